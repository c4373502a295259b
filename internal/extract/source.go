package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// reporters reads who says it: a person or body that speaks fills the rule's
// reporter role; correspondents, residents, monitors and agencies are sources.
func (w *walk) reporters(t *syntax.Tree, out *telling) {
	p := out.match.Predicate
	role := out.match.Rule.Speaker
	filled := false
	for _, op := range p.Operators {
		if op.Status != "report" && !(role != "" && says(op)) {
			continue
		}
		parties := w.speakers(t, op)
		for _, s := range parties {
			switch {
			case role != "" && !op.Accordance && !filled && w.speaksFor(&s):
				out.parties = append(out.parties, part{role: role, party: s, function: "reporter"})
				filled = true
			case op.Status == "report" && w.citable(&s) && !w.inRole(out, &s) && !(out.title && op.Lemma == nil && s.Kind == "government"):
				w.cite(out, s)
			}
		}
	}
}

// says tells whether an operator that is no plain report is an act of speech:
// a denial, a threat, a promise, or any word whose frame has a speaker.
func says(op syntax.Operator) bool {
	if op.Status == "denied" || op.Status == "threatened" || op.Status == "promised" {
		return true
	}
	if op.Lemma == nil || op.Lemma.Frame == nil {
		return false
	}
	return slices.ContainsFunc(op.Lemma.Frame.Slots, func(s lexicon.Slot) bool { return s.Function == lexicon.Speaker })
}

func (w *walk) speakers(t *syntax.Tree, op syntax.Operator) []discourse.Party {
	if op.Speaker == syntax.None {
		if op.Status == "report" && !op.Accordance && op.Lemma != nil && op.Lemma.POS == lexicon.Verb {
			return w.story.Speaker()
		}
		return nil
	}
	c := &t.Chunks[op.Speaker]
	link := int32(0)
	if len(c.Nouns) > 1 && c.Nouns[0].Word != nil && c.Nouns[0].Word.Lemma.Frame != nil && c.Nouns[0].Word.Lemma.Frame.Operator != "" {
		link = 1
	}
	return w.story.Parties(t, nil, &syntax.Argument{Chunk: op.Speaker, Link: link, Nisba: syntax.None})
}

// speaksFor tells whether a party may be a speaker rather than a source.
func (w *walk) speaksFor(p *discourse.Party) bool {
	if p.Kind == "media" || p.Kind == "civilians" || p.Object && !p.Person {
		return false
	}
	lex := w.x.pack.Lex
	if p.Head != nil && (lex.Is(p.Head.Lemma, lex.Class("person.media")) || lex.Is(p.Head.Lemma, lex.Class("person.civilian")) || lex.Is(p.Head.Lemma, lex.Class("speech"))) {
		return false
	}
	return true
}

// citable tells whether a party may be cited: somebody, not a thing or a circumstance.
func (w *walk) citable(p *discourse.Party) bool {
	if p.Unlisted && p.Last-p.First > 1 {
		return true // a name of several words that speaks is somebody
	}
	if p.Actor != nil || p.Kind != "" && p.Kind != "object" && p.Kind != "unknown" {
		return true
	}
	lex := w.x.pack.Lex
	for _, class := range []string{"source", "person", "media", "group", "organ", "delegation"} {
		if p.Head != nil && lex.Is(p.Head.Lemma, lex.Class(class)) {
			return true
		}
	}
	return false
}

func (w *walk) inRole(out *telling, s *discourse.Party) bool {
	return slices.ContainsFunc(out.parties, func(x part) bool { return same(&x.party, s) })
}

func (w *walk) cite(out *telling, s discourse.Party) {
	if !slices.ContainsFunc(out.sources, func(x discourse.Party) bool { return same(&x, &s) }) {
		out.sources = append(out.sources, s)
	}
}

// same tells whether two parties are the same actor as far as the article tells.
func same(a, b *discourse.Party) bool {
	if a.Actor != nil && b.Actor != nil {
		return a.Actor == b.Actor
	}
	return a.Name == b.Name || a.Start == b.Start && a.End == b.End
}
