package place

import (
	"io/fs"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// Noun is a locative noun: a word that announces the name of a place.
type Noun struct {
	Word string
	// Kinds are the kinds of places the noun announces.
	Kinds KindSet
	// Main is the first of them: what the noun means before all.
	Main Kind
	// Belongs: the noun is part of the name as told.
	Belongs bool
	// Unlisted: a name that no gazetteer knows may follow.
	Unlisted bool
	// Plural: several names may follow.
	Plural bool
	// Apposed: the noun has the article and the name stands beside it.
	Apposed bool
	// NotAfter are words after which the noun announces nothing ("عن طريق").
	NotAfter []string
	// Tail are adjectives that may end the name ("الدولي").
	Tail []string
}

// Class tells how a relation places something.
type Class uint8

// Classes of relations.
const (
	Inside    Class = iota + 1 // in a part of the named place
	Direction                  // on one side of it, or in that part of it
	Near                       // beside it
)

// Relation is a word that places something relative to a name.
type Relation struct {
	Word  string
	Class Class
	// Spans: the word belongs to the location as told.
	Spans bool
}

// Language is what a language says around names of places. It is data of a pack.
type Language struct {
	Nouns        []Noun
	Relations    []Relation
	Sides        []string
	Prepositions []string
	Strong, Weak []string // words between a name and its container
	Having       []string // words that tell what a place has ("with a Kurdish majority"), between the two
	Compounds    []string
	// Idioms are phrases with the name of a place in them that name none.
	Idioms   []string
	NotNames []string
	// Stop are names that are believed only right after a locative noun,
	// Risky ones also beside a word of relation or after a preposition.
	Stop, Risky []string
	// And is the word that joins names when it is written with the next word,
	// Article the definite article.
	And, Article string
	// NotStarts are beginnings of words that are no unlisted names,
	// AdjectiveEnds endings of indefinite adjectives.
	NotStarts, AdjectiveEnds []string
}

type languageFile struct {
	Nouns        []yaml.Node `yaml:"nouns"`
	Relations    []yaml.Node `yaml:"relations"`
	Sides        []string    `yaml:"sides"`
	Prepositions []string    `yaml:"prepositions"`
	Fillers      struct {
		Strong []string `yaml:"strong"`
		Weak   []string `yaml:"weak"`
		Having []string `yaml:"having"`
	} `yaml:"fillers"`
	Compounds     []string `yaml:"compounds"`
	Idioms        []string `yaml:"idioms"`
	NotNames      []string `yaml:"not_names"`
	Stop          []string `yaml:"stop"`
	Risky         []string `yaml:"risky"`
	And           string   `yaml:"and"`
	Article       string   `yaml:"article"`
	NotStarts     []string `yaml:"not_starts"`
	AdjectiveEnds []string `yaml:"adjective_ends"`
}

type nounFile struct {
	Word     string   `yaml:"word"`
	Kinds    []string `yaml:"kinds"`
	Belongs  bool     `yaml:"belongs"`
	Unlisted bool     `yaml:"unlisted"`
	Plural   bool     `yaml:"plural"`
	Apposed  bool     `yaml:"apposed"`
	Tail     []string `yaml:"tail"`
	NotAfter []string `yaml:"not_after"`
}

type relationFile struct {
	Word  string `yaml:"word"`
	Class string `yaml:"class"`
	Spans bool   `yaml:"spans"`
}

// LoadLanguage reads a language's words around places. All complaints of the
// file are returned at once.
func LoadLanguage(fsys fs.FS, file string) (Language, diag.List) {
	var complaints diag.List
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		complaints.Add(diag.Position{File: file}, "", "cannot be read: %v", err)
		return Language{}, complaints
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil || len(root.Content) == 0 {
		complaints.Add(diag.Position{File: file}, "a mapping with nouns, relations, stop and more", "is no YAML mapping: %v", err)
		return Language{}, complaints
	}
	checkKeys(file, root.Content[0], []string{"nouns", "relations", "sides", "prepositions", "fillers", "compounds", "idioms", "not_names", "stop", "risky", "and", "article", "not_starts", "adjective_ends"}, &complaints)
	var raw languageFile
	if err := root.Decode(&raw); err != nil {
		complaints.Add(diag.Position{File: file}, "", "%v", err)
		return Language{}, complaints
	}
	l := Language{Sides: raw.Sides, Prepositions: raw.Prepositions, Strong: raw.Fillers.Strong,
		Weak: raw.Fillers.Weak, Having: raw.Fillers.Having, Compounds: raw.Compounds, NotNames: raw.NotNames, Idioms: raw.Idioms, Stop: raw.Stop, Risky: raw.Risky,
		And: raw.And, Article: raw.Article, NotStarts: raw.NotStarts, AdjectiveEnds: raw.AdjectiveEnds}
	for i := range raw.Nouns {
		l.Nouns = append(l.Nouns, readNoun(file, &raw.Nouns[i], &complaints))
	}
	for i := range raw.Relations {
		l.Relations = append(l.Relations, readRelation(file, &raw.Relations[i], &complaints))
	}
	return l, complaints
}

func readNoun(file string, node *yaml.Node, complaints *diag.List) Noun {
	checkKeys(file, node, []string{"word", "kinds", "belongs", "unlisted", "plural", "apposed", "tail", "not_after"}, complaints)
	var raw nounFile
	if err := node.Decode(&raw); err != nil {
		complaints.Add(position(file, node), "", "%v", err)
		return Noun{}
	}
	n := Noun{Word: raw.Word, Belongs: raw.Belongs, Unlisted: raw.Unlisted, Plural: raw.Plural, Apposed: raw.Apposed, Tail: raw.Tail, NotAfter: raw.NotAfter}
	if n.Word == "" {
		complaints.Add(position(file, node), "write word: and the noun", "a locative noun without a word")
	}
	for _, word := range raw.Kinds {
		k := ParseKind(word)
		if k == 0 {
			complaints.Add(position(file, node), diag.Suggest(word, KindWords()), "unknown kind %q", word)
		}
		if n.Kinds == 0 {
			n.Main = k
		}
		n.Kinds |= Kinds(k)
	}
	if len(raw.Kinds) == 0 {
		complaints.Add(position(file, node), "write kinds: [...]", "the noun %q announces no kind of place", n.Word)
	}
	return n
}

var classWords = []string{"inside", "direction", "near"}

func readRelation(file string, node *yaml.Node, complaints *diag.List) Relation {
	checkKeys(file, node, []string{"word", "class", "spans"}, complaints)
	var raw relationFile
	if err := node.Decode(&raw); err != nil {
		complaints.Add(position(file, node), "", "%v", err)
		return Relation{}
	}
	if raw.Word == "" {
		complaints.Add(position(file, node), "write word: and the word", "a relation without a word")
	}
	i := slices.Index(classWords, raw.Class)
	if i < 0 {
		complaints.Add(position(file, node), "classes are: inside direction near", "unknown class %q", raw.Class)
	}
	return Relation{Word: raw.Word, Class: Class(i + 1), Spans: raw.Spans}
}

func checkKeys(file string, node *yaml.Node, known []string, complaints *diag.List) {
	if node.Kind != yaml.MappingNode {
		complaints.Add(position(file, node), "write {key: value, ...}", "is no mapping")
		return
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		if key := node.Content[i]; !slices.Contains(known, key.Value) {
			complaints.Add(position(file, key), diag.Suggest(key.Value, known), "unknown key %q", key.Value)
		}
	}
}

func position(file string, node *yaml.Node) diag.Position {
	return diag.Position{File: file, Line: node.Line, Column: node.Column}
}
