package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// companion gives a meeting that names one party only the subject of the
// clause that it hangs in as the other.
func (s *sentence) companion(p *syntax.Predicate) {
	c := s.chunk(p.Chunk)
	joint := s.joint(p.Class)
	if s.lex.Under(p.Class, s.cls.clash) {
		s.opponent(p)
		return
	}
	if s.lex.Under(p.Class, s.cls.visit) {
		s.arrival(p)
	}
	if !joint && (!s.anyClass(p.Class, s.mutual) || s.invited(p)) || !joint && !hanging[c.Prep] {
		return
	}
	agent, partner := p.Arg(lexicon.Agent), p.Arg(lexicon.Partner)
	if joint && (partner == nil || partner.Position != "مع") {
		return
	}
	if agent == nil && partner == nil {
		// "تحدث الوزيران X وY خلال مؤتمر صحفي"
		if who := s.subjectOver(p.Clause); who != syntax.None && who != p.Chunk && len(s.chunk(who).Conjuncts) > 0 && meanwhile[c.Prep] {
			s.fill(p, lexicon.Agent, who, 0, syntax.SubjectOfClause, false)
		}
		return
	}
	if (agent == nil) == (partner == nil) {
		return
	}
	one := partner
	if one == nil {
		one = agent
	}
	if one.Chunk == syntax.None || one.Position == "بين" || one.Nisba != syntax.None || one.Pronoun != lexicon.NoEnclitic {
		return
	}
	who := s.subjectOver(p.Clause)
	if who == syntax.None || who == p.Chunk || who == one.Chunk || s.is(s.chunk(who).Word, s.cls.spokesman) {
		return
	}
	link := int32(0)
	if f := frameOf(s.chunk(who).Word); f != nil && f.Class != 0 {
		if len(s.chunk(who).Nouns) < 2 {
			if e := s.chunk(who).Nouns[0].Enclitic; e != lexicon.NoEnclitic {
				// "جاءت تصريحاته عقب محادثات مع": he met them
				p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: syntax.None, Position: syntax.SubjectOfClause, Nisba: syntax.None, Pronoun: e})
			}
			return
		}
		link = 1 // "تأتي زيارة الوزير للاجتماع مع": the minister meets, not the visit
	}
	if k := s.chunk(one.Chunk); int(one.Link) < len(k.Nouns) && k.Nouns[one.Link].Enclitic != lexicon.NoEnclitic && !s.is(k.Nouns[one.Link].Word, s.cls.counterpart) {
		return // "في اجتماع مع حكومته": nobody meets another in his own cabinet
	}
	fn := lexicon.Agent
	if agent != nil {
		fn = lexicon.Partner
	}
	p.Args = append(p.Args, syntax.Argument{Function: fn, Chunk: who, Link: link, Position: syntax.SubjectOfClause, Nisba: syntax.None})
}

// opponent gives a fight that names one side only, behind "with", the subject
// of its clause as the other: "سيطرت القوات على البلدة بعد معارك مع التنظيم".
func (s *sentence) opponent(p *syntax.Predicate) {
	partner := p.Arg(lexicon.Partner)
	if p.Arg(lexicon.Agent) != nil || partner == nil || partner.Position != "مع" || !hanging[s.chunk(p.Chunk).Prep] {
		return
	}
	who := s.subjectOver(p.Clause)
	if who == syntax.None || who == p.Chunk || who == partner.Chunk || !s.body(s.chunk(who)) || s.tree.Clauses[p.Clause].Verb != syntax.None && s.around(p.Clause).passive {
		return
	}
	p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: who, Position: syntax.SubjectOfClause, Nisba: syntax.None})
}

// arrival gives a visit without parties who came and where to: "وصل الوزير إلى
// أنقرة في زيارة رسمية".
func (s *sentence) arrival(p *syntax.Predicate) {
	if p.Arg(lexicon.Agent) != nil || p.Arg(lexicon.Partner) != nil || s.chunk(p.Chunk).Prep != "في" {
		return
	}
	clause := &s.tree.Clauses[p.Clause]
	if clause.Verb == syntax.None || frameOf(s.chunk(clause.Verb).Word) == nil {
		return
	}
	who := s.chunk(clause.Verb).Subject
	to, ok := slotAt(frameOf(s.chunk(clause.Verb).Word), "إلى")
	if !ok || to != lexicon.Goal || who == syntax.None || !s.title(s.chunk(who).Word) {
		return
	}
	for _, i := range clause.Chunks {
		if c := s.chunk(i); i > clause.Verb && i < p.Chunk && c.Prep == "إلى" && len(c.Nouns) > 0 && c.Nouns[len(c.Nouns)-1].Place != syntax.None {
			p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: who, Position: syntax.SubjectOfClause, Nisba: syntax.None},
				syntax.Argument{Function: lexicon.Partner, Chunk: i, Link: int32(len(c.Nouns) - 1), Position: "إلى", Nisba: syntax.None})
			return
		}
	}
}

// teller gives talks that name one side only, behind "with", whoever tells of
// them as the other: "قال الوزير إن هناك نقاشات مع الولايات المتحدة".
func (s *sentence) teller(p *syntax.Predicate) {
	clause, partner := &s.tree.Clauses[p.Clause], p.Arg(lexicon.Partner)
	if !s.anyClass(p.Class, s.mutual) || p.Arg(lexicon.Agent) != nil || partner == nil || partner.Position != "مع" || s.chunk(p.Chunk).Prep != "" {
		return
	}
	if clause.Kind != syntax.Content || clause.Governor == syntax.None || clause.Verb != syntax.None && s.chunk(clause.Verb).Subject != p.Chunk {
		return
	}
	g := s.chunk(clause.Governor)
	if f := frameOf(g.Word); f == nil || f.Operator != report || g.Kind != syntax.VerbGroup || g.Subject == syntax.None {
		return
	}
	if who := s.chunk(g.Subject); s.title(who.Word) || len(who.Nouns) > 0 && who.Nouns[0].Actor != syntax.None {
		p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: g.Subject, Position: "who tells it", Nisba: syntax.None})
	}
}

// possessor reads who has what the noun tells where no verb does: "لفرنسا وجود
// عسكري في شمال سوريا".
func (s *sentence) possessor(p *syntax.Predicate, f *lexicon.Frame) {
	if fn, ok := slotAt(f, "ل"); !ok || fn != lexicon.Agent || p.Arg(lexicon.Agent) != nil || s.tree.Clauses[p.Clause].Verb != syntax.None || s.chunk(p.Chunk).Prep != "" {
		return
	}
	for _, i := range s.tree.Clauses[p.Clause].Chunks {
		if c := s.chunk(i); i < p.Chunk && s.possesses(c) && !s.conjunct(i) {
			s.fill(p, lexicon.Agent, i, 0, "owner", false)
			return
		}
	}
}

// subjectOver is the subject of a clause's verb, or of the nearest clause above
// that has one.
func (s *sentence) subjectOver(clause int32) int32 {
	for clause != syntax.None {
		c := &s.tree.Clauses[clause]
		if c.Verb != syntax.None {
			if who := s.quoted(c); who != syntax.None {
				return who
			}
			return s.chunk(c.Verb).Subject
		}
		clause = c.Parent
	}
	return syntax.None
}

// quoted is whom a clause quotes: "نقلت الوكالة عن الوزير قوله بعد محادثات مع".
func (s *sentence) quoted(c *syntax.Clause) int32 {
	f := frameOf(s.chunk(c.Verb).Word)
	if f == nil || f.Operator != report {
		return syntax.None
	}
	if fn, ok := slotAt(f, "عن"); !ok || fn != lexicon.Speaker {
		return syntax.None
	}
	for _, i := range c.Chunks {
		if k := s.chunk(i); k.Prep == "عن" && i > c.Verb && len(k.Nouns) > 0 {
			return i
		}
	}
	return syntax.None
}
