package extract

import (
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
)

// narrow takes the day and the place that the chain tells most finely: a day
// within the week that its fullest mention tells, a village in the province.
func (w *walk) narrow(e *event.Event, all []*telling) {
	var when, spot *telling
	for _, t := range all {
		if t.when.Mention != syntax.None && (when == nil || w.within(t, when)) {
			when = t
		}
		if t.spot.Mention != syntax.None && (spot == nil || spot.spot.Place != nil && t.spot.Place != nil && t.spot.Basis != event.BasisArticle && t.spot.Place != spot.spot.Place && t.spot.Place.Within(spot.spot.Place)) {
			spot = t
		}
	}
	if when != nil && e.Date != nil {
		e.Date = w.date(when.when)
	}
	if spot != nil && e.Location != nil {
		e.Location = w.location(spot.spot)
	}
}

// within tells whether the time of one telling lies in the longer one of
// another. A run of days up to another is no longer word for one of them.
func (w *walk) within(t, o *telling) bool {
	a, b := t.when.Interval, o.when.Interval
	if w.in.Times[o.when.Mention].Expr.Precision() == "range" {
		return false
	}
	return a != b && a.Start >= b.Start && a.End <= b.End
}
