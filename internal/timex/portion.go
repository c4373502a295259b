package timex

// portionOf cuts a portion out of a month, a week, a season or a year. The
// thirds of a month are its days 1 to 10, 11 to 20 and 21 to the end; the start
// and the end of a year are quarters of it, its middle is May to August.
func (p Point) portionOf(at Interval, unit Unit) Interval {
	switch p.Portion {
	case WeekOf:
		return p.weekOf(at)
	case HalfOf:
		return fraction(at, unit, int(p.Ordinal), 2)
	case ThirdOf:
		return fraction(at, unit, int(p.Ordinal), 3)
	case QuarterOf:
		return fraction(at, unit, int(p.Ordinal), 4)
	case DayOfUnit:
		if p.Ordinal < 0 {
			return oneDay(at.End)
		}
		return oneDay(min(at.Start+Day(p.Ordinal)-1, at.End))
	case Early, Middle, Late:
		if p.Kind == SeasonKind {
			return p.monthOfSeason(at)
		}
		switch {
		case unit == Year && p.Portion == Early:
			return fraction(at, unit, 1, 4)
		case unit == Year && p.Portion == Late:
			return fraction(at, unit, 4, 4)
		}
		return fraction(at, unit, int(p.Portion-Early)+1, 3)
	}
	return at
}

// weekOf returns the n-th seven days of a month; the fourth goes on to its end.
func (p Point) weekOf(at Interval) Interval {
	switch n := Day(p.Ordinal); {
	case n < 0:
		return Interval{max(at.Start, at.End-6), at.End}
	case n >= 4 && at.Days() <= 31:
		return Interval{at.Start + 21, at.End}
	default:
		start := min(at.Start+7*(n-1), at.End)
		return Interval{start, min(start+6, at.End)}
	}
}

// monthOfSeason returns the first or the last month of a season, or what lies
// between.
func (p Point) monthOfSeason(at Interval) Interval {
	first, last := at.Start.addMonths(1), at.End.addMonths(-1)
	switch p.Portion {
	case Early:
		return Interval{at.Start, first}
	case Late:
		return Interval{last, at.End}
	}
	return Interval{first + 1, last - 1}
}

// fraction returns the k-th of n parts; k = -1 is the last. Months are cut at
// round days, years at months.
func fraction(at Interval, unit Unit, k, n int) Interval {
	if k < 0 || k > n {
		k = n
	}
	cut := func(i int) Day {
		switch {
		case i == 0:
			return at.Start
		case i == n:
			return at.End + 1
		case unit == Year:
			return at.Start.addMonths(12 * i / n)
		case unit == Month && n == 3:
			return at.Start + Day(10*i)
		case unit == Month && n == 2:
			return at.Start + 15
		}
		return at.Start + Day(at.Days()*i/n)
	}
	return Interval{cut(k - 1), cut(k) - 1}
}
