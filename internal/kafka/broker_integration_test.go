//go:build integration

package kafka_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const (
	sessionTimeout = 3 * time.Second
	patience       = 2 * time.Minute
)

// brokers are those of RASID_TEST_BROKERS.
func brokers(t testing.TB) []string {
	t.Helper()
	list := os.Getenv("RASID_TEST_BROKERS")
	require.NotEmpty(t, list, "RASID_TEST_BROKERS names no broker: run make integration")
	return strings.Split(list, ",")
}
