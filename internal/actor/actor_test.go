package actor

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func shipped(t testing.TB) *List {
	list, complaints := Load(os.DirFS("../knowledge/packs"), "actors")
	require.NoError(t, complaints.Err())
	return list
}

func TestShippedListLoads(t *testing.T) {
	list := shipped(t)
	require.Greater(t, len(list.Actors()), 300)
}
