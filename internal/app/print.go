package app

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

// writeTable prints the events of one article under its headline; nothing for an
// article without events.
func writeTable(out io.Writer, a article.Article, events []event.Event) error {
	if len(events) == 0 {
		return nil
	}
	t := newTable("type", "factuality", "date", "place", "actors", "rule", "evidence")
	for _, e := range events {
		t.AppendRow(table.Row{kindText(e), e.Factuality, dateText(e), placeText(e.Location), actorsText(e, "\n"), e.Provenance.Rule, evidenceText(e)})
	}
	t.SetColumnConfigs([]table.ColumnConfig{wrapped(4, 24), wrapped(5, 44), wrapped(7, 60)})
	_, err := fmt.Fprintf(out, "%s  %s\n%s\n\n", cleanLine(a.ID), cleanLine(a.Title), t.Render())
	return err
}

// wrapped is a column that breaks its lines between words and keeps those that
// it has.
func wrapped(column, width int) table.ColumnConfig {
	return table.ColumnConfig{Number: column, WidthMax: width, WidthMaxEnforcer: func(s string, width int) string {
		var out []string
		for _, line := range strings.Split(s, "\n") {
			out = append(out, text.WrapSoft(line, width))
		}
		return strings.Join(out, "\n")
	}}
}

func newTable(header ...any) table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.Style().Format.Header = text.FormatDefault
	t.Style().Options.SeparateRows = true
	t.AppendHeader(header)
	return t
}

// writeCard prints one event as a few lines, for events that come one by one.
func writeCard(out io.Writer, e event.Event) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s  %s  %s  %s\n", kindText(e), e.Factuality, orDash(dateText(e)), orDash(placeText(e.Location)))
	for _, a := range e.Actors {
		fmt.Fprintf(&b, "  %-12s %s\n", a.Role, actorText(a))
	}
	for _, c := range []struct {
		name  string
		count *event.Count
	}{{"killed", e.Killed}, {"injured", e.Injured}, {"troops", e.Troops}} {
		if c.count != nil {
			fmt.Fprintf(&b, "  %-12s %s\n", c.name, countText(c.count))
		}
	}
	for _, s := range e.Sources {
		fmt.Fprintf(&b, "  %-12s %s\n", "source", cleanLine(s.Text))
	}
	fmt.Fprintf(&b, "  %-12s %s  (confidence %.2f)\n  %-12s «%s»\n  %-12s %s\n\n", "rule", e.Provenance.Rule, e.Confidence.Score,
		"evidence", evidenceText(e), "article", cleanLine(e.Article.ID))
	_, err := io.WriteString(out, b.String())
	return err
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// kindText is the type with the finest word for how.
func kindText(e event.Event) string {
	how := e.Mode
	if e.Subtype != "" {
		how = e.Subtype
	}
	if how == "" {
		return e.Type
	}
	return e.Type + "/" + how
}

func dateText(e event.Event) string {
	switch {
	case e.Date == nil:
		return ""
	case e.Date.Start == e.Date.End:
		return e.Date.Start
	}
	return e.Date.Start + ".." + e.Date.End
}

func placeText(l *event.Location) string {
	if l == nil {
		return ""
	}
	name := cleanLine(l.Text)
	var more []string
	for _, s := range []string{l.NameEn, l.Country} {
		if s != "" {
			more = append(more, cleanLine(s))
		}
	}
	if len(more) > 0 {
		name += " (" + strings.Join(more, ", ") + ")"
	}
	return name
}

func actorsText(e event.Event, separator string) string {
	var out []string
	for _, a := range e.Actors {
		out = append(out, a.Role+": "+actorText(a))
	}
	return strings.Join(out, separator)
}

func actorText(a event.Actor) string {
	s := cleanLine(a.Text)
	if a.Name != "" && a.Name != a.Text {
		s += " (" + cleanLine(a.Name) + ")"
	}
	return s
}

func evidenceText(e event.Event) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	return cleanLine(e.Evidence[0].Text)
}

func countText(c *event.Count) string {
	if c.Low == c.High {
		return fmt.Sprint(c.Low)
	}
	return fmt.Sprintf("%d to %d", c.Low, c.High)
}
