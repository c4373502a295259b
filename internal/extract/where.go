package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
)

// struck places an attack on a country, named as such, in that country, unless
// a place in it is told: "threatened to strike X".
func (w *walk) struck(t *telling) {
	if !t.match.Type.PerPlace {
		return
	}
	for i := range t.parties {
		p := &t.parties[i]
		if p.role != event.RoleTarget || p.party.ViaLast > p.party.ViaFirst {
			continue
		}
		mention := w.countryNamed(&p.party)
		if mention == syntax.None {
			continue
		}
		s := w.story.Settle(mention)
		if s.Place == nil || t.spot.Mention != syntax.None && (t.placed || t.spot.Place == nil || t.spot.Place.Country == s.Place.Country) {
			return
		}
		s.Basis = event.BasisClause
		t.spot, t.more = s, nil
		return
	}
}

// struckTown is the place mention of a capital that stands where the rule asks
// for a target: who shells a capital shells a town, not its government.
func (w *walk) struckTown(t *syntax.Tree, token int32, r engine.Role, p *discourse.Party) int32 {
	a := r.Argument
	if r.Declared.Settlement != "place" || p.Actor == nil || p.Place != syntax.None || a.Chunk == syntax.None || a.Nisba != syntax.None {
		return syntax.None
	}
	nouns := t.Chunks[a.Chunk].Nouns
	if int(a.Link) >= len(nouns) || nouns[a.Link].Place == syntax.None || nouns[a.Link].First != p.First {
		return syntax.None
	}
	if a.Link > 0 && nouns[a.Link-1].Token != token {
		return syntax.None // of something else in the phrase
	}
	s := w.story.Settle(nouns[a.Link].Place)
	if s.Place == nil || s.Place.Kind != place.Capital && s.Place.Kind != place.City {
		return syntax.None
	}
	return nouns[a.Link].Place
}

// countryNamed is the place mention of a country that a party's words are.
func (w *walk) countryNamed(p *discourse.Party) int32 {
	for i := range w.in.Places {
		m := &w.in.Places[i]
		if m.First != p.First || m.Last != p.Last {
			continue
		}
		for _, c := range m.Candidates {
			if c.Kind == place.Country {
				return int32(i)
			}
		}
	}
	return syntax.None
}

// taken tells whether a place mention already is a party of the telling.
func (w *walk) taken(out *telling, mention int32) bool {
	m := &w.in.Places[mention]
	for i := range out.parties {
		if p := &out.parties[i].party; p.First <= m.First && m.Last <= p.Last && p.Kind != "object" {
			return true
		}
	}
	if w.spokenOf(out, m) || gathering(out) && w.story.Discussed(out.tree, out.match.Predicate, m) {
		out.about = true
		return true
	}
	return out.match.Type.PerPlace && w.story.Answers(out.tree, out.match.Predicate, m)
}

// gathering tells whether those who are in it come together at one place.
func gathering(t *telling) bool { return least(t) > 1 && !t.match.Type.Mixed }

// wide tells whether a place is a region over several countries, in which
// nobody meets.
func (w *walk) wide(mention int32) bool {
	p := w.story.Settle(mention).Place
	return p != nil && p.Kind == place.Region && p.Country == ""
}

// spokenOf tells whether a place is what was talked about: in the phrase of
// the topic, or right after a situation there.
func (w *walk) spokenOf(out *telling, m *place.Mention) bool {
	within := func(c *syntax.Chunk) bool { return c.First <= m.First && m.Last <= c.Last }
	for i := range out.match.Predicate.Args {
		a := &out.match.Predicate.Args[i]
		if a.Function != lexicon.Topic || a.Chunk == syntax.None || a.Position != string(lexicon.Object) {
			continue
		}
		c := &out.tree.Chunks[a.Chunk]
		if within(c) {
			return true
		}
		situation := slices.ContainsFunc(c.Nouns, func(n syntax.Noun) bool {
			return n.Word != nil && w.x.pack.Lex.Is(n.Word.Lemma, w.x.pack.Lex.Class("matter.situation"))
		})
		if next := int(a.Chunk) + 1; situation && next < len(out.tree.Chunks) && out.tree.Chunks[next].Prep != "" && within(&out.tree.Chunks[next]) {
			return true
		}
	}
	return false
}
