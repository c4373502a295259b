package place

import "math/bits"

// Kind tells what sort of place a place is.
type Kind uint8

// Kinds of places. Capital is a city that is the seat of a state, Admin1 and
// Admin2 are the first and second level of administration, District is a
// neighbourhood of a city.
const (
	Country Kind = iota + 1
	Capital
	Admin1
	Admin2
	City
	Town
	Village
	District
	Camp
	Sea
	Region
	River
	Mountain
	Island
	Base
	Airfield
	Crossing
	Prison
	Port
	Dam
	Field
	Road
	Site
)

// kindInfo is what is known of a kind: its word in the data, its precision (a
// word of event.Precisions) and its rank when nothing else decides.
type kindInfo struct {
	word, precision string
	rank            int8
}

var kindTable = [...]kindInfo{
	{},
	{"country", "country", 10},
	{"capital", "settlement", 9},
	{"admin1", "admin1", 5},
	{"admin2", "district", 4},
	{"city", "settlement", 8},
	{"town", "settlement", 7},
	{"village", "settlement", 3},
	{"district", "settlement", 2},
	{"camp", "settlement", 4},
	{"sea", "sea", 6},
	{"region", "region", 6},
	{"river", "region", 4},
	{"mountain", "region", 3},
	{"island", "region", 5},
	{"base", "site", 4},
	{"airfield", "site", 4},
	{"crossing", "site", 3},
	{"prison", "site", 2},
	{"port", "site", 2},
	{"dam", "site", 3},
	{"field", "site", 3},
	{"road", "site", 1},
	{"site", "site", 2},
}

// String returns the kind's word in the data, "" for no kind.
func (k Kind) String() string {
	if int(k) >= len(kindTable) {
		return ""
	}
	return kindTable[k].word
}

// Precision returns the word of event.Precisions that a point of this kind
// deserves, "" for no kind.
func (k Kind) Precision() string {
	if int(k) >= len(kindTable) {
		return ""
	}
	return kindTable[k].precision
}

// Area tells whether the kind has an inside that other places lie in, so that
// "north of it" is told of a part of it.
func (k Kind) Area() bool {
	return areaKinds.Has(k)
}

// Facility tells whether the kind is something built for one purpose.
func (k Kind) Facility() bool { return k >= Base && k <= Site }

// ParseKind returns the kind with the given word, 0 when there is none.
func ParseKind(word string) Kind {
	for k := Country; int(k) < len(kindTable); k++ {
		if kindTable[k].word == word {
			return k
		}
	}
	return 0
}

// KindWords returns all words of kinds, in order of declaration.
func KindWords() []string {
	words := make([]string, 0, len(kindTable)-1)
	for _, info := range kindTable[1:] {
		words = append(words, info.word)
	}
	return words
}

// KindSet is a set of kinds.
type KindSet uint32

var areaKinds = Kinds(Country, Admin1, Admin2, Region, Island)

// Kinds returns the set of the given kinds.
func Kinds(kinds ...Kind) KindSet {
	var s KindSet
	for _, k := range kinds {
		s |= 1 << k
	}
	return s
}

// Has tells whether the kind is in the set.
func (s KindSet) Has(k Kind) bool { return s>>k&1 == 1 }

// Len returns how many kinds the set holds.
func (s KindSet) Len() int { return bits.OnesCount32(uint32(s)) }
