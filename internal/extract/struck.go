package extract

import (
	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
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
