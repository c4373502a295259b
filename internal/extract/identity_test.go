package extract_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

func ids(events []event.Event) (out []string) {
	for i := range events {
		out = append(out, events[i].ID)
	}
	return out
}

// TestEditsElsewhereKeepTheID: the paragraph that tells the happening stays as it is.
func TestEditsElsewhereKeepTheID(t *testing.T) {
	want := ids(happenings(t, story("", shelling, weather)))
	require.Len(t, want, 1)
	for name, a := range map[string]article.Article{
		"another paragraph edited":  story("", shelling, weather+" ولم تسجل أضرار."),
		"a paragraph before":        story("", weather, shelling),
		"a paragraph removed":       story("", shelling),
		"a quiet headline":          story("نشرة الأخبار اليومية", shelling, weather),
		"the headline tells it too": story("القوات التركية تقصف مواقع قسد في ريف حلب", shelling, weather),
		"marks and spaces":          story("", strings.ReplaceAll(shelling, "بالمدفعية", "بالمدفعيّة"), weather),
	} {
		require.Equal(t, want, ids(happenings(t, a)), name)
	}
}

func TestAnotherArticleOrSentenceHasAnotherID(t *testing.T) {
	want := ids(happenings(t, story("", shelling)))
	other := story("", shelling)
	other.ID = "another"
	require.NotEqual(t, want, ids(happenings(t, other)))
	require.NotEqual(t, want, ids(happenings(t, story("", strings.Replace(shelling, "ريف حلب", "ريف الرقة", 1)))))
}

// TestSameArticleSameBytes: also when other articles are read at the same time.
func TestSameArticleSameBytes(t *testing.T) {
	x := extractor(t)
	a := story("القوات التركية تقصف مواقع قسد في ريف حلب", shelling, foreignMinisters, weather)
	want := encoded(t, happenings(t, a))
	var wait sync.WaitGroup
	got := make([][]byte, 4)
	for i := range got {
		wait.Go(func() {
			if result, err := x.Extract(a); err == nil {
				got[i], _ = json.Marshal(result.Events)
			}
		})
	}
	wait.Wait()
	for i := range got {
		require.True(t, bytes.Equal(want, got[i]), "run %d", i)
	}
}

func encoded(t *testing.T, events []event.Event) []byte {
	data, err := json.Marshal(events)
	require.NoError(t, err)
	return data
}

// TestAlikeSentencesHaveDifferentIDs: the same words about three places are three happenings.
func TestAlikeSentencesHaveDifferentIDs(t *testing.T) {
	a := story("", "أغارت طائرة روسية على مدينة تدمر الاثنين.", "أغارت طائرة روسية على مدينة السخنة الثلاثاء.", "أغارت طائرة روسية على مدينة دير الزور الأربعاء.")
	events := happenings(t, a)
	require.Len(t, events, 3)
	require.Len(t, slices.Compact(slices.Sorted(slices.Values(ids(events)))), 3)
}
