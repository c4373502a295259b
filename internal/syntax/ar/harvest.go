package ar

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// trigger is a word with a frame, in its place.
type trigger struct {
	chunk  int32
	link   int32
	clause int32
	frame  *lexicon.Frame
}

// position is a slot's position as chunks carry it: a preposition without its tatweel.
func position(p lexicon.Position) string { return strings.TrimSuffix(string(p), "ـ") }

// slotAt returns the function of the frame's slot with a position.
func slotAt(f *lexicon.Frame, at string) (lexicon.Function, bool) {
	for i := range f.Slots {
		for _, p := range f.Slots[i].Positions {
			if position(p) == at {
				return f.Slots[i].Function, true
			}
		}
	}
	return "", false
}

func hasBoth(f *lexicon.Frame, at string) bool {
	for _, p := range f.Both {
		if position(p) == at {
			return true
		}
	}
	return false
}

// agentive are prepositions of the agent of a passive or a verbal noun.
var agentive = map[string]bool{"من قبل": true, "على يد": true, "على أيدي": true, "بيد": true, "من جانب": true, "بواسطة": true, "بنيران": true, "برصاص": true}

// supporting are prepositions of who fights beside the agent.
var supporting = map[string]bool{"بدعم": true, "بإسناد": true, "بمساندة": true, "بدعم من": true, "بإسناد من": true, "بمساندة من": true, "بمشاركة": true}

// instrumental are prepositions of the means, whatever the frame says.
var instrumental = map[string]bool{"ب": true, "بواسطة": true, "عبر": true, "باستخدام": true, "من خلال": true}

// weaponIn tells whether a phrase names a weapon or a channel that tells the mode.
func (s *sentence) weaponIn(c *syntax.Chunk) bool {
	for k := range c.Nouns {
		if s.is(c.Nouns[k].Word, s.cls.weapon) || frameOf(c.Nouns[k].Word) != nil && frameOf(c.Nouns[k].Word).Mode != "" {
			return true
		}
	}
	return false
}

// supporters adds who lends fire to the agent of a violent predicate: "بإسناد من".
func (s *sentence) supporters(p *syntax.Predicate) {
	if !s.isViolent(p.Class) || p.Arg(lexicon.Agent) == nil {
		return
	}
	for _, i := range s.tree.Clauses[p.Clause].Chunks {
		if c := s.chunk(i); c.Kind == syntax.NounPhrase && supporting[c.Prep] {
			p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: i, Position: c.Prep, Nisba: syntax.None})
		}
	}
}

// weaponOf makes whose weapon it was the agent of violence that names none:
// "إطلاق صواريخ إيرانية على".
func (s *sentence) weaponOf(p *syntax.Predicate) {
	means := p.Arg(lexicon.Means)
	if !s.isViolent(p.Class) || p.Arg(lexicon.Agent) != nil && !p.Arg(lexicon.Agent).Implicit || means == nil || means.Chunk == syntax.None || int(means.Link) >= len(s.chunk(means.Chunk).Nouns) {
		return
	}
	if n := &s.chunk(means.Chunk).Nouns[means.Link]; s.is(n.Word, s.cls.weapon) && len(n.Nisba) == 1 && !s.generic(s.chunk(means.Chunk)) {
		p.Args = slices.DeleteFunc(p.Args, func(a syntax.Argument) bool { return a.Function == lexicon.Agent })
		p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: means.Chunk, Link: means.Link, Position: "nationality of the means", Nisba: n.Nisba[0]})
	}
}

// claims tells what a trigger would make of a phrase with this preposition.
func claims(f *lexicon.Frame, prep string) (lexicon.Function, bool) {
	if fn, ok := slotAt(f, prep); ok {
		return fn, true
	}
	if hasBoth(f, prep) {
		return lexicon.Partner, true
	}
	if agentive[prep] && f.Class != 0 {
		return lexicon.Agent, true
	}
	return "", false
}

// prepositional harvests the phrases with a preposition that the trigger's
// frame asks for, forward from chunk `from` in its clause; a nearer trigger
// that claims the same phrase keeps it.
func (s *sentence) prepositional(p *syntax.Predicate, t trigger, from int32, stopAtVerb bool) {
	chunks := s.tree.Clauses[t.clause].Chunks
	for _, i := range chunks {
		if i <= from || i == p.Chunk {
			continue
		}
		c := s.chunk(i)
		s.steps++
		if c.Kind == syntax.VerbGroup && stopAtVerb || accordance[c.Prep] {
			return
		}
		if c.Kind != syntax.NounPhrase || c.Prep == "" || s.conjunct(i) || s.complement(i) {
			continue
		}
		fn, ok := s.claimed(p, t.frame, c.Prep)
		if ok && fn == lexicon.Patient && s.fires(p, c) {
			fn = lexicon.Agent
		}
		if !ok && instrumental[c.Prep] && s.weaponIn(c) {
			fn, ok = lexicon.Means, true
		}
		if !ok || fn == lexicon.Agent && s.purpose(c) {
			continue
		}
		if s.nearer(t, from, i, c.Prep) {
			s.tree.Rejected = append(s.tree.Rejected, syntax.Rejection{Predicate: int32(len(s.tree.Predicates)), Chunk: i, Function: fn, Why: "a nearer word claims it"})
			continue
		}
		if fn == lexicon.Partner && !c.Coordinated && s.partnered(p, c.Prep) {
			continue // the second "with" is somebody else's
		}
		s.fill(p, fn, i, 0, c.Prep, hasBoth(t.frame, c.Prep))
	}
}

// fires tells whether who stands behind li fired, and was not fired at: "قصف
// صاروخي للحوثيين".
func (s *sentence) fires(p *syntax.Predicate, c *syntax.Chunk) bool {
	if c.Prep != "ل" || p.Form != syntax.MasdarForm || !s.lex.Under(p.Class, s.cls.bombard) || p.Arg(lexicon.Agent) != nil || len(c.Nouns) == 0 {
		return false
	}
	n := &c.Nouns[0]
	body := n.Actor != syntax.None && n.Place == syntax.None || s.is(n.Word, s.cls.troops) || s.is(n.Word, s.cls.group)
	return body && !s.is(n.Word, s.cls.asset) && (len(s.chunk(p.Chunk).Nouns[p.Link].Adjectives) > 0 || s.onto(p))
}

// onto tells whether the clause goes on with what was fired at: "قصف للنظام على دوما".
func (s *sentence) onto(p *syntax.Predicate) bool {
	return slices.ContainsFunc(s.tree.Clauses[p.Clause].Chunks, func(i int32) bool { return i > p.Chunk && i <= p.Chunk+3 && s.chunk(i).Prep == "على" })
}

// complement tells whether a phrase only completes the adjective before it:
// "الميليشيات التابعة لإيران", "قوات مدعومة من التحالف".
func (s *sentence) complement(i int32) bool {
	if i == 0 || s.chunk(i-1).Kind != syntax.NounPhrase || len(s.chunk(i-1).Nouns) == 0 || s.chunk(i).Coordinated {
		return false
	}
	n := s.chunk(i - 1).Nouns
	last := &n[len(n)-1]
	if s.chunk(i).Prep == "ل" && s.belonging(last) {
		return true
	}
	word := last.Word
	if k := len(last.Adjectives); k > 0 {
		word = s.cell(last.Adjectives[k-1]).word
	}
	if word == nil || word.Lemma.POS != lexicon.Participle || !s.is(word, s.cls.belonging) {
		return false
	}
	_, ok := slotAt(frameOf(word), s.chunk(i).Prep)
	return ok
}

// partnered tells whether a predicate has a partner behind a preposition.
func (s *sentence) partnered(p *syntax.Predicate, prep string) bool {
	a := p.Arg(lexicon.Partner)
	return a != nil && a.Position == prep
}

// purpose tells whether a phrase with li tells what for: a verbal noun acts
// for nobody ("عملية لاستعادة الميناء").
func (s *sentence) purpose(c *syntax.Chunk) bool {
	return c.Prep == "ل" && c.Word != nil && c.Word.Lemma.POS == lexicon.Masdar
}

// conjunct tells whether a chunk is a later member of a list.
func (s *sentence) conjunct(i int32) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		for _, k := range s.chunk(j).Conjuncts {
			if k == i {
				return true
			}
		}
	}
	return false
}

// nearer tells whether a noun between the trigger and the phrase claims it, or owns it.
func (s *sentence) nearer(t trigger, from, i int32, prep string) bool {
	for _, j := range s.tree.Clauses[t.clause].Chunks {
		if j <= from || j >= i || j == t.chunk {
			continue
		}
		c := s.chunk(j)
		if c.Owner == i {
			return true
		}
		if c.Kind != syntax.NounPhrase {
			continue
		}
		for k := range c.Nouns {
			f := frameOf(c.Nouns[k].Word)
			if f == nil {
				continue
			}
			if _, ok := claims(f, prep); ok {
				return true
			}
		}
	}
	return false
}

// claimed is what the trigger makes of a phrase with this preposition: of
// several slots with it the first that is still open.
func (s *sentence) claimed(p *syntax.Predicate, f *lexicon.Frame, prep string) (lexicon.Function, bool) {
	for i := range f.Slots {
		fn := f.Slots[i].Function
		for _, at := range f.Slots[i].Positions {
			if a := p.Arg(fn); position(at) == prep && (a == nil || a.Implicit || a.Pronoun != 0 && a.Position != string(lexicon.Possessive)) {
				return fn, true
			}
		}
	}
	return claims(f, prep)
}

// fill adds an argument; a phrase with "between" fills agent and partner with its members.
func (s *sentence) fill(p *syntax.Predicate, fn lexicon.Function, chunk, link int32, at string, both bool) {
	if both {
		p.Args = append(p.Args, syntax.Argument{Function: lexicon.Agent, Chunk: chunk, Link: link, Position: at, Nisba: syntax.None})
		return
	}
	for i := range p.Args {
		a := &p.Args[i]
		if a.Function == fn && a.Chunk == chunk {
			return
		}
		if a.Function == fn && (fn == lexicon.Agent || fn == lexicon.Patient) && !a.Implicit && a.Pronoun == 0 {
			s.tree.Rejected = append(s.tree.Rejected, syntax.Rejection{Predicate: int32(len(s.tree.Predicates)), Chunk: chunk, Function: fn, Why: "already filled"})
			return
		}
	}
	kept := p.Args[:0]
	for _, a := range p.Args {
		if a.Function == fn && (a.Implicit || a.Pronoun != 0) {
			continue // a phrase in the text beats a guess
		}
		kept = append(kept, a)
	}
	p.Args = append(kept, syntax.Argument{Function: fn, Chunk: chunk, Link: link, Position: at, Nisba: syntax.None})
}
