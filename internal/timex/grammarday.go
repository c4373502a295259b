package timex

import "github.com/rasid/rasid/internal/text"

// part reads a part of the day and the day it belongs to.
func (p *parser) part(i int32, w *word) (Point, int32) {
	j := p.next(i)
	if p.definite(i) {
		if d := p.word(j); d.category == directionWord && d.direction == Same {
			return Point{Kind: AnaphorKind, Unit: DayUnit, Part: w.part}, p.next(j)
		}
		return Point{}, none
	}
	if p.is(j, weekdayWord) && p.definite(j) && (w.part == Night || w.part == AfterMidnight) {
		if pt, next := p.nightPair(j, w); next > j {
			return pt, next
		}
	}
	pt, next := p.point(j)
	if next <= j {
		return Point{}, none
	}
	switch pt.Kind {
	case DayKind, WeekdayKind, DateKind, AnaphorKind:
		pt.Part = w.part
		return pt, next
	}
	return Point{}, none
}

// nightPair reads a night told by the two days it joins, with or without a
// dash or a word between.
func (p *parser) nightPair(i int32, w *word) (Point, int32) {
	first := p.word(i).weekday
	j := p.next(i)
	if k := p.and(j); k >= j {
		j = k
	} else if k := p.dash(j); k >= j {
		j = k
	} else if r := p.role(j); r == toRole || r == ontoRole {
		j = p.next(j)
	}
	second := p.word(j)
	if second.category != weekdayWord || !p.definite(j) || second.weekday != first%7+1 {
		return Point{}, none
	}
	pt := Point{Kind: WeekdayKind, Weekday: first, Night2: second.weekday, Part: w.part}
	return pt, p.direction(p.next(j), &pt)
}

// nightRun reads a night told by two dates: "the night of 13-14 April".
func (p *parser) nightRun(i int32, w *word) (Expr, int32) {
	j := p.next(i)
	e, next := p.dateRun(j)
	if next <= j || e.To.Kind == NoKind || e.To.Day != e.Day+1 {
		return Expr{}, none
	}
	e.Part, e.To.Part = w.part, w.part
	if w.part == AfterMidnight {
		e = Expr{Point: e.To}
	}
	return e, next
}

// day reads a day told from the publication, with what stands beside it: a
// weekday, a date. "The following day" and "the second day" are no today.
func (p *parser) day(i int32, w *word) (Point, int32) {
	j := p.next(i)
	pt := Point{Kind: DayKind, Count: w.n, Part: w.part, Deictic: true}
	if w.n == 0 {
		if p.lex[i].pro&text.ProBi != 0 && i == p.first || p.is(j, titleWord) {
			return Point{}, none
		}
		switch d := p.word(j).direction; d {
		case Following, Preceding, Same:
			counts := [...]int16{Following: 1, Preceding: -1, Same: 0}
			pt := Point{Kind: AnaphorKind, Unit: DayUnit, Count: counts[d], Direction: d, Part: w.part}
			return pt, p.followingWeekday(p.next(j), &pt)
		case Latest:
			return Point{}, none
		case Last, Next:
			return Point{Kind: DayKind, Count: int16(d-Last) - 1, Deictic: true}, p.next(j)
		}
		if n, k := p.ordinal(j); k > j {
			return p.dayOf(n, k)
		}
	}
	return pt, p.besideDay(j, &pt)
}

// followingWeekday reads a weekday behind "the following day".
func (p *parser) followingWeekday(i int32, pt *Point) int32 {
	if !p.is(i, weekdayWord) || !p.definite(i) {
		return i
	}
	pt.Kind, pt.Weekday = WeekdayKind, p.word(i).weekday
	return p.next(i)
}

// dayOf reads what the n-th day belongs to: a month makes a date of it.
func (p *parser) dayOf(n int, i int32) (Point, int32) {
	if p.role(i) != fromRole || n > 31 {
		return Point{}, none
	}
	pt, next := p.monthPoint(p.next(i))
	if next <= i {
		return Point{}, none
	}
	pt.Kind, pt.Day = DateKind, int8(n)
	return pt, next
}

// besideDay reads the weekday and the date that stand beside a day.
func (p *parser) besideDay(i int32, pt *Point) int32 {
	j, open := i, false
	if p.kind(i) == text.Bracket && p.doc.Tokens[i].Open {
		j, open = i+1, true
	}
	if p.is(j, weekdayWord) && p.definite(j) {
		if next := p.next(j); !open || p.kind(next) == text.Bracket {
			pt.Weekday = p.word(j).weekday
			if open {
				next++
			}
			i = next
		}
	}
	if w := p.word(i); w.category == directionWord && pt.Weekday != 0 {
		i = p.next(i)
	}
	return p.besideDate(i, pt)
}

// besideDate reads a date that stands beside a weekday or a relative day, and
// makes a date of the point.
func (p *parser) besideDate(i int32, pt *Point) int32 {
	j := i
	if p.kind(j) == text.Comma {
		j++
	} else if k := p.dash(j); k > j {
		j = k
	}
	date, next := p.fullDate(j, j == i)
	if next <= j {
		return i
	}
	date.Weekday, date.Deictic, date.Part = pt.Weekday, pt.Deictic, pt.Part
	if pt.Deictic {
		date.Count = pt.Count
	}
	*pt = date
	return next
}

// fullDate reads a single date; near a weekday without a comma a numeric date
// may lack its year.
func (p *parser) fullDate(i int32, short bool) (Point, int32) {
	if e, next := p.dateRun(i); next > i && e.To.Kind == NoKind {
		return e.Point, next
	}
	if short {
		return p.numericShort(i)
	}
	return Point{}, none
}

// weekday reads a weekday with its direction or its date.
func (p *parser) weekday(i int32) (Point, int32) {
	pt := Point{Kind: WeekdayKind, Weekday: p.word(i).weekday}
	j := p.next(i)
	if next := p.direction(j, &pt); next > j {
		return pt, p.besideDate(next, &pt)
	}
	if next := p.ofWeek(j, &pt); next > j {
		return pt, next
	}
	return pt, p.besideDate(j, &pt)
}

// direction reads a word such as "last" into the point.
func (p *parser) direction(i int32, pt *Point) int32 {
	if w := p.word(i); w.category == directionWord {
		pt.Direction = w.direction
		return p.next(i)
	}
	return i
}

// ofWeek reads "of last week" behind a weekday.
func (p *parser) ofWeek(i int32, pt *Point) int32 {
	if p.role(i) != fromRole {
		return i
	}
	j := p.next(i)
	week, next := p.pointAfterFrom(j)
	if next <= j || week.Kind != UnitKind || week.Unit != Week {
		return i
	}
	pt.YearTo = week.Direction
	return next
}

// pointAfterFrom reads a unit, pointed at or with a direction.
func (p *parser) pointAfterFrom(i int32) (Point, int32) {
	switch w := p.word(i); {
	case w.category == unitWord:
		return p.unit(i, w)
	case w.role == thisRole:
		return p.pointed(i)
	}
	return Point{}, none
}
