package timex

import "github.com/rasid/rasid/internal/text"

// expr reads a whole expression.
func (p *parser) expr(i int32) (Expr, int32) {
	w := p.word(i)
	switch w.category {
	case vagueWord:
		return p.vague(i)
	case relationWord:
		return p.related(i, w)
	}
	if w.role == morrowRole {
		return p.morrow(i)
	}
	return p.stretch(i)
}

// stretch reads a point or a range, without a relation before it.
func (p *parser) stretch(i int32) (Expr, int32) {
	switch p.role(i) {
	case fromRole, betweenRole:
		return p.between(i)
	case thisRole, thatRole, sameRole:
		pt, next := p.pointed(i)
		return Expr{Point: pt}, next
	}
	return p.span(i)
}

// vague reads a word that gives no date; before a day ("earlier on Monday") it
// is left out, so that the day stands alone.
func (p *parser) vague(i int32) (Expr, int32) {
	next := p.next(i)
	j := p.skip(next, fromRole)
	if p.is(j, dayWord) || p.is(j, partWord) || p.is(j, weekdayWord) && p.definite(j) || p.word(j).unit == DayUnit {
		return Expr{}, none
	}
	return Expr{Point: Point{Kind: VagueKind}}, next
}

// morrow reads "the day after the meeting": a day later than the date told
// before.
func (p *parser) morrow(i int32) (Expr, int32) {
	j := p.next(i)
	if !p.definiteNoun(j) {
		return Expr{}, none
	}
	return Expr{Point: Point{Kind: AnaphorKind, Count: 1, Unit: DayUnit, Direction: Following}}, j + 1
}

// related reads a relation and what stands behind it.
func (p *parser) related(i int32, w *word) (Expr, int32) {
	j := p.next(i)
	if e, next := p.measured(j, w.relation); next > j {
		return e, next
	}
	if w.relation == For {
		return Expr{}, none
	}
	e, next := p.stretch(j)
	if next <= j && w.relation == Since {
		e, next = p.onset(j)
	}
	if next <= j {
		return Expr{}, none
	}
	if e.Kind != VagueKind {
		e.Relation = w.relation
	}
	return e, next
}

// longestOnset is how many words may stand between an onset and its date.
const longestOnset = 4

// onset reads "the beginning of the protests on 30 March" behind since.
func (p *parser) onset(i int32) (Expr, int32) {
	if p.role(i) != onsetRole {
		return Expr{}, none
	}
	for j := p.next(i); j <= i+longestOnset && p.kind(j) == text.Word; j++ {
		at := p.skip(j, inRole)
		p.loose = at
		e, next := p.stretch(at)
		if next > at && (at > j || e.Kind == YearKind || e.Kind == WeekdayKind) && e.Kind != VagueKind && e.Kind != AnaphorKind {
			return e, next
		}
	}
	return Expr{}, none
}

// measured reads a quantity behind a relation: two days ago, for three months,
// for a week.
func (p *parser) measured(i int32, r Relation) (Expr, int32) {
	n, unit, next := p.quantity(i)
	if next <= i || r == At || r == Until {
		return Expr{}, none
	}
	if n > 0 {
		next = p.half(next, &n, &unit)
	}
	pt := Point{Unit: unit, Count: int16(n)}
	if n == 0 && unit == Hour && (r == After || r == Before) {
		return Expr{Point: Point{Kind: AnaphorKind, Unit: DayUnit}}, next
	}
	if n == 0 {
		return Expr{Point: Point{Kind: VagueKind}}, next
	}
	switch r {
	case Before, Since:
		pt.Kind, pt.Count = AwayKind, int16(-n)
		if r == Before && p.role(next) == fromRole && !p.is(next+1, vagueWord) {
			pt.Kind = AnaphorKind
		}
		if r == Before {
			r = At
		}
	case After:
		pt.Kind, r = AnaphorKind, At
	case For:
		pt.Kind = LengthKind
	default:
		pt.Kind, r = LengthKind, Within
	}
	return Expr{Point: pt, Relation: r}, next
}

// quantity reads a number of units; n is 0 where nobody counted.
func (p *parser) quantity(i int32) (n int, u Unit, next int32) {
	i = p.skip(i, aboutRole)
	w := p.word(i)
	switch {
	case w.role == fewRole:
		if u := p.word(p.next(i)); u.category == unitWord {
			return 0, u.unit, p.next(p.next(i))
		}
		return 0, 0, none
	case w.category == unitWord:
		return p.unnumbered(i, w)
	}
	n, j := p.count(i)
	if j <= i || n < 1 || p.isDefinite(i) || p.article(i) != i {
		return 0, 0, none
	}
	w = p.word(j)
	if w.category != unitWord || w.number == pair || p.definite(j) || p.dated(p.next(j)) && w.unit != DayUnit {
		return 0, 0, none
	}
	return n, w.unit, p.skip(p.next(j), aboutRole)
}

// unnumbered reads a unit that tells its own number: a dual is two, a single
// one is one unless a name or a number makes a date of it.
func (p *parser) unnumbered(i int32, w *word) (n int, u Unit, next int32) {
	next = p.next(i)
	if p.definite(i) || w.number == pair || w.unit == Weekend {
		return 0, 0, none
	}
	switch w.number {
	case two:
		return 2, w.unit, p.skip(next, aboutRole)
	case many:
		return 0, w.unit, p.skip(next, fewRole)
	}
	if p.dated(next) {
		return 0, 0, none
	}
	if t := p.word(next); t.category == numberWord && t.n == 1 {
		next = p.next(next)
	}
	return 1, w.unit, p.skip(next, aboutRole)
}

// half reads "and a half" behind a quantity and turns it into whole smaller
// units: three years and a half are 42 months.
func (p *parser) half(i int32, n *int, u *Unit) int32 {
	if i >= p.end || p.lex[i].word.category != fractionWord || p.lex[i].word.portion != HalfOf || p.lex[i].pro != text.ProWa {
		return i
	}
	switch *u {
	case Year:
		*n, *u = 12**n+6, Month
	case Month:
		*n, *u = 30**n+15, DayUnit
	case Week:
		*n, *u = 7**n+3, DayUnit
	default:
		return i
	}
	i = p.next(i)
	if w := p.word(i); w.category == unitWord && w.number == one {
		i = p.next(i)
	}
	return i
}

// dated tells whether a name or a number stands at i that makes a date of the
// unit before it.
func (p *parser) dated(i int32) bool {
	switch w := p.word(i); w.category {
	case monthWord, weekdayWord, dayWord:
		return true
	case ordinalWord, numberWord:
		return p.definite(i)
	}
	n, next := p.digits(p.article(i))
	return next > i && n > 0
}

func (p *parser) skip(i int32, r role) int32 {
	if i < p.end && p.role(i) == r {
		return p.next(i)
	}
	return i
}

// between reads "from … to …" and "between … and …".
func (p *parser) between(i int32) (Expr, int32) {
	and := p.role(i) == betweenRole
	j := p.next(i)
	e, k := p.span(j)
	if k > j && e.To.Kind != NoKind {
		return e, k
	}
	if k <= j {
		if e.Point, k = p.bareYear(j, true); k <= j {
			return Expr{}, none
		}
	}
	to := p.joint(k, and)
	if to <= k && p.kind(k) == text.Comma {
		to = p.joint(k+1, and)
	}
	if to < k {
		return Expr{}, none
	}
	second, next := p.span(to)
	if next <= to {
		if second.Point, next = p.bareYear(to, true); next <= to {
			return Expr{}, none
		}
	}
	if second.To.Kind != NoKind {
		return Expr{}, none
	}
	e.To = second.Point
	return e.inherit(), next
}

// joint reads what stands between the ends of a range.
func (p *parser) joint(i int32, and bool) int32 {
	if and {
		return p.and(i)
	}
	if i < p.end {
		w := p.lex[i].word
		if w.role == toRole || w.relation == Until && w.category == relationWord {
			if p.lex[i].pro&^text.ProWa == 0 {
				return p.next(i)
			}
		}
	}
	return none
}

// inherit gives the first end of a range the month, the year and the direction
// that only the second tells.
func (e Expr) inherit() Expr {
	a, b := &e.Point, e.To
	if a.Kind != b.Kind {
		return e
	}
	if a.Month == 0 {
		a.Month, a.Calendar = b.Month, b.Calendar
	}
	if a.Year == 0 && a.YearTo == NoDirection && a.Direction == NoDirection {
		a.Direction, a.YearTo = b.Direction, b.YearTo
		if a.Month <= b.Month {
			a.Year = b.Year
		} else if b.Year != 0 {
			a.Year = b.Year - 1
		}
	}
	return e
}
