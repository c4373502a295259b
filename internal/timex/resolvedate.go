package timex

// date returns the day of a date, whose month or year may be told by where it
// stands only.
func (p Point) date(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	if p.Month == 0 {
		return p.dayOfMonth(pub, anchor)
	}
	find := func(year int) (Interval, bool) {
		d, ok := p.Calendar.day(year, int(p.Month), int(p.Day))
		return p.night(d), ok
	}
	return p.inYear(pub, ahead, anchor, find)
}

// dayOfMonth returns a day of the month that the direction names.
func (p Point) dayOfMonth(pub Day, anchor *Interval) (Interval, bool) {
	month := Point{Kind: UnitKind, Unit: Month, Direction: p.Direction}
	at, ok := month.unit(pub, false, anchor)
	if !ok {
		return at, false
	}
	day := at.Start + Day(p.Day-1)
	return oneDay(day), day <= at.End
}

// monthly returns a month or a portion of it.
func (p Point) monthly(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	find := func(year int) (Interval, bool) { return p.Calendar.month(year, int(p.Month)) }
	at, ok := p.inYear(pub, ahead, anchor, find)
	return p.portionOf(at, Month), ok
}

// seasonal returns a season or a portion of it.
func (p Point) seasonal(pub Day, ahead bool) (Interval, bool) {
	find := func(year int) (Interval, bool) { return p.Season.interval(year), true }
	at, ok := p.inYear(pub, ahead, nil, find)
	return p.portionOf(at, Year), ok
}

// inYear finds the year of something that comes once a year.
func (p Point) inYear(pub Day, ahead bool, anchor *Interval, find func(int) (Interval, bool)) (Interval, bool) {
	year := p.Calendar.yearOf(pub)
	switch {
	case p.Year != 0:
		return find(int(p.Year))
	case p.YearTo == Last:
		return find(year - 1)
	case p.YearTo == Current:
		return find(year)
	case p.YearTo == Next:
		return find(year + 1)
	case p.YearTo == Same && anchor != nil:
		return find(p.Calendar.yearOf(anchor.Start))
	}
	switch p.Direction {
	case Last, Preceding, Latest:
		return latest(find, year, pub-1)
	case Next, Following:
		return earliest(find, year, pub+1)
	case Current:
		return current(find, year, pub)
	}
	if ahead {
		return upcoming(find, year, pub)
	}
	return nearest(find, year, pub)
}

// latest returns the last one that was over on the day.
func latest(find func(int) (Interval, bool), year int, by Day) (Interval, bool) {
	for y := year + 1; y >= year-8; y-- {
		if at, ok := find(y); ok && at.End <= by {
			return at, true
		}
	}
	return Interval{}, false
}

// earliest returns the first one that begins on the day or later.
func earliest(find func(int) (Interval, bool), year int, from Day) (Interval, bool) {
	for y := year - 1; y <= year+8; y++ {
		if at, ok := find(y); ok && at.Start >= from {
			return at, true
		}
	}
	return Interval{}, false
}

// upcoming returns the one that is running or comes next.
func upcoming(find func(int) (Interval, bool), year int, pub Day) (Interval, bool) {
	for y := year - 1; y <= year+8; y++ {
		if at, ok := find(y); ok && at.End >= pub {
			return at, true
		}
	}
	return Interval{}, false
}

// current returns the one of this year; in a winter that began last year, the
// running one.
func current(find func(int) (Interval, bool), year int, pub Day) (Interval, bool) {
	if at, ok := find(year - 1); ok && at.Contains(pub) {
		return at, true
	}
	return find(year)
}

// When nothing tells the year, the past is meant, unless the past one is more
// than half a year away and the coming one near: who writes in March of an
// April without a year means the next.
const (
	longAgo = 183
	near    = 150
)

func nearest(find func(int) (Interval, bool), year int, pub Day) (Interval, bool) {
	var past, future Interval
	hasPast, hasFuture := false, false
	for y := year - 8; y <= year+8; y++ {
		at, ok := find(y)
		if !ok {
			continue
		}
		if at.Start <= pub {
			past, hasPast = at, true
		} else if !hasFuture {
			future, hasFuture = at, true
		}
	}
	if hasFuture && (!hasPast || pub-past.End > longAgo && future.Start-pub < near) {
		return future, true
	}
	return past, hasPast
}
