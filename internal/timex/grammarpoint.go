package timex

import "github.com/rasid/rasid/internal/text"

// span reads a point, or two joined directly: "20 and 21 March", "Saturday and Sunday".
func (p *parser) span(i int32) (Expr, int32) {
	w := p.word(i)
	if w.category == unitWord && w.number == pair {
		return p.paired(i, w)
	}
	if e, next := p.dateRun(i); next > i {
		return e, next
	}
	if w.category == partWord && w.part >= Night {
		if e, next := p.nightRun(i, w); next > i {
			return e, next
		}
	}
	pt, next := p.point(i)
	if next <= i {
		return Expr{}, none
	}
	e := Expr{Point: pt}
	if pt.Kind == WeekdayKind && pt.Direction == NoDirection && pt.Night2 == 0 {
		return p.weekdayRun(e, next)
	}
	if pt.Kind == MonthKind && pt.Year == 0 && pt.Portion == Whole && pt.Direction == NoDirection {
		return p.monthRun(e, next)
	}
	return e, next
}

// paired reads two days, months or years told behind "the two days".
func (p *parser) paired(i int32, w *word) (Expr, int32) {
	j := p.next(i)
	if w.unit != Year {
		e, next := p.span(j)
		if next > j && e.To.Kind == NoKind {
			if k := p.and(next); k > next-1 && k != none {
				if second, behind := p.point(k); behind > k {
					e.To = second
					return e.inherit(), behind
				}
			}
		}
		if next <= j || e.To.Kind == NoKind {
			return Expr{}, none
		}
		return e, next
	}
	first, k := p.bareYear(j, true)
	if k <= j {
		return Expr{}, none
	}
	to := p.and(k)
	if to < k {
		if to = p.dash(k); to < k {
			return Expr{}, none
		}
	}
	second, next := p.bareYear(to, true)
	if next <= to {
		return Expr{}, none
	}
	return Expr{Point: first, To: second}, next
}

// weekdayRun reads the second of two days in a row, or the end of a run with a
// dash.
func (p *parser) weekdayRun(e Expr, i int32) (Expr, int32) {
	to := p.and(i)
	if to < i {
		to = p.dash(i)
	}
	if to < i || !p.is(to, weekdayWord) || !p.definite(to) || p.word(to).weekday != e.Weekday%7+1 {
		return e, i
	}
	second, next := p.weekday(to)
	if next <= to || second.Kind != WeekdayKind {
		return e, i
	}
	e.To = second
	return e.inherit(), next
}

// monthRun reads the end of a run of months: "January - March".
func (p *parser) monthRun(e Expr, i int32) (Expr, int32) {
	to := p.dash(i)
	if to < i || !p.is(to, monthWord) {
		return e, i
	}
	second, next := p.monthPoint(to)
	if next <= to {
		return e, i
	}
	e.To = second
	return e.inherit(), next
}

// point reads one point in time.
func (p *parser) point(i int32) (Point, int32) {
	w := p.word(i)
	switch w.category {
	case partWord:
		return p.part(i, w)
	case dayWord:
		return p.day(i, w)
	case weekdayWord:
		if !p.definite(i) {
			return Point{}, none
		}
		return p.weekday(i)
	case portionWord:
		return p.portion(i, w)
	case fractionWord:
		return p.fraction(i, w)
	case monthWord:
		return p.bareMonth(i)
	case unitWord:
		return p.unit(i, w)
	case seasonWord:
		return p.season(i, w, false)
	case particleWord:
		if w.role == thisRole || w.role == thatRole || w.role == sameRole {
			return p.pointed(i)
		}
		return Point{}, none
	}
	if e, next := p.dateRun(i); next > i && e.To.Kind == NoKind {
		return e.Point, next
	}
	if pt, next := p.counted(i); next > i {
		return pt, next
	}
	return p.bareYear(i, p.placed(i))
}

// placed tells whether a word before i, such as in or since, makes a year or a
// month of what stands there.
func (p *parser) placed(i int32) bool {
	w := p.before(i - 1)
	return w.category == relationWord || w.role == inRole || w.category == portionWord
}

// pointed reads a unit behind a demonstrative: this week, that day, the same
// day.
func (p *parser) pointed(i int32) (Point, int32) {
	direction := Current
	if r := p.role(i); r != thisRole {
		direction = Same
	}
	j := p.next(i)
	w := p.word(j)
	switch {
	case w.category == dayWord && w.n == 0 && direction == Current:
		return Point{Kind: DayKind, Part: w.part, Deictic: true}, p.next(j)
	case w.category == dayWord && w.n == 0:
		return Point{Kind: AnaphorKind, Unit: DayUnit, Part: w.part}, p.next(j)
	case w.category == unitWord && p.definite(j) && w.number == one:
		pt := Point{Kind: UnitKind, Unit: w.unit, Direction: direction}
		return pt, p.skipYear(p.next(j), &pt)
	case w.category == unitWord && p.definite(j):
		return Point{Kind: VagueKind}, p.next(j)
	case w.category == seasonWord && p.definite(j):
		return Point{Kind: SeasonKind, Season: w.season, Direction: direction}, p.next(j)
	case w.category == partWord && p.definite(j):
		pt := Point{Kind: DayKind, Part: w.part, Deictic: true}
		if direction == Same {
			pt = Point{Kind: AnaphorKind, Part: w.part, Unit: DayUnit}
		}
		return pt, p.next(j)
	case w.category == weekdayWord && p.definite(j):
		return Point{Kind: WeekdayKind, Weekday: w.weekday}, p.next(j)
	}
	return Point{}, none
}

// named tells whether the words before or behind an expression make a name of
// it: "the revolution of 25 January", "the Friday prayer".
func (p *parser) named(i int32, e Expr) bool {
	if e.Year != 0 || e.Direction != NoDirection || e.Deictic || e.Part != NoPart {
		return false
	}
	switch e.Kind {
	case DateKind, MonthKind, WeekdayKind:
		if p.before(i-1).role == betweenRole && e.Kind == WeekdayKind && e.To.Kind == NoKind {
			return true // between the two of them
		}
		return p.lex[i].pro&^text.ProAl == 0 && p.before(i-1).category == namerWord && !p.definite(i-1) && !p.is(i, unitWord)
	}
	return false
}
