package kafka_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/kafka/crashtest"
	"github.com/rasid/rasid/internal/stream"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	crashtest.Child(trivialPacks)
	os.Exit(m.Run())
}

func trivialPacks() stream.Packs { return stream.Packs{Extract: trivial, Digest: "pack"} }

// killedTimeout is how long the group waits for a killed member.
const killedTimeout = 700 * time.Millisecond

func TestTenKillsLoseAndDoubleNothing(t *testing.T) {
	w := newWorld(t, brokers(t), 4)
	w.settings.SessionTimeout, w.settings.RebalanceTimeout = killedTimeout, killedTimeout
	report := crashtest.Run(t, crashtest.Plan{
		Brokers: w.brokers, Group: w.settings, Partitions: w.parts, Packs: trivialPacks(), Kills: 10, Seed: 7, Patience: patience,
		Article: func(n int) (key, value []byte) {
			if n%17 == 3 {
				return []byte("broken"), fmt.Appendf(nil, `{"id":"broken-%d","body":`, n)
			}
			id := fmt.Sprintf("a%d", n)
			return []byte(id), paper(0, id, n%4).Value
		},
	})
	t.Logf("%+v", report)
	require.Equal(t, 10, report.Kills)
	require.Positive(t, report.Rejects)
}
