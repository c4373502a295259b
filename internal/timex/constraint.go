package timex

import (
	"fmt"

	"github.com/rasid/rasid/internal/text"
)

// ruleKind tells what a constraint compares.
type ruleKind int8

const (
	weekdayRule    ruleKind = iota // the day Count away is a Weekday
	monthDayRule                   // the day Count away is Day of Month
	exactRule                      // the day Count away is From
	monthRule                      // the day lies in the Month of its calendar
	yearRule                       // the day lies in the year From..To
	betweenRule                    // the day lies in From..To
	sinceRule                      // the day is From or later
	monthSinceRule                 // in its month, the day is the Day-th or later
)

// rule is what a constraint demands of the day of publication.
type rule struct {
	kind     ruleKind
	point    Point
	from, to Day
}

// allows tells whether a day fulfils the rule.
func (r rule) allows(d Day) bool {
	away := d + Day(r.point.Count)
	switch r.kind {
	case weekdayRule:
		return away.Weekday() == r.point.Weekday
	case monthDayRule:
		at, ok := r.point.Calendar.day(r.point.Calendar.yearOf(away), int(r.point.Month), int(r.point.Day))
		return ok && at == away
	case exactRule:
		return away == r.from
	case monthRule:
		_, month := r.point.Calendar.monthOf(d)
		return month == int(r.point.Month)
	case monthSinceRule:
		year, month := r.point.Calendar.monthOf(d)
		first, ok := r.point.Calendar.first(year, month)
		return ok && d >= first+Day(r.point.Day-1)
	case sinceRule:
		return d >= r.from
	}
	return r.from <= d && d <= r.to
}

// last returns the last day that the rule allows, when it has one.
func (r rule) last() (Day, bool) {
	switch r.kind {
	case exactRule:
		return r.from - Day(r.point.Count), true
	case yearRule, betweenRule:
		return r.to, true
	}
	return 0, false
}

// apply keeps the days that the constraint allows, unless it allows none.
func (c *Constraint) apply(days []Day) []Day {
	kept := make([]Day, 0, len(days))
	for _, d := range days {
		if c.rule.allows(d) {
			kept = append(kept, d)
		}
	}
	if len(kept) == 0 {
		c.Dropped = true
		return days
	}
	c.Removed = len(days) - len(kept)
	return kept
}

// collect reads the constraints off the mentions, those left out that are told
// as dates of the page.
func collect(doc *text.Document, mentions []Mention, told []Told) []Constraint {
	var c collector
	c.doc = doc
	for i := range mentions {
		c.m = &mentions[i]
		if isTold(told, c.m.First) {
			continue
		}
		c.point(c.m.Expr.Point)
		if c.m.Expr.To.Kind != NoKind {
			c.point(c.m.Expr.To)
		}
		if i > 0 {
			c.apposed(&mentions[i-1])
		}
	}
	return c.constraints
}

func isTold(told []Told, first int32) bool {
	for _, t := range told {
		if t.Last > 0 && t.First == first {
			return true
		}
	}
	return false
}

// collector gathers constraints from one mention after the other.
type collector struct {
	doc         *text.Document
	m           *Mention
	constraints []Constraint
}

func (c *collector) add(hard bool, r rule, format string, args ...any) {
	c.constraints = append(c.constraints, Constraint{
		Text: c.doc.Source[c.doc.Tokens[c.m.First].Start:c.doc.Tokens[c.m.Last-1].End], First: c.m.First, Last: c.m.Last,
		What: fmt.Sprintf(format, args...), Hard: hard, rule: r,
	})
}

// point reads the constraints that one end of an expression sets.
func (c *collector) point(p Point) {
	if p.Deictic {
		c.deictic(p)
	}
	if p.Month != 0 && p.Direction == Current && p.Year == 0 {
		c.add(true, rule{kind: monthRule, point: p}, "the month is month %d", p.Month)
	}
	if p.Year != 0 && p.YearTo == Current {
		if year, ok := p.Calendar.year(int(p.Year)); ok {
			c.add(true, rule{kind: yearRule, from: year.Start, to: year.End}, "the year is %d", p.Year)
		}
	}
	if c.m.Expr.Relation == At || c.m.Expr.Relation == During || c.m.Expr.Relation == Since {
		c.past(p)
	}
}

// deictic reads "yesterday Monday" and "today 4 April".
func (c *collector) deictic(p Point) {
	if p.Weekday != 0 && (p.Kind != DateKind || p.Year == 0) {
		c.add(true, rule{kind: weekdayRule, point: p}, "%s is a %s", dayAway(p.Count), weekdayNames[p.Weekday])
	}
	if p.Kind != DateKind || p.Month == 0 {
		return
	}
	if p.Year == 0 {
		c.add(true, rule{kind: monthDayRule, point: p}, "%s is day %d of month %d", dayAway(p.Count), p.Day, p.Month)
		return
	}
	if d, ok := p.Calendar.day(int(p.Year), int(p.Month), int(p.Day)); ok {
		c.add(true, rule{kind: exactRule, point: p, from: d}, "%s is %s", dayAway(p.Count), d)
	}
}

// past reads the lower bounds: a date told of the past is over.
func (c *collector) past(p Point) {
	if c.m.ahead {
		return
	}
	switch {
	case p.Direction == Current && p.Kind == DateKind && p.Day > 1:
		c.add(false, rule{kind: monthSinceRule, point: p}, "it is the %d of the month or later", p.Day)
	case p.Direction == Current && p.Kind == MonthKind && p.Portion == WeekOf && p.Ordinal > 0:
		p.Day = 7 * p.Ordinal
		c.add(false, rule{kind: monthSinceRule, point: p}, "it is the %d of the month or later", p.Day)
	case p.Kind == DateKind && p.Year != 0 && p.Month != 0 && !p.Deictic:
		if d, ok := p.Calendar.day(int(p.Year), int(p.Month), int(p.Day)); ok {
			c.add(false, rule{kind: sinceRule, from: d}, "it is %s or later", d)
		}
	case (p.Kind == MonthKind || p.Kind == YearKind) && p.Year != 0 && p.YearTo != Current && p.Portion == Whole:
		if at, ok := p.resolve(0, false, nil); ok {
			c.add(false, rule{kind: sinceRule, from: at.Start}, "it is %s or later", at.Start)
		}
	}
}

// apposed reads "in the summer of 2018, that is three years and a half ago".
func (c *collector) apposed(before *Mention) {
	e := c.m.Expr
	if !c.m.namely || e.Kind != AwayKind || e.Count >= 0 || !before.Expr.Point.absolute() || c.m.First-before.Last > 3 {
		return
	}
	at, ok := before.Expr.Point.resolve(0, false, nil)
	if !ok || e.Unit < Month {
		return
	}
	const slack = 4 // months: such reckonings are rounded
	months := -int(e.Count)
	if e.Unit == Year {
		months *= 12
	}
	r := rule{kind: betweenRule, from: at.Start.addMonths(months - slack), to: at.End.addMonths(months + slack)}
	c.add(true, r, "%s is about %d months before", at, months)
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// dayAway names a day by its distance from publication.
func dayAway(n int16) string {
	switch n {
	case 0:
		return "the day"
	case -1:
		return "the day before"
	case 1:
		return "the day after"
	}
	if n < 0 {
		return fmt.Sprintf("the day %d days before", -n)
	}
	return fmt.Sprintf("the day %d days after", n)
}
