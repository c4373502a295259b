package timex

// unit reads what begins with a unit: a day, month or year with its name or
// number, or a unit in a direction.
func (p *parser) unit(i int32, w *word) (Point, int32) {
	j := p.next(i)
	switch {
	case w.unit == DayUnit && w.number == one && !p.definite(i):
		return p.namedDay(j)
	case w.unit == Month && w.number == one && p.is(j, monthWord):
		return p.monthPoint(i)
	case w.unit == Year && w.number == one:
		if pt, next := p.yearNumber(i); next > i {
			return pt, next
		}
		if p.office(i, j) {
			return Point{}, none
		}
	case w.unit == Weekend:
		pt := Point{Kind: UnitKind, Unit: Weekend}
		return pt, p.direction(j, &pt)
	}
	if !p.definite(i) {
		return Point{}, none
	}
	return p.directed(i, w)
}

// namedDay reads what stands behind "day".
func (p *parser) namedDay(i int32) (Point, int32) {
	w := p.word(i)
	switch w.category {
	case weekdayWord:
		return p.weekday(i)
	case dayWord:
		return p.day(i, w)
	}
	return p.fullDate(i, true)
}

// yearNumber reads a year by its number behind the word for it.
func (p *parser) yearNumber(i int32) (Point, int32) {
	j := p.next(i)
	pt := Point{}
	k := p.direction(j, &pt)
	year, next := p.bareYear(p.article(k), true)
	if next <= k {
		return Point{}, none
	}
	year.YearTo = pt.Direction
	return year, next
}

// office tells whether the word for year is the adjective "general": behind "secretary" and its like,
// or behind any definite noun with a direction that may belong to that.
func (p *parser) office(i, j int32) bool {
	if p.before(i-1).category == officeWord {
		return true
	}
	d := p.word(j).direction
	if i == 0 || p.doc.Tokens[i].Opens || d != Preceding && d != Latest {
		return false
	}
	return p.definiteNoun(i-1) && p.before(i-1).category == noCategory
}

// directed reads a unit with the article and its direction: last week, the
// next three months, the last 24 hours, the first week of May.
func (p *parser) directed(i int32, w *word) (Point, int32) {
	j := p.next(i)
	pt := Point{Kind: UnitKind, Unit: w.unit}
	if w.unit == Week && w.number == one {
		if part, next := p.ordinalWeek(j); next > j {
			return part, next
		}
	}
	if w.number == two {
		pt.Count = 2
	}
	few := p.skip(j, fewRole)
	if n, next := p.count(few); next > few && w.number == many {
		pt.Count, few = int16(n), next
	}
	next := p.direction(p.skip(few, fewRole), &pt)
	switch {
	case pt.Direction == NoDirection:
		return Point{}, none
	case w.number == many && pt.Count == 0 && w.unit == Hour:
		return Point{Kind: DayKind}, next
	case w.number == many && pt.Count == 0:
		return Point{Kind: VagueKind}, next
	case w.unit == Hour && w.number == one || w.unit == DayUnit && w.number == one && pt.Direction == Latest:
		return Point{}, none
	}
	return pt, p.skipYear(next, &pt)
}

// skipYear steps over the number of the year behind "this year".
func (p *parser) skipYear(i int32, pt *Point) int32 {
	if pt.Unit != Year || pt.Count != 0 {
		return i
	}
	if year, next := p.bareYear(i, true); next > i {
		year.YearTo = pt.Direction
		*pt = year
		return next
	}
	return i
}

// counted reads a number with the article before its unit: the three
// months past.
func (p *parser) counted(i int32) (Point, int32) {
	if !p.isDefinite(i) && p.article(i) == i {
		return Point{}, none
	}
	n, j := p.count(i)
	w := p.word(j)
	if j <= i || n < 1 || w.category != unitWord || w.number == pair || p.definite(j) && n >= 100 { // "per cent" is no number of weeks
		return Point{}, none
	}
	pt := Point{Kind: UnitKind, Unit: w.unit, Count: int16(n)}
	next := p.direction(p.next(j), &pt)
	if pt.Direction == NoDirection {
		return Point{}, none
	}
	return pt, next
}

// ordinalWeek reads "the first of" behind the week, and the month it is of.
func (p *parser) ordinalWeek(i int32) (Point, int32) {
	n, j := p.rank(i)
	if j <= i || p.role(j) != fromRole {
		return Point{}, none
	}
	pt, next := p.longer(p.next(j))
	if next <= j || pt.Kind == UnitKind && pt.Unit <= Week {
		return Point{}, none
	}
	pt.Portion, pt.Ordinal = WeekOf, int8(n)
	return pt, next
}

// rank reads an ordinal, or "the last" as -1.
func (p *parser) rank(i int32) (n int, next int32) {
	if w := p.word(i); w.category == directionWord && w.direction == Latest {
		return -1, p.next(i)
	}
	return p.ordinal(i)
}

// portion reads the beginning, the middle or the end of something longer.
func (p *parser) portion(i int32, w *word) (Point, int32) {
	j := p.next(i)
	if p.definite(i) {
		return Point{}, none
	}
	pt, next := p.longer(j)
	if next <= j {
		return Point{}, none
	}
	pt.Portion = w.portion
	return pt, next
}

// fraction reads "the first half of".
func (p *parser) fraction(i int32, w *word) (Point, int32) {
	n, j := p.rank(p.next(i))
	if !p.definite(i) || j <= i || p.role(j) != fromRole {
		return Point{}, none
	}
	pt, next := p.longer(p.next(j))
	if next <= j {
		return Point{}, none
	}
	pt.Portion, pt.Ordinal = w.portion, int8(n)
	return pt, next
}

// longer reads a month, a season, a year or a unit in a direction, of which a
// portion is told.
func (p *parser) longer(i int32) (Point, int32) {
	w := p.word(i)
	switch w.category {
	case monthWord:
		return p.monthPoint(i)
	case seasonWord:
		return p.season(i, w, true)
	case unitWord:
		if w.unit == DayUnit || w.unit == Hour {
			return Point{}, none
		}
		pt, next := p.unit(i, w)
		if next <= i && p.definite(i) && w.number == one && w.unit > Week {
			return Point{Kind: UnitKind, Unit: w.unit, Direction: Current}, p.next(i) // "the end of the month"
		}
		if next > i && pt.Count == 0 && (pt.Kind == UnitKind || pt.Kind == MonthKind || pt.Kind == YearKind) {
			return pt, next
		}
		return Point{}, none
	case particleWord:
		if w.role == thisRole {
			if pt, next := p.pointed(i); next > i && (pt.Kind == UnitKind || pt.Kind == YearKind || pt.Kind == SeasonKind) {
				return pt, next
			}
		}
		return Point{}, none
	}
	return p.bareYear(i, true)
}

// season reads a season; without a year or a direction it counts only where a
// portion of it is told.
func (p *parser) season(i int32, w *word, portion bool) (Point, int32) {
	pt := Point{Kind: SeasonKind, Season: w.season}
	j := p.next(i)
	next := p.tail(j, &pt)
	if next > j || portion && p.definite(i) {
		return pt, next
	}
	return Point{}, none
}
