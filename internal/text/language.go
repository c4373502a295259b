package text

import (
	"fmt"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// Language holds what the cutting of a language's articles must know by heart:
// phrases in natural spelling.
type Language struct {
	// Abbreviations are words whose full stop ends no sentence.
	Abbreviations []string `yaml:"abbreviations"`
	// BeforeNumbers are words whose full stop ends no sentence when a number
	// follows.
	BeforeNumbers []string `yaml:"before_numbers"`
	// Links begin a line that leads to another text, whatever follows.
	Links []string `yaml:"links"`
	// MarkedLinks do so only when a mark or nothing follows.
	MarkedLinks []string `yaml:"marked_links"`
	// Alone are lines of page furniture, whole.
	Alone []string `yaml:"alone"`
	// Bylines begin a short line that names who wrote the text.
	Bylines []string `yaml:"bylines"`
	// Credits begin a line about the text itself: its source, tags, rights.
	Credits []string `yaml:"credits"`
	// Menu words make up lines of buttons.
	Menu []string `yaml:"menu"`
	// Dates are the words of which a line with the page's date consists.
	Dates []string `yaml:"dates"`
	// Outlets are words of outlets' names, as they stand on a dateline of its
	// own.
	Outlets []string `yaml:"outlets"`
}

// role is what a phrase of the layout does; the values in the cutter's trie.
type role = int32

const (
	roleLink role = iota + 1
	roleMarkedLink
	roleAlone
	roleByline
	roleCredit
	roleMenu
	roleDate
	roleOutlet
)

// lists names every list of the file, in its order.
func (l *Language) lists() []layoutList {
	return []layoutList{
		{"abbreviations", 0, &l.Abbreviations},
		{"before_numbers", 0, &l.BeforeNumbers},
		{"links", roleLink, &l.Links},
		{"marked_links", roleMarkedLink, &l.MarkedLinks},
		{"alone", roleAlone, &l.Alone},
		{"bylines", roleByline, &l.Bylines},
		{"credits", roleCredit, &l.Credits},
		{"menu", roleMenu, &l.Menu},
		{"dates", roleDate, &l.Dates},
		{"outlets", roleOutlet, &l.Outlets},
	}
}

type layoutList struct {
	name    string
	role    role
	phrases *[]string
}

func (l *Language) phrases() *Trie {
	b := NewTrieBuilder()
	for _, list := range l.lists() {
		for _, phrase := range *list.phrases {
			if list.role != 0 {
				b.Add(phrase, list.role)
			}
		}
	}
	return b.Build()
}

// keySet returns the keys of words.
func keySet(words []string) map[string]bool {
	keys := make(map[string]bool, len(words))
	for _, word := range words {
		_, key := Fold(word)
		keys[key] = true
	}
	return keys
}

// LoadLanguage reads a language's file: a YAML mapping from the names of the
// lists to lists of phrases. Every complaint has its line.
func LoadLanguage(fsys fs.FS, file string) (Language, diag.List) {
	var (
		l     Language
		wrong diag.List
		doc   yaml.Node
	)
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		wrong.Add(diag.Position{File: file}, "", "cannot be read: %v", err)
		return l, wrong
	}
	if err := yaml.Unmarshal(data, &doc); err != nil {
		wrong.Add(diag.Position{File: file}, "", "%s", strings.TrimPrefix(err.Error(), "yaml: "))
		return l, wrong
	}
	if len(doc.Content) > 0 {
		reader := languageReader{file: file, language: &l, wrong: &wrong}
		reader.read(doc.Content[0])
	}
	return l, wrong
}

// languageReader reads one file into a Language and gathers what is wrong.
type languageReader struct {
	file     string
	language *Language
	wrong    *diag.List
}

func (r *languageReader) complain(n *yaml.Node, advice, format string, args ...any) {
	r.wrong.Add(diag.Position{File: r.file, Line: n.Line, Column: n.Column}, advice, format, args...)
}

func (r *languageReader) read(root *yaml.Node) {
	if root.Kind != yaml.MappingNode {
		r.complain(root, "write «abbreviations: [...]»", "expected a mapping of lists")
		return
	}
	lists := r.language.lists()
	for i := 0; i+1 < len(root.Content); i += 2 {
		name, node := root.Content[i], root.Content[i+1]
		if list := findList(lists, name.Value); list != nil {
			*list.phrases = append(*list.phrases, r.list(node)...)
			continue
		}
		names := make([]string, len(lists))
		for i, list := range lists {
			names[i] = list.name
		}
		r.complain(name, diag.Suggest(name.Value, names), "unknown list «%s»", name.Value)
	}
}

func findList(lists []layoutList, name string) *layoutList {
	for i := range lists {
		if lists[i].name == name {
			return &lists[i]
		}
	}
	return nil
}

func (r *languageReader) list(node *yaml.Node) (phrases []string) {
	if node.Kind != yaml.SequenceNode {
		r.complain(node, "write one phrase a line behind «- »", "expected a list of phrases")
		return nil
	}
	seen := map[string]int{}
	for _, item := range node.Content {
		words := phraseKey(item.Value)
		switch line := seen[words]; {
		case item.Kind != yaml.ScalarNode:
			r.complain(item, "", "expected a phrase")
		case words == "":
			r.complain(item, "", "«%s» has no word", item.Value)
		case line > 0:
			r.complain(item, fmt.Sprintf("it stands on line %d already", line), "«%s» twice", item.Value)
		default:
			seen[words] = item.Line
			phrases = append(phrases, item.Value)
		}
	}
	return phrases
}

// phraseKey returns the keys of a phrase's words, by which two are the same.
func phraseKey(phrase string) string {
	var b strings.Builder
	doc := CutLine(phrase)
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; named(t.Kind) {
			b.WriteString(t.Key)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
