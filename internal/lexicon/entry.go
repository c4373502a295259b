package lexicon

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// entry is one flow mapping of a pack file, still as it was written.
type entry struct {
	at    diag.Position
	kind  string // the key that names the word: verb, noun, adj ...
	text  string
	nodes map[string]*yaml.Node
	file  string
	said  *diag.List
	told  map[*yaml.Node]bool
}

// kinds are the keys that name a word, in the order in which they are looked
// for, with the part of speech they mean (0: the entry says it).
var kinds = []struct {
	key string
	pos POS
}{
	{"verb", Verb}, {"noun", Noun}, {"adj", Adjective}, {"participle", Participle}, {"adv", Adverb}, {"prep", Preposition},
	{"conj", Conjunction}, {"particle", Particle}, {"pronoun", Pronoun}, {"numeral", Numeral}, {"phrase", 0},
}

// frameKeys are the keys that speak of neighbours.
var frameKeys = []string{"agent", "patient", "partner", "goal", "origin", "means", "place", "topic", "speaker", "result",
	"both", "support", "noun_at", "subject", "operator", "over", "control"}

// commonKeys may stand in any entry.
var commonKeys = []string{"class", "mode", "whole", "gloss", "event"}

// kindKeys are the further keys of each kind.
var kindKeys = map[string][]string{
	"verb":       {"root", "form", "imperfect", "keep_waw", "masdar", "passive", "participle"},
	"noun":       {"plural", "gender", "dual"},
	"adj":        {"plural", "gender", "dual", "feminine"},
	"participle": {"plural", "gender", "dual", "feminine"},
	"numeral":    {"value", "plural", "gender", "dual", "forms"},
	"adv":        {"forms"},
	"prep":       {"forms", "pronouns"},
	"conj":       {"forms", "pronouns"},
	"particle":   {"forms", "pronouns"},
	"pronoun":    {"forms", "pronouns", "article"},
	"phrase":     {"pos", "root", "form", "imperfect", "keep_waw", "plural", "gender", "value"},
}

// readEntry reads one mapping; ok is false when it names no word.
func readEntry(file string, node *yaml.Node, said *diag.List) (e *entry, ok bool) {
	e = &entry{file: file, at: place(file, node), nodes: map[string]*yaml.Node{}, said: said, told: map[*yaml.Node]bool{}}
	if node.Kind != yaml.MappingNode {
		said.Add(e.at, "write one entry a line, such as {noun: ..., class: ...}", "an entry must be a mapping")
		return nil, false
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		if _, twice := e.nodes[key.Value]; twice {
			said.Add(place(file, key), "", "key «%s» stands twice in one entry", key.Value)
		}
		e.nodes[key.Value] = node.Content[i+1]
	}
	for _, k := range kinds {
		if n := e.nodes[k.key]; n != nil {
			e.kind, e.text = k.key, n.Value
			e.checkKeys(node)
			return e, e.text != ""
		}
	}
	said.Add(e.at, "begin it with verb, noun, adj, participle, adv, prep, conj, particle, pronoun, numeral or phrase", "the entry names no word")
	return nil, false
}

func place(file string, n *yaml.Node) diag.Position {
	return diag.Position{File: file, Line: n.Line, Column: n.Column}
}

// checkKeys complains about keys that the kind does not know.
func (e *entry) checkKeys(node *yaml.Node) {
	known := slices.Concat([]string{e.kind}, commonKeys, frameKeys, kindKeys[e.kind])
	for i := 0; i < len(node.Content); i += 2 {
		if key := node.Content[i]; !slices.Contains(known, key.Value) {
			e.said.Add(place(e.file, key), diag.Suggest(key.Value, known), "a %s has no key «%s»", e.kind, key.Value)
		}
	}
	if e.text == "" {
		e.said.Add(e.at, "", "the %s is empty", e.kind)
	}
}

// word reads a key's scalar, "" when it is absent.
func (e *entry) word(key string) string {
	n := e.nodes[key]
	switch {
	case n == nil:
		return ""
	case n.Kind != yaml.ScalarNode:
		e.once(n, "«%s» takes one word", key)
		return ""
	}
	return n.Value
}

// words reads a key's scalar or list of scalars, with where each stands.
func (e *entry) words(key string) []*yaml.Node {
	n := e.nodes[key]
	switch {
	case n == nil:
		return nil
	case n.Kind == yaml.ScalarNode:
		return []*yaml.Node{n}
	case n.Kind == yaml.SequenceNode:
		for _, item := range n.Content {
			if item.Kind != yaml.ScalarNode {
				e.once(item, "«%s» takes words", key)
				return nil
			}
		}
		return n.Content
	}
	e.once(n, "«%s» takes a word or a list of words", key)
	return nil
}

// once complains of a node that several readers look at only the first time.
func (e *entry) once(n *yaml.Node, format string, args ...any) {
	if !e.told[n] {
		e.told[n] = true
		e.said.Add(place(e.file, n), "", format, args...)
	}
}

// strings is words without their places.
func (e *entry) strings(key string) []string {
	var list []string
	for _, n := range e.words(key) {
		list = append(list, n.Value)
	}
	return list
}

// flag reads true or false; absent means what otherwise says.
func (e *entry) flag(key string, otherwise bool) bool {
	n := e.nodes[key]
	if n == nil {
		return otherwise
	}
	switch n.Value {
	case "true":
		return true
	case "false":
		return false
	}
	e.once(n, "«%s» is true or false, not «%s»", key, n.Value)
	return otherwise
}

// oneOf reads a word of a closed list; absent means "".
func (e *entry) oneOf(key string, known ...string) string {
	n := e.nodes[key]
	if n == nil {
		return ""
	}
	if !slices.Contains(known, n.Value) {
		if !e.told[n] {
			e.told[n] = true
			e.complain(key, suggest(n.Value, known), "unknown %s «%s»", key, n.Value)
		}
		return ""
	}
	return n.Value
}

// complain adds a complaint at a key's value, or at the entry.
func (e *entry) complain(key, advice, format string, args ...any) {
	at := e.at
	if n := e.nodes[key]; n != nil {
		at = place(e.file, n)
	}
	e.said.Add(at, advice, format, args...)
}

// suggest is diag.Suggest, or the whole list when nothing is near and it is short.
func suggest(word string, known []string) string {
	if s := diag.Suggest(word, known); s != "" || len(known) > 12 {
		return s
	}
	return fmt.Sprintf("it is one of %s", strings.Join(known, ", "))
}
