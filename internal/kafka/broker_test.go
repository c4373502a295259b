//go:build !integration

package kafka_test

import (
	"testing"
	"time"

	"github.com/rasid/rasid/internal/devbroker"
	"github.com/stretchr/testify/require"
)

const (
	sessionTimeout = 2 * time.Second
	patience       = 30 * time.Second
)

// brokers starts a dev broker of three nodes for the test.
func brokers(t testing.TB) []string {
	t.Helper()
	return fake(t).Addrs()
}

// fake is for tests that do harm to the broker itself.
func fake(t testing.TB) *devbroker.Broker {
	t.Helper()
	b, err := devbroker.Start(devbroker.Config{Nodes: 3})
	require.NoError(t, err)
	t.Cleanup(b.Stop)
	return b
}
