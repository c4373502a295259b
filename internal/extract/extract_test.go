package extract_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
)

// pack loads the shipped pack once for all tests of the room.
func pack(tb testing.TB) *knowledge.Pack {
	p, err := shipped()
	require.NoError(tb, err)
	return p
}

var shipped = sync.OnceValues(func() (*knowledge.Pack, error) {
	p, diags := knowledge.Load(knowledge.Builtin())
	return p, diags.Err()
})

func extractor(tb testing.TB) *extract.Extractor {
	return extract.New(pack(tb), extract.DefaultLimits())
}

// TestInvariants holds what every event must keep, over all of our own gold:
// spans quote the text, ids differ, the same article gives the same events.
func TestInvariants(t *testing.T) {
	x := extractor(t)
	for _, a := range articlesOf(t, "../../testdata/gold/dev-a.jsonl", 0) {
		result, err := x.Extract(a)
		require.NoError(t, err, a.ID)
		invariants(t, a, result)
		again, err := x.Extract(a)
		require.NoError(t, err)
		require.Equal(t, result, again, "%s: the same article gave something else", a.ID)
	}
}

func invariants(t *testing.T, a article.Article, result extract.Result) {
	text := []rune(a.Title + "\n" + result.Text)
	quotes := func(s event.Span, quoted string) {
		require.LessOrEqual(t, int(s.End), len(text), a.ID)
		require.Equal(t, quoted, string(text[s.Start:s.End]), a.ID)
	}
	ids := map[string]bool{}
	for _, e := range result.Events {
		require.False(t, ids[e.ID], "%s: two events share the id %s", a.ID, e.ID)
		ids[e.ID] = true
		require.NotEmpty(t, e.Evidence, a.ID)
		for _, v := range e.Evidence {
			quotes(v.Span, v.Text)
		}
		for _, p := range e.Actors {
			quotes(p.Span, p.Text)
			require.NotEmpty(t, p.Text, a.ID)
			require.Contains(t, event.Kinds, p.Kind, "%s: %s", a.ID, p.Text)
		}
		if e.Location != nil {
			quotes(e.Location.Span, e.Location.Text)
			require.Contains(t, event.Precisions, e.Location.Precision)
		} else {
			require.NotEmpty(t, e.LocationReason, a.ID)
		}
		if e.Date != nil && e.Date.Basis != event.BasisPublication {
			quotes(e.Date.Span, e.Date.Text)
			require.LessOrEqual(t, e.Date.Start, e.Date.End)
		}
		for _, s := range e.Sources {
			quotes(s.Span, s.Text)
		}
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("عنوان", "شنّ مسلحون هجوماً على حاجز للجيش في ريف حمص أمس الاثنين.")
	f.Add("", "قال “المتحدث: إن الق")
	x := extractor(f)
	f.Fuzz(func(t *testing.T, title, body string) {
		a := article.Article{ID: "fuzz", Lang: "ar", Title: title, Body: body}
		result, err := x.Extract(a)
		if err != nil {
			return
		}
		invariants(t, a, result)
	})
}
