package extract

import (
	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

// Reading is an article with all that was understood of it: what the tools of
// rule writers look at.
type Reading struct {
	In        *syntax.Input
	Trees     []*syntax.Tree // by sentence, every one parsed; nil for page furniture
	Decisions []Decision     // in order of the text
	Missed    []text.Mention // words of time that no expression took up
	Events    []event.Event
}

// Decision is what became of one predicate.
type Decision struct {
	Tree      *syntax.Tree
	Predicate *syntax.Predicate
	Rule      string           // that held, "" for none
	Told      bool             // it is part of an event
	Why       string           // it is not, "" when it is
	Failures  []engine.Failure // rules of its class that did not hold
}

// Inspect reads an article as Extract does, parses every sentence and keeps
// what it saw. An article in a language without a pack gives nil. The error is
// a *Refusal.
func (x *Extractor) Inspect(a article.Article) (*Reading, error) {
	var decisions []Decision
	w, result, err := x.walkNoting(a, func(n note) { decisions = append(decisions, decided(n)) })
	if w == nil || err != nil {
		return nil, err
	}
	// A chain that is dropped is noted once more, after all of its predicates: the first notes are what they became.
	first := decisions[:len(decisions):len(decisions)]
	chains := w.chains()
	result.Events = w.events(chains)
	told := map[*syntax.Predicate]bool{}
	for _, c := range chains {
		for _, t := range c.told {
			told[t.match.Predicate] = true
		}
	}
	why := map[*syntax.Predicate]string{}
	for _, d := range decisions[len(first):] {
		why[d.Predicate] = d.Why
	}
	for i := range first {
		d := &first[i]
		d.Told = told[d.Predicate]
		if !d.Told && d.Why == "" {
			d.Why = "its happening is no event"
			if because := why[d.Predicate]; because != "" {
				d.Why = because
			}
		}
	}
	return &Reading{In: w.in, Trees: w.story.Trees, Decisions: first, Missed: x.missed(w.in), Events: result.Events}, nil
}

// decided is a note without its telling.
func decided(n note) Decision {
	d := Decision{Tree: n.tree, Failures: n.failures, Why: n.why}
	if n.telling != nil {
		d.Predicate, d.Rule = n.telling.match.Predicate, n.telling.match.Rule.ID
		return d
	}
	d.Predicate = &n.tree.Predicates[n.predicate]
	return d
}

func (x *Extractor) missed(in *syntax.Input) []text.Mention {
	times := x.times.Get().(*timex.Finder)
	defer x.times.Put(times)
	return times.Missed(in.Doc, in.Times, nil)
}
