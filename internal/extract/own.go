package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
)

// anybodys tells whether forces are named without whose they are: "troops".
func anybodys(p *discourse.Party) bool {
	return p.Kind == "state_forces" && p.Actor == nil && p.Country == "" && p.ViaLast == p.ViaFirst
}

// disown gives nobody's troops to the one who moves them, where he is named in
// the same role; how many they are goes with them.
func (t *telling) disown() {
	if t.match.Rule.Speaker == "" {
		return
	}
	for i := len(t.parties) - 1; i >= 0; i-- {
		mover := t.mover(&t.parties[i])
		if mover == nil {
			continue
		}
		if p := &t.parties[i].party; mover.Number == 0 {
			mover.Number, mover.NumberFirst, mover.NumberLast = p.Number, p.NumberFirst, p.NumberLast
		}
		t.parties = slices.Delete(t.parties, i, i+1)
	}
}

// noSelf leaves an actor one side of an attack only: the one that the words
// give him, not the one that was guessed.
func (t *telling) noSelf() {
	for i := len(t.parties) - 1; i >= 0; i-- {
		p := &t.parties[i]
		twice := slices.ContainsFunc(t.parties, func(o part) bool {
			return o.role != p.role && (o.role == event.RoleAttacker || o.role == event.RoleTarget) && same(&o.party, &p.party)
		})
		if twice && (p.role == event.RoleAttacker && guessed(p) || p.role == event.RoleTarget) {
			t.parties = slices.Delete(t.parties, i, i+1)
		}
	}
}

// guessed tells whether the words leave a party out that grammar supplies.
func guessed(p *part) bool {
	return strings.Contains(p.function, "dropped") || strings.Contains(p.function, "controlled") || strings.Contains(p.function, "carried on") || strings.Contains(p.function, "of the clause")
}

// mover is who moves nobody's troops by another function of the same role, nil
// for nobody.
func (t *telling) mover(p *part) *discourse.Party {
	if !anybodys(&p.party) {
		return nil
	}
	for i := range t.parties {
		if o := &t.parties[i]; o.role == p.role && o.function != p.function && (o.party.Actor != nil || o.party.Country != "") {
			return &o.party
		}
	}
	return nil
}

// forces tells whether a government stands in the role of forces because it
// moves its own: a government let to deploy its troops.
func (w *walk) forces(t *syntax.Tree, m engine.Match, r engine.Role, p *discourse.Party) bool {
	if p.Kind != "government" || !slices.Contains(r.Declared.Kinds, rule.State) {
		return false
	}
	return slices.ContainsFunc(m.Roles, func(o engine.Role) bool { return o.Declared.Name == r.Declared.Name && w.martial(t, o.Argument) })
}

// martial tells whether a phrase names arms or something military.
func (w *walk) martial(t *syntax.Tree, a *syntax.Argument) bool {
	if a.Chunk == syntax.None {
		return false
	}
	lex := w.x.pack.Lex
	is := func(word *lexicon.Analysis) bool {
		return word != nil && slices.ContainsFunc(martial, func(class string) bool { return lex.Is(word.Lemma, lex.Class(class)) })
	}
	c := &t.Chunks[a.Chunk]
	for k := int(a.Link); k < len(c.Nouns); k++ {
		if is(c.Nouns[k].Word) || slices.ContainsFunc(c.Nouns[k].Qualities, is) {
			return true
		}
	}
	return false
}
