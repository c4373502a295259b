package eval

import (
	"testing"

	"github.com/stretchr/testify/require"
)

var stock = Stock{
	Actors: [][]string{{"قسد", "داعش"}, {"الجيش", "التنظيم", "الحزب"}, {"حزب الله", "أنصار الله"}},
	Places: [][]Place{
		{{"سراقب", "SY", 35.86, 36.8}, {"الموصل", "IQ", 36.34, 43.13}},
		{{"إدلب", "SY", 35.93, 36.63}, {"حلب", "SY", 36.2, 37.15}, {"دير الزور", "SY", 35.34, 40.14}},
	},
	Weekdays: [7][]string{{"الاثنين", "الإثنين"}, {"الثلاثاء"}, {"الأربعاء"}, {"الخميس"}, {"الجمعة"}, {"السبت"}, {"الأحد"}},
	Months:   []string{"شباط", "فبراير"},
}

func swapped(a Article) *swap {
	s := &swap{words: map[string]string{}, places: map[string]Place{}, numbers: map[int]int{}}
	s.rotate([]string{"الجيش", "قسد"})
	s.rotate([]string{"سراقب", "الموصل"})
	s.rotate([]string{"إدلب", "دير الزور"})
	return s
}

func TestSwapText(t *testing.T) {
	s := swapped(Article{})
	for text, want := range map[string]string{
		"قصف الجيش سراقب.":       "قصف قسد الموصل.",
		"انضم للجيش وقسد":        "انضم لقسد والجيش",
		"هجوم لقسد على للجيش":    "هجوم للجيش على لقسد",
		"والموصل بسراقب":         "وسراقب بالموصل",
		"ريف دير الزور، فإدلب":   "ريف إدلب، فدير الزور",
		"الجيشان وسراقبي والزور": "الجيشان وسراقبي والزور",
		"\"الجيش\" #قسد (إدلب)":  "\"قسد\" #الجيش (دير الزور)",
		"دير الزورX":             "دير الزورX",
		"استقسد":                 "استقسد",
	} {
		require.Equal(t, want, s.text(text))
	}
}

func TestSwapNumbers(t *testing.T) {
	s := &swap{numbers: map[int]int{27: 34, 5: 8}}
	for text, want := range map[string]string{
		"مقتل 27 شخصاً و5 أطفال": "مقتل 34 شخصاً و8 أطفال", "٢٧ قتيلاً": "٣٤ قتيلاً", "27.5 و27/2 و1:27 و227": "27.5 و27/2 و1:27 و227",
		"27, 5.": "34, 8.",
	} {
		require.Equal(t, want, s.text(text))
	}
}

func TestSwap(t *testing.T) {
	published := "2024-02-13T09:30:00+03:00"
	a := Article{
		ID: "x", PublishedAt: &published, Title: "قصف على سراقب", Body: "قصف الجيش مواقع قسد قرب سراقب الاثنين وقتل 12 عنصراً.",
		Events: []Event{{
			Type: "ATTACK", Mode: "shelling", Factuality: "asserted", Evidence: []string{"قصف الجيش مواقع قسد قرب سراقب الاثنين"},
			Actors:   []Actor{{Role: "attacker", Text: "الجيش"}, {Role: "target", Text: "قسد", Alt: []string{"مواقع قسد"}}},
			Location: &Location{Text: "سراقب", Country: "SY", Lat: ptr(35.86), Lon: ptr(36.8)},
			Date:     &Date{Text: "الاثنين", Start: "2024-02-12", End: "2024-02-12"}, Killed: ptr(12),
		}},
	}
	require.NoError(t, Check(a))
	got := Swap([]Article{a}, stock, 4)[0]
	require.Equal(t, got, Swap([]Article{a}, stock, 4)[0])
	require.NoError(t, Check(got))
	e := got.Events[0]
	require.Equal(t, "الموصل", e.Location.Text)
	require.Equal(t, "IQ", e.Location.Country)
	require.Equal(t, 43.13, *e.Location.Lon)
	require.Equal(t, "داعش", e.Actors[1].Text)
	require.NotEqual(t, "الجيش", e.Actors[0].Text)
	require.NotEqual(t, 12, *e.Killed)
	require.NotEqual(t, "الاثنين", e.Date.Text)
	require.Equal(t, "T09:30:00+03:00", (*got.PublishedAt)[10:])
	first, _ := day(e.Date.Start)
	old, _ := day("2024-02-12")
	require.Equal(t, first-old, dayOf(t, *got.PublishedAt)-dayOf(t, published))
	require.Equal(t, 12, *a.Events[0].Killed, "the original is not touched")

	a.Body += " وكان ذلك في 3 شباط."
	require.Equal(t, published, *Swap([]Article{a}, stock, 4)[0].PublishedAt, "an explicit date keeps the week in its place")
}

func dayOf(t *testing.T, published string) int {
	n, ok := day(published[:10])
	require.True(t, ok)
	return n
}

func ptr[T any](v T) *T { return &v }

// Swapped gold is gold: it passes the check and is itself right.
func TestSwapGold(t *testing.T) {
	gold := readFile(t, "../../testdata/gold/dev-a.jsonl")
	for seed := range uint64(5) {
		copies := Swap(gold, stock, seed)
		changed := 0
		for i, a := range copies {
			require.NoError(t, Check(a), a.ID)
			changed += one(a.Body != gold[i].Body)
		}
		require.Greater(t, changed, len(gold)/2)
		require.Equal(t, 1.0, Score(copies, copies).Row(RowSlots).F1())
	}
}
