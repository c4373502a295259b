package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/text"
)

// agreesAhead tells whether the noun right after a verb may be its subject:
// "تعرض الجيش" is no form of "عرض", for a feminine verb takes no man.
func (s *sentence) agreesAhead(i int32, a *lexicon.Analysis) bool {
	if i+1 >= s.last || a.Enc != lexicon.NoEnclitic || a.Feat&lexicon.Imperfect == 0 || a.Feat&lexicon.Feminine == 0 || a.Feat&lexicon.Masculine != 0 || a.Feat&lexicon.First != 0 {
		return true
	}
	readings := s.in.Words.At(i + 1)
	if len(readings) == 0 {
		return true
	}
	for k := range readings {
		const man = lexicon.Masculine | lexicon.Singular
		if w := &readings[k]; w.Feat&man != man || w.Feat&lexicon.Feminine != 0 || w.Feat&lexicon.Definite == 0 && !s.title(w) || !s.is(w, s.cls.person) && !s.is(w, s.cls.troops) {
			return true
		}
	}
	return false
}

// struck tells whether a verb of killing stands before what killed: "قتل قصف
// مدفعي ثلاثة مدنيين".
func (s *sentence) struck(i int32, a *lexicon.Analysis) bool {
	if f := a.Lemma.Frame; f == nil || !s.casualty(f.Class) || i+1 >= s.last {
		return false
	}
	readings := s.in.Words.At(i + 1)
	for k := range readings {
		w := &readings[k]
		if f := frameOf(w); f != nil && w.Pro == 0 && w.Lemma.POS != lexicon.Verb && s.isViolent(f.Class) && w.Feat&lexicon.Definite == 0 {
			return true
		}
	}
	return false
}

// moves prefers a verb of movement when troops or arms stand near it, and
// its homographs (to publish, to report) when they do not.
func (s *sentence) moves(i int32, a *lexicon.Analysis) int {
	f := a.Lemma.Frame
	if f == nil || !s.anyClass(f.Class, s.movement) {
		return 0
	}
	if s.mediaAt(i + 1) {
		return -6 // "نقلت وكالة عن الوزير قوله"
	}
	for j := max(s.first, i-farthestTopic); j < s.last && j <= i+farthestObject; j++ {
		if j != i && s.military(j) {
			return 2
		}
	}
	return -2
}

// mediaAt tells whether a token may name an outlet.
func (s *sentence) mediaAt(i int32) bool {
	if i >= s.last {
		return false
	}
	if c := s.cell(i); c.actor != noMention {
		return s.in.Actors[c.actor].Actor.Kind == "media"
	}
	readings := s.in.Words.At(i)
	for k := range readings {
		if s.is(&readings[k], s.cls.media) {
			return true
		}
	}
	return false
}

// military tells whether a token may name troops or arms.
func (s *sentence) military(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		if w := &readings[k]; s.is(w, s.cls.troops) || s.is(w, s.cls.asset) || s.is(w, s.cls.weapon) {
			return true
		}
	}
	return false
}

// asks prefers a verb whose frame asks for the "with" right behind it: "قد
// تحدث مع نظيره" has talked, and nothing happens with a counterpart.
func (s *sentence) asks(i int32, a *lexicon.Analysis) int {
	if f := a.Lemma.Frame; f == nil || i+1 >= s.last || s.in.Doc.Tokens[i+1].Key != "مع" {
		return 0
	} else if _, ok := slotAt(f, "مع"); ok {
		return 3
	}
	return 0
}

// awaited tells whether a word that may be a verbal noun as well stands where
// the verb before it still wants its object: "أعلنت روسيا، الأحد، نشر قواتها",
// "كثفت الجمعة قصفها".
func (s *sentence) awaited(i int32, a *lexicon.Analysis) bool {
	if a.Feat&lexicon.Perfect == 0 || !s.masdarAt(i) {
		return false
	}
	for j := i - 1; j >= s.first && j >= i-farthestCarried; j-- {
		switch c := s.cell(s.cell(j).start); {
		case c.part == verb:
			f := frameOf(c.word)
			return f != nil && f.Operator != "" && s.over(f, string(lexicon.Object)) && enclitic(c.word) == lexicon.NoEnclitic
		case c.part == mark && s.in.Doc.Tokens[j].Kind == text.Comma, c.time != noMention, c.part == name, c.part == adjective, c.part == noun && c.pro&text.ProAl != 0:
		case c.part == noun && (s.is(c.word, s.cls.troops) || s.is(c.word, s.cls.organ) || s.title(c.word)):
		default:
			return false
		}
	}
	return false
}

// goesOn tells whether a word with "and" that may be a verbal noun as well goes
// on from one behind a preposition, before a noun that the verb does not agree
// with: "من تحرير المنطقة ودحر الميليشيا".
func (s *sentence) goesOn(i int32, a *lexicon.Analysis) bool {
	if a.Feat&lexicon.Perfect == 0 || a.Feat&lexicon.Feminine != 0 || i+1 >= s.last || !s.masdarAt(i) {
		return false
	}
	feminine := false
	next := s.in.Words.At(i + 1)
	for k := range next {
		feminine = feminine || next[k].Feat&(lexicon.Feminine|lexicon.Plural) != 0
	}
	if !feminine {
		return false
	}
	for j := i - 1; j >= s.first && j >= i-farthestCarried; j-- {
		c := s.cell(j)
		if c.part == verb || c.part == mark {
			return false
		}
		if c.part == noun && c.word != nil && c.word.Lemma.POS == lexicon.Masdar && j > s.first && (c.pro.Prepositional() || s.cell(j-1).part == preposition) {
			return true
		}
	}
	return false
}

// masdarAt tells whether a token may be a verbal noun with a frame.
func (s *sentence) masdarAt(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		if a := &readings[k]; a.Lemma.POS == lexicon.Masdar && a.Lemma.Frame != nil && a.Lemma.Frame.Class != 0 && a.Pro&^text.ProWa == 0 {
			return true
		}
	}
	return false
}

// carries prefers a support verb when a noun that it carries stands behind the
// preposition that it asks for: "تعرض المفتشون لهجوم".
func (s *sentence) carries(i int32, a *lexicon.Analysis) int {
	f := a.Lemma.Frame
	if f == nil || len(f.Supports) == 0 || s.supportedAt(f) == "" {
		return 0
	}
	for j := i + 1; j < s.last && j <= i+farthestCarried; j++ {
		readings := s.in.Words.At(j)
		for k := range readings {
			w := &readings[k]
			if nf := frameOf(w); nf != nil && w.Lemma.POS != lexicon.Verb && s.anyClass(nf.Class, f.Supports) {
				return 3
			}
		}
	}
	return 0
}

// adjectiveFit lowers an adjective that has nothing to describe, and one whose
// form only stands before a genitive where none measures it: "مسلحي القاعدة".
func (s *sentence) adjectiveFit(i int32, a *lexicon.Analysis, prev *cell) int {
	score := 0
	if prev != nil && prev.part != noun && prev.part != name && prev.part != adjective {
		score--
	}
	if a.Pro.Prepositional() && a.Pro&text.ProAl == 0 {
		score -= 2 // "لدورية": what a preposition governs is a noun
	}
	if prev != nil && prev.part == noun && s.plural(prev.word) && a.Feat&lexicon.Feminine != 0 && a.Feat&lexicon.Masculine == 0 {
		score -= 5 // "هاجم مسلحون دورية": men are not described by her
	}
	if prev != nil && prev.part == noun && prev.pro&text.ProAl == 0 && frameOf(prev.word) != nil && s.casualty(frameOf(prev.word).Class) && s.human(i) {
		score -= 5 // "مقتل مدني": a civilian, no civil death
	}
	if a.Feat&lexicon.Construct != 0 && a.Enc == lexicon.NoEnclitic && !s.scopeAt(i+1) {
		score -= 6
	}
	return score
}

// scopeAt tells whether a token may be what an adjective is measured by.
func (s *sentence) scopeAt(i int32) bool {
	if i >= s.last {
		return false
	}
	readings := s.in.Words.At(i)
	for k := range readings {
		if s.is(&readings[k], s.cls.scope) {
			return true
		}
	}
	return false
}
