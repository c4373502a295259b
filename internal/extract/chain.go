package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
)

// chain is one happening with all its mentions, the fullest first once sorted.
type chain struct {
	told []*telling
	// lent is the chain whose parties this one inherits, nil for none.
	lent *chain
}

// join puts a telling into the chain that tells the same happening, or starts
// one: the latest that fits, since news comes back to what it told last.
func join(chains []*chain, t *telling) []*chain {
	for i := len(chains) - 1; i >= 0; i-- {
		if chains[i].fits(t) {
			chains[i].told = append(chains[i].told, t)
			return chains
		}
	}
	return append(chains, &chain{told: []*telling{t}})
}

// fits tells whether a telling may be of the chain's happening: nothing
// contradicts, and something ties them (a shared party or place, or a definite
// noun that points back).
func (c *chain) fits(t *telling) bool {
	if slices.ContainsFunc(c.told, func(o *telling) bool { return o.match.Type == t.match.Type && (sameToll(o, t) || sameVictim(o, t)) }) {
		return true
	}
	tied := false
	for _, o := range c.told {
		if o.match.Type != t.match.Type || contradicts(o, t) != "" {
			return false
		}
		tied = tied || ties(o, t)
	}
	return tied
}

// promised tells whether a headline may promise the chain's happening: it
// words parties freely, so that type, status and mode count, and one shared
// party in any role, the same place below a country, or a sentence of the
// chain that names all the parties of the headline.
func (w *walk) promised(c *chain, t *telling) bool {
	shared := false
	for _, o := range c.told {
		if o.match.Type != t.match.Type || event.FactualityOf(o.match.Status) != event.FactualityOf(t.match.Status) {
			return false
		}
		if !t.match.Type.Mixed && o.mode != t.mode && o.modeTold() && t.modeTold() || apart(o.spot.Place, t.spot.Place) {
			return false
		}
		shared = shared || w.names(o.sentence, t)
		shared = shared || o.spot.Place != nil && o.spot.Place == t.spot.Place && o.spot.Place.Kind != place.Country
		for i := range o.parties {
			for j := range t.parties {
				shared = shared || alike(&o.parties[i].party, &t.parties[j].party)
			}
		}
	}
	return shared
}

// echoes tells whether a headline may be of the chain for want of anything that
// speaks against it: the same type and status, and not another place. A headline
// tells nothing that the text does not.
func (c *chain) echoes(t *telling) bool {
	return !slices.ContainsFunc(c.told, func(o *telling) bool {
		return o.match.Type != t.match.Type || event.FactualityOf(o.match.Status) != event.FactualityOf(t.match.Status) || apart(o.spot.Place, t.spot.Place)
	})
}

// names tells whether a sentence names all the parties of a telling.
func (w *walk) names(sentence int32, t *telling) bool {
	s := &w.in.Doc.Sentences[sentence]
	for i := range t.parties {
		who := t.parties[i].party.Actor
		if who == nil || !slices.ContainsFunc(w.in.Actors, func(m actor.Mention) bool {
			return m.Actor == who && m.First >= s.First && m.Last <= s.Last
		}) {
			return false
		}
	}
	return len(t.parties) > 0
}

// apart tells whether two places are different and neither holds the other.
func apart(a, b *place.Place) bool {
	if a == nil || b == nil || a == b || a.Within(b) || b.Within(a) {
		return false
	}
	wide := a.Kind == place.Region || b.Kind == place.Region
	return !(wide && a.Country == b.Country)
}

// rolesClash tells whether both fill a role with nobody in common. The dead
// and wounded are of whatever was attacked: they clash with nothing.
func rolesClash(a, b *telling, role string, many bool) bool {
	if a.tollOnly(role) || b.tollOnly(role) || role == event.RoleAttacker && (a.guesses(role) || b.guesses(role)) {
		return false
	}
	x, y := a.inRole(role), b.inRole(role)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if role == event.RoleAttacker && (strangers(x) || strangers(y)) && agree(a, b, event.RoleTarget) {
		return false // "gunmen" may be anybody's
	}
	shared := 0
	for i := range x {
		for j := range y {
			if alike(x[i], y[j]) {
				shared++
			}
		}
	}
	if many {
		return shared < min(len(x), len(y))
	}
	return shared == 0
}

// guesses tells whether nobody fills a role but whom the words leave out.
func (t *telling) guesses(role string) bool {
	found := false
	for i := range t.parties {
		if p := &t.parties[i]; p.role == role {
			if !strings.Contains(p.function, "dropped") {
				return false
			}
			found = true
		}
	}
	return found
}

// strangers tells whether all of some attackers are described, not named.
func strangers(parties []*discourse.Party) bool {
	return !slices.ContainsFunc(parties, func(p *discourse.Party) bool { return p.Actor != nil || p.Country != "" || p.Named })
}

// agree tells whether two tellings share a party in a role.
func agree(a, b *telling, role string) bool {
	y := b.inRole(role)
	return slices.ContainsFunc(a.inRole(role), func(p *discourse.Party) bool {
		return slices.ContainsFunc(y, func(q *discourse.Party) bool { return alike(p, q) })
	})
}

// nameless tells whether a telling names no party but the dead and wounded.
func (t *telling) nameless() bool {
	for i := range t.parties {
		if !t.tollOnly(t.parties[i].role) {
			return false
		}
	}
	return true
}

// tollOnly tells whether a role holds nothing but victims.
func (t *telling) tollOnly(role string) bool {
	found := false
	for i := range t.parties {
		if p := &t.parties[i]; p.role == role {
			if !strings.Contains(p.function, ": victim of ") {
				return false
			}
			found = true
		}
	}
	return found
}

func (t *telling) inRole(role string) []*discourse.Party {
	var out []*discourse.Party
	for i := range t.parties {
		if t.parties[i].role == role {
			out = append(out, &t.parties[i].party)
		}
	}
	return out
}

// alike tells whether two parties may be one: the same actor, a part and its
// whole, a state and its forces.
func alike(a, b *discourse.Party) bool {
	if same(a, b) {
		return true
	}
	if a.Actor != nil && b.Actor != nil {
		if a.Actor.Within(b.Actor) || b.Actor.Within(a.Actor) {
			return true
		}
	}
	if a.Country != "" && a.Country == b.Country && state(a.Kind) && state(b.Kind) && !(a.Person && b.Person) {
		return true
	}
	return a.Affiliation != "" && b.Actor != nil && a.Affiliation == b.Actor.ID || b.Affiliation != "" && a.Actor != nil && b.Affiliation == a.Actor.ID
}

func state(kind string) bool {
	return kind == "government" || kind == "state_forces" || kind == "person"
}

// ties tells whether something holds two tellings together.
func ties(a, b *telling) bool {
	for i := range b.parties {
		for j := range a.parties {
			if a.parties[j].role == b.parties[i].role && alike(&a.parties[j].party, &b.parties[i].party) {
				return true
			}
		}
	}
	if b.match.Predicate.Definite && (b.nameless() || b.match.Predicate.Lemma == a.match.Predicate.Lemma) {
		return true
	}
	same := a.spot.Place != nil && a.spot.Place == b.spot.Place
	return a.title && same || same && a.match.Type.PerPlace && a.spot.Place.Kind != place.Country
}

// particulars counts what separates a happening from a topic: parties (one
// kind), a place below a country, a time, a toll.
func (c *chain) particulars() (n, parties int) {
	var party, spot, when, toll bool
	for _, t := range c.told {
		parties = max(parties, len(t.parties))
		party = party || len(t.parties) > 0
		spot = spot || t.about || t.spot.Mention != syntax.None && (t.spot.Place == nil || t.spot.Place.Kind != place.Country)
		when = when || t.when.Mention != syntax.None || t.when.Near
		toll = toll || t.killed != nil || t.injured != nil || t.troops != nil
	}
	for _, has := range []bool{party, spot, when, toll} {
		if has {
			n++
		}
	}
	return n, parties
}
