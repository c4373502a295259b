package place

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/rasid/rasid/internal/diag"
)

// Columns of a gazetteer file, in order. A file starts with this line.
var columns = []string{"id", "kind", "country", "parent", "name_ar", "variants_ar", "name_en", "variants_en", "lat", "lon", "population", "note"}

const (
	colID = iota
	colKind
	colCountry
	colParent
	colName
	colVariants
	colNameEn
	colVariantsEn
	colLat
	colLon
	colPopulation
	colNote
)

// row is one line as written: checked by itself, its references still open.
type row struct {
	at           diag.Position
	place        *Place
	country      string
	parent       string
	columnStarts []int
}

// Load reads every *.tsv file of a folder. A file has the header line
// "id kind country parent name_ar variants_ar name_en variants_en lat lon
// population note" (tab-separated), then one place a line, sorted by country
// and id; lines that start with # are comments. Variants are separated by |.
// All complaints of all files are returned at once; the gazetteer holds what
// could be read.
func Load(fsys fs.FS, dir string) (*Gazetteer, diag.List) {
	var complaints diag.List
	files, err := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	if err != nil || len(files) == 0 {
		complaints.Add(diag.Position{File: dir}, "a gazetteer is a folder of .tsv files", "no place files found")
		return &Gazetteer{byID: map[string]*Place{}}, complaints
	}
	slices.Sort(files)
	var rows []row
	for _, file := range files {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			complaints.Add(diag.Position{File: file}, "", "cannot be read: %v", err)
			continue
		}
		rows = readRows(rows, file, string(data), &complaints)
	}
	return link(rows, &complaints), complaints
}

func readRows(rows []row, file, data string, complaints *diag.List) []row {
	header, previous := false, ""
	for number, line := range strings.Split(data, "\n") {
		at := diag.Position{File: file, Line: number + 1}
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if !header {
			header = true
			if line != strings.Join(columns, "\t") {
				complaints.Add(at, "start the file with: "+strings.Join(columns, " "), "the header line is missing or differs")
			}
			continue
		}
		r, ok := readRow(at, line, complaints)
		if !ok {
			continue
		}
		if key := sortKey(r); key < previous {
			complaints.Add(at, "rows are sorted by country, then by id", "%q stands after %q", r.place.ID, previous[strings.IndexByte(previous, '\t')+1:])
		} else {
			previous = key
		}
		rows = append(rows, r)
	}
	return rows
}

func sortKey(r row) string { return r.country + "\t" + r.place.ID }

func readRow(at diag.Position, line string, complaints *diag.List) (row, bool) {
	cells := strings.Split(line, "\t")
	if len(cells) != len(columns) {
		complaints.Add(at, "the columns are: "+strings.Join(columns, " "), "%d columns instead of %d", len(cells), len(columns))
		return row{}, false
	}
	r := row{at: at, country: cells[colCountry], parent: cells[colParent], columnStarts: starts(cells)}
	before := complaints.Len()
	p := &Place{ID: cells[colID], Country: cells[colCountry], Name: cells[colName], NameEn: cells[colNameEn]}
	r.place = p
	p.Kind = readKind(r, cells[colKind], complaints)
	p.Precision = p.Kind.Precision()
	p.names = readNames(r, colName, p.Name, cells[colVariants], complaints)
	p.latin = readNames(r, colNameEn, p.NameEn, cells[colVariantsEn], complaints)
	if p.ID == "" {
		complaints.Add(r.column(colID), "", "the id is empty")
	}
	readPoint(r, cells[colLat], cells[colLon], complaints)
	p.Population = readPopulation(r, cells[colPopulation], complaints)
	p.Tier = ownTier(p)
	return r, complaints.Len() == before
}

// starts returns the column, in code points from 1, at which each cell starts.
func starts(cells []string) []int {
	at, result := 1, make([]int, len(cells))
	for i, cell := range cells {
		result[i] = at
		at += len([]rune(cell)) + 1
	}
	return result
}

func (r row) column(c int) diag.Position {
	at := r.at
	at.Column = r.columnStarts[c]
	return at
}

func readKind(r row, word string, complaints *diag.List) Kind {
	k := ParseKind(word)
	if k == 0 {
		advice := diag.Suggest(word, KindWords())
		if advice == "" {
			advice = "kinds are: " + strings.Join(KindWords(), " ")
		}
		complaints.Add(r.column(colKind), advice, "unknown kind %q", word)
	}
	return k
}

func readNames(r row, column int, name, variants string, complaints *diag.List) []string {
	if name == "" {
		complaints.Add(r.column(column), "every place has an Arabic and an English name", "the name is empty")
		return nil
	}
	names := []string{name}
	for variant := range strings.SplitSeq(variants, "|") {
		switch {
		case variant == "":
		case variant != strings.TrimSpace(variant):
			complaints.Add(r.column(column+1), "separate variants by | alone", "spaces around the variant %q", variant)
		case slices.Contains(names, variant):
			complaints.Add(r.column(column+1), "leave it out", "the variant %q stands there already", variant)
		default:
			names = append(names, variant)
		}
	}
	return names
}

func readPoint(r row, lat, lon string, complaints *diag.List) {
	if lat == "" && lon == "" {
		return
	}
	var ok bool
	if r.place.Lat, ok = readDegrees(r.column(colLat), "latitude", lat, 90, complaints); !ok {
		return
	}
	if r.place.Lon, ok = readDegrees(r.column(colLon), "longitude", lon, 180, complaints); !ok {
		return
	}
	r.place.HasPoint = true
}

func readDegrees(at diag.Position, what, cell string, limit float64, complaints *diag.List) (float64, bool) {
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		complaints.Add(at, "decimal degrees, such as 36.52", "the %s %q is no number", what, cell)
		return 0, false
	}
	if !(v >= -limit && v <= limit) {
		complaints.Add(at, fmt.Sprintf("from %g to %g", -limit, limit), "the %s %s is out of range", what, cell)
		return 0, false
	}
	return v, true
}

func readPopulation(r row, cell string, complaints *diag.List) int32 {
	if cell == "" {
		return 0
	}
	n, err := strconv.ParseInt(cell, 10, 32)
	if err != nil || n < 0 {
		complaints.Add(r.column(colPopulation), "a number of people, or nothing", "the population %q is no number of people", cell)
		return 0
	}
	return int32(n)
}
