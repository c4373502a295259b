package survey

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// looker looks at one article.
type looker struct {
	survey   *Survey
	in       *syntax.Input
	held     []bool
	sentence int32
	out      []Sighting
}

// around is how many tokens before and after a thing its example shows.
const around = 9

func (l *looker) see(list, word, what string, first, last int32) {
	if word == "" {
		return
	}
	doc := l.in.Doc
	s := &doc.Sentences[doc.SentenceOf(first)]
	text := doc.Text(max(first-around, s.First), min(last+around, s.Last))
	l.out = append(l.out, Sighting{key: rowKey{list, word, what}, text: strings.Join(strings.Fields(text), " ")})
}

// unknown tells whether no finder and no dictionary has a word.
func (l *looker) unknown(i int32) bool {
	t := &l.in.Doc.Tokens[i]
	return t.Kind == text.Word && !l.held[i] && len(l.in.Words.At(i)) == 0 && len(t.Key) >= shortest
}

// shortest is how many bytes an unknown word has at least: shorter ones are initials.
const shortest = 6

// words sees unknown words beside known actors: before one a verb or an event
// noun, after one a verb. A word with the article is neither, and what follows
// an adjective is rather a person's name unless it looks like an imperfect.
func (l *looker) words() {
	s := &l.in.Doc.Sentences[l.sentence]
	for i := s.First; i < s.Last; i++ {
		looks := lexicon.Guess(l.in.Doc.Tokens[i])
		if !l.unknown(i) || looks&lexicon.Definite != 0 {
			continue
		}
		switch {
		case i+1 < s.Last && l.actorFrom(i+1):
			l.see(Words, l.plain(i), "before an actor", i, i+1)
		case i > s.First && l.actorUpTo(i, looks&lexicon.Imperfect != 0):
			l.see(Words, l.plain(i), "after an actor", i, i+1)
		}
	}
}

// plain is the spelling of a word without a conjunction before it.
func (l *looker) plain(i int32) string {
	word := l.in.Doc.Tokens[i].Lite
	for _, c := range []string{morph.Wa, morph.Fa} {
		if rest, ok := strings.CutPrefix(word, c); ok && len(rest) >= shortest {
			return rest
		}
	}
	return word
}

// actorFrom tells whether somebody known stands at a token: a listed name, or
// a word for people or a body.
func (l *looker) actorFrom(i int32) bool {
	for k := range l.in.Actors {
		if m := &l.in.Actors[k]; m.First == i {
			return !m.Nisba && !m.Proclitics.Prepositional() && m.Proclitics&text.ProWa == 0
		}
	}
	if l.held[i] {
		return false
	}
	readings := l.in.Words.At(i)
	return len(readings) > 0 && readings[0].Pro&^text.ProAl == 0 && l.survey.acts(&readings[0])
}

// actorUpTo tells whether a listed name ends before a token, or an adjective
// that has the article when it may.
func (l *looker) actorUpTo(i int32, adjective bool) bool {
	for k := range l.in.Actors {
		if m := &l.in.Actors[k]; m.Last == i {
			return !m.Nisba || adjective && m.Proclitics&text.ProAl != 0
		}
	}
	return false
}

// tree sees what a sentence's phrases hold: subjects of verbs without a frame,
// heads and adjectives of phrases for people.
func (l *looker) tree(t *syntax.Tree) {
	for i := range t.Chunks {
		c := &t.Chunks[i]
		switch c.Kind {
		case syntax.VerbGroup:
			l.verb(t, c)
		case syntax.NounPhrase:
			l.qualities(c)
			l.placed(c)
		}
	}
	for i := range t.Predicates {
		p := &t.Predicates[i]
		for k := range p.Args {
			l.head(t, p, &p.Args[k])
		}
	}
}

func (l *looker) verb(t *syntax.Tree, c *syntax.Chunk) {
	if c.Word == nil || c.Word.Lemma.Frame != nil || c.Subject == syntax.None || c.Word.Lemma.POS != lexicon.Verb {
		return
	}
	for k := range t.Chunks[c.Subject].Nouns {
		if n := &t.Chunks[c.Subject].Nouns[k]; n.Actor != syntax.None || l.survey.acts(n.Word) {
			l.see(Verbs, c.Word.Lemma.Text, "", c.First, c.Last)
			return
		}
	}
}

// roles are the functions in which somebody stands.
var roles = []lexicon.Function{lexicon.Agent, lexicon.Patient, lexicon.Partner, lexicon.Speaker}

// head sees a phrase in an actor's function that names nobody known.
func (l *looker) head(t *syntax.Tree, p *syntax.Predicate, a *syntax.Argument) {
	if a.Chunk == syntax.None || a.Nisba != syntax.None || a.Pronoun != lexicon.NoEnclitic || !slices.Contains(roles, a.Function) {
		return
	}
	c := &t.Chunks[a.Chunk]
	if c.Kind != syntax.NounPhrase || int(a.Link) >= len(c.Nouns) {
		return
	}
	for k := int(a.Link); k < len(c.Nouns); k++ {
		if n := &c.Nouns[k]; n.Actor != syntax.None || n.Place != syntax.None || len(n.Nisba) > 0 {
			return
		}
	}
	n := &c.Nouns[a.Link]
	what := string(a.Function) + " of " + l.survey.lex.ClassName(p.Class)
	switch {
	case n.Pronoun || l.held[n.Token]:
	case n.Word == nil:
		l.see(Heads, l.in.Doc.Text(n.First, n.Last), "unknown, "+what, n.First, n.Last)
	case len(n.Word.Lemma.Classes) == 0:
		l.see(Heads, n.Word.Lemma.Text, "no class, "+what, n.First, n.Last)
	}
}

// qualities sees unknown adjectives of people and bodies.
func (l *looker) qualities(c *syntax.Chunk) {
	for k := range c.Nouns {
		n := &c.Nouns[k]
		if n.Actor == syntax.None && !l.survey.acts(n.Word) {
			continue
		}
		for _, i := range n.Adjectives {
			if l.unknown(i) {
				l.see(Qualities, l.plain(i), "", i, i+1)
			}
		}
	}
}

// placed sees an unknown word behind a preposition of place.
func (l *looker) placed(c *syntax.Chunk) {
	if c.Locality == 0 || len(c.Nouns) == 0 {
		return
	}
	n := &c.Nouns[0]
	if n.Word == nil && n.Actor == syntax.None && n.Place == syntax.None && l.unknown(n.Token) {
		l.see(Places, l.plain(n.Token), "behind "+c.Prep, n.First, n.Last)
	}
}

// places sees the names that only a locative noun makes places.
func (l *looker) places(r *extract.Reading) {
	for i := range l.in.Places {
		m := &l.in.Places[i]
		if m.Listed() || m.Noun == nil || r.Trees[l.in.Doc.SentenceOf(m.First)] == nil {
			continue
		}
		l.see(Places, m.Text(l.in.Doc, nil), "after "+m.Noun.Word, m.First, m.Last)
	}
}

// times sees words of time that belong to no expression, with the word before.
func (l *looker) times(r *extract.Reading) {
	for i := range r.Missed {
		m := &r.Missed[i]
		if r.Trees[l.in.Doc.SentenceOf(m.First)] == nil {
			continue
		}
		first := m.First
		if !l.in.Doc.Tokens[first].Opens && first > 0 && l.in.Doc.Tokens[first-1].Kind == text.Word {
			first--
		}
		l.see(Times, l.in.Doc.Text(first, m.Last), "", first, m.Last)
	}
}

// trigger sees a predicate of a class that rules ask for and that told nothing.
// What a rule refuses on purpose is no lack.
func (l *looker) trigger(d *extract.Decision) {
	if d.Told || d.Predicate.Lemma == nil || d.Rule == "" && len(d.Failures) == 0 || d.Predicate.Merged != syntax.None {
		return
	}
	why := d.Why
	if d.Rule == "" {
		why = ""
		for _, f := range d.Failures {
			if strings.HasPrefix(f.Why, "unless ") {
				return
			}
			if why == "" {
				why = f.Rule.ID + " " + f.Why
			}
		}
	}
	l.see(Triggers, d.Predicate.Lemma.Text, l.survey.lex.ClassName(d.Predicate.Class)+": "+why, d.Predicate.Token, d.Predicate.Token+1)
}
