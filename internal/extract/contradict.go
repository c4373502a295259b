package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

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
	if a.when.Mention != syntax.None && b.when.Mention != syntax.None && !loose(a, b) && !pointsBack(a, b) && !oneThreat(a, b) && daysApart(a, b) > slack(a, b) {
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

// sameToll tells whether both tell the same count of dead, and of wounded or at
// no two places.
func sameToll(a, b *telling) bool {
	if a.killed == nil || b.killed == nil || a.killed.Low != b.killed.Low || a.killed.Low < leastToll || event.FactualityOf(a.match.Status) != event.FactualityOf(b.match.Status) {
		return false
	}
	if a.injured != nil && b.injured != nil && a.injured.Low == b.injured.Low {
		return true
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

// loose tells whether the day of one of two tellings at no two places stands
// elsewhere in the sentence or the article: it may be that of something else.
func loose(a, b *telling) bool {
	near := func(t *telling) bool { return t.when.Attachment == event.BasisClause }
	return !(near(a) && near(b)) && !apart(a.spot.Place, b.spot.Place)
}
