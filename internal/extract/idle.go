package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
)

// idle tells why violence that has all its parties is still no happening of
// the conflict: a family's, a mere possibility, or fighting as a topic.
func (w *walk) idle(c *chain) string {
	if !c.told[0].match.Type.PerPlace {
		return ""
	}
	switch {
	case w.domestic(c):
		return "violence in a family"
	case c.nowhere():
		return "a mere possibility without a place"
	case w.truce(c):
		return "the shooting stops"
	case w.sentenced(c):
		return "a sentence of a court is carried out"
	case w.topical(c):
		return "operations in general"
	}
	return ""
}

// domestic tells whether nobody but kin is attacked, by nobody who fights.
func (w *walk) domestic(c *chain) bool {
	kin := func(p *part) bool {
		return p.party.Head != nil && w.x.pack.Lex.Is(p.party.Head.Lemma, w.x.pack.Lex.Class("person.kin"))
	}
	found := false
	for _, t := range c.told {
		for i := range t.parties {
			p := &t.parties[i]
			if p.role == event.RoleAttacker && sides[p.party.Kind] || p.role == event.RoleTarget && !kin(p) {
				return false
			}
			found = found || p.role == event.RoleTarget
		}
	}
	return found
}

// nowhere tells whether violence is only possible and no mention names a place,
// or two parties that are somebody.
func (c *chain) nowhere() bool {
	return !c.spotted() && !slices.ContainsFunc(c.told, func(t *telling) bool {
		return event.FactualityOf(t.match.Status) != event.Hypothetical || named(t.inRole(event.RoleAttacker)) && named(t.inRole(event.RoleTarget))
	})
}

// named tells whether there are parties and not all of them are strangers.
func named(parties []*discourse.Party) bool { return len(parties) > 0 && !strangers(parties) }

// topical tells whether all that is told is operations of somebody, against
// nobody and at no time: what he does there in general.
func (w *walk) topical(c *chain) bool {
	lex := w.x.pack.Lex
	return !slices.ContainsFunc(c.told, func(t *telling) bool {
		if !lex.Under(t.match.Predicate.Class, lex.Class("operation")) || !t.plural() {
			return true
		}
		wide := t.spot.Place == nil || t.spot.Place.Kind == place.Country || t.spot.Place.Kind == place.Sea
		return !wide || t.when.Mention != syntax.None || len(t.inRole(event.RoleTarget)) > 0
	})
}

// plural tells whether the trigger is a noun in the plural.
func (t *telling) plural() bool {
	p := t.match.Predicate
	if p.Form == syntax.VerbForm {
		return false
	}
	word := t.tree.Chunks[p.Chunk].Nouns[p.Link].Word
	return word != nil && word.Feat&lexicon.Plural != 0
}

// truce tells whether all that is told is that the shooting stops.
func (w *walk) truce(c *chain) bool {
	lex := w.x.pack.Lex
	return !slices.ContainsFunc(c.told, func(t *telling) bool {
		return !lex.Under(t.match.Predicate.Class, lex.Class("shoot")) || t.match.Status != "suspended"
	})
}

// sentenced tells whether all that is told is a state that carries out its
// courts' sentences.
func (w *walk) sentenced(c *chain) bool {
	lex := w.x.pack.Lex
	return !slices.ContainsFunc(c.told, func(t *telling) bool {
		if !lex.Under(t.match.Predicate.Class, lex.Class("kill.execute")) {
			return true
		}
		return slices.ContainsFunc(t.inRole(event.RoleAttacker), func(p *discourse.Party) bool { return p.Kind != "government" && p.Kind != "person" })
	})
}

// unfit tells whether the rule refuses whoever stands behind a pronoun, a
// subject that is left out, or a word that is a name: "the police".
func (w *walk) unfit(rule *rule.Rule, r engine.Role, p *discourse.Party) bool {
	bars := func(a *lexicon.Analysis) bool {
		return a != nil && w.x.pack.Program.Bars(rule, r.Argument.Function, a.Lemma)
	}
	if p.Head != nil || p.Last != p.First+1 {
		return bars(p.Head)
	}
	readings := w.in.Words.At(p.First)
	return slices.ContainsFunc(readings, func(a lexicon.Analysis) bool { return a.Lemma.POS == lexicon.Noun && bars(&a) })
}
