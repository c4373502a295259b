package extract_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/testdata/articles"
)

// mostLoud is how many of the quiet samples may give events; it only falls.
const mostLoud = 1

// samples reads the sample articles but the broken one, by name.
func samples(t *testing.T) map[string]article.Article {
	names, err := fs.Glob(articles.FS, "*.json")
	require.NoError(t, err)
	all := map[string]article.Article{}
	for _, name := range names {
		raw, err := articles.FS.ReadFile(name)
		require.NoError(t, err)
		var a struct {
			ID, URL, Source, Lang, Title, Body string
			ContentType                        string `json:"content_type"`
			PublishedAt                        string `json:"published_at"`
		}
		if err := json.Unmarshal(raw, &a); name == "broken.json" {
			require.Error(t, err, "the broken message is readable")
			continue
		}
		require.NoError(t, json.Unmarshal(raw, &a), name)
		all[strings.TrimSuffix(name, ".json")] = article.Article{ID: a.ID, URL: a.URL, Source: a.Source, Lang: a.Lang,
			Title: a.Title, Body: a.Body, ContentType: a.ContentType, PublishedAt: a.PublishedAt}
	}
	return all
}

// TestSamples holds what a demonstration shows: every type and factuality,
// nothing from the quiet articles, invariants in all.
func TestSamples(t *testing.T) {
	x := extractor(t)
	var loud []string
	types, factualities := map[string]int{}, map[string]int{}
	all := samples(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		a := all[name]
		result, err := x.Extract(a)
		require.NoError(t, err, name)
		invariants(t, a, result)
		for i := range result.Events {
			t.Logf("%s: %s", name, renderEvent(&result.Events[i]))
			types[result.Events[i].Type]++
			factualities[result.Events[i].Factuality]++
		}
		if quiet := strings.HasPrefix(name, "quiet-"); quiet && len(result.Events) > 0 {
			loud = append(loud, name)
		} else if !quiet {
			require.NotEmpty(t, result.Events, name)
		}
	}
	require.LessOrEqual(t, len(loud), mostLoud, "quiet samples give events: %v", loud)
	for _, kind := range []string{event.Meeting, event.JointExercise, event.Attack, event.TroopStatement} {
		require.NotZero(t, types[kind], kind)
	}
	for _, f := range []string{event.Asserted, event.Planned, event.Negated} {
		require.NotZero(t, factualities[f], f)
	}
}

// TestCrawlDate holds that a publication date is not believed against the text.
func TestCrawlDate(t *testing.T) {
	result, err := extractor(t).Extract(samples(t)["syria-raqqa-crawled"])
	require.NoError(t, err)
	require.NotEmpty(t, result.Events)
	for i := range result.Events {
		require.Equal(t, event.PublicationContradicted, result.Events[i].Article.Publication.Basis)
		require.Equal(t, "2021-02-15", result.Events[i].Article.Publication.Day)
	}
}
