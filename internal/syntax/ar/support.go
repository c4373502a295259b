package ar

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// supported returns the link of a phrase that a support verb with this frame
// carries, None for none. A measure may stand before it: "سلسلة غارات".
func (s *sentence) supported(i int32, f *lexicon.Frame) int32 {
	c := s.chunk(i)
	for k := range c.Nouns {
		if nf := frameOf(c.Nouns[k].Word); nf != nil && nf.Class != 0 && s.anyClass(nf.Class, f.Supports) {
			if s.operationOf(c, k) && s.anyClass(frameOf(c.Nouns[k+1].Word).Class, f.Supports) {
				return int32(k) + 1
			}
			return int32(k)
		}
		if k > 0 && !s.is(c.Nouns[k-1].Word, s.cls.measure) {
			break
		}
	}
	return syntax.None
}

// operationOf tells whether a link only says that what stands in its genitive
// was carried out: "عملية قصف", "عملية تسميم".
func (s *sentence) operationOf(c *syntax.Chunk, k int) bool {
	if k+1 >= len(c.Nouns) {
		return false
	}
	f, g := frameOf(c.Nouns[k].Word), frameOf(c.Nouns[k+1].Word)
	return f != nil && f.Class == s.cls.operation && g != nil && g.Class != 0 && g.Class != f.Class
}

func (s *sentence) anyClass(class lexicon.ClassID, of []lexicon.ClassID) bool {
	return slices.ContainsFunc(of, func(c lexicon.ClassID) bool { return c == class || s.lex.Under(class, c) })
}

// supportedIn finds the phrase that the verb of a clause supports: where its
// frame says, or the noun that the clause describes.
func (s *sentence) supportedIn(ci int32, f *lexicon.Frame) (chunk, link int32) {
	c := &s.tree.Clauses[ci]
	at := position(f.NounAt)
	for _, i := range c.Chunks {
		k := s.chunk(i)
		if k.Kind != syntax.NounPhrase || !s.nounAt(k, i, c.Verb, at) {
			continue
		}
		if l := s.supported(i, f); l != syntax.None {
			return i, l
		}
	}
	// "المناورة التي كان من المقرر أن تجريها": the described noun is clauses above.
	for c.Kind == syntax.Content && c.Parent != syntax.None && enclitic(s.chunk(s.tree.Clauses[ci].Verb).Word) != lexicon.NoEnclitic {
		c = &s.tree.Clauses[c.Parent]
	}
	if c.Kind == syntax.RelativeClause && c.Governor != syntax.None {
		g := s.chunk(c.Governor)
		if int(c.GovernorLink) < len(g.Nouns) {
			if nf := frameOf(g.Nouns[c.GovernorLink].Word); nf != nil && s.anyClass(nf.Class, f.Supports) {
				return c.Governor, c.GovernorLink
			}
		}
	}
	return syntax.None, 0
}

// nounAt tells whether a phrase stands where the supported noun must stand.
func (s *sentence) nounAt(k *syntax.Chunk, i, verb int32, at string) bool {
	switch at {
	case "", string(lexicon.Object):
		return k.Prep == ""
	case string(lexicon.Subject):
		return k.Prep == ""
	}
	return standsAt(k.Prep, at) && i > verb
}

// standsAt tells whether a preposition is the one that a support verb asks
// for, or its equal: "تعرض لهجوم", "تعرض إلى هجوم".
func standsAt(prep, at string) bool { return prep == at || at == "ل" && prep == "إلى" }

// support gives a noun predicate the subject and the complements of the verb that supports it.
func (s *sentence) support(p *syntax.Predicate, ci int32, f *lexicon.Frame) {
	c := &s.tree.Clauses[ci]
	v := s.chunk(c.Verb)
	p.Via = append(p.Via, syntax.Supported+lemma(v.Word))
	p.First, p.Last = min(p.First, c.First), max(p.Last, c.Last)
	r := s.around(ci)
	occurs := position(f.NounAt) == string(lexicon.Subject)
	switch {
	case occurs:
		s.gathered(p, f, v, r.object)
	case r.passive && r.subject == p.Chunk:
	case r.subject != syntax.None && r.subject != p.Chunk:
		s.supportSubject(p, f, r.subject, "subject of "+lemma(v.Word))
	case r.subject == p.Chunk && !r.passive && r.object != syntax.None:
		s.supportSubject(p, f, r.object, "subject of "+lemma(v.Word)) // "نفذ الهجمات أشخاص"
	case r.subject == p.Chunk && !r.passive && v.Word != nil && v.Word.Feat&lexicon.Passive != 0:
	case v.Subject != syntax.None && v.Subject != p.Chunk:
		s.supportSubject(p, f, v.Subject, "subject carried on")
	case r.subject == syntax.None || r.object == p.Chunk || r.topic:
		fn := f.SubjectIs
		if fn == "" {
			fn = lexicon.Agent
		}
		if c.Kind != syntax.RelativeClause {
			p.Args = append(p.Args, syntax.Argument{Function: fn, Chunk: syntax.None, Position: "dropped subject", Nisba: syntax.None, Implicit: true})
		}
	}
	if nf := frameOf(s.wordOf(p)); nf != nil {
		s.prepositional(p, trigger{chunk: p.Chunk, link: p.Link, clause: ci, frame: nf}, c.Verb, false)
	}
	s.prepositional(p, trigger{chunk: c.Verb, clause: ci, frame: f}, c.Verb, false)
}

// gathered gives a happening that brings people together those whom its verb
// has as object: "القمة التي ستجمعه مع", "لقاء جمع الوزيرين".
func (s *sentence) gathered(p *syntax.Predicate, f *lexicon.Frame, v *syntax.Chunk, object int32) {
	fn, ok := slotAt(f, string(lexicon.Object))
	switch e := enclitic(v.Word); {
	case !ok || fn != lexicon.Partner:
	case e != lexicon.NoEnclitic:
		p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: s.subjectOver(s.tree.Clauses[v.Clause].Parent), Position: "pronoun object", Nisba: syntax.None, Pronoun: e})
	case object != syntax.None && object != p.Chunk:
		s.fill(p, lexicon.Agent, object, 0, string(lexicon.Object), false)
	}
}

func (s *sentence) supportSubject(p *syntax.Predicate, f *lexicon.Frame, chunk int32, at string) {
	fn := f.SubjectIs
	if fn == "" {
		fn = lexicon.Agent
	}
	s.fill(p, fn, chunk, 0, at, false)
}
