package ar

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// accordance are prepositions that cite a source.
var accordance = map[string]bool{"وفق": true, "وفقا ل": true, "وفقاً ل": true, "بحسب": true, "حسب": true, "نقلا عن": true, "نقلاً عن": true, "على حد قول": true, "استنادا إلى": true}

// ahead are prepositions before what has not happened yet.
var ahead = map[string]bool{"قبل": true, "قبيل": true, "عشية": true}

// afterwards are prepositions before what had happened when the clause did.
var afterwards = map[string]bool{"بعد": true, "عقب": true, "إثر": true}

// deepest bounds how many words may stand above a predicate.
const deepest = 12

// govern collects the operators above every predicate, innermost first.
func (s *sentence) govern() {
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		s.qualified(p)
		s.climb(p, p.Chunk, p.Link)
		s.cited(p)
		s.control(p)
		s.supporters(p)
		s.weaponOf(p)
	}
	for i := range s.tree.Predicates {
		s.announcer(&s.tree.Predicates[i])
	}
}

func (s *sentence) operate(p *syntax.Predicate, status string, token, speaker int32, l *lexicon.Lemma) {
	p.Operators = append(p.Operators, syntax.Operator{Status: status, Token: token, Speaker: speaker, Lemma: l})
}

// qualified reads what the trigger itself carries: tense, particle, adjectives.
func (s *sentence) qualified(p *syntax.Predicate) {
	c := s.chunk(p.Chunk)
	if p.Form == syntax.NounForm || p.Form == syntax.MasdarForm {
		for _, t := range c.Nouns[p.Link].Adjectives {
			if f := frameOf(s.cell(t).word); f != nil && f.Operator != "" {
				s.operate(p, f.Operator, t, syntax.None, s.cell(t).word.Lemma)
			}
		}
		for k := p.Link - 1; k >= 0; k-- {
			if s.is(c.Nouns[k].Word, s.cls.noNoun) {
				s.operate(p, "negation", c.Nouns[k].Token, syntax.None, c.Nouns[k].Word.Lemma)
			}
			if f := frameOf(c.Nouns[k].Word); f != nil && f.Operator != "" {
				s.operate(p, f.Operator, c.Nouns[k].Token, s.speakerOf(c.Nouns[k].Word, p.Chunk), c.Nouns[k].Word.Lemma)
			}
		}
	}
}

// climb walks from a chunk to the root of the sentence.
func (s *sentence) climb(p *syntax.Predicate, chunk, link int32) {
	inRelative, content := false, false
	within := reach{true, true}
	for range deepest {
		s.steps++
		c := s.chunk(chunk)
		s.particles(p, c, inRelative, within)
		within = reach{true, true}
		clause := &s.tree.Clauses[c.Clause]
		if carrier := s.carrier(p, chunk); carrier != syntax.None {
			chunk = carrier
			continue
		}
		if above := s.nounAbove(chunk); above != syntax.None && c.Kind == syntax.NounPhrase {
			a := s.operatorOf(s.chunk(above))
			s.operate(p, a.Lemma.Frame.Operator, s.chunk(above).Head, s.speakerOf(a, above), a.Lemma)
			chunk = above
			continue
		}
		if clause.Verb != syntax.None && clause.Verb != chunk && c.Kind == syntax.NounPhrase {
			s.verbAbove(p, chunk, clause.Verb, inRelative, content)
			within = s.reaches(p, chunk, clause.Verb)
			chunk = clause.Verb
			continue
		}
		if !inRelative && s.conditional(clause) {
			s.operate(p, "conditional", clause.First, syntax.None, nil)
		}
		if clause.Kind == syntax.RelativeClause || clause.Kind == syntax.Adverbial {
			inRelative = true // what is denied or planned above does not reach down
		}
		content = clause.Kind == syntax.Content
		for clause.Governor == syntax.None && clause.Parent != syntax.None && s.tree.Clauses[clause.Parent].Verb == syntax.None {
			clause = &s.tree.Clauses[clause.Parent]
			content = clause.Kind == syntax.Content
		}
		if clause.Governor == syntax.None {
			if clause.Parent == syntax.None {
				return
			}
			chunk = s.tree.Clauses[clause.Parent].Verb
			continue
		}
		g := s.chunk(clause.Governor)
		if a := s.operatorOf(g); a != nil && clause.Kind != syntax.RelativeClause && clause.Kind != syntax.Adverbial {
			if !inRelative || a.Lemma.Frame.Operator == report {
				s.operate(p, a.Lemma.Frame.Operator, g.Head, s.speakerOf(a, clause.Governor), a.Lemma)
			}
		} else if clause.Kind == syntax.Quotation && g.Kind == syntax.NounPhrase {
			s.operate(p, report, g.Head, clause.Governor, nil)
		}
		chunk = clause.Governor
	}
}

// conditional tells whether a clause opens with a condition or a question.
func (s *sentence) conditional(c *syntax.Clause) bool {
	if c.Kind != syntax.Adverbial || len(c.Chunks) == 0 {
		return false
	}
	w := s.chunk(c.Chunks[0]).Word
	return s.is(w, s.cls.condition) || s.is(w, s.cls.whether)
}

// particles reads negation, future and possibility of a verb group, negation before a noun.
func (s *sentence) particles(p *syntax.Predicate, c *syntax.Chunk, inRelative bool, within reach) {
	if inRelative {
		return
	}
	if ahead[c.Prep] {
		s.operate(p, "announced", c.First, syntax.None, nil)
	}
	if c == s.chunk(p.Chunk) && about[c.Prep] && p.Form == syntax.MasdarForm && s.anyClass(p.Class, s.movement) {
		s.operate(p, "possible", c.First, syntax.None, nil) // "محادثات حول سحب القوات"
	}
	if c.Negation != "" && within.negation {
		s.operate(p, "negation", c.First, syntax.None, nil)
	}
	if c.Future && within.future {
		s.operate(p, "future", c.Head, syntax.None, nil)
	}
	if c.Modal == may && c.Kind == syntax.VerbGroup && c.Word != nil && c.Word.Feat&lexicon.Imperfect != 0 {
		s.operate(p, "possible", c.First, syntax.None, nil)
	}
}

// reach tells what of a verb's particles reaches a phrase of its clause.
type reach struct{ negation, future bool }

// gone are prepositions before what has happened, whatever the verb says.
var gone = map[string]bool{"بعد": true, "عقب": true, "إثر": true, "غداة": true, "منذ": true, "ردا على": true, "بسبب": true, "جراء": true, "على خلفية": true, "في أعقاب": true, "نتيجة": true}

// about are prepositions before a topic: troops that are talked about do not
// move yet.
var about = map[string]bool{"حول": true, "بشأن": true, "بخصوص": true, "بصدد": true}

// beside are prepositions of what a denied act stands beside, or tells about.
var beside = map[string]bool{"في": true, "خلال": true, "أثناء": true, "قبل": true, "قبيل": true, "عشية": true, "على هامش": true, "لدى": true, "عن": true, "حول": true, "بشأن": true, "بخصوص": true}

// reaches tells what of the particles of its clause's verb reaches a happening
// that a noun names. A verb that is denied denies what it carries out and what
// it governs, not where and after what it stands: "لم يتفقا خلال محادثات".
func (s *sentence) reaches(p *syntax.Predicate, chunk, verb int32) reach {
	c, v := s.chunk(chunk), s.chunk(verb)
	out := reach{negation: true, future: !gone[c.Prep]}
	f := frameOf(v.Word)
	if c.Prep == "" || slices.Contains(p.Via, syntax.Supported+lemma(v.Word)) || f != nil && f.Operator != "" && s.over(f, c.Prep) {
		return out
	}
	out.negation = f != nil && len(f.Supports) > 0 || !beside[c.Prep] && !gone[c.Prep]
	return out
}

// carrier is the verbal noun of a support verb that carries the phrase:
// "القيام" of "القيام بهجوم".
func (s *sentence) carrier(p *syntax.Predicate, chunk int32) int32 {
	c := s.chunk(chunk)
	if chunk != p.Chunk || c.Kind != syntax.NounPhrase || c.Prep == "" && (c.Coordinated || !s.objectOfMasdar(chunk)) {
		return syntax.None
	}
	for i := chunk - 1; i >= 0; i-- {
		n := s.chunk(i)
		if n.Clause != c.Clause || n.Kind == syntax.VerbGroup {
			break
		}
		for k := range n.Nouns {
			f := frameOf(n.Nouns[k].Word)
			if f != nil && n.Nouns[k].Word.Lemma.POS == lexicon.Masdar && s.anyClass(p.Class, f.Supports) && s.bears(f, c.Prep) {
				return i
			}
		}
	}
	return syntax.None
}

// nounAbove finds an operator noun before a prepositional phrase that asks for it: "نية بالانسحاب".
func (s *sentence) nounAbove(chunk int32) int32 {
	c := s.chunk(chunk)
	if c.Prep == "" {
		return s.ownPlan(chunk)
	}
	chunks := s.tree.Clauses[c.Clause].Chunks
	for k := len(chunks) - 1; k >= 0; k-- {
		i := chunks[k]
		if i >= chunk {
			continue
		}
		n := s.chunk(i)
		if n.Kind == syntax.VerbGroup {
			return syntax.None
		}
		if a := s.operatorOf(n); a != nil && s.over(a.Lemma.Frame, c.Prep) {
			return i
		}
	}
	return syntax.None
}

// ownPlan finds an operator noun with a pronoun right before its object, or
// what raises the phrase after it: "عزمه نشر قوات", "من الممكن عقد قمة".
func (s *sentence) ownPlan(chunk int32) int32 {
	if chunk == 0 || s.chunk(chunk-1).Clause != s.chunk(chunk).Clause {
		return syntax.None
	}
	if raising := s.chunk(chunk - 1); raising.Kind == syntax.AdverbChunk {
		if f := frameOf(raising.Word); f != nil && f.Operator != "" && s.over(f, string(lexicon.Idafa)) {
			return chunk - 1
		}
	}
	if len(s.chunk(chunk-1).Nouns) == 0 {
		return syntax.None
	}
	n := s.chunk(chunk - 1).Nouns
	last := &n[len(n)-1]
	if f := frameOf(last.Word); f == nil || f.Operator == "" || f.Operator == report || last.Enclitic == lexicon.NoEnclitic || s.chunk(chunk).Word == nil || s.chunk(chunk).Word.Lemma.POS != lexicon.Masdar {
		return syntax.None
	}
	return chunk - 1
}

func (s *sentence) over(f *lexicon.Frame, at string) bool {
	for _, p := range f.Over {
		if position(p) == at {
			return true
		}
	}
	return false
}

// verbAbove reads the verb of the clause as an operator over one of its phrases.
// A report verb also reports what a noun in its clause announces (content).
func (s *sentence) verbAbove(p *syntax.Predicate, chunk, verb int32, inRelative, content bool) {
	f := frameOf(s.chunk(verb).Word)
	if f == nil || f.Operator == "" {
		return
	}
	c := s.chunk(chunk)
	if content && f.Operator == report {
		s.operate(p, report, s.chunk(verb).Head, s.speakerOf(s.chunk(verb).Word, verb), s.chunk(verb).Word.Lemma)
		return
	}
	at := c.Prep
	if at == "" {
		at = string(lexicon.Object)
		if s.chunk(verb).Subject == chunk {
			at = string(lexicon.Subject)
			if r := s.around(c.Clause); !r.passive && !s.over(f, at) {
				return
			}
			at = string(lexicon.Object)
		}
	}
	if !s.over(f, at) || inRelative && f.Operator != report {
		return
	}
	s.operate(p, f.Operator, s.chunk(verb).Head, s.speakerOf(s.chunk(verb).Word, verb), s.chunk(verb).Word.Lemma)
}

// speakerOf is who speaks, plans or denies: the subject of the verb, the
// genitive of the noun.
func (s *sentence) speakerOf(a *lexicon.Analysis, chunk int32) int32 {
	c := s.chunk(chunk)
	if c.Kind == syntax.VerbGroup {
		return c.Subject
	}
	if len(c.Nouns) > 1 {
		return chunk
	}
	if f := frameOf(a); f != nil && f.Operator == report && a.Lemma.POS == lexicon.Masdar && (c.Prep != "" || a.Enc != lexicon.NoEnclitic) {
		return s.subjectOver(c.Clause) // "اكتفى المتحدث بالقول", "نقلت الوكالة عن عمر قوله"
	}
	return syntax.None
}

// cited adds the sources that the sentence names with "according to".
func (s *sentence) cited(p *syntax.Predicate) {
	for i := range s.tree.Chunks {
		c := s.chunk(int32(i))
		if c.Kind == syntax.NounPhrase && accordance[c.Prep] && len(c.Nouns) > 0 {
			p.Operators = append(p.Operators, syntax.Operator{Status: report, Token: c.Head, Speaker: int32(i), Accordance: true})
			continue
		}
		if c.Kind == syntax.VerbGroup && i >= 1 && s.citing(int32(i)) {
			p.Operators = append(p.Operators, syntax.Operator{Status: report, Token: c.Head, Speaker: c.Subject, Lemma: c.Word.Lemma, Accordance: true})
		}
	}
}

// citing tells whether a report verb stands in "وفق ما نقلته وكالة".
func (s *sentence) citing(i int32) bool {
	c := s.chunk(i)
	f := frameOf(c.Word)
	if f == nil || f.Operator != report {
		return false
	}
	opener := s.tree.Clauses[c.Clause].Chunks[0]
	return s.is(s.chunk(opener).Word, s.cls.accordance) || c.Prep != "" && accordance[c.Prep]
}

// control gives a verbal noun without an agent the one that the word above it
// controls: the subject of "تعتزم الانسحاب".
func (s *sentence) control(p *syntax.Predicate) {
	if p.Form == syntax.VerbForm || p.Arg(lexicon.Agent) != nil {
		return
	}
	c := s.chunk(p.Chunk)
	clause := &s.tree.Clauses[c.Clause]
	if clause.Verb == syntax.None {
		return
	}
	v := s.chunk(clause.Verb)
	if n := s.nounAbove(p.Chunk); n != syntax.None {
		if a := s.operatorOf(s.chunk(n)); a.Lemma.Frame.Control == lexicon.Possessive && v.Subject != syntax.None && v.Subject != p.Chunk {
			s.fill(p, lexicon.Agent, v.Subject, 0, "controlled by "+lemma(a), false)
			return
		}
	}
	f := frameOf(v.Word)
	if afterwards[c.Prep] && s.lex.Under(p.Class, s.cls.drive) && v.Subject != syntax.None && s.body(s.chunk(v.Subject)) && !s.around(c.Clause).passive {
		s.fill(p, lexicon.Agent, v.Subject, 0, syntax.SubjectOfClause, false) // "سيطر الجيش على المطار بعد دحر الحوثيين"
		return
	}
	if f == nil || f.Control == "" || !s.controls(f, c) {
		return
	}
	if (f.Operator == report || f.Operator == "denied") && (p.Form != syntax.MasdarForm && !s.lex.Under(p.Class, s.cls.drive) || s.casualty(p.Class)) {
		return // who announces a death is not who killed
	}
	if who := s.controller(clause, f); who != syntax.None && who != p.Chunk {
		if !s.isViolent(p.Class) {
			c.Controller = who // "اتهمت كييف موسكو بقصف مواقعها": not the attacker's own
		}
		s.fill(p, lexicon.Agent, who, 0, "controlled by "+lemma(v.Word), false)
	}
}

// controls tells whether a phrase stands where the verb of its clause decides
// whose act it is.
func (s *sentence) controls(f *lexicon.Frame, c *syntax.Chunk) bool {
	at := c.Prep
	if at == "" {
		at = string(lexicon.Object)
	}
	return s.over(f, at) || c.Prep == "" && s.over(f, string(lexicon.Subject))
}

// controller is the phrase whose act the verb of a clause makes of what stands
// under it, None when it does not stand there.
func (s *sentence) controller(clause *syntax.Clause, f *lexicon.Frame) int32 {
	switch f.Control {
	case lexicon.Subject:
		return s.chunk(clause.Verb).Subject
	case lexicon.Object:
		return s.around(s.chunk(clause.Verb).Clause).object
	}
	who := syntax.None
	for _, i := range clause.Chunks {
		if k := s.chunk(i); k.Kind == syntax.NounPhrase && k.Prep == position(f.Control) {
			who = i
		}
	}
	return who
}
