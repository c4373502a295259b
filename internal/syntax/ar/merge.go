package ar

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// resultPrepositions join a casualty to the happening that caused it.
var resultPrepositions = map[string]bool{"في": true, "إثر": true, "على إثر": true, "جراء": true, "من جراء": true, "نتيجة": true, "ب": true, "خلال": true, "بسبب": true, "عقب": true, "أثناء": true, "بفعل": true}

// relatives merges what two words tell of one happening: a noun and the
// relative clause with its support verb, a blow and the verb "hit", a
// casualty and its cause.
func (s *sentence) relatives() {
	for ci := range s.tree.Clauses {
		s.supportRelative(int32(ci))
	}
	for i := range s.tree.Predicates {
		s.hit(int32(i))
	}
	s.devices()
	s.circumstances()
	for i := range s.tree.Predicates {
		s.cause(int32(i))
	}
	s.share()
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
	for link := a.Link; int(link) < len(s.chunk(a.Chunk).Nouns); link++ {
		if n := s.at(a.Chunk, link); n != syntax.None {
			return n
		}
	}
	return syntax.None
}

// displace gives up where a blow fell for who was hit: "قتل جنود بانفجار في سيناء".
func displace(p *syntax.Predicate) {
	p.Args = slices.DeleteFunc(p.Args, func(a syntax.Argument) bool { return a.Function == lexicon.Patient && a.Position == "في" })
}

// bareLocative tells whether a phrase is a noun of place without a name:
// "بلدات", "أحياء عدة".
func (s *sentence) bareLocative(i int32) bool {
	c := s.chunk(i)
	return (s.is(c.Word, s.cls.locative) || s.is(c.Word, s.cls.relational)) && len(c.Nouns) == 1 && c.Nouns[0].Place == syntax.None && c.Owner == syntax.None
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
		displace(p)
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
	if n == syntax.None {
		return
	}
	p := &s.tree.Predicates[n]
	k = &s.tree.Predicates[ki]
	k.ResultOf, k.Merged = n, n
	p.Results = append(p.Results, ki)
	if a := k.Arg(lexicon.Patient); a != nil && a.Chunk != syntax.None {
		displace(p)
		p.Args = slices.DeleteFunc(p.Args, func(o syntax.Argument) bool { // "على بلدات": where, and nobody
			return o.Function == lexicon.Patient && o.Chunk != syntax.None && s.bareLocative(o.Chunk)
		})
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
	return v.Coordinated && (k.Passive || a == nil || a.Position == "subject carried on")
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
			s.firstVictim(n, k)
			break
		}
	}
}

// firstVictim puts the dead told first in the place of those told after them.
func (s *sentence) firstVictim(n, k *syntax.Predicate) {
	a := k.Arg(lexicon.Patient)
	if a == nil || a.Chunk == syntax.None {
		return
	}
	for i := range n.Args {
		if n.Args[i].Function == lexicon.Patient && strings.HasPrefix(n.Args[i].Position, victimOf) {
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
