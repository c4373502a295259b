package extract_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
)

// Inspect sees what Extract gives, and why the rest gave nothing.
func TestInspect(t *testing.T) {
	pack, complaints := knowledge.Load(knowledge.Builtin())
	require.Zero(t, complaints.Len())
	x := extract.New(pack, extract.DefaultLimits())
	a := article.Article{ID: "a", Lang: "ar", PublishedAt: "2024-03-12",
		Body: "قصف الجيش السوري مدينة درعا أمس الاثنين. تساقط المطر على المدينة. التقى المدير في الصباح."}
	read, err := x.Inspect(a)
	require.NoError(t, err)
	result, err := x.Extract(a)
	require.NoError(t, err)
	require.Equal(t, result.Events, read.Events)
	require.Len(t, read.Events, 1)
	for i, tree := range read.Trees {
		require.NotNil(t, tree, "sentence %d", i)
	}
	told, why := 0, ""
	for _, d := range read.Decisions {
		switch {
		case d.Told:
			told++
			require.Equal(t, "attack.bombard", d.Rule)
			require.Empty(t, d.Why)
		case d.Rule == "meeting.meet":
			why = d.Why
		}
	}
	require.Equal(t, 1, told)
	require.Equal(t, "fewer than the needed participant", why)

	a.Lang, a.Body = "fr", "Rien."
	read, err = x.Inspect(a)
	require.NoError(t, err)
	require.Nil(t, read, "no pack for the language")
	_, err = x.Inspect(article.Article{ID: "b", Lang: "ar"})
	require.Error(t, err)
}
