package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
)

// refused tells why a chain is no event, "" when it is one. In an article of
// conflict, one that tells of another attack, what happened needs no witness.
func (w *walk) refused(c *chain, conflict bool) string {
	first := c.told[0]
	for i := range first.match.Type.Roles {
		role := &first.match.Type.Roles[i]
		if parties := c.roles(role.Name); role.Least > 0 && len(parties) < role.Least && !c.alone(role, parties) {
			return "fewer than the needed " + role.Name
		}
	}
	if !w.witnessed(c) && !(conflict && event.FactualityOf(first.match.Status) == event.Asserted) {
		return "nobody who fights: neither a party of conflict nor a weapon"
	}
	if why := w.idle(c); why != "" {
		return why
	}
	n, parties := c.particulars()
	if mutual(first) {
		if c.selfVisit() {
			return "nobody visits himself"
		}
		if !c.known() {
			return "nobody known among those who met"
		}
		return ""
	}
	for _, role := range first.match.Rule.Named {
		if len(c.roles(role.Text)) == 0 {
			return "nobody of its kinds is " + role.Text
		}
	}
	if first.match.Rule.Placed && !c.placed() {
		return "no place is named"
	}
	if first.match.Rule.Speaker != "" {
		if c.bareStates() && !c.placed() {
			return "a state alone: neither forces nor a place where the rule asks for one"
		}
		if !c.spotted() && c.guessed() {
			return "whoever it is stands in another clause, and no place is named"
		}
		if n < 2 && !c.known() {
			return "nobody in particular: an unnamed body without place, number or time"
		}
		return ""
	}
	if n < 2 && parties < 2 {
		return "no particulars: neither two parties nor two of party, place, time and toll"
	}
	return ""
}

// selfVisit tells whether all parties of a visit are of one country.
func (c *chain) selfVisit() bool {
	if c.told[0].match.Rule.Subtype != "visit" {
		return false
	}
	country := ""
	for _, t := range c.told {
		for i := range t.parties {
			p := &t.parties[i].party
			if p.Country == "" || country != "" && p.Country != country {
				return false
			}
			country = p.Country
		}
	}
	return country != ""
}

// alone tells whether one body is enough for something mutual: a council or
// several leaders that meet at a place or a time.
func (c *chain) alone(role *rule.Role, parties []part) bool {
	n, _ := c.particulars()
	if len(parties) != 1 {
		return false
	}
	several := parties[0].several && slices.Contains(role.Alone, rule.People)
	return n >= 2 && (several || slices.Contains(role.Alone, parties[0].party.Kind))
}

// placed tells whether any mention names a place where its rule asks for one.
func (c *chain) placed() bool {
	return slices.ContainsFunc(c.told, func(t *telling) bool { return t.placed })
}

// bareStates tells whether nobody but states and their organisations fills the roles.
func (c *chain) bareStates() bool {
	for _, t := range c.told {
		if slices.ContainsFunc(t.barred, func(p part) bool { return p.party.Object && p.function == string(lexicon.Patient) }) {
			return false // it is arms that it moves
		}
		for i := range t.parties {
			p := &t.parties[i]
			if p.role == t.match.Rule.Speaker {
				continue
			}
			if p.party.Kind != "government" && p.party.Kind != "international" || p.party.ViaLast > p.party.ViaFirst || t.troops != nil || t.reinforcing() {
				return false // forces, a state's own troops, or a count of them
			}
		}
	}
	return true
}

// reinforcing tells whether the trigger itself is what is sent: reinforcements.
func (t *telling) reinforcing() bool {
	p := t.match.Predicate
	return p.Form == syntax.NounForm && p.Lemma.POS == lexicon.Noun && p.Class != 0 && len(p.Via) > 0
}

// guessed tells whether nobody is named beside the trigger: the only forces are
// those of a subject that is not there.
func (c *chain) guessed() bool {
	for _, t := range c.told {
		for i := range t.parties {
			if p := &t.parties[i]; p.role != t.match.Rule.Speaker && !strings.Contains(p.function, "dropped") {
				return false
			}
		}
	}
	return true
}

// known tells whether any party is listed, of a known country, or a name with a title.
func (c *chain) known() bool {
	for _, t := range c.told {
		for i := range t.parties {
			if p := &t.parties[i].party; p.Actor != nil || p.Country != "" || p.Named || t.parties[i].several {
				return true // an office and a name is somebody, listed or not
			}
		}
	}
	return false
}

// witnessed tells whether a party of a kind that the type asks for, a weapon
// or a sure trigger stands behind the chain.
func (w *walk) witnessed(c *chain) bool {
	kinds := c.told[0].match.Type.Witness
	if len(kinds) == 0 {
		return true
	}
	if w.private(c) {
		return false
	}
	for _, t := range c.told {
		if t.match.Rule.Sure || w.deadly(t) || t.modeWord != syntax.None && t.modeWord != t.match.Predicate.Token || w.armed(t) {
			return true
		}
		for i := range t.parties {
			p := &t.parties[i].party
			if slices.Contains(kinds, p.Kind) {
				return true
			}
			for _, k := range kinds {
				if p.Head != nil && w.x.pack.Lex.Is(p.Head.Lemma, w.x.pack.Lex.Class(k)) {
					return true
				}
			}
		}
	}
	return false
}

// deadly tells whether a noun of assault is told with people killed.
func (w *walk) deadly(t *telling) bool {
	lex, p := w.x.pack.Lex, t.match.Predicate
	return t.killed != nil && p.Form == syntax.NounForm && lex.Under(p.Class, lex.Class("assault"))
}

// private tells whether both sides are told and all of them are people of no
// name, office or arms: a weapon between them is a crime.
func (w *walk) private(c *chain) bool {
	roles := map[string]bool{}
	for _, t := range c.told {
		for i := range t.parties {
			p := &t.parties[i].party
			somebody := p.Actor != nil || p.Country != "" || p.Named || p.Kind != "person" && p.Kind != "civilians"
			if somebody || p.Head == nil || !w.x.pack.Lex.Is(p.Head.Lemma, w.x.pack.Lex.Class("person")) || w.fighter(p.Head.Lemma) {
				return false
			}
			roles[t.parties[i].role] = true
		}
	}
	return roles[event.RoleAttacker] && roles[event.RoleTarget]
}

// fighter tells whether a word names somebody who attacks, serves, rules or reports.
func (w *walk) fighter(l *lexicon.Lemma) bool {
	lex := w.x.pack.Lex
	return slices.ContainsFunc([]string{"person.attacker", "person.official", "person.title", "person.media", "troops", "group"}, func(class string) bool {
		return lex.Is(l, lex.Class(class))
	})
}

// armed tells whether a telling names its weapon, or an adjective of force on its trigger.
func (w *walk) armed(t *telling) bool {
	lex := w.x.pack.Lex
	p := t.match.Predicate
	for _, token := range p.Cues {
		readings := w.in.Words.At(token)
		for i := range readings {
			if token != p.Token && lex.Is(readings[i].Lemma, lex.Class("force.war")) {
				return true
			}
		}
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Function == lexicon.Means && a.Chunk != syntax.None {
			c := &t.tree.Chunks[a.Chunk]
			for k := a.Link; int(k) < len(c.Nouns); k++ {
				if n := &c.Nouns[k]; n.Word != nil && lex.Is(n.Word.Lemma, lex.Class("weapon")) {
					return true
				}
			}
		}
	}
	return false
}
