package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// numbers reads casualties of an attack and the strength of troops.
func (w *walk) numbers(t *syntax.Tree, out *telling) {
	p := out.match.Predicate
	lex := w.x.pack.Lex
	for _, i := range append([]int32{w.indexOf(t, p)}, p.Results...) {
		if i == syntax.None {
			continue
		}
		k := &t.Predicates[i]
		switch {
		case lex.Under(k.Class, lex.Class("kill")) || lex.Under(k.Class, lex.Class("assassinate")):
			w.toll(t, k, &out.killed)
		case lex.Under(k.Class, lex.Class("injure")):
			w.toll(t, k, &out.injured)
		}
	}
	for i := range p.Args {
		if p.Args[i].Function == lexicon.Result && p.Args[i].Chunk != syntax.None {
			w.casualties(t, p.Args[i].Chunk, out)
		}
	}
	w.tally(t, p, out)
	if own := &t.Chunks[p.Chunk]; p.Count > 0 && out.match.Rule.Speaker != "" && own.NumberLast > 0 && own.Word != nil && lex.Is(own.Word.Lemma, lex.Class("troops")) {
		out.troops = w.count(own.Number, own.NumberFirst, own.NumberLast)
	}
	for i := range out.parties {
		if x := &out.parties[i]; x.role == event.RoleForce && x.party.Number > 0 && out.troops == nil {
			out.troops = w.count(x.party.Number, x.party.NumberFirst, x.party.NumberLast)
		}
	}
}

func (w *walk) indexOf(t *syntax.Tree, p *syntax.Predicate) int32 {
	for i := range t.Predicates {
		if &t.Predicates[i] == p {
			return int32(i)
		}
	}
	return syntax.None
}

// casualties reads counted dead and injured in what an attack led to.
func (w *walk) casualties(t *syntax.Tree, chunk int32, out *telling) {
	for _, i := range append([]int32{chunk}, t.Chunks[chunk].Conjuncts...) {
		c := &t.Chunks[i]
		if c.Word == nil {
			continue
		}
		n, first, last := w.people(c, 0)
		switch {
		case n == 0:
		case w.holds(c, "casualty.killed") && out.killed == nil:
			out.killed = w.count(n, first, last)
		case w.holds(c, "casualty.injured") && out.injured == nil:
			out.injured = w.count(n, first, last)
		}
	}
}

// holds tells whether a noun of a phrase has a class.
func (w *walk) holds(c *syntax.Chunk, class string) bool {
	lex := w.x.pack.Lex
	return slices.ContainsFunc(c.Nouns, func(n syntax.Noun) bool { return n.Word != nil && lex.Is(n.Word.Lemma, lex.Class(class)) })
}

// tally reads the number that a count of the dead has come to, where the
// happening stands in its clause: "the number of dead of the raids rose to 100".
func (w *walk) tally(t *syntax.Tree, p *syntax.Predicate, out *telling) {
	if !out.match.Type.PerPlace || p.Clause == syntax.None {
		return
	}
	var into **event.Count
	for _, i := range t.Clauses[p.Clause].Chunks {
		c := &t.Chunks[i]
		switch {
		case w.holds(c, "toll") || (w.holds(c, "measure") || w.holds(c, "number")) && w.holds(c, "casualty.killed"):
			into = &out.killed
		case (w.holds(c, "measure") || w.holds(c, "number")) && w.holds(c, "casualty.injured"):
			into = &out.injured
		case into != nil && *into == nil && c.NumberLast > 0 && (c.Prep == "\u0625\u0644\u0649" || c.Prep == ""):
			*into = w.count(c.Number, c.NumberFirst, c.NumberLast)
		}
	}
}

// toll is how many people a casualty predicate counts: the number of its
// patient, two of a dual, one of a single person.
func (w *walk) toll(t *syntax.Tree, k *syntax.Predicate, into **event.Count) {
	a := k.Arg(lexicon.Patient)
	if *into != nil {
		return
	}
	if a == nil || a.Chunk == syntax.None {
		if c := &t.Chunks[k.Chunk]; c.NumberLast > 0 && (c.NumberFirst > k.Token || lexCasualty(w, c)) {
			*into = w.count(c.Number, c.NumberFirst, c.NumberLast)
		}
		return
	}
	c := &t.Chunks[a.Chunk]
	var total int64
	first, last := int32(-1), int32(-1)
	for _, i := range append([]int32{a.Chunk}, c.Conjuncts...) {
		link := a.Link
		if i != a.Chunk {
			link = 0
			if wd := t.Chunks[i].Word; wd != nil && wd.Lemma.Frame != nil && wd.Lemma.Frame.Class != 0 {
				continue // the next casualty, counted by its own predicate
			}
		}
		n, f, l := w.people(&t.Chunks[i], link)
		if own := &t.Chunks[k.Chunk]; n == 0 && own.NumberLast > 0 && own.NumberFirst > k.Token {
			n, f, l = own.Number, own.NumberFirst, own.NumberLast // "the death of five of the gunmen"
		}
		if n == 0 {
			return
		}
		total += n
		if first < 0 {
			first = f
		}
		last = l
	}
	if total > 0 {
		*into = w.count(total, first, last)
	}
}

// people counts one phrase, 0 when it does not tell a number.
func (w *walk) people(c *syntax.Chunk, link int32) (n int64, first, last int32) {
	if c.NumberLast > 0 {
		return c.Number, c.NumberFirst, c.NumberLast
	}
	if int(link) >= len(c.Nouns) {
		return 0, 0, 0
	}
	noun := &c.Nouns[link]
	if noun.Word == nil && noun.Place == syntax.None && (noun.Actor == syntax.None && noun.Name && noun.Last > noun.First+1 || noun.Actor != syntax.None && w.in.Actors[noun.Actor].Actor.Kind == "person") {
		return 1, noun.First, noun.Last // a name is one
	}
	if noun.Word == nil || noun.Word.Feat&lexicon.Plural != 0 {
		return 0, 0, 0
	}
	lex := w.x.pack.Lex
	if lex.Is(noun.Word.Lemma, lex.Class("measure")) || lex.Is(noun.Word.Lemma, lex.Class("asset")) || lex.Is(noun.Word.Lemma, lex.Class("weapon")) || lex.Is(noun.Word.Lemma, lex.Class("troops.unit")) || lex.Is(noun.Word.Lemma, lex.Class("group")) {
		return 0, 0, 0
	}
	if noun.Word.Feat&lexicon.Dual != 0 {
		return 2, noun.First, noun.First + 1
	}
	if noun.Word.Feat&lexicon.Singular != 0 {
		return 1, noun.First, noun.First + 1
	}
	return 0, 0, 0
}

func (w *walk) count(n int64, first, last int32) *event.Count {
	start, end := w.in.Doc.Tokens[first].Start, w.in.Doc.Tokens[last-1].End
	return &event.Count{Low: int32(n), High: int32(n), Text: w.in.Doc.Source[start:end], Span: w.span(start, end)}
}

// lexCasualty tells whether a phrase's head counts casualties itself.
func lexCasualty(w *walk, c *syntax.Chunk) bool {
	lex := w.x.pack.Lex
	return c.Word != nil && (lex.Is(c.Word.Lemma, lex.Class("casualty")) || c.Word.Feat&lexicon.Plural != 0)
}
