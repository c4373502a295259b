package eval

import (
	"strings"
	"unicode/utf8"
)

// The letters below are written as code points: words are data, and these few
// are the ruler's own marks.
const (
	alef, beh, ta       = '\u0627', '\u0628', '\u062a'
	feh, kaf, lam       = '\u0641', '\u0643', '\u0644'
	noon, heh, waw      = '\u0646', '\u0647', '\u0648'
	yeh, ain, meem      = '\u064a', '\u0639', '\u0645'
	qaf                 = '\u0642'
	dropped        rune = -1
)

// foldings maps the letters that are written for each other to one of them.
var foldings = map[rune]rune{
	'\u0623': alef, '\u0625': alef, '\u0622': alef, '\u0671': alef, // alef with hamza, madda, wasla
	'\u0649': yeh, '\u0626': yeh, // alef maksura, yeh with hamza
	'\u0629': heh, '\u0624': waw, // ta marbuta, waw with hamza
	'\u0640': dropped, // tatweel
}

// emptyWords are words, folded, that make no name: prepositions, and "forces"
// with and without the article.
var emptyWords = map[string]bool{
	letters(feh, yeh): true, letters(meem, noon): true, letters(ain, lam, yeh): true, letters(alef, lam, yeh): true,
	letters(ain, noon): true, letters(meem, ain): true,
	letters(qaf, waw, alef, ta): true, letters(alef, lam, qaf, waw, alef, ta): true,
	"the": true, "of": true, "and": true, "in": true, "forces": true,
}

func letters(runes ...rune) string { return string(runes) }

var (
	conjunctions = letters(waw, feh)
	prepositions = letters(beh, lam, kaf)
	// definite are the article alone and run together with a preposition.
	definite = []string{letters(beh, alef, lam), letters(kaf, alef, lam), letters(lam, lam), letters(alef, lam)}
	endings  = []string{letters(waw, noon), letters(alef, noon)}
	obliqueN = letters(yeh, noon)
)

// leastStem is how many letters must stay when proclitics or an ending go.
const leastStem = 2

// withoutProclitics cuts off a conjunction, a preposition and the article,
// the longest chain that leaves a stem.
func withoutProclitics(word string) string {
	conjunction := leading(word, conjunctions)
	rest := word[conjunction:]
	for _, article := range definite {
		if stem, ok := strings.CutPrefix(rest, article); ok && utf8.RuneCountInString(stem) >= leastStem {
			return stem
		}
	}
	if n := leading(rest, prepositions); n > 0 && utf8.RuneCountInString(rest[n:]) >= leastStem {
		return rest[n:]
	}
	if conjunction > 0 && utf8.RuneCountInString(rest) >= leastStem {
		return rest
	}
	return word
}

// leading returns the length in bytes of the first letter when it is one of set.
func leading(word, set string) int {
	r, n := utf8.DecodeRuneInString(word)
	if n > 0 && strings.ContainsRune(set, r) {
		return n
	}
	return 0
}

// oblique puts a sound plural or dual into the oblique case.
func oblique(word string) string {
	for _, ending := range endings {
		if stem, ok := strings.CutSuffix(word, ending); ok && utf8.RuneCountInString(stem) >= leastStem {
			return stem + obliqueN
		}
	}
	return word
}
