package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// Discussed tells whether a place is of what somebody talks about or aims at
// when the predicate happens ("met to discuss the situation in X"): a phrase of
// topic or purpose opens between the two, and nothing closes it again.
func (a *Article) Discussed(t *syntax.Tree, p *syntax.Predicate, m *place.Mention) bool {
	topic := false
	for i := range t.Chunks {
		c := &t.Chunks[i]
		switch {
		case c.First <= p.Token && c.Head == p.Token && p.Form == syntax.MasdarForm && a.Lex.Under(p.Class, a.cls.talks) && c.Last <= m.First:
			topic = true // what the talk itself is about
		case c.First <= p.Token || c.First > m.First:
		case a.opensTopic(c):
			topic = true
		case c.Kind == syntax.TimePhrase, c.Kind == syntax.Mark && c.Last == m.Outer:
			topic = false // "to discuss peace on Monday in X": back in the clause
		}
	}
	return topic
}

// Answers tells whether a place is of what the predicate only answers: "strikes
// in response to the attack on X".
func (a *Article) Answers(t *syntax.Tree, p *syntax.Predicate, m *place.Mention) bool {
	for i := range t.Chunks {
		c := &t.Chunks[i]
		if c.Kind != syntax.NounPhrase || c.First <= p.Token || c.First > m.First {
			continue
		}
		if a.begins(c, a.cls.retaliation) {
			return true
		}
	}
	return false
}

// begins tells whether the first word of a phrase may be of a class.
func (a *Article) begins(c *syntax.Chunk, class lexicon.ClassID) bool {
	return slices.ContainsFunc(a.In.Words.At(c.First), func(r lexicon.Analysis) bool { return a.Lex.Is(r.Lemma, class) })
}

// opensTopic tells whether a phrase begins what is talked about or aimed at.
func (a *Article) opensTopic(c *syntax.Chunk) bool {
	if c.Kind != syntax.NounPhrase {
		return false
	}
	if w := c.Word; w != nil && w.Lemma.POS == lexicon.Masdar && w.Pro&text.ProLi != 0 {
		return true
	}
	readings := a.In.Words.At(c.First)
	for i := range readings {
		l := readings[i].Lemma
		if a.Lex.Is(l, a.cls.purpose) || a.Lex.Is(l, a.cls.topic) && !a.Lex.Is(l, a.cls.origin) {
			return true
		}
	}
	return false
}
