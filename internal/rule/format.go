package rule

import (
	"bytes"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// before and behind are the keys that stand before and behind the roles of a
// rule, in their order. Roles stay as they were written: it is the order of
// functions that decides, and people read the rule in it.
var (
	before = []string{"id", "event", "sure", "on"}
	behind = []string{"reporter", "kinds", PlaceRole, OriginRole, "mode", "else", "subtype", "status", "placed", "named", "require", "where", "unless", "examples", "not"}
)

// Format lays a file of rules out canonically: the keys of a rule in one order,
// lists of words on one line, an example a line with what it gives below, an
// empty line between rules. Comments are kept; formatted twice is formatted
// once. What is no list of rules is complained about and given back as it is.
func Format(file string, data []byte, diags *diag.List) []byte {
	r := reader{file: file, diags: diags}
	var doc yaml.Node
	if r.list(data) == nil || yaml.Unmarshal(data, &doc) != nil {
		return data // complained about, or comments alone
	}
	var out bytes.Buffer
	top := doc.Content[0]
	for i, item := range top.Content {
		if item.Kind != yaml.MappingNode {
			r.complain(item, "write it as {key: value}", "expected a mapping")
			return data
		}
		layRule(item)
		if i == 0 {
			item.HeadComment = joined(doc.HeadComment, top.HeadComment, item.HeadComment)
		}
		if i == len(top.Content)-1 {
			item.FootComment = joined(item.FootComment, top.FootComment, doc.FootComment)
		}
		if i > 0 {
			out.WriteByte('\n')
		}
		if err := writeRule(&out, item); err != nil {
			r.complain(item, "", "cannot be written: %v", err)
			return data
		}
	}
	if lost := lostComment(data, out.Bytes()); lost != "" {
		r.complain(top, "give the comment a line of its own above the rule or the key", "the comment would be lost: %s", lost)
		return data
	}
	return out.Bytes()
}

func joined(comments ...string) string {
	return strings.Join(slices.DeleteFunc(comments, func(s string) bool { return s == "" }), "\n")
}

// writeRule writes one rule as an item of a list of its own: the library knows
// no empty lines between items.
func writeRule(out *bytes.Buffer, item *yaml.Node) error {
	e := yaml.NewEncoder(out)
	e.SetIndent(2)
	e.CompactSeqIndent()
	if err := e.Encode(&yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{item}}); err != nil {
		return err
	}
	return e.Close()
}

// layRule puts the keys of a rule in order and sets how each is written.
func layRule(rule *yaml.Node) {
	rule.Style = 0
	type pair struct{ key, value *yaml.Node }
	var pairs []pair
	for i := 0; i+1 < len(rule.Content); i += 2 {
		pairs = append(pairs, pair{rule.Content[i], rule.Content[i+1]})
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return placeOf(a.key.Value) - placeOf(b.key.Value) })
	rule.Content = rule.Content[:0]
	for _, p := range pairs {
		if p.key.Value == "examples" {
			layExamples(p.value)
		} else {
			flow(p.value)
		}
		rule.Content = append(rule.Content, p.key, p.value)
	}
}

// placeOf is where a key stands among the keys of a rule.
func placeOf(key string) int {
	if i := slices.Index(before, key); i >= 0 {
		return i
	}
	return len(before) + 1 + slices.Index(behind, key) // a role: -1 and so before all behind
}

func layExamples(list *yaml.Node) {
	list.Style = 0
	for _, example := range list.Content {
		example.Style = 0
		for i := 1; i < len(example.Content); i += 2 {
			flow(example.Content[i])
		}
	}
}

// flow writes lists and mappings on one line, and words without needless quotes.
func flow(n *yaml.Node) {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!str" {
			n.Style = 0 // the library quotes what needs quotes
		}
	default:
		n.Style = yaml.FlowStyle
	}
	for _, c := range n.Content {
		flow(c)
	}
}

// lostComment is a comment line that one text has and the other has not.
func lostComment(was, is []byte) string {
	have := map[string]int{}
	for _, c := range comments(is) {
		have[c]++
	}
	for _, c := range comments(was) {
		if have[c]--; have[c] < 0 {
			return c
		}
	}
	return ""
}

// comments are the lines that are nothing but a comment.
func comments(data []byte) []string {
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}
