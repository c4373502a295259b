package timex

// unit returns a week, month or year that a direction names, or several.
func (p Point) unit(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	from := oneDay(pub)
	direction := p.Direction
	switch direction {
	case Following, Preceding, Same:
		if anchor == nil {
			return Interval{}, false
		}
		from = *anchor
	}
	if p.Count != 0 {
		return p.units(from)
	}
	if p.Unit == Hour || p.Unit == DayUnit {
		return p.days(from)
	}
	at, ok := p.Unit.around(from, p.Calendar, direction)
	if direction == NoDirection && !ahead && at.Start > pub {
		at = at.shift(-7) // the weekend that is over
	}
	return p.portionOf(at, p.Unit), ok
}

// units returns several units up to a day or from it on: "the last two days"
// end before it, "the next three months" begin with it.
func (p Point) units(from Interval) (Interval, bool) {
	n := int(p.Count)
	switch p.Direction {
	case Last, Latest, Preceding, Current:
		start := p.Unit.move(from.Start, -n)
		if p.Unit == Hour {
			return Interval{start, from.Start}, true
		}
		return Interval{start, from.Start - 1}, true
	case Next, Following:
		start := from.Start
		if p.Direction == Following {
			start = from.End + 1
		}
		return Interval{start, p.Unit.move(start, n)}, true
	}
	return from, true
}

// days returns the hours or the day around publication; days that nobody
// counted are vague.
func (p Point) days(from Interval) (Interval, bool) {
	switch {
	case p.Unit == Hour:
		return oneDay(from.Start), true
	case p.Direction == Current || p.Direction == Same:
		return from, true
	case p.Direction == Following:
		return from.shift(1), true
	case p.Direction == Last || p.Direction == Preceding:
		return from.shift(-1), true
	case p.Direction == Next:
		return from.shift(1), true
	}
	return Interval{}, false
}

// move goes n units from a day; hours count by whole days begun.
func (u Unit) move(d Day, n int) Day {
	switch u {
	case Hour:
		switch {
		case n > 0:
			return d + Day((n+12)/24)
		case n > -13:
			return d
		}
		return d - Day((-n+12)/24)
	case Week, Weekend:
		return d + Day(7*n)
	case Month:
		return d.addMonths(n)
	case Year:
		return d.addMonths(12 * n)
	case Decade:
		return d.addMonths(120 * n)
	}
	return d + Day(n)
}

// around returns the whole unit that lies in the direction.
func (u Unit) around(from Interval, c Calendar, to Direction) (Interval, bool) {
	step := 0
	switch to {
	case Last, Latest, Preceding:
		step = -1
	case BeforeLast:
		step = -2
	case Next, Following:
		step = 1
	}
	switch u {
	case Week, Weekend:
		return weekAround(from, step, u == Weekend), true
	case Month:
		year, month := c.monthOf(from.Start)
		month += step
		year, month = year+floorDiv(month-1, 12), month-12*floorDiv(month-1, 12)
		return c.month(year, month)
	case Year:
		return c.year(c.yearOf(from.Start) + step)
	case Decade:
		first := floorDiv(c.yearOf(from.Start), 10)*10 + 10*step
		return Interval{gregorianDay(first, 1, 1), gregorianDay(first+10, 1, 1) - 1}, true
	}
	return Interval{}, false
}

// weekAround returns a week, Monday to Sunday. On a Sunday the last week is the
// seven days before it: the week that ends that day is not called over or
// running by everybody, and the gold reads it so.
func weekAround(from Interval, step int, weekend bool) Interval {
	week := from.Start.week()
	if step < 0 && from.Start.Weekday() == Sunday && !weekend {
		return Interval{from.Start - 7, from.Start - 1}
	}
	week = week.shift(7 * step)
	if weekend {
		week.Start += 5 // Saturday and Sunday
	}
	return week
}

// away returns the day, week, month or year that lies N units from
// publication. A month or a year away is no day: the whole of it is meant.
func (p Point) away(pub Day) (Interval, bool) {
	return p.Unit.reach(pub, int(p.Count))
}

func (u Unit) reach(from Day, n int) (Interval, bool) {
	d := u.move(from, n)
	switch u {
	case Month:
		return u.around(oneDay(d), Gregorian, Current)
	case Year:
		return u.around(oneDay(d), Gregorian, Current)
	case Decade:
		return Interval{}, false
	}
	return oneDay(d), true
}

// anaphor counts from the date told before; without one, a clause that looks
// ahead counts from publication.
func (p Point) anaphor(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	if anchor == nil {
		if !ahead || p.Count <= 0 || p.Direction != NoDirection {
			return Interval{}, false
		}
		anchor = &Interval{pub, pub}
	}
	if p.Unit == DayUnit || p.Unit == Week || p.Unit == NoUnit {
		days := int(p.Count)
		if p.Unit == Week {
			days *= 7
		}
		return anchor.shift(days), true
	}
	return p.Unit.reach(anchor.Start, int(p.Count))
}

// length returns how long something lasts from the date told before.
func (p Point) length(pub Day, ahead bool, anchor *Interval) (Interval, bool) {
	start := pub
	switch {
	case anchor != nil:
		start = anchor.Start
	case !ahead:
		return Interval{}, false
	}
	return p.Lasts(start), true
}

// Lasts returns the days of a length from its first day on; five days are five
// days, both ends included.
func (p Point) Lasts(first Day) Interval {
	end := p.Unit.move(first, int(p.Count))
	if p.Unit != Hour {
		end--
	}
	return Interval{first, max(first, end)}
}
