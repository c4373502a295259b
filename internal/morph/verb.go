package morph

import (
	"fmt"
	"strings"
)

// Verb is what a pack says of a verb.
type Verb struct {
	// Citation is the third person masculine of the perfect, lite spelling.
	Citation string
	// Root is three or four letters; و and ي for weak ones, ء for any hamza.
	Root string
	Form Form
	// Imperfect is the vowel of form I's imperfect: 'a', 'i', 'u' or 0 for what the root suggests.
	Imperfect rune
	// KeepWaw keeps a weak letter that such verbs usually lose: يوجه, استجوب.
	KeepWaw bool
	// NoPassive: the verb has no passive.
	NoPassive bool
}

// weakness is the class of a root in a form.
type weakness uint8

const (
	sound weakness = iota
	geminate
	hollow
	defective
)

// Check tells what is wrong with the root or the form, or that the citation
// form does not come out of them; nil when the verb can be inflected.
func (v Verb) Check() error {
	root := []rune(v.Root)
	if len(root) != v.Form.Letters() {
		return fmt.Errorf("form %s has a root of %d letters, «%s» has %d", v.Form, v.Form.Letters(), v.Root, len(root))
	}
	for _, r := range root {
		if strings.ContainsRune("اأإآؤئىة", r) || r < 'ء' || r > 'ي' {
			return fmt.Errorf("«%c» is no letter of a root: write ء for any hamza, و or ي for a long vowel", r)
		}
	}
	if v.Imperfect != 0 && !short(v.Imperfect) {
		return fmt.Errorf("imperfect is a, i or u")
	}
	if got := v.citation(); got != v.Citation {
		return fmt.Errorf("root «%s» in form %s gives «%s», not «%s»", v.Root, v.Form, got, v.Citation)
	}
	return nil
}

func (v Verb) citation() string {
	return spell(v.perfect(false).words()[0].spoken, false)
}

// letters puts the root into a pattern.
func (v Verb) fill(pattern string) string {
	root := []rune(v.Root)
	if v.Form == VIII {
		first := root[0]
		if v.Root == "ءخذ" { // the one hamza that melts: اتخذ
			first = 'و'
		}
		if melted, ok := assimilated[first]; ok {
			pattern = strings.Replace(pattern, "1t", melted, 1)
		}
	}
	var b strings.Builder
	for _, r := range pattern {
		if r >= '1' && r <= '4' {
			r = root[r-'1']
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (v Verb) weakness() weakness {
	r := []rune(v.Root)
	last := r[len(r)-1]
	switch {
	case v.Form == IX || v.Form == QIV:
		return geminate
	case last == 'و' || last == 'ي':
		return defective
	case len(r) == 4:
		return sound
	case r[1] == r[2] && v.Form != II && v.Form != V:
		return geminate
	case (r[1] == 'و' || r[1] == 'ي') && !v.KeepWaw && (v.Form == I || v.Form == IV || v.Form == VII || v.Form == VIII || v.Form == X):
		return hollow
	}
	return sound
}

// dropsWaw tells whether form I loses its first letter: يقع, يصل.
func (v Verb) dropsWaw() bool {
	return v.Form == I && strings.HasPrefix(v.Root, "و") && !v.KeepWaw && v.weakness() != geminate && v.weakness() != hollow
}

// seen tells the one verb that loses its hamza: يرى, أرى.
func (v Verb) seen() bool { return v.Root == "رءي" && (v.Form == I || v.Form == IV) }

// vowel is the vowel before the last letter of form I's imperfect, or of its long vowel.
func (v Verb) vowel() rune {
	if v.Imperfect != 0 {
		return v.Imperfect
	}
	r := []rune(v.Root)
	if v.seen() || r[1] == 'ء' || v.weakness() == defective && v.perfectInI() {
		return 'a'
	}
	if r[2] == 'ي' {
		return 'i'
	}
	if r[1] == 'ي' && r[2] != 'و' {
		return 'i'
	}
	return 'u'
}

// perfectInI tells the perfects of form I in i where the spelling shows it: لقي, خطئ.
func (v Verb) perfectInI() bool {
	return v.Form == I && (strings.HasSuffix(v.Citation, "ي") || strings.HasSuffix(v.Citation, "ئ"))
}
