package lexicon

import (
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/text"
)

// functions are the keys of slots.
var functions = []Function{Agent, Patient, Partner, Goal, Origin, Means, Place, Topic, Speaker, Result}

// specialPositions are the positions that are no preposition.
var specialPositions = []string{string(Subject), string(Object), string(Idafa), string(Nisba), string(Clause), string(Possessive), "self"}

// operators are the statuses (DESIGN 3.1) and the two that govern without one.
var operators = []string{"happened", "attempted", "foiled", "claimed", "disputed",
	"announced", "ordered", "decided", "agreed", "promised", "threatened", "invited", "resumed",
	"conditional", "possible", "requested", "offered", "wished",
	"denied", "refused", "cancelled", "suspended", "postponed", "report", "phase"}

// frame reads what an entry says of the word's neighbours; nil when it says nothing.
func (b *builder) frame(e *entry, lemma *Lemma) *Frame {
	slots := b.slots(e)
	framed := len(slots) > 0 || e.flag("event", false)
	for _, k := range []string{"both", "support", "operator"} {
		framed = framed || e.nodes[k] != nil
	}
	verb := lemma.POS == Verb
	if !framed && !(verb && len(lemma.Classes) > 0) {
		b.strayFrameKeys(e)
		if mode := e.word("mode"); mode != "" {
			return &Frame{Mode: mode}
		}
		return nil
	}
	f := &Frame{
		Slots: slots, Both: b.positions(e, "both"), Over: b.positions(e, "over"),
		Operator: e.oneOf("operator", operators...), Mode: e.word("mode"),
	}
	if first := e.words("class"); len(first) > 0 {
		f.Class = b.classes.intern(first[0].Value)
	}
	b.supports(e, f)
	f.Control = b.position(e, "control")
	if verb && len(f.Slots) == 0 && f.Class != 0 && f.Operator == "" {
		f.Slots = []Slot{{Agent, []Position{Subject}}, {Patient, []Position{Object}}}
	}
	if f.Operator != "" && len(f.Over) == 0 {
		f.Over = defaultOver(lemma.POS)
	}
	return f
}

// defaultOver is where the content of an operator stands when the pack does not say.
func defaultOver(pos POS) []Position {
	if pos == Verb {
		return []Position{Clause, Object}
	}
	return []Position{Clause, Idafa}
}

// supports reads the keys of a support verb.
func (b *builder) supports(e *entry, f *Frame) {
	for _, n := range e.words("support") {
		f.Supports = append(f.Supports, b.classes.intern(n.Value))
		b.supported = append(b.supported, wanted{place(e.file, n), n.Value})
	}
	f.NounAt = b.position(e, "noun_at")
	f.SubjectIs = Function(e.oneOf("subject", functionNames()...))
	if len(f.Supports) == 0 {
		for _, k := range []string{"noun_at", "subject"} {
			if e.nodes[k] != nil {
				e.complain(k, "say which classes of nouns the word supports", "«%s» needs «support»", k)
			}
		}
	}
}

func functionNames() []string {
	var list []string
	for _, f := range functions {
		list = append(list, string(f))
	}
	return list
}

// strayFrameKeys complains about keys that mean nothing without a frame.
func (b *builder) strayFrameKeys(e *entry) {
	for _, k := range []string{"noun_at", "subject", "over", "control"} {
		if e.nodes[k] != nil {
			e.complain(k, "", "«%s» needs «support» or «operator»", k)
		}
	}
}

// slots reads the function keys in order of writing.
func (b *builder) slots(e *entry) []Slot {
	var list []Slot
	for _, f := range functions {
		if e.nodes[string(f)] != nil {
			list = append(list, Slot{f, b.positions(e, string(f))})
		}
	}
	slices.SortStableFunc(list, func(x, y Slot) int {
		return compareNodes(e.nodes[string(x.Function)], e.nodes[string(y.Function)])
	})
	return list
}

func compareNodes(a, b *yaml.Node) int {
	if a.Line != b.Line {
		return a.Line - b.Line
	}
	return a.Column - b.Column
}

// positions reads a key's positions; a preposition is kept by its bare lemma.
func (b *builder) positions(e *entry, key string) []Position {
	var list []Position
	for _, n := range e.words(key) {
		list = append(list, b.positionOf(e, n))
	}
	return list
}

func (b *builder) position(e *entry, key string) Position {
	if n := e.nodes[key]; n != nil && e.word(key) != "" {
		return b.positionOf(e, n)
	}
	return ""
}

func (b *builder) positionOf(e *entry, n *yaml.Node) Position {
	if slices.Contains(specialPositions, n.Value) {
		return Position(n.Value)
	}
	lite, _ := text.Fold(n.Value)
	b.prepositions = append(b.prepositions, wanted{place(e.file, n), lite})
	return Position(lite)
}

// wanted is a name that an entry uses and that must exist once all are read.
type wanted struct {
	at   diag.Position
	name string
}

// checkWanted complains about prepositions that no entry has and supported classes that no noun has.
func (b *builder) checkWanted() {
	preps, nouns := map[string]bool{}, map[ClassID]bool{}
	for _, l := range b.lemmas {
		if l.POS == Preposition {
			preps[l.Bare] = true
		}
		for _, c := range l.Classes {
			for ; c != 0 && l.POS != Verb && l.POS != Participle; c = b.classes.parent[c] {
				nouns[c] = true
			}
		}
	}
	for _, w := range b.prepositions {
		if len(preps) > 0 && !preps[w.name] {
			b.said.Add(w.at, suggest(w.name, slices.Concat(specialPositions, keys(preps))), "unknown position «%s»: no preposition has this form", w.name)
		}
	}
	var names []string
	for c := range nouns {
		names = append(names, b.classes.names[c])
	}
	slices.Sort(names)
	for _, w := range b.supported {
		if !slices.Contains(names, w.name) {
			b.said.Add(w.at, diag.Suggest(w.name, names), "no noun has the class «%s»", w.name)
		}
	}
}

func keys(set map[string]bool) []string {
	var list []string
	for k := range set {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
