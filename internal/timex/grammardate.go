package timex

import "github.com/rasid/rasid/internal/text"

// dateRun reads a date of a month, or two dates of it: "20 and 21 March", "3 to
// 7 March", "12-15 May".
func (p *parser) dateRun(i int32) (Expr, int32) {
	if pt, next := p.numeric(i); next > i {
		return Expr{Point: pt}, p.equal(next, &pt)
	}
	first, ordinal, j := p.dayNumber(i)
	if j <= i {
		return Expr{}, none
	}
	second, k := 0, j
	if to := p.runJoint(j); to >= j {
		n, _, next := p.dayNumber(to)
		if next > to {
			second, k = n, next
		}
	}
	pt, next := p.ofMonth(k, ordinal)
	if next <= k || pt.Direction == Same && pt.Month == 0 && first <= 10 && k == j && p.role(k) == ofItRole {
		return Expr{}, none // "the first of it" may be anything
	}
	pt.Day = int8(first)
	if second == 0 {
		next = p.equal(next, &pt)
		return Expr{Point: pt}, next
	}
	to := pt
	to.Day = int8(second)
	return Expr{Point: pt, To: to}, next
}

func (p *parser) runJoint(i int32) int32 {
	if k := p.and(i); k >= i {
		return k
	}
	if k := p.dash(i); k >= i {
		return k
	}
	return p.joint(i, false)
}

// dayNumber reads a day of the month.
func (p *parser) dayNumber(i int32) (n int, ordinal bool, next int32) {
	if n, next = p.ordinal(i); next > i {
		return n, true, validDay(n, next)
	}
	at := p.article(i)
	if n, next = p.digits(at); next > at {
		return n, false, validDay(n, next)
	}
	return 0, false, none
}

func validDay(n int, next int32) int32 {
	if n < 1 || n > 31 {
		return none
	}
	return next
}

// ofMonth reads the month of a day: its name, with or without "of" and "the
// month", or "of this month", or the word for "running" alone.
func (p *parser) ofMonth(i int32, ordinal bool) (Point, int32) {
	j := i
	if p.role(i) == ofItRole && ordinal {
		return Point{Kind: DateKind, Direction: Same}, p.next(i)
	}
	if p.role(i) == fromRole {
		j = p.next(i)
	} else if ordinal {
		return Point{}, none
	} else if pt := (Point{Kind: DateKind}); p.direction(i, &pt) > i && pt.Direction <= Next {
		return pt, p.next(i)
	}
	if pt, next := p.monthPoint(j); next > j {
		pt.Kind = DateKind
		return pt, next
	}
	if j == i && p.dash(i) > i && !ordinal { // "2 - May - 2024"
		if pt, next := p.monthPoint(p.dash(i)); next > i && pt.Year != 0 {
			pt.Kind = DateKind
			return pt, next
		}
	}
	if j > i {
		if pt, next := p.pointAfterFrom(j); next > j && pt.Kind == UnitKind && pt.Unit == Month && pt.Count == 0 {
			return Point{Kind: DateKind, Direction: pt.Direction}, next
		}
	}
	return Point{}, none
}

// numeric reads d/m/y, d-m-y and d.m.y, and y-m-d.
func (p *parser) numeric(i int32) (Point, int32) {
	a, j := p.digits(i)
	b, k := p.digits(j + 1)
	c, next := p.digits(k + 1)
	if j <= i || k <= j || next <= k || !p.separated(j) || !p.separated(k) {
		return Point{}, none
	}
	if a > 31 {
		a, c = c, a
	}
	if c < 100 && k+2 == next {
		c += 2000
	}
	if a < 1 || a > 31 || b < 1 || b > 12 || c < 1900 || c > 2100 {
		return Point{}, none
	}
	return Point{Kind: DateKind, Day: int8(a), Month: int8(b), Year: int16(c)}, next
}

// numericShort reads d/m beside a weekday.
func (p *parser) numericShort(i int32) (Point, int32) {
	a, j := p.digits(i)
	b, next := p.digits(j + 1)
	if j <= i || next <= j || !p.separated(j) || a < 1 || a > 31 || b < 1 || b > 12 {
		return Point{}, none
	}
	return Point{Kind: DateKind, Day: int8(a), Month: int8(b)}, next
}

// separated tells whether a separator of numeric dates stands at i, leaning on
// both sides.
func (p *parser) separated(i int32) bool {
	if p.kind(i) != text.Other && p.kind(i) != text.Dash || i+1 >= p.end {
		return false
	}
	t := &p.doc.Tokens[i]
	if !t.Joined || !p.doc.Tokens[i+1].Joined {
		return false
	}
	return t.Lite == "/" || t.Lite == "-" || t.Lite == "." || t.Lite == "–" || t.Lite == "\\"
}

// equal reads the same date told again in another calendar, and keeps the one
// that is surer: "10 Shaaban 1442 corresponding to 23 March 2021".
func (p *parser) equal(i int32, pt *Point) int32 {
	var j int32
	open := false
	switch {
	case p.role(i) == equalsRole:
		j = p.next(i)
		if p.lex[min(j, p.end-1)].pro&^text.ProAl == text.ProLi {
			p.loose = j
		}
		if p.kind(j) == text.Clitic {
			j++
		}
	case p.kind(i) == text.Bracket && p.doc.Tokens[i].Open:
		j, open = i+1, true
	case p.dash(i) > i && pt.Calendar != Gregorian:
		j = p.dash(i)
	default:
		return i
	}
	first, ordinal, k := p.dayNumber(j)
	if k <= j {
		return i
	}
	other, next := p.ofMonth(k, ordinal)
	if next <= k || other.Month == 0 || open && (p.kind(next) != text.Bracket || other.Calendar == pt.Calendar) {
		return i
	}
	other.Day = int8(first)
	if open {
		next++
	}
	if other.Calendar == Gregorian && (other.Year != 0 || pt.Calendar != Gregorian) {
		if other.Direction == NoDirection && other.Year == 0 {
			other.Direction = pt.Direction
		}
		*pt = other
	}
	return next
}
