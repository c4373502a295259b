package place

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// Formats of lists that Build reads.
const (
	// FormatGeoNames is a GeoNames dump (allCountries.txt, SY.txt).
	FormatGeoNames = "geonames"
	// FormatTable is a tab-separated table with a header line that names at
	// least country, name, lat and lon; known besides: id, wof_id, name_en,
	// ar_preferred, ar_variants, pop, population, gn_fcode, placetype.
	FormatTable = "table"
)

// maxLine is the longest line that is read, in bytes.
const maxLine = 1 << 20

// Build reads a list of places and writes it as a compact file for Open. It
// returns how many places were written and how many lines had no Arabic name,
// no point or no known kind. A line that cannot be read is an error.
func Build(r io.Reader, format string, w io.Writer) (written, skipped int, err error) {
	var read func(line string) (*Place, error)
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 64<<10), maxLine)
	switch format {
	case FormatGeoNames:
		read = readGeoNames
	case FormatTable:
		if !lines.Scan() {
			return 0, 0, fmt.Errorf("place list: no header line")
		}
		t, err := newTable(lines.Text())
		if err != nil {
			return 0, 0, err
		}
		read = t.read
	default:
		return 0, 0, fmt.Errorf("place list: unknown format %q: %s or %s", format, FormatGeoNames, FormatTable)
	}
	out, err := newWriter(w)
	if err != nil {
		return 0, 0, err
	}
	for number := 1; lines.Scan(); number++ {
		p, err := read(lines.Text())
		switch {
		case err != nil:
			return written, skipped, fmt.Errorf("place list: row %d: %w", number, err)
		case p == nil:
			skipped++
			continue
		}
		if err := out.write(p); err != nil {
			return written, skipped, err
		}
		written++
	}
	if err := lines.Err(); err != nil {
		return written, skipped, fmt.Errorf("place list: %w", err)
	}
	return written, skipped, out.close()
}

// arabic tells whether a name is written in Arabic script alone.
func arabic(name string) bool {
	found := false
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Arabic, r):
			found = true
		case unicode.IsLetter(r):
			return false
		}
	}
	return found
}

// imported completes a place from what both formats give; nil when it has no
// Arabic name or no kind.
func imported(p *Place, names []string, latin, lat, lon, population string) (*Place, error) {
	for _, name := range names {
		if name = strings.TrimSpace(name); arabic(name) && !contains(p.names, name) {
			p.names = append(p.names, name)
		}
	}
	if len(p.names) == 0 || p.Kind == 0 {
		return nil, nil
	}
	var err error
	if p.Lat, err = strconv.ParseFloat(lat, 64); err != nil || !(p.Lat >= -90 && p.Lat <= 90) {
		return nil, fmt.Errorf("latitude %q", lat)
	}
	if p.Lon, err = strconv.ParseFloat(lon, 64); err != nil || !(p.Lon >= -180 && p.Lon <= 180) {
		return nil, fmt.Errorf("longitude %q", lon)
	}
	if population != "" {
		n, err := strconv.ParseFloat(population, 64)
		if err != nil || !(n >= 0 && n < 1e9) {
			return nil, fmt.Errorf("population %q", population)
		}
		p.Population = int32(n)
	}
	p.Name, p.NameEn = p.names[0], latin
	return p, nil
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// kindOfFeature maps a GeoNames feature code to a kind; 0 for what no event
// happens at.
func kindOfFeature(code string) Kind {
	if k, ok := featureKinds[code]; ok {
		return k
	}
	if strings.HasPrefix(code, "PPL") {
		return Village
	}
	return 0
}

var featureKinds = map[string]Kind{
	"PPLC": Capital, "PPLA": City, "PPLA2": Town, "PPLX": District, "PPLQ": 0, "PPLH": 0,
	"ADM1": Admin1, "ADM2": Admin2, "ADM3": Admin2, "CMP": Camp, "CMPRF": Camp,
	"MT": Mountain, "MTS": Mountain, "HLL": Mountain, "ISL": Island, "STM": River, "VAL": Region,
	"AIRB": Base, "MILB": Base, "INSM": Base, "AIRP": Airfield, "AIRF": Airfield,
	"PRN": Prison, "PRT": Port, "HBR": Port, "DAM": Dam, "OILF": Field, "GASF": Field,
}

// readGeoNames reads a line of a GeoNames dump.
func readGeoNames(line string) (*Place, error) {
	cells := strings.Split(line, "\t")
	if len(cells) < 15 {
		return nil, fmt.Errorf("%d columns instead of 19", len(cells))
	}
	p := &Place{ID: "geonames." + cells[0], Country: cells[8], Kind: kindOfFeature(cells[7])}
	names := append([]string{cells[1]}, strings.Split(cells[3], ",")...)
	return imported(p, names, cells[2], cells[4], cells[5], cells[14])
}
