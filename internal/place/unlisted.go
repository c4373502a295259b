package place

import (
	"strings"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/text"
)

// minUnlisted is the fewest letters of an unlisted name.
const minUnlisted = 3

// unlisted lays a mention over a name that no gazetteer lists, when the
// locative noun before it makes it one. pro are proclitics inside token i.
// It returns i when there is no such name.
func (s *scan) unlisted(i int32, pro text.Proclitics) int32 {
	noun := s.noun
	if noun == nil {
		noun = s.listNoun
	}
	if noun == nil || !noun.Unlisted || noun.Apposed || !s.nameLike(i, noun, pro) {
		return i
	}
	m := Mention{Mention: text.Mention{Kind: text.PlaceMention, First: i, Last: i + 1, Proclitics: pro}}
	if s.secondWord(i) {
		m.Last++
	}
	return s.lay(m)
}

// unlistedInList is unlisted for the second name of "بلدتي X وY".
func (s *scan) unlistedInList(i int32) int32 {
	word := s.doc.Tokens[i].Lite
	if !strings.HasPrefix(word, s.f.lang.And) || utf8.RuneCountInString(word) <= minUnlisted {
		return i
	}
	return s.unlisted(i, text.ProWa)
}

// nameLike tells whether a token may be a name after the noun: a word of some
// letters, none of those that follow such nouns without naming anything, and
// no adjective after nouns of facilities.
func (s *scan) nameLike(i int32, noun *Noun, pro text.Proclitics) bool {
	token := &s.doc.Tokens[i]
	if token.Kind != text.Word {
		return false
	}
	if s.f.compounds.has(token.Key) && s.secondWord(i) {
		return true
	}
	if utf8.RuneCountInString(token.Key) < minUnlisted {
		return false
	}
	if s.f.notNames.has(token.Key) || pro == 0 && s.f.notNames.has(strings.TrimPrefix(token.Key, s.f.lang.And)) {
		return false
	}
	for _, start := range s.f.lang.NotStarts {
		if strings.HasPrefix(token.Key, start) {
			return false
		}
	}
	settlement := noun.Kinds&Kinds(Town, Village) != 0 && noun.Kinds&Kinds(Region, Road, Site) == 0
	if settlement || strings.HasPrefix(token.Lite, s.f.lang.Article) {
		return true
	}
	for _, end := range s.f.lang.AdjectiveEnds {
		if strings.HasSuffix(token.Lite, end) {
			return false
		}
	}
	return true
}

// secondWord tells whether the word after token i belongs to its name: after
// the first words of compounds, or a side that agrees with the article.
func (s *scan) secondWord(i int32) bool {
	next := i + 1
	if next >= s.limit || s.doc.Tokens[next].Kind != text.Word {
		return false
	}
	word := s.doc.Tokens[next].Key
	if s.f.strong.has(word) || s.f.weak.has(word) {
		return false
	}
	if s.f.notNames.has(word) && !strings.HasPrefix(word, s.f.lang.Article) {
		return false
	}
	if s.f.compounds.has(s.doc.Tokens[i].Key) {
		return utf8.RuneCountInString(word) >= minUnlisted
	}
	return strings.HasPrefix(s.doc.Tokens[i].Lite, s.f.lang.Article) && s.f.sides.has(word)
}
