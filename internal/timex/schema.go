package timex

import (
	"maps"
	"slices"
)

// section is a section of the file: the category of its words and the keys
// that an entry may have.
type section struct {
	category category
	required string
	keys     []string
}

var sections = map[string]section{
	"months":     {monthWord, "month", []string{"month", "calendar", "weak"}},
	"weekdays":   {weekdayWord, "day", []string{"day"}},
	"days":       {dayWord, "offset", []string{"offset", "part"}},
	"parts":      {partWord, "part", []string{"part"}},
	"units":      {unitWord, "unit", []string{"unit", "number"}},
	"seasons":    {seasonWord, "season", []string{"season"}},
	"directions": {directionWord, "direction", []string{"direction"}},
	"portions":   {portionWord, "portion", []string{"portion"}},
	"fractions":  {fractionWord, "portion", []string{"portion"}},
	"ordinals":   {ordinalWord, "n", []string{"n"}},
	"numbers":    {numberWord, "n", []string{"n"}},
	"relations":  {relationWord, "relation", []string{"relation"}},
	"vague":      {vagueWord, "", nil},
	"particles":  {particleWord, "role", []string{"role"}},
	"namers":     {namerWord, "", nil},
	"offices":    {officeWord, "", nil},
	"titles":     {titleWord, "", nil},
}

func sectionNames() []string { return slices.Sorted(maps.Keys(sections)) }

// numeric keys and their ranges.
var numeric = map[string]struct{ low, high int }{
	"month":  {1, 12},
	"offset": {-7, 7},
	"n":      {1, 1000},
}

// property is a key with a closed list of names; set is called with the index
// of the name.
type property struct {
	names []string
	set   func(w *word, i int)
}

var properties = map[string]property{
	"weak":      {[]string{"false", "true"}, func(w *word, i int) { w.weak = i == 1 }},
	"calendar":  {[]string{"gregorian", "hijri", "persian"}, func(w *word, i int) { w.calendar = Calendar(i) }},
	"day":       {[]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}, func(w *word, i int) { w.weekday = Monday + Weekday(i) }},
	"part":      {[]string{"dawn", "morning", "noon", "afternoon", "evening", "night", "after_midnight"}, func(w *word, i int) { w.part = Dawn + Part(i) }},
	"unit":      {[]string{"hour", "day", "week", "month", "year", "decade", "weekend"}, func(w *word, i int) { w.unit = Hour + Unit(i) }},
	"number":    {[]string{"one", "two", "pair", "many"}, func(w *word, i int) { w.number = one + number(i) }},
	"season":    {[]string{"spring", "summer", "autumn", "winter"}, func(w *word, i int) { w.season = Spring + Season(i) }},
	"direction": {[]string{"last", "current", "next", "following", "preceding", "same", "latest", "before_last"}, func(w *word, i int) { w.direction = Last + Direction(i) }},
	"portion":   {[]string{"early", "middle", "late", "week", "half", "third", "quarter"}, func(w *word, i int) { w.portion = Early + Portion(i) }},
	"relation":  {[]string{"at", "during", "within", "since", "until", "before", "after", "for"}, func(w *word, i int) { w.relation = At + Relation(i) }},
	"role": {[]string{"from", "to", "onto", "between", "in", "this", "that", "same", "equals", "hijri", "gregorian", "persian", "about", "few", "morrow", "namely", "future", "onset", "of_it", "article", "conjunction", "dative"},
		func(w *word, i int) { w.role = fromRole + role(i) }},
}
