package extract_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/text"
)

func TestRefusals(t *testing.T) {
	p := pack(t)
	page := func(body string) article.Article {
		return article.Article{ID: "page", Lang: "ar", ContentType: "text/html", Body: body}
	}
	deep := page(strings.Repeat("<div>", 600) + shelling + strings.Repeat("</div>", 600))
	for _, c := range []struct {
		name   string
		a      article.Article
		limits extract.Limits
		reason string
	}{
		{"nothing at all", article.Article{ID: "a", Lang: "ar"}, extract.DefaultLimits(), extract.ReasonEmptyBody},
		{"a page without text", page("<html><body></body></html>"), extract.DefaultLimits(), extract.ReasonEmptyBody},
		{"a page too deep", deep, extract.Limits{Steps: 1 << 20, HTML: text.HTMLLimits{Depth: 100}}, extract.ReasonTooDeep},
		{"too many steps", story("", shelling, foreignMinisters), extract.Limits{Steps: 5}, extract.ReasonTooComplex},
		{"no text but damage", story("", "\xff\xfe\xfd"), extract.DefaultLimits(), extract.ReasonInvalidUTF8},
	} {
		t.Run(c.name, func(t *testing.T) {
			result, err := extract.New(p, c.limits).Extract(c.a)
			var refusal *extract.Refusal
			require.True(t, errors.As(err, &refusal), "%v", err)
			require.Equal(t, c.reason, refusal.Reason)
			require.Error(t, errors.Unwrap(err), "the cause is told")
			require.Empty(t, result.Events)
		})
	}
}

// TestStepsBoundTheArticle: what is refused with few steps is read with the default.
func TestStepsBoundTheArticle(t *testing.T) {
	long := story("", strings.Repeat(shelling+" ", 200))
	_, err := extract.New(pack(t), extract.Limits{Steps: 1000}).Extract(long)
	require.ErrorContains(t, err, "too_complex: more than 1000 steps")
	_, err = extractor(t).Extract(long)
	require.NoError(t, err)
}

func TestOtherLanguagesAreSkipped(t *testing.T) {
	for _, c := range []struct{ lang, body, outcome string }{
		{"en", "The two ministers met in Ankara on Monday.", extract.OutcomeSkipped},
		{"", "The two ministers met in Ankara on Monday and agreed to meet again.", extract.OutcomeSkipped},
		{"ar-SY", shelling, extract.OutcomeEvents},
		{"", shelling + " " + weather, extract.OutcomeEvents},
		{"ar", weather, extract.OutcomeQuiet},
	} {
		result, err := extractor(t).Extract(article.Article{ID: "a", Lang: c.lang, Body: c.body})
		require.NoError(t, err, c.body)
		require.Equal(t, c.outcome, result.Outcome, "%q %s", c.lang, c.body)
	}
}

func TestHTMLSpansPointIntoTheText(t *testing.T) {
	a := article.Article{ID: "page", Lang: "ar", ContentType: "text/html", Title: "خبر",
		Body: "<html><body><article><p>" + weather + "</p><p>" + shelling + "</p></article></body></html>"}
	result, err := extractor(t).Extract(a)
	require.NoError(t, err)
	require.Len(t, result.Events, 1)
	require.NotContains(t, result.Text, "<p>")
	invariants(t, a, result)
}

// explained is what explain prints.
func explained(t *testing.T, a article.Article) string {
	var out bytes.Buffer
	require.NoError(t, extractor(t).Explain(a, &out))
	return out.String()
}

func TestExplainTellsWhatWasFound(t *testing.T) {
	said := explained(t, story("", shelling))
	for _, want := range []string{
		"== publication day: given 2024-01-10",
		"== sentence 0",
		"rule attack.bombard",
		"== events: 1",
		"evidence, sentence 0: «",
		"agent = «القوات التركية»",
	} {
		require.Contains(t, said, want)
	}
}

func TestExplainTellsWhyASentenceGaveNothing(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"no trigger", weather, "nothing: no predicate has a trigger"},
		{"blocked by a class", "شنّ المنتخب هجوماً كاسحاً على المرمى.", "nearest rule attack.assault: unless agent sport"},
		{"nobody and nowhere", "تعرضت الدورية لهجوم.", "dropped: "},
		{"no events", weather, "== events: 0"},
	} {
		require.Contains(t, explained(t, story("", c.body)), c.want, c.name)
	}
}

func TestExplainRefusesWhatExtractRefuses(t *testing.T) {
	var out bytes.Buffer
	err := extractor(t).Explain(article.Article{ID: "a", Lang: "ar"}, &out)
	var refusal *extract.Refusal
	require.True(t, errors.As(err, &refusal), "%v", err)
	require.Equal(t, extract.ReasonEmptyBody, refusal.Reason)
}

// full is a writer that never takes anything.
type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestExplainTellsThatItCouldNotWrite(t *testing.T) {
	require.ErrorIs(t, extractor(t).Explain(story("", shelling), full{}), errFull)
}
