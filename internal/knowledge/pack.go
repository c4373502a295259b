package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"

	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/syntax/ar"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

// Pack is everything that extraction in one language runs on. It is immutable
// and may be used by several goroutines.
type Pack struct {
	Lang      string
	Digest    string // of all pack files, hex
	Cutter    *text.Cutter
	Lex       *lexicon.Lexicon
	Actors    *actor.List
	Names     *actor.Finder
	Gazetteer *place.Gazetteer
	Places    *place.Finder
	Times     *timex.Language
	Grammar   syntax.Grammar
	Program   *engine.Program
	Types     []rule.Type
	Rules     []rule.Rule
	Crosswalk Crosswalk
	// Pairs are names that stand for several actors, by actor id.
	Pairs map[string][]string
}

// Load reads the Arabic pack out of a file tree (see Builtin and Overlay).
// The pack is usable only when the list of complaints is empty.
func Load(fsys fs.FS) (*Pack, diag.List) {
	p := &Pack{Lang: "ar"}
	var diags diag.List
	take := func(more diag.List) { diags.Append(more) }

	language, more := text.LoadLanguage(fsys, "ar/text.yaml")
	take(more)
	p.Cutter = text.NewCutter(&language)
	p.Lex, more = lexicon.Load(fsys, "ar")
	take(more)
	p.Actors, more = actor.Load(fsys, "actors")
	take(more)
	p.Gazetteer, more = place.Load(fsys, "places")
	take(more)
	locative, more := place.LoadLanguage(fsys, "ar/places.yaml")
	take(more)
	p.Times, more = timex.Load(fsys, "ar/time.yaml")
	take(more)
	p.Crosswalk, more = loadCrosswalk(fsys, "crosswalk.yaml")
	take(more)
	p.loadPairs(fsys, "actors/pairs.yaml", &diags)
	p.loadRules(fsys, &diags)
	p.Digest = digest(fsys, &diags)
	if diags.Len() > 0 {
		return p, diags
	}
	p.Names = actor.NewFinder(p.Actors, p.Lang)
	p.Places = place.NewFinder(p.Gazetteer, locative)
	p.Grammar = ar.New(p.Lex)
	p.Program = engine.Compile(p.Lex, p.Types, p.Rules)
	return p, diags
}

func (p *Pack) loadRules(fsys fs.FS, diags *diag.List) {
	data, err := fs.ReadFile(fsys, "types.yaml")
	if err != nil {
		diags.Add(diag.Position{File: "types.yaml"}, "", "cannot read it: %s", err)
	}
	p.Types = rule.ParseTypes("types.yaml", data, diags)
	files, err := fs.ReadDir(fsys, "rules")
	if err != nil {
		diags.Add(diag.Position{File: "rules"}, "", "cannot read it: %s", err)
	}
	for _, f := range files {
		name := path.Join("rules", f.Name())
		if path.Ext(name) != ".yaml" {
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			diags.Add(diag.Position{File: name}, "", "cannot read it: %s", err)
			continue
		}
		p.Rules = append(p.Rules, rule.ParseRules(name, data, diags)...)
	}
	if p.Lex != nil {
		rule.Check(p.Rules, p.vocabulary(), diags)
	}
}

func (p *Pack) vocabulary() rule.Vocabulary {
	v := rule.Vocabulary{Types: p.Types, Classes: p.Lex.ClassNames()}
	triggers := map[string]bool{}
	for _, l := range p.Lex.Lemmas() {
		if l.Frame != nil && l.Frame.Class != 0 {
			triggers[p.Lex.ClassName(l.Frame.Class)] = true
		}
	}
	for t := range triggers {
		v.Triggers = append(v.Triggers, t)
	}
	for _, c := range v.Classes {
		if c == "troops" { // a count of them is a predicate of its own
			v.Triggers = append(v.Triggers, c)
		}
	}
	slices.Sort(v.Triggers)
	return v
}

// digest hashes every file of the tree with its path.
func digest(fsys fs.FS, diags *diag.List) string {
	h := sha256.New()
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(data)
		h.Write([]byte(name))
		h.Write(sum[:])
		return nil
	})
	if err != nil {
		diags.Add(diag.Position{File: "."}, "", "cannot read the pack: %s", err)
	}
	return hex.EncodeToString(h.Sum(nil))
}
