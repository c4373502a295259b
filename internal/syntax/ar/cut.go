package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// speechTokens is the length from which a quotation is speech, not a name.
const speechTokens = 7

// quotes marks the tokens inside quotation marks that hold speech.
func (s *sentence) quotes() {
	s.speech = make([]bool, s.last-s.first)
	open := syntax.None
	for i := s.first; i < s.last; i++ {
		t := &s.in.Doc.Tokens[i]
		if t.Kind != text.Quote {
			continue
		}
		if t.Open || open == syntax.None {
			open = i
			continue
		}
		if i-open > speechTokens || s.verbInside(open+1, i) {
			s.markSpeech(open+1, i)
		}
		open = syntax.None
	}
	if open != syntax.None && s.last-open > speechTokens {
		s.markSpeech(open+1, s.last)
	}
}

func (s *sentence) markSpeech(from, to int32) {
	for j := from; j < to; j++ {
		s.speech[j-s.first] = true
	}
}

func (s *sentence) verbInside(from, to int32) bool {
	for j := from; j < to; j++ {
		if s.cell(j).part == verb {
			return true
		}
	}
	return false
}

// pending is what has been read before the chunk that it belongs to.
type pending struct {
	first       int32
	prep        string
	locality    int8
	negation    string
	future      bool
	coordinated bool
	modal       string
}

// cut makes the chunks.
func (s *sentence) cut() {
	p := pending{first: syntax.None}
	for i := s.first; i < s.last; {
		s.steps++
		c := s.cell(i)
		if p.first == syntax.None {
			p.first = i
		}
		if c.pro&(text.ProWa|text.ProFa) != 0 {
			p.coordinated = true
		}
		next := c.end
		switch c.part {
		case preposition:
			if e := enclitic(c.word); e != lexicon.NoEnclitic {
				s.readPreposition(c, &p)
				s.add(syntax.Chunk{Kind: syntax.NounPhrase, First: i, Last: next, Head: i,
					Nouns: []syntax.Noun{{First: i, Last: next, Token: i, Actor: syntax.None, Place: syntax.None, Enclitic: e, Pronoun: true}}}, &p)
				break
			}
			s.readPreposition(c, &p)
			i = next
			continue
		case conjunction, negation, future, aspect:
			s.particle(c, &p)
			i = next
			continue
		case mark:
			if s.nameMark(i) {
				i = next // a mark around a name: what stands before it belongs to the name
				continue
			}
			s.add(syntax.Chunk{Kind: syntax.Mark, First: i, Last: next, Head: i}, &p)
		case complementizer:
			s.add(syntax.Chunk{Kind: syntax.Complementizer, First: i, Last: next, Head: i, Word: c.word}, &p)
		case relative:
			s.add(syntax.Chunk{Kind: syntax.Relative, First: i, Last: next, Head: i, Word: c.word}, &p)
		case subordinator, condition:
			s.add(syntax.Chunk{Kind: syntax.Subordinator, First: i, Last: next, Head: i, Word: c.word}, &p)
		case verb:
			next = s.cutVerb(i, &p)
		case adverb:
			s.add(syntax.Chunk{Kind: syntax.AdverbChunk, First: i, Last: next, Head: i, Word: c.word}, &p)
		default:
			next = s.cutNoun(i, &p)
		}
		p = pending{first: syntax.None}
		i = max(next, i+1)
	}
}

// particle notes a word that only colours what follows.
func (s *sentence) particle(c *cell, p *pending) {
	switch c.part {
	case conjunction:
		p.coordinated = true
		if contrast[bare(c.word)] {
			p.modal = "contrast"
		}
	case negation:
		p.negation = bare(c.word)
	case future:
		p.future = true
	case aspect:
		if p.modal == "" && bare(c.word) == "قد" {
			p.modal = may
		}
	}
}

// may is what قد says of an imperfect verb, and only of one.
const may = "may"

// contrast are conjunctions after which a new statement begins.
var contrast = map[string]bool{"لكن": true, "بل": true}

// nameMark tells whether a mark only sets off a name: a quotation mark that
// holds no speech, a hash.
func (s *sentence) nameMark(i int32) bool {
	switch s.in.Doc.Tokens[i].Kind {
	case text.Hash:
		return true
	case text.Quote:
		inside := i+1 < s.last && s.speech[i+1-s.first]
		return !inside && !s.inSpeech(i)
	}
	return false
}

// add appends a chunk with what was pending before it.
func (s *sentence) add(c syntax.Chunk, p *pending) *syntax.Chunk {
	c.Clause, c.Subject, c.Owner, c.Names, c.Controller = syntax.None, syntax.None, syntax.None, syntax.None, syntax.None
	if c.Kind != syntax.TimePhrase {
		c.Time = syntax.None
	}
	if c.NumberLast == 0 {
		c.NumberFirst = syntax.None
	}
	c.Coordinated = p.coordinated
	c.Negation, c.Future, c.Modal = p.negation, c.Future || p.future, p.modal
	if c.Prep == "" {
		c.Prep, c.Locality = p.prep, p.locality
	}
	if p.first != syntax.None {
		c.First = min(c.First, p.first)
	}
	c.Quote = s.speech[c.Head-s.first]
	s.tree.Chunks = append(s.tree.Chunks, c)
	return &s.tree.Chunks[len(s.tree.Chunks)-1]
}

// readPreposition puts a preposition before the next chunk. Of two in a row
// ("من دون", "على يد") the lexicon's phrase comes as one token already.
func (s *sentence) readPreposition(c *cell, p *pending) {
	switch {
	case c.word != nil:
		p.prep = bare(c.word)
		p.locality = s.locality(c.word)
		if noun := s.cellPrep(c.pro); noun != "" && p.prep == "" {
			p.prep = noun
		}
	default:
		p.prep = s.cellPrep(c.pro)
		p.locality = oneLetter[p.prep]
	}
	if s.is(c.word, s.cls.without) {
		p.negation = p.prep
	}
}

// oneLetter is the locality of the prepositions of one letter.
var oneLetter = map[string]int8{"ب": 2}

// locality tells whether a preposition places something.
func (s *sentence) locality(a *lexicon.Analysis) int8 {
	for _, c := range s.cls.there {
		if s.is(a, c) {
			return 2
		}
	}
	if s.is(a, s.cls.goal) || s.is(a, s.cls.origin) {
		return 1
	}
	return 0
}

// cellPrep names the one-letter preposition among proclitics.
func (s *sentence) cellPrep(p text.Proclitics) string {
	switch {
	case p&text.ProBi != 0:
		return "ب"
	case p&text.ProLi != 0:
		return "ل"
	case p&text.ProKa != 0:
		return "ك"
	}
	return ""
}

// auxiliaries lend tense and aspect and leave their subject to the next verb.
var auxiliaries = map[string]bool{"كان": true, "ظل": true, "بات": true, "أصبح": true, "أخذ": false}

// cutVerb makes a verb group.
func (s *sentence) cutVerb(i int32, p *pending) int32 {
	c := s.cell(i)
	kind := syntax.VerbGroup
	if auxiliaries[bare(c.word)] && s.verbAhead(c.end) {
		kind = syntax.AdverbChunk
	}
	s.add(syntax.Chunk{Kind: kind, First: i, Last: c.end, Head: i, Word: c.word, Future: c.pro&text.ProSa != 0}, p)
	return c.end
}

// verbAhead tells whether another verb follows in the same clause.
func (s *sentence) verbAhead(from int32) bool {
	for j := from; j < s.last && j < from+16; j++ {
		switch c := s.cell(j); c.part {
		case verb:
			return c.pro&text.ProWa == 0
		case complementizer, subordinator, condition, relative:
			return false
		}
	}
	return false
}

// cutNoun makes a noun phrase or a time.
func (s *sentence) cutNoun(i int32, p *pending) int32 {
	c := s.cell(i)
	if p.prep == "" && c.pro.Prepositional() {
		p.prep = s.cellPrep(c.pro)
		p.locality = oneLetter[p.prep]
	}
	if c.time != syntax.None {
		s.add(syntax.Chunk{Kind: syntax.TimePhrase, First: i, Last: c.end, Head: i, Time: c.time}, p)
		return c.end
	}
	if c.part == pronoun {
		s.add(syntax.Chunk{Kind: syntax.NounPhrase, First: i, Last: c.end, Head: i, Word: c.word}, p)
		return c.end
	}
	phrase := s.nounPhrase(i)
	s.add(phrase, p)
	return phrase.Last
}

// enclitic returns the pronoun suffix of a reading.
func enclitic(a *lexicon.Analysis) lexicon.Enclitic {
	if a == nil {
		return lexicon.NoEnclitic
	}
	return a.Enc
}
