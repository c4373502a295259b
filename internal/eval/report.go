package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// wholeName is the row of found events of which nothing is wrong.
const wholeName = "whole event"

// line is a printed row: its name and its figures in order.
type line struct {
	name    string
	figures [][2]string
}

func ratioLine(row Row) line {
	return line{row.Name, [][2]string{
		{"precision", figure(row.Precision())}, {"recall", figure(row.Recall())}, {"f1", figure(row.F1())},
		{"hit", fmt.Sprint(row.Hit)}, {"gold", fmt.Sprint(row.Gold)}, {"said", fmt.Sprint(row.Said)},
	}}
}

// lines returns the rows in the order in which they were met.
func (r *Report) lines() []line {
	var lines []line
	for _, row := range r.Rows {
		lines = append(lines, ratioLine(row))
	}
	return append(lines, line{wholeName, [][2]string{
		{"share of gold", figure(r.Whole.Recall())}, {"hit", fmt.Sprint(r.Whole.Hit)}, {"gold", fmt.Sprint(r.Whole.Gold)},
	}})
}

// WriteText prints the figures, a row a line: slots, core, then the others by name.
func (r *Report) WriteText(w io.Writer) error {
	lines := r.lines()
	slices.SortFunc(lines, func(a, b line) int {
		return cmp.Or(cmp.Compare(rank(a.name), rank(b.name)), strings.Compare(a.name, b.name))
	})
	for _, l := range lines {
		text := fmt.Sprintf("%-22s", l.name)
		for _, f := range l.figures {
			text += "  " + f[0] + " " + f[1]
		}
		if _, err := fmt.Fprintln(w, text); err != nil {
			return fmt.Errorf("writing figures: %w", err)
		}
	}
	return nil
}

func rank(name string) int {
	switch name {
	case RowSlots:
		return 0
	case RowCore:
		return 1
	}
	return 2
}

// WriteJSON prints the figures as one JSON object, indented, rows in the order
// in which they were met.
func (r *Report) WriteJSON(w io.Writer) error {
	var rows []string
	for _, l := range r.lines() {
		var fields []string
		for _, f := range l.figures {
			fields = append(fields, fmt.Sprintf("\n  %s: %s", quote(f[0]), f[1]))
		}
		rows = append(rows, fmt.Sprintf("\n %s: {%s\n }", quote(l.name), strings.Join(fields, ",")))
	}
	if _, err := fmt.Fprintf(w, "{%s\n}\n", strings.Join(rows, ",")); err != nil {
		return fmt.Errorf("writing figures: %w", err)
	}
	return nil
}

// quote writes a name as a JSON string. Names are types and words of the house.
func quote(name string) string {
	quoted, _ := json.Marshal(name) // a string always has a JSON form
	return string(quoted)
}

// WriteMisses lists what was missed, invented or differs, an event a line:
// verdict, article and the event as JSON. Type narrows the list; "" lists all.
func (r *Report) WriteMisses(w io.Writer, kind string) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, m := range r.Misses {
		if kind != "" && kind != m.Type {
			continue
		}
		if _, err := fmt.Fprintf(w, "%s %s ", m.Verdict, m.Article); err != nil {
			return fmt.Errorf("writing misses: %w", err)
		}
		if err := out.Encode(m.shown()); err != nil {
			return fmt.Errorf("writing misses: %w", err)
		}
	}
	return nil
}

func (m Miss) shown() any {
	switch m.Verdict {
	case Missed:
		return m.Gold
	case Invented:
		return m.Predicted
	}
	return struct {
		Gold      *Event `json:"gold"`
		Predicted *Event `json:"predicted"`
	}{m.Gold, m.Predicted}
}
