//go:build !integration

package app

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/devbroker"
)

// killedSession is how long the group waits for a killed member.
const killedSession = 700 * time.Millisecond

var shared *devbroker.Broker

// brokers starts one development broker for all tests of the room.
func brokers(t *testing.T) []string {
	if shared == nil {
		b, err := devbroker.Start(devbroker.Config{})
		require.NoError(t, err)
		shared = b
	}
	return []string{shared.Addr()}
}
