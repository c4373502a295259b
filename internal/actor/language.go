package actor

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
)

// grammar is how a language inflects its adjectives of nationality.
type grammar struct {
	article string
	endings []ending
}

// cues are the words that tell that a doubtful name is one.
type cues struct {
	// person, group, media and state hold folded words that stand before a name.
	person, group, media, state map[string]bool
	// definite are the folded beginnings of a definite word; feminine are the
	// folded endings of feminine nouns; tanwin is the mark of an indefinite
	// accusative, which no name of a state is.
	definite, feminine []string
	article, tanwin    string
}

// languageFile is actors.yaml as written.
type languageFile struct {
	Article  string   `yaml:"article"`
	Definite []string `yaml:"definite"`
	Tanwin   string   `yaml:"tanwin"`
	Feminine []string `yaml:"feminine"`
	Endings  []struct {
		End  word   `yaml:"end"`
		Form []word `yaml:"form"`
	} `yaml:"endings"`
	// Clitics are what may stand before a cue in its own word.
	Clitics []string `yaml:"clitics"`
	Cues    struct {
		Person []word `yaml:"person"`
		Group  []word `yaml:"group"`
		Media  []word `yaml:"media"`
		State  []word `yaml:"state"`
	} `yaml:"cues"`
	Words   []wordEntry `yaml:"words"`
	Offices []struct {
		Words  []word `yaml:"words"`
		Titles []word `yaml:"titles"`
	} `yaml:"offices"`
}

// wordEntry is one outlet word as written.
type wordEntry struct {
	ID      word          `yaml:"id"`
	Names   []word        `yaml:"names"`
	Kind    word          `yaml:"kind"`
	Choose  []choiceEntry `yaml:"choose"`
	Child   word          `yaml:"child"`
	Starts  word          `yaml:"starts"`
	Default word          `yaml:"default"`
}

// choiceEntry is somebody who may be meant, and when.
type choiceEntry struct {
	Is        word     `yaml:"is"`
	Countries []string `yaml:"countries"`
	Sources   []string `yaml:"sources"`
}

// word is a scalar that knows its place.
type word struct {
	text         string
	line, column int
}

// UnmarshalYAML notes the place.
func (w *word) UnmarshalYAML(n *yaml.Node) error {
	w.line, w.column = n.Line, n.Column
	return n.Decode(&w.text)
}

func (w *word) at(file string) diag.Position {
	return diag.Position{File: file, Line: w.line, Column: w.column}
}

var forms = map[string]Form{"masculine": Masculine, "feminine": Feminine, "singular": Singular, "dual": Dual, "plural": Plural, "accusative": Accusative}

// language reads actors.yaml of a language, whose name is its folder's.
func (l *loader) language(fsys fs.FS, file string) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		l.complaints.Add(diag.Position{File: file}, "", "cannot be read: %v", err)
		return
	}
	var f languageFile
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		l.complaints.Add(diag.Position{File: file}, "keys: article, definite, tanwin, feminine, endings, clitics, cues, words, offices", "%v", err)
		return
	}
	lang := path.Base(path.Dir(file))
	l.grammars[lang] = l.grammarOf(&f, file)
	if f.Article != "" {
		_, l.list.article = text.Fold(f.Article)
	}
	l.list.cues[lang] = &cues{
		person: cueSet(f.Cues.Person, f.Clitics), group: cueSet(f.Cues.Group, f.Clitics),
		media: cueSet(f.Cues.Media, f.Clitics), state: cueSet(f.Cues.State, f.Clitics),
		article: l.list.article, definite: f.Definite, tanwin: f.Tanwin, feminine: f.Feminine,
	}
	for i := range f.Words {
		l.outletWord(&f.Words[i], lang, file)
	}
	for _, o := range f.Offices {
		for _, w := range o.Words {
			for _, title := range o.Titles {
				phrase := l.list.foldWords(w.text)
				l.list.offices[phrase] = append(l.list.offices[phrase], title.text)
			}
		}
	}
}

func (l *loader) grammarOf(f *languageFile, file string) *grammar {
	g := &grammar{article: f.Article}
	for _, e := range f.Endings {
		end := ending{letters: e.End.text}
		for _, w := range e.Form {
			form, ok := forms[w.text]
			if !ok {
				l.complaints.Add(w.at(file), "forms: masculine feminine singular dual plural accusative", "unknown form %q", w.text)
			}
			end.form |= form
		}
		g.endings = append(g.endings, end)
	}
	return g
}

// cueSet folds cue words, each also with the clitics before it.
func cueSet(words []word, clitics []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		_, key := text.Fold(w.text)
		set[key] = true
		for _, c := range clitics {
			set[c+key] = true
		}
	}
	return set
}

// outletWord enters a word as an actor that Resolve will settle.
func (l *loader) outletWord(e *wordEntry, lang, file string) {
	w := &outletWord{entry: e, file: file}
	a := &Actor{ID: e.ID.text, Kind: e.Kind.text, word: w, At: e.ID.at(file)}
	w.actor = a
	if !slices.Contains(event.Kinds, a.Kind) {
		l.complaints.Add(e.Kind.at(file), diag.Suggest(a.Kind, event.Kinds), "unknown kind %q", a.Kind)
	}
	if _, doubled := l.written[a.ID]; doubled || a.ID == "" {
		l.complaints.Add(a.At, "", "id %q is empty or taken", a.ID)
		return
	}
	for _, n := range e.Names {
		a.names = append(a.names, name{text: n.text, lang: lang, at: n.at(file)})
		if a.Name == "" {
			a.Name = n.text
		}
	}
	if len(e.Names) == 0 || strings.TrimSpace(a.Name) == "" {
		l.complaints.Add(a.At, "", "%s has no names", a.ID)
	}
	l.written[a.ID] = a.At
	l.list.byID[a.ID] = a
	l.list.actors = append(l.list.actors, a)
	l.words = append(l.words, w)
}
