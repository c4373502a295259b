package place

import (
	"fmt"
	"slices"
	"strings"
)

// table reads rows by the names of their columns.
type table struct{ columns []string }

func newTable(header string) (*table, error) {
	t := &table{columns: strings.Split(header, "\t")}
	for _, needed := range []string{"country", "name", "lat", "lon"} {
		if !slices.Contains(t.columns, needed) {
			return nil, fmt.Errorf("place list: the header line has no column %q", needed)
		}
	}
	return t, nil
}

// cell returns the first non-empty cell among the named columns.
func (t *table) cell(cells []string, names ...string) string {
	for _, name := range names {
		if i := slices.Index(t.columns, name); i >= 0 && i < len(cells) && cells[i] != "" {
			return cells[i]
		}
	}
	return ""
}

func (t *table) read(line string) (*Place, error) {
	cells := strings.Split(line, "\t")
	if len(cells) != len(t.columns) {
		return nil, fmt.Errorf("%d columns instead of %d", len(cells), len(t.columns))
	}
	p := &Place{ID: "list." + t.cell(cells, "id", "wof_id", "gn_id"), Country: t.cell(cells, "country")}
	if len(p.Country) != 2 || p.Country == "XX" {
		p.Country = ""
	}
	p.Kind = t.kind(cells)
	names := append([]string{t.cell(cells, "name"), t.cell(cells, "ar_preferred")},
		strings.Split(t.cell(cells, "ar_variants"), "|")...)
	return imported(p, names, t.cell(cells, "name_en", "name"), t.cell(cells, "lat"), t.cell(cells, "lon"),
		t.cell(cells, "population", "pop"))
}

// kind takes the feature code first: it is finer than the type of place.
func (t *table) kind(cells []string) Kind {
	if code := t.cell(cells, "gn_fcode"); code != "" {
		if k := kindOfFeature(code); k != 0 {
			return k
		}
	}
	switch t.cell(cells, "placetype", "kind") {
	case "region", "macroregion":
		return Admin1
	case "county", "macrocounty":
		return Admin2
	case "locality", "localadmin":
		return Village
	case "neighbourhood", "borough", "macrohood":
		return District
	case "campus":
		return Site
	}
	return ParseKind(t.cell(cells, "placetype", "kind"))
}
