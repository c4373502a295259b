package discourse

import (
	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

// Words are the finders' lists that discourse asks.
type Words struct {
	Lex    *lexicon.Lexicon
	Actors *actor.List
	Places *place.Gazetteer
	// Pairs are names that stand for several actors, by actor id.
	Pairs map[string][]string
}

// Article is the state of one article while its sentences are read in order.
type Article struct {
	Words
	In          *syntax.Input
	Trees       []*syntax.Tree // by sentence, nil where nothing was parsed
	Publication timex.Publication
	Source      string
	// Containers says for each place mention which other mention holds it, -1 for none.
	Containers []int32

	cls     classes
	recent  []Party // who was named so far, in order of the text
	sides   []Party // the parties of the last happening that had two
	speaker []Party // who spoke last
	topic   []Party // the subject of the last clause, for dropped ones
	prior   place.Prior
	anchor  *timex.Interval // the last day told, for "the day after"
}

// classes are the word classes that discourse reads.
type classes struct {
	side, last, body, title, member, troops, group, asset, measure, casualty, weapon, person, civilian, media, unit, locative, state, delegation, organ, official, spokesman, life, territory, martial, seize, operation, border, topic, purpose, origin, retaliation, kill, deploy, length, talks lexicon.ClassID
}

// Begin starts an article.
func Begin(w Words, in *syntax.Input, pub timex.Publication, source string) *Article {
	c := w.Lex.Class
	a := &Article{Words: w, In: in, Publication: pub, Source: source, Trees: make([]*syntax.Tree, len(in.Doc.Sentences))}
	a.cls = classes{
		side: c("side"), last: c("anaphor.last"), body: c("anaphor.body"), title: c("person.title"), member: c("troops.member"),
		troops: c("troops"), group: c("group"), asset: c("asset"), measure: c("measure"), casualty: c("casualty"), weapon: c("weapon"),
		person: c("person"), civilian: c("person.civilian"), media: c("person.media"), unit: c("troops.unit"), locative: c("locative"), state: c("state"), delegation: c("delegation"), organ: c("organ"), official: c("person.official"), spokesman: c("person.spokesman"), life: c("life"), territory: c("territory"), seize: c("seize"), operation: c("operation"), border: c("relational.border"),
		topic: c("prep.topic"), purpose: c("prep.purpose"), origin: c("prep.origin"), retaliation: c("prep.retaliation"), kill: c("kill"), deploy: c("deploy"), length: c("measure.length"), talks: c("talks"), martial: c("asset.military"),
	}
	a.prior = a.countries()
	return a
}

// is tells whether a reading has a class.
func (a *Article) is(w *lexicon.Analysis, class lexicon.ClassID) bool {
	return w != nil && class != 0 && a.Lex.Is(w.Lemma, class)
}

// Remember notes the parties of a happening, for "both sides".
func (a *Article) Remember(parties []Party) {
	if len(parties) >= 2 {
		a.sides = append(a.sides[:0:0], parties...)
	}
}

// longestMemory bounds what is remembered of who was named.
const longestMemory = 64

// Meet notes everybody that a sentence names, in order, once it has been read.
func (a *Article) Meet(t *syntax.Tree) {
	for i := range t.Chunks {
		c := &t.Chunks[i]
		if c.Kind != syntax.NounPhrase || !named(c) {
			continue
		}
		if p, ok := a.party(t, int32(i), 0, 0); ok && (p.Actor != nil || p.listed) {
			a.recent = append(a.recent, p)
		}
	}
	if over := len(a.recent) - longestMemory; over > 0 {
		a.recent = append(a.recent[:0], a.recent[over:]...)
	}
}

// named tells whether a phrase may name somebody: it holds a listed name, or a
// name behind a title.
func named(c *syntax.Chunk) bool {
	for k := range c.Nouns {
		if c.Nouns[k].Actor != syntax.None || k > 0 && c.Nouns[k].Name {
			return true
		}
	}
	return c.Names != syntax.None
}

// Glance notes the listed actors of a sentence that is not parsed.
func (a *Article) Glance(first, last int32) {
	for i := range a.In.Actors {
		m := &a.In.Actors[i]
		if m.First < first || m.Last > last || m.Nisba {
			continue
		}
		a.recent = append(a.recent, a.spell(a.listed(Party{First: m.First, Last: m.Last, Place: syntax.None}, int32(i))))
	}
}

// Follow notes what a sentence was about, once it has been read.
func (a *Article) Follow(t *syntax.Tree) {
	for i := range t.Clauses {
		c := &t.Clauses[i]
		if c.Verb == syntax.None || c.Kind == syntax.RelativeClause || c.Kind == syntax.Adverbial {
			continue
		}
		if s := t.Chunks[c.Verb].Subject; s != syntax.None {
			a.about(a.phrase(t, s, 0))
		}
	}
}

// about notes whom a clause is about, when it is somebody.
func (a *Article) about(parties []Party) {
	for i := range parties {
		if parties[i].Actor == nil && !parties[i].Person || parties[i].Object {
			return
		}
	}
	if len(parties) > 0 {
		a.topic = parties
	}
}

// Speak notes who the sentence's last report verb belongs to.
func (a *Article) Speak(parties []Party) {
	if len(parties) > 0 {
		a.speaker = parties
	}
}

// Speaker is who spoke last, nil for nobody.
func (a *Article) Speaker() []Party { return a.speaker }
