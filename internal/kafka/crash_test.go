package kafka_test

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/kafka"
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
	report := crash(t, 10, func(*kafka.GroupSettings) {})
	require.Equal(t, 10, report.Kills)
	require.Positive(t, report.Rejects)
}

func TestKillsLoseNothingWithoutTransactions(t *testing.T) {
	crash(t, 3, func(g *kafka.GroupSettings) { g.AtLeastOnce = true })
}

func crash(t *testing.T, kills int, change func(*kafka.GroupSettings)) crashtest.Report {
	t.Helper()
	w := newWorld(t, brokers(t), 4)
	w.settings.SessionTimeout, w.settings.RebalanceTimeout = killedTimeout, killedTimeout
	change(&w.settings)
	report := crashtest.Run(t, crashtest.Plan{
		Brokers: w.brokers, Group: w.settings, Partitions: w.parts, Packs: trivialPacks(), Kills: kills, Seed: 7, Patience: patience,
		Article: func(n int) (key, value []byte) {
			if n%17 == 3 {
				return []byte("broken"), fmt.Appendf(nil, `{"id":"broken-%d","body":`, n)
			}
			id := fmt.Sprintf("a%d", n)
			return []byte(id), paper(0, id, n%4).Value
		},
	})
	t.Logf("%+v", report)
	return report
}
