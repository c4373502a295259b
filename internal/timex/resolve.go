package timex

// Resolve turns the expression into days. pub is the day of publication; ahead
// says that the clause looks into the future; anchor is the date told before,
// for expressions such as "in the following day", and may be nil. False means
// that the expression gives no date here.
func (e Expr) Resolve(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	at, ok := e.Point.resolve(pub, ahead || e.looksAhead(), anchor)
	if !ok {
		return Interval{}, false
	}
	if e.To.Kind != NoKind {
		return e.run(at, pub, ahead, anchor)
	}
	return e.related(at, pub, ahead)
}

// looksAhead tells the relations that point into the future by themselves.
func (e Expr) looksAhead() bool { return e.Relation == Until || e.Relation == Before }

// run returns the days of a range. A year told at its end counts for its
// start, and a start without a direction lies before its end.
func (e Expr) run(from Interval, pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	to, ok := e.To.resolve(pub, ahead, anchor)
	if !ok {
		return Interval{}, false
	}
	if e.Kind == WeekdayKind && e.To.Kind == WeekdayKind && e.Direction == NoDirection {
		back := (int(e.To.Weekday) - int(e.Weekday) + 7) % 7
		from = oneDay(to.Start - Day(back))
	}
	if to.Start < from.Start && e.Kind == WeekdayKind {
		to = to.shift(7)
	}
	if to.Start < from.Start && e.To.Year == 0 && e.To.Month != 0 {
		to = to.shift(e.To.turn(to))
	}
	if to.End < from.Start {
		return Interval{}, false
	}
	if e.Relation == Since {
		to.End = max(to.End, pub)
	}
	return Interval{from.Start, to.End}, true
}

// turn returns how many days the same month of the next year is away.
func (p Point) turn(i Interval) int {
	year, month := p.Calendar.monthOf(i.Start)
	a, _ := p.Calendar.first(year, month)
	b, _ := p.Calendar.first(year+1, month)
	return int(b - a)
}

// related applies since, until, before and after.
func (e Expr) related(at Interval, pub Day, ahead bool) (Interval, bool) {
	switch e.Relation {
	case Since:
		if e.Kind == AwayKind {
			at.Start = e.Unit.move(pub, int(e.Count)) // a distance, not a unit by its name
		}
		return Interval{at.Start, pub}, at.Start <= pub
	case Until:
		return Interval{pub, at.End}, at.End >= pub
	case Before:
		if e.Portion == Late || e.Portion == WeekOf || e.Portion == HalfOf || e.Kind == UnitKind {
			return Interval{pub, at.End}, at.End >= pub // before the end of it
		}
		return Interval{pub, at.Start - 1}, at.Start > pub
	case After:
		return Interval{}, false // no end is told
	case Within:
		if e.Kind == LengthKind && ahead {
			return Interval{pub, at.End}, at.End >= pub
		}
	}
	return at, true
}

// resolve turns one point into days.
func (p Point) resolve(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	switch p.Kind {
	case DayKind:
		return p.night(p.deictic(pub)), true
	case WeekdayKind:
		return p.weekday(pub, ahead, anchor)
	case DateKind:
		return p.date(pub, ahead, anchor)
	case MonthKind:
		return p.monthly(pub, ahead, anchor)
	case YearKind:
		year, ok := p.Calendar.year(int(p.Year))
		return p.portionOf(year, Year), ok
	case SeasonKind:
		return p.seasonal(pub, ahead)
	case UnitKind:
		return p.unit(pub, ahead, anchor)
	case AwayKind:
		return p.away(pub)
	case AnaphorKind:
		return p.anaphor(pub, ahead, anchor)
	case LengthKind:
		return p.length(pub, ahead, anchor)
	}
	return Interval{}, false
}

// deictic returns the day that lies Count days from publication. A weekday
// beside it that is a day off is believed: what is published past midnight was
// written the day before.
func (p Point) deictic(pub Day) Day {
	d := pub + Day(p.Count)
	if p.Weekday == 0 {
		return d
	}
	switch int(p.Weekday-d.Weekday()+7) % 7 {
	case 1:
		return d + 1
	case 6:
		return d - 1
	}
	return d
}

// night returns a day, or the days of a night told by two weekdays: d is its
// first.
func (p Point) night(d Day) Interval {
	switch {
	case p.Night2 == 0 || d.Weekday() == p.Night2:
		return oneDay(d)
	case p.Part == AfterMidnight:
		return oneDay(d + 1)
	}
	return Interval{d, d + 1}
}

// weekday picks the nearest such day on or before publication, or the next one
// when the clause looks ahead.
func (p Point) weekday(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	back := Day((int(pub.Weekday()) - int(p.Weekday) + 7) % 7)
	on := pub - back
	switch {
	case p.YearTo != NoDirection:
		week, ok := Week.around(oneDay(pub), p.Calendar, p.YearTo)
		return p.night(week.Start.week().Start + Day(p.Weekday-Monday)), ok
	case p.Direction == Same && anchor != nil:
		return *anchor, true
	case p.Direction == Following && anchor != nil:
		forth := (int(p.Weekday) - int(anchor.End.Weekday()) + 6) % 7
		return oneDay(anchor.End + Day(forth) + 1), true
	case p.Direction == Preceding && anchor != nil:
		behind := (int(anchor.Start.Weekday()) - int(p.Weekday) + 6) % 7
		return oneDay(anchor.Start - Day(behind) - 1), true
	case p.Direction == Last || p.Direction == Latest:
		if back == 0 {
			on -= 7
		}
	case p.Direction == BeforeLast:
		on -= 7
		if back == 0 {
			on -= 7
		}
	case p.Direction == Next, p.Direction != Current && ahead && back != 0:
		on += 7
	case p.Direction == Current:
		on = pub.week().Start + Day(p.Weekday-Monday)
	}
	if p.Night2 != 0 && p.Direction == NoDirection && !ahead && back == 0 && p.Part == AfterMidnight {
		on -= 7 // its second day is not there yet
	}
	return p.night(on), true
}
