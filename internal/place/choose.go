package place

// Prior is what the article has shown of where it plays: countries of its
// other places and actors with weights, and areas of neighbouring places.
type Prior struct {
	Countries []CountryWeight
	Admin1    []string // ids
}

// CountryWeight says how much speaks for a country (any positive scale).
type CountryWeight struct {
	Country string // ISO 3166-1 alpha-2
	Weight  float32
}

// Add lets something speak for a country.
func (p *Prior) Add(country string, weight float32) {
	if country == "" {
		return
	}
	for i := range p.Countries {
		if p.Countries[i].Country == country {
			p.Countries[i].Weight += weight
			return
		}
	}
	p.Countries = append(p.Countries, CountryWeight{country, weight})
}

// AddPlace lets a settled place speak for its country and area.
func (p *Prior) AddPlace(place *Place, weight float32) {
	p.Add(place.Country, weight)
	if place.Admin1 != "" {
		p.Admin1 = append(p.Admin1, place.Admin1)
	}
}

func (p *Prior) weight(country string) float32 {
	for _, c := range p.Countries {
		if c.Country == country {
			return c.Weight
		}
	}
	return 0
}

func (p *Prior) area(admin1 string) bool {
	for _, id := range p.Admin1 {
		if id == admin1 && id != "" {
			return true
		}
	}
	return false
}

// Choose settles which place a mention names, in this order: the container
// that the text gives (nil when none), the article's countries, the areas of
// its neighbours, the kind, the population. It never leaves the container's
// country: then it returns the container. best is nil when nothing may be
// said; reason tells a reader why.
func (g *Gazetteer) Choose(m *Mention, container *Place, prior Prior) (best *Place, reason string) {
	c := chooser{m: m, prior: &prior, kinds: m.kinds()}
	if len(m.Candidates) == 0 {
		if container != nil {
			return container, "the name is not listed: its container"
		}
		return nil, "the name is not listed"
	}
	if container != nil {
		if best, reason = c.inside(container); best != nil {
			return best, reason
		}
		if container.Country != "" {
			return container, "no place of that name there: its container"
		}
	}
	c.checked = true
	if best, reason = c.free(); best == nil {
		c.checked = false
		return c.free()
	}
	return best, reason
}

// chooser holds the evidence for one choice.
type chooser struct {
	m     *Mention
	prior *Prior
	kinds KindSet
	// checked leaves out the places of imported lists: they count only when
	// the checked list has nothing to say.
	checked bool
}

// counts tells whether a candidate takes part.
func (c *chooser) counts(p *Place) bool {
	return c.kinds.Has(p.Kind) && !(c.checked && p.Tier == Named)
}

// inside looks for the best candidate in the container, in its area, in its country.
func (c *chooser) inside(container *Place) (*Place, string) {
	if p := c.best(func(p *Place) bool { return p != container && p.Within(container) }); p != nil {
		return p, "the text says that it lies there"
	}
	if container.Admin1 != "" {
		if p := c.best(func(p *Place) bool { return p.Admin1 == container.Admin1 }); p != nil {
			return p, "in the area that the text names"
		}
	}
	if p := c.best(func(p *Place) bool { return container.Country != "" && p.Country == container.Country }); p != nil {
		return p, "in the country that the text names"
	}
	return nil, ""
}

// free chooses without a container.
func (c *chooser) free() (*Place, string) {
	if c.oneCountry() {
		if c.foreign() {
			return nil, "no place of that name in the article's countries"
		}
		return c.best(everywhere), "all of that name lie in one country"
	}
	heaviest, weight := "", float32(0)
	for _, p := range c.m.Candidates {
		if w := c.prior.weight(p.Country); w > weight && c.counts(p) {
			heaviest, weight = p.Country, w
		}
	}
	if weight > 0 {
		return c.best(func(p *Place) bool { return p.Country == heaviest }), "in a country of the article"
	}
	if c.anywhere() && (len(c.prior.Countries) == 0 || !c.foreign()) {
		return c.best(everywhere), "the largest of that name"
	}
	return nil, "places of that name lie in several countries"
}

func everywhere(*Place) bool { return true }

// oneCountry tells whether all candidates that count lie in one country.
func (c *chooser) oneCountry() bool {
	var first *Place
	for _, p := range c.m.Candidates {
		switch {
		case !c.counts(p):
		case first == nil:
			first = p
		case p.Country != first.Country:
			return false
		}
	}
	return first != nil
}

// anywhere tells whether the name is that of a large place.
func (c *chooser) anywhere() bool { return c.m.tier == Anywhere }

// foreign tells whether the article has countries and the name is only that of
// small places elsewhere.
func (c *chooser) foreign() bool {
	if len(c.prior.Countries) == 0 || c.anywhere() {
		return false
	}
	for _, p := range c.m.Candidates {
		if c.counts(p) && (p.Country == "" || c.prior.weight(p.Country) > 0) {
			return false
		}
	}
	return true
}

// best returns the highest ranked candidate that fits, nil when none does.
func (c *chooser) best(fits func(*Place) bool) *Place {
	best := -1
	for i, p := range c.m.Candidates {
		if c.counts(p) && fits(p) && (best < 0 || c.before(i, best)) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return c.m.Candidates[best]
}

// before orders two candidates: the checked list first, then area of the neighbours, rank, population, id.
func (c *chooser) before(i, j int) bool {
	a, b := c.m.Candidates[i], c.m.Candidates[j]
	if (a.Tier == Named) != (b.Tier == Named) {
		return b.Tier == Named
	}
	if x, y := c.prior.area(a.Admin1), c.prior.area(b.Admin1); x != y && a.Country == b.Country {
		return x
	}
	if x, y := c.rank(i), c.rank(j); x != y {
		return x > y
	}
	if a.Population != b.Population {
		return a.Population > b.Population
	}
	return a.ID < b.ID
}

// topRank lifts a kind above every other.
const topRank = 20

// rank is the rank under the name; what the noun means before all comes
// first, and the countryside of a name is that of its area.
func (c *chooser) rank(i int) int8 {
	rank, kind := c.m.ranks[i], c.m.Candidates[i].Kind
	switch {
	case c.m.Noun != nil:
		if kind == c.m.Noun.Main || kind == Capital && c.m.Noun.Main == City {
			rank += topRank
		}
	case kind == Admin1 && c.m.Relation != nil && c.m.Relation.Class == Inside:
		rank += topRank
	}
	return rank
}
