package ar

import (
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/text"
)

// weigh scores a reading in its place; the highest wins, the first of equals.
// The weights are ordinal: an impossible reading loses ten, a sure sign of a
// part wins five, spelling and clitics break ties.
func (s *sentence) weigh(i int32, a *lexicon.Analysis) int {
	score := int(a.Tokens)*4 - 4
	if a.Exact {
		score += 3
	}
	score -= 2 * proclitics(a.Pro)
	if a.Enc != lexicon.NoEnclitic {
		score--
	}
	if a.Enc == lexicon.EncMe && a.Lemma.POS != lexicon.Verb {
		score -= 3 // "مسلحي القاعدة" are gunmen of hers before they are mine
	}
	p := s.partOf(a)
	switch p {
	case verb:
		score += s.verbFit(i, a)
	case noun, adjective:
		score += s.nounFit(i, a, p)
	default:
		score += 4
		if p == quantifier && i+1 < s.last && s.in.Doc.Tokens[i+1].Kind == text.Number {
			score += 3 // "نحو 200": about, not towards
		}
		if i == s.first && verbToo[bare(a)] && s.personAt(i+1) {
			score -= 8 // "قبل الرئيس الدعوة", "وعبر ترامب عن": he accepted, he voiced
		}
		if a.Pro&(text.ProKa|text.ProSa) != 0 {
			score -= 4 // rare before function words, and often a word of its own
		}
	}
	return score
}

// verbToo are prepositions that are spelled as a verb.
var verbToo = map[string]bool{"قبل": true, "عبر": true}

// personAt tells whether a title or a person's name stands at a token.
func (s *sentence) personAt(i int32) bool {
	if i >= s.last {
		return false
	}
	if c := s.cell(i); c.actor != noMention && s.in.Actors[c.actor].Actor.Kind == "person" {
		return true
	}
	readings := s.in.Words.At(i)
	for k := range readings {
		if a := &readings[k]; a.Pro&^text.ProAl == 0 && s.title(a) {
			return true
		}
	}
	return false
}

func proclitics(p text.Proclitics) int {
	n := 0
	for q := p &^ text.ProAl; q != 0; q &= q - 1 {
		n++
	}
	return n
}

// before returns the cell of the word or mention before a token, quotation
// marks skipped; nil at the start of the sentence.
func (s *sentence) before(i int32) *cell {
	for j := i - 1; j >= s.first; j-- {
		if s.in.Doc.Tokens[j].Kind != text.Quote {
			return s.cell(s.cell(j).start)
		}
	}
	return nil
}

// opensClause tells whether a clause may begin right after the cell.
func opensClause(c *cell) bool {
	if c == nil {
		return true
	}
	switch c.part {
	case mark, complementizer, relative, subordinator, negation, future, aspect, condition, conjunction:
		return true
	}
	return false
}

func (s *sentence) verbFit(i int32, a *lexicon.Analysis) int {
	prev := s.before(i)
	if prev != nil && (prev.part == preposition || prev.part == quantifier) {
		return -10
	}
	score := 0
	switch {
	case a.Feat&lexicon.First != 0 && a.Feat&lexicon.Plural == 0:
		score -= 2 // "أصيب" is "was hit" before it is "I hit"
	case a.Feat&lexicon.Imperfect != 0:
		score += 2
	}
	if s.is(a, s.cls.copula) {
		score += 3
	}
	if a.Feat&lexicon.Passive != 0 && s.thereAt(i+1) {
		score += 6 // "كمينا لدورية قتل فيه سبعة": a relative clause on what happened
	}
	score += s.moves(i, a) + s.carries(i, a) + s.asks(i, a)
	if a.Pro == 0 && s.awaited(i, a) {
		score -= 8
	}
	if a.Pro == text.ProWa && s.goesOn(i, a) {
		score -= 6
	}
	if !s.agreesAhead(i, a) {
		score -= 4
	}
	if prev != nil && s.is(prev.word, s.cls.accordance) && a.Lemma.Frame != nil && a.Lemma.Frame.Operator == report {
		score += 4
	}
	if prev != nil {
		switch prev.part {
		case negation, future, aspect, relative:
			return score + 6
		case complementizer:
			if enclitic(prev.word) == lexicon.EncHim && a.Feat&lexicon.Feminine != 0 && a.Feat&lexicon.Masculine == 0 {
				return score - 6 // "أنه تحدث": he does not agree with her verb
			}
			if a.Feat&lexicon.Imperfect != 0 || enclitic(prev.word) != lexicon.NoEnclitic {
				return score + 6
			}
		case subordinator, condition:
			score += 3
		case verb:
			if a.Feat&lexicon.Perfect != 0 && a.Pro&text.ProWa == 0 {
				score -= 3
			}
		case numeral:
			score -= 3
		}
	}
	if a.Enc != lexicon.NoEnclitic && prev != nil && prev.time == noMention && (prev.part == noun || prev.part == adjective || prev.part == name && prev.actor == noMention) && prev.pro&text.ProAl == 0 && a.Pro == 0 {
		return score + 4 // "هجوم شنّه مقاتلون": a relative clause without a pronoun
	}
	if opensClause(prev) || a.Pro&(text.ProWa|text.ProFa) != 0 {
		score++
		if s.nounAhead(i) || s.struck(i, a) || a.Feat&lexicon.Passive != 0 && s.within(i+1) || a.Feat&lexicon.Passive != 0 && s.armed(i+1) && !s.hasVerb(i) {
			score += 2
		}
	} else if prev != nil && prev.time != noMention && !s.hasVerb(i) {
		score += 2 // "الفريق الذي زار دوما الثلاثاء تعرض": the clause still wants its verb
	} else if prev != nil && prev.part == noun && prev.pro&text.ProAl == 0 && a.Feat&lexicon.Perfect != 0 {
		score-- // more likely the genitive of the noun before
	} else if prev != nil && prev.part == noun && enclitic(prev.word) != lexicon.NoEnclitic && !s.hasVerb(i) {
		score += 3 // a noun with a pronoun takes no genitive either
	} else if prev != nil && prev.part == name && !s.hasVerb(i) {
		score += 2 // a name takes no genitive: it is the subject
	} else if s.hasVerb(i) {
		score -= 4 // a clause has one verb: this is more likely an object
		if s.afterTitle(i) {
			score -= 4 // or part of somebody's name
		}
	}
	if a.Pro&(text.ProBi|text.ProKa) != 0 {
		score -= 6
	}
	return score
}

// farthestObject is how far ahead the thing that moves may stand.
const farthestObject = 12

// farthestTopic is how far before its verb the thing that moves may stand.
const farthestTopic = 4

// farthestCarried is how far ahead the noun of a support verb may stand.
const farthestCarried = 10

// hasVerb tells whether the clause that token i stands in already has its verb.
func (s *sentence) hasVerb(i int32) bool {
	seen := false
	for j := i - 1; j >= s.first; j-- {
		c := s.cell(j)
		if c.part == verb && !auxiliaries[bare(c.word)] {
			seen = true
		}
		if opensClause(c) && c.part != negation && c.part != aspect && s.in.Doc.Tokens[j].Kind != text.Quote {
			return seen && c.part != relative
		}
	}
	return seen
}

// nounAhead tells whether a definite noun, a name or a number follows: a
// subject or object rather than a genitive's tail.
func (s *sentence) nounAhead(i int32) bool {
	j := i + 1
	for j < s.last && s.in.Doc.Tokens[j].Kind == text.Quote {
		j++
	}
	if j >= s.last {
		return false
	}
	if c := s.cell(j); c.time != noMention || c.actor != noMention && !c.nisba {
		return true
	}
	t := &s.in.Doc.Tokens[j]
	if readings := s.in.Words.At(j); len(readings) > 0 && readings[0].Lemma.POS == lexicon.Numeral {
		return true
	}
	return t.Kind == text.Number || lexicon.Guess(*t)&lexicon.Definite != 0 || s.somebody(j) || s.quantified(j)
}

// genitiveAhead tells whether a token may stand in a genitive only: a name, or
// a noun with a pronoun or an article.
func (s *sentence) genitiveAhead(i int32) bool {
	if i >= s.last {
		return false
	}
	if c := s.cell(i); c.actor != noMention || c.place != noMention {
		return !c.nisba && c.pro == 0
	}
	readings := s.in.Words.At(i)
	for k := range readings {
		a := &readings[k]
		if a.Lemma.POS == lexicon.Noun && (a.Pro == 0 && (a.Enc != lexicon.NoEnclitic || s.title(a)) || a.Pro == text.ProAl) {
			return true
		}
	}
	return false
}

// quantified tells whether a token opens a count: "more than 110".
func (s *sentence) quantified(i int32) bool {
	readings := s.in.Words.At(i)
	return len(readings) > 0 && readings[0].Pro == 0 && s.partOf(&readings[0]) == quantifier
}

// within tells whether a token is the preposition في: "وقتل في الهجوم ثلاثة
// جنود" has a verb, for a bare noun would stand with its genitive.
func (s *sentence) within(i int32) bool {
	return i < s.last && s.in.Doc.Tokens[i].Key == "في" || s.thereAt(i)
}

// thereAt tells whether a token points back to a place or a happening: "فيه", "خلالها".
func (s *sentence) thereAt(i int32) bool {
	if i >= s.last {
		return false
	}
	key := s.in.Doc.Tokens[i].Key
	return key == "فيه" || key == "فيها" || key == "خلاله" || key == "خلالها"
}

// armed tells whether a token names a weapon behind a preposition: "قتل بسيارة
// مفخخة".
func (s *sentence) armed(i int32) bool {
	if i >= s.last {
		return false
	}
	readings := s.in.Words.At(i)
	for k := range readings {
		if a := &readings[k]; a.Pro&text.ProBi != 0 && s.is(a, s.cls.weapon) {
			return true
		}
	}
	return false
}

// somebody tells whether a token may be the head of a phrase for people or an organisation.
func (s *sentence) somebody(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		a := &readings[k]
		if a.Pro == 0 && (s.is(a, s.cls.title) || s.is(a, s.cls.troops) || s.is(a, s.cls.group) || s.is(a, s.cls.person) || s.is(a, s.cls.delegation)) {
			return true
		}
	}
	return false
}

// longestTitle is how many words before a name its title may take.
const longestTitle = 5

// afterTitle tells whether a title stands right before a token, no mark between.
func (s *sentence) afterTitle(i int32) bool {
	for j := i - 1; j >= s.first && j >= i-longestTitle; j-- {
		c := s.cell(j)
		if c.part == mark || c.part == verb || c.part == preposition {
			return false
		}
		if s.title(c.word) {
			return true
		}
	}
	return false
}

func (s *sentence) nounFit(i int32, a *lexicon.Analysis, p part) int {
	prev := s.before(i)
	score := 1
	if a.Pro&(text.ProLi|text.ProAl) == text.ProLi|text.ProAl && strings.HasPrefix(a.Lemma.Bare, "ل") && s.genitiveAhead(i+1) {
		score -= 3 // "للقاء نظيره": to meet his counterpart, not for the meeting
	}
	if prev != nil {
		switch prev.part {
		case preposition, quantifier, numeral:
			score += 5
		case demonstrative:
			if a.Feat&lexicon.Definite != 0 {
				score += 5
			}
		case noun, name:
			if p == adjective && (a.Feat&lexicon.Definite != 0) == (prev.pro&text.ProAl != 0) {
				score += 3
			} else if p == noun && prev.part == noun && prev.pro&text.ProAl == 0 {
				score += 2
			}
		case negation, future, aspect:
			score -= 3
		case verb:
			score++
		}
	}
	if p == adjective {
		score += s.adjectiveFit(i, a, prev)
	}
	if s.title(a) {
		score++
	}
	if a.Pro.Prepositional() {
		score += 3
	}
	if a.Lemma.POS == lexicon.Participle && a.Feat&lexicon.Accusative != 0 && (prev == nil || prev.part == mark) {
		score += 4 // a circumstantial participle opens a clause of its own
	}
	if a.Feat&(lexicon.Definite|lexicon.Accusative) != 0 {
		score += 2
	}
	if a.Lemma.Frame != nil && a.Lemma.Frame.Class != 0 && a.Lemma.POS != lexicon.Participle {
		score++
	}
	return score
}

// noMention mirrors syntax.None for cells.
const noMention int32 = -1
