package diag_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/diag"
)

func TestPositionPrintsWhatIsKnown(t *testing.T) {
	for want, at := range map[string]diag.Position{
		"rules/a.yaml":      {File: "rules/a.yaml"},
		"rules/a.yaml:7":    {File: "rules/a.yaml", Line: 7},
		"rules/a.yaml:7:12": {File: "rules/a.yaml", Line: 7, Column: 12},
		"places":            {File: "places", Column: 4}, // a column without a line says nothing
		"":                  {},
	} {
		require.Equal(t, want, at.String())
	}
}

func TestDiagnosticPutsAdviceOnItsOwnLine(t *testing.T) {
	d := diag.Diagnostic{Position: diag.Position{File: "a.yaml", Line: 2, Column: 3}, What: "unknown class «هجوم2»"}
	require.Equal(t, "a.yaml:2:3: unknown class «هجوم2»", d.String())
	d.Advice = "did you mean «هجوم»?"
	require.Equal(t, "a.yaml:2:3: unknown class «هجوم2»\n\tdid you mean «هجوم»?", d.String())
}

func TestEmptyListIsNoError(t *testing.T) {
	var l diag.List
	require.NoError(t, l.Err())
	require.Zero(t, l.Len())
	require.Empty(t, l.All())
	l.Append(diag.List{})
	require.NoError(t, l.Err(), "nothing added to nothing")
}

func TestListIsSortedByPosition(t *testing.T) {
	var l diag.List
	at := func(file string, line, column int, what string) {
		l.Add(diag.Position{File: file, Line: line, Column: column}, "", "%s", what)
	}
	at("b.yaml", 1, 1, "5")
	at("a.yaml", 10, 1, "4")
	at("a.yaml", 9, 20, "3")
	at("a.yaml", 9, 3, "1")
	at("a.yaml", 9, 3, "2")
	at("a.yaml", 0, 0, "0")
	var said string
	for _, d := range l.All() {
		said += d.What
	}
	require.Equal(t, "012345", said, "by file, line and column as numbers; the order of complaining among equals")
	require.EqualError(t, l.Err(), "a.yaml: 0\na.yaml:9:3: 1\na.yaml:9:3: 2\na.yaml:9:20: 3\na.yaml:10:1: 4\nb.yaml:1:1: 5")
}

func TestListOwnsItsOrder(t *testing.T) {
	var l, other diag.List
	l.Add(diag.Position{File: "b"}, "", "late")
	other.Add(diag.Position{File: "a"}, "look here", "%d of %s", 3, "four")
	l.Append(other)
	require.Equal(t, 2, l.Len())
	sorted := l.All()
	sorted[0].What = "changed"
	require.Equal(t, "3 of four", l.All()[0].What, "All returns a copy")
	require.EqualError(t, l.Err(), "a: 3 of four\n\tlook here\nb: late")
}

func TestFormatVerbsInWordsStayAsTheyAre(t *testing.T) {
	var l diag.List
	l.Add(diag.Position{File: "a"}, "", "unknown word «%s»", "100%d")
	require.EqualError(t, l.Err(), "a: unknown word «100%d»")
}

func TestSuggest(t *testing.T) {
	known := []string{"strike", "assault", "assassinate", "airstrike", "meet"}
	for _, c := range []struct{ word, want string }{
		{"asault", "did you mean «assault»?"},
		{"airstrik", "did you mean «airstrike»?"},
		{"strike", "did you mean «strike»?"},
		{"met", "did you mean «meet»?"},
		{"exercise", ""},
		{"zz", ""},
	} {
		require.Equal(t, c.want, diag.Suggest(c.word, known), c.word)
	}
	require.Empty(t, diag.Suggest("meet", nil))
}

func TestSuggestDoesNotDependOnTheOrderOfWords(t *testing.T) {
	require.Equal(t, "did you mean «bat»?", diag.Suggest("xat", []string{"cat", "bat", "hat"}))
	require.Equal(t, "did you mean «bat»?", diag.Suggest("xat", []string{"hat", "bat", "cat"}))
	require.Equal(t, "did you mean «bat»?", diag.Suggest("xat", []string{"bat", "cat", "hat"}))
}

func TestSuggestCountsLettersNotBytes(t *testing.T) {
	require.Equal(t, "did you mean «هجوم»?", diag.Suggest("هجوم2", []string{"غارة", "هجوم"}))
	require.Empty(t, diag.Suggest("قصف", []string{"هجوم"}))
}
