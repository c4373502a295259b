package actor

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
)

// outsideStates are codes of countries that are no states of the list.
var outsideStates = []string{"EH", "GL", "HK", "MO", "PR"}

// loader gathers a list while it is read.
type loader struct {
	list       *List
	complaints diag.List
	parents    map[*Actor]reference
	roles      map[*Actor]reference
	written    map[string]diag.Position // ids with a line of their own
	grammars   map[string]*grammar
	words      []*outletWord
}

// reference is a cell that names other actors.
type reference struct {
	text string
	at   diag.Position
}

// Load reads every *.tsv file of a folder, and actors.yaml of every language
// folder beside it ("packs/actors" has "packs/ar/actors.yaml"). Each table's
// header tells what its rows are: states, actors, persons or heads. All
// complaints of all files are returned at once; the list holds what could be
// read.
func Load(fsys fs.FS, dir string) (*List, diag.List) {
	l := &loader{
		list:    &List{byID: map[string]*Actor{}, heads: map[string]*head{}, cues: map[string]*cues{}, offices: map[string][]string{}},
		parents: map[*Actor]reference{}, roles: map[*Actor]reference{}, written: map[string]diag.Position{}, grammars: map[string]*grammar{"ar": {}, "en": {}},
	}
	files, _ := fs.Glob(fsys, path.Join(dir, "*.tsv"))
	if len(files) == 0 {
		l.complaints.Add(diag.Position{File: dir}, "a list of actors is a folder of .tsv files", "no actor files found")
		return l.list, l.complaints
	}
	languages, _ := fs.Glob(fsys, path.Join(path.Dir(path.Clean(dir)), "*", "actors.yaml"))
	for _, file := range languages {
		l.language(fsys, file)
	}
	byWhat := map[string][]row{}
	for _, file := range files {
		t := readTable(fsys, file, &l.complaints)
		byWhat[t.what] = append(byWhat[t.what], t.rows...)
	}
	for i := range byWhat["states"] {
		l.state(&byWhat["states"][i])
	}
	l.readHeads(byWhat["heads"])
	for i := range byWhat["actors"] {
		l.body(&byWhat["actors"][i])
	}
	for i := range byWhat["persons"] {
		l.person(&byWhat["persons"][i])
	}
	l.link()
	l.list.finish()
	l.checkNames()
	return l.list, l.complaints
}

// add enters an actor under its id.
func (l *loader) add(a *Actor, r *row) *Actor {
	a.At = r.at
	switch first, doubled := l.written[a.ID]; {
	case a.ID == "":
		l.complaints.Add(r.in("id"), "", "the id is empty")
		return nil
	case strings.ToLower(a.ID) != a.ID || strings.ContainsAny(a.ID, " \t_/"):
		l.complaints.Add(r.in("id"), "an id is lower case, parts joined by . and -", "bad id %q", a.ID)
	case doubled:
		l.complaints.Add(r.in("id"), "", "id %q is taken by %s", a.ID, first)
		return nil
	}
	l.written[a.ID] = r.at
	if body := l.list.byID[a.ID]; body != nil {
		return l.override(body, a)
	}
	l.list.byID[a.ID] = a
	l.list.actors = append(l.list.actors, a)
	return a
}

// override gives a state's body what its own line says of it.
func (l *loader) override(body, a *Actor) *Actor {
	body.Name, body.At = a.Name, a.At
	if a.NameEn != "" {
		body.NameEn = a.NameEn
	}
	if a.Kind != "" {
		body.Kind = a.Kind
	}
	return body
}

// country reads a code; "" is no country.
func (l *loader) country(r *row) string {
	code := r.get("country")
	if code == "" || l.list.State(code) != nil || slices.Contains(outsideStates, code) {
		return code
	}
	l.complaints.Add(r.in("country"), "use the two letters of ISO 3166-1 in capitals", "unknown country %q", code)
	return ""
}

// body reads a row of an army, a group, a party: anything but a state or a person.
func (l *loader) body(r *row) {
	a := &Actor{ID: r.get("id"), Kind: r.get("kind"), Country: l.country(r), Name: r.get("name_ar"), NameEn: r.get("name_en")}
	if !slices.Contains(event.Kinds, a.Kind) {
		l.complaints.Add(r.in("kind"), diag.Suggest(a.Kind, event.Kinds), "unknown kind %q", a.Kind)
	}
	if a = l.add(a, r); a == nil {
		return
	}
	if p := r.get("parent"); p != "" {
		l.parents[a] = reference{text: p, at: r.in("parent")}
	}
	l.names(a, r)
}

// names reads the name and the aliases of both languages.
func (l *loader) names(a *Actor, r *row) {
	if a.Name == "" {
		l.complaints.Add(r.in("name_ar"), "", "%s has no name", a.ID)
	}
	for _, lang := range []string{"ar", "en"} {
		if main := r.get("name_" + lang); main != "" {
			n := l.addName(a, lang, main, r.in("name_"+lang))
			if lang == "ar" {
				a.Name = n.text
			}
		}
		for _, alias := range r.list("aliases_" + lang) {
			l.alias(a, lang, alias, r)
		}
	}
}

// addName adds one name as written: ~ before it marks a doubtful one, ~~ one
// that needs a cue beside it each time; what stands behind = is a vowelled
// spelling that settles the doubt.
func (l *loader) addName(a *Actor, lang, written string, at diag.Position) *name {
	n := name{lang: lang, at: at}
	written, n.doubtful = strings.CutPrefix(written, "~")
	written, n.lone = strings.CutPrefix(written, "~")
	n.text, n.vowelled, _ = strings.Cut(written, "=")
	if strings.TrimSpace(n.text) != n.text || strings.Contains(n.text, "  ") {
		l.complaints.Add(at, "", "white space around or twice inside %q", n.text)
	}
	a.names = append(a.names, n)
	return &a.names[len(a.names)-1]
}

// alias adds a further name. @ before it marks an adjective in all its forms, +
// a plural that is an adjective's, * a city that stands for the actor.
func (l *loader) alias(a *Actor, lang, written string, r *row) {
	at := r.in("aliases_" + lang)
	switch {
	case written == "":
		l.complaints.Add(at, "", "an empty alias")
	case strings.HasPrefix(written, "@"), strings.HasPrefix(written, "+"):
		l.nisba(a, lang, strings.TrimPrefix(written, "@"), at)
	case strings.HasPrefix(written, "*"):
		l.addName(a, lang, written[1:], at).capital = true
	default:
		l.addName(a, lang, written, at)
	}
}
