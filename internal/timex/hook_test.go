package timex_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

// TestHooked tells distances in time that something else may follow, from
// which they are reckoned, from those that nothing follows.
func TestHooked(t *testing.T) {
	finder := timex.NewFinder(language(t))
	for sentence, want := range map[string]bool{
		"وقع الانفجار بعد ثلاثة أيام من هجوم مماثل": true,
		"جاء الاتصال بعد يوم على لقاء الوزيرين":     true,
		"وصل قبل يومين من اجتماع المجلس":            true,
		"انفجرت في اليوم ذاته على قوة الإسناد":      false,
		"بعد ثلاثة أيام من ذلك عاد الوفد":           false,
		"وقع الانفجار بعد ثلاثة أيام":               false,
	} {
		found := finder.Find(text.CutLine(sentence), nil)
		require.Len(t, found, 1, sentence)
		require.Equal(t, want, found[0].Hooked, sentence)
	}
}
