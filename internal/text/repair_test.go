package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

const honest = "أعلن الجيش اليوم وصول القوات إلى المدينة (قرب الحدود) بعد 12 يوماً من القتال"

// misread returns the bytes as somebody with the wrong page of codes sees them.
func misread(bytes string, as *charmap.Charmap) string {
	var b strings.Builder
	for i := range len(bytes) {
		b.WriteRune(as.DecodeByte(bytes[i]))
	}
	return b.String()
}

func TestRepairMisreadBytes(t *testing.T) {
	windows, err := charmap.Windows1256.NewEncoder().String(honest)
	require.NoError(t, err)
	for name, broken := range map[string]string{
		"windows-1256 as windows-1252": misread(windows, charmap.Windows1252),
		"windows-1256 as latin-1":      misread(windows, charmap.ISO8859_1),
		"utf-8 as windows-1252":        misread(honest, charmap.Windows1252),
		"utf-8 as latin-1":             misread(honest, charmap.ISO8859_1),
		"utf-8 as windows-1256":        misread(honest, charmap.Windows1256),
	} {
		fixed, changed := Repair(broken)
		require.True(t, changed, name)
		require.Equal(t, honest, fixed, name)
	}
}

func TestRepairLeavesHonestTextAlone(t *testing.T) {
	for _, s := range []string{
		honest, "", "ÇáÌíÔ", "Élève à l'école où l'été a été très beau, après Noël, déjà vu, voilà",
		"ظلت طائرة تطير", "ﺍﻟﻌﺮﺍﻕ ﺍﻟﻌﻈﻴﻢ", "Größe über Straße schön müde häufig Übung Äpfel Öl",
	} {
		fixed, changed := Repair(s)
		require.False(t, changed, s)
		require.Equal(t, s, fixed)
	}
}

func TestRepairTurnsScreenOrder(t *testing.T) {
	logical := "ﺍﻟﻌﺮﺍﻕ ﻋﻈﻴﻢ (12.5) ﺑﻠﺪ"
	screen := []rune(turn([]rune(logical)))
	require.NotEqual(t, logical, string(screen))
	fixed, changed := Repair(string(screen))
	require.True(t, changed)
	require.Equal(t, logical, fixed)
	require.True(t, slices.Contains(screen, '5'))
}

func FuzzRepair(f *testing.F) {
	f.Add("ÇáÌíÔ ط§ظ„ Ø§Ù„ ﺍﻟﻌﺮﺍﻕ")
	f.Fuzz(func(t *testing.T, s string) {
		if fixed, changed := Repair(s); !changed {
			require.Equal(t, s, fixed)
		}
	})
}

func TestDetectLanguage(t *testing.T) {
	for s, want := range map[string]string{
		honest: "ar",
		"زار رئيس بلدية چتالجه گزارا وپاريس في باريس وقال إن المدينة جميلة":                      "ar",
		"رئیس جمهور ایران در سخنانی گفت که این کشور از مذاکره استقبال می کند و به آن پایبند است": "fa",
		"سەرۆکی هەرێمی کوردستان لەگەڵ باڵیۆزی وڵاتە یەکگرتووەکان کۆبووەوە":                       "ckb",
		"وزیر اعظم نے کہا ہے کہ حکومت ملک میں امن کے لیے ہر ممکن کوشش کرے گی اور یہ جاری رہے گی": "ur",
		"The army said on Sunday that the troops of the coalition left the town":                 "en",
		"Военные сообщили о выводе войск из города в воскресенье":                                "",
		"abc": "",
		"":    "",
	} {
		require.Equal(t, want, DetectLanguage(CutLine(s)), s)
	}
}
