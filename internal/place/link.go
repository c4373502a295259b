package place

import (
	"slices"

	"github.com/rasid/rasid/internal/diag"
)

// link resolves countries and parents of rows and builds the gazetteer.
func link(rows []row, complaints *diag.List) *Gazetteer {
	g := &Gazetteer{byID: make(map[string]*Place, len(rows))}
	first := map[string]diag.Position{}
	kept := rows[:0]
	for _, r := range rows {
		if at, taken := first[r.place.ID]; taken {
			complaints.Add(r.column(colID), "give the place an id of its own", "the id %q is taken by %s", r.place.ID, at)
			continue
		}
		first[r.place.ID] = r.at
		g.add(r.place)
		kept = append(kept, r)
	}
	countries := countryCodes(kept)
	for _, r := range kept {
		linkCountry(g, r, countries, complaints)
		linkParent(g, r, complaints)
	}
	for _, r := range kept {
		checkChain(r, complaints)
	}
	for _, p := range g.places {
		p.Admin1, p.Admin2 = areaID(p, Admin1), areaID(p, Admin2)
	}
	return g
}

func countryCodes(rows []row) []string {
	var codes []string
	for _, r := range rows {
		if r.place.Kind == Country {
			codes = append(codes, r.place.ID)
		}
	}
	slices.Sort(codes)
	return codes
}

func linkCountry(g *Gazetteer, r row, countries []string, complaints *diag.List) {
	switch {
	case r.country == "":
	case r.place.Kind == Country && r.country != r.place.ID:
		complaints.Add(r.column(colCountry), "a country's id is its code", "the country %q has the id %q", r.country, r.place.ID)
	case g.Country(r.country) == nil:
		complaints.Add(r.column(colCountry), diag.Suggest(r.country, countries), "unknown country %q", r.country)
	}
}

func linkParent(g *Gazetteer, r row, complaints *diag.List) {
	if r.parent == "" {
		return
	}
	parent := g.ByID(r.parent)
	if parent == nil {
		complaints.Add(r.column(colParent), diag.Suggest(r.parent, areaIDs(g, r.country)), "unknown parent %q", r.parent)
		return
	}
	if parent.Country != "" && parent.Country != r.country {
		complaints.Add(r.column(colParent), "a place and its parent lie in the same country", "the parent %q lies in %q, not in %q", r.parent, parent.Country, r.country)
		return
	}
	r.place.parent = parent
}

func areaIDs(g *Gazetteer, country string) []string {
	var ids []string
	for _, p := range g.places {
		if p.Country == country && p.Kind.Area() {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// checkChain complains about a place that holds itself and cuts the chain there.
func checkChain(r row, complaints *diag.List) {
	slow, fast := r.place, r.place
	for fast != nil && fast.parent != nil {
		slow, fast = slow.parent, fast.parent.parent
		if slow == fast {
			complaints.Add(r.column(colParent), "parents lead to an area without a parent", "%q holds itself: its parents go in a circle", r.place.ID)
			r.place.parent = nil
			return
		}
	}
}

func areaID(p *Place, k Kind) string {
	for q := p; q != nil; q = q.parent {
		if q.Kind == k {
			return q.ID
		}
	}
	return ""
}
