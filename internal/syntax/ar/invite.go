package ar

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// invited reads who meets whom under an invitation: "دعوة ترامب لأمير قطر
// لزيارة واشنطن". The host is whose invitation it is, the guest whom it is for
// or who accepts it. It reports whether there is an invitation with both.
func (s *sentence) invited(p *syntax.Predicate) bool {
	clause := &s.tree.Clauses[s.chunk(p.Chunk).Clause]
	inviting, link := s.invitation(p)
	if inviting == syntax.None {
		return s.asked(p, clause)
	}
	subject := syntax.None
	if clause.Verb != syntax.None {
		subject = s.chunk(clause.Verb).Subject
	}
	host, hostLink := subject, int32(0)
	guest := s.invitee(clause, p.Chunk)
	if n := s.chunk(inviting).Nouns; int(link)+1 < len(n) {
		host, hostLink = inviting, link+1
		if guest == syntax.None {
			guest = subject
		}
	}
	if host == syntax.None || guest == syntax.None || guest == inviting || host == inviting && hostLink == 0 {
		return false
	}
	s.invite(p, host, hostLink, guest)
	return true
}

// asked reads an invitation by a verb: "دعا الرئيس نظيره إلى زيارة باريس".
func (s *sentence) asked(p *syntax.Predicate, clause *syntax.Clause) bool {
	if clause.Verb == syntax.None || !s.lex.Under(p.Class, s.cls.visit) {
		return false
	}
	v := s.chunk(clause.Verb)
	f := frameOf(v.Word)
	if f == nil || f.Operator != "requested" || f.Control != lexicon.Object || v.Subject == syntax.None || !s.controls(f, s.chunk(p.Chunk)) {
		return false
	}
	guest := s.around(v.Clause).object
	if guest == syntax.None {
		return false
	}
	s.invite(p, v.Subject, 0, guest)
	return true
}

// invite makes host and guest the two who meet, and what is visited the place.
func (s *sentence) invite(p *syntax.Predicate, host, hostLink, guest int32) {
	p.Args = slices.DeleteFunc(p.Args, func(a syntax.Argument) bool {
		return a.Function == lexicon.Agent || a.Function == lexicon.Partner && a.Chunk != p.Chunk
	})
	for i := range p.Args {
		if p.Args[i].Function == lexicon.Partner {
			p.Args[i].Function = lexicon.Place // what is visited
		}
	}
	p.Args = append(p.Args,
		syntax.Argument{Function: lexicon.Agent, Chunk: host, Link: hostLink, Position: "host", Nisba: syntax.None},
		syntax.Argument{Function: lexicon.Partner, Chunk: guest, Position: "guest", Nisba: syntax.None})
}

// invitation finds the noun of inviting that a visit stands under: before it
// in its clause, or the noun that its clause describes.
func (s *sentence) invitation(p *syntax.Predicate) (chunk, link int32) {
	clause := &s.tree.Clauses[s.chunk(p.Chunk).Clause]
	for _, i := range clause.Chunks {
		if i >= p.Chunk {
			break
		}
		if k := s.inviting(i); k != syntax.None {
			return i, k
		}
	}
	if clause.Kind == syntax.RelativeClause && clause.Governor != syntax.None {
		if k := s.inviting(clause.Governor); k != syntax.None {
			return clause.Governor, k
		}
	}
	return syntax.None, 0
}

// inviting is which noun of a phrase is an invitation, None for none.
func (s *sentence) inviting(i int32) int32 {
	for k, n := range s.chunk(i).Nouns {
		if f := frameOf(n.Word); f != nil && f.Class != 0 && s.lex.Under(f.Class, s.cls.invite) {
			return int32(k)
		}
	}
	return syntax.None
}

// invitee is the phrase with li, or with ila where it names somebody, before a
// visit: whom the invitation is for.
func (s *sentence) invitee(clause *syntax.Clause, before int32) int32 {
	for _, i := range clause.Chunks {
		c := s.chunk(i)
		if i >= before || c.Kind != syntax.NounPhrase || len(c.Nouns) == 0 {
			continue
		}
		if c.Prep == "ل" || c.Prep == "إلى" && (s.title(c.Word) || c.Nouns[0].Actor != syntax.None && c.Nouns[0].Place == syntax.None) {
			return i
		}
	}
	return syntax.None
}
