// Package diag is how the house complains about what a person wrote: file,
// line, column, what is wrong, what to do. All complaints of a run are
// collected before anything is returned.
package diag

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Position is a place in a file. Line and Column count from 1, Column in code
// points; 0 means unknown.
type Position struct {
	File         string
	Line, Column int
}

// String prints what is known: file, file:line or file:line:column.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Diagnostic is one complaint: where, what, and what to do about it.
type Diagnostic struct {
	Position
	What   string
	Advice string
}

// String prints the complaint on one line, the advice on an indented second.
func (d Diagnostic) String() string {
	s := d.Position.String() + ": " + d.What
	if d.Advice != "" {
		s += "\n\t" + d.Advice
	}
	return s
}

// List collects complaints. The zero value is an empty list. It is no error
// itself, so that an empty list can never be a non-nil error: ask Err.
type List struct{ items []Diagnostic }

// Add appends a complaint.
func (l *List) Add(at Position, advice, format string, args ...any) {
	l.items = append(l.items, Diagnostic{Position: at, What: fmt.Sprintf(format, args...), Advice: advice})
}

// Append takes over all complaints of another list.
func (l *List) Append(other List) { l.items = append(l.items, other.items...) }

// Len returns the number of complaints.
func (l *List) Len() int { return len(l.items) }

// All returns the complaints sorted by position.
func (l *List) All() []Diagnostic {
	sorted := slices.Clone(l.items)
	slices.SortStableFunc(sorted, func(a, b Diagnostic) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return sorted
}

// Err returns nil for an empty list, else one error that prints every
// complaint in order of position.
func (l *List) Err() error {
	if len(l.items) == 0 {
		return nil
	}
	var b strings.Builder
	for i, d := range l.All() {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(d.String())
	}
	return errors.New(b.String())
}
