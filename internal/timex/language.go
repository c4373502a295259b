package timex

import "github.com/rasid/rasid/internal/text"

// Language holds the words of time of one language by their categories. It is
// read-only and may be shared.
type Language struct {
	words []word // by value of the trie, from 0
	trie  *text.Trie
	tails tails
	// article, conjunction and dative are the keys of the proclitics that a
	// mark may cut off.
	article, conjunction, dative string
}

// category is what a word is to the grammar.
type category uint8

const (
	noCategory category = iota
	monthWord
	weekdayWord
	dayWord
	partWord
	unitWord
	seasonWord
	directionWord
	portionWord
	fractionWord
	ordinalWord
	numberWord
	relationWord
	vagueWord
	particleWord
	namerWord
	officeWord
	titleWord
)

// role is the role of a small word between the parts of an expression.
type role int8

const (
	noRole role = iota
	fromRole
	toRole
	ontoRole
	betweenRole
	inRole
	thisRole
	thatRole
	sameRole
	equalsRole
	hijriRole
	gregorianRole
	persianRole
	aboutRole
	fewRole
	morrowRole
	namelyRole
	futureRole
	onsetRole
	ofItRole
	articleRole
	conjunctionRole
	dativeRole
)

// number tells how many of a unit a word names by itself.
type number int8

const (
	noNumber number = iota
	one
	two
	pair // two units told one by one
	many
)

// word is an entry of the pack.
type word struct {
	category  category
	role      role
	number    number
	weak      bool
	calendar  Calendar
	weekday   Weekday
	part      Part
	unit      Unit
	season    Season
	direction Direction
	portion   Portion
	relation  Relation
	n         int16 // month, ordinal, number or offset in days
}

// nothing is what stands at a token that is no word of time.
var nothing word
