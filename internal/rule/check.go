package rule

import (
	"slices"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
)

// Vocabulary is what the words of a rule may be, from the packs that are loaded.
type Vocabulary struct {
	Types []Type
	// Classes are all classes that lexicon entries have; Triggers those of frames.
	Classes, Triggers []string
}

// functions are the functions that a rule may name.
var functions = []string{
	string(lexicon.Agent), string(lexicon.Patient), string(lexicon.Partner), string(lexicon.Goal), string(lexicon.Origin),
	string(lexicon.Means), string(lexicon.Place), string(lexicon.Topic), string(lexicon.Speaker), string(lexicon.Result),
}

// Check complains about every word of the rules that is undefined, every rule
// that can never match, and every rule without examples and counterexamples.
func Check(rules []Rule, v Vocabulary, diags *diag.List) {
	seen := map[string]diag.Position{}
	for i := range rules {
		r := &rules[i]
		if r.ID == "" {
			diags.Add(r.At, "give it an id such as attack.assault", "rule without an id")
		} else if first, ok := seen[r.ID]; ok {
			diags.Add(r.At, "choose another id; the first stands at "+first.String(), "rule «%s» is defined twice", r.ID)
		}
		seen[r.ID] = r.At
		c := checker{rule: r, vocabulary: v, diags: diags}
		c.check()
	}
}

type checker struct {
	rule       *Rule
	vocabulary Vocabulary
	diags      *diag.List
}

func (c checker) check() {
	r := c.rule
	t := c.typeOf()
	if len(r.On) == 0 {
		c.diags.Add(r.At, "name the predicate classes that trigger it: on: assault", "rule «%s» is unreachable: it has no trigger", r.ID)
	}
	for _, w := range r.On {
		c.known(w, c.vocabulary.Triggers, "class", "no word of the lexicon triggers it")
	}
	for _, f := range r.Roles {
		c.role(t, f)
	}
	for _, w := range r.Named {
		if t != nil && !slices.ContainsFunc(t.Roles, func(role Role) bool { return role.Name == w.Text }) {
			c.diags.Add(w.At, "name roles of the type", "«%s» is no role of %s", w.Text, t.Name)
		}
	}
	for _, w := range r.Require {
		c.known(w, functions, "function", "")
	}
	for _, b := range append(append([]Block(nil), r.Where...), r.Unless...) {
		if b.Function.Text != "any" {
			c.known(b.Function, functions, "function", "")
		}
		for _, w := range b.Classes {
			c.known(w, c.vocabulary.Classes, "class", "")
		}
	}
	c.modes(t)
	if r.Status != "" && event.FactualityOf(r.Status) == "" {
		c.diags.Add(r.At, "see the statuses of types.yaml", "unknown status «%s»", r.Status)
	}
	if len(r.Examples) == 0 || len(r.Not) == 0 {
		c.diags.Add(r.At, "write at least one of each: they run at load", "rule «%s» lacks an example or a counterexample (not:)", r.ID)
	}
}

func (c checker) typeOf() *Type {
	var names []string
	for i := range c.vocabulary.Types {
		if t := &c.vocabulary.Types[i]; t.Name == c.rule.Event {
			return t
		}
		names = append(names, c.vocabulary.Types[i].Name)
	}
	c.diags.Add(c.rule.At, diag.Suggest(c.rule.Event, names), "unknown event type «%s»", c.rule.Event)
	return nil
}

func (c checker) known(w Word, words []string, what, extra string) {
	for _, k := range words {
		if k == w.Text {
			return
		}
	}
	advice := diag.Suggest(w.Text, words)
	if advice == "" {
		advice = extra
	}
	c.diags.Add(w.At, advice, "unknown %s «%s»", what, w.Text)
}

func (c checker) role(t *Type, f Filling) {
	if t != nil {
		var names []string
		found := f.Role == PlaceRole || f.Role == OriginRole
		for _, role := range t.Roles {
			found = found || role.Name == f.Role
			names = append(names, role.Name)
		}
		if !found {
			c.diags.Add(f.At, diag.Suggest(f.Role, append(names, "on", "mode", "unless", "examples", "not")), "«%s» is neither a role of %s nor a key of a rule", f.Role, t.Name)
		}
	}
	for _, w := range f.Functions {
		c.known(w, functions, "function", "")
	}
}

func (c checker) modes(t *Type) {
	r := c.rule
	if t == nil {
		return
	}
	if r.Mode.Text != "" && r.Mode.Text != "weapon" && !t.Mode(r.Mode.Text) {
		c.diags.Add(r.Mode.At, diag.Suggest(r.Mode.Text, append(t.Modes, "weapon")), "unknown mode «%s» of %s", r.Mode.Text, t.Name)
	}
	if r.Else != "" && !t.Mode(r.Else) {
		c.diags.Add(r.At, diag.Suggest(r.Else, t.Modes), "unknown mode «%s» of %s", r.Else, t.Name)
	}
}
