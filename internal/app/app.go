package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"go.uber.org/zap"
)

// Options are what a service is made of. Config must be given.
type Options struct {
	Config   config.Config
	Logger   *zap.Logger     // nil: silent
	Registry Registry        // nil: one of its own
	Clock    stream.Clock    // nil: the time of day
	Pack     *knowledge.Pack // nil: loaded from Config.Rules and checked by its examples
}

// App is the service: it reads articles, writes events and serves metrics and
// health.
type App struct {
	config   config.Config
	log      *zap.Logger
	registry prometheus.Registerer
	gatherer prometheus.Gatherer
	clock    stream.Clock
	build    Build
	metrics  *metrics

	pack      atomic.Pointer[knowledge.Pack]
	cluster   *kafka.Cluster
	group     *kafka.Group
	service   *stream.Service
	processor *stream.Processor

	addr    net.Addr
	servers []*http.Server
	cancel  context.CancelFunc
	done    chan struct{}
	err     error // of the loop; read after done
	stop    sync.Once
}

// New loads the packs and wires the rooms. Nothing is opened before Start.
func New(o Options) (*App, error) {
	a := &App{config: o.Config, log: o.Logger, clock: o.Clock, build: ThisBuild(), done: make(chan struct{})}
	if a.log == nil {
		a.log = zap.NewNop()
	}
	if a.clock == nil {
		a.clock = time.Now
	}
	registry := o.Registry
	if registry == nil {
		registry = prometheus.NewRegistry()
	}
	a.registry, a.gatherer = registry, registry
	pack := o.Pack
	if pack == nil {
		var err error
		if pack, err = CheckedPack(o.Config.Rules); err != nil {
			return nil, err
		}
	}
	return a, a.wire(pack)
}

func (a *App) wire(pack *knowledge.Pack) error {
	c := a.config
	reader, err := NewReader(pack, c)
	if err != nil {
		return err
	}
	format, err := wire.ParseFormat(c.Format)
	if err != nil {
		return &BadInput{err}
	}
	var sources []string
	for s := range c.Sources {
		sources = append(sources, s)
	}
	loop := stream.NewMetrics(a.registry, sources...)
	a.metrics = newMetrics(a.registry, a.build)
	if a.cluster, err = connect(c, "rasid"); err != nil {
		return err
	}
	a.group, err = kafka.NewGroup(a.cluster, groupSettings(c), kafka.NewMetrics(a.registry, loop), a.log, a.clock)
	if err != nil {
		return err
	}
	if err := a.registry.Register(a.group); err != nil {
		return fmt.Errorf("register metrics: %w", err)
	}
	a.processor = stream.NewProcessor(reader.packs(), stream.ProcessorSettings{Limits: wireLimits(c), Format: format, Engine: a.build.Version, Clock: a.clock}, loop)
	a.use(pack)
	settings := stream.Settings{BatchRecords: c.Commit.Records, BatchBytes: c.Commit.Bytes, Linger: c.Commit.Delay, Workers: c.Workers}
	a.service = stream.NewService(a.group, a.processor, settings, loop, a.log, a.clock)
	return nil
}

func (a *App) use(pack *knowledge.Pack) {
	a.pack.Store(pack)
	a.metrics.show(pack)
}

func (a *App) digest() string { return a.pack.Load().Digest }

// Start listens and begins to work. The app works until Stop, or until Done tells
// that it cannot go on.
func (a *App) Start() error {
	l, err := listen(a.config.Listen, "listen")
	if err != nil {
		return err
	}
	a.addr = l.Addr()
	a.serve(l, a.handler())
	if a.config.Pprof != "" {
		p, err := listen(a.config.Pprof, "pprof")
		if err != nil {
			return errors.Join(err, a.Stop())
		}
		a.serve(p, profiler())
	}
	var ctx context.Context
	ctx, a.cancel = context.WithCancel(context.Background())
	a.log.Info("started", zap.Strings("brokers", a.config.Brokers), zap.String("group", a.config.Group), zap.Stringer("listen", a.addr),
		zap.String("version", a.build.Version), zap.String("pack", a.digest()))
	go func() {
		defer close(a.done)
		a.err = a.service.Run(ctx)
	}()
	return nil
}

func (a *App) serve(l net.Listener, h http.Handler) {
	s := server(h)
	a.servers = append(a.servers, s)
	go func() {
		if err := s.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			a.log.Error("listener failed", zap.Error(err))
		}
	}()
}

// Addr is where the service answers, once it has started.
func (a *App) Addr() string {
	if a.addr == nil {
		return ""
	}
	return a.addr.String()
}

// Ready tells why the service cannot work now; nil when it can.
func (a *App) Ready() error {
	select {
	case <-a.done:
		return errors.New("stopped")
	default:
		return a.group.Ready()
	}
}

// Done is closed when the work has ended: after Stop, or because no retry helps.
func (a *App) Done() <-chan struct{} { return a.done }

// Stop finishes open transactions and closes everything. A second call does
// nothing and gives the same answer: why the work ended by itself, or nil.
func (a *App) Stop() error {
	a.stop.Do(func() {
		if a.cancel != nil {
			a.cancel()
			<-a.done
		}
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		for _, s := range a.servers {
			if s.Shutdown(ctx) != nil {
				_ = s.Close() // a client that keeps its connection busy
			}
		}
		a.cluster.Close()
		a.log.Info("stopped", zap.Error(a.err))
	})
	return a.err
}

// Reload loads the packs anew. Packs with mistakes are refused and the old ones
// stay in use.
func (a *App) Reload() error {
	pack, err := CheckedPack(a.config.Rules)
	if err == nil {
		var reader *Reader
		if reader, err = NewReader(pack, a.config); err == nil {
			a.processor.Use(reader.packs())
			a.use(pack)
		}
	}
	if err != nil {
		a.metrics.reloads.WithLabelValues(reloadRefused).Inc()
		a.log.Error("packs refused, the old ones stay", zap.Error(err))
		return err
	}
	a.metrics.reloads.WithLabelValues(reloadTaken).Inc()
	a.log.Info("packs taken", zap.String("pack", pack.Digest))
	return nil
}
