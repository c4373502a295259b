package eval

import (
	"slices"
	"strings"
	"time"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

// FromEvents writes the events of an article in the format of gold files. Text
// is the text that the spans of the events count in, without the title: the
// body, or what was extracted of it when it is HTML. Retractions are left out.
func FromEvents(a article.Article, text string, events []event.Event) Article {
	out := Article{
		ID: a.ID, Lang: a.Lang, Source: a.Source, PublishedAt: readable(a.PublishedAt), Title: a.Title, Body: text, Events: []Event{},
	}
	for _, e := range events {
		if e.Op == event.OpRetract {
			continue
		}
		if out.Lang == "" {
			out.Lang = e.Article.Lang
		}
		out.Events = append(out.Events, fromEvent(e))
	}
	return out
}

// readable returns a publication that readers of gold files can read, or nil.
func readable(published string) *string {
	t, err := time.Parse(time.RFC3339, published)
	if err != nil {
		t, err = time.Parse(time.DateOnly, published)
	}
	_, offset := t.Zone()
	if err != nil || t.Year() < 1 || offset <= -86400 || offset >= 86400 {
		return nil
	}
	return &published
}

func fromEvent(e event.Event) Event {
	out := Event{
		Type: e.Type, Mode: e.Mode, Factuality: e.Factuality, Evidence: []string{}, Actors: []Actor{},
		Location: fromLocation(e.Location), Date: fromDate(e.Date),
	}
	for _, evidence := range e.Evidence {
		if line := longestLine(evidence.Text); line != "" && !slices.Contains(out.Evidence, line) {
			out.Evidence = append(out.Evidence, line)
		}
	}
	for _, a := range e.Actors {
		out.Actors = append(out.Actors, fromActor(a))
	}
	if e.Type != event.Meeting && e.Type != event.JointExercise && e.Type != event.TroopStatement {
		out.Killed, out.Injured = fromCount(e.Killed), fromCount(e.Injured)
	}
	if e.Type != event.Meeting && e.Type != event.JointExercise && e.Type != event.Attack {
		out.Troops = fromCount(e.Troops)
	}
	for _, s := range e.Sources {
		hasRole := slices.ContainsFunc(e.Actors, func(a event.Actor) bool { return a.Text == s.Text })
		if s.Text != "" && !hasRole && !slices.Contains(out.Sources, s.Text) {
			out.Sources = append(out.Sources, s.Text)
		}
	}
	return out
}

// longestLine returns the longest line of a text: evidence never runs over a
// line break, and a part of a clause still tells where it was.
func longestLine(text string) string {
	longest := ""
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); len(line) > len(longest) {
			longest = line
		}
	}
	return longest
}

// fromActor keeps, beside the text, the canonical name and one other mention:
// more names than that are not compared.
func fromActor(a event.Actor) Actor {
	out := Actor{Role: a.Role, Text: a.Text}
	if a.Name != "" && a.Name != a.Text {
		out.Alt = append(out.Alt, a.Name)
	}
	for _, m := range a.Mentions {
		if m.Text != "" && m.Text != a.Text && m.Text != a.Name {
			out.Alt = append(out.Alt, m.Text)
			break
		}
	}
	return out
}

func fromLocation(l *event.Location) *Location {
	if l == nil {
		return nil
	}
	return &Location{Text: l.Text, Country: l.Country, Lat: l.Lat, Lon: l.Lon}
}

// fromDate leaves out a date that is only the publication day: nothing in the
// text told it.
func fromDate(d *event.Date) *Date {
	if d == nil || d.Basis == event.BasisPublication || d.Text == "" {
		return nil
	}
	return &Date{Text: d.Text, Start: d.Start, End: d.End}
}

// fromCount gives the lowest number; none when that is nobody.
func fromCount(c *event.Count) *int {
	if c == nil || c.Low <= 0 {
		return nil
	}
	low := int(c.Low)
	return &low
}
