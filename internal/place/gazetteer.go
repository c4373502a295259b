package place

// Gazetteer is a read-only list of places with their hierarchy.
type Gazetteer struct {
	places []*Place
	byID   map[string]*Place
}

// Len returns the number of places.
func (g *Gazetteer) Len() int { return len(g.places) }

// All returns the places in the order of the files. The slice is shared: do not change it.
func (g *Gazetteer) All() []*Place { return g.places }

// ByID returns the place with an id, nil when there is none.
func (g *Gazetteer) ByID(id string) *Place { return g.byID[id] }

// Country returns the place of an ISO 3166-1 alpha-2 code, nil when it is unknown.
func (g *Gazetteer) Country(code string) *Place {
	p := g.byID[code]
	if p == nil || p.Kind != Country {
		return nil
	}
	return p
}

// Chain returns the place and all that holds it, smallest first, the country last.
func (g *Gazetteer) Chain(p *Place) []*Place {
	var chain []*Place
	last := p
	for q := p; q != nil; q = q.parent {
		chain = append(chain, q)
		last = q
	}
	if p == nil || last.Kind == Country {
		return chain
	}
	if c := g.Country(p.Country); c != nil {
		chain = append(chain, c)
	}
	return chain
}

// Admin1Name returns the Arabic name of the first-level area that holds the
// place (its own name for such an area), "" when it is unknown.
func (g *Gazetteer) Admin1Name(p *Place) string { return g.nameOf(p, Admin1) }

// Admin2Name is Admin1Name for the second level.
func (g *Gazetteer) Admin2Name(p *Place) string { return g.nameOf(p, Admin2) }

func (g *Gazetteer) nameOf(p *Place, k Kind) string {
	for q := p; q != nil; q = q.parent {
		if q.Kind == k {
			return q.Name
		}
	}
	return ""
}

// Merge returns a gazetteer of the places of both lists; a place of more
// replaces the place of g with the same id.
func (g *Gazetteer) Merge(more *Gazetteer) *Gazetteer {
	merged := &Gazetteer{byID: make(map[string]*Place, len(g.places)+len(more.places))}
	for _, p := range g.places {
		if more.byID[p.ID] == nil {
			merged.add(p)
		}
	}
	for _, p := range more.places {
		merged.add(p)
	}
	return merged
}

func (g *Gazetteer) add(p *Place) {
	g.places = append(g.places, p)
	g.byID[p.ID] = p
}
