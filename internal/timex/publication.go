package timex

import (
	"time"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
)

// Publication is the day on which an article was published, and how it is
// known.
type Publication struct {
	// Basis is one of the constants event.Publication….
	Basis string
	// Day is the day, when HasDay.
	Day    Day
	HasDay bool
	// Candidates are the days that the text allows, in order, when the day was
	// inferred and several fit.
	Candidates []Day
	// Constraints are what the text and the page say of the day, in the order
	// in which they were applied.
	Constraints []Constraint
	// Told are the days that somebody told, and why each was not believed.
	Told []Told
}

// Constraint is something that the text says of its day of publication.
type Constraint struct {
	// Text is the expression, at tokens [First,Last) of the document.
	Text        string
	First, Last int32
	// What it demands, in English: "the day before is a Monday".
	What string
	// Hard constraints contradict a day that was told; the others only narrow
	// the days that are possible.
	Hard bool
	// Removed is how many of the days left by those before it it removed.
	Removed int
	// Dropped tells that it fits no day that the others leave, and was not
	// applied.
	Dropped bool

	rule rule
}

// Told is a day told from outside the sentences: the record's, the page
// header's, the address's.
type Told struct {
	// Source is "given", "header", "line" (a date on a line of its own) or "url".
	Source string
	Day    Day
	Text   string
	// First, Last are its tokens, both 0 where it stands in no text.
	First, Last int32
	// Against are the constraints (indexes of Publication.Constraints) that it
	// violates; Believed that it is the day.
	Against  []int
	Believed bool
}

// horizon is how many days back from the latest possible day are tried.
const horizon = 3660

// maxCandidates is how many days may be left: more are no inference.
const maxCandidates = 31

// InferPublication finds the day of publication. given is what the record
// tells (RFC 3339 or a bare date; may be empty), fetched when the page was read
// (RFC 3339; only bounds the day), url its address; zone is where times in UTC
// are read, nil for UTC itself. A given day stands unless the text contradicts
// it, by hard constraints and by more than the turn of a day.
func InferPublication(doc *text.Document, mentions []Mention, given, fetched, url string, zone *time.Location) Publication {
	s := search{doc: doc}
	s.tell("given", given, zone)
	s.tellURL(url)
	s.tellLines(mentions)
	s.constraints = collect(doc, mentions, s.told)
	if day, ok := s.given(); ok {
		if !s.contradicted(day) {
			return s.publication(event.PublicationGiven, day)
		}
		p := s.infer(parseGiven(fetched, zone))
		p.Basis = event.PublicationContradicted
		return p
	}
	p := s.infer(parseGiven(fetched, zone))
	p.Basis = event.PublicationInferred
	if !p.HasDay && len(p.Candidates) == 0 {
		p.Basis = event.PublicationUnknown
	}
	return p
}

// search holds what is known while the day is looked for.
type search struct {
	doc         *text.Document
	constraints []Constraint
	told        []Told
}

func (s *search) given() (Day, bool) {
	if len(s.told) > 0 && s.told[0].Source == "given" {
		return s.told[0].Day, true
	}
	return 0, false
}

func (s *search) publication(basis string, day Day) Publication {
	for i := range s.told {
		s.told[i].Believed = s.told[i].Day == day
	}
	return Publication{Basis: basis, Day: day, HasDay: true, Constraints: s.constraints, Told: s.told}
}

// against returns the hard constraints that a day violates.
func (s *search) against(day Day) (violated []int) {
	for i, c := range s.constraints {
		if c.Hard && !c.rule.allows(day) {
			violated = append(violated, i)
		}
	}
	return violated
}

// contradicted tells whether the text rules a given day out. Writers slip: a
// text at odds with itself proves nothing, nor does a month called the running
// one when it has just ended.
func (s *search) contradicted(day Day) bool {
	against := s.against(day)
	if len(against) == 0 || s.nearly(day) || !s.consistent() {
		return false
	}
	for _, i := range against {
		if r := s.constraints[i].rule; r.kind != monthRule || !r.allows(day-slip) {
			return true
		}
	}
	return false
}

// slip is for how many days a month is called the running one after its end.
const slip = 15

// consistent tells whether some day within the horizon fulfils all hard
// constraints.
func (s *search) consistent() bool {
	day, _ := s.given()
	for d := day + horizon/10; d > day-horizon; d-- {
		if len(s.against(d)) == 0 {
			return true
		}
	}
	return false
}

// nearly tells whether the day before or the day after fits: an article posted
// past midnight, or a time told in another zone.
func (s *search) nearly(day Day) bool {
	return len(s.against(day-1)) == 0 || len(s.against(day+1)) == 0
}

// infer enumerates the days that are possible and narrows them.
func (s *search) infer(fetched Day, hasFetched bool) Publication {
	upper, ok := s.bound(fetched, hasFetched)
	if !ok {
		return Publication{Constraints: s.constraints, Told: s.told}
	}
	days := make([]Day, 0, horizon+1)
	for d := upper - horizon; d <= upper; d++ {
		days = append(days, d)
	}
	narrowed := false
	for _, hard := range []bool{true, false} {
		for i := range s.constraints {
			if c := &s.constraints[i]; c.Hard == hard {
				days = c.apply(days)
				narrowed = narrowed || !c.Dropped
			}
		}
	}
	for i := range s.told {
		s.told[i].Against = s.violated(s.told[i].Day)
	}
	for _, t := range s.told {
		if t.Source != "given" && has(days, t.Day) {
			return s.publication("", t.Day)
		}
	}
	days = latestYear(days)
	p := Publication{Constraints: s.constraints, Told: s.told}
	switch {
	case !narrowed || len(days) == 0 || len(days) > maxCandidates:
	case len(days) == 1:
		return s.publication("", days[0])
	default:
		p.Candidates = days
	}
	return p
}

// violated returns the applied constraints that a day violates.
func (s *search) violated(day Day) (violated []int) {
	for i, c := range s.constraints {
		if !c.Dropped && !c.rule.allows(day) {
			violated = append(violated, i)
		}
	}
	return violated
}

// bound returns the latest day possible: the earliest of those told, or the
// latest that the text itself fixes.
func (s *search) bound(fetched Day, hasFetched bool) (Day, bool) {
	upper, ok := fetched, hasFetched
	for _, t := range s.told {
		if t.Source != "line" && (!ok || t.Day < upper) {
			upper, ok = t.Day, true
		}
	}
	if ok {
		return upper, true
	}
	for _, t := range s.told {
		if !ok || t.Day > upper {
			upper, ok = t.Day, true
		}
	}
	for _, c := range s.constraints {
		if last, fixed := c.rule.last(); fixed && (!ok || last > upper) {
			upper, ok = last, true
		}
	}
	return upper, ok
}

// latestYear keeps the days of the last year that has any: news tells no date
// with its year left out when years lie between.
func latestYear(days []Day) []Day {
	if len(days) == 0 {
		return days
	}
	year, _, _ := days[len(days)-1].gregorian()
	first := gregorianDay(year, 1, 1)
	for i, d := range days {
		if d >= first {
			return days[i:]
		}
	}
	return days
}

func has(days []Day, day Day) bool {
	for _, d := range days {
		if d == day {
			return true
		}
	}
	return false
}
