package ar

import (
	"strings"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// longestLink bounds how many links a noun phrase may have.
const longestPhrase = 8

// nounPhrase reads a noun phrase from token i: numbers and quantifiers, then
// links, each a noun or a name with its adjectives, joined by idafa or apposition.
func (s *sentence) nounPhrase(i int32) syntax.Chunk {
	phrase := syntax.Chunk{Kind: syntax.NounPhrase, First: i, Head: i}
	i = s.beforeHead(i, &phrase)
	phrase.Head = min(i, s.last-1)
	for len(phrase.Nouns) < longestPhrase && i < s.last {
		link, next, ok := s.link(i, &phrase)
		if !ok {
			break
		}
		phrase.Nouns = append(phrase.Nouns, link)
		i = next
		if i = s.afterLink(i, &phrase); i < 0 {
			i = next
			break
		}
	}
	if len(phrase.Nouns) > 0 {
		phrase.Head, phrase.Word = phrase.Nouns[0].Token, phrase.Nouns[0].Word
		i = max(i, phrase.Nouns[len(phrase.Nouns)-1].Last)
	}
	phrase.Last = max(i, phrase.First+1)
	return phrase
}

// beforeHead reads demonstratives, quantifiers and numbers.
func (s *sentence) beforeHead(i int32, phrase *syntax.Chunk) int32 {
	for i < s.last {
		c := s.cell(i)
		first := i == phrase.First
		if !first && c.pro&(text.ProWa|text.ProFa) != 0 && c.part != numeral {
			return i
		}
		switch c.part {
		case demonstrative:
			i = c.end
			if i < s.last && s.cell(i).part == noun && s.cell(i).pro&text.ProAl == 0 && s.cell(i).time == syntax.None {
				return i // "بعد ذلك قتل": it stands alone
			}
		case quantifier:
			i = c.end
		case numeral:
			s.count(i, phrase)
			i = c.end
		default:
			return i
		}
	}
	return i
}

// count notes the number that stands before or after the head.
func (s *sentence) count(i int32, phrase *syntax.Chunk) {
	value := s.value(i)
	if value == 0 {
		return
	}
	if s.in.Doc.Tokens[i].Lite == "الفا" && phrase.NumberLast == 0 {
		value *= 2 // "ألفا جندي": two thousand, where no tens stand before it
	}
	if phrase.NumberLast == 0 {
		phrase.NumberFirst, phrase.Number = i, value
	} else if s.cell(i).word != nil && s.cell(i).word.Lemma.Value >= 100 && phrase.Number < value {
		phrase.Number *= value
	} else {
		phrase.Number += value
	}
	phrase.NumberLast = s.cell(i).end
	phrase.NumberHigh = phrase.Number
}

// value is the number that a token stands for, 0 for none.
func (s *sentence) value(i int32) int64 {
	c, t := s.cell(i), &s.in.Doc.Tokens[i]
	if c.word != nil && c.word.Lemma.POS == lexicon.Numeral {
		v := c.word.Lemma.Value
		if c.word.Feat&lexicon.Dual != 0 && v >= 100 {
			v *= 2
		}
		return v
	}
	if t.Kind != text.Number {
		return 0
	}
	var v int64
	for _, r := range t.Key {
		if r < '0' || r > '9' {
			return 0
		}
		if v = v*10 + int64(r-'0'); v > 1e9 {
			return 0
		}
	}
	return v
}

// link reads one link at token i.
func (s *sentence) link(i int32, phrase *syntax.Chunk) (syntax.Noun, int32, bool) {
	i = s.skipQuote(i)
	if i >= s.last {
		return syntax.Noun{}, i, false
	}
	c := s.cell(i)
	if len(phrase.Nouns) > 0 && (c.part == verb || c.time != syntax.None) {
		return syntax.Noun{}, i, false
	}
	if len(phrase.Nouns) == 0 && phrase.NumberLast > 0 && phrase.NumberLast == i && c.pro.Prepositional() {
		return syntax.Noun{}, i, false // "أصيب خمسة بقصف": the number stands alone
	}
	switch c.part {
	case noun, name, adjective:
	default:
		return syntax.Noun{}, i, false
	}
	n := syntax.Noun{First: i, Last: c.end, Token: i, Word: c.word, Actor: c.actor, Place: c.place, Enclitic: enclitic(c.word)}
	n.Definite = c.pro&text.ProAl != 0 || n.Enclitic != lexicon.NoEnclitic || c.actor != syntax.None || c.place != syntax.None
	n.Name = c.part == name || len(phrase.Nouns) > 0 && s.nameWord(i) && s.titled(phrase) && s.closedLink(&phrase.Nouns[len(phrase.Nouns)-1])
	if n.Name && c.part == noun {
		n.Word = nil
	}
	next := s.closeQuote(c.end)
	if n.Name && c.actor == syntax.None && c.place == syntax.None {
		next = s.nameRun(next, &n)
	}
	next = s.adjectives(next, &n)
	return n, next, true
}

// nameRun takes further unknown words into a name: "سيرغي لافروف".
func (s *sentence) nameRun(i int32, n *syntax.Noun) int32 {
	for i < s.last {
		c := s.cell(i)
		if c.part != name && !(s.nameWord(i) || s.nameTail(i) || s.cell(n.First).given && s.nameless(i)) || c.pro&(text.ProWa|text.ProFa|text.ProBi|text.ProLi) != 0 || c.time != syntax.None {
			break
		}
		if c.place != syntax.None && (i > n.First+1 || !s.afterTitle(n.First)) {
			break // "زار محمد بن عبد الرحمن تركيا"
		}
		if c.actor != syntax.None {
			n.Actor = c.actor
		}
		i = c.end
		n.Last = i
	}
	return s.closeQuote(i)
}

// nameWord tells whether a common noun may be part of a person's name: bare,
// one token, no event and no head of an organisation.
func (s *sentence) nameWord(i int32) bool {
	return s.nameless(i) && s.afterTitle(i)
}

// nameless tells whether a word that is a common noun may be part of a name:
// "خالد عمر".
func (s *sentence) nameless(i int32) bool {
	c := s.cell(i)
	if s.framedVerb(i) {
		return false // "الزعيم الكوري وجّه دعوة"
	}
	return c.part == noun && c.pro == 0 && c.word != nil && c.word.Lemma.Frame == nil && c.end == i+1 &&
		!s.title(c.word) && !s.is(c.word, s.cls.troops) && !s.is(c.word, s.cls.group) && !s.is(c.word, s.cls.person) && !s.is(c.word, s.cls.matter) && c.word.Feat&(lexicon.Accusative|lexicon.Plural) == 0
}

// framedVerb tells whether a token may be a verb that tells something.
func (s *sentence) framedVerb(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		a := &readings[k]
		if f := frameOf(a); a.Lemma.POS == lexicon.Verb && f != nil && (f.Class != 0 || len(f.Supports) > 0 || f.Operator != "") {
			return true
		}
	}
	return false
}

// nameTail are the words with an article that names end in.
func (s *sentence) nameTail(i int32) bool {
	key := s.in.Doc.Tokens[i].Key
	return key == "الدين" || key == "الله" || key == "الرحمن" || key == "العزيز"
}

// titled tells whether a phrase holds a title.
func (s *sentence) titled(phrase *syntax.Chunk) bool {
	for k := range phrase.Nouns {
		if s.title(phrase.Nouns[k].Word) {
			return true
		}
	}
	return false
}

// adjectives takes the adjectives of a link: known ones, nationalities, and any
// word with the article after a definite noun.
func (s *sentence) adjectives(i int32, n *syntax.Noun) int32 {
	for i < s.last {
		c := s.cell(i)
		if c.time != syntax.None || c.pro.Prepositional() && c.part != mark {
			break
		}
		if c.pro&(text.ProWa|text.ProFa) != 0 {
			if !c.nisba || len(n.Nisba) == 0 && !s.stateForces(n) || s.peopled(i) && (n.Word == nil || n.Word.Feat&(lexicon.Plural|lexicon.Dual) == 0) {
				break // "بين الجيش اليمني والحوثيين"
			}
			// a second nationality: "القوات الأردنية والسعودية"
			n.Nisba = append(n.Nisba, c.actor)
			n.Last, i = c.end, c.end
			continue
		}
		if s.is(c.word, s.cls.relational) && c.pro&text.ProAl == 0 && s.nameAt(s.skipQuote(c.end)) {
			break // "جاسم شمالي درعا": it opens a phrase of its own
		}
		if c.nisba && c.pro&text.ProAl != 0 && s.open(n) {
			return i // "عشرات الفلسطينيين": the Palestinians stand in the genitive
		}
		if c.part == adjective && !c.nisba && s.cell(n.Token).pro&text.ProAl != 0 && c.pro&text.ProAl == 0 {
			return i // "الغارات أحياءً": no adjective of a definite noun lacks the article
		}
		if s.plural(c.word) && (n.Word == nil || n.Word.Feat&(lexicon.Plural|lexicon.Dual) == 0) {
			return i // "طرد الجيش الجهاديين": they are no army's quality
		}
		switch {
		case c.part == quantifier && c.pro == 0 && s.is(c.word, s.cls.some) && !n.Definite && n.Word != nil && n.Word.Feat&lexicon.Plural != 0 && c.end == i+1 && !s.nounAhead(i):
		case c.nisba || s.stateAsAdjective(i, n):
			n.Nisba = append(n.Nisba, c.actor)
		case c.part == adjective && (n.Definite || n.Name) && c.word != nil && c.word.Feat&lexicon.Accusative != 0:
			return i // an adverb: "هاتفياً"
		case c.part == adjective:
		case n.Definite && c.part == noun && c.word != nil && c.word.Lemma.POS == lexicon.Participle && c.pro&text.ProAl != 0:
		case n.Definite && !n.Name && c.part == name && c.actor == syntax.None && c.place == syntax.None && lexicon.Guess(s.in.Doc.Tokens[i])&lexicon.Definite != 0:
		case n.Enclitic != lexicon.NoEnclitic && c.part == noun && c.actor == syntax.None && s.adjectiveAt(i):
		case !n.Definite && c.part == noun && c.word != nil && c.word.Lemma.POS == lexicon.Participle && c.pro == 0 && s.closedLink(n):
		case !n.Definite && c.part == name && c.actor == syntax.None && lexicon.Guess(s.in.Doc.Tokens[i])&lexicon.NisbaForm != 0 && c.pro == 0:
		default:
			return i
		}
		n.Adjectives = append(n.Adjectives, i)
		n.Qualities = append(n.Qualities, c.word)
		n.Last = c.end
		i = s.scoped(s.closeQuote(c.end), n)
	}
	return i
}

// peopled tells whether a nationality is a plural of people: "الحوثيين".
func (s *sentence) peopled(i int32) bool {
	lite := s.in.Doc.Tokens[i].Lite
	return strings.HasSuffix(lite, "ين") || strings.HasSuffix(lite, "ون")
}

// plural tells whether a word is a sound masculine plural: people.
func (s *sentence) plural(a *lexicon.Analysis) bool {
	const people = lexicon.Plural | lexicon.Absolute | lexicon.Masculine
	return a != nil && a.Feat&people == people && a.Feat&lexicon.Feminine == 0
}

// scoped takes what an adjective is measured by: "بعيدة المدى", "رفيع المستوى".
func (s *sentence) scoped(i int32, n *syntax.Noun) int32 {
	if i >= s.last {
		return i
	}
	c := s.cell(i)
	if c.pro != text.ProAl || c.part != noun || !s.is(c.word, s.cls.scope) {
		return i
	}
	n.Last = c.end
	return c.end
}

// open tells whether a link is a bare indefinite noun: no definite adjective
// can describe it.
func (s *sentence) open(n *syntax.Noun) bool {
	return n.Word != nil && !n.Definite && !n.Name && len(n.Adjectives) == 0
}

// stateForces tells whether a link is the listed body of a state, named with
// its nationality: a further one may follow.
func (s *sentence) stateForces(n *syntax.Noun) bool {
	return n.Actor != syntax.None && n.Last > n.Token+1 && s.in.Actors[n.Actor].Actor.Kind == "state_forces" && s.in.Actors[n.Actor].Actor.Country != ""
}

// stateAsAdjective tells whether the name of a state is the adjective of a
// feminine noun: "الدفاعات السعودية".
func (s *sentence) stateAsAdjective(i int32, n *syntax.Noun) bool {
	c := s.cell(i)
	if c.actor == syntax.None || c.end != i+1 || n.Name || s.cell(n.Token).pro&text.ProAl == 0 {
		return false
	}
	const form = lexicon.Definite | lexicon.NisbaForm
	return s.in.Actors[c.actor].Actor.State && lexicon.Guess(s.in.Doc.Tokens[i])&form == form
}

// adjectiveAt tells whether a token with an article may be an adjective:
// "قواتها البحرية", where a navy cannot follow.
func (s *sentence) adjectiveAt(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		if a := &readings[k]; a.Lemma.POS == lexicon.Adjective && a.Feat&lexicon.Definite != 0 && !a.Pro.Prepositional() {
			return true
		}
	}
	return false
}

// closedLink tells whether nothing can stand in the link's genitive: it has the
// article, a pronoun, tanwin, the ن of "مسلحون", or an adjective already.
func (s *sentence) closedLink(n *syntax.Noun) bool {
	if n.Enclitic != lexicon.NoEnclitic || len(n.Adjectives) > 0 {
		return true
	}
	c := s.cell(n.Token)
	if n.Actor != syntax.None && s.in.Actors[n.Actor].Nisba && n.Last == n.Token+1 && strings.HasSuffix(s.in.Doc.Tokens[n.Token].Lite, "يا") {
		return true // "16 فلسطينيا مصرعهم"
	}
	return c.pro&text.ProAl != 0 || c.word != nil && c.word.Feat&(lexicon.Accusative|lexicon.Absolute) != 0
}

// afterLink says where the next link of the same phrase starts, -1 when the phrase ends.
func (s *sentence) afterLink(i int32, phrase *syntax.Chunk) int32 {
	i = s.skipBracket(i, phrase)
	if i >= s.last {
		return -1
	}
	n := &phrase.Nouns[len(phrase.Nouns)-1]
	j := s.skipQuote(i)
	if j >= s.last {
		return -1
	}
	c := s.cell(j)
	if c.pro&(text.ProWa|text.ProFa) != 0 || c.pro.Prepositional() || c.time != syntax.None {
		return -1
	}
	if s.is(c.word, s.cls.relational) && c.pro&text.ProAl == 0 && s.placeAt(s.skipQuote(c.end)) && !s.is(n.Word, s.cls.relational) {
		return -1 // "a shooting, south of the town": where, not whose
	}
	if c.part == noun && c.word != nil && c.word.Feat&lexicon.Accusative != 0 && c.pro == 0 && !n.Name {
		return -1 // "دهس رجل حشدا": no genitive
	}
	if s.is(c.word, s.cls.weapon) && s.human(n.Token) {
		return -1 // "أطلق مسلح النار": nobody belongs to a weapon
	}
	switch c.part {
	case noun, name, adjective:
	case numeral:
		// "الفرقة 25": a number after a unit's name belongs to it.
		if s.is(n.Word, s.cls.troops) && !s.is(n.Word, s.cls.member) && j == i {
			n.Last = c.end
			return s.closeQuote(c.end)
		}
		if s.closedLink(n) || n.Name || n.Actor != syntax.None || n.Place != syntax.None || s.is(n.Word, s.cls.person) || s.is(n.Word, s.cls.member) {
			return -1
		}
		// "مقتل 6 عناصر": the number counts the genitive.
		return s.beforeHead(j, phrase)
	case quantifier:
		if s.is(n.Word, s.cls.life) && !s.closedLink(n) {
			return s.beforeHead(j, phrase) // "أودى بحياة أكثر من 700 مدني"
		}
		if !s.is(c.word, s.cls.each) || s.closedLink(n) && !s.titled(phrase) || n.Name || n.Actor != syntax.None || n.Place != syntax.None {
			return -1
		}
		return s.beforeHead(j, phrase) // "وزراء خارجية كل من إيران وبريطانيا"
	default:
		return -1
	}
	if s.closedLink(n) || c.part == name && (n.Place != syntax.None || n.Actor != syntax.None) {
		return s.apposition(j, i, phrase)
	}
	if n.Name && !c.nisba && c.part == noun && !(len(phrase.Nouns) == 1 && c.pro&text.ProAl != 0 && n.Last == n.First+1 && n.Actor == syntax.None) {
		return -1
	}
	return j
}

// placeAt tells whether a place is named at a token.
func (s *sentence) placeAt(i int32) bool { return i < s.last && s.cell(i).place != syntax.None }

func (s *sentence) nameAt(i int32) bool { return i < s.last && s.cell(i).part == name }

// human tells whether a token may be a noun for a person or a fighter.
func (s *sentence) human(i int32) bool {
	readings := s.in.Words.At(i)
	for k := range readings {
		if s.is(&readings[k], s.cls.person) || s.is(&readings[k], s.cls.member) {
			return true
		}
	}
	return false
}

// apposition tells whether what follows a closed link names it: a person after
// a title, a quoted name after a head.
func (s *sentence) apposition(j, i int32, phrase *syntax.Chunk) int32 {
	c := s.cell(j)
	if last := &phrase.Nouns[len(phrase.Nouns)-1]; c.part == name && c.place != syntax.None && s.personName(last) {
		return -1 // "زار الرئيس حسن روحاني تركيا"
	}
	title := false
	for k := range phrase.Nouns {
		title = title || s.title(phrase.Nouns[k].Word) || s.somebodys(&phrase.Nouns[k]) || s.is(phrase.Nouns[k].Word, s.cls.group) || s.is(phrase.Nouns[k].Word, s.cls.troops)
	}
	switch {
	case c.part == name && c.actor == syntax.None && c.place == syntax.None && title,
		c.part == name && c.actor != syntax.None && title && (c.place == syntax.None || len(phrase.Nouns[len(phrase.Nouns)-1].Nisba) == 0),
		j > i && c.part != verb && !s.speech[j-s.first]:
		return j
	case c.part == noun && s.title(c.word) && title,
		s.nameWord(j) && s.titled(phrase):
		return j
	}
	return -1
}

// somebodys tells whether a definite noun for a person may stand before the
// name: "الجاسوس السابق سيرغي سكريبال".
func (s *sentence) somebodys(n *syntax.Noun) bool {
	return n.Definite && n.Enclitic == lexicon.NoEnclitic && n.Actor == syntax.None && (s.is(n.Word, s.cls.person) || s.is(n.Word, s.cls.member)) && n.Word.Feat&lexicon.Singular != 0
}

// skipQuote steps over opening marks that hold a name, hash marks and dashes inside names.
func (s *sentence) skipQuote(i int32) int32 {
	for i < s.last {
		k := s.in.Doc.Tokens[i].Kind
		if k != text.Hash && (k != text.Quote || i+1 < s.last && s.speech[i+1-s.first] && !s.inSpeech(i)) {
			return i
		}
		i++
	}
	return i
}

func (s *sentence) inSpeech(i int32) bool { return i > s.first && s.speech[i-1-s.first] }

// closeQuote steps over a closing mark right after a name.
func (s *sentence) closeQuote(i int32) int32 {
	for i < s.last && s.in.Doc.Tokens[i].Kind == text.Quote && !s.in.Doc.Tokens[i].Open && !s.speech[i-s.first] && !s.inSpeech(i) {
		i++
	}
	return i
}

// longestBracket is how many tokens a bracket beside a name may hold.
const longestBracket = 6

// skipBracket steps over a short bracket: an abbreviation, an age, an agency.
func (s *sentence) skipBracket(i int32, phrase *syntax.Chunk) int32 {
	if i >= s.last || s.in.Doc.Tokens[i].Kind != text.Bracket || !s.in.Doc.Tokens[i].Open {
		return i
	}
	for j := i + 1; j < s.last && j < i+longestBracket; j++ {
		if s.in.Doc.Tokens[j].Kind == text.Bracket {
			return j + 1
		}
	}
	return i
}
