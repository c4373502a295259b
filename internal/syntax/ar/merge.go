package ar

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// resultPrepositions join a casualty to the happening that caused it.
var resultPrepositions = map[string]bool{"في": true, "إثر": true, "على إثر": true, "جراء": true, "من جراء": true, "نتيجة": true, "ب": true, "خلال": true, "بسبب": true, "عقب": true, "أثناء": true, "بفعل": true}

// besides are prepositions that add a casualty to those told before.
var besides = map[string]bool{"بالإضافة إلى": true, "إضافة إلى": true, "فضلا عن": true, "فضلاً عن": true, "إلى جانب": true, "علاوة على": true}

// relatives merges what two words tell of one happening: a noun and the
// relative clause with its support verb, a blow and the verb "hit", a
// casualty and its cause.
func (s *sentence) relatives() {
	for ci := range s.tree.Clauses {
		s.supportRelative(int32(ci))
		s.accused(int32(ci))
	}
	for i := range s.tree.Predicates {
		s.avowed(int32(i))
		s.hit(int32(i))
	}
	s.devices()
	s.circumstances()
	s.channel()
	s.regained()
	s.aims()
	for i := range s.tree.Predicates {
		s.cause(int32(i))
	}
	s.share()
	s.sameKiller()
	s.goesOnKilling()
	s.succumbs()
	s.scenarios()
}

// at finds the predicate of a noun.
func (s *sentence) at(chunk, link int32) int32 {
	for i := range s.tree.Predicates {
		if p := &s.tree.Predicates[i]; p.Chunk == chunk && p.Link == link && p.Merged == syntax.None && p.Form != syntax.VerbForm {
			return int32(i)
		}
	}
	return syntax.None
}

// supportRelative undoes "الهجمات التي تشنها X ضد Y" and "غارة نفذها X".
func (s *sentence) supportRelative(ci int32) {
	c := &s.tree.Clauses[ci]
	if c.Verb == syntax.None || c.Kind != syntax.RelativeClause && c.Kind != syntax.Content {
		return
	}
	f := frameOf(s.chunk(c.Verb).Word)
	if f == nil || len(f.Supports) == 0 {
		return
	}
	chunk, link := s.supportedIn(ci, f)
	if chunk == syntax.None || s.chunk(chunk).Clause == ci {
		return // its own noun: nouns has done it
	}
	if i := s.at(chunk, link); i != syntax.None {
		s.support(&s.tree.Predicates[i], ci, f)
	}
}

// accused gives a happening whom its relative clause accuses of it: "الهجوم
// الذي تتهم الحكومة بشنه على البلدة".
func (s *sentence) accused(ci int32) {
	c := &s.tree.Clauses[ci]
	if c.Verb == syntax.None || c.Kind != syntax.RelativeClause || c.Governor == syntax.None {
		return
	}
	if f := frameOf(s.chunk(c.Verb).Word); f == nil || f.Control == "" {
		return
	}
	n := s.at(c.Governor, c.GovernorLink)
	r := s.around(ci)
	who := r.object
	if who == syntax.None {
		who = r.subject
	}
	if n == syntax.None || who == syntax.None {
		return
	}
	p := &s.tree.Predicates[n]
	for _, i := range c.Chunks {
		k := s.chunk(i)
		f := frameOf(k.Word)
		if i < c.Verb || k.Prep != "ب" || f == nil || k.Word.Enc == lexicon.NoEnclitic || !s.anyClass(p.Class, f.Supports) {
			continue
		}
		s.fill(p, lexicon.Agent, who, 0, "accused of it", false)
		s.prepositional(p, trigger{chunk: i, clause: ci, frame: p.Lemma.Frame}, i, false)
		p.Last = max(p.Last, c.Last)
	}
}

// avowed gives a happening who claims it in its relative clause: "تفجير تبناه
// التنظيم".
func (s *sentence) avowed(vi int32) {
	v := &s.tree.Predicates[vi]
	c := &s.tree.Clauses[v.Clause]
	if !s.lex.Under(v.Class, s.cls.claim) || v.Form != syntax.VerbForm || c.Kind != syntax.RelativeClause || c.Governor == syntax.None {
		return
	}
	who := v.Arg(lexicon.Agent)
	n := s.at(c.Governor, c.GovernorLink)
	if n == syntax.None || who == nil || who.Chunk == syntax.None || who.Chunk == c.Governor {
		return
	}
	s.fill(&s.tree.Predicates[n], lexicon.Agent, who.Chunk, who.Link, "claims it", false)
	v.Merged = n
}

// hit merges a verb whose agent or means is itself a happening: "غارة
// استهدفت مقراً", "ردّت القوات بغارة".
func (s *sentence) hit(vi int32) {
	v := &s.tree.Predicates[vi]
	if v.Form == syntax.NounForm || v.Form == syntax.MasdarForm {
		return
	}
	if a := v.Arg(lexicon.Patient); a != nil && a.Chunk != syntax.None && v.Lemma.Frame.Operator == "foiled" {
		if n := s.blow(a); n != syntax.None && n != vi {
			s.foil(n, vi)
			return
		}
	}
	if a := v.Arg(lexicon.Patient); a != nil && a.Chunk != syntax.None {
		if n := s.blow(a); n != syntax.None && n != vi && s.tree.Predicates[n].Class == v.Class {
			s.take(n, vi, lexicon.Patient) // "تحتفظ بوجود": one happening
			return
		}
	}
	if s.lex.Under(v.Class, s.cls.plan) {
		return // "طالب بسحب": nothing was hit
	}
	for _, fn := range []lexicon.Function{lexicon.Agent, lexicon.Means} {
		a := v.Arg(fn)
		if a == nil || a.Chunk == syntax.None {
			continue
		}
		if n := s.blow(a); n != syntax.None && n != vi {
			s.take(n, vi, fn)
			return
		}
	}
}

// foil merges a verb of warding off into the attack that it wards off: who
// wards off is whom it was aimed at, unless the attack tells better.
func (s *sentence) foil(n, vi int32) {
	v, p := &s.tree.Predicates[vi], &s.tree.Predicates[n]
	v.Merged = n
	if a := v.Arg(lexicon.Agent); a != nil && a.Chunk != syntax.None && p.Arg(lexicon.Patient) == nil {
		s.fill(p, lexicon.Patient, a.Chunk, a.Link, "wards off", false)
	}
	p.First, p.Last = min(p.First, v.First), max(p.Last, v.Last)
	p.Via = append(p.Via, "foiled by "+v.Lemma.Text)
}

// scenarios takes out what is only practised: "تدريب على الإنزال".
func (s *sentence) scenarios() {
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		if p.Class != s.cls.exercise && p.Class != s.cls.training {
			continue
		}
		if a := p.Arg(lexicon.Topic); a != nil && a.Chunk != syntax.None {
			for j := range s.tree.Predicates {
				if q := &s.tree.Predicates[j]; q.Chunk == a.Chunk && q.Form != syntax.VerbForm {
					q.Merged = int32(i)
				}
			}
		}
	}
}

// blow is the predicate of an argument that is a happening, None for a thing or person.
func (s *sentence) blow(a *syntax.Argument) int32 {
	first := syntax.None
	for link := a.Link; int(link) < len(s.chunk(a.Chunk).Nouns); link++ {
		n := s.at(a.Chunk, link)
		if n != syntax.None && s.isViolent(s.tree.Predicates[n].Class) {
			return n // "تصدت لمحاولة تسلل": not the attempt
		}
		if first == syntax.None {
			first = n
		}
	}
	return first
}

// displace gives up where a blow fell for who was hit: "قتل جنود بانفجار في سيناء".
// A phrase that only says where is no patient either: "على بلدات", "على جبهات عفرين".
func (s *sentence) displace(p *syntax.Predicate) {
	p.Args = slices.DeleteFunc(p.Args, func(a syntax.Argument) bool {
		return a.Function == lexicon.Patient && (a.Position == "في" || a.Chunk != syntax.None && a.Position == "على" && s.somewhere(a.Chunk))
	})
}

// somewhere tells whether a phrase only says where: "بلدات", "أحياء عدة",
// "جبهات عفرين".
func (s *sentence) somewhere(i int32) bool {
	c := s.chunk(i)
	if len(c.Nouns) == 1 && c.Nouns[0].Place != syntax.None && c.Nouns[0].Word == nil {
		return true
	}
	if !s.is(c.Word, s.cls.locative) && !s.is(c.Word, s.cls.relational) && !s.is(c.Word, s.cls.front) || s.is(c.Word, s.cls.asset) || c.Owner != syntax.None {
		return false
	}
	return len(c.Nouns) == 1 || len(c.Nouns) == 2 && c.Nouns[1].Place != syntax.None
}

// take gives predicate n what verb vi tells of it and merges the verb into it.
func (s *sentence) take(n, vi int32, is lexicon.Function) {
	v, p := &s.tree.Predicates[vi], &s.tree.Predicates[n]
	if s.casualty(v.Class) {
		v.ResultOf = n
		p.Results = append(p.Results, vi)
	}
	v.Merged = n
	if v.ResultOf == n && v.Arg(lexicon.Patient) != nil {
		s.displace(p)
	}
	for _, a := range v.Args {
		if a.Function != is && a.Chunk != syntax.None && a.Chunk != p.Chunk {
			s.fill(p, a.Function, a.Chunk, a.Link, a.Position, false)
		}
	}
	p.Last = max(p.Last, v.Last)
	p.First = min(p.First, v.First)
	p.Via = append(p.Via, "hit "+v.Lemma.Text)
}

// casualty tells whether a class says what happened to the victim only.
func (s *sentence) casualty(class lexicon.ClassID) bool {
	return s.lex.Under(class, s.cls.kill) || s.lex.Under(class, s.cls.injure) || s.lex.Under(class, s.cls.destroy)
}

// isViolent tells whether a class may have casualties as its result.
func (s *sentence) isViolent(class lexicon.ClassID) bool { return s.anyClass(class, s.violent) }

// devices merges a relative clause on the means of another predicate: "بقذائف أطلقتها المدفعية".
func (s *sentence) devices() {
	for vi := range s.tree.Predicates {
		v := &s.tree.Predicates[vi]
		clause := &s.tree.Clauses[v.Clause]
		if v.Form != syntax.VerbForm || clause.Kind != syntax.RelativeClause || clause.Governor == syntax.None || v.Merged != syntax.None {
			continue
		}
		for i := range s.tree.Predicates {
			p := &s.tree.Predicates[i]
			fn, ok := s.device(p, clause.Governor)
			if i != vi && ok && p.Merged == syntax.None {
				if who := v.Arg(lexicon.Agent); who != nil && who.Chunk != syntax.None {
					s.fill(p, fn, who.Chunk, who.Link, "of the means", false)
				}
				v.Merged = int32(i)
				p.Last = max(p.Last, v.Last)
				break
			}
		}
	}
}

// device tells whether a phrase is the means of a predicate, or the weapon
// that it wards off, and what who used it is to the predicate.
func (s *sentence) device(p *syntax.Predicate, chunk int32) (lexicon.Function, bool) {
	if a := p.Arg(lexicon.Means); a != nil && a.Chunk == chunk {
		return lexicon.Agent, true
	}
	if a := p.Arg(lexicon.Agent); a != nil && a.Chunk == chunk && (a.Position == "برصاص" || a.Position == "بنيران") {
		return lexicon.Agent, true // "برصاص الجيش الذي استهدف المتظاهرين"
	}
	if a := p.Arg(lexicon.Patient); a != nil && a.Chunk == chunk && p.Class == s.cls.intercept {
		return lexicon.Origin, true
	}
	return "", false
}

// circumstances merges a participle into the happening of the clause that it
// hangs on: "شنّ غارات مستهدفاً مواقع".
func (s *sentence) circumstances() {
	for vi := range s.tree.Predicates {
		v := &s.tree.Predicates[vi]
		clause := &s.tree.Clauses[v.Clause]
		if v.Form != syntax.ParticipleForm || clause.Governor == syntax.None || !s.isViolent(v.Class) || v.Merged != syntax.None {
			continue
		}
		of := s.chunk(clause.Governor).Clause
		for i := range s.tree.Predicates {
			if p := &s.tree.Predicates[i]; i != vi && p.Clause == of && p.Merged == syntax.None && s.isViolent(p.Class) {
				s.take(int32(i), int32(vi), lexicon.Agent)
				break
			}
		}
	}
}

// regained gives "استعادت السيطرة على المدينة" the town for its patient, not
// the control of it.
func (s *sentence) regained() {
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		if !s.lex.Under(p.Class, s.cls.drive) || p.Merged != syntax.None {
			continue
		}
		for j := range s.tree.Predicates {
			q := &s.tree.Predicates[j]
			a := p.Arg(lexicon.Patient)
			inside := q.Chunk == p.Chunk && q.Link == p.Link+1 && p.Form != syntax.VerbForm || a != nil && a.Chunk == q.Chunk && a.Chunk != syntax.None && p.Form == syntax.VerbForm
			town := q.Arg(lexicon.Patient)
			if i == j || !inside || q.Class != s.cls.seize || town == nil || town.Chunk == syntax.None {
				continue
			}
			p.Args = slices.DeleteFunc(p.Args, func(o syntax.Argument) bool { return o.Function == lexicon.Patient })
			p.Args = append(p.Args, syntax.Argument{Function: lexicon.Patient, Chunk: town.Chunk, Link: town.Link, Position: town.Position, Nisba: syntax.None})
			q.Merged = int32(i)
			break
		}
	}
}

// channel makes a call without parties the way in which those of its clause
// talked: "بحث الوزير مع نظيره الوضع خلال اتصال هاتفي".
func (s *sentence) channel() {
	for i := range s.tree.Predicates {
		c := &s.tree.Predicates[i]
		if !s.lex.Under(c.Class, s.cls.call) || c.Form == syntax.VerbForm || c.Merged != syntax.None || len(c.Args) > 0 || !meanwhile[s.chunk(c.Chunk).Prep] || s.chunk(c.Chunk).Prep == "" {
			continue
		}
		for j := range s.tree.Predicates {
			p := &s.tree.Predicates[j]
			if i != j && p.Clause == c.Clause && p.Merged == syntax.None && p.Token < c.Token && s.anyClass(p.Class, s.mutual) && p.Arg(lexicon.Partner) != nil {
				p.Cues = append(p.Cues, c.Token)
				c.Merged = int32(j)
				break
			}
		}
	}
}

// aims gives an operation what it is for: whom it is to drive out is its
// target ("عملية عسكرية لاستعادة الميناء من الحوثيين").
func (s *sentence) aims() {
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		next := p.Chunk + 1
		if !s.lex.Under(p.Class, s.cls.operation) || p.Form == syntax.VerbForm || p.Merged != syntax.None || int(next) >= len(s.tree.Chunks) || s.chunk(next).Clause != p.Clause || !s.purpose(s.chunk(next)) {
			continue
		}
		vi := s.at(next, 0)
		if vi == syntax.None || !s.isViolent(s.tree.Predicates[vi].Class) {
			continue
		}
		v := &s.tree.Predicates[vi]
		v.Merged = int32(i)
		for _, fn := range []lexicon.Function{lexicon.Origin, lexicon.Patient} {
			if a := v.Arg(fn); a != nil && a.Chunk != syntax.None && p.Arg(lexicon.Patient) == nil {
				s.fill(p, lexicon.Patient, a.Chunk, a.Link, "aim", false)
			} else if a != nil && a.Chunk != syntax.None {
				s.fill(p, lexicon.Place, a.Chunk, a.Link, "aim", false)
			}
		}
		p.Last = max(p.Last, v.Last)
	}
}

// cause joins a casualty predicate to the happening behind it: in the same
// clause after a preposition of cause, or the subject of a verb of result.
func (s *sentence) cause(ki int32) {
	k := &s.tree.Predicates[ki]
	if !s.casualty(k.Class) || k.Merged != syntax.None || k.ResultOf != syntax.None {
		return
	}
	n := s.causeInClause(ki)
	if n == syntax.None {
		n = s.causeAbove(ki)
	}
	if n == syntax.None && besides[s.chunk(k.Chunk).Prep] {
		n = s.lastBefore(ki)
	}
	if n == syntax.None {
		return
	}
	p := &s.tree.Predicates[n]
	k = &s.tree.Predicates[ki]
	k.ResultOf, k.Merged = n, n
	p.Results = append(p.Results, ki)
	if a := k.Arg(lexicon.Patient); a != nil && a.Chunk != syntax.None {
		s.displace(p)
		s.fill(p, lexicon.Patient, a.Chunk, a.Link, victimOf+k.Lemma.Text, false)
	}
	if a := k.Arg(lexicon.Agent); a != nil && p.Arg(lexicon.Agent) == nil && a.Chunk != syntax.None && a.Chunk != p.Chunk {
		s.fill(p, lexicon.Agent, a.Chunk, a.Link, a.Position, false)
	}
	p.First, p.Last = min(p.First, k.First), max(p.Last, k.Last)
}

func (s *sentence) causeInClause(ki int32) int32 {
	k := &s.tree.Predicates[ki]
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		if int32(i) == ki || p.Clause != k.Clause || !s.isViolent(p.Class) || p.Merged != syntax.None || p.Chunk <= k.Chunk {
			continue
		}
		if resultPrepositions[s.chunk(p.Chunk).Prep] && p.Link <= 1 {
			return int32(i)
		}
	}
	return syntax.None
}

// causeAbove finds the cause as subject or described noun of the verb that the casualty stands under: "أسفر عن مقتل".
func (s *sentence) causeAbove(ki int32) int32 {
	k := &s.tree.Predicates[ki]
	c := &s.tree.Clauses[k.Clause]
	if c.Verb == syntax.None {
		return syntax.None
	}
	v := s.chunk(c.Verb)
	if k.Form != syntax.NounForm && k.Form != syntax.MasdarForm {
		if s.resumes(k, c, v) {
			return s.lastBefore(ki)
		}
		return syntax.None
	}
	f := frameOf(v.Word)
	if f == nil || !s.resultVerb(f) {
		return syntax.None
	}
	if subject := v.Subject; subject != syntax.None {
		if i := s.happening(subject); i != syntax.None {
			return i
		}
	}
	if c.Governor != syntax.None && (c.Kind == syntax.RelativeClause || c.Opener == "participle" || c.Opener == "مما" || c.Opener == "ما") {
		if i := s.happening(c.Governor); i != syntax.None {
			return i
		}
	}
	return s.lastBefore(ki)
}

// resumes tells whether a casualty verb only goes on from what was told
// before it: "ما أودى بـ", "وأصيب أربعة" without an agent of its own.
func (s *sentence) resumes(k *syntax.Predicate, c *syntax.Clause, v *syntax.Chunk) bool {
	if c.Kind == syntax.RelativeClause && c.Governor == syntax.None {
		return true
	}
	a := k.Arg(lexicon.Agent)
	if v.Coordinated {
		return k.Passive || a == nil || a.Implicit || a.Position == "subject carried on"
	}
	return k.Passive && s.thereAt(v.Last) // "كمينا لدورية قتل فيه سبعة جنود"
}

// share gives a casualty without a cause that of the casualty coordinated with
// it: "قضى ثمانية وجُرح 21 في غارة".
func (s *sentence) share() {
	for i := range s.tree.Predicates {
		k := &s.tree.Predicates[i]
		if !s.casualty(k.Class) || k.ResultOf != syntax.None || k.Merged != syntax.None {
			continue
		}
		for j := range s.tree.Predicates {
			o := &s.tree.Predicates[j]
			if o.ResultOf == syntax.None || !s.casualty(o.Class) || o.Token <= k.Token || s.tree.Clauses[o.Clause].Parent != s.tree.Clauses[k.Clause].Parent {
				continue
			}
			n := &s.tree.Predicates[o.ResultOf]
			k.ResultOf, k.Merged = o.ResultOf, o.ResultOf
			n.Results = append(n.Results, int32(i))
			n.First = min(n.First, k.First)
			s.firstVictim(n, k, o)
			break
		}
	}
}

// sameKiller gives a casualty without an agent that of the casualty coordinated
// with it, and makes both one: "مقتل أربعة وإصابة عشرة برصاص الجيش".
func (s *sentence) sameKiller() {
	for i := range s.tree.Predicates {
		k := &s.tree.Predicates[i]
		if !s.casualty(k.Class) || k.ResultOf != syntax.None || k.Merged != syntax.None || k.Arg(lexicon.Agent) != nil || k.Arg(lexicon.Patient) == nil {
			continue
		}
		for j := range s.tree.Predicates {
			o := &s.tree.Predicates[j]
			if !s.casualty(o.Class) || o.Merged != syntax.None || o.Token <= k.Token || !s.chunk(o.Chunk).Coordinated || o.Clause != k.Clause && !s.beside(k, o) {
				continue
			}
			a := o.Arg(lexicon.Agent)
			if a == nil || !agentive[a.Position] || a.Chunk == syntax.None || !s.somebodyIn(s.chunk(a.Chunk)) {
				continue
			}
			s.fill(k, lexicon.Agent, a.Chunk, a.Link, a.Position, false)
			o.ResultOf, o.Merged = int32(i), int32(i)
			k.Results = append(k.Results, int32(j))
			k.Last = max(k.Last, o.Last)
			break
		}
	}
}

// somebodyIn tells whether a phrase names a body or people.
func (s *sentence) somebodyIn(c *syntax.Chunk) bool {
	return s.body(c) || s.is(c.Word, s.cls.person) || s.is(c.Word, s.cls.member) || len(c.Nouns) > 0 && c.Nouns[0].Name
}

// beside tells whether two casualties are verbs of clauses side by side.
func (s *sentence) beside(k, o *syntax.Predicate) bool {
	return k.Form == syntax.VerbForm && o.Form == syntax.VerbForm && o.Clause == k.Clause+1 && s.tree.Clauses[o.Clause].Governor == s.tree.Clauses[k.Clause].Governor
}

// goesOnKilling makes a casualty whose agent is that of the one before it part
// of the same: "قتلت الميليشيا 206 مدنيين وأصابت 227 آخرين".
func (s *sentence) goesOnKilling() {
	for i := range s.tree.Predicates {
		k := &s.tree.Predicates[i]
		if !s.casualty(k.Class) || k.Merged != syntax.None || k.ResultOf != syntax.None || k.Arg(lexicon.Agent) == nil {
			continue
		}
		for j := range s.tree.Predicates {
			o := &s.tree.Predicates[j]
			a := o.Arg(lexicon.Agent)
			if o.Token <= k.Token || o.Class == k.Class || !s.casualty(o.Class) || o.Merged != syntax.None || !s.chunk(o.Chunk).Coordinated || !s.beside(k, o) || a == nil || a.Position != "subject carried on" {
				continue
			}
			o.ResultOf, o.Merged = int32(i), int32(i)
			k.Results = append(k.Results, int32(j))
			k.Last = max(k.Last, o.Last)
		}
	}
}

// succumbs makes a wound and the death that it brought one: "وفاة الصحفي بعد
// إصابته برصاص الجيش", "استشهد شاب متأثرا بجروح أصيب بها".
func (s *sentence) succumbs() {
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		if !s.lex.Under(p.Class, s.cls.injure) || p.Merged != syntax.None || p.ResultOf != syntax.None {
			continue
		}
		wounded := p.Arg(lexicon.Patient)
		if wounded == nil || wounded.Position != string(lexicon.Possessive) && (wounded.Chunk == syntax.None || !s.is(s.chunk(wounded.Chunk).Word, s.cls.injury)) {
			continue
		}
		for j := range s.tree.Predicates {
			k := &s.tree.Predicates[j]
			dead := k.Arg(lexicon.Patient)
			if dead == nil {
				dead = k.Arg(lexicon.Agent)
			}
			if n := s.chunk(k.Chunk); dead == nil && k.Form == syntax.NounForm && int(k.Link)+1 < len(n.Nouns) {
				dead = &syntax.Argument{Chunk: k.Chunk, Link: k.Link + 1}
			}
			if k.Token > p.Token || k.Merged != syntax.None || !s.lex.Under(k.Class, s.cls.die) && !s.lex.Under(k.Class, s.cls.kill) || dead == nil || dead.Chunk == syntax.None {
				continue
			}
			*wounded = syntax.Argument{Function: lexicon.Patient, Chunk: dead.Chunk, Link: dead.Link, Position: victimOf + k.Lemma.Text, Nisba: syntax.None}
			k.ResultOf, k.Merged = int32(i), int32(i)
			p.Results = append(p.Results, int32(j))
			p.First = min(p.First, k.First)
			break
		}
	}
}

// firstVictim puts the dead told first in the place of those told after them.
func (s *sentence) firstVictim(n, k, o *syntax.Predicate) {
	a := k.Arg(lexicon.Patient)
	if a == nil || a.Chunk == syntax.None {
		return
	}
	for i := range n.Args {
		if b := o.Arg(lexicon.Patient); n.Args[i].Function == lexicon.Patient && (strings.HasPrefix(n.Args[i].Position, victimOf) || b != nil && b.Chunk == n.Args[i].Chunk) {
			n.Args[i].Chunk, n.Args[i].Link, n.Args[i].Position = a.Chunk, a.Link, victimOf+k.Lemma.Text
		}
	}
}

// victimOf opens the position of a patient that a casualty told.
const victimOf = "victim of "

// resultVerb tells whether a frame tells a result: أدى إلى, أسفر عن, خلّف.
func (s *sentence) resultVerb(f *lexicon.Frame) bool {
	for i := range f.Slots {
		if f.Slots[i].Function == lexicon.Result {
			return true
		}
	}
	return false
}

// happening is the first predicate of a chunk that is no casualty.
func (s *sentence) happening(chunk int32) int32 {
	for i := range s.tree.Predicates {
		if p := &s.tree.Predicates[i]; p.Chunk == chunk && p.Merged == syntax.None && s.isViolent(p.Class) {
			return int32(i)
		}
	}
	return syntax.None
}

// lastBefore is the nearest happening told before in the sentence.
func (s *sentence) lastBefore(ki int32) int32 {
	best := syntax.None
	for i := range s.tree.Predicates {
		p := &s.tree.Predicates[i]
		if p.Token < s.tree.Predicates[ki].Token && p.Merged == syntax.None && s.isViolent(p.Class) && (best == syntax.None || p.Token > s.tree.Predicates[best].Token) {
			best = int32(i)
		}
	}
	return best
}
