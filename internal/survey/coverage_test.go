package survey_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/survey"
)

func TestCoverage(t *testing.T) {
	x := extractor(t)
	c := survey.NewCoverage(x.Pack())
	for _, text := range []string{
		"قصف الجيش السوري مدينة درعا أمس الاثنين. قصفت القوات التركية مدينة منبج أمس الاثنين.",
		"شن الجيش السوري هجوما على مدينة درعا أمس الاثنين. التقى المدير في الصباح.",
	} {
		r, err := x.Inspect(article.Article{ID: "a", Lang: "ar", Body: text, PublishedAt: "2024-03-12"})
		require.NoError(t, err)
		c.Add(c.See(r))
	}
	use := func(kind, name string) survey.Use {
		for _, u := range c.Uses(kind) {
			if u.Name == name {
				require.Equal(t, kind, u.Kind)
				require.NotEmpty(t, u.At)
				return survey.Use{Count: u.Count, Told: u.Told, Articles: u.Articles}
			}
		}
		t.Fatalf("no %s %s", kind, name)
		return survey.Use{}
	}
	require.Equal(t, survey.Use{Count: 2, Told: 2, Articles: 1}, use(survey.Rules, "attack.bombard"))
	require.Equal(t, survey.Use{Count: 1, Told: 0, Articles: 1}, use(survey.Rules, "meeting.meet"))
	require.Equal(t, survey.Use{}, use(survey.Rules, "attack.suicide"))
	require.Equal(t, survey.Use{Count: 2, Told: 2, Articles: 1}, use(survey.Frames, "قصف"))
	require.Equal(t, survey.Use{Count: 1, Told: 1, Articles: 1}, use(survey.Frames, "هجوم"))
	require.Equal(t, survey.Use{Count: 1, Told: 1, Articles: 1}, use(survey.Frames, "شنّ"), "a support verb counts with its noun")
	require.Len(t, c.Uses(survey.Rules), len(x.Pack().Rules))
	require.Equal(t, "attack.bombard", c.Uses(survey.Rules)[0].Name, "most used first")
}
