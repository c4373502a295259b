package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// counts reads verbless counts of troops: "وللولايات المتحدة نحو 28500 جندي
// في ...". The counted phrase is the trigger, who has them the agent.
func (s *sentence) counts() {
	for ci := range s.tree.Clauses {
		c := &s.tree.Clauses[ci]
		if c.Verb != syntax.None {
			continue
		}
		for k := 1; k < len(c.Chunks); k++ {
			owner, counted := s.chunk(c.Chunks[k-1]), s.chunk(c.Chunks[k])
			if s.possesses(owner) && counted.Prep == "" && counted.NumberLast > 0 && s.is(counted.Word, s.cls.troops) {
				s.tree.Predicates = append(s.tree.Predicates, s.countPredicate(int32(ci), c.Chunks[k-1], c.Chunks[k]))
			}
		}
	}
}

// possesses tells whether a phrase says who has something.
func (s *sentence) possesses(c *syntax.Chunk) bool {
	return c.Kind == syntax.NounPhrase && (c.Prep == "ل" || c.Prep == "لدى") && len(c.Nouns) > 0
}

func (s *sentence) countPredicate(ci, owner, counted int32) syntax.Predicate {
	c, k := &s.tree.Clauses[ci], s.chunk(counted)
	return syntax.Predicate{Class: s.cls.troops, Lemma: k.Word.Lemma, Form: syntax.NounForm, Token: k.Head, Chunk: counted, Clause: ci,
		First: c.First, Last: c.Last, Count: k.Number, ResultOf: syntax.None, Merged: syntax.None, Cues: []int32{k.Head}, Via: []string{"verbless count"},
		Args: []syntax.Argument{{Function: lexicon.Agent, Chunk: owner, Position: "owner", Nisba: syntax.None}}}
}
