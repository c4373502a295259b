package actor

import (
	"testing"

	"github.com/rasid/rasid/internal/text"
	"github.com/stretchr/testify/require"
)

func TestFind(t *testing.T) {
	list := shipped(t)
	finder := NewFinder(list, "ar")
	for _, c := range []struct{ phrase, want string }{
		{"القوات الأمريكية في سوريا", "us.forces sy"},
		{"القوات الأميركية", "us.forces"},
		{"الجيش التركي", "tr.army"},
		{"قسد", "sdf"},
		{"قوات سوريا الديموقراطية", "sdf"},
		{`تنظيم "الدولة الإسلامية"`, "isis"},
		{"بـ#داعش", "isis"},
		{"وزير الخارجية الروسي سيرغي لافروف", "ru/ lavrov"},
	} {
		require.Equal(t, c.want, found(finder, c.phrase), c.phrase)
	}
}

// found prints the ids of what a finder finds in a phrase; an adjective has a
// slash behind it, a city a star.
func found(f *Finder, phrase string) string {
	out := ""
	for _, m := range f.Find(text.CutLine(phrase), nil) {
		if out != "" {
			out += " "
		}
		out += m.Actor.ID
		if m.Nisba {
			out += "/"
		}
		if m.Capital {
			out += "*"
		}
	}
	return out
}
