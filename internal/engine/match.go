package engine

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
)

// Match is one rule that holds for one predicate.
type Match struct {
	Rule      *rule.Rule
	Type      *rule.Type
	Predicate *syntax.Predicate
	Roles     []Role
	// Place and Origin are arguments that the rule names as the location and as where a movement starts.
	Place, Origin *syntax.Argument
	Status        string
}

// Role is one argument in its role.
type Role struct {
	Declared *rule.Role
	Argument *syntax.Argument
	// Rank is the place of the argument's function in the rule: a later one
	// counts where the earlier name nobody of the role's kinds.
	Rank int
}

// Failure is a rule whose trigger stood there and whose first unmet condition is told.
type Failure struct {
	Rule *rule.Rule
	Why  string
}

// Match tries the rules that the predicate's class triggers and returns the
// one that matches, or none with the conditions that failed. Of several the
// one with the more specific trigger wins, then the one that fills more roles,
// then the id.
func (p *Program) Match(tree *syntax.Tree, pr *syntax.Predicate, failures []Failure) (Match, bool, []Failure) {
	var best Match
	found := false
	if int(pr.Class) >= len(p.trigger) {
		return best, false, failures
	}
	for _, i := range p.trigger[pr.Class] {
		c := &p.rules[i]
		if why := p.holds(c, tree, pr); why != "" {
			failures = append(failures, Failure{Rule: c.Rule, Why: why})
			continue
		}
		m := Match{Rule: c.Rule, Type: c.event, Predicate: pr, Roles: p.roles(c, pr), Place: located(tree, pr, c.place), Origin: first(pr, c.origin)}
		if !found || p.better(pr, &m, &best) {
			best, found = m, true
		}
	}
	if found {
		best.Status = status(pr, best.Rule.Status)
	}
	return best, found, failures
}

func (p *Program) better(pr *syntax.Predicate, a, b *Match) bool {
	exactA, exactB := p.exact(pr, a), p.exact(pr, b)
	if exactA != exactB {
		return exactA
	}
	if x, y := a.filled(), b.filled(); x != y {
		return x > y
	}
	return a.Rule.ID < b.Rule.ID
}

// filled counts the arguments that fill a role by the first function that has any.
func (m *Match) filled() int {
	n := 0
	for i := range m.Roles {
		r := &m.Roles[i]
		earlier := false
		for j := range m.Roles[:i] {
			earlier = earlier || m.Roles[j].Declared == r.Declared && m.Roles[j].Rank < r.Rank
		}
		if !earlier {
			n++
		}
	}
	return n
}

func (p *Program) exact(pr *syntax.Predicate, m *Match) bool {
	for _, w := range m.Rule.On {
		if p.lex.Class(w.Text) == pr.Class {
			return true
		}
	}
	return false
}

// holds returns "" when all conditions hold, else the first that fails.
func (p *Program) holds(c *compiled, tree *syntax.Tree, pr *syntax.Predicate) string {
	for _, fn := range c.needs {
		if pr.Arg(fn) == nil {
			return "needs " + string(fn)
		}
	}
	for i := range c.wheres {
		if class := p.first(&c.wheres[i], tree, pr); class == 0 {
			return "wants another " + string(c.wheres[i].function)
		}
	}
	for i := range c.blocks {
		if class := p.first(&c.blocks[i], tree, pr); class != 0 {
			return "unless " + string(c.blocks[i].function) + " " + p.lex.ClassName(class)
		}
	}
	return ""
}

// Bars tells whether a rule refuses somebody in a function for the class of the
// word that he was found to be: what stands behind a pronoun or is left out
// counts like what is written.
func (p *Program) Bars(r *rule.Rule, fn lexicon.Function, head *lexicon.Lemma) bool {
	for _, b := range r.Unless {
		if b.Function.Text != string(fn) {
			continue
		}
		for _, w := range b.Classes {
			if p.lex.Is(head, p.lex.Class(w.Text)) {
				return true
			}
		}
	}
	return false
}

// first is the first class of the block that the function's phrase has, 0 for none.
func (p *Program) first(b *block, tree *syntax.Tree, pr *syntax.Predicate) lexicon.ClassID {
	for _, class := range b.classes {
		if p.stands(b.function, class, tree, pr) {
			return class
		}
	}
	return 0
}

// stands tells whether a phrase of the function, of any function or the
// trigger's own when it is "", has the class.
func (p *Program) stands(fn lexicon.Function, class lexicon.ClassID, tree *syntax.Tree, pr *syntax.Predicate) bool {
	for i := range pr.Args {
		a := &pr.Args[i]
		if fn != "" && a.Function != fn || a.Chunk == syntax.None {
			continue
		}
		if p.phraseHas(&tree.Chunks[a.Chunk], a.Link, class) {
			return true
		}
	}
	if fn != "" {
		return false
	}
	c := &tree.Chunks[pr.Chunk]
	return p.phraseHas(c, max(pr.Link-1, 0), class) // what it stands in the genitive of counts: "a game of war"
}

// phraseHas tells whether a noun of the phrase, from a link on, has the class.
func (p *Program) phraseHas(c *syntax.Chunk, link int32, class lexicon.ClassID) bool {
	for k := int(link); k < len(c.Nouns); k++ {
		if w := c.Nouns[k].Word; w != nil && p.lex.Is(w.Lemma, class) {
			return true
		}
		for _, q := range c.Nouns[k].Qualities {
			if q != nil && p.lex.Is(q.Lemma, class) {
				return true
			}
		}
	}
	return false
}

// roles lists each role's arguments in the order of the rule's functions.
func (p *Program) roles(c *compiled, pr *syntax.Predicate) []Role {
	var out []Role
	for i := range c.roles {
		f := &c.roles[i]
		for rank, fn := range f.functions {
			if f.role.Least > 1 {
				rank = 0 // something mutual takes all
			}
			for j := range pr.Args {
				if pr.Args[j].Function == fn {
					out = append(out, Role{Declared: f.role, Argument: &pr.Args[j], Rank: rank})
				}
			}
		}
	}
	return out
}

// located is the first argument of the functions that names a place, else the
// first there is.
func located(tree *syntax.Tree, pr *syntax.Predicate, functions []lexicon.Function) *syntax.Argument {
	for _, fn := range functions {
		for i := range pr.Args {
			a := &pr.Args[i]
			if a.Function != fn || a.Chunk == syntax.None {
				continue
			}
			for _, n := range tree.Chunks[a.Chunk].Nouns {
				if n.Place != syntax.None {
					return a
				}
			}
		}
	}
	return first(pr, functions)
}

// first is the first of the functions that the predicate has.
func first(pr *syntax.Predicate, functions []lexicon.Function) *syntax.Argument {
	for _, fn := range functions {
		if a := pr.Arg(fn); a != nil {
			return a
		}
	}
	return nil
}
