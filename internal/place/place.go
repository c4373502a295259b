package place

// Tier tells where a place's name may be believed.
type Tier uint8

// Tiers, the most credible first.
const (
	// Anywhere: countries, first-level areas, capitals, cities, large towns,
	// seas, regions, and facilities whose name says what they are.
	Anywhere Tier = iota + 1
	// Announced: small places of a checked list; a locative noun, a word of
	// relation, a preposition of place or a containment phrase must stand beside them.
	Announced
	// Named: places of an imported list; only right after a locative noun or
	// in a containment phrase.
	Named
)

// Place is one place of the gazetteer. Places are immutable once loaded.
type Place struct {
	ID   string // stable: "SY", "SY/aleppo" (areas), "SY.manbij"
	Kind Kind
	// Country is ISO 3166-1 alpha-2, empty for seas and areas across borders.
	Country string
	// Admin1 and Admin2 are the ids of the areas that hold the place, "" when unknown.
	Admin1, Admin2 string
	// Name is the canonical Arabic name, NameEn the English one.
	Name, NameEn string
	// Lat and Lon are WGS 84 degrees of the centre; they count only when HasPoint is set.
	Lat, Lon float64
	HasPoint bool
	// Population is rough, in people; 0 when unknown.
	Population int32
	// Precision is a word of event.Precisions.
	Precision string
	Tier      Tier

	parent *Place
	names  []string // Name and its variants, natural spelling
	latin  []string // NameEn and its variants
}

// Parent returns the place that holds this one, nil for a country or a sea.
func (p *Place) Parent() *Place { return p.parent }

// Names returns the Arabic names, the canonical one first. The slice is shared: do not change it.
func (p *Place) Names() []string { return p.names }

// LatinNames returns the English names, the canonical one first. The slice is shared: do not change it.
func (p *Place) LatinNames() []string { return p.latin }

// Within tells whether the place is the given area or lies in it. Every place
// of a country lies in the country.
func (p *Place) Within(area *Place) bool {
	for q := p; q != nil; q = q.parent {
		if q == area {
			return true
		}
	}
	return area.Kind == Country && p.Country != "" && p.Country == area.Country
}

// ownTier tells how far a place of a checked list may be believed by its kind
// and size alone.
func ownTier(p *Place) Tier {
	switch p.Kind {
	case Village, District, River:
		return Announced
	}
	return Anywhere
}

// largeTown is the population from which a town's name of one word is
// believed anywhere.
const largeTown = 10_000

// nameTier tells how far one of a place's names may be believed: a single
// word needs more to be one than a name of several words.
func nameTier(p *Place, single bool) Tier {
	small := p.Kind == Town && p.Population < largeTown
	if single && (small || p.Kind.Facility() || p.Kind == Camp) {
		return max(p.Tier, Announced)
	}
	return p.Tier
}

// largeCity is the population from which a city counts as known everywhere.
const largeCity = 200_000

// major tells whether the name is so well known that proclitics may be peeled
// off it however short it is.
func major(p *Place) bool {
	switch p.Kind {
	case Country, Capital, Admin1, Sea:
		return true
	}
	return p.Population >= largeCity
}
