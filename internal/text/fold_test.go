package text

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestFold(t *testing.T) {
	for in, want := range map[string][2]string{
		"قسد":          {"قسد", "قسد"},
		"أُصيبَ":       {"أصيب", "اصيب"},
		"إلى":          {"إلى", "الي"},
		"آخر":          {"آخر", "اخر"},
		"ٱلله":         {"الله", "الله"},
		"شؤون هيئة":    {"شؤون هيئة", "شؤون هيئة"},
		"ایران":        {"ايران", "ايران"},
		"کرد":          {"كرد", "كرد"},
		"١٢٫٥":         {"12.5", "12.5"},
		"۱۲":           {"12", "12"},
		"لـــقاء":      {"لقاء", "لقاء"},
		"\u200fقسد":    {"قسد", "قسد"},
		"ﺍﻟﻌﺮﺍﻕ":       {"العراق", "العراق"},
		"ﻷن":           {"لأن", "لان"},
		"ا\u0654حمد":   {"أحمد", "احمد"},
		"مسي\u0654ول":  {"مسئول", "مسئول"},
		"PKK":          {"PKK", "pkk"},
		"دير\u00a0الز": {"دير الز", "دير الز"},
		"\xff":         {"\uFFFD", "\uFFFD"},
		"":             {"", ""},
	} {
		lite, key := Fold(in)
		require.Equal(t, want, [2]string{lite, key}, "%q", in)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"أُصيبَ", "ﻷن ﷺ", "ا\u0654\u0654", "İstanbul", "\xc3", "١٢٫٥", "\ufc5e\ufe70"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		lite, key := Fold(s)
		require.True(t, utf8.ValidString(lite) && utf8.ValidString(key))
		lite2, key2 := Fold(lite)
		require.Equal(t, lite, lite2)
		require.Equal(t, key, key2)
		lite3, key3 := Fold(key)
		require.Equal(t, key, lite3)
		require.Equal(t, key, key3)
	})
}

func TestPlainKeyIsTheKey(t *testing.T) {
	for r := rune(0x600); r < 0x700; r++ {
		if plains[r] != 0 {
			word := "قصف" + string(r)
			require.Equal(t, string(appendKey(nil, word)), string(appendPlainKey(nil, word)), "%q", r)
		}
	}
}
