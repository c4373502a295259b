package config

import (
	"fmt"
	"strings"

	"github.com/rasid/rasid/internal/diag"
	"go.yaml.in/yaml/v3"
)

// fileReader turns a settings file into values by key and complains about all
// that it cannot.
type fileReader struct {
	name   string
	values map[string]any
	diags  diag.List
}

// readFile reads the text of a settings file.
func readFile(name string, data []byte) (map[string]any, diag.List) {
	r := &fileReader{name: name, values: map[string]any{}}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		r.diags.Add(diag.Position{File: name}, "", "no YAML: %s", strings.TrimPrefix(err.Error(), "yaml: "))
		return nil, r.diags
	}
	if len(doc.Content) > 0 {
		r.mapping("", doc.Content[0])
	}
	return r.values, r.diags
}

func (r *fileReader) at(n *yaml.Node) diag.Position {
	return diag.Position{File: r.name, Line: n.Line, Column: n.Column}
}

func (r *fileReader) mapping(above string, n *yaml.Node) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		return // a section whose keys are all commented out
	}
	if n.Kind != yaml.MappingNode {
		r.diags.Add(r.at(n), "write key: value", "settings expected")
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		r.entry(above+name.Value, name, value)
	}
}

func (r *fileReader) entry(key string, name, value *yaml.Node) {
	if k, ok := find(key); ok {
		r.value(k, name, value)
		return
	}
	for _, known := range names() {
		if strings.HasPrefix(known, key+".") {
			r.mapping(key+".", value)
			return
		}
	}
	r.diags.Add(r.at(name), diag.Suggest(key, names()), "unknown key %q", key)
}

func (r *fileReader) value(k Key, name, n *yaml.Node) {
	if _, twice := r.values[k.Name]; twice {
		r.diags.Add(r.at(name), "", "key %q stands twice", k.Name)
	}
	v, err := r.decode(k, n)
	if err != nil {
		r.diags.Add(r.at(n), "", "%s: %s", k.Name, err)
		return
	}
	if advice, err := k.check(v); err != nil {
		r.diags.Add(r.at(n), advice, "%s", err)
		return
	}
	r.values[k.Name] = v
}

func (r *fileReader) decode(k Key, n *yaml.Node) (any, error) {
	switch {
	case k.kind == listType && n.Kind == yaml.SequenceNode:
		var out []string
		err := n.Decode(&out)
		return out, err
	case k.kind == tableType && n.Kind == yaml.MappingNode:
		var out map[string]any
		err := n.Decode(&out)
		return out, err
	case n.Kind != yaml.ScalarNode:
		return nil, fmt.Errorf("a single value is expected")
	case n.Tag == "!!null":
		return k.parse("")
	}
	return k.parse(n.Value)
}
