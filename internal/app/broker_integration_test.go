//go:build integration

package app

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// killedSession is how long the group waits for a killed member.
const killedSession = 3 * time.Second

// brokers are those of RASID_TEST_BROKERS.
func brokers(t *testing.T) []string {
	list := os.Getenv("RASID_TEST_BROKERS")
	require.NotEmpty(t, list, "RASID_TEST_BROKERS names no broker: run make integration")
	return strings.Split(list, ",")
}
