package morph

import "strings"

// TanwinIn ends the citation form of a noun in -in: قاضٍ, تحدٍّ, أراضٍ.
const TanwinIn = "\u064d"

// Noun is what a pack says of a noun, an adjective or a participle.
type Noun struct {
	// Singular is the citation form in lite spelling, but for a closing
	// tanwin (TanwinIn): قاضٍ has قاض and قاضي.
	Singular string
	// Plurals are the plurals that are written out, citation forms again.
	Plurals []string
	// SoundM and SoundF ask for the plurals in ون and in ات.
	SoundM, SoundF bool
	// Feminine is the noun's own gender where its ending does not tell it.
	Feminine bool
	// NoDual leaves the dual out.
	NoDual bool
	// Adjective makes the feminine too, with its dual and plural.
	Adjective bool
	// FeminineForm is an adjective's feminine that is not made with ة: كبرى.
	FeminineForm string
}

// Inflect returns the noun's forms: singular, dual and plural, each as it
// stands alone, before a genitive and in the accusative where that is written.
func (n Noun) Inflect() []Word {
	var w writer
	gender := Masculine
	if n.Feminine || !n.Adjective && strings.HasSuffix(n.Singular, "ة") {
		gender = Feminine
	}
	w.singular(n.Singular, gender)
	if !n.NoDual {
		w.dual(n.Singular, gender)
	}
	if n.SoundM {
		w.soundM(n.Singular)
	}
	if n.SoundF && !n.Adjective {
		w.soundF(n.Singular, gender)
	}
	for _, p := range n.Plurals {
		w.broken(p, gender)
	}
	if n.Adjective {
		w.feminine(n)
	}
	return w.words
}

// writer collects forms, each spelling once per set of features.
type writer struct{ words []Word }

// add adds spellings; one that is there already and differs only in number
// (the ين of dual and plural) gets both.
func (w *writer) add(feat Feat, texts ...string) {
	const number = Dual | Plural
	for _, t := range texts {
		known := false
		for i, o := range w.words {
			if o.Text == t && o.Feat&^number == feat&^number && o.Feat&number != 0 == (feat&number != 0) {
				w.words[i].Feat |= feat
				known = true
			}
		}
		if !known {
			w.words = append(w.words, Word{t, feat})
		}
	}
}

// stemOf splits a citation form in -in: the stem, and whether it was one.
func stemOf(text string) (string, bool) { return strings.CutSuffix(text, TanwinIn) }

func (w *writer) singular(text string, gender Feat) {
	w.cited(text, gender|Singular)
}

// cited adds a citation form with its accusative; of one in -in both spellings.
func (w *writer) cited(text string, feat Feat) {
	stem, in := stemOf(text)
	if in {
		w.add(feat|Absolute, stem)
		stem = joinYa(stem)
	}
	w.add(feat, stem)
	w.add(feat|Accusative|Absolute, accusative(stem)...)
}

// joinYa appends the ي of a noun in -in; a hamza before it gets its seat.
func joinYa(stem string) string {
	if s, ok := strings.CutSuffix(stem, "ء"); ok {
		return s + "ئي"
	}
	return stem + "ي"
}

// broken adds a plural that was written out. One in ات or ون is inflected as a sound one.
func (w *writer) broken(text string, gender Feat) {
	feat := gender | Plural
	if s, ok := strings.CutSuffix(text, "ون"); ok && len(s) > 4 {
		w.add(feat|Absolute, text, s+"ين")
		w.add(feat|Construct, s+"و", s+"ي")
		return
	}
	if _, in := stemOf(text); !in && (strings.HasSuffix(text, "ات") || diptote(text)) {
		w.add(feat, text)
		return
	}
	w.cited(text, feat)
	// أراضي and مباني lose their ي without article or genitive.
	if s, ok := strings.CutSuffix(text, "ي"); ok {
		if r := []rune(s); len(r) > 3 && r[len(r)-2] == 'ا' {
			w.add(feat|Absolute, s)
		}
	}
}

// diptote tells the plurals that take no tanwin: مدارس, صواريخ.
func diptote(text string) bool {
	r := []rune(text)
	n := len(r)
	return n >= 4 && r[n-3] == 'ا' && r[n-1] != 'ي' && r[n-1] != 'ة' && n < 7 || n >= 5 && r[n-4] == 'ا' && r[n-2] == 'ي'
}

// dual adds the forms in ان and ين.
func (w *writer) dual(text string, gender Feat) {
	for _, s := range beforeA(text) {
		w.add(gender|Dual|Absolute, s+"ن")
		w.add(gender|Dual|Construct, s)
	}
	for _, s := range beforeI(text) {
		w.add(gender|Dual|Absolute, s+"ين")
		w.add(gender|Dual|Construct, s+"ي")
	}
}

// soundM adds the plurals in ون and ين.
func (w *writer) soundM(text string) {
	feat := Masculine | Plural
	stem, _ := stemOf(text)
	stem = strings.TrimSuffix(stem, "ى")
	for _, s := range hamzaBeforeU(stem) {
		w.add(feat|Absolute, s+"ون")
		w.add(feat|Construct, s+"و")
	}
	for _, s := range hamzaBeforeI(stem) {
		w.add(feat|Absolute, s+"ين")
		w.add(feat|Construct, s+"ي")
	}
}

// soundF adds the plural in ات.
func (w *writer) soundF(text string, gender Feat) {
	w.add(gender|Plural, SoundFeminine(text)...)
}

// SoundFeminine returns the plural in ات of a noun, more than one where usage differs.
func SoundFeminine(text string) []string {
	if s, ok := strings.CutSuffix(text, "اة"); ok {
		return []string{s + "يات", s + "وات"}
	}
	text = strings.TrimSuffix(text, "ة")
	if s, ok := strings.CutSuffix(text, "ا"); ok && s != "" {
		return []string{s + "ات", text + "هات"}
	}
	var list []string
	for _, s := range beforeA(text) {
		list = append(list, s+"ت")
	}
	return list
}

// feminine adds an adjective's feminine forms.
func (w *writer) feminine(n Noun) {
	forms := []string{n.FeminineForm}
	if n.FeminineForm == "" {
		forms = Feminized(n.Singular)
	}
	for _, f := range forms {
		w.singular(f, Feminine)
		if !n.NoDual {
			w.dual(f, Feminine)
		}
		if n.FeminineForm == "" || n.SoundF {
			w.soundF(f, Feminine)
		}
	}
}

// Feminized returns the feminine in ة.
func Feminized(text string) []string {
	if stem, in := stemOf(text); in {
		return []string{joinYa(stem) + "ة"}
	}
	switch {
	case strings.HasSuffix(text, "ة"):
		return []string{text}
	case strings.HasSuffix(text, "ى"):
		return []string{strings.TrimSuffix(text, "ى") + "اة"}
	}
	return []string{text + "ة"}
}
