package timex

import "github.com/rasid/rasid/internal/text"

// bareMonth reads a month that no day stands before. A weak name needs
// something beside it.
func (p *parser) bareMonth(i int32) (Point, int32) {
	pt, next := p.monthPoint(i)
	if next <= i {
		return Point{}, none
	}
	firm := !p.word(i).weak || pt.Year != 0 || pt.Direction != NoDirection || pt.YearTo != NoDirection ||
		next > p.next(i) || p.placed(i)
	if !firm {
		return Point{}, none
	}
	return pt, next
}

// monthPoint reads the name of a month, one or two of them, with "month" before and
// a direction or a year behind.
func (p *parser) monthPoint(i int32) (Point, int32) {
	if w := p.word(i); w.category == unitWord && w.unit == Month && w.number == one {
		i = p.next(i)
	}
	w := p.word(i)
	if w.category != monthWord || p.definite(i) {
		return Point{}, none
	}
	pt := Point{Kind: MonthKind, Month: int8(w.n), Calendar: w.calendar}
	return pt, p.tail(p.secondName(i), &pt)
}

// secondName reads another name of the same month, behind a slash or a
// dash, in brackets or just beside.
func (p *parser) secondName(i int32) int32 {
	w, next := p.word(i), p.next(i)
	j, open := next, false
	if k := p.dash(j); k > j {
		j = k
	} else if p.kind(j) == text.Bracket && p.doc.Tokens[j].Open {
		j, open = j+1, true
	}
	second := p.word(j)
	if second.category != monthWord || second.n != w.n || second.calendar != w.calendar {
		return next
	}
	j = p.next(j)
	if open {
		if p.kind(j) != text.Bracket {
			return next
		}
		j++
	}
	return j
}

// tail reads the direction and the year behind a month.
func (p *parser) tail(i int32, pt *Point) int32 {
	i = p.direction(i, pt)
	return p.yearOf(i, pt)
}

// yearOf reads the year of a month: a number, "of the year 2017", "of last
// year".
func (p *parser) yearOf(i int32, pt *Point) int32 {
	j := i
	switch {
	case p.role(j) == fromRole:
		j = p.next(j)
	case p.kind(j) == text.Comma, p.dash(j) > j:
		j++
		if _, next := p.bareYear(j, true); next <= j {
			return i
		}
	case p.clitic(j, p.lang.dative):
		j++
	}
	if w := p.lex[min(j, p.end-1)]; j < p.end && w.word.category == unitWord && w.word.unit == Year && w.pro&^text.ProAl == text.ProLi {
		p.loose = j
	}
	if w := p.word(j); w.category == unitWord && w.unit == Year && w.number == one || w.role == thisRole {
		year, next := p.pointAfterFrom(j)
		if next <= j || year.Kind == UnitKind && year.Unit != Year || year.Kind == VagueKind {
			return i
		}
		if year.Kind == YearKind {
			pt.Year = year.Year
		}
		pt.YearTo = year.Direction
		if year.Kind == YearKind {
			pt.YearTo = year.YearTo
		}
		return next
	}
	n, next := p.digits(j)
	if next <= j || !plausibleYear(n, pt.Calendar) {
		return i
	}
	pt.Year = int16(n)
	return p.era(next, pt)
}

func plausibleYear(n int, c Calendar) bool {
	if c == Gregorian {
		return n >= 1900 && n <= 2100
	}
	return n >= 1300 && n <= 1500
}

// era reads the letter or word of an era behind a year.
func (p *parser) era(i int32, pt *Point) int32 {
	switch p.role(i) {
	case hijriRole:
		if pt.Calendar == Gregorian {
			pt.Calendar = Hijri
		}
	case persianRole:
		pt.Calendar = Persian
	case gregorianRole:
		pt.Calendar = Gregorian
	default:
		return i
	}
	return p.next(i)
}

// bareYear reads a year by its number alone; placed tells that the words
// before it make it one.
func (p *parser) bareYear(i int32, placed bool) (Point, int32) {
	if w := p.word(i); w.category == unitWord && w.unit == Year && w.number == one {
		i, placed = p.next(i), true
	}
	n, next := p.digits(i)
	if next <= i || !placed {
		return Point{}, none
	}
	pt := Point{Kind: YearKind, Year: int16(n)}
	if plausibleYear(n, Gregorian) {
		if n%100 == 0 && p.kind(next) == text.Word && p.before(i-1).unit != Year {
			return Point{}, none // 2000 of something
		}
		return pt, p.era(next, &pt)
	}
	behind := p.era(next, &pt)
	if behind > next && plausibleYear(n, pt.Calendar) {
		return pt, behind
	}
	return Point{}, none
}
