package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// Spot is where something happened and how it was attached.
type Spot struct {
	Mention int32        // index into Input.Places, syntax.None when there is none
	Place   *place.Place // nil when the name is in no gazetteer and has no container
	First   int32        // tokens of the location's text
	Last    int32
	Basis   string // event.BasisClause, BasisSentence, BasisArticle
	Reason  string // why Place is what it is, or why there is none
}

// Prior weights: what an article's countries are worth when a name is in several.
const (
	actorWeight = 1
	placeWeight = 2
)

// countries gathers what the whole article says of where it plays.
func (a *Article) countries() place.Prior {
	var prior place.Prior
	for i := range a.In.Actors {
		prior.Add(a.In.Actors[i].Actor.Country, actorWeight)
	}
	for i := range a.In.Places {
		if c := a.In.Places[i].Candidates; len(c) == 1 {
			prior.AddPlace(c[0], placeWeight)
		}
	}
	return prior
}

// Settle chooses the place of a mention with its containers read from the text.
func (a *Article) Settle(mention int32) Spot {
	m := &a.In.Places[mention]
	var container *place.Place
	if c := a.Containers[mention]; c >= 0 && c != mention {
		container = a.Settle(c).Place
	}
	best, reason := a.Places.Choose(m, container, a.prior)
	first, last := m.Span(best)
	return Spot{Mention: mention, Place: best, First: first, Last: last, Reason: reason}
}

// Where finds the location of a predicate: the phrase that its rule names,
// else the nearest place of its clause, else of its sentence. taken are
// mentions that already are a party.
func (a *Article) Where(t *syntax.Tree, p *syntax.Predicate, named *syntax.Argument, taken func(mention int32) bool) Spot {
	if named != nil && named.Chunk != syntax.None {
		if m := a.placeIn(&t.Chunks[named.Chunk]); m != syntax.None {
			s := a.Settle(m)
			s.Basis = event.BasisClause
			return s
		}
	}
	best, score := syntax.None, 0
	bounds := a.In.Doc.Sentences[t.Sentence]
	for i := range a.In.Places {
		m := &a.In.Places[i]
		if m.First < bounds.First || m.Last > bounds.Last || taken(int32(i)) || a.insideActor(m) || a.dateline(t, m) {
			continue
		}
		if v := a.fits(t, p, m, int32(i)); v > score {
			best, score = int32(i), v
		}
	}
	if best == syntax.None {
		return Spot{Mention: syntax.None, Reason: "no place is named in the sentence"}
	}
	s := a.Settle(best)
	s.Basis = event.BasisSentence
	if m := &a.In.Places[best]; m.First >= p.First && m.First < p.Last {
		s.Basis = event.BasisClause
	}
	return s
}

// Besides are the places coordinated with a spot: "in X and Y".
func (a *Article) Besides(t *syntax.Tree, s Spot) []Spot {
	if s.Mention == syntax.None || s.Basis != event.BasisClause {
		return nil
	}
	c := a.chunkOf(t, a.In.Places[s.Mention].First)
	if c == nil || a.bordering(t, c) {
		return nil // the border between two is one place
	}
	var out []Spot
	for _, j := range c.Conjuncts {
		m := a.placeIn(&t.Chunks[j])
		if m == syntax.None {
			continue
		}
		other := a.Settle(m)
		other.Basis = event.BasisClause
		out = append(out, other)
	}
	return out
}

// Names tells whether an argument's phrase names a place.
func (a *Article) Names(t *syntax.Tree, arg *syntax.Argument) bool {
	return arg != nil && arg.Chunk != syntax.None && a.placeIn(&t.Chunks[arg.Chunk]) != syntax.None
}

// placeIn is the place mention that a phrase holds.
func (a *Article) placeIn(c *syntax.Chunk) int32 {
	for k := range c.Nouns {
		if m := c.Nouns[k].Place; m != syntax.None {
			return m
		}
	}
	return syntax.None
}

// insideActor tells whether a place is part of an actor's name.
func (a *Article) insideActor(m *place.Mention) bool {
	for i := range a.In.Actors {
		x := &a.In.Actors[i]
		if x.First <= m.First && x.Last >= m.Last && (x.Last-x.First > m.Last-m.First || x.Nisba) {
			return true
		}
	}
	return false
}

// farthest is how many tokens away a place outside the clause may stand.
const farthest = 24

// fits scores a place for a predicate, 0 for none: nearness counts, after the
// trigger beats before it, a preposition of place is asked for.
func (a *Article) fits(t *syntax.Tree, p *syntax.Predicate, m *place.Mention, index int32) int {
	for i, c := range a.Containers {
		if c == index && int32(i) != index {
			return 0 // it only holds a nearer one
		}
	}
	chunk := a.chunkOf(t, m.First)
	if chunk != nil && (a.namesUnit(chunk, index) || a.ownsNoun(chunk, index) || a.supports(t, chunk, m) || a.distant(t, chunk)) {
		return 0
	}
	if chunk == nil || chunk.Locality == 0 && (chunk.Prep != "" || !m.Locative() && m.Relation == nil) && !a.bordering(t, chunk) {
		return 0
	}
	distance := m.First - p.Token
	if distance < 0 {
		distance = -distance + 4
	}
	same := m.First >= p.First && m.First < p.Last || chunk.Clause == p.Clause || m.First > p.Token && a.describes(t, p, chunk.Clause)
	if report := a.reportClause(t, p); report != syntax.None && chunk.Clause == report && chunk.Clause != p.Clause && m.First < p.Token {
		return 0 // where somebody says so
	}
	if p.Form != syntax.VerbForm && m.First < p.Token && (a.aside(t, p, m.First) || a.hookedBehind(t, p, m.First)) {
		return 0
	}
	if !same && distance > farthest {
		return 0
	}
	score := 100 - int(distance)
	if chunk.Locality == 1 {
		score -= 15
		if a.Lex.Under(p.Class, a.cls.deploy) && a.begins(chunk, a.cls.origin) {
			score -= 40 // where they came from
		}
	}
	if !same {
		score -= 40
	}
	return max(score, 1)
}

// supports tells whether a country is only whom a noun before it belongs to:
// "the militias backed by X".
func (a *Article) supports(t *syntax.Tree, c *syntax.Chunk, m *place.Mention) bool {
	if !a.isActor(m) {
		return false
	}
	return slices.ContainsFunc(t.Chunks, func(k syntax.Chunk) bool {
		return k.Owner != syntax.None && &t.Chunks[k.Owner] == c
	})
}

// distant tells whether a phrase only measures how far a place is from
// another: "which lies 50 kilometres east of X".
func (a *Article) distant(t *syntax.Tree, c *syntax.Chunk) bool {
	for i := range t.Chunks {
		if before := &t.Chunks[i]; before.First < c.First && before.Last >= c.First-2 && a.is(before.Word, a.cls.length) {
			return before.Clause == c.Clause
		}
	}
	return false
}

// bordering tells whether a phrase tells whose border the phrase before it
// names: "on the border with", "in the border zone between".
func (a *Article) bordering(t *syntax.Tree, c *syntax.Chunk) bool {
	for i := range t.Chunks {
		before := &t.Chunks[i]
		if before.Last != c.First || before.Kind != syntax.NounPhrase || before.Locality == 0 || c.Prep == "" {
			continue
		}
		for k := range before.Nouns {
			n := &before.Nouns[k]
			if a.is(n.Word, a.cls.border) || slices.ContainsFunc(n.Qualities, func(w *lexicon.Analysis) bool { return a.is(w, a.cls.border) }) {
				return true
			}
		}
	}
	return false
}

// namesUnit tells whether a place is part of an unlisted body's name: the
// head before it is a body of troops or an organisation.
func (a *Article) namesUnit(c *syntax.Chunk, mention int32) bool {
	unit := false
	for k := range c.Nouns {
		n := &c.Nouns[k]
		if n.Place == mention {
			return unit
		}
		if n.Token >= a.In.Places[mention].Outer {
			continue // the word that announces the name
		}
		if a.is(n.Word, a.cls.locative) || a.is(n.Word, a.cls.asset) {
			unit = false
		} else if n.Actor != syntax.None || a.is(n.Word, a.cls.troops) || a.is(n.Word, a.cls.group) || a.is(n.Word, a.cls.title) || a.is(n.Word, a.cls.delegation) {
			unit = true
		}
	}
	return false
}

// ownsNoun tells whether a country or capital stands in the genitive of a noun
// that is no place ("at Pyongyang's request"): a government, not a place.
func (a *Article) ownsNoun(c *syntax.Chunk, mention int32) bool {
	m := &a.In.Places[mention]
	if m.Locative() || m.Relation != nil {
		return false
	}
	for k := 1; k < len(c.Nouns); k++ {
		if c.Nouns[k].Place != mention {
			continue
		}
		before := c.Nouns[k-1].Word
		physical := before == nil || a.is(before, a.cls.locative) || a.is(before, a.cls.asset) || a.is(before, a.Lex.Class("relational"))
		return !physical && a.isActor(m)
	}
	return false
}

// isActor tells whether the name is also that of an actor: a state, a capital.
func (a *Article) isActor(m *place.Mention) bool {
	for i := range a.In.Actors {
		if x := &a.In.Actors[i]; x.First <= m.First && m.First < x.Last {
			return true
		}
	}
	return false
}

// chunkOf finds the chunk that holds a token.
func (a *Article) chunkOf(t *syntax.Tree, token int32) *syntax.Chunk {
	for i := range t.Chunks {
		if c := &t.Chunks[i]; c.First <= token && token < c.Last {
			return c
		}
	}
	return nil
}

// dateline tells whether a place only says where the newsroom is: the first
// words of the text, before a bracket or a dash.
func (a *Article) dateline(t *syntax.Tree, m *place.Mention) bool {
	s := a.In.Doc.Sentences[t.Sentence]
	if m.First > s.First+4 {
		return false
	}
	for i := m.Last; i < s.Last && i < m.Last+5; i++ {
		switch tok := &a.In.Doc.Tokens[i]; tok.Kind {
		case text.Bracket:
			return i+1 < s.Last && a.In.Doc.Tokens[i+1].Kind == text.Latin
		case text.Word, text.Number:
			if i > m.Last+2 {
				return false
			}
		}
	}
	return false
}

// Scene is where the story stands at a sentence: the last place below a
// country that the text named before it, at most back sentences away.
func (a *Article) Scene(sentence, back int32) (Spot, bool) {
	at := a.In.Doc.Sentences[sentence].First
	for i := len(a.In.Places) - 1; i >= 0; i-- {
		m := &a.In.Places[i]
		if m.First >= at || a.insideActor(m) {
			continue
		}
		in := a.In.Doc.SentenceOf(m.First)
		if sentence-in > back {
			break
		}
		if a.In.Doc.Sections[a.In.Doc.Sentences[in].Section].Kind == text.Title || a.Trees[in] == nil {
			continue
		}
		c := a.chunkOf(a.Trees[in], m.First)
		if c == nil || c.Locality == 0 && !m.Locative() || a.dateline(a.Trees[in], m) {
			continue
		}
		s := a.Settle(int32(i))
		if s.Place != nil && s.Place.Kind == place.Country {
			continue
		}
		s.Basis = event.BasisArticle
		return s, true
	}
	return Spot{}, false
}
