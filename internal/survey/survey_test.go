package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/survey"
)

func extractor(t *testing.T) *extract.Extractor {
	pack, complaints := knowledge.Load(knowledge.Builtin())
	require.Zero(t, complaints.Len(), "%v", complaints.Err())
	return extract.New(pack, extract.DefaultLimits())
}

// read surveys texts, each an article of its own.
func read(t *testing.T, x *extract.Extractor, examples int, texts ...string) *survey.Survey {
	s := survey.New(x.Pack().Lex, examples)
	for i, text := range texts {
		r, err := x.Inspect(article.Article{ID: fmt.Sprint("a-", i), Lang: "ar", Body: text, PublishedAt: "2024-03-12"})
		require.NoError(t, err)
		s.Add(fmt.Sprint("a-", i), s.See(r))
	}
	return s
}

func TestLists(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct{ name, list, text, word, what string }{
		{"a verb nobody knows before an actor", survey.Words, "زخرط الجيش اللبناني مواقع في الجنوب.", "زخرط", "before an actor"},
		{"with a conjunction before it", survey.Words, "وزخرطت القوات التركية مواقع في الشمال.", "زخرطت", "before an actor"},
		{"a verb nobody knows after an actor", survey.Words, "حزب الله يزخرط مواقع في الجنوب.", "يزخرط", "after an actor"},
		{"a known verb without a frame", survey.Verbs, "نسي الجيش اللبناني المدينة.", "نسي", ""},
		{"an unknown head in an actor's place", survey.Heads, "هاجم زخاريط حاجزا للجيش في درعا.", "زخاريط", "unknown, agent of assault"},
		{"an unknown adjective of troops", survey.Qualities, "انسحبت القوات الزخرطية من المدينة.", "الزخرطية", ""},
		{"an unlisted village", survey.Places, "قصف الجيش قرية زخرطان أمس.", "زخرطان", "after قرية"},
		{"an unknown name behind a preposition of place", survey.Places, "وقع انفجار في زخرطان أمس.", "زخرطان", "behind في"},
		{"a trigger without its roles", survey.Triggers, "التقى المدير في الصباح.", "التقى", "meet: fewer than the needed participant"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := read(t, x, 1, c.text).Rows(c.list, 0)
			for _, r := range rows {
				if r.Word == c.word && r.What == c.what {
					require.Equal(t, 1, r.Count)
					require.Equal(t, "a-0", r.Examples[0].Article)
					require.Contains(t, c.text, strings.Split(r.Examples[0].Text, " ")[0])
					return
				}
			}
			t.Fatalf("no «%s» (%s) among %+v", c.word, c.what, rows)
		})
	}
}

// What the packs know or refuse on purpose is in no list.
func TestKnownIsSilent(t *testing.T) {
	s := read(t, extractor(t), 1, "قصف الجيش السوري مدينة درعا أمس الاثنين.", "شن النائب هجوما لاذعا على الوزير.")
	for _, list := range survey.Lists {
		require.Empty(t, s.Rows(list, 0), list)
	}
}

func TestOrderTopAndExamples(t *testing.T) {
	x := extractor(t)
	texts := []string{
		"زخرط الجيش اللبناني الجنوب. زخرط الجيش اللبناني الشمال. بردخ حزب الله الجنوب.",
		"زخرط الجيش اللبناني البقاع.", "زخرط الجيش اللبناني الجبل.", "بردخ حزب الله الجنوب.",
	}
	rows := read(t, x, 2, texts...).Rows(survey.Words, 0)
	require.Len(t, rows, 2)
	require.Equal(t, "زخرط", rows[0].Word)
	require.Equal(t, 4, rows[0].Count)
	require.Equal(t, 3, rows[0].Articles)
	require.Equal(t, []string{"a-0", "a-1"}, []string{rows[0].Examples[0].Article, rows[0].Examples[1].Article}, "one of an article, the first articles first")
	require.Equal(t, "بردخ", rows[1].Word)
	require.Len(t, read(t, x, 2, texts...).Rows(survey.Words, 1), 1)
}

func TestEveryListHasAMeaning(t *testing.T) {
	for _, list := range survey.Lists {
		require.NotEmpty(t, survey.Meaning(list), list)
	}
}
