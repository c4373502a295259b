package ar

import (
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// noSubject tells whether a phrase behind a verb cannot be its subject: a
// verb in the plural has told its subject before, and "she" did not do what a
// man does ("ستنشر 1300 جندي").
func (s *sentence) noSubject(v *syntax.Chunk, i int32) bool {
	a, c := v.Word, s.chunk(i)
	if a == nil || a.Lemma.POS != lexicon.Verb {
		return false
	}
	if a.Feat&(lexicon.Plural|lexicon.Dual) != 0 && a.Feat&lexicon.First == 0 {
		return true
	}
	if s.oblique(c) {
		return true
	}
	const feminine = lexicon.Feminine | lexicon.Singular
	if a.Feat&feminine != feminine || a.Feat&(lexicon.Masculine|lexicon.First) != 0 || len(c.Nouns) == 0 {
		return false
	}
	n := &c.Nouns[0]
	if n.Word == nil || n.Name || n.Actor != syntax.None || n.Place != syntax.None || len(c.Conjuncts) > 0 {
		return false
	}
	if c.NumberLast > 0 && n.Word.Feat&lexicon.Masculine != 0 && n.Word.Feat&lexicon.Feminine == 0 {
		return true // "وأصابت 227 آخرين"
	}
	const man = lexicon.Masculine | lexicon.Singular
	return n.Word.Feat&man == man && n.Word.Feat&(lexicon.Feminine|lexicon.Plural|lexicon.Dual) == 0
}

// oblique tells whether the first noun of a phrase has the form of an object or
// a genitive: "اتهم الحوثيين", "هاجم مسلحي التنظيم".
func (s *sentence) oblique(c *syntax.Chunk) bool {
	if len(c.Nouns) == 0 || c.NumberLast > 0 || c.Nouns[0].Place != syntax.None {
		return false
	}
	n := &c.Nouns[0]
	lite := s.in.Doc.Tokens[n.Token].Lite
	if n.Actor != syntax.None {
		m := &s.in.Actors[n.Actor]
		return m.Nisba && n.Last == n.Token+1 && strings.HasSuffix(lite, "يين")
	}
	if n.Word == nil || n.Name || n.Word.Feat&lexicon.Masculine == 0 || n.Word.Feat&(lexicon.Plural|lexicon.Dual) == 0 {
		return false
	}
	return n.Word.Feat&lexicon.Absolute != 0 && strings.HasSuffix(lite, "ين") || n.Word.Feat&lexicon.Construct != 0 && strings.HasSuffix(lite, "ي")
}

// unlike tells whether the noun right behind a verb differs from it in gender,
// so that it is no subject of it: "أجرى مباحثات", "عقدت لقاء".
func (s *sentence) unlike(v *syntax.Chunk, i int32) bool {
	c := s.chunk(i)
	if c.Word == nil || v.Word == nil || v.Word.Feat&(lexicon.First|lexicon.Plural|lexicon.Dual) != 0 || c.First > v.Last {
		return false
	}
	she := v.Word.Feat&lexicon.Feminine != 0 && v.Word.Feat&lexicon.Masculine == 0
	he := v.Word.Feat&lexicon.Masculine != 0 && v.Word.Feat&lexicon.Feminine == 0
	feminine := c.Word.Feat&(lexicon.Feminine|lexicon.Plural) != 0
	return he && feminine || she && !feminine
}

func (s *sentence) sameGender(a, b *lexicon.Analysis) bool {
	if a == nil || b == nil {
		return false
	}
	const gender = lexicon.Feminine | lexicon.Masculine
	return a.Feat&gender == 0 || b.Feat&gender == 0 || a.Feat&b.Feat&gender != 0
}

// subjectGap tells whether the relative clause lacks its subject: the verb has
// no pronoun object, and either two phrases do not follow or it is asyndetic.
func (s *sentence) subjectGap(ci int32, after []int32) bool {
	c := &s.tree.Clauses[ci]
	v := s.chunk(c.Verb)
	return enclitic(v.Word) == lexicon.NoEnclitic && len(after) < 2 && !s.pronounObject(ci)
}
