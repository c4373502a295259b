package timex

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/text"
)

// Load reads the words of time of a language. All complaints about the file
// are collected; with any, the Language is not to be used.
func Load(fsys fs.FS, file string) (*Language, diag.List) {
	l := loader{file: file, seen: map[string]diag.Position{}, builder: text.NewTrieBuilder()}
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		l.complaints.Add(diag.Position{File: file}, "", "words of time: %v", err)
		return &Language{trie: l.builder.Build()}, l.complaints
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		l.complaints.Add(diag.Position{File: file}, "", "words of time: %v", err)
		return &Language{trie: l.builder.Build()}, l.complaints
	}
	if len(root.Content) > 0 {
		l.readSections(root.Content[0])
	}
	l.lang.words, l.lang.trie = l.words, l.builder.Build()
	return &l.lang, l.complaints
}

// loader collects the words of one file.
type loader struct {
	file       string
	lang       Language
	words      []word
	seen       map[string]diag.Position // folded word -> where it stands
	builder    *text.TrieBuilder
	complaints diag.List
}

func (l *loader) at(n *yaml.Node) diag.Position {
	return diag.Position{File: l.file, Line: n.Line, Column: n.Column}
}

// readSections reads the sections of the file.
func (l *loader) readSections(root *yaml.Node) {
	if root.Kind != yaml.MappingNode {
		l.complaints.Add(l.at(root), "sections are: "+strings.Join(sectionNames(), " "), "the file is no mapping of sections")
		return
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		name, list := root.Content[i], root.Content[i+1]
		s, ok := sections[name.Value]
		if !ok {
			l.complaints.Add(l.at(name), diag.Suggest(name.Value, sectionNames()), "unknown section %q", name.Value)
			continue
		}
		if list.Kind != yaml.SequenceNode {
			l.complaints.Add(l.at(list), "", "section %q is no list", name.Value)
			continue
		}
		for _, entry := range list.Content {
			l.entry(s, entry)
		}
	}
}

// entry reads one mapping: its words and what its keys say of them.
func (l *loader) entry(s section, entry *yaml.Node) {
	if entry.Kind != yaml.MappingNode {
		l.complaints.Add(l.at(entry), "write {..., words: [...]}", "the entry is no mapping")
		return
	}
	w := word{category: s.category}
	var words *yaml.Node
	missing := s.required
	for i := 0; i+1 < len(entry.Content); i += 2 {
		key, value := entry.Content[i], entry.Content[i+1]
		if key.Value == "words" {
			words = value
			continue
		}
		if key.Value == missing {
			missing = ""
		}
		l.key(s, &w, key, value)
	}
	if missing != "" {
		l.complaints.Add(l.at(entry), "", "the entry has no %q", missing)
	}
	if words == nil || words.Kind != yaml.SequenceNode || len(words.Content) == 0 {
		l.complaints.Add(l.at(entry), "write words: [...]", "the entry has no words")
		return
	}
	l.add(w, words)
}

// key sets one property of a word.
func (l *loader) key(s section, w *word, key, value *yaml.Node) {
	if !slices.Contains(s.keys, key.Value) {
		l.complaints.Add(l.at(key), diag.Suggest(key.Value, s.keys), "unknown key %q", key.Value)
		return
	}
	if set, ok := numeric[key.Value]; ok {
		n, err := strconv.Atoi(value.Value)
		if err != nil || n < set.low || n > set.high {
			l.complaints.Add(l.at(value), "", "%s %q is no number from %d to %d", key.Value, value.Value, set.low, set.high)
			return
		}
		w.n = int16(n)
		return
	}
	names := properties[key.Value].names
	i := slices.Index(names, value.Value)
	if i < 0 {
		advice := diag.Suggest(value.Value, names)
		if advice == "" {
			advice = "known are: " + strings.Join(names, " ")
		}
		l.complaints.Add(l.at(value), advice, "unknown %s %q", key.Value, value.Value)
		return
	}
	properties[key.Value].set(w, i)
}

// clitic keeps the proclitics that the grammar compares by itself; no name
// begins with them.
func (l *loader) clitic(r role, key string) bool {
	switch r {
	case articleRole:
		l.lang.article = key
	case conjunctionRole:
		l.lang.conjunction = key
	case dativeRole:
		l.lang.dative = key
	default:
		return false
	}
	return true
}

// add puts the words of an entry into the trie.
func (l *loader) add(w word, words *yaml.Node) {
	value := int32(len(l.words))
	l.words = append(l.words, w)
	for _, n := range words.Content {
		lite, key := text.Fold(n.Value)
		if l.clitic(w.role, key) {
			continue
		}
		if before, ok := l.seen[lite]; ok {
			l.complaints.Add(l.at(n), "", "«%s» stands at %s already", n.Value, before)
			continue
		}
		l.seen[lite] = l.at(n)
		first, _, _ := strings.Cut(strings.TrimSpace(key), " ")
		l.lang.tails.add(first)
		if !l.builder.Add(n.Value, value) {
			l.complaints.Add(l.at(n), "", "%q has no word", n.Value)
		}
	}
}
