package morph

import "strings"

// The spoken notation: Arabic letters are consonants (ASCII t n s m w y and ?
// stand for ت ن س م و ي ء), a i u are short vowels, A I U long ones, Y a long
// a written ى, X the silent alef after و, T the feminine ة, W the joining
// alef with the vowel after it. A letter written twice is doubled.

var notation = strings.NewReplacer("?", "ء", "t", "ت", "n", "ن", "s", "س", "m", "م", "w", "و", "y", "ي")

// spell writes a spoken form. alternative chooses the other usual seat of a
// hamza before a long u: بدأوا for بدؤوا, جاءوا for جاؤوا, ينشؤون for ينشئون, مسئول for مسؤول.
func spell(spoken string, alternative bool) string {
	word := settle([]rune(notation.Replace(spoken)))
	var b strings.Builder
	for i := 0; i < len(word); i++ {
		r := word[i]
		switch {
		case short(r):
		case long(r):
			b.WriteRune(letters[r])
		case i+1 < len(word) && word[i+1] == r:
		case r == 'ء':
			seat, eaten := hamza(word, i, alternative)
			b.WriteRune(seat)
			if eaten {
				i++
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// spellings returns the usual spelling and, where there is one, the other.
func spellings(spoken string) []string {
	one, two := spell(spoken, false), spell(spoken, true)
	if one == two {
		return []string{one}
	}
	return []string{one, two}
}

// letters are the signs of notation that have a letter.
var letters = map[rune]rune{'A': 'ا', 'I': 'ي', 'U': 'و', 'Y': 'ى', 'X': 'ا', 'T': 'ة', 'W': 'ا'}

func short(r rune) bool { return r == 'a' || r == 'i' || r == 'u' }

func long(r rune) bool { return r < 0x80 && !short(r) }

func vowel(r rune) bool { return strings.ContainsRune("aiuAIUY", r) }

// settle undoes what no one says: two hamzas in one syllable at the start, iw and uy before a consonant.
func settle(w []rune) []rune {
	if len(w) > 3 && w[0] == 'ء' && short(w[1]) && w[2] == 'ء' && !vowel(w[3]) && w[3] != 'ء' {
		w = append([]rune{'ء', lengthen(w[1])}, w[3:]...)
	}
	if len(w) > 3 && w[0] == 'ء' && w[1] == 'a' && w[2] == 'ء' && w[3] == 'A' {
		w = append([]rune{'ء'}, w[3:]...)
	}
	for i := 1; i+1 < len(w); i++ {
		glide := w[i] == 'و' && w[i-1] == 'i' || w[i] == 'ي' && w[i-1] == 'u'
		if glide && !vowel(w[i+1]) && w[i+1] != w[i] {
			w = append(append(w[:i-1:i-1], lengthen(w[i-1])), w[i+1:]...)
		}
	}
	return w
}

func lengthen(v rune) rune {
	switch v {
	case 'i':
		return 'I'
	case 'u':
		return 'U'
	}
	return 'A'
}

// hamza chooses the seat of the hamza at i; eaten tells that the long a after it is in the seat (آ).
func hamza(w []rune, i int, alternative bool) (seat rune, eaten bool) {
	next := rune(0)
	if i+1 < len(w) {
		next = w[i+1]
	}
	if i == 0 {
		return initialHamza(next)
	}
	before := w[i-1]
	if before == 'ء' && i > 1 { // a doubled hamza counts as one
		before = w[i-2]
	}
	if next == 0 || short(next) && i+2 == len(w) {
		return finalHamza(before), false
	}
	if next == 'U' && before != 'u' && alternative {
		return alternativeHamza(before), false
	}
	switch {
	case before == 'i' || before == 'I' || before == 'ي' || next == 'i' || next == 'I':
		return 'ئ', false
	case before == 'u' || next == 'u' || next == 'U':
		return 'ؤ', false
	case before == 'A' || before == 'U' || before == 'و':
		return 'ء', false
	case next == 'A':
		return 'آ', true
	}
	return 'أ', false
}

func initialHamza(next rune) (rune, bool) {
	switch next {
	case 'A':
		return 'آ', true
	case 'i', 'I':
		return 'إ', false
	}
	return 'أ', false
}

func finalHamza(before rune) rune {
	switch before {
	case 'a':
		return 'أ'
	case 'i':
		return 'ئ'
	case 'u':
		return 'ؤ'
	}
	return 'ء'
}

func alternativeHamza(before rune) rune {
	switch before {
	case 'a':
		return 'أ'
	case 'A', 'U':
		return 'ء'
	case 'i':
		return 'ؤ'
	}
	return 'ئ'
}
