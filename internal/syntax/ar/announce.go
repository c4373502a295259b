package ar

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// announcer gives the death of armed men that names no killer the army that
// tells of it: "أعلن الجيش مقتل 20 مسلحا في معارك". Of its own dead, of
// civilians and in anybody else's words it tells no deed of its own.
func (s *sentence) announcer(p *syntax.Predicate) {
	victim := p.Arg(lexicon.Patient)
	if p.Arg(lexicon.Agent) != nil || victim == nil || victim.Chunk == syntax.None || !s.isViolent(p.Class) && !s.casualty(p.Class) {
		return
	}
	if !s.casualty(p.Class) && !strings.HasPrefix(victim.Position, victimOf) || !s.enemy(victim) {
		return
	}
	operators := p.Operators
	for _, k := range p.Results {
		operators = append(slices.Clip(operators), s.tree.Predicates[k].Operators...)
	}
	for _, op := range operators {
		if op.Status == report && !op.Accordance && op.Speaker != syntax.None && s.army(op.Speaker) {
			s.fill(p, lexicon.Agent, op.Speaker, 0, syntax.Announced, false)
			return
		}
	}
}

// enemy tells whether a phrase names men who fight for no state.
func (s *sentence) enemy(a *syntax.Argument) bool {
	c := s.chunk(a.Chunk)
	for k := int(a.Link); k < len(c.Nouns); k++ {
		if s.is(c.Nouns[k].Word, s.cls.attacker) || s.is(c.Nouns[k].Word, s.cls.rebel) || s.kind(&c.Nouns[k]) == "armed_group" {
			return true
		}
	}
	return c.Owner != syntax.None && len(s.chunk(c.Owner).Nouns) > 0 && s.kind(&s.chunk(c.Owner).Nouns[0]) == "armed_group"
}

// army tells whether a phrase opens with the listed forces of a state.
func (s *sentence) army(chunk int32) bool {
	c := s.chunk(chunk)
	return len(c.Nouns) > 0 && s.kind(&c.Nouns[0]) == "state_forces"
}

// kind is the kind of the listed actor that a link names, "" for none.
func (s *sentence) kind(n *syntax.Noun) string {
	if n.Actor == syntax.None {
		return ""
	}
	return s.in.Actors[n.Actor].Actor.Kind
}
