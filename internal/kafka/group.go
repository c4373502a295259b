package kafka

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/segmentio/kafka-go"
	"go.uber.org/zap"
)

// Group is a member of a consumer group: it owns some partitions of the articles
// topic for a generation at a time. It is a stream.Group and a
// prometheus.Collector.
type Group struct {
	cluster  *Cluster
	settings GroupSettings
	metrics  *Metrics
	log      *zap.Logger
	clock    stream.Clock
	retry    retrier
	unpack   *unpacker

	mu         sync.Mutex
	partitions map[int]*progress
	unready    error // why this is no member now; nil while it is one
	fatal      error
	known      atomic.Int64 // partitions of the articles topic that the group was told of
}

// NewGroup prepares a member; nothing is joined before Run.
func NewGroup(c *Cluster, settings GroupSettings, metrics *Metrics, log *zap.Logger, clock stream.Clock) (*Group, error) {
	settings, err := settings.withDefaults()
	if err != nil {
		return nil, err
	}
	u, err := newUnpacker(settings.MaxBatchBytes)
	if err != nil {
		return nil, err
	}
	return &Group{cluster: c, settings: settings, metrics: metrics, log: log, clock: clock, unpack: u,
		retry: retrier{metrics: metrics, log: log}, partitions: map[int]*progress{}, unready: errors.New("not started")}, nil
}

// Run is of stream.Group.
func (g *Group) Run(ctx context.Context, work stream.Work) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if err := g.awaitTopic(ctx); err != nil {
		return ended(ctx, explain(err))
	}
	cg, err := kafka.NewConsumerGroup(kafka.ConsumerGroupConfig{
		ID: g.settings.Group, Brokers: g.cluster.config.Brokers, Topics: []string{g.settings.Articles}, Dialer: g.cluster.dialer(),
		HeartbeatInterval: g.settings.SessionTimeout / 10, SessionTimeout: g.settings.SessionTimeout, RebalanceTimeout: g.settings.RebalanceTimeout,
		JoinGroupBackoff: lastWait, StartOffset: kafka.FirstOffset, Timeout: attemptTimeout,
	})
	if err != nil {
		return fmt.Errorf("group %s: %w", g.settings.Group, err)
	}
	// Somebody must wait in Next until Close has returned: the library hands
	// errors over without a buffer.
	generations := make(chan struct{})
	go func() { defer close(generations); g.generations(ctx, stop, cg, work) }()
	<-ctx.Done()
	err = cg.Close()
	<-generations
	g.mu.Lock()
	defer g.mu.Unlock()
	g.unready = errors.New("stopped")
	if g.fatal != nil {
		return g.fatal
	}
	if err != nil {
		g.log.Warn("leaving the group failed", zap.Error(err))
	}
	return nil
}

// generations starts the work of one generation after the other.
func (g *Group) generations(ctx context.Context, stop context.CancelFunc, cg *kafka.ConsumerGroup, work stream.Work) {
	var last string
	for {
		gen, err := cg.Next(context.WithoutCancel(ctx))
		switch {
		case errors.Is(err, kafka.ErrGroupClosed):
			return
		case err != nil:
			g.setUnready(fmt.Errorf("not a member of the group: %w", err))
			g.metrics.retries.WithLabelValues("join_group", retryClass(err)).Inc()
			if classify(err) == exit {
				g.fail(fmt.Errorf("join group %s: %w", g.settings.Group, explain(err)), stop)
			} else if err.Error() != last {
				last = err.Error()
				g.log.Warn("joining the group failed, trying again", zap.String("group", g.settings.Group), zap.Error(err))
			}
			continue
		}
		last = ""
		g.begin(gen, work, stop)
	}
}

// begin starts a goroutine for each owned partition and the watch over the topic.
func (g *Group) begin(gen *kafka.Generation, work stream.Work, stop context.CancelFunc) {
	g.metrics.rebalances.Inc()
	owned := map[int]*progress{}
	for _, a := range gen.Assignments[g.settings.Articles] {
		owned[a.ID] = &progress{stable: -1, alive: g.clock()}
	}
	g.mu.Lock()
	g.partitions, g.unready = maps.Clone(owned), nil // the first to end deletes itself while others start
	g.mu.Unlock()
	g.log.Info("joined the group", zap.String("group", gen.GroupID), zap.Int32("generation", gen.ID), zap.Int("partitions", len(owned)))
	gen.Start(func(ctx context.Context) { g.watch(ctx) })
	for id, p := range owned {
		gen.Start(func(ctx context.Context) { g.own(ctx, gen, id, p, work, stop) })
	}
}

// own works on a partition until the generation ends. When it returns, the whole
// generation ends: that is the way back for an owner that was fenced or lost its
// transaction.
func (g *Group) own(ctx context.Context, gen *kafka.Generation, id int, p *progress, work stream.Work, stop context.CancelFunc) {
	err := g.partition(ctx, gen, id, p, work)
	g.disown(id, p)
	if err == nil {
		return
	}
	if classify(err) == exit {
		g.fail(explain(err), stop)
		return
	}
	g.log.Warn("partition is given back", zap.Int("partition", id), zap.Bool("revoked", ctx.Err() != nil), zap.Error(err))
	if ctx.Err() == nil {
		sleep(ctx, time.Duration(50+rand.IntN(200))*time.Millisecond)
	}
}

// partition is the order that makes the hand-over safe: fence the last owner,
// then ask for the position, then read.
func (g *Group) partition(ctx context.Context, gen *kafka.Generation, id int, p *progress, work stream.Work) error {
	in := target{g.settings.Articles, id}
	producer := &producer{cluster: g.cluster, retry: g.retry, timeout: g.settings.TransactionTimeout, codec: g.settings.Compression}
	if !g.settings.AtLeastOnce {
		producer.id = fmt.Sprintf("%s/%s/%d", g.settings.Group, in.topic, id)
	}
	if err := producer.init(ctx); err != nil {
		return revokedOr(ctx, err)
	}
	var position int64
	err := g.retry.do(ctx, "fetch_position", func(ctx context.Context) (err error) {
		position, err = g.cluster.position(ctx, g.settings.Group, in.topic, id)
		return err
	})
	if err != nil {
		return revokedOr(ctx, err)
	}
	position, err = g.start(ctx, id, position)
	if err != nil {
		return revokedOr(ctx, err)
	}
	p.started(position)
	who := member{group: gen.GroupID, id: gen.MemberID, generation: int(gen.ID)}
	return work(ctx, stream.Partition{Topic: in.topic, ID: id,
		Source: &source{cluster: g.cluster, retry: g.retry, log: g.log, topic: in.topic, partition: id, offset: position, maxBytes: g.settings.FetchBytes,
			unpack: g.unpack, progress: p, clock: g.clock, skipped: func(n int64) { g.metrics.skipped.WithLabelValues(in.topic).Add(float64(n)) }},
		Sink: &sink{producer: producer, settings: g.settings, who: who, in: in, patience: g.settings.RebalanceTimeout / 2,
			metrics: g.metrics, progress: p, clock: g.clock},
	})
}

// start is the position to read from: the committed one, or the first there is.
func (g *Group) start(ctx context.Context, id int, committed int64) (int64, error) {
	if committed >= 0 {
		return committed, nil
	}
	err := g.retry.do(ctx, "list_offsets", func(ctx context.Context) error {
		b, err := g.cluster.bounds(ctx, g.settings.Articles, id)
		committed = b.first
		return err
	})
	return committed, err
}

// revokedOr drops the error of a request that was given up because the
// generation ended.
func revokedOr(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// watch ends the generation when the topic appears or grows: the group's own
// protocol does not look again.
func (g *Group) watch(ctx context.Context) {
	for sleep(ctx, g.settings.WatchInterval) {
		if n := int64(g.count(ctx)); n > 0 && n != g.known.Load() {
			g.log.Info("the articles topic has another number of partitions", zap.Int64("was", g.known.Load()), zap.Int64("is", n))
			g.known.Store(n)
			return
		}
	}
}

// refusalTime is how long a broker may close our connections at the start before
// we take it for an answer.
const refusalTime = 3 * time.Second

// awaitTopic waits until the articles topic exists. The group's own look at a
// missing topic could create it, with the broker's defaults.
func (g *Group) awaitTopic(ctx context.Context) error {
	var cut time.Time // since when
	return g.retry.do(ctx, "metadata", func(ctx context.Context) error {
		t, err := g.cluster.topic(ctx, g.settings.Articles)
		if g.cluster.sasl != nil && errors.Is(err, io.ErrUnexpectedEOF) {
			// Some brokers answer a wrong password by closing the connection.
			if cut.IsZero() {
				cut = time.Now()
			} else if time.Since(cut) > refusalTime {
				return fmt.Errorf("%w: the broker closes every connection", kafka.SASLAuthenticationFailed)
			}
		}
		if err != nil {
			g.setUnready(err)
			return err
		}
		g.known.Store(int64(len(t.leaders)))
		g.setUnready(errors.New("joining the group"))
		return nil
	})
}

// count is the number of partitions of the articles topic, 0 when it is not known.
func (g *Group) count(ctx context.Context) int {
	ctx, cancel := context.WithTimeout(ctx, attemptTimeout)
	defer cancel()
	t, err := g.cluster.topic(ctx, g.settings.Articles)
	if err != nil {
		return 0
	}
	return len(t.leaders)
}

func (g *Group) disown(id int, p *progress) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.partitions[id] == p {
		delete(g.partitions, id)
	}
}

func (g *Group) owned() map[int]*progress {
	g.mu.Lock()
	defer g.mu.Unlock()
	return maps.Clone(g.partitions)
}

func (g *Group) setUnready(why error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.unready = why
}

func (g *Group) fail(err error, stop context.CancelFunc) {
	g.mu.Lock()
	g.fatal = errors.Join(g.fatal, err)
	g.mu.Unlock()
	stop()
}
