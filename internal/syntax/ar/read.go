package ar

import (
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// part is what a token does in its sentence.
type part uint8

const (
	unread part = iota
	noun
	adjective
	name
	verb
	preposition
	complementizer
	relative
	subordinator
	negation
	future
	aspect // قد and لقد
	condition
	conjunction
	demonstrative
	pronoun
	quantifier
	numeral
	adverb
	mark
)

// cell is one token with its chosen reading and the mentions that start on it.
type cell struct {
	part  part
	word  *lexicon.Analysis
	pro   text.Proclitics
	actor int32 // index into Input.Actors of the mention that starts here, None
	place int32
	time  int32
	start int32 // token where the mention that covers this token starts
	end   int32 // token after the mention or phrase that starts here
	nisba bool
	given bool // a person's given name
}

// read chooses a part and a reading for every token, left to right.
func (s *sentence) read() {
	s.cells = make([]cell, s.last-s.first)
	for i := range s.cells {
		s.cells[i] = cell{actor: syntax.None, place: syntax.None, time: syntax.None, start: s.first + int32(i), end: s.first + int32(i) + 1}
	}
	s.lay()
	for i := s.first; i < s.last; {
		s.steps++
		c := s.cell(i)
		if c.time != syntax.None {
			c.part = noun
		} else {
			s.choose(i)
		}
		for j := i + 1; j < c.end && j < s.last; j++ {
			s.cell(j).part, s.cell(j).start = name, i
		}
		i = max(c.end, i+1)
	}
}

// lay puts the finders' mentions on their first tokens. A name of several
// tokens wins over the words in it; a place inside an actor's name is no place.
func (s *sentence) lay() {
	for i := range s.in.Times {
		if m := &s.in.Times[i]; m.First >= s.first && m.Last <= s.last {
			c := s.cell(m.First)
			c.time, c.end, c.pro = int32(i), m.Last, m.Proclitics
		}
	}
	for i := range s.in.Actors {
		m := &s.in.Actors[i]
		if m.First < s.first || m.Last > s.last || s.covered(m.First, m.Last) {
			continue
		}
		c := s.cell(m.First)
		c.actor, c.pro, c.nisba = int32(i), m.Proclitics, m.Nisba
		c.end = max(c.end, m.Last)
	}
	for i := range s.in.Places {
		m := &s.in.Places[i]
		if m.First < s.first || m.Last > s.last || s.covered(m.First, m.Last) {
			continue
		}
		c := s.cell(m.First)
		if c.actor != syntax.None && s.in.Actors[c.actor].Last > m.Last {
			continue
		}
		if c.actor != syntax.None && s.in.Actors[c.actor].Last < m.Last {
			c.actor, c.nisba = syntax.None, false
		}
		c.place, c.pro = int32(i), m.Proclitics
		c.end = max(c.end, m.Last)
	}
}

// covered tells whether a mention that starts earlier, or a time, already holds the run.
func (s *sentence) covered(first, last int32) bool {
	for i := max(s.first, first-8); i <= first; i++ {
		c := s.cell(i)
		if c.time != syntax.None && c.end > first && s.in.Times[c.time].Last > first {
			return true
		}
		if i < first && c.end > first {
			return true
		}
	}
	for i := first + 1; i < last; i++ {
		if s.cell(i).time != syntax.None {
			return true
		}
	}
	return false
}

// choose sets the part of one token.
func (s *sentence) choose(i int32) {
	c, t := s.cell(i), &s.in.Doc.Tokens[i]
	switch t.Kind {
	case text.Number:
		c.part = numeral
		return
	case text.Clitic:
		s.clitic(i)
		return
	case text.Word, text.Latin:
	default:
		c.part = mark
		return
	}
	if c.actor != syntax.None || c.place != syntax.None {
		c.part = name
		if c.nisba {
			c.part = adjective
		}
		if c.end == i+1 {
			s.commonWord(i)
		}
		return
	}
	best, score := syntax.None, -1000
	readings := s.in.Words.At(i)
	for k := range readings {
		if v := s.weigh(i, &readings[k]); v > score {
			best, score = int32(k), v
		}
	}
	if best == syntax.None || score < 0 && readings[best].Lemma.POS == lexicon.Verb && !s.sureVerb(i) {
		c.part = name
		if s.unknownVerb(i) {
			c.part, c.pro = verb, text.ProWa
			return
		}
		if s.wordProclitics(i); t.Kind == text.Latin {
			c.pro = 0
		}
		if strings.Contains(s.in.Doc.Source[t.Start:t.End], tanwin) {
			c.part = noun // no name takes the mark of an indefinite accusative
		}
		return
	}
	c.word = &readings[best]
	c.pro = c.word.Pro
	if s.is(c.word, s.cls.given) {
		c.part, c.word, c.given = name, nil, true
		return
	}
	c.part = s.partOf(c.word)
	c.end = max(c.end, i+int32(c.word.Tokens))
}

// tanwin is the mark of an indefinite accusative.
const tanwin = "ً"

// sureVerb tells whether a word is nothing but a verb, in a form that no name
// has: with an ending or a prefix of its person.
func (s *sentence) sureVerb(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		a := &readings[k]
		const third = lexicon.Perfect | lexicon.Singular | lexicon.Masculine
		if a.Lemma.POS != lexicon.Verb || a.Feat&lexicon.Feminine == 0 && a.Feat&lexicon.Plural == 0 && a.Feat&third == third {
			return false
		}
	}
	return len(readings) > 0 && !s.afterTitle(i)
}

// commonWord keeps the dictionary's reading of a one-word name beside the
// name, and prefers a verb where only a verb can stand.
func (s *sentence) commonWord(i int32) {
	c := s.cell(i)
	readings := s.in.Words.At(i)
	for k := range readings {
		a := &readings[k]
		if a.Lemma.POS == lexicon.Noun && c.word == nil {
			c.word = a
		}
	}
	if c.word != nil && c.part == name {
		c.word = nil
	}
}

// unknownVerb tells whether a sentence opens with "and" and a word that no
// dictionary has, before a noun: a verb in nearly every case.
func (s *sentence) unknownVerb(i int32) bool {
	key := []rune(s.in.Doc.Tokens[i].Key)
	return i == s.first && len(key) >= 4 && key[0] == 'و' && key[1] != 'ا' && s.nounAhead(i)
}

// wordProclitics reads و and the prepositions off an unknown word where the
// rest is clearly a word of its own (it has the article).
func (s *sentence) wordProclitics(i int32) {
	c, key := s.cell(i), []rune(s.in.Doc.Tokens[i].Key)
	if len(key) < 5 {
		return
	}
	pro := text.Proclitics(0)
	k := 0
	if key[0] == 'و' {
		pro, k = text.ProWa, 1
	} else if key[0] == 'ف' {
		pro, k = text.ProFa, 1
	}
	switch {
	case key[k] == 'ب' && key[k+1] == 'ا' && key[k+2] == 'ل':
		c.pro = pro | text.ProBi | text.ProAl
	case key[k] == 'ك' && key[k+1] == 'ا' && key[k+2] == 'ل':
		c.pro = pro | text.ProKa | text.ProAl
	case key[k] == 'ل' && key[k+1] == 'ل':
		c.pro = pro | text.ProLi | text.ProAl
	case key[k] == 'ا' && key[k+1] == 'ل':
		c.pro = pro | text.ProAl
	}
}

// clitic reads a preposition or article cut off by a mark.
func (s *sentence) clitic(i int32) {
	c := s.cell(i)
	c.part = preposition
	for _, r := range s.in.Doc.Tokens[i].Key {
		switch r {
		case 'و':
			c.pro |= text.ProWa
		case 'ف':
			c.pro |= text.ProFa
		case 'ب':
			c.pro |= text.ProBi
		case 'ل':
			c.pro |= text.ProLi
		case 'ك':
			c.pro |= text.ProKa
		}
	}
	if !c.pro.Prepositional() {
		c.part = conjunction
		if c.pro == 0 {
			c.part = quantifier // a lone article: الـ17
		}
	}
}

// partOf maps a reading to its part.
func (s *sentence) partOf(a *lexicon.Analysis) part {
	switch a.Lemma.POS {
	case lexicon.Verb:
		return verb
	case lexicon.Noun, lexicon.Masdar, lexicon.Participle:
		return noun
	case lexicon.Adjective:
		return adjective
	case lexicon.Numeral:
		return numeral
	case lexicon.Preposition:
		return preposition
	}
	for i := range s.parts {
		if s.parts[i].part == quantifier && a.Lemma.POS == lexicon.Adverb {
			continue // "at least" stands after what it counts
		}
		if s.is(a, s.parts[i].class) {
			return s.parts[i].part
		}
	}
	switch a.Lemma.POS {
	case lexicon.Conjunction:
		return subordinator
	case lexicon.Pronoun:
		return pronoun
	}
	return adverb
}

// classPart says what function words of a class do.
type classPart struct {
	class lexicon.ClassID
	part  part
}

// functionParts are the classes of function words whose part their POS does not tell.
var functionParts = []struct {
	class string
	part  part
}{
	{"conj.until", complementizer}, {"complementizer", complementizer}, {"relative", relative}, {"negation", negation}, {"future", future},
	{"aspect.perfect", aspect}, {"condition", condition}, {"question.whether", condition}, {"conj.coordinate", conjunction},
	{"demonstrative", demonstrative}, {"quantifier", quantifier},
}
