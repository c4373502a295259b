package lexicon

import (
	"strings"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

const (
	letter   = morph.LetterBytes
	shortest = 2 * letter // a word after clitics have been taken off
)

// split is a legal group of proclitics at the head of a token.
type split struct {
	pro     text.Proclitics
	start   int
	article bool // the word's own article was swallowed by ل
}

// maxSplits bounds the groups of one token: 2 conjunctions times 2 prepositions times 3 articles.
const maxSplits = 12

// splits lists the legal groups, without the empty one.
func (r *reader) splits(list []split) []split {
	list = r.tail(list, 0, 0)
	switch {
	case strings.HasPrefix(r.key, morph.Wa):
		list = r.tail(append(list, split{pro: text.ProWa, start: letter}), text.ProWa, letter)
	case strings.HasPrefix(r.key, morph.Fa):
		list = r.tail(append(list, split{pro: text.ProFa, start: letter}), text.ProFa, letter)
	}
	n := 0
	for _, s := range list {
		if len(r.key)-s.start >= shortest || s.article {
			list[n] = s
			n++
		}
	}
	return list[:n]
}

// tail adds the groups of preposition and article after a conjunction.
func (r *reader) tail(list []split, pro text.Proclitics, at int) []split {
	rest := r.key[at:]
	if strings.HasPrefix(rest, morph.Article) {
		return append(list, split{pro: pro | text.ProAl, start: at + len(morph.Article)})
	}
	if len(rest) < letter {
		return list
	}
	prep := text.Proclitics(0)
	switch rest[:letter] {
	case morph.Bi:
		prep = text.ProBi
	case morph.Ka:
		prep = text.ProKa
	case morph.Sa:
		prep = text.ProSa
	case morph.Li:
		return r.li(list, pro|text.ProLi, at)
	default:
		return list
	}
	list = append(list, split{pro: pro | prep, start: at + letter})
	if prep != text.ProSa && strings.HasPrefix(rest[letter:], morph.Article) {
		list = append(list, split{pro: pro | prep | text.ProAl, start: at + letter + len(morph.Article)})
	}
	return list
}

// li adds the groups with ل, which swallows the alef of the article: للجيش,
// للجنة (three times ل would be written), للذين (the word's own morph.Article).
func (r *reader) li(list []split, pro text.Proclitics, at int) []split {
	rest := r.key[at+letter:]
	list = append(list, split{pro: pro, start: at + letter})
	if strings.HasPrefix(rest, morph.Li) {
		list = append(list,
			split{pro: pro | text.ProAl, start: at + 2*letter},
			split{pro: pro | text.ProAl, start: at + letter},
			split{pro: pro, start: at + 2*letter, article: true})
	}
	return list
}

// enclitics are what the pronoun suffixes of morph stand for, in their order.
var enclitics = [len(morph.Suffixes)]Enclitic{EncTwo, EncHer, EncThem, EncThem, EncHim, EncUs, EncYou, EncYou, EncYou, EncMe, EncMe}

// lastLetters are the last letters of the pronoun suffixes.
var lastLetters = func() (list [len(morph.Suffixes)]uint16) {
	for i, s := range morph.Suffixes {
		list[i] = lastLetter(s)
	}
	return list
}()

// lastLetter is the last two bytes of a word that has them.
func lastLetter(s string) uint16 {
	return uint16(s[len(s)-2])<<8 | uint16(s[len(s)-1])
}

// suffixed tries every pronoun suffix on the word from start.
func (r *reader) suffixed(pro text.Proclitics, start int) {
	if len(r.key) < shortest {
		return
	}
	last := lastLetter(r.key)
	for i, s := range morph.Suffixes {
		if lastLetters[i] != last || !strings.HasSuffix(r.key, s) {
			continue
		}
		at := reading{pro: pro, enc: enclitics[i], start: start, end: len(r.key) - len(s)}
		if at.enc == EncMe {
			at.mine, at.me = s == morph.Ya, s != morph.Ya
		}
		if at.end-at.start >= letter {
			r.beforeSuffix(at)
		}
	}
}

// beforeSuffix looks a word up as it stands before a suffix, and with the
// letter restored that the suffix changed.
func (r *reader) beforeSuffix(at reading) {
	r.plain(at)
	if at.end-at.start < shortest {
		return
	}
	for _, as := range morph.BeforeSuffix(r.key[at.end-letter : at.end]) {
		at.restored = as
		r.plain(at)
	}
}

// question tries the question's alef before a verb or a negation, with a conjunction after it or none.
func (r *reader) question() {
	if !strings.HasPrefix(r.lite, morph.AlefHamza) || len(r.key) <= shortest {
		return
	}
	at := reading{pro: text.ProQuestion, start: letter, end: len(r.key)}
	r.plain(at)
	switch rest := r.key[letter:]; {
	case strings.HasPrefix(rest, morph.Wa):
		at.pro |= text.ProWa
	case strings.HasPrefix(rest, morph.Fa):
		at.pro |= text.ProFa
	default:
		return
	}
	at.start += letter
	r.plain(at)
}

// tied tries a final ha for the form's feminine ta.
func (r *reader) tied(at reading) {
	if strings.HasSuffix(r.key, morph.Ha) && at.end-at.start > shortest {
		at.restored, at.inexact = morph.Tied, true
		r.plain(at)
	}
}
