package app

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/knowledge"
	"go.uber.org/zap"
)

// Demo is the work of `rasid demo`.
type Demo struct {
	Config  config.Config
	Samples fs.FS // article files
	Once    bool  // publish, wait for all, print a table, end
	Broker  string
	Pace    time.Duration   // between two articles
	Pack    *knowledge.Pack // nil: loaded and checked
	Streams Streams
}

// RunDemo runs a broker, the service and a publisher of the sample articles in
// this process and prints the events.
func RunDemo(ctx context.Context, d Demo) error {
	quiet := Streams{Out: io.Discard, Err: io.Discard}
	broker, err := startBroker(ctx, BrokerSettings{Config: d.Config, Addr: d.Broker, Streams: quiet})
	if err != nil {
		return err
	}
	defer broker.Stop()
	c := d.Config
	c.Brokers, c.TLS, c.SASL = broker.Addrs(), config.TLS{}, config.SASL{}
	registry := prometheus.NewRegistry()
	log, err := NewLogger(config.Log{Level: c.Log.Level, Format: c.Log.Format}, d.Streams.Err)
	if err != nil {
		return err
	}
	a, err := New(Options{Config: c, Logger: log, Registry: registry, Pack: d.Pack})
	if err != nil {
		return err
	}
	if err := a.Start(); err != nil {
		return err
	}
	d.Streams.say("broker on %s, metrics at http://%s/", broker.Addr(), a.Addr())
	cluster, err := connect(c, "rasid-demo")
	if err != nil {
		return err
	}
	defer cluster.Close()
	run := demo{Demo: d, config: c, app: a, cluster: cluster, registry: registry, log: log}
	if d.Once {
		err = run.once(ctx)
	} else {
		err = run.over(ctx)
	}
	if stopped := a.Stop(); err == nil {
		err = stopped
	}
	return err
}

// demo is a Demo under way.
type demo struct {
	Demo
	config   config.Config
	app      *App
	cluster  *kafka.Cluster
	registry *prometheus.Registry
	log      *zap.Logger
}

// over publishes the articles over time, prints events as they are committed and
// goes on until ctx ends.
func (d demo) over(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	read := make(chan error, 1)
	go func() {
		read <- Events(ctx, EventReading{Config: d.config, Format: "table", Follow: true, Clock: time.Now, Streams: d.Streams})
	}()
	bar := &progress{out: io.Discard, clock: time.Now}
	published, err := publish(ctx, d.cluster, d.config, paced(ctx, Samples(d.Samples), 1/d.Pace.Seconds()), true, bar)
	if err != nil && ctx.Err() == nil {
		return err
	}
	if ctx.Err() == nil {
		d.Streams.say("all %d sample articles are published; ctrl-c ends the demo", published.Records)
	}
	select {
	case err := <-read:
		return err
	case <-d.app.Done():
		return d.app.Stop()
	case <-ctx.Done():
		return nil
	}
}

// once publishes, waits until everything is committed and prints what came of it.
func (d demo) once(ctx context.Context) error {
	bar := &progress{out: io.Discard, clock: time.Now}
	published, err := publish(ctx, d.cluster, d.config, Samples(d.Samples), false, bar)
	if err != nil {
		return err
	}
	if err := d.await(ctx, published.Records); err != nil {
		return err
	}
	return d.summarize(ctx, published.Records)
}

// await polls until the service has committed so many articles.
func (d demo) await(ctx context.Context, articles int) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		n, err := sumOf(d.registry, "rasid_articles_total")
		if err != nil {
			return err
		}
		if int(n) >= articles {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("interrupted with %d of %d articles done", int(n), articles)
		case <-d.app.Done():
			return fmt.Errorf("the service has ended with %d of %d articles done: %w", int(n), articles, d.app.Stop())
		case <-tick.C:
		}
	}
}

// sumOf adds up all series of a counter.
func sumOf(g prometheus.Gatherer, name string) (float64, error) {
	families, err := g.Gather()
	if err != nil {
		return 0, fmt.Errorf("gather metrics: %w", err)
	}
	sum := 0.0
	for _, f := range families {
		if f.GetName() == name {
			for _, m := range f.GetMetric() {
				sum += m.GetCounter().GetValue()
			}
		}
	}
	return sum, nil
}

// Samples are the articles of a file tree, in the order of their names.
func Samples(tree fs.FS) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		entries, err := fs.ReadDir(tree, ".")
		if err != nil {
			yield(Input{}, fmt.Errorf("sample articles: %w", err))
			return
		}
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		for _, e := range entries {
			if e.IsDir() || kindOf(e.Name()) == unknownFile {
				continue
			}
			f, err := tree.Open(e.Name())
			if err != nil {
				yield(Input{}, fmt.Errorf("sample articles: %w", err))
				return
			}
			more, err := inputsOfReader(kindOf(e.Name()), e.Name(), f, func(i Input) bool { return yield(i, nil) })
			_ = f.Close() // it was only read
			if err != nil {
				yield(Input{}, fmt.Errorf("sample article %s: %w", e.Name(), err))
				return
			}
			if !more {
				return
			}
		}
	}
}
