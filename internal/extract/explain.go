package extract

import (
	"fmt"
	"io"
	"strings"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// Explain writes how an article was read: sentence by sentence the tokens with
// their readings, the mentions, the predicates with functions and operators,
// what each predicate became and why the others became nothing; then the
// publication day with its constraints, and the events.
func (x *Extractor) Explain(a article.Article, out io.Writer) error {
	e := explainer{out: out, notes: map[int32][]note{}}
	prepared, err := x.prepare(a)
	if err != nil {
		return err
	}
	doc, err := x.pack.Cutter.Cut(prepared.Title, prepared.Body)
	if err != nil {
		return refuse(err)
	}
	w := x.find(prepared, doc, x.pack.Lang)
	w.notes = func(n note) { e.notes[n.tree.Sentence] = append(e.notes[n.tree.Sentence], n) }
	if err := w.read(); err != nil {
		return err
	}
	chains := w.chains()
	events := w.events(chains)
	e.walk = w
	e.publication()
	for i := range doc.Sentences {
		e.sentence(int32(i))
	}
	e.printf("\n== events: %d\n", len(events))
	for i := range events {
		ev := &events[i]
		e.printf("%d. %s %s %s (%s), rule %s, confidence %.2f\n", i+1, ev.Type, ev.Mode, ev.Factuality, ev.Status, ev.Provenance.Rule, ev.Confidence.Score)
		for _, s := range ev.Provenance.Slots {
			e.printf("   %-11s «%s» from %s (%s)\n", s.Name, s.Text, s.Function, s.Rule)
		}
		for _, v := range ev.Evidence {
			e.printf("   evidence, sentence %d: «%s»\n", v.Sentence, v.Text)
		}
		e.apart(chains, i)
	}
	return e.err
}

// apart tells why an event was kept apart from those of its type before it.
func (e *explainer) apart(chains []*chain, i int) {
	for j, c := range chains[:i] {
		if c.told[0].match.Type != chains[i].told[0].match.Type {
			continue
		}
		why := "nothing ties them"
		for _, a := range c.told {
			for _, b := range chains[i].told {
				if reason := contradicts(a, b); reason != "" {
					why = reason
				}
			}
		}
		e.printf("   not event %d: %s\n", j+1, why)
	}
}

// explainer prints one walk; the first write error stops it.
type explainer struct {
	out   io.Writer
	walk  *walk
	notes map[int32][]note
	err   error
}

func (e *explainer) printf(format string, args ...any) {
	if e.err == nil {
		_, e.err = fmt.Fprintf(e.out, format, args...)
	}
}

func (e *explainer) publication() {
	p := &e.walk.story.Publication
	e.printf("== publication day: %s", p.Basis)
	if p.HasDay {
		e.printf(" %s", p.Day)
	}
	for _, d := range p.Candidates {
		e.printf(" candidate %s", d)
	}
	e.printf("\n")
	for _, c := range p.Constraints {
		e.printf("   «%s» %s (removed %d days)\n", c.Text, c.What, c.Removed)
	}
}

func (e *explainer) sentence(i int32) {
	doc := e.walk.in.Doc
	s := &doc.Sentences[i]
	section := doc.Sections[s.Section].Kind
	e.printf("\n== sentence %d (%s): %s\n", i, section, doc.Source[s.Start:s.End])
	if section == text.Furniture {
		e.printf("   page furniture: not read\n")
		return
	}
	for t := s.First; t < s.Last; t++ {
		e.token(t)
	}
	e.mentions(s)
	if tree := e.walk.story.Trees[i]; tree != nil {
		e.tree(tree)
	}
	if len(e.notes[i]) == 0 {
		e.printf("   nothing: no predicate has a trigger\n")
	}
	for _, n := range e.notes[i] {
		e.decision(n)
	}
}

func (e *explainer) token(t int32) {
	tok := &e.walk.in.Doc.Tokens[t]
	if tok.Kind != text.Word {
		return
	}
	var readings []string
	analyses := e.walk.in.Words.At(t)
	for i := range analyses {
		readings = append(readings, e.reading(&analyses[i]))
	}
	if readings == nil {
		readings = []string{"unknown"}
	}
	e.printf("   %4d %s  %s\n", t, tok.Lite, strings.Join(readings, " | "))
}

func (e *explainer) reading(a *lexicon.Analysis) string {
	s := fmt.Sprintf("%s %s", a.Lemma.Text, a.Lemma.POS)
	for _, c := range a.Lemma.Classes {
		s += " " + e.walk.in.Lex.ClassName(c)
	}
	return s
}

func (e *explainer) mentions(s *text.Sentence) {
	in := e.walk.in
	show := func(kind string, m *text.Mention, what string) {
		if m.First >= s.First && m.Last <= s.Last {
			e.printf("   %s «%s» %s\n", kind, in.Doc.Text(m.First, m.Last), what)
		}
	}
	for i := range in.Actors {
		show("actor", &in.Actors[i].Mention, in.Actors[i].Actor.ID)
	}
	for i := range in.Places {
		what := "unlisted"
		if m := &in.Places[i]; m.First >= s.First && m.Last <= s.Last {
			if spot := e.walk.story.Settle(int32(i)); spot.Place != nil {
				what = spot.Place.ID + ": " + spot.Reason
			}
			show("place", &m.Mention, what)
		}
	}
	for i := range in.Times {
		what := "no interval"
		if interval, _, ok := in.Times[i].Expr.ResolveAll(e.walk.story.Publication, false, nil); ok {
			what = interval.Start.String() + ".." + interval.End.String()
		}
		show("time", &in.Times[i].Mention, what)
	}
}

func (e *explainer) tree(t *syntax.Tree) {
	doc := e.walk.in.Doc
	for ci := range t.Clauses {
		c := &t.Clauses[ci]
		e.printf("   clause %d (%s of %d, %s)", ci, c.Kind, c.Parent, c.Opener)
		for _, i := range c.Chunks {
			k := &t.Chunks[i]
			e.printf(" [%s %d %s]", k.Kind, i, doc.Text(k.First, k.Last))
		}
		e.printf("\n")
	}
	for i := range t.Predicates {
		p := &t.Predicates[i]
		e.printf("   predicate %d «%s» %s %v\n", i, doc.Text(p.Token, p.Token+1), e.walk.in.Lex.ClassName(p.Class), p.Via)
		for _, a := range p.Args {
			what := "(not there)"
			if a.Chunk != syntax.None {
				what = doc.Text(t.Chunks[a.Chunk].First, t.Chunks[a.Chunk].Last)
			}
			e.printf("      %s = «%s» by %s\n", a.Function, what, a.Position)
		}
		for _, op := range p.Operators {
			who := ""
			if op.Speaker != syntax.None {
				who = " of «" + doc.Text(t.Chunks[op.Speaker].First, t.Chunks[op.Speaker].Last) + "»"
			}
			e.printf("      under %s «%s»%s\n", op.Status, doc.Text(op.Token, op.Token+1), who)
		}
	}
	for _, r := range t.Rejected {
		e.printf("      not %s of predicate %d: chunk %d, %s\n", r.Function, r.Predicate, r.Chunk, r.Why)
	}
}

func (e *explainer) decision(n note) {
	switch {
	case n.telling != nil && n.why == "":
		e.printf("   -> rule %s, %s\n", n.telling.match.Rule.ID, n.telling.match.Status)
		for i := range n.telling.parties {
			p := &n.telling.parties[i]
			e.printf("      %s = «%s» %s %s\n", p.role, e.walk.words(p.party.Start, p.party.End), p.party.Kind, p.party.Country)
		}
		for i := range n.telling.barred {
			p := &n.telling.barred[i]
			e.printf("      no %s: «%s» is of kind %q\n", p.role, e.walk.words(p.party.Start, p.party.End), p.party.Kind)
		}
	case n.telling != nil:
		e.printf("   -> chain of rule %s dropped: %s\n", n.telling.match.Rule.ID, n.why)
	default:
		e.printf("   -> predicate %d gives nothing: %s\n", n.predicate, n.why)
	}
	for _, f := range n.failures {
		e.printf("      nearest rule %s: %s\n", f.Rule.ID, f.Why)
	}
}
