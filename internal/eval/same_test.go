package eval

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTokens(t *testing.T) {
	tests := []struct {
		text string
		want string
	}{
		{"قُوّاتُ الأُمَّةِ", "قوات الامه"},
		{"مســـؤول، \"إدلب\" (عمّان)", "مسوول ادلب عمان"},
		{"ﻻجئ 12 ١٢", "لاجي 12 ١٢"},
		{"NATO's Ali_2", "nato s ali_2"},
		{"İzmir ΟΔΟΣ", "i zmir οδος"},
		{"½ x²", "1 2 x2"},
		{"", ""},
	}
	for _, tt := range tests {
		var words []string
		for _, token := range newScale().tokens(tt.text) {
			words = append(words, token.text)
		}
		require.Equal(t, tt.want, strings.Join(words, " "), tt.text)
	}
}

func TestForms(t *testing.T) {
	tests := []struct {
		word string
		want []string
	}{
		{"ولقسد", []string{"ولقسد", "قسد"}},
		{"والجيش", []string{"والجيش", "جيش"}},
		{"للجيش", []string{"للجيش", "جيش"}},
		{"وفد", []string{"وفد", "فد"}},
		{"بن", []string{"بن"}},
		{"الحوثيون", []string{"الحوثيون", "الحوثيين", "حوثيون", "حوثيين"}},
		{"بالقصف", []string{"بالقصف", "قصف"}},
		{"والا", []string{"والا", "الا"}},
		{"عنان", []string{"عنان", "عنين"}},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, forms(tt.word), tt.word)
	}
}

func TestSameName(t *testing.T) {
	tests := []struct {
		left, right string
		want        bool
	}{
		{"قسد", "قوات سوريا الديمقراطية - قسد", true},
		{"الحوثيون", "للحوثيين", true},
		{"القوات الأمريكية", "القوات التركية", false},
		{"القوات", "قوات", false},
		{"في", "في", true},
		{"الجيش", "الجيش الذي قصف البلدة أمس ثم انسحب", false},
		{"", "x", false},
		{"وزير الخارجية التركي", "وزير الدفاع التركي", true},
	}
	s := newScale()
	for _, tt := range tests {
		require.Equal(t, tt.want, s.sameName(tt.left, tt.right), "%s / %s", tt.left, tt.right)
		require.Equal(t, tt.want, s.sameName(tt.right, tt.left), "%s / %s", tt.right, tt.left)
	}
}

func TestSameDate(t *testing.T) {
	d := func(start, end string) *Date { return &Date{Start: start, End: end} }
	require.True(t, sameDate(d("2024-02-28", "2024-02-29"), d("2024-02-28", "2024-02-29")))
	require.False(t, sameDate(d("2024-02-28", "2024-02-28"), d("2024-02-29", "2024-02-29")))
	require.True(t, sameDate(d("2024-02-05", "2024-02-11"), d("2024-02-06", "2024-02-10")))
	require.False(t, sameDate(d("2024-02-05", "2024-02-11"), d("2024-02-07", "2024-02-11")))
	require.True(t, sameDate(d("2024-01-01", "2024-01-31"), d("2024-01-05", "2024-01-27")))
	require.False(t, sameDate(d("2024-01-01", "2024-01-31"), d("", "2024-01-31")))
	require.False(t, sameDate(nil, d("2024-01-01", "2024-01-31")))
}

func TestSamePlace(t *testing.T) {
	at := func(text string, lat, lon float64) *Location { return &Location{Text: text, Lat: &lat, Lon: &lon} }
	s := newScale()
	require.True(t, s.samePlace(at("أ", 35, 36), at("ب", 35.2, 36)))
	require.False(t, s.samePlace(at("سراقب", 35, 36), at("إدلب", 35.3, 36)))
	require.True(t, s.samePlace(at("سراقب", 35, 36), &Location{Text: "بلدة سراقب"}))
	require.False(t, s.samePlace(nil, nil))
}

func TestSameEvidence(t *testing.T) {
	s := newScale()
	told := func(texts ...string) Event { return Event{Evidence: texts} }
	gold := told("قصف الجيش بلدة سراقب أمس")
	require.True(t, s.sameEvidence(gold, told("x y z", "الجيش بلدة سراقب")))
	require.False(t, s.sameEvidence(gold, told("الجيش سراقب")), "two words find nothing")
	require.False(t, s.sameEvidence(gold, told("قصف الجيش\nبلدة سراقب")), "evidence stays on its line")
	require.False(t, s.sameEvidence(gold, told(strings.Repeat("قصف الجيش بلدة سراقب أمس ", 13))), "no paragraph")
	require.False(t, s.sameEvidence(gold, told("1", "2", "3", "4", "5", gold.Evidence[0])), "the sixth is not read")
	require.True(t, s.sameEvidence(told("القصف"), told("القصف")), "short gold asks for no more words than it has")
}
