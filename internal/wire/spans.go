package wire

import (
	"errors"
	"fmt"

	"github.com/rasid/rasid/internal/event"
)

// CheckSpans checks that every text of an event stands at its span in source,
// which is the article's title + "\n" + text. It returns every breach, joined.
func CheckSpans(e event.Event, source string) error {
	points := []rune(source)
	var breaches []error
	check := func(field, text string, s event.Span) {
		if text == "" && s == (event.Span{}) {
			return
		}
		if s.Start < 0 || s.End < s.Start || int(s.End) > len(points) || string(points[s.Start:s.End]) != text {
			breaches = append(breaches, fmt.Errorf("%s: %q does not stand at [%d,%d)", field, text, s.Start, s.End))
		}
	}
	for i, a := range e.Actors {
		check(fmt.Sprintf("actors[%d]", i), a.Text, a.Span)
		for j, m := range a.Mentions {
			check(fmt.Sprintf("actors[%d].mentions[%d]", i, j), m.Text, m.Span)
		}
	}
	for i, l := range []*event.Location{e.Location, e.Origin} {
		if l != nil {
			check([]string{"location", "origin"}[i], l.Text, l.Span)
		}
	}
	if e.Date != nil {
		check("date", e.Date.Text, e.Date.Span)
	}
	for i, n := range []*event.Count{e.Killed, e.Injured, e.Troops} {
		if n != nil {
			check([]string{"killed", "injured", "troops"}[i], n.Text, n.Span)
		}
	}
	for i, q := range e.Evidence {
		check(fmt.Sprintf("evidence[%d]", i), q.Text, q.Span)
	}
	for i, s := range e.Sources {
		check(fmt.Sprintf("sources[%d]", i), s.Text, s.Span)
	}
	return errors.Join(breaches...)
}
