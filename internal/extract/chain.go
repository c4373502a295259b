package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
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

// contradicts tells why two tellings cannot be of one happening, "" when they may.
func contradicts(a, b *telling) string {
	if event.FactualityOf(a.match.Status) != event.FactualityOf(b.match.Status) && !compatible(a, b) {
		return "one happened, the other did not"
	}
	if sameToll(a, b) || sameVictim(a, b) {
		return "" // a count of dead, or somebody's death, is told again only of one happening
	}
	if !a.match.Type.Mixed && a.mode != b.mode && a.modeTold() && b.modeTold() {
		return "another mode"
	}
	if a.when.Mention != syntax.None && b.when.Mention != syntax.None && !pointsBack(a, b) && !oneThreat(a, b) && daysApart(a, b) > slack(a, b) {
		return "another day"
	}
	if a.match.Predicate == b.match.Predicate && a.spot.Mention != b.spot.Mention {
		return "one word, two places"
	}
	if apart(a.spot.Place, b.spot.Place) && a.spot.Basis == event.BasisClause && b.spot.Basis == event.BasisClause {
		return "another place"
	}
	if unspoken(a, b) {
		return "only one has a speaker"
	}
	for i := range a.match.Type.Roles {
		role := a.match.Type.Roles[i].Name
		if rolesClash(a, b, role, a.match.Type.Roles[i].Least > 1) {
			return "another " + role
		}
	}
	return ""
}

// leastToll is how many dead tell one happening from another by their number.
const leastToll = 4

// sameToll tells whether both tell the same count of dead, and one word or the
// same place.
func sameToll(a, b *telling) bool {
	if a.killed == nil || b.killed == nil || a.killed.Low != b.killed.Low || a.killed.Low < leastToll || event.FactualityOf(a.match.Status) != event.FactualityOf(b.match.Status) {
		return false
	}
	return !apart(a.spot.Place, b.spot.Place)
}

// daysApart is how many days lie between the times of two tellings, 0 where they overlap.
func daysApart(a, b *telling) timex.Day {
	return max(b.when.Interval.Start-a.when.Interval.End, a.when.Interval.Start-b.when.Interval.End, 0)
}

// longestVisit is how many days before or after the day of a visit those whom
// the visitor meets may be told to meet him.
const longestVisit = 3

// slack is how many days two tellings of one happening may be told apart: a
// visit and a meeting in it.
func slack(a, b *telling) timex.Day {
	if mutual(a) && (a.match.Rule.Subtype == "visit") != (b.match.Rule.Subtype == "visit") {
		return longestVisit
	}
	return 0
}

// pointsBack tells whether one of two tellings only points at what the other
// told: a definite noun of the same word at the same place. Its sentence may
// tell the day of something else.
func pointsBack(a, b *telling) bool {
	p, q := a.match.Predicate, b.match.Predicate
	return (p.Definite || q.Definite) && p.Class == q.Class && !mutual(a) &&
		a.spot.Place != nil && a.spot.Place == b.spot.Place && a.spot.Place.Kind != place.Country
}

// weak tells whether nothing but the bare noun says that the telling
// happened: "the summit between X and Y" under a verb that says nothing of it.
func (t *telling) weak() bool {
	p := t.match.Predicate
	return t.match.Status == "happened" && len(p.Via) == 0 && (p.Form == syntax.NounForm || p.Form == syntax.MasdarForm) && t.when.Mention == syntax.None
}

// compatible tells whether tellings of different factuality may be of one
// happening. Of something mutual: a bare noun takes the status of the others, a
// plan is a possibility in other words, and what is called off was planned. Of
// violence: "the attack" of which something is denied is the one that was told.
func compatible(a, b *telling) bool {
	if a.match.Type.PerPlace {
		return a.mentions(b) || b.mentions(a) || oneThreat(a, b)
	}
	ahead := func(t *telling) bool { return event.FactualityOf(t.match.Status) != event.Asserted }
	if a.match.Rule.Speaker != "" {
		unsure := func(t *telling) bool { return ahead(t) && event.FactualityOf(t.match.Status) != event.Negated }
		return unsure(a) && unsure(b) && agree(a, b, event.RoleForce)
	}
	if !mutual(a) || len(a.parties) < 2 || len(b.parties) < 2 {
		return false
	}
	return a.weak() || b.weak() || ahead(a) && ahead(b)
}

// sameVictim tells whether both tell as a fact what was done to the same
// person, who has a name.
func sameVictim(a, b *telling) bool {
	if !a.match.Type.PerPlace || event.FactualityOf(a.match.Status) != event.Asserted || event.FactualityOf(b.match.Status) != event.Asserted {
		return false
	}
	y := b.inRole(event.RoleTarget)
	return slices.ContainsFunc(a.inRole(event.RoleTarget), func(p *discourse.Party) bool {
		return p.Person && (p.Actor != nil || p.Named) && slices.ContainsFunc(y, func(q *discourse.Party) bool { return same(p, q) })
	})
}

// oneThreat tells whether both tell violence that is still to come against the
// same target: a threat has no day of its own.
func oneThreat(a, b *telling) bool {
	ahead := func(t *telling) bool {
		f := event.FactualityOf(t.match.Status)
		return t.match.Type.PerPlace && (f == event.Planned || f == event.Hypothetical)
	}
	return ahead(a) && ahead(b) && agree(a, b, event.RoleTarget)
}

// mentions tells whether a telling that something stands over only names with a
// definite noun what another tells as a fact, at the same place or with a party
// in the same role.
func (t *telling) mentions(o *telling) bool {
	p := t.match.Predicate
	if p.Form == syntax.VerbForm || event.FactualityOf(t.match.Status) == event.Asserted || event.FactualityOf(o.match.Status) != event.Asserted {
		return false
	}
	if !t.tree.Chunks[p.Chunk].Nouns[p.Link].Definite || event.FactualityOf(t.match.Status) != event.Negated && p.Class != o.match.Predicate.Class {
		return false
	}
	if t.spot.Place != nil && t.spot.Place == o.spot.Place && t.spot.Place.Kind != place.Country {
		return true
	}
	return slices.ContainsFunc(t.match.Type.Roles, func(r rule.Role) bool { return agree(t, o, r.Name) })
}

// unspoken tells whether only one of two statements in different sentences
// has a speaker: what the outlet says is another statement.
func unspoken(a, b *telling) bool {
	role := a.match.Rule.Speaker
	if role == "" || a.title || b.title || a.sentence == b.sentence {
		return false
	}
	return (len(a.inRole(role)) == 0) != (len(b.inRole(role)) == 0)
}

// modeTold tells whether the mode is the text's, not the rule's default.
func (t *telling) modeTold() bool {
	return t.modeWord != syntax.None || t.match.Rule.Mode.Text != readFromWords
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
	if a.tollOnly(role) || b.tollOnly(role) {
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

// inherit gives a happening of something mutual that names too few parties
// those of the nearest other one of its type: an exercise is named with its
// parties once. Without particulars of its own it is only one more mention.
func inherit(chains []*chain) []*chain {
	var out []*chain
	for i, c := range chains {
		if !mutual(c.told[0]) || c.parties() >= least(c.told[0]) {
			out = append(out, c)
			continue
		}
		donor := donorOf(chains, i)
		switch {
		case donor == nil:
			out = append(out, c)
		case c.ownParticulars(donor):
			c.lent = donor
			out = append(out, c)
		case event.FactualityOf(c.told[0].match.Status) == event.FactualityOf(donor.told[0].match.Status):
			donor.told = append(donor.told, c.told...)
		}
	}
	return out
}

// least is how many parties the type wants.
func least(t *telling) int {
	n := 0
	for i := range t.match.Type.Roles {
		n = max(n, t.match.Type.Roles[i].Least)
	}
	return n
}

func (c *chain) parties() int {
	n := 0
	for i := range c.told[0].match.Type.Roles {
		n = max(n, len(c.roles(c.told[0].match.Type.Roles[i].Name)))
	}
	return n
}

// donorOf is the nearest chain of the type that has its parties, one before first, and that no party of this one contradicts.
func donorOf(chains []*chain, i int) *chain {
	fits := func(d *chain) bool {
		c := chains[i]
		if d.told[0].match.Type != c.told[0].match.Type || d.parties() < least(c.told[0]) {
			return false
		}
		for j := range c.told[0].match.Type.Roles {
			role := c.told[0].match.Type.Roles[j].Name
			for _, t := range c.told {
				if rolesClash(t, d.ordered()[0], role, false) {
					return false
				}
			}
		}
		return true
	}
	for j := i - 1; j >= 0; j-- {
		if fits(chains[j]) {
			return chains[j]
		}
	}
	for j := i + 1; j < len(chains); j++ {
		if fits(chains[j]) {
			return chains[j]
		}
	}
	return nil
}

// ownParticulars tells whether a chain tells a time or status that the donor does not have.
func (c *chain) ownParticulars(d *chain) bool {
	for _, t := range c.told {
		if t.when.Mention == syntax.None {
			continue
		}
		for _, o := range d.told {
			if o.when.Mention != syntax.None && o.when.Interval != t.when.Interval || event.FactualityOf(o.match.Status) != event.FactualityOf(t.match.Status) {
				return true
			}
		}
	}
	return false
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
