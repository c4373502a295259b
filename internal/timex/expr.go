package timex

import (
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
)

// Mention is a time expression laid over tokens.
type Mention struct {
	text.Mention
	Expr Expr
	// Hooked: "from" or "upon" and another happening follow, which the
	// expression reckons from ("three days after").
	Hooked bool

	ahead  bool // a word of the future stands in its sentence
	namely bool // "that is" stands before it
}

// Kind tells what a point in time is named by.
type Kind int8

// Kinds of points.
const (
	NoKind      Kind = iota
	DayKind          // yesterday, today, tomorrow: Count days from the publication
	WeekdayKind      // a day of the week
	DateKind         // day and month, perhaps year; month 0 is the month of Direction
	MonthKind        // a month, perhaps of a year
	YearKind         // a year by its number
	SeasonKind       // a season of a year or in a direction
	UnitKind         // last week, the next three months: Count units in a Direction
	AwayKind         // two days ago: Count units away, negative before
	AnaphorKind      // the following day: Count units from the date told before
	LengthKind       // for five days: how long, Count units
	VagueKind        // recently: a time, but no date
)

// Part is a part of the day.
type Part int8

// Parts of the day. A night belongs to the day on which it falls; AfterMidnight
// of a night named by two days belongs to the second.
const (
	NoPart Part = iota
	Dawn
	Morning
	Noon
	Afternoon
	Evening
	Night
	AfterMidnight
)

// Relation tells how the event's time stands to the time named.
type Relation int8

// Relations.
const (
	At     Relation = iota // on, in
	During                 // in the course of
	Within                 // before its end, at the latest
	Since                  // from then to the publication
	Until                  // from the publication to then
	Before                 // from the publication to before then
	After                  // no end is told
	For                    // how long
)

// Direction tells which of several weeks, months or Mondays is meant.
type Direction int8

// Directions. Following, Preceding and Same look from the day told before, the
// others from the day of publication.
const (
	NoDirection Direction = iota
	Last                  // past
	Current               // running
	Next                  // coming
	Following             // after the one told
	Preceding             // before the one told
	Same                  // the one told
	Latest                // of several units, up to the publication
	BeforeLast            // the one before the last
)

// Unit is a unit of time.
type Unit int8

// Units, shortest first.
const (
	NoUnit Unit = iota
	Hour
	DayUnit
	Week
	Month
	Year
	Decade
	Weekend
)

// Portion is a part of a longer unit.
type Portion int8

// Portions. Ordinal tells which of several weeks, halves, thirds or quarters;
// -1 is the last.
const (
	Whole     Portion = iota
	Early             // its first third
	Middle            // its second third
	Late              // its last third
	WeekOf            // seven days of a month
	HalfOf            // a half
	ThirdOf           // a third
	QuarterOf         // a quarter
	DayOfUnit         // one day
)

// Point is one point in time as it is told, before it is resolved.
type Point struct {
	Kind      Kind
	Part      Part
	Portion   Portion
	Ordinal   int8 // which week, half, third or quarter; -1 the last
	Direction Direction
	Unit      Unit
	Calendar  Calendar
	Weekday   Weekday // also a check beside a date or a relative day
	Night2    Weekday // the second day of a night told by two
	Season    Season
	Day       int8 // of the month
	Month     int8 // 1 to 12 in its calendar; 0 none
	// YearTo is where the year of a month stands ("of last year").
	YearTo Direction
	// Deictic: a word such as yesterday stands in the expression; Count is its
	// distance from the publication in days, whatever the kind.
	Deictic bool
	Count   int16 // days or units away, or how many; 0 may be none told
	Year    int16 // in its calendar; 0 none
}

// Expr is a time expression: a point, or a run from one point to another, and
// how the event stands to it.
type Expr struct {
	Point
	// To is the second end of a range; its Kind is NoKind where there is none.
	To       Point
	Relation Relation
}

// Precision tells how exactly the expression dates: "day", "night", "week",
// "part" (of a month, a year or a season), "month", "season", "year", "range",
// or "" where it gives no date.
func (e Expr) Precision() string {
	switch {
	case e.Kind == VagueKind || e.Kind == NoKind:
		return ""
	case e.To.Kind != NoKind || e.Relation == Since || e.Relation == Until || e.Relation == Before || e.Relation == Within:
		return "range"
	}
	return e.Point.precision()
}

func (p Point) precision() string {
	switch {
	case p.Night2 != 0 && p.Part != AfterMidnight:
		return "night"
	case p.Portion == WeekOf:
		return "week"
	case p.Portion == DayOfUnit:
		return "day"
	case p.Portion != Whole:
		return "part"
	}
	switch p.Kind {
	case MonthKind:
		return "month"
	case YearKind:
		return "year"
	case SeasonKind:
		return "season"
	case LengthKind:
		return "range"
	case UnitKind, AwayKind, AnaphorKind:
		if p.Kind == UnitKind && p.Count != 0 {
			return "range"
		}
		return p.Unit.precision()
	}
	return "day"
}

func (u Unit) precision() string {
	switch u {
	case Week:
		return "week"
	case Month:
		return "month"
	case Year, Decade:
		return "year"
	case Weekend:
		return "range"
	}
	return "day"
}

// Basis tells how the date is known: read as it stands, reckoned from the day
// of publication, or reckoned from a day that the article told before.
func (e Expr) Basis() string {
	switch e.Kind {
	case DateKind, MonthKind, YearKind, SeasonKind:
		return event.BasisExplicit
	case AnaphorKind, LengthKind:
		return event.BasisNarrative
	}
	return event.BasisRelative
}

// Absolute tells that the expression means the same days whenever the article
// was published.
func (e Expr) Absolute() bool {
	if e.Relation != At && e.Relation != During {
		return false
	}
	return e.Point.absolute() && (e.To.Kind == NoKind || e.To.absolute())
}

func (p Point) absolute() bool {
	switch p.Kind {
	case DateKind:
		return p.Year != 0 && p.Month != 0
	case MonthKind, YearKind, SeasonKind:
		return p.Year != 0
	}
	return false
}
