package rule

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
)

// reader walks YAML nodes of one file and collects complaints.
type reader struct {
	file  string
	diags *diag.List
}

func (r reader) at(n *yaml.Node) diag.Position {
	return diag.Position{File: r.file, Line: n.Line, Column: n.Column}
}

func (r reader) complain(n *yaml.Node, advice, format string, args ...any) {
	r.diags.Add(r.at(n), advice, format, args...)
}

// list returns the items of the file's top-level list.
func (r reader) list(data []byte) []*yaml.Node {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		r.diags.Add(diag.Position{File: r.file, Line: yamlLine(err)}, "mend the YAML: each entry starts with \"- \"", "%s", err)
		return nil
	}
	if len(doc.Content) == 0 {
		return nil
	}
	if top := doc.Content[0]; top.Kind == yaml.SequenceNode {
		return top.Content
	}
	r.complain(doc.Content[0], "start each entry with \"- \"", "the file is no list")
	return nil
}

// yamlLine reads the line number out of a YAML error, 0 when it has none.
func yamlLine(err error) int {
	_, after, ok := strings.Cut(err.Error(), "line ")
	if !ok {
		return 0
	}
	digits, _, _ := strings.Cut(after, ":")
	n, _ := strconv.Atoi(digits)
	return n
}

// pairs calls f for every key of a mapping, in order.
func (r reader) pairs(n *yaml.Node, f func(key, value *yaml.Node)) {
	if n.Kind != yaml.MappingNode {
		r.complain(n, "write it as {key: value}", "expected a mapping")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		f(n.Content[i], n.Content[i+1])
	}
}

// words reads a word or a list of words.
func (r reader) words(n *yaml.Node) []Word {
	if n.Kind == yaml.ScalarNode {
		return []Word{{Text: n.Value, At: r.at(n)}}
	}
	if n.Kind != yaml.SequenceNode {
		r.complain(n, "write a word or [a, list]", "expected words")
		return nil
	}
	var out []Word
	for _, item := range n.Content {
		out = append(out, Word{Text: item.Value, At: r.at(item)})
	}
	return out
}

// ParseRules reads a file of rules. Complaints are added to diags; what could
// be read is returned all the same. Keys that are no key of a rule are taken
// as roles; Check says when the type has no such role.
func ParseRules(file string, data []byte, diags *diag.List) []Rule {
	r := reader{file: file, diags: diags}
	var out []Rule
	for _, item := range r.list(data) {
		rule := Rule{At: r.at(item)}
		r.pairs(item, func(k, v *yaml.Node) { r.ruleKey(&rule, k, v) })
		out = append(out, rule)
	}
	return out
}

func (r reader) ruleKey(rule *Rule, k, v *yaml.Node) {
	switch k.Value {
	case "id":
		rule.ID = v.Value
	case "event":
		rule.Event = v.Value
	case "on":
		rule.On = r.words(v)
	case "mode":
		rule.Mode = Word{Text: v.Value, At: r.at(v)}
	case "else":
		rule.Else = v.Value
	case "subtype":
		rule.Subtype = v.Value
	case "placed":
		rule.Placed = v.Value == "true"
	case "named":
		rule.Named = r.words(v)
	case "sure":
		rule.Sure = v.Value == "true"
	case "status":
		rule.Status = v.Value
	case "kinds":
		r.pairs(v, func(role, kinds *yaml.Node) {
			rule.Kinds = append(rule.Kinds, RoleKinds{Role: role.Value, Kinds: r.kinds(kinds)})
		})
	case "reporter":
		rule.Speaker = v.Value
	case "require":
		rule.Require = r.words(v)
	case "where":
		rule.Where = r.blocks(v)
	case "unless":
		rule.Unless = r.blocks(v)
	case "examples":
		for _, e := range v.Content {
			rule.Examples = append(rule.Examples, r.example(e))
		}
	case "not":
		for _, e := range v.Content {
			rule.Not = append(rule.Not, Text{Text: e.Value, At: r.at(e)})
		}
	default:
		rule.Roles = append(rule.Roles, Filling{Role: k.Value, Functions: r.words(v), At: r.at(k)})
	}
}

// blocks reads {function: classes}.
func (r reader) blocks(n *yaml.Node) []Block {
	var out []Block
	r.pairs(n, func(fn, classes *yaml.Node) {
		out = append(out, Block{Function: Word{Text: fn.Value, At: r.at(fn)}, Classes: r.words(classes)})
	})
	return out
}

func (r reader) example(n *yaml.Node) Example {
	var e Example
	r.pairs(n, func(k, v *yaml.Node) {
		switch k.Value {
		case "text":
			e.Text = Text{Text: v.Value, At: r.at(v)}
		case "gives":
			r.pairs(v, func(slot, value *yaml.Node) {
				e.Gives = append(e.Gives, Expectation{Slot: slot.Value, Value: value.Value, At: r.at(slot)})
			})
		default:
			r.complain(k, diag.Suggest(k.Value, []string{"text", "gives"}), "unknown key «%s» in an example", k.Value)
		}
	})
	return e
}

// ParseTypes reads a file of event type declarations.
func ParseTypes(file string, data []byte, diags *diag.List) []Type {
	r := reader{file: file, diags: diags}
	var out []Type
	for _, item := range r.list(data) {
		t := Type{At: r.at(item)}
		r.pairs(item, func(k, v *yaml.Node) { r.typeKey(&t, k, v) })
		out = append(out, t)
	}
	return out
}

func (r reader) typeKey(t *Type, k, v *yaml.Node) {
	switch k.Value {
	case "type":
		t.Name = v.Value
	case "modes":
		t.Modes = texts(r.words(v))
	case "subtypes":
		t.Subtypes = texts(r.words(v))
	case "per_place":
		t.PerPlace = v.Value == "true"
	case "mixed":
		t.Mixed = v.Value == "true"
	case "nowhere":
		t.Nowhere = texts(r.words(v))
	case "witness":
		t.Witness = r.kinds(v)
	case "roles":
		r.pairs(v, func(name, spec *yaml.Node) {
			role := Role{Name: name.Value, At: r.at(name)}
			r.pairs(spec, func(key, value *yaml.Node) { r.roleKey(&role, key, value) })
			t.Roles = append(t.Roles, role)
		})
	default:
		r.complain(k, diag.Suggest(k.Value, []string{"type", "modes", "subtypes", "roles", "witness", "mixed", "nowhere", "per_place"}), "unknown key «%s» in a type", k.Value)
	}
}

// State is the kind word for a state itself, told apart from its other offices.
const State = "state"

// People is the kind word, where one party is enough for something mutual, for
// several people told as one ("the leaders of").
const People = "people"

// kinds reads a list of actor kinds.
func (r reader) kinds(n *yaml.Node) []string {
	for _, w := range r.words(n) {
		if w.Text != State && w.Text != People && !strings.Contains(w.Text, ".") && !slices.Contains(event.Kinds, w.Text) {
			r.diags.Add(w.At, diag.Suggest(w.Text, append([]string{State, People}, event.Kinds...)), "unknown actor kind «%s»", w.Text)
		}
	}
	return texts(r.words(n))
}

func (r reader) roleKey(role *Role, k, v *yaml.Node) {
	switch k.Value {
	case "least":
		n, err := strconv.Atoi(v.Value)
		if err != nil || n < 0 {
			r.complain(v, "write a whole number", "«%s» is no number of actors", v.Value)
		}
		role.Least = n
	case "alone":
		role.Alone = r.kinds(v)
	case "settlement":
		role.Settlement = v.Value
	case "kinds":
		role.Kinds = r.kinds(v)
	default:
		r.complain(k, diag.Suggest(k.Value, []string{"alone", "least", "settlement", "kinds"}), "unknown key «%s» in a role", k.Value)
	}
}

func texts(words []Word) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.Text
	}
	return out
}
