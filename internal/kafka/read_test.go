package kafka_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

// numbered gives messages 0 to n-1 whose timestamps are seconds.
func numbered(n int) iter.Seq2[stream.Message, error] {
	return func(yield func(stream.Message, error) bool) {
		for i := range n {
			if !yield(stream.Message{Key: fmt.Append(nil, "k", i%100), Value: fmt.Append(nil, i), Time: time.Unix(int64(i), 0)}, nil) {
				return
			}
		}
	}
}

// collect reads a topic to its end.
func collect(t *testing.T, w *world, r kafka.Reading) []stream.Record {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	var out []stream.Record
	require.NoError(t, w.cluster.Read(ctx, r, func(rec stream.Record) error { out = append(out, rec); return nil }))
	require.NoError(t, ctx.Err())
	return out
}

func TestPublishedMessagesAreReadBack(t *testing.T) {
	w := newWorld(t, brokers(t), 3)
	topic := w.settings.Articles
	var progress []kafka.Published
	done, err := w.cluster.Publish(t.Context(), kafka.Publishing{Topic: topic, Compression: kafka.Zstd, Messages: numbered(5000),
		Progress: func(p kafka.Published) { progress = append(progress, p) }})
	require.NoError(t, err)
	require.Equal(t, 5000, done.Records)
	require.Equal(t, done, progress[len(progress)-1])
	require.Greater(t, len(progress), 1)

	all := collect(t, w, kafka.Reading{Topic: topic})
	require.Len(t, all, 5000)
	last := map[string]time.Time{}
	for _, r := range all {
		require.Equal(t, wire.MurmurPartition(r.Key, 3), r.Partition)
		require.True(t, r.Time.After(last[string(r.Key)]) || last[string(r.Key)].IsZero())
		last[string(r.Key)] = r.Time
	}
	require.Len(t, w.read(topic, atLeast(5000)), 5000, "the other client reads the same")

	late := collect(t, w, kafka.Reading{Topic: topic, From: time.Unix(4990, 0)})
	require.Len(t, late, 10)
	require.Empty(t, collect(t, w, kafka.Reading{Topic: topic, FromEnd: true}))
	require.Empty(t, collect(t, w, kafka.Reading{Topic: topic, From: time.Unix(9000, 0)}))
}

func TestPublishTellsWhatIsRefusedAndGoesOn(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	w.limit(w.settings.Articles, 2000)
	large := make([]byte, 5000) // random: a broker measures what is left after compression
	_, err := rand.NewChaCha8([32]byte{}).Read(large)
	require.NoError(t, err)
	messages := func(yield func(stream.Message, error) bool) {
		_ = yield(stream.Message{Key: []byte("a"), Value: []byte("small"), Time: time.Now()}, nil) &&
			yield(stream.Message{Key: []byte("b"), Value: large, Time: time.Now()}, nil) &&
			yield(stream.Message{Key: []byte("c"), Value: []byte("small"), Time: time.Now()}, nil)
	}
	var refused []string
	done, err := w.cluster.Publish(t.Context(), kafka.Publishing{Topic: w.settings.Articles, Messages: messages,
		Refused: func(m stream.Message, err error) error { refused = append(refused, string(m.Key)); return nil }})
	require.NoError(t, err)
	require.Equal(t, kafka.Published{Records: 2, Refused: 1, Bytes: 12}, done)
	require.Equal(t, []string{"b"}, refused)
	require.Len(t, collect(t, w, kafka.Reading{Topic: w.settings.Articles}), 2)

	_, err = w.cluster.Publish(t.Context(), kafka.Publishing{Topic: w.settings.Articles, Messages: messages})
	require.ErrorContains(t, err, `message "b"`)
	broken := errors.New("cannot be read")
	_, err = w.cluster.Publish(t.Context(), kafka.Publishing{Topic: w.settings.Articles,
		Messages: func(yield func(stream.Message, error) bool) { yield(stream.Message{}, broken) }})
	require.ErrorIs(t, err, broken)
}

func TestReadShowsCommittedRecordsAlone(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	topic := w.settings.Articles
	client := w.foreign(kgo.TransactionalID(topic))
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	write := func(commit kgo.TransactionEndTry, values ...string) {
		require.NoError(t, client.BeginTransaction())
		for _, v := range values {
			require.NoError(t, client.ProduceSync(ctx, &kgo.Record{Topic: topic, Key: []byte(v), Value: []byte(v)}).FirstErr())
		}
		require.NoError(t, client.EndTransaction(ctx, commit))
	}
	write(kgo.TryCommit, "a", "b")
	write(kgo.TryAbort, "x", "y", "z")
	write(kgo.TryCommit, "c")
	write(kgo.TryAbort, "x")
	w.publish(&kgo.Record{Key: []byte("d"), Value: []byte("d")})
	var got []string
	for _, r := range collect(t, w, kafka.Reading{Topic: topic}) {
		got = append(got, string(r.Value))
	}
	require.Equal(t, []string{"a", "b", "c", "d"}, got)
	require.NoError(t, client.BeginTransaction())
	require.NoError(t, client.ProduceSync(ctx, &kgo.Record{Topic: topic, Value: []byte("open")}).FirstErr())
	require.Len(t, collect(t, w, kafka.Reading{Topic: topic}), 4, "an open transaction is not waited for")
	require.NoError(t, client.EndTransaction(ctx, kgo.TryAbort))
}

func TestFollowGoesOnUntilItIsStopped(t *testing.T) {
	w := newWorld(t, brokers(t), 2)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	got := make(chan string, 10)
	ended := make(chan error, 1)
	w.publish(&kgo.Record{Value: []byte("old")})
	go func() {
		ended <- w.cluster.Read(ctx, kafka.Reading{Topic: w.settings.Articles, Follow: true}, func(r stream.Record) error { got <- string(r.Value); return nil })
	}()
	require.Equal(t, "old", <-got)
	w.publish(&kgo.Record{Value: []byte("new"), Partition: 1})
	require.Equal(t, "new", <-got)
	cancel()
	require.NoError(t, <-ended)

	enough := errors.New("enough")
	err := w.cluster.Read(t.Context(), kafka.Reading{Topic: w.settings.Articles, Follow: true}, func(stream.Record) error { return enough })
	require.ErrorIs(t, err, enough)
}

func TestCurrentIsTheLastRecordOfEveryKey(t *testing.T) {
	w := newWorld(t, brokers(t), 2)
	at := time.UnixMilli(time.Now().UnixMilli())
	for i, kv := range []string{"a1", "b1", "a2", "c1", "b-", "d1"} {
		r := &kgo.Record{Key: []byte(kv[:1]), Value: []byte(kv), Timestamp: at.Add(time.Duration(i) * time.Second), Partition: int32(kv[0]) % 2}
		if kv[1] == '-' {
			r.Value = nil
		}
		w.publish(r)
	}
	var got []string
	require.NoError(t, w.cluster.Current(t.Context(), kafka.Reading{Topic: w.settings.Articles}, func(r stream.Record) error {
		got = append(got, string(r.Value))
		return nil
	}))
	require.Equal(t, []string{"a2", "c1", "d1"}, got)
}
