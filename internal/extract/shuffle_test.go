package extract_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
)

var shuffles = flag.Int("shuffles", 2, "how many disturbed copies of each article of our gold are read")

// TestDisturbedArticles: words dropped, doubled, moved and glued make nonsense
// that the finders still know every word of, which random bytes never do. The
// invariants hold for nonsense too.
func TestDisturbedArticles(t *testing.T) {
	x := extractor(t)
	for _, a := range articlesOf(t, "../../testdata/gold/dev-a.jsonl", 0) {
		for seed := range *shuffles {
			r := rand.New(rand.NewPCG(uint64(seed), uint64(len(a.Body))))
			b := article.Article{ID: a.ID, Lang: a.Lang, PublishedAt: a.PublishedAt, Title: nonsense(r, a.Title), Body: nonsense(r, a.Body)}
			require.NotPanics(t, func() {
				if result, err := x.Extract(b); err == nil {
					invariants(t, b, result)
				}
			}, fmt.Sprintf("seed %d: %s\n%s", seed, b.Title, b.Body))
		}
	}
}

// nonsense disturbs about one word in five.
func nonsense(r *rand.Rand, text string) string {
	words := strings.SplitAfter(text, " ")
	var out []string
	for i, w := range words {
		switch r.IntN(20) {
		case 0: // dropped
		case 1:
			out = append(out, w, w)
		case 2:
			out = append(out, words[r.IntN(len(words))])
		case 3:
			out = append(out, strings.TrimSuffix(w, " "), []string{"", "،", ".", "\n", "”", "“", "(", "ـ", ":", "-"}[r.IntN(10)])
		case 4:
			out = append(out, words[r.IntN(i+1)], w)
		default:
			out = append(out, w)
		}
	}
	return strings.Join(out, "")
}
