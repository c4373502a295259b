package eval

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDisturb(t *testing.T) {
	const text = "أعلنت \"قوّة\" إلى علي، أن: ما؟ - لا\nنعم"
	require.Equal(t, text, Disturb(text, 0, 1))
	require.Equal(t, Disturb(text, 0.5, 1), Disturb(text, 0.5, 1))
	require.NotEqual(t, Disturb(text, 0.5, 1), Disturb(text, 0.5, 2))
	all := Disturb(text, 1, 3)
	for _, gone := range []string{"أ", "إ", "ة", "ّ", "،", "؟", " - "} {
		require.NotContains(t, all, gone)
	}
	require.Contains(t, all, "\n")
}

// The words that are compared never change, so that the ruler measures the
// extractor and not itself.
func TestDisturbLeavesTheFigures(t *testing.T) {
	s := newScale()
	words := func(text string) string {
		var list []string
		for _, token := range s.tokens(text) {
			list = append(list, token.text)
		}
		return strings.Join(list, " ")
	}
	for _, name := range []string{"dev-a.jsonl", "dev-en.jsonl"} {
		gold := readFile(t, "../../testdata/gold", name)
		for i, a := range DisturbAll(gold, 0.3, 5) {
			require.Equal(t, words(gold[i].Body), words(a.Body), a.ID)
			require.Equal(t, words(gold[i].Title), words(a.Title), a.ID)
			require.NotEqual(t, gold[i].Body, a.Body)
		}
	}
}

func FuzzDisturb(f *testing.F) {
	f.Add("قوّة إلى \"علي\"،", uint64(1))
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		require.Equal(t, strings.ToValidUTF8(text, "\ufffd") == text, Disturb(text, 0, seed) == text)
		require.NotPanics(t, func() { Disturb(text, 1, seed) })
	})
}
