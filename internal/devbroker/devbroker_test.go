package devbroker_test

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/devbroker"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kgo"
)

func TestTakenPortIsNamed(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer l.Close()
	_, err = devbroker.Start(devbroker.Config{Addr: l.Addr().String()})
	require.ErrorContains(t, err, "taken")
	_, port, _ := net.SplitHostPort(l.Addr().String())
	require.ErrorContains(t, err, port)
}

func TestBadAddresses(t *testing.T) {
	for _, addr := range []string{"nonsense", "127.0.0.1:http", "127.0.0.1:70000", "0.0.0.0:9092", "[::]:9092"} {
		_, err := devbroker.Start(devbroker.Config{Addr: addr})
		require.Error(t, err, addr)
		require.True(t, strings.HasPrefix(err.Error(), "dev broker: "), err.Error())
	}
	_, err := devbroker.Start(devbroker.Config{Addr: "127.0.0.1:9", Nodes: 3})
	require.Error(t, err)
}

func TestBindsLoopbackAndStopsTwice(t *testing.T) {
	b, err := devbroker.Start(devbroker.Config{Nodes: 2})
	require.NoError(t, err)
	require.Len(t, b.Addrs(), 2)
	for _, a := range b.Addrs() {
		require.True(t, strings.HasPrefix(a, "127.0.0.1:"), a)
	}
	b.Stop()
	b.Stop()
	_, err = net.DialTimeout("tcp", b.Addr(), time.Second)
	require.Error(t, err)
}

func TestDataDirOutlivesTheBroker(t *testing.T) {
	dir := t.TempDir()
	b, err := devbroker.Start(devbroker.Config{DataDir: dir, Topics: map[string]int{"articles": 2}})
	require.NoError(t, err)
	addr := b.Addr()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	client, err := kgo.NewClient(kgo.SeedBrokers(addr), kgo.DefaultProduceTopic("articles"), kgo.ConsumeTopics("articles"))
	require.NoError(t, err)
	defer client.Close()
	require.NoError(t, client.ProduceSync(ctx, kgo.StringRecord("kept")).FirstErr())
	b.Stop()

	b, err = devbroker.Start(devbroker.Config{Addr: addr, DataDir: dir})
	require.NoError(t, err)
	defer b.Stop()
	var got []string
	for len(got) == 0 && ctx.Err() == nil {
		client.PollFetches(ctx).EachRecord(func(r *kgo.Record) { got = append(got, string(r.Value)) })
	}
	require.Equal(t, []string{"kept"}, got)
}
