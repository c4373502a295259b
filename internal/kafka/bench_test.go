package kafka_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

// BenchmarkCopy prints how many articles of 3 kB a second the loop copies, one
// event each.
func BenchmarkCopy(b *testing.B) {
	w := newWorld(b, brokers(b), 4)
	body := strings.Repeat("كلمة ", 330)
	n := 0
	messages := func(yield func(stream.Message, error) bool) {
		for ; n < b.N; n++ {
			id := fmt.Sprintf("a%d", n)
			if !yield(stream.Message{Key: []byte(id), Value: fmt.Appendf(nil, `{"id":%q,"body":%q,"labels":["x"]}`, id, body), Time: time.Now()}, nil) {
				return
			}
		}
	}
	_, err := w.cluster.Publish(b.Context(), kafka.Publishing{Topic: w.settings.Articles, Messages: messages, Compression: kafka.Zstd})
	require.NoError(b, err)
	b.ResetTimer()
	m := w.start(func(_ *kafka.GroupSettings, s *stream.Settings) { s.Linger = 0 })
	for m.value("rasid_events_total") < float64(b.N) {
		time.Sleep(time.Millisecond)
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkLatency publishes 200 articles a second over 4 partitions and prints
// how long after an article its event has been read as committed.
func BenchmarkLatency(b *testing.B) {
	w := newWorld(b, brokers(b), 4)
	w.start(func(_ *kafka.GroupSettings, s *stream.Settings) { s.Linger = 0 })
	client := w.foreign(kgo.ProducerLinger(0))
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	const articles = 1000
	var took []time.Duration
	ended := make(chan error, 1)
	go func() {
		ended <- w.cluster.Read(ctx, kafka.Reading{Topic: w.settings.Events, Follow: true}, func(r stream.Record) error {
			if took = append(took, time.Since(r.Time)); len(took)%articles == 0 {
				cancel()
			}
			return nil
		})
	}()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for i := range articles {
		<-tick.C
		r := paper(i%4, fmt.Sprintf("a%d", i), 1)
		r.Topic = w.settings.Articles
		client.Produce(b.Context(), r, nil)
	}
	require.NoError(b, <-ended)
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Milliseconds()), "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Milliseconds()), "p99-ms")
}
