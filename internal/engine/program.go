package engine

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
)

// Program is a set of rules ready to run. It is immutable.
type Program struct {
	lex     *lexicon.Lexicon
	types   map[string]*rule.Type
	rules   []compiled
	trigger [][]int32 // by class id: indices into rules
}

// compiled is a rule with its words resolved.
type compiled struct {
	*rule.Rule
	event  *rule.Type
	roles  []filling
	place  []lexicon.Function // functions that are the location, "place:" in the rule
	origin []lexicon.Function
	needs  []lexicon.Function
	wheres []block
	blocks []block
}

type filling struct {
	role      *rule.Role
	functions []lexicon.Function
}

type block struct {
	function lexicon.Function // "" for any
	classes  []lexicon.ClassID
}

// Compile resolves the words of checked rules. Rules and types must have
// passed rule.Check; unknown words are left out.
func Compile(lex *lexicon.Lexicon, types []rule.Type, rules []rule.Rule) *Program {
	p := &Program{lex: lex, types: map[string]*rule.Type{}, trigger: make([][]int32, len(lex.ClassNames())+1)}
	for i := range types {
		p.types[types[i].Name] = &types[i]
	}
	for i := range rules {
		r := &rules[i]
		t := p.types[r.Event]
		if t == nil {
			continue
		}
		p.rules = append(p.rules, p.compile(r, t))
		p.index(int32(len(p.rules)-1), r)
	}
	return p
}

func (p *Program) compile(r *rule.Rule, t *rule.Type) compiled {
	c := compiled{Rule: r, event: t}
	for _, f := range r.Roles {
		switch f.Role {
		case rule.PlaceRole:
			c.place = toFunctions(f.Functions)
		case rule.OriginRole:
			c.origin = toFunctions(f.Functions)
		}
		for i := range t.Roles {
			if t.Roles[i].Name == f.Role {
				c.roles = append(c.roles, filling{role: narrowed(&t.Roles[i], r), functions: toFunctions(f.Functions)})
			}
		}
	}
	c.needs = toFunctions(r.Require)
	c.wheres, c.blocks = p.toBlocks(r.Where), p.toBlocks(r.Unless)
	return c
}

// narrowed is a role with the kinds that a rule narrows it to.
func narrowed(role *rule.Role, r *rule.Rule) *rule.Role {
	for _, k := range r.Kinds {
		if k.Role == role.Name {
			own := *role
			own.Kinds = k.Kinds
			return &own
		}
	}
	return role
}

func (p *Program) toBlocks(written []rule.Block) []block {
	var out []block
	for _, b := range written {
		blk := block{function: lexicon.Function(b.Function.Text)}
		if blk.function == "any" {
			blk.function = ""
		}
		for _, w := range b.Classes {
			blk.classes = append(blk.classes, p.lex.Class(w.Text))
		}
		out = append(out, blk)
	}
	return out
}

func toFunctions(words []rule.Word) []lexicon.Function {
	out := make([]lexicon.Function, len(words))
	for i, w := range words {
		out[i] = lexicon.Function(w.Text)
	}
	return out
}

// index enters a rule under its classes and everything below them in the hierarchy.
func (p *Program) index(i int32, r *rule.Rule) {
	for _, w := range r.On {
		on := p.lex.Class(w.Text)
		if on == 0 {
			continue
		}
		for c := range p.trigger {
			if p.lex.Under(lexicon.ClassID(c), on) {
				p.trigger[c] = append(p.trigger[c], i)
			}
		}
	}
}

// Rules returns the rules in order of compilation.
func (p *Program) Rules() []*rule.Rule {
	out := make([]*rule.Rule, len(p.rules))
	for i := range p.rules {
		out[i] = p.rules[i].Rule
	}
	return out
}

// Type returns the declaration of an event type, nil when there is none.
func (p *Program) Type(name string) *rule.Type { return p.types[name] }

// Triggers tells whether any rule starts on the class.
func (p *Program) Triggers(class lexicon.ClassID) bool {
	return int(class) < len(p.trigger) && len(p.trigger[class]) > 0
}

// Counts tells whether a word's own class triggers a rule: a count of troops
// is told by the noun alone.
func (p *Program) Counts(l *lexicon.Lemma) bool {
	for _, c := range l.Classes {
		if p.Triggers(c) {
			return true
		}
	}
	return false
}
