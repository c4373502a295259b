package actor

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/diag"
)

// row is one line of a table as written.
type row struct {
	at      diag.Position
	columns []string // the header
	cells   []string
}

// get returns a cell by its column's name.
func (r *row) get(column string) string {
	if i := slices.Index(r.columns, column); i >= 0 {
		return r.cells[i]
	}
	return ""
}

// in is the position of a cell, for complaints.
func (r *row) in(column string) diag.Position {
	at := r.at
	at.Column = 1
	for i := range r.cells {
		if r.columns[i] == column {
			break
		}
		at.Column += utf8.RuneCountInString(r.cells[i]) + 1
	}
	return at
}

// list splits a cell at its bars.
func (r *row) list(column string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// tables are the headers that a file may have, by what its rows become.
var tables = map[string][]string{
	"states":  {"id", "country", "name_ar", "aliases_ar", "nisba_ar", "capital_ar", "name_en", "aliases_en", "nisba_en", "capital_en"},
	"actors":  {"id", "kind", "country", "parent", "name_ar", "name_en", "aliases_ar", "aliases_en", "note"},
	"persons": {"id", "country", "of", "name_ar", "name_en", "aliases_ar", "aliases_en", "roles"},
	"heads":   {"child", "kind", "parent", "words_ar", "names_ar", "name_en", "names_en"},
}

// table is a file: what its rows become, and the rows.
type table struct {
	what string
	rows []row
}

// readTable reads one file. The first line that is no comment is the header
// and tells what the rows are; they are sorted by their first column.
func readTable(fsys fs.FS, file string, complaints *diag.List) table {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		complaints.Add(diag.Position{File: file}, "", "cannot be read: %v", err)
		return table{}
	}
	var t table
	var header []string
	previous := ""
	for i, line := range strings.Split(string(data), "\n") {
		at := diag.Position{File: file, Line: i + 1}
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if header == nil {
			if t.what, header = whatTable(cells); header == nil {
				complaints.Add(at, headerAdvice(), "the header line is missing or differs")
				return table{}
			}
			continue
		}
		if len(cells) != len(header) {
			complaints.Add(at, "the columns are: "+strings.Join(header, " "), "%d columns instead of %d", len(cells), len(header))
			continue
		}
		if cells[0] < previous && t.what != "heads" {
			complaints.Add(at, "rows are sorted by their first column", "%q stands after %q", cells[0], previous)
		}
		previous = cells[0]
		t.rows = append(t.rows, row{at: at, columns: header, cells: cells})
	}
	return t
}

func whatTable(cells []string) (string, []string) {
	for what, header := range tables {
		if slices.Equal(cells, header) {
			return what, header
		}
	}
	return "", nil
}

func headerAdvice() string {
	var known []string
	for what, header := range tables {
		known = append(known, fmt.Sprintf("%s: %s", what, strings.Join(header, " ")))
	}
	slices.Sort(known)
	return "start the file with the columns, tab-separated, of one of\n\t" + strings.Join(known, "\n\t")
}
