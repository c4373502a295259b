package extract_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/extract"
)

// articlesOf reads a JSON Lines file of articles, gzipped or not; limit 0 is all.
func articlesOf(tb testing.TB, file string, limit int) []article.Article {
	f, err := os.Open(file)
	require.NoError(tb, err)
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(file, ".gz") {
		r, err = gzip.NewReader(f)
		require.NoError(tb, err)
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<24)
	var out []article.Article
	for lines.Scan() && (limit == 0 || len(out) < limit) {
		var a struct {
			ID, Lang, Source, Title, Body string
			PublishedAt                   string `json:"published_at"`
		}
		require.NoError(tb, json.Unmarshal(lines.Bytes(), &a))
		out = append(out, article.Article{ID: a.ID, Lang: a.Lang, Source: a.Source, Title: a.Title, Body: a.Body, PublishedAt: a.PublishedAt})
	}
	require.NoError(tb, lines.Err())
	return out
}

func size(articles []article.Article) (n int64) {
	for _, a := range articles {
		n += int64(len(a.Title) + len(a.Body))
	}
	return n
}

// corpora are what the benchmarks read: the gold of the checkout, and the file
// that RASID_PRESS names, real press that does not belong to the project.
func corpora(b *testing.B) map[string][]article.Article {
	out := map[string][]article.Article{"gold": articlesOf(b, "../../testdata/gold/dev-a.jsonl", 0)}
	if press := os.Getenv("RASID_PRESS"); press != "" {
		out["press"] = articlesOf(b, press, 500)
	}
	return out
}

func BenchmarkExtract(b *testing.B) {
	x := extract.New(pack(b), extract.DefaultLimits())
	for name, articles := range corpora(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size(articles))
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles {
					if _, err := x.Extract(a); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkBleve is the yardstick in the same run: bleve's Arabic analyser,
// which only folds and stems.
func BenchmarkBleve(b *testing.B) {
	analyzer, err := registry.NewCache().AnalyzerNamed(ar.AnalyzerName)
	require.NoError(b, err)
	for name, articles := range corpora(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size(articles))
			b.ReportAllocs()
			for b.Loop() {
				for _, a := range articles {
					analyzer.Analyze([]byte(a.Title + "\n" + a.Body))
				}
			}
		})
	}
}
