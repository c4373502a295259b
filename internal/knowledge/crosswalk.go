package knowledge

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
)

// Crosswalk is the table from our words to the codes of other schemas.
type Crosswalk []crosswalkRow

type crosswalkRow struct {
	Type       string
	Mode       string
	Subtype    string
	Status     string
	Factuality string
	Plover     string
	PloverMode string `yaml:"plover_mode"`
	Cameo      string
	Acled      string
	AcledSub   string `yaml:"acled_sub"`
}

func loadCrosswalk(fsys fs.FS, file string) (Crosswalk, diag.List) {
	var diags diag.List
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		diags.Add(diag.Position{File: file}, "", "cannot read it: %s", err)
		return nil, diags
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	var table Crosswalk
	if err := decoder.Decode(&table); err != nil && !errors.Is(err, io.EOF) {
		diags.Add(diag.Position{File: file}, "a row has type, mode, subtype, status, factuality and the codes plover, plover_mode, cameo, acled, acled_sub", "%s", err)
	}
	return table, diags
}

// Codes returns the codes of the first row that fits the event.
func (t Crosswalk) Codes(e *event.Event) event.Crosswalk {
	for i := range t {
		r := &t[i]
		if fits(r.Type, e.Type) && fits(r.Mode, e.Mode) && fits(r.Subtype, e.Subtype) && fits(r.Status, e.Status) && fits(r.Factuality, e.Factuality) {
			return event.Crosswalk{PloverEvent: r.Plover, PloverMode: r.PloverMode, Cameo: r.Cameo, AcledEvent: r.Acled, AcledSubEvent: r.AcledSub}
		}
	}
	return event.Crosswalk{}
}

// fits tells whether a row's word, empty for any, is the event's.
func fits(want, have string) bool { return want == "" || want == have }
