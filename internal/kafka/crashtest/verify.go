package crashtest

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

// place is where an article stands.
type place struct {
	partition int32
	offset    int64
}

// verify compares both output topics with what the extractor gives here.
func (r *run) verify(report *Report) {
	handler := newHandler(r.Packs, stream.NewMetrics(prometheus.NewRegistry()))
	events, rejects := map[place][]stream.Message{}, map[place]*stream.Message{}
	for _, a := range r.sent {
		out := handler.Handle(stream.Record{Topic: a.Topic, Partition: int(a.Partition), Offset: a.Offset, Time: a.Timestamp, Key: a.Key, Value: a.Value})
		at := place{a.Partition, a.Offset}
		if out.Reject != nil {
			rejects[at] = out.Reject
		} else if len(out.Events) > 0 {
			events[at] = out.Events
			report.Events += len(out.Events)
		}
	}
	report.Rejects = len(rejects)
	got := r.read(r.Group.Events)
	if r.Group.AtLeastOnce {
		r.verifyNoneLost(got, events)
		return
	}
	r.verifyEvents(got, events)
	r.verifyRejects(r.read(r.Group.Rejects), rejects)
}

func (r *run) verifyEvents(got []*kgo.Record, want map[place][]stream.Message) {
	next := map[place]int{}
	type lane struct{ out, in int32 }
	last := map[lane]int64{}
	for _, g := range got {
		at := place{int32(number(g, "article_partition")), number(g, "article_offset")}
		i := next[at]
		require.Less(r.t, i, len(want[at]), "event of article %v stands more than once", at)
		w := want[at][i]
		require.Equal(r.t, string(w.Key), string(g.Key), "events of article %v are out of order or doubled", at)
		require.Equal(r.t, string(w.Value), string(g.Value))
		require.Equal(r.t, wire.MurmurPartition(w.Route, r.Partitions), int(g.Partition))
		next[at]++
		l := lane{g.Partition, at.partition}
		require.LessOrEqual(r.t, last[l], at.offset, "articles of partition %d are out of order", at.partition)
		last[l] = at.offset
	}
	for at, w := range want {
		require.Equal(r.t, len(w), next[at], "events of article %v are lost", at)
	}
}

// verifyNoneLost is what at-least-once promises: every value, and no other.
func (r *run) verifyNoneLost(got []*kgo.Record, want map[place][]stream.Message) {
	values := map[string]bool{}
	for _, g := range got {
		values[string(g.Value)] = true
	}
	n := 0
	for at, messages := range want {
		for _, m := range messages {
			require.True(r.t, values[string(m.Value)], "an event of article %v is lost", at)
			n++
		}
	}
	require.Len(r.t, values, n)
}

func (r *run) verifyRejects(got []*kgo.Record, want map[place]*stream.Message) {
	seen := map[place]bool{}
	for _, g := range got {
		at := place{int32(number(g, "dlq.partition")), number(g, "dlq.offset")}
		require.False(r.t, seen[at], "reject %v stands more than once", at)
		seen[at] = true
		require.NotNil(r.t, want[at], "reject %v is none", at)
		require.Equal(r.t, string(want[at].Value), string(g.Value))
	}
	require.Equal(r.t, len(want), len(seen), "rejects are lost")
}

func number(r *kgo.Record, key string) int64 {
	for _, h := range r.Headers {
		if h.Key == key {
			n, err := strconv.ParseInt(string(h.Value), 10, 64)
			if err == nil {
				return n
			}
		}
	}
	return -1
}

// read reads all committed records of a topic with the client that is not ours.
func (r *run) read(topic string) []*kgo.Record {
	ctx, cancel := context.WithTimeout(context.Background(), r.Patience)
	defer cancel()
	ends, err := r.admin.ListCommittedOffsets(ctx, topic)
	require.NoError(r.t, err)
	client, err := kgo.NewClient(kgo.SeedBrokers(r.Brokers...), kgo.ConsumeTopics(topic), kgo.FetchIsolationLevel(kgo.ReadCommitted()),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.FetchMaxWait(100*time.Millisecond), kgo.KeepControlRecords())
	require.NoError(r.t, err)
	defer client.Close()
	reached := map[int32]int64{}
	var out []*kgo.Record
	for {
		done := true
		for partition, end := range ends.Offsets()[topic] {
			done = done && reached[partition] >= end.At
		}
		if done {
			return out
		}
		require.NoError(r.t, ctx.Err(), fmt.Sprintf("reading %s: %v of %v", topic, reached, ends))
		client.PollFetches(ctx).EachRecord(func(g *kgo.Record) {
			reached[g.Partition] = g.Offset + 1
			if !g.Attrs.IsControl() {
				out = append(out, g)
			}
		})
	}
}
