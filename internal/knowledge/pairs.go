package knowledge

import (
	"errors"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// loadPairs reads the names that stand for several actors: "actor id: [member ids]".
func (p *Pack) loadPairs(fsys fs.FS, file string, diags *diag.List) {
	data, err := fs.ReadFile(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		diags.Add(diag.Position{File: file}, "", "cannot read it: %s", err)
		return
	}
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		diags.Add(diag.Position{File: file}, "write actor: [member, member]", "%s", err)
		return
	}
	p.Pairs = map[string][]string{}
	if len(root.Content) == 0 {
		return
	}
	pairs := root.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		p.pair(file, pairs[i], pairs[i+1], diags)
	}
}

func (p *Pack) pair(file string, key, members *yaml.Node, diags *diag.List) {
	known := func(n *yaml.Node) {
		if p.Actors.ByID(n.Value) == nil {
			diags.Add(diag.Position{File: file, Line: n.Line, Column: n.Column}, "see the ids of packs/actors", "unknown actor «%s»", n.Value)
		}
	}
	known(key)
	for _, m := range members.Content {
		known(m)
		p.Pairs[key.Value] = append(p.Pairs[key.Value], m.Value)
	}
}
