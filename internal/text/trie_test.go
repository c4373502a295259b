package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func matchAll(trie *Trie, doc *Document) (hits []Hit) {
	for i := range doc.Tokens {
		hits = trie.Match(hits, doc, int32(i))
	}
	return hits
}

func TestTrieFindsNames(t *testing.T) {
	names := []string{"القامشلي", "دير الزور", "حركة حماس", "علي", "مجلس هجين العسكري", "اللاذقية", "اليمن",
		"أربيل", "لبنان", "مجلس", "حلب الجديدة", "جمعة الغضب", "بن", "PKK", "الفرقة 17", "اللجنة الدستورية", "مستشفى الشفاء", "واشنطن", "ألمانيا", "مانيا"}
	b := NewTrieBuilder()
	for i, n := range names {
		require.True(t, b.Add(n, int32(i)))
	}
	require.False(t, b.Add("«»", 9))
	trie := b.Build()
	type want struct {
		text, name string
		pro        Proclitics
		exact      bool
	}
	for text, wants := range map[string][]want{
		"في القامشلي":             {{"القامشلي", "القامشلي", 0, true}},
		"وبالقامشلي":              {{"وبالقامشلي", "القامشلي", ProWa | ProBi, true}},
		"للقامشلي":                {{"للقامشلي", "القامشلي", ProLi, true}},
		"وللاذقية":                {{"وللاذقية", "اللاذقية", ProWa | ProLi, true}},
		"لليمن":                   {{"لليمن", "اليمن", ProLi, true}},
		"للجنة الدستورية":         {{"للجنة الدستورية", "اللجنة الدستورية", ProLi, true}},
		"للبنان":                  {{"للبنان", "لبنان", ProLi, true}},
		"على":                     {{"على", "علي", 0, false}},
		"في اربيل":                {{"اربيل", "أربيل", 0, true}},
		"بأربيل":                  {{"بأربيل", "أربيل", ProBi, true}},
		"بإربيل":                  {{"بإربيل", "أربيل", ProBi, false}},
		"حركة «حماس» قالت":        {{"حركة «حماس", "حركة حماس", 0, true}},
		"حركه حماس":               {{"حركه حماس", "حركة حماس", 0, false}},
		"في حلب الجديده":          {{"حلب الجديده", "حلب الجديدة", 0, false}},
		"لـ”مجلس هجين  العسكري”":  {{"مجلس هجين  العسكري", "مجلس هجين العسكري", ProLi, true}, {"مجلس", "مجلس", ProLi, true}},
		"المجلس":                  {{"المجلس", "مجلس", ProAl, true}},
		"فللمجلس":                 {{"فللمجلس", "مجلس", ProFa | ProLi | ProAl, true}},
		"بـ#جمعة_الغضب":           {{"جمعة_الغضب", "جمعة الغضب", ProBi, true}},
		"الـPKK":                  {{"PKK", "PKK", ProAl, true}},
		"الفرقة الـ17":            {{"الفرقة الـ17", "الفرقة 17", 0, true}},
		"دير. الزور":              nil,
		"دَيْرِ الزّور":           {{"دَيْرِ الزّور", "دير الزور", 0, true}},
		"مستشفي الشفاء":           {{"مستشفي الشفاء", "مستشفى الشفاء", 0, true}},
		"بواشنطن":                 {{"بواشنطن", "واشنطن", ProBi, true}},
		"وألمانيا":                {{"وألمانيا", "ألمانيا", ProWa, true}},
		"في 17 وفي كلمة لا تعرف.": nil,
	} {
		doc := CutLine(text)
		hits := matchAll(trie, doc)
		require.Len(t, hits, len(wants), text)
		for i, w := range wants {
			h := hits[i]
			require.Equal(t, w.name, names[h.Value], text)
			require.Equal(t, w.pro, h.Pro, text)
			require.Equal(t, w.exact, h.Exact, text)
			require.Equal(t, w.text, doc.Source[doc.Tokens[h.First].Start:doc.Tokens[h.Last-1].End])
		}
	}
}

func TestTrieReportsEveryValueLongestFirst(t *testing.T) {
	b := NewTrieBuilder()
	b.Add("حلب", 1)
	b.Add("حلب الجديدة", 3)
	b.Add("حلب", 2)
	b.Add("علي", 4)
	b.Add("على", 5)
	doc := CutLine("حلب الجديدة على")
	hits := matchAll(b.Build(), doc)
	require.Equal(t, []Hit{{0, 2, 3, 0, true}, {0, 1, 1, 0, true}, {0, 1, 2, 0, true}, {2, 3, 4, 0, false}, {2, 3, 5, 0, true}}, hits)
}

func TestMatchAllocatesNothing(t *testing.T) {
	b := NewTrieBuilder()
	b.Add("دير الزور", 1)
	b.Add("القامشلي", 2)
	trie, doc := b.Build(), CutLine("وصل إلى دير الزور وبالقامشلي وللقامشلي ثم ذهب بعيداً والتقى")
	hits := make([]Hit, 0, 16)
	require.Zero(t, testing.AllocsPerRun(50, func() {
		for i := range doc.Tokens {
			hits = trie.Match(hits[:0], doc, int32(i))
		}
	}))
}
