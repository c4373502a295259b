package ar

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// reading is what a clause's verb has around it, before any function is given.
type reading struct {
	subject int32 // chunk, None
	object  int32
	passive bool
	topic   bool // the subject stands before the verb
}

// subjects finds subject and object of every clause and notes the subject on the verb.
func (s *sentence) subjects() {
	for ci := range s.tree.Clauses {
		c := &s.tree.Clauses[ci]
		if c.Verb == syntax.None {
			continue
		}
		r := s.around(int32(ci))
		if r.subject == syntax.None {
			r.subject = s.inherited(int32(ci))
		}
		s.chunk(c.Verb).Subject = r.subject
	}
}

// around reads the bare noun phrases of a clause: the last before the verb is
// its topic, the first after it the subject unless there is a topic, the next the object.
func (s *sentence) around(ci int32) reading {
	c := &s.tree.Clauses[ci]
	r := reading{subject: syntax.None, object: syntax.None}
	v := s.chunk(c.Verb)
	participle := v.Word != nil && v.Word.Lemma.POS == lexicon.Participle
	var after []int32
	for _, i := range c.Chunks {
		k := s.chunk(i)
		if k.Kind != syntax.NounPhrase || k.Prep != "" || s.conjunct(i) || s.naming(i) || len(k.Nouns) == 0 && k.NumberLast == 0 || s.adverbial(k) || s.amongThem(i) || s.describing(i) || k.Names != syntax.None && k.Names < i {
			continue
		}
		if i < c.Verb {
			if !participle && s.topic(c, i) {
				r.subject, r.topic = i, true
			}
			continue
		}
		after = append(after, i)
	}
	if enclitic(v.Word) != lexicon.NoEnclitic && len(after) > 0 && !r.topic {
		r.subject = after[0]
		return r
	}
	if who := s.pointedAt(c, v); who != syntax.None && !r.topic && len(after) == 1 {
		r.subject, r.topic, r.object = who, true, after[0]
		return r
	}
	if len(after) > 0 && !r.topic && !participle && s.noSubject(v, after[0]) {
		r.object = after[0]
		return r
	}
	switch {
	case participle || r.topic || c.Kind == syntax.RelativeClause && s.subjectGap(ci, after):
		if len(after) > 0 && !(r.topic && s.victim(r.subject) && s.kills(v) && after[0] != c.Verb+1) {
			r.object = after[0]
		}
	case len(after) > 1 && !s.casualtyAlone(v, after):
		r.subject, r.object = after[0], after[1]
	case len(after) > 1:
		r.subject = after[0]
	case len(after) == 1 && (s.carried(v, after[0]) || s.fired(v, after[0]) || s.met(c, v) || s.visited(v, after[0])):
		r.object = after[0]
	case len(after) == 1:
		r.subject = after[0]
	}
	r.passive = s.passive(v, r)
	if r.passive && r.topic && r.object != syntax.None && v.Word.Feat&lexicon.Active != 0 {
		r.passive = false
	}
	return r
}

// pointedAt is the speaker to whom the pronoun on "that" points back as the
// subject of a verb that takes an object: "أعلن الجيش أنه قصف عشرة أهداف". None
// where it does not agree with him or points at nobody.
func (s *sentence) pointedAt(c *syntax.Clause, v *syntax.Chunk) int32 {
	f := frameOf(v.Word)
	if f == nil || c.Kind != syntax.Content || c.Governor == syntax.None || len(c.Chunks) == 0 || v.Word.Feat&lexicon.Active == 0 && v.Word.Feat&lexicon.Passive != 0 {
		return syntax.None
	}
	that := s.chunk(c.Chunks[0])
	who := s.chunk(c.Governor).Subject
	if that.Kind != syntax.Complementizer || s.chunk(c.Governor).Kind != syntax.VerbGroup || who == syntax.None || !s.body(s.chunk(who)) {
		return syntax.None
	}
	if object, ok := slotAt(f, string(lexicon.Object)); !ok || object != lexicon.Patient {
		return syntax.None
	}
	w := s.chunk(who).Nouns[0].Word
	she := w != nil && w.Feat&lexicon.Feminine != 0 && w.Feat&lexicon.Masculine == 0
	if e := enclitic(that.Word); e == lexicon.EncHim && !she || e == lexicon.EncHer && (she || w == nil) {
		return who
	}
	return syntax.None
}

// describing tells whether a phrase is only an indefinite participle that
// describes the phrase before it: "رتل للجيش مؤلف من عشرين آلية".
func (s *sentence) describing(i int32) bool {
	c := s.chunk(i)
	if i == 0 || c.Word == nil || c.Word.Lemma.POS != lexicon.Participle || len(c.Nouns) != 1 || c.Nouns[0].Definite || c.NumberLast > 0 || c.Coordinated || s.is(c.Word, s.cls.person) {
		return false
	}
	return s.chunk(i-1).Kind == syntax.NounPhrase
}

// amongThem tells whether a phrase only names some of those told before: "بينهم
// القيادي".
func (s *sentence) amongThem(i int32) bool {
	if i == 0 {
		return false
	}
	p := s.chunk(i - 1)
	return p.Kind == syntax.NounPhrase && (p.Prep == "بين" || p.Prep == "من بين") && len(p.Nouns) > 0 && p.Nouns[0].Pronoun
}

// casualtyAlone tells whether the first phrase after a verb of killing is the
// dead and the next, which does not stand right behind it, no object.
func (s *sentence) casualtyAlone(v *syntax.Chunk, after []int32) bool {
	return s.kills(v) && s.victim(after[0]) && after[1] > after[0]+1
}

// kills tells whether a verb of killing may be read as passive.
func (s *sentence) kills(v *syntax.Chunk) bool {
	f := frameOf(v.Word)
	return f != nil && s.casualty(f.Class) && v.Word.Feat&lexicon.Passive != 0
}

// topic tells whether a bare phrase before the verb is its subject: right
// before it, or, with commas between, the first phrase of the clause.
func (s *sentence) topic(c *syntax.Clause, i int32) bool {
	comma := false
	for j := i + 1; j < c.Verb; j++ {
		if k := s.chunk(j); k.Clause == s.chunk(i).Clause && k.Kind == syntax.Mark && s.in.Doc.Tokens[k.Head].Kind == text.Comma {
			comma = true
		}
	}
	if !comma {
		return true
	}
	for _, j := range c.Chunks {
		switch k := s.chunk(j); {
		case j == i:
			return true
		case k.Kind == syntax.NounPhrase || k.Kind == syntax.Mark && s.in.Doc.Tokens[k.Head].Kind == text.Comma:
			return false
		}
	}
	return false
}

// carried tells whether a phrase is the accusative noun of a support verb, its
// object even where no subject stands: "عقدت لقاءً".
func (s *sentence) carried(v *syntax.Chunk, i int32) bool {
	f, c := frameOf(v.Word), s.chunk(i)
	if f == nil || len(f.Supports) == 0 || s.supportedAt(f) != "" || position(f.NounAt) == string(lexicon.Subject) || c.Word == nil {
		return false
	}
	return (c.Word.Feat&lexicon.Accusative != 0 || s.unlike(v, i)) && s.supported(i, f) != syntax.None
}

// fired tells whether a phrase is the weapon that the verb's object names,
// even where nobody is said to use it: "أطلق النار على شرطي".
func (s *sentence) fired(v *syntax.Chunk, i int32) bool {
	f := frameOf(v.Word)
	if f == nil || !s.is(s.chunk(i).Word, s.cls.weapon) {
		return false
	}
	object, _ := slotAt(f, string(lexicon.Object))
	return object == lexicon.Means
}

// met tells whether the only phrase is whom the subject of the clause above
// met: "زار موسكو حيث التقى الرئيس الروسي".
func (s *sentence) met(c *syntax.Clause, v *syntax.Chunk) bool {
	f := frameOf(v.Word)
	if f == nil || c.Kind != syntax.Adverbial || c.Governor == syntax.None || s.chunk(c.Governor).Kind != syntax.VerbGroup {
		return false
	}
	if object, _ := slotAt(f, string(lexicon.Object)); object != lexicon.Partner {
		return false
	}
	for _, i := range c.Chunks {
		if s.chunk(i).Prep == "مع" || s.chunk(i).Prep == "بين" {
			return false
		}
	}
	return true
}

// visited tells whether the only phrase after a verb of visiting is the place
// that somebody told before visited.
func (s *sentence) visited(v *syntax.Chunk, i int32) bool {
	f, c := frameOf(v.Word), s.chunk(i)
	return f != nil && s.lex.Under(f.Class, s.cls.visit) && len(c.Nouns) > 0 && c.Nouns[0].Place != syntax.None
}

// naming tells whether a chunk only names the title before it.
func (s *sentence) naming(i int32) bool {
	for j := max(i-3, 0); j < i; j++ {
		if s.chunk(j).Names == i {
			return true
		}
	}
	return false
}

// adverbial tells whether a bare phrase is an adverb in the accusative that is no object.
func (s *sentence) adverbial(c *syntax.Chunk) bool {
	if c.Word != nil && (s.is(c.Word, s.cls.time) && c.Word.Lemma.POS == lexicon.Noun || c.Word.Lemma.POS == lexicon.Adverb) {
		return true
	}
	return c.Word != nil && s.is(c.Word, s.cls.relational) && len(c.Nouns) > 1 && c.Nouns[0].Actor == syntax.None
}

// pronounObject tells whether a preposition with a pronoun refers back ("نفذت به").
func (s *sentence) pronounObject(int32) bool { return false }

// passive tells whether a verb is read as passive: its form says so, or it
// may be both, takes an object and has only one phrase.
func (s *sentence) passive(v *syntax.Chunk, r reading) bool {
	a := v.Word
	if a == nil || a.Feat&lexicon.Passive == 0 || a.Enc != lexicon.NoEnclitic {
		return false
	}
	if a.Feat&lexicon.Active == 0 {
		return true
	}
	if r.subject == syntax.None && r.object == syntax.None && s.tree.Clauses[v.Clause].Kind == syntax.RelativeClause && s.kills(v) {
		return true // "الذين قتلوا الاثنين"
	}
	f := a.Lemma.Frame
	if f == nil || r.subject == syntax.None || r.object != syntax.None || r.topic && !s.victim(r.subject) && !s.hitBy(v) {
		return false
	}
	if len(f.Supports) > 0 {
		return s.supported(r.subject, f) != syntax.None && !s.unlike(v, r.subject)
	}
	object, _ := slotAt(f, string(lexicon.Object))
	return object == lexicon.Patient && f.Class != 0 && !s.ownerOfForce(r.subject, f)
}

// hitBy tells whether a weapon or a happening stands behind a verb of killing:
// whoever stands before it is the dead ("قُتل بسيارة مفخخة").
func (s *sentence) hitBy(v *syntax.Chunk) bool {
	if f := frameOf(v.Word); f == nil || !s.casualty(f.Class) {
		return false
	}
	for _, i := range s.tree.Clauses[v.Clause].Chunks {
		c := s.chunk(i)
		if c.First <= v.First || c.Kind != syntax.NounPhrase || c.Prep == "" {
			continue
		}
		if agentive[c.Prep] || s.is(c.Word, s.cls.weapon) || frameOf(c.Word) != nil && s.isViolent(frameOf(c.Word).Class) {
			return true
		}
	}
	return false
}

// victim tells whether a phrase counts people or names casualties.
func (s *sentence) victim(i int32) bool {
	c := s.chunk(i)
	return c.NumberLast > 0 || s.is(c.Word, s.cls.person) && !s.is(c.Word, s.cls.title) || s.is(c.Word, s.cls.casualty)
}

// ownerOfForce tells whether the only phrase is more likely the agent: a
// weapon or an event noun kills, a body of troops attacks; people are killed.
func (s *sentence) ownerOfForce(i int32, f *lexicon.Frame) bool {
	c := s.chunk(i)
	if s.is(c.Word, s.cls.weapon) {
		return true
	}
	if wf := frameOf(c.Word); wf != nil && wf.Class != 0 {
		return true
	}
	return false
}

// inherited is the subject of the clause that a coordinate or participle clause hangs on.
func (s *sentence) inherited(ci int32) int32 {
	c := &s.tree.Clauses[ci]
	v := s.chunk(c.Verb)
	if c.Opener == "participle" && c.Governor != syntax.None {
		return s.chunk(c.Governor).Subject
	}
	if c.Kind == syntax.RelativeClause {
		return syntax.None
	}
	if (c.Kind == syntax.Content || c.Kind == syntax.Adverbial) && !v.Coordinated && c.Governor != syntax.None && s.chunk(c.Governor).Kind == syntax.VerbGroup {
		// "نفت أن تكون قد عقدت لقاءً", "وصل إلى موسكو حيث التقى": the same subject goes on.
		if before := s.subjectBefore(ci, v); before != syntax.None {
			return before
		}
		if s.sameGender(v.Word, s.chunk(c.Governor).Word) {
			return s.chunk(c.Governor).Subject
		}
		return syntax.None
	}
	if !v.Coordinated {
		return syntax.None
	}
	for j := ci - 1; j >= 0; j-- {
		p := &s.tree.Clauses[j]
		if p.Parent == c.Parent && p.Kind != syntax.RelativeClause && p.Verb != syntax.None {
			if s.sameGender(v.Word, s.chunk(p.Verb).Word) {
				return s.chunk(p.Verb).Subject
			}
			return syntax.None
		}
	}
	return syntax.None
}

// subjectBefore is the subject of the content clause coordinated with this
// one, when a pronoun on "that" points back to it: "إن الجنود سيتمركزون، وإنهم سيُجرون".
func (s *sentence) subjectBefore(ci int32, v *syntax.Chunk) int32 {
	c := &s.tree.Clauses[ci]
	if c.Kind != syntax.Content || len(c.Chunks) == 0 || enclitic(s.chunk(c.Chunks[0]).Word) == lexicon.NoEnclitic || !s.chunk(c.Chunks[0]).Coordinated {
		return syntax.None
	}
	for j := ci - 1; j >= 0; j-- {
		if p := &s.tree.Clauses[j]; p.Kind == syntax.Content && p.Governor == c.Governor && p.Verb != syntax.None {
			return s.chunk(p.Verb).Subject
		}
	}
	return syntax.None
}

// verbs makes a predicate of every verb that has a class of its own.
func (s *sentence) verbs() {
	for ci := range s.tree.Clauses {
		c := &s.tree.Clauses[ci]
		if c.Verb == syntax.None {
			continue
		}
		v := s.chunk(c.Verb)
		f := frameOf(v.Word)
		if f == nil || f.Class == 0 || s.supportsHere(int32(ci), f) {
			continue
		}
		s.tree.Predicates = append(s.tree.Predicates, s.verbPredicate(int32(ci), f))
	}
}

// supportsHere tells whether the verb stands with a noun that it only supports.
func (s *sentence) supportsHere(ci int32, f *lexicon.Frame) bool {
	chunk, _ := s.supportedIn(ci, f)
	return chunk != syntax.None
}

func (s *sentence) verbPredicate(ci int32, f *lexicon.Frame) syntax.Predicate {
	c := &s.tree.Clauses[ci]
	v := s.chunk(c.Verb)
	r := s.around(ci)
	form := syntax.VerbForm
	if v.Word.Lemma.POS == lexicon.Participle {
		form = syntax.ParticipleForm
	}
	p := syntax.Predicate{Class: f.Class, Lemma: v.Word.Lemma, Form: form, Token: v.Head, Chunk: c.Verb, Clause: ci,
		First: c.First, Last: c.Last, Passive: r.passive, Cues: []int32{v.Head}, ResultOf: syntax.None, Merged: syntax.None}
	s.subjectAndObject(&p, v, f, r)
	s.prepositional(&p, trigger{chunk: c.Verb, clause: ci, frame: f}, c.Verb, false)
	if f.Class != 0 && c.Kind == syntax.RelativeClause {
		s.gap(&p, ci, f, r)
	}
	s.channels(&p)
	return p
}

// subjectAndObject gives the bare phrases their functions.
func (s *sentence) subjectAndObject(p *syntax.Predicate, v *syntax.Chunk, f *lexicon.Frame, r reading) {
	subject, hasSubject := slotAt(f, string(lexicon.Subject))
	object, hasObject := slotAt(f, string(lexicon.Object))
	if !hasSubject {
		subject = lexicon.Agent
	}
	switch {
	case r.passive:
		p.Via = append(p.Via, "passive")
		if r.subject != syntax.None && hasObject {
			s.fill(p, object, r.subject, 0, "passive subject", false)
		}
		return
	case r.subject != syntax.None:
		s.fill(p, subject, r.subject, 0, string(lexicon.Subject), false)
	case v.Subject != syntax.None:
		s.fill(p, subject, v.Subject, 0, "subject carried on", false)
	case s.tree.Clauses[p.Clause].Kind != syntax.RelativeClause || enclitic(v.Word) != lexicon.NoEnclitic:
		p.Args = append(p.Args, syntax.Argument{Function: subject, Chunk: syntax.None, Position: "dropped subject", Nisba: syntax.None, Implicit: true})
	}
	if r.object != syntax.None && hasObject {
		s.fill(p, object, r.object, 0, string(lexicon.Object), false)
	} else if e := enclitic(v.Word); e != lexicon.NoEnclitic && hasObject {
		p.Args = append(p.Args, syntax.Argument{Function: object, Chunk: s.whomBefore(p.Clause, v, e), Position: "pronoun object", Nisba: syntax.None, Pronoun: e})
	}
}

// whomBefore is whom the pronoun of a coordinated verb points back to: the
// subject of the clause before it ("وصل الوزير إلى رام الله واستقبله الرئيس").
func (s *sentence) whomBefore(ci int32, v *syntax.Chunk, e lexicon.Enclitic) int32 {
	if !v.Coordinated || ci == 0 || v.Subject == syntax.None || e != lexicon.EncHim && e != lexicon.EncHer {
		return syntax.None
	}
	p := &s.tree.Clauses[ci-1]
	if p.Verb == syntax.None || p.Kind == syntax.RelativeClause || p.Governor != s.tree.Clauses[ci].Governor || s.chunk(p.Verb).Subject == v.Subject {
		return syntax.None
	}
	return s.chunk(p.Verb).Subject
}

// gap gives the described noun the function that its relative clause leaves open.
func (s *sentence) gap(p *syntax.Predicate, ci int32, f *lexicon.Frame, r reading) {
	c := &s.tree.Clauses[ci]
	if c.Governor == syntax.None {
		return
	}
	v := s.chunk(c.Verb)
	fn, ok := slotAt(f, string(lexicon.Subject))
	if !ok {
		fn = lexicon.Agent
	}
	at := "described by relative"
	if r.passive || enclitic(v.Word) != lexicon.NoEnclitic {
		if fn, ok = slotAt(f, string(lexicon.Object)); !ok {
			return
		}
		kept := p.Args[:0]
		for _, a := range p.Args {
			if a.Pronoun == 0 {
				kept = append(kept, a)
			}
		}
		p.Args = kept
	} else if r.subject != syntax.None {
		return
	} else if object, _ := slotAt(f, string(lexicon.Object)); object == lexicon.Means && r.object == syntax.None && s.is(s.chunk(c.Governor).Nouns[c.GovernorLink].Word, s.cls.weapon) {
		fn = lexicon.Means // "الصواريخ التي أطلقت على": they were fired
		p.Args = slices.DeleteFunc(p.Args, func(a syntax.Argument) bool { return a.Implicit })
	}
	p.Via = append(p.Via, "relative")
	who, link := s.renamed(c.Governor, c.GovernorLink)
	s.fill(p, fn, who, link, at, false)
}

// renamed is whom a title between commas tells again: "صالح الصماد، رئيس
// المجلس، الذي قتل"; of a title and a name it is the title on.
func (s *sentence) renamed(chunk, link int32) (who, at int32) {
	c := s.chunk(chunk)
	if name := c.Names; name != syntax.None && name < chunk {
		chunk, c = name, s.chunk(name)
		link = int32(len(c.Nouns) - 1)
	}
	if n := c.Nouns; link > 0 && int(link) < len(n) && n[link].Name && s.title(n[link-1].Word) {
		link--
	}
	return chunk, link
}
