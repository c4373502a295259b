package lexicon

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// pack makes a pack of one file of words.
func pack(words string) fstest.MapFS {
	return fstest.MapFS{"ar/words/w.yaml": {Data: []byte(words)}}
}

// load loads a pack that must be faultless.
func load(t *testing.T, words string) *Lexicon {
	t.Helper()
	l, said := Load(pack(words), "ar")
	require.NoError(t, said.Err())
	return l
}

// TestFaults: one fault each, the whole complaint.
func TestFaults(t *testing.T) {
	tests := []struct{ name, words, want string }{
		{"not a list", "noun: هجوم\n", "ar/words/w.yaml:1:1: the file must be a list of entries\n\tbegin every entry with «- »"},
		{"broken yaml", "- {noun: هجوم\n", "ar/words/w.yaml: line 1: did not find expected ',' or '}'"},
		{"no mapping", "- هجوم\n", "ar/words/w.yaml:1:3: an entry must be a mapping\n\twrite one entry a line, such as {noun: ..., class: ...}"},
		{"no word", "- {class: assault}\n", "ar/words/w.yaml:1:3: the entry names no word\n\tbegin it with verb, noun, adj, participle, adv, prep, conj, particle, pronoun, numeral or phrase"},
		{"empty word", "- {noun: \"\"}\n", "ar/words/w.yaml:1:3: the noun is empty"},
		{"unknown key", "- {noun: هجوم, plurals: هجمات}\n", "ar/words/w.yaml:1:16: a noun has no key «plurals»\n\tdid you mean «plural»?"},
		{"key of another kind", "- {noun: هجوم, root: هجم}\n", "ar/words/w.yaml:1:16: a noun has no key «root»"},
		{"key twice", "- {noun: هجوم, class: a, class: b}\n", "ar/words/w.yaml:1:26: key «class» stands twice in one entry"},
		{"no form", "- {verb: قصف, root: قصف}\n", "ar/words/w.yaml:1:10: the verb «قصف» lacks its root or its form\n\tadd root: of three or four letters, and form: I to X, QI or QII"},
		{"unknown form", "- {verb: قصف, root: قصف, form: XI}\n", "ar/words/w.yaml:1:32: the verb «قصف» has no form «XI»\n\tdid you mean «I»?"},
		{"short root", "- {verb: شنّ, root: شن, form: I}\n", "ar/words/w.yaml:1:21: form I has a root of 3 letters, «شن» has 2"},
		{"hamza in the root", "- {verb: أكد, root: أكد, form: II}\n", "ar/words/w.yaml:1:21: «أ» is no letter of a root: write ء for any hamza, و or ي for a long vowel"},
		{"wrong form", "- {verb: هاجم, root: هجم, form: II}\n", "ar/words/w.yaml:1:22: root «هجم» in form II gives «هجم», not «هاجم»"},
		{"bad vowel", "- {verb: قصف, root: قصف, form: I, imperfect: o}\n", "ar/words/w.yaml:1:21: imperfect is a, i or u"},
		{"no flag", "- {verb: قصف, root: قصف, form: I, passive: never}\n", "ar/words/w.yaml:1:44: «passive» is true or false, not «never»"},
		{"list for a word", "- {noun: هجوم, mode: [a, b]}\n", "ar/words/w.yaml:1:22: «mode» takes one word"},
		{"mapping for a list", "- {noun: هجوم, class: {a: b}}\n", "ar/words/w.yaml:1:23: «class» takes a word or a list of words"},
		{"gender", "- {noun: هجوم, gender: n}\n", "ar/words/w.yaml:1:24: unknown gender «n»\n\tdid you mean «f»?"},
		{"operator", "- {verb: قصف, root: قصف, form: I, operator: denyed}\n", "ar/words/w.yaml:1:45: unknown operator «denyed»\n\tdid you mean «denied»?"},
		{"function", "- {noun: هجوم, class: a}\n- {verb: قصف, root: قصف, form: I, support: a, subject: pateint}\n", "ar/words/w.yaml:2:56: unknown subject «pateint»\n\tdid you mean «patient»?"},
		{"unsupported", "- {verb: قصف, root: قصف, form: I, noun_at: object}\n", "ar/words/w.yaml:1:44: «noun_at» needs «support» or «operator»"},
		{"position", "- {prep: على}\n- {noun: هجوم, class: a, patient: علي}\n", "ar/words/w.yaml:2:35: unknown position «علي»: no preposition has this form\n\tdid you mean «على»?"},
		{"support", "- {noun: هجوم, class: assault}\n- {verb: شنّ, root: شنن, form: I, support: asault}\n", "ar/words/w.yaml:2:44: no noun has the class «asault»\n\tdid you mean «assault»?"},
		{"twice", "- {noun: هجوم, class: a}\n- {noun: هجوم, class: a, gender: m}\n", "ar/words/w.yaml:2:3: «هجوم» is there already, at ar/words/w.yaml:1:3\n\tremove one of them, or give them different classes"},
		{"phrase without pos", "- {phrase: على يد}\n", "ar/words/w.yaml:1:12: the phrase «على يد» has no part of speech\n\tadd pos: noun, verb, prep ..."},
		{"phrase of one word", "- {phrase: على, pos: prep}\n", "ar/words/w.yaml:1:12: the phrase «على» has one word only\n\ta single word needs an entry of its own kind"},
		{"value", "- {numeral: ستة, value: six}\n", "ar/words/w.yaml:1:25: «six» is no number"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, said := Load(pack(test.words), "ar")
			require.EqualError(t, said.Err(), test.want)
		})
	}
}

func TestFaultsComeAllAtOnce(t *testing.T) {
	_, said := Load(pack("- {noun: هجوم, klass: a}\n- {verb: شن, root: شن, form: I}\n- {adj: جوي, dual: maybe}\n"), "ar")
	require.Equal(t, 3, said.Len())
}

func TestEmptyPack(t *testing.T) {
	_, said := Load(fstest.MapFS{}, "ar")
	require.EqualError(t, said.Err(), "ar: no words here\n\ta pack has function.yaml, frames/*.yaml or words/*.yaml")
	_, said = Load(pack("# nothing yet\n"), "ar")
	require.NoError(t, said.Err())
}

func TestFunctionWordsAreFaultless(t *testing.T) {
	data, err := os.ReadFile("../knowledge/packs/ar/function.yaml")
	require.NoError(t, err)
	_, said := Load(fstest.MapFS{"ar/function.yaml": {Data: data}}, "ar")
	require.NoError(t, said.Err())
}

func TestOverlay(t *testing.T) {
	fsys := fstest.MapFS{
		"base/words/w.yaml": {Data: []byte("- {noun: هجوم, class: assault}\n- {noun: مباراة, class: sport}\n")},
		"mine/words/w.yaml": {Data: []byte("- {noun: هجوم, class: sport.attack}\n- {noun: زحف, class: assault}\n")},
	}
	l, said := Load(fsys, "base", "mine")
	require.NoError(t, said.Err())
	require.Len(t, l.Lookup("هجوم"), 1, "the overlay's entry takes the place of the built-in one")
	require.True(t, l.Is(l.Lookup("هجوم")[0], l.Class("sport")))
	require.Len(t, l.Lookup("مباراة"), 1, "what the overlay does not speak of stays")
	require.Len(t, l.Lookup("زحف"), 1)
}

func TestClasses(t *testing.T) {
	l := load(t, "- {noun: عقيد, class: [person.military.officer, person.title]}\n- {noun: مبنى, class: asset}\n")
	officer, building := l.Lookup("عقيد")[0], l.Lookup("مبني")[0]
	for _, name := range []string{"person", "person.military", "person.military.officer", "person.title"} {
		require.True(t, l.Is(officer, l.Class(name)), name)
		require.Equal(t, name, l.ClassName(l.Class(name)))
		require.False(t, l.Is(building, l.Class(name)), name)
	}
	require.Zero(t, l.Class("weapon"))
	require.False(t, l.Is(officer, 0))
	require.False(t, l.Is(nil, l.Class("person")))
	require.True(t, l.Under(l.Class("person.military"), l.Class("person")))
	require.False(t, l.Under(l.Class("person"), l.Class("person.military")))
	require.Empty(t, l.ClassName(9999))
}
