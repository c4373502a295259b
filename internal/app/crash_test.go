package app

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/kafka/crashtest"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/testdata/articles"
)

func TestMain(m *testing.M) {
	crashtest.Child(realPacks)
	os.Exit(m.Run())
}

// realPacks are what the service runs on.
func realPacks() stream.Packs {
	pack, err := LoadPack("")
	if err != nil {
		panic(err)
	}
	reader, err := NewReader(pack, config.Default())
	if err != nil {
		panic(err)
	}
	return reader.packs()
}

// TestKillsOfTheWholeService kills the service, with its real packs, at ten
// random moments while the sample articles stream in; what a committed-only
// reader finds afterwards is what extraction gives for the same articles, byte
// for byte, each once and in order.
func TestKillsOfTheWholeService(t *testing.T) {
	cluster, err := kafka.Connect(kafka.Config{Brokers: brokers(t)})
	require.NoError(t, err)
	t.Cleanup(cluster.Close)
	prefix := fmt.Sprintf("kill-%d-", time.Now().UnixNano())
	group := kafka.GroupSettings{Group: prefix + "group", Articles: prefix + "articles", Events: prefix + "events", Rejects: prefix + "rejects",
		SessionTimeout: killedSession, RebalanceTimeout: killedSession, WatchInterval: 50 * time.Millisecond, Compression: kafka.Zstd}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	const partitions = 4
	_, err = cluster.CreateTopics(ctx, kafka.TopicSettings{Articles: group.Articles, Events: group.Events, Rejects: group.Rejects, Partitions: partitions})
	require.NoError(t, err)
	samples := sampleValues(t)
	report := crashtest.Run(t, crashtest.Plan{
		Brokers: brokers(t), Group: group, Partitions: partitions, Packs: realPacks(), Kills: 10, Seed: 11, Patience: 2 * time.Minute, Pace: 2 * time.Millisecond,
		Article: func(n int) (key, value []byte) { return samples.record(n) },
	})
	t.Logf("%+v", report)
	require.Equal(t, 10, report.Kills)
	require.Positive(t, report.Events)
	require.Positive(t, report.Rejects)
}

// samples are the sample articles as record values, the broken one among them.
type samples [][]byte

func sampleValues(t *testing.T) samples {
	names, err := fs.Glob(articles.FS, "*.json")
	require.NoError(t, err)
	var out samples
	for _, name := range names {
		data, err := articles.FS.ReadFile(name)
		require.NoError(t, err)
		out = append(out, data)
	}
	return out
}

// record is the n-th record: the samples in turn, under an id of its own.
func (s samples) record(n int) (key, value []byte) {
	value = s[n%len(s)]
	id := fmt.Sprintf("copy-%d", n)
	if start := bytes.Index(value, []byte(`"id"`)); start >= 0 {
		if end := strings.IndexByte(string(value[start:]), ','); end > 0 {
			value = []byte(string(value[:start]) + fmt.Sprintf(`"id": %q`, id) + string(value[start+end:]))
		}
	}
	return []byte(id), value
}
