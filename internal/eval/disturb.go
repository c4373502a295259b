package eval

import (
	"math/rand/v2"
	"unicode"
)

// Disturb returns a text as another keyboard, another editor or another
// crawler might have left it: every letter, mark and space that has a common
// second spelling takes it with the probability rate (0 to 1). The same seed
// gives the same text. What is disturbed is nothing to a reader and nothing to
// the figures: the folded words stay the same, so a loss of F1 is a loss of
// the extractor.
func Disturb(text string, rate float64, seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 0x5ca1e))
	runes := []rune(text)
	out := make([]rune, 0, len(runes)+len(runes)/8)
	for i, r := range runes {
		at := neighbours{before: runeAt(runes, i-1), after: runeAt(runes, i+1)}
		spellings := others(r, at)
		if len(spellings) == 0 || random.Float64() >= rate {
			out = append(out, r)
			continue
		}
		out = append(out, spellings[random.IntN(len(spellings))]...)
	}
	return string(out)
}

// DisturbAll disturbs title and body of every article and leaves the events,
// to be scored against what is found in the disturbed texts.
func DisturbAll(list []Article, rate float64, seed uint64) []Article {
	disturbed := make([]Article, len(list))
	for i, a := range list {
		a.Title = Disturb(a.Title, rate, seed+uint64(2*i))
		a.Body = Disturb(a.Body, rate, seed+uint64(2*i+1))
		disturbed[i] = a
	}
	return disturbed
}

// neighbours are the code points around one, 0 at the ends of the text.
type neighbours struct{ before, after rune }

func runeAt(runes []rune, i int) rune {
	if i < 0 || i >= len(runes) {
		return 0
	}
	return runes[i]
}

// joining tells the letters after which a tatweel may stand: Arabic ones that
// connect to the next.
func joining(r rune) bool {
	switch r {
	case alef, '\u0622', '\u0623', '\u0625', '\u0671', waw, '\u0624', '\u062f', '\u0630', '\u0631', '\u0632', '\u0621', '\u0629', '\u0649':
		return false
	}
	return arabicLetter(r)
}

func arabicLetter(r rune) bool { return r >= '\u0621' && r <= '\u064a' && r != tatweel }

func vowelSign(r rune) bool { return r >= '\u064b' && r <= '\u0652' }

// ends tells whether no letter follows.
func (n neighbours) ends() bool { return !unicode.IsLetter(n.after) && !unicode.IsMark(n.after) }

const (
	tatweel   = '\u0640'
	noBreak   = '\u00a0'
	rightMark = '\u200f'
)

// others lists the other spellings of a letter, mark or space where it stands.
// An empty spelling drops it.
func others(r rune, at neighbours) [][]rune {
	switch {
	case vowelSign(r):
		return [][]rune{{}}
	case r == ' ':
		return [][]rune{{noBreak}, {' ', ' '}, {' ', rightMark}}
	case r == '\n':
		return [][]rune{{'\r', '\n'}, {' ', '\n'}}
	case arabicLetter(r):
		return otherLetters(r, at)
	}
	for _, group := range marks {
		if others, ok := without(group, r); ok {
			return others
		}
	}
	return nil
}

// otherLetters lists the spellings that hurried or old keyboards give.
func otherLetters(r rune, at neighbours) [][]rune {
	var spellings [][]rune
	switch r {
	case '\u0623', '\u0625', '\u0622': // the hamza or madda of an alef is left out
		spellings = append(spellings, []rune{alef})
	case '\u0649': // a final alef maksura gets dots, and a final yeh loses them
		spellings = append(spellings, []rune{yeh})
	case yeh:
		if at.ends() {
			spellings = append(spellings, []rune{'\u0649'})
		}
	case '\u0629': // the dots of a ta marbuta are left out
		spellings = append(spellings, []rune{heh})
	}
	if joining(r) && arabicLetter(at.after) {
		spellings = append(spellings, []rune{r, tatweel})
	}
	return spellings
}

// marks are groups of marks that editors write for each other.
var marks = [][]rune{
	{'"', '\u00ab', '\u201c'}, {'\u00bb', '\u201d', '"'},
	{'\u060c', ','}, {'\u061b', ';'}, {'\u061f', '?'}, {'-', '\u2013', '\u2014'}, {'\u2018', '\''}, {'\u2019', '\''},
}

// without returns the marks of a group but one, and whether that one is in it.
func without(group []rune, r rune) ([][]rune, bool) {
	var rest [][]rune
	found := false
	for _, mark := range group {
		if mark == r {
			found = true
			continue
		}
		rest = append(rest, []rune{mark})
	}
	return rest, found
}
