package kafka_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
	"go.uber.org/zap"
	"go.uber.org/zap/zaptest"
)

// trivial stands for the extractor: one event for each label of the article. It
// panics and rejects on demand.
func trivial(a article.Article) ([]event.Event, stream.Outcome, error) {
	switch a.Title {
	case "panic":
		panic("as asked for")
	case "complex":
		return nil, stream.Outcome{}, &wire.Reject{Reason: wire.TooComplex, Stage: wire.StageExtract}
	case "foreign":
		return nil, stream.Outcome{Word: stream.OutcomeSkipped, Lang: "xx"}, nil
	}
	var out []event.Event
	for i, label := range a.Labels {
		out = append(out, event.Event{ID: fmt.Sprintf("%s#%d", a.ID, i), Op: event.OpUpsert, Type: event.Attack, Subtype: label,
			Article: event.Article{ID: a.ID, Title: a.Body}})
	}
	if len(out) == 0 {
		return nil, stream.Outcome{Word: stream.OutcomeQuiet, Lang: "ar"}, nil
	}
	return out, stream.Outcome{Word: stream.OutcomeEvents, Lang: "ar"}, nil
}

// world is a broker with fresh topics and what a test needs to look at them.
type world struct {
	t        testing.TB
	brokers  []string
	cluster  *kafka.Cluster
	settings kafka.GroupSettings
	parts    int
}

var worlds atomic.Int64

// newWorld makes topics with names of their own.
func newWorld(t testing.TB, brokers []string, partitions int) *world {
	t.Helper()
	prefix := fmt.Sprintf("t%d-%d-", time.Now().UnixMilli(), worlds.Add(1))
	cluster, err := kafka.Connect(kafka.Config{Brokers: brokers})
	require.NoError(t, err)
	t.Cleanup(cluster.Close)
	w := &world{t: t, brokers: brokers, cluster: cluster, parts: partitions, settings: kafka.GroupSettings{
		Group: prefix + "group", Articles: prefix + "articles", Events: prefix + "events", Rejects: prefix + "rejects",
		SessionTimeout: sessionTimeout, RebalanceTimeout: sessionTimeout, WatchInterval: 50 * time.Millisecond, Compression: kafka.Zstd}}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	_, err = cluster.CreateTopics(ctx, kafka.TopicSettings{Articles: w.settings.Articles, Events: w.settings.Events, Rejects: w.settings.Rejects,
		Partitions: partitions, ArticleBytes: 64 << 20})
	require.NoError(t, err)
	return w
}

// member is a running service.
type member struct {
	group    *kafka.Group
	registry *prometheus.Registry
	stop     func() // and wait
	ended    chan error
}

// start runs a service until the test or stop ends it.
func (w *world) start(change ...func(*kafka.GroupSettings, *stream.Settings)) *member {
	w.t.Helper()
	settings, loop := w.settings, stream.Settings{Linger: 5 * time.Millisecond}
	for _, f := range change {
		f(&settings, &loop)
	}
	registry := prometheus.NewRegistry()
	metrics := stream.NewMetrics(registry)
	log := zaptest.NewLogger(w.t, zaptest.Level(zap.InfoLevel))
	group, err := kafka.NewGroup(w.cluster, settings, kafka.NewMetrics(registry, metrics), log, time.Now)
	require.NoError(w.t, err)
	registry.MustRegister(group)
	packs := trivialPacks()
	handler := stream.NewProcessor(packs, stream.ProcessorSettings{Limits: wire.DefaultLimits(), Engine: "test", Clock: time.Now}, metrics)
	service := stream.NewService(group, handler, loop, metrics, log, time.Now)
	ctx, cancel := context.WithCancel(context.Background())
	m := &member{group: group, registry: registry, ended: make(chan error, 1)}
	done := make(chan struct{})
	go func() { defer close(done); m.ended <- service.Run(ctx) }()
	m.stop = func() { cancel(); <-done }
	w.t.Cleanup(m.stop)
	return m
}

// foreign is a client that is not ours.
func (w *world) foreign(options ...kgo.Opt) *kgo.Client {
	w.t.Helper()
	client, err := kgo.NewClient(append([]kgo.Opt{kgo.SeedBrokers(w.brokers...), kgo.ProducerBatchMaxBytes(60 << 20),
		kgo.BrokerMaxWriteBytes(100 << 20), kgo.RecordPartitioner(kgo.ManualPartitioner())}, options...)...)
	require.NoError(w.t, err)
	w.t.Cleanup(client.Close)
	return client
}

// publish writes records to the articles topic and waits for them.
func (w *world) publish(records ...*kgo.Record) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for _, r := range records {
		r.Topic = w.settings.Articles
	}
	require.NoError(w.t, w.foreign(kgo.ProducerBatchCompression(kgo.NoCompression())).ProduceSync(ctx, records...).FirstErr())
}

// paper makes the record of an article with so many events.
func paper(partition int, id string, events int) *kgo.Record {
	labels := make([]string, events)
	for i := range labels {
		labels[i] = fmt.Sprintf("%q", strings.Repeat("x", i+1))
	}
	value := fmt.Appendf(nil, `{"id":%q,"body":"body of %s","labels":[%s]}`, id, id, strings.Join(labels, ","))
	return &kgo.Record{Partition: int32(partition), Key: []byte(id), Value: value}
}

// read reads a topic as committed with the foreign client until enough says so
// and nothing more comes, or the patience ends.
func (w *world) read(topic string, enough func([]*kgo.Record) bool) []*kgo.Record {
	w.t.Helper()
	client := w.foreign(kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(kgo.ReadCommitted()), kgo.FetchMaxWait(50*time.Millisecond),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.FetchMaxBytes(100<<20), kgo.FetchMaxPartitionBytes(100<<20), kgo.BrokerMaxReadBytes(200<<20))
	var out []*kgo.Record
	deadline := time.Now().Add(patience)
	for {
		ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
		n := len(out)
		client.PollFetches(ctx).EachRecord(func(r *kgo.Record) { out = append(out, r) })
		cancel()
		if len(out) == n && enough(out) {
			return out
		}
		if time.Now().After(deadline) {
			require.Fail(w.t, "not enough records", "topic %s: %d", topic, len(out))
		}
	}
}

func atLeast(n int) func([]*kgo.Record) bool {
	return func(rs []*kgo.Record) bool { return len(rs) >= n }
}

// eventually polls a condition.
func (w *world) eventually(what string, f func() bool) {
	w.t.Helper()
	require.Eventually(w.t, f, patience, 10*time.Millisecond, what)
}
