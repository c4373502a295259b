package kafka_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus/testutil"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

// value sums the samples of a counter or gauge, or of those with the label value.
func (m *member) value(name string, labels ...string) float64 {
	families, err := m.registry.Gather()
	if err != nil {
		return -1
	}
	sum := 0.0
	for _, f := range families {
		if f.GetName() != name {
			continue
		}
		for _, s := range f.GetMetric() {
			text := s.String()
			all := true
			for _, l := range labels {
				all = all && strings.Contains(text, fmt.Sprintf("%q", l))
			}
			if all {
				sum += s.GetCounter().GetValue() + s.GetGauge().GetValue()
			}
		}
	}
	return sum
}

// series counts the samples of a metric.
func (m *member) series(name string) int {
	n, err := testutil.GatherAndCount(m.registry, name)
	if err != nil {
		return -1
	}
	return n
}

func TestMembersShareThePartitionsWithoutLossAndDoubling(t *testing.T) {
	w := newWorld(t, brokers(t), 4)
	const n = 2000
	sent := make(chan struct{})
	go func() {
		defer close(sent)
		client := w.foreign()
		for i := range n {
			r := paper(i%4, fmt.Sprintf("a%d", i), 1)
			r.Topic = w.settings.Articles
			client.Produce(context.Background(), r, func(_ *kgo.Record, err error) {
				if err != nil {
					t.Errorf("publish: %v", err)
				}
			})
			if i%200 == 0 {
				_ = client.Flush(context.Background())
			}
		}
		_ = client.Flush(context.Background())
	}()
	first := w.start()
	w.eventually("the first member owns all", func() bool { return first.value("rasid_assigned_partitions") == 4 })
	second := w.start()
	w.eventually("two members share", func() bool {
		return first.value("rasid_assigned_partitions") == 2 && second.value("rasid_assigned_partitions") == 2
	})
	w.eventually("no series of revoked partitions", func() bool { return first.series("rasid_lag_records") == 2 })
	first.stop()
	w.eventually("the second member takes over", func() bool { return second.value("rasid_assigned_partitions") == 4 })
	<-sent
	got := w.read(w.settings.Events, atLeast(n))
	require.Len(t, got, n)
	checkEvents(t, w, got)
	w.eventually("no lag", func() bool { return second.series("rasid_lag_records") == 4 && second.value("rasid_lag_records") == 0 })
}

func TestTopicThatAppearsLaterAndGrows(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	later := w.settings.Articles + "-later"
	w.settings.Articles = later
	m := w.start()
	w.eventually("says what it waits for", func() bool { err := m.group.Ready(); return err != nil && strings.Contains(err.Error(), later) })
	admin := kadm.NewClient(w.foreign())
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	_, err := admin.CreateTopic(ctx, 1, 1, nil, later)
	require.NoError(t, err)
	w.publish(paper(0, "one", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(1)), 1)
	_, err = admin.CreatePartitions(ctx, 1, later)
	require.NoError(t, err)
	w.eventually("both partitions are owned", func() bool { return m.value("rasid_assigned_partitions") == 2 })
	w.publish(paper(1, "two", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
	w.eventually("ready", func() bool { return m.group.Ready() == nil })
}

// A transaction that outlives its timeout looks to its owner like a fence; so
// does another owner of the same transactional id.
func TestFencedOwnerComesBack(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	m := w.start()
	w.publish(paper(0, "one", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(1)), 1)
	thief, err := kgo.NewClient(kgo.SeedBrokers(w.brokers...), kgo.TransactionalID(w.settings.Group+"/"+w.settings.Articles+"/0"))
	require.NoError(t, err)
	defer thief.Close()
	require.NoError(t, thief.BeginTransaction())
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	_, _, err = thief.ProducerID(ctx)
	require.NoError(t, err)
	w.publish(paper(0, "two", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
	require.Positive(t, m.value("rasid_transactions_total", "fenced"))
}

func TestStopFinishesTheOpenBatch(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	m := w.start(func(_ *kafka.GroupSettings, s *stream.Settings) { s.Linger = time.Hour })
	w.publish(paper(0, "one", 3))
	w.eventually("the record is fetched and handled", func() bool { return m.value("rasid_stage_duration_seconds") >= 0 && m.fetched() })
	m.stop()
	require.NoError(t, <-m.ended)
	require.Len(t, w.read(w.settings.Events, atLeast(3)), 3)
}

// fetched tells whether something was encoded.
func (m *member) fetched() bool {
	families, _ := m.registry.Gather()
	for _, f := range families {
		for _, s := range f.GetMetric() {
			if f.GetName() == "rasid_stage_duration_seconds" && strings.Contains(s.String(), `"encode"`) {
				return s.GetHistogram().GetSampleCount() > 0
			}
		}
	}
	return false
}

func TestMetricsAreInOrder(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	m := w.start()
	w.publish(paper(0, "one", 2), &kgo.Record{Value: []byte("{")}, &kgo.Record{})
	require.Len(t, w.read(w.settings.Rejects, atLeast(1)), 1)
	w.eventually("counted", func() bool { return m.value("rasid_articles_total") == 3 })
	problems, err := testutil.GatherAndLint(m.registry)
	require.NoError(t, err)
	require.Empty(t, problems)
	require.Equal(t, 1.0, m.value("rasid_articles_total", "events", "ar"))
	require.Equal(t, 1.0, m.value("rasid_articles_total", "rejected"))
	require.Equal(t, 1.0, m.value("rasid_articles_total", "skipped"))
	require.Equal(t, 1.0, m.value("rasid_rejects_total", "malformed_json"))
	require.Equal(t, 2.0, m.value("rasid_events_total"))
	require.Positive(t, m.value("rasid_transactions_total", "committed"))
	require.Zero(t, m.value("rasid_transactions_total", "aborted"))
}

func TestCreateTopicsTellsWhatIsThere(t *testing.T) {
	w := newWorld(t, brokers(t), 2)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	settings := kafka.TopicSettings{Articles: w.settings.Articles, Events: w.settings.Events, Rejects: w.settings.Rejects, Partitions: 2, ArticleBytes: 64 << 20}
	again, err := w.cluster.CreateTopics(ctx, settings)
	require.NoError(t, err)
	require.Len(t, again, 3)
	for _, r := range again {
		require.False(t, r.Created)
		require.Empty(t, r.Differs)
	}
	w.limit(w.settings.Rejects, 1000)
	again, err = w.cluster.CreateTopics(ctx, settings)
	require.NoError(t, err)
	require.Equal(t, []string{"max.message.bytes is 1000, not 134217728"}, again[2].Differs)
	settings.Partitions = 3
	_, err = w.cluster.CreateTopics(ctx, settings)
	require.ErrorContains(t, err, "2 partitions, not 3")
	configs, err := kadm.NewClient(w.foreign()).DescribeTopicConfigs(ctx, w.settings.Events)
	require.NoError(t, err)
	got := map[string]string{}
	for _, c := range configs[0].Configs {
		got[c.Key] = c.MaybeValue()
	}
	require.Equal(t, "compact", got["cleanup.policy"])
	require.Equal(t, "604800000", got["min.compaction.lag.ms"])
	require.Equal(t, "2592000000", got["delete.retention.ms"])
	require.Equal(t, "-1", got["retention.ms"])
}
