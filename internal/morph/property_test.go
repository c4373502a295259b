package morph

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzConjugate holds for every root in every form: the citation form passes
// Check, every form is made of Arabic letters only, prefixes are the person's,
// and no spelling stands twice with the same features.
func FuzzConjugate(f *testing.F) {
	f.Add(uint32(123456), uint8(1))
	f.Add(uint32(0), uint8(8))
	f.Fuzz(func(t *testing.T, seed uint32, form uint8) {
		v := Verb{Root: rootOf(seed, Form(form%uint8(len(FormNames))+1)), Form: Form(form%uint8(len(FormNames)) + 1)}
		v.Citation = v.citation()
		if v.Check() != nil {
			return // a perfect in i that the spelling tells otherwise
		}
		checkForms(t, v)
	})
}

func TestConjugateManyRoots(t *testing.T) {
	for seed := range uint32(300) {
		for form := I; form <= QIV; form++ {
			v := Verb{Root: rootOf(seed*2654435761, form), Form: form}
			v.Citation = v.citation()
			if v.Check() == nil {
				checkForms(t, v)
			}
		}
	}
}

const consonants = "ءبتثجحخدذرزسشصضطظعغفقكلمنهوي"

func rootOf(seed uint32, form Form) string {
	letters := []rune(consonants)
	var root []rune
	for range form.Letters() {
		root = append(root, letters[seed%uint32(len(letters))])
		seed /= uint32(len(letters))
	}
	return string(root)
}

func checkForms(t *testing.T, v Verb) {
	seen := map[Word]bool{}
	for _, w := range v.Conjugate() {
		require.False(t, seen[w], "%s twice", w.Text)
		seen[w] = true
		require.True(t, arabic(w.Text), "%q of %s %s", w.Text, v.Root, v.Form)
		if w.Feat&(Imperfect|First|Plural) == Imperfect {
			prefix := "ي"
			if w.Feat&Feminine != 0 {
				prefix = "ت"
			}
			require.True(t, strings.HasPrefix(w.Text, prefix), "%s of %s %s", w.Text, v.Root, v.Form)
		}
	}
	active, passive := v.Participles()
	for _, s := range append(append(v.Masdars(), active...), passive...) {
		require.True(t, arabic(strings.TrimSuffix(s, TanwinIn)), "%q of %s %s", s, v.Root, v.Form)
	}
}

func arabic(s string) bool {
	for _, r := range s {
		if r < 'ء' || r > 'ي' {
			return false
		}
	}
	return s != ""
}

func TestCheck(t *testing.T) {
	tests := []struct {
		verb Verb
		want string
	}{
		{Verb{Citation: "قصف", Root: "قص", Form: I}, "form I has a root of 3 letters, «قص» has 2"},
		{Verb{Citation: "سيطر", Root: "سطر", Form: QI}, "form QI has a root of 4 letters, «سطر» has 3"},
		{Verb{Citation: "أكد", Root: "أكد", Form: II}, "«أ» is no letter of a root: write ء for any hamza, و or ي for a long vowel"},
		{Verb{Citation: "قال", Root: "قال", Form: I}, "«ا» is no letter of a root: write ء for any hamza, و or ي for a long vowel"},
		{Verb{Citation: "هاجم", Root: "هجم", Form: II}, "root «هجم» in form II gives «هجم», not «هاجم»"},
		{Verb{Citation: "قصف", Root: "قصف", Form: I, Imperfect: 'x'}, "imperfect is a, i or u"},
	}
	for _, test := range tests {
		require.EqualError(t, test.verb.Check(), test.want)
	}
	require.NoError(t, Verb{Citation: "لقي", Root: "لقي", Form: I}.Check())
}
