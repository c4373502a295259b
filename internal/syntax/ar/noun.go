package ar

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// wordOf is the reading of a predicate's trigger.
func (s *sentence) wordOf(p *syntax.Predicate) *lexicon.Analysis {
	c := s.chunk(p.Chunk)
	if p.Form == syntax.NounForm || p.Form == syntax.MasdarForm {
		return c.Nouns[p.Link].Word
	}
	return c.Word
}

// nouns makes a predicate of every event noun and verbal noun, wherever it
// stands: half of the events of real news hang as noun phrases under verbs
// that say nothing of them.
func (s *sentence) nouns() {
	for i := range s.tree.Chunks {
		c := s.chunk(int32(i))
		if c.Kind != syntax.NounPhrase || c.Clause == syntax.None {
			continue
		}
		for k := range c.Nouns {
			f := frameOf(c.Nouns[k].Word)
			if f == nil || f.Class == 0 || c.Nouns[k].Word.Lemma.POS == lexicon.Participle || c.Nouns[k].Actor != syntax.None && c.Nouns[k].Last > c.Nouns[k].Token+1 || s.supportsNext(c, k, f) || k > 0 && s.lex.Under(f.Class, s.cls.presence) && (s.is(c.Nouns[k-1].Word, s.cls.asset) || s.is(c.Nouns[k-1].Word, s.cls.locative)) {
				continue // "نقاط وجودهم" is a place
			}
			s.tree.Predicates = append(s.tree.Predicates, s.nounPredicate(int32(i), int32(k), f))
		}
	}
}

// supportsNext tells whether a link is only the verbal noun of a support verb: "شنّ غارات".
func (s *sentence) supportsNext(c *syntax.Chunk, k int, f *lexicon.Frame) bool {
	if s.operationOf(c, k) {
		return true
	}
	if len(f.Supports) == 0 || k+1 >= len(c.Nouns) {
		return false
	}
	nf := frameOf(c.Nouns[k+1].Word)
	return nf != nil && nf.Class != 0 && s.anyClass(nf.Class, f.Supports)
}

func (s *sentence) nounPredicate(i, k int32, f *lexicon.Frame) syntax.Predicate {
	c := s.chunk(i)
	n := &c.Nouns[k]
	form := syntax.NounForm
	if n.Word.Lemma.POS == lexicon.Masdar {
		form = syntax.MasdarForm
	}
	clause := &s.tree.Clauses[c.Clause]
	p := syntax.Predicate{Class: f.Class, Lemma: n.Word.Lemma, Form: form, Token: n.Token, Chunk: i, Link: k, Clause: c.Clause,
		First: clause.First, Last: clause.Last, Definite: n.Definite, Count: c.Number, ResultOf: syntax.None, Merged: syntax.None}
	p.Cues = append(append(p.Cues, n.Token), n.Adjectives...)
	for j := range c.Nouns[:k] {
		p.Definite = p.Definite || c.Nouns[j].Definite
	}
	p.Definite = p.Definite || int(k)+1 < len(c.Nouns) && c.Nouns[k+1].Definite
	p.Generic = s.generic(c)
	p.Meanwhile = meanwhile[c.Prep]
	s.verbAround(&p, f)
	s.genitive(&p, c, n, f)
	s.nationality(&p, n)
	s.possessive(&p, n, f)
	s.prepositional(&p, trigger{chunk: i, link: k, clause: c.Clause, frame: f}, i, clause.Verb > i)
	s.companion(&p)
	s.teller(&p)
	s.possessor(&p, f)
	s.channels(&p)
	return p
}

// meanwhile are the prepositions of what happens while the verb's act does.
var meanwhile = map[string]bool{"": true, "خلال": true, "في": true, "أثناء": true, "على هامش": true, "ب": true}

// hanging are the prepositions under which a meeting stands beside what one of
// its parties does: "قال الوزير خلال لقاء مع نظيره", "وصل للقاء الرئيس".
var hanging = map[string]bool{"في": true, "خلال": true, "بعد": true, "عقب": true, "إثر": true, "أثناء": true, "قبل": true, "قبيل": true, "عشية": true, "غداة": true, "على هامش": true, "من أجل": true, "ل": true, "إلى": true, "ب": true, "لدى": true}

// channels notes adverbs of the clause that tell the mode: "هاتفياً", "عبر الفيديو".
func (s *sentence) channels(p *syntax.Predicate) {
	for _, i := range s.tree.Clauses[p.Clause].Chunks {
		c := s.chunk(i)
		bare := c.Kind == syntax.NounPhrase && c.Prep == "" && c.Word != nil && c.Word.Lemma.POS == lexicon.Adjective
		if f := frameOf(c.Word); f != nil && f.Mode != "" && (bare || c.Kind == syntax.AdverbChunk) {
			p.Cues = append(p.Cues, c.Head)
		}
	}
}

// generic tells whether a quantifier makes the noun stand for any such happening.
func (s *sentence) generic(c *syntax.Chunk) bool {
	for t := c.First; t < c.Head; t++ {
		if cell := s.cell(t); s.is(cell.word, s.cls.anyOf) || s.is(cell.word, s.cls.every) {
			return true
		}
	}
	return false
}

// verbAround applies the clause's verb when it supports the noun.
func (s *sentence) verbAround(p *syntax.Predicate, f *lexicon.Frame) {
	s.masdarAround(p, f)
	clause := &s.tree.Clauses[p.Clause]
	if clause.Verb == syntax.None {
		return
	}
	vf := frameOf(s.chunk(clause.Verb).Word)
	if vf == nil || len(vf.Supports) == 0 {
		return
	}
	if chunk, link := s.supportedIn(p.Clause, vf); chunk == p.Chunk && link == p.Link {
		s.support(p, p.Clause, vf)
	}
}

// masdarAround applies the verbal noun of a support verb before the phrase:
// "تعرّض القاعدة لهجوم" gives the noun the genitive of the verbal noun.
func (s *sentence) masdarAround(p *syntax.Predicate, f *lexicon.Frame) {
	c := s.chunk(p.Chunk)
	if c.Prep == "" && (!s.objectOfMasdar(p.Chunk) || c.Coordinated) {
		return
	}
	chunks := s.tree.Clauses[c.Clause].Chunks
	for k := len(chunks) - 1; k >= 0; k-- {
		i := chunks[k]
		n := s.chunk(i)
		if i >= p.Chunk || n.Kind != syntax.NounPhrase {
			continue
		}
		for l := range n.Nouns {
			sf := frameOf(n.Nouns[l].Word)
			if sf == nil || n.Nouns[l].Word.Lemma.POS != lexicon.Masdar || !s.anyClass(f.Class, sf.Supports) || !s.bears(sf, c.Prep) {
				continue
			}
			p.Via = append(p.Via, syntax.Supported+n.Nouns[l].Word.Lemma.Text)
			p.First = min(p.First, n.First)
			if l+1 < len(n.Nouns) {
				fn := sf.SubjectIs
				if fn == "" {
					fn = lexicon.Agent
				}
				s.fill(p, fn, i, int32(l)+1, string(lexicon.Idafa), false)
			} else if len(n.Nouns[l].Nisba) > 0 && sf.SubjectIs == "" {
				s.nationality(p, &n.Nouns[l]) // "مشاركة ألمانية في ضربات"
			}
			return
		}
	}
}

// objectOfMasdar tells whether a bare phrase stands behind a verbal noun and
// its genitive, or the list that it opens: "عقد الوزيرين اجتماعا".
func (s *sentence) objectOfMasdar(i int32) bool {
	for j := i - 1; j >= 0 && s.chunk(j).Clause == s.chunk(i).Clause; j-- {
		k := s.chunk(j)
		if k.Kind != syntax.NounPhrase || s.conjunct(j) {
			if k.Kind == syntax.VerbGroup {
				return false
			}
			continue
		}
		return len(k.Nouns) > 1 && k.Word != nil && k.Word.Lemma.POS == lexicon.Masdar && frameOf(k.Word) != nil && len(frameOf(k.Word).Supports) > 0
	}
	return false
}

// bears tells whether the verbal noun of a support verb has its happening
// behind a preposition, or bare behind its genitive.
func (s *sentence) bears(f *lexicon.Frame, prep string) bool {
	if prep == "" {
		return f.NounAt == lexicon.Object || f.NounAt == lexicon.Idafa
	}
	return standsAt(prep, s.supportedAt(f))
}

// supportedAt is the preposition where a support frame's noun stands, "" for the object.
func (s *sentence) supportedAt(f *lexicon.Frame) string {
	if f.NounAt == lexicon.Object || f.NounAt == lexicon.Subject {
		return ""
	}
	return position(f.NounAt)
}

// genitive reads what stands in the noun's genitive. Of a transitive verbal
// noun it is the patient, unless another phrase is: "قصف الجيش مواقع", "استهداف الجيش لـ".
func (s *sentence) genitive(p *syntax.Predicate, c *syntax.Chunk, n *syntax.Noun, f *lexicon.Frame) {
	k := p.Link + 1
	if int(k) == len(c.Nouns) && c.NumberLast > 0 && c.NumberFirst > n.Token {
		s.countedBehind(p, f)
		return
	}
	if int(k) == len(c.Nouns) && p.Form == syntax.MasdarForm && len(n.Adjectives) == 0 && n.Enclitic == lexicon.NoEnclitic {
		s.quantifiedBehind(p, f)
		return
	}
	if int(k) < len(c.Nouns) && s.joint(f.Class) && s.quotedName(&c.Nouns[k]) {
		return // 'مناورات "درع الخليج"': its own name
	}
	if int(k) >= len(c.Nouns) || c.Nouns[k].Apposition || n.Enclitic != lexicon.NoEnclitic {
		return
	}
	if gf := frameOf(c.Nouns[k].Word); gf != nil && gf.Class != 0 {
		return
	}
	var functions []lexicon.Function
	for i := range f.Slots {
		for _, at := range f.Slots[i].Positions {
			if at == lexicon.Idafa {
				functions = append(functions, f.Slots[i].Function)
			}
		}
	}
	if len(functions) == 0 {
		return
	}
	fn := functions[0]
	if s.is(c.Nouns[k].Word, s.cls.weapon) && slices.Contains(functions, lexicon.Means) {
		functions = []lexicon.Function{lexicon.Means} // "إطلاق قذائف", "تفجير سيارة مفخخة"
		fn = lexicon.Means
	}
	if s.lex.Under(f.Class, s.cls.visit) && c.Nouns[k].Place != syntax.None {
		fn, functions = lexicon.Partner, functions[:0] // "زيارة الولايات المتحدة"
	}
	switch {
	case len(functions) < 2:
	case slices.Contains(functions, lexicon.Goal) || slices.Contains(functions, lexicon.Origin):
		fn = lexicon.Agent // "وصول المفتشين": what is reached stands elsewhere
		if c.Nouns[k].Place != syntax.None {
			fn = functions[slices.IndexFunc(functions, func(f lexicon.Function) bool { return f != lexicon.Agent })]
		}
	default:
		fn = lexicon.Patient
		if object := s.objectAfter(p, f); object != syntax.None {
			is := lexicon.Patient
			if s.is(s.chunk(object).Word, s.cls.weapon) && s.meansIn(f, functions) {
				is = lexicon.Means // "إطلاق القوات النار", "تفجير رجلين لعبوة"
			}
			s.fill(p, is, object, 0, "object of verbal noun", false)
			fn = lexicon.Agent
		}
	}
	s.fill(p, fn, p.Chunk, k, string(lexicon.Idafa), false)
}

// joint tells whether a class is of exercises.
func (s *sentence) joint(class lexicon.ClassID) bool {
	return s.lex.Under(class, s.cls.exercise) || s.lex.Under(class, s.cls.training)
}

// quotedName tells whether a link stands right behind an opening mark and is
// no listed actor.
func (s *sentence) quotedName(n *syntax.Noun) bool {
	return n.Actor == syntax.None && n.First > s.first && s.in.Doc.Tokens[n.First-1].Kind == text.Quote
}

// meansIn tells whether the weapon may be the object of a verbal noun.
func (s *sentence) meansIn(f *lexicon.Frame, genitive []lexicon.Function) bool {
	object, _ := slotAt(f, string(lexicon.Object))
	return object == lexicon.Means || slices.Contains(genitive, lexicon.Means)
}

// countedBehind reads who is counted after a verbal noun with a number alone:
// "مقتل خمسة من المسلحين".
func (s *sentence) countedBehind(p *syntax.Predicate, f *lexicon.Frame) {
	fn, ok := slotAt(f, string(lexicon.Idafa))
	if j := p.Chunk + 1; ok && int(j) < len(s.tree.Chunks) && s.chunk(j).Clause == p.Clause && s.chunk(j).Prep == "من" {
		s.fill(p, fn, j, 0, string(lexicon.Idafa), false)
	}
}

// quantifiedBehind reads a quantified phrase in the genitive of a verbal noun:
// "نشر عدد كبير من الجنود", "قتل كل الرهائن".
func (s *sentence) quantifiedBehind(p *syntax.Predicate, f *lexicon.Frame) {
	j := p.Chunk + 1
	if int(j) >= len(s.tree.Chunks) || s.chunk(j).Clause != p.Clause {
		return
	}
	c := s.chunk(j)
	if c.Kind != syntax.NounPhrase || c.Prep != "" || c.Coordinated || len(c.Nouns) == 0 || c.First != s.chunk(p.Chunk).Last || s.cell(c.First).part != quantifier {
		return
	}
	if fn, ok := slotAt(f, string(lexicon.Idafa)); ok {
		s.fill(p, fn, j, 0, string(lexicon.Idafa), false)
	}
}

// objectAfter finds the object of a verbal noun: the bare or لـ phrase right after its own.
func (s *sentence) objectAfter(p *syntax.Predicate, f *lexicon.Frame) int32 {
	chunks := s.tree.Clauses[p.Clause].Chunks
	for k, i := range chunks {
		if i != p.Chunk || k+1 >= len(chunks) {
			continue
		}
		k++
		for k+1 < len(chunks) && (s.chunk(chunks[k]).Kind == syntax.TimePhrase || s.complement(chunks[k])) {
			k++
		}
		j := chunks[k]
		c := s.chunk(j)
		if c.Kind == syntax.NounPhrase && !c.Coordinated && (c.Prep == "" && p.Form == syntax.MasdarForm || c.Prep == "ل") && len(c.Nouns) > 0 {
			return j
		}
	}
	return syntax.None
}

// nationality reads adjectives of nationality as the agent, of something
// mutual with two of them as both sides: "مباحثات أميركية عراقية".
func (s *sentence) nationality(p *syntax.Predicate, n *syntax.Noun) {
	if p.Arg(lexicon.Agent) != nil && !p.Arg(lexicon.Agent).Implicit && len(n.Nisba) < 2 {
		return
	}
	for _, a := range n.Nisba {
		p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: p.Chunk, Link: p.Link, Position: string(lexicon.Nisba), Nisba: a})
	}
}

// possessive reads a pronoun suffix: the agent, or the patient of a transitive verbal noun.
func (s *sentence) possessive(p *syntax.Predicate, n *syntax.Noun, f *lexicon.Frame) {
	if n.Enclitic == lexicon.NoEnclitic {
		return
	}
	fn := lexicon.Agent
	if _, transitive := slotAt(f, string(lexicon.Idafa)); transitive {
		fn, _ = slotAt(f, string(lexicon.Idafa))
	}
	if p.Arg(fn) != nil {
		return
	}
	chunk := syntax.None
	for clause := p.Clause; clause != syntax.None && chunk == syntax.None; clause = s.tree.Clauses[clause].Parent {
		if v := s.tree.Clauses[clause].Verb; v != syntax.None && s.chunk(v).Subject != p.Chunk {
			chunk = s.chunk(v).Subject
		}
	}
	p.Args = append(p.Args, syntax.Argument{Function: fn, Chunk: chunk, Position: string(lexicon.Possessive), Nisba: syntax.None, Pronoun: n.Enclitic})
}
