package kafka_test

import (
	"fmt"
	"testing"

	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

func TestEveryArticleGivesItsEventsOnceInOrder(t *testing.T) {
	for _, mode := range []struct {
		name        string
		atLeastOnce bool
		codec       kafka.Compression
	}{{"exactly once", false, kafka.Zstd}, {"at least once", true, kafka.LZ4}, {"snappy", false, kafka.Snappy}, {"gzip", false, kafka.Gzip}, {"none", false, kafka.None}} {
		t.Run(mode.name, func(t *testing.T) {
			w := newWorld(t, brokers(t), 3)
			const each = 200
			var records []*kgo.Record
			for i := range each * w.parts {
				records = append(records, paper(i%w.parts, fmt.Sprintf("a%d-%d", i%w.parts, i/w.parts), i%4))
			}
			w.publish(records...)
			m := w.start(func(g *kafka.GroupSettings, _ *stream.Settings) {
				g.AtLeastOnce, g.Compression = mode.atLeastOnce, mode.codec
			})
			total := each * w.parts / 4 * (0 + 1 + 2 + 3)
			got := w.read(w.settings.Events, atLeast(total))
			require.Len(t, got, total)
			checkEvents(t, w, got)
			m.stop()
			require.NoError(t, <-m.ended)
		})
	}
}

// checkEvents checks that every event stands once, in the partition of its
// article and in the article's order, with the headers of the contract.
func checkEvents(t *testing.T, w *world, got []*kgo.Record) {
	t.Helper()
	last := map[string]int{}
	for _, r := range got {
		headers := map[string]string{}
		for _, h := range r.Headers {
			headers[h.Key] = string(h.Value)
		}
		id := headers["article_id"]
		require.Equal(t, wire.MurmurPartition([]byte(id), w.parts), int(r.Partition), id)
		require.Equal(t, fmt.Sprintf("%s#%d", id, last[id]), string(r.Key))
		require.Equal(t, "rasid.event.v1", headers["ce_type"])
		e, err := wire.DecodeEvent(r.Value, wire.JSON)
		require.NoError(t, err)
		require.Equal(t, string(r.Key), e.ID)
		last[id]++
	}
}
