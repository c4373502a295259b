package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// coordinate links noun phrases joined by و: the first of them holds the list.
func (s *sentence) coordinate() {
	for ci := range s.tree.Clauses {
		chunks := s.tree.Clauses[ci].Chunks
		head, owner := syntax.None, syntax.None
		for k, i := range chunks {
			c := s.chunk(i)
			if c.Kind == syntax.Mark && s.in.Doc.Tokens[c.Head].Kind != text.Dash {
				continue
			}
			if c.Kind != syntax.NounPhrase {
				if c.Kind != syntax.AdverbChunk {
					head = syntax.None
				}
				continue
			}
			if c.Coordinated && head != syntax.None && s.joins(head, i) {
				if owner != syntax.None && s.body(c) && s.tells(s.chunk(head)) {
					head = owner // "هجوم للقوات التركية والفصائل": both attack
				}
				h := s.chunk(head)
				h.Conjuncts = append(h.Conjuncts, i)
				if c.Prep == "" {
					c.Prep = h.Prep
				}
				continue
			}
			if name := s.retitled(i); name != syntax.None {
				c.Names = name
				continue
			}
			if title := s.namedTitle(chunks[:k], i); title != syntax.None {
				s.chunk(title).Names = i
				if s.chunk(title).Prep == "ب" && title > 0 && s.chunk(title-1).Prep == "" {
					s.chunk(title - 1).Names = i // "القائمة بأعمال السفير، X"
				}
				continue
			}
			if k > 0 && s.ownerPreposition(c.Prep) && head != syntax.None && !c.Coordinated && !s.tells(c) {
				owner = syntax.None
				if c.Prep == "ل" && s.body(c) {
					owner = i
				}
				continue // "عناصر من X وY": the list may go on behind the owner
			}
			head, owner = i, syntax.None
		}
	}
}

// body tells whether a phrase names a body that acts.
func (s *sentence) body(c *syntax.Chunk) bool {
	if len(c.Nouns) == 0 {
		return false
	}
	n := &c.Nouns[0]
	return n.Actor != syntax.None && n.Place == syntax.None || s.is(n.Word, s.cls.troops) || s.is(n.Word, s.cls.group)
}

// tells tells whether the first noun of a phrase is a happening.
func (s *sentence) tells(c *syntax.Chunk) bool {
	f := frameOf(c.Word)
	return f != nil && f.Class != 0
}

// namedTitle is the chunk of the title that a bare name names, None for none:
// right before it, between commas, or behind the phrases that go with the
// title ("المفتش العام لمهمة التحالف في سوريا روبرت ستروش").
func (s *sentence) namedTitle(before []int32, i int32) int32 {
	c := s.chunk(i)
	if c.Prep != "" || c.Coordinated || len(c.Nouns) == 0 || !s.personName(&c.Nouns[0]) {
		return syntax.None
	}
	for k := len(before) - 1; k >= 0; k-- {
		j := s.chunk(before[k])
		if j.Kind == syntax.Mark && s.in.Doc.Tokens[j.Head].Kind == text.Comma {
			continue
		}
		if j.Kind != syntax.NounPhrase || len(j.Nouns) == 0 || s.personName(&j.Nouns[len(j.Nouns)-1]) || j.Names != syntax.None {
			return syntax.None
		}
		if s.titled(j) {
			return before[k]
		}
		if j.Prep == "" {
			return syntax.None
		}
	}
	return syntax.None
}

// retitled is the chunk of the name that a title between commas tells again,
// None for none: "خالد عمر، مدير المكتب".
func (s *sentence) retitled(i int32) int32 {
	c := s.chunk(i)
	if i < 2 || c.Prep != "" || c.Coordinated || !s.title(c.Word) || s.chunk(i-1).Kind != syntax.Mark || s.in.Doc.Tokens[s.chunk(i-1).Head].Kind != text.Comma {
		return syntax.None
	}
	n := s.chunk(i - 2)
	if last := len(n.Nouns) - 1; n.Kind != syntax.NounPhrase || last < 0 || n.Clause != c.Clause || !s.personName(&n.Nouns[last]) || s.personName(&c.Nouns[len(c.Nouns)-1]) {
		return syntax.None
	}
	return i - 2
}

// personName tells whether a link is somebody's name.
func (s *sentence) personName(n *syntax.Noun) bool {
	if n.Actor != syntax.None {
		return s.in.Actors[n.Actor].Actor.Kind == "person"
	}
	return n.Name && n.Place == syntax.None && n.Last > n.First+1
}

// joins tells whether phrase i is coordinated with the phrase that starts the list.
func (s *sentence) joins(head, i int32) bool {
	h, c := s.chunk(head), s.chunk(i)
	if c.Prep != "" && c.Prep != h.Prep {
		return false
	}
	for j := head + 1; j < i; j++ {
		if s.chunk(j).Kind == syntax.VerbGroup {
			return false
		}
	}
	return true
}

func (s *sentence) ownerPreposition(p string) bool { return p == "من" || p == "ل" }

// own hangs phrases of belonging on the noun phrase before them: "عناصر من X",
// "حاجز لـX", "قوات موالية لـX".
func (s *sentence) own() {
	for ci := range s.tree.Clauses {
		chunks := s.tree.Clauses[ci].Chunks
		for k := 1; k < len(chunks); k++ {
			owned, owner := s.chunk(chunks[k-1]), s.chunk(chunks[k])
			if s.owns(owned, owner) {
				owned.Owner = chunks[k]
			}
		}
	}
}

func (s *sentence) owns(owned, owner *syntax.Chunk) bool {
	if owned.Kind == syntax.NounPhrase && len(owned.Nouns) == 0 && owned.NumberLast > 0 {
		return owner.Kind == syntax.NounPhrase && owner.Prep == "من" && len(owner.Nouns) > 0 && !owner.Coordinated // "300 من المقاتلين"
	}
	if owned.Kind != syntax.NounPhrase || owner.Kind != syntax.NounPhrase || len(owned.Nouns) == 0 || len(owner.Nouns) == 0 || owner.Coordinated {
		return false
	}
	head, last := &owned.Nouns[0], &owned.Nouns[len(owned.Nouns)-1]
	if f := frameOf(head.Word); f != nil && s.casualty(f.Class) && len(owned.Nouns) > 1 {
		head = &owned.Nouns[1] // "مقتل 20 مسلحا من الميليشيات"
	}
	people := s.is(head.Word, s.cls.person) || s.is(head.Word, s.cls.troops) || s.is(head.Word, s.cls.measure) || s.is(head.Word, s.cls.casualty) || s.is(head.Word, s.cls.group) || s.is(head.Word, s.cls.delegation)
	switch owner.Prep {
	case "من":
		if owner.Nouns[0].Place != syntax.None && s.leaves(owned.Clause) {
			return false // "ستسحب ألف جندي من سوريا"
		}
		return people && head.Actor == syntax.None || owned.NumberLast > 0 && head.Word == nil
	case "ل":
		if head.Word != nil && head.Word.Lemma.Frame != nil && head.Word.Lemma.Frame.Class != 0 {
			return false
		}
		if !s.organisation(owner) && !owner.Nouns[0].Name && !s.is(owner.Word, s.cls.person) && !s.is(owner.Word, s.cls.asset) {
			return false
		}
		return s.belonging(last) || (people || s.is(head.Word, s.cls.asset) || s.is(head.Word, s.cls.weapon)) && head.Actor == syntax.None
	case "في", "عن", "لدى":
		return (s.is(head.Word, s.cls.member) || s.is(head.Word, s.cls.person)) && head.Actor == syntax.None && s.organisation(owner)
	case "ب":
		return s.title(last.Word) && last.Definite && !s.is(owner.Word, s.cls.person) && !s.meets(owned.Clause)
	case "تحت":
		f := frameOf(owner.Word)
		return f != nil && f.Class == s.cls.seize && len(owner.Nouns) > 1 && (s.is(head.Word, s.cls.locative) || s.is(head.Word, s.cls.asset))
	case "باسم":
		return s.is(last.Word, s.cls.spokesman)
	}
	return false
}

// meets tells whether the verb of a clause asks for whom one meets behind "bi":
// "اجتمعت الوزيرة بالعاملين".
func (s *sentence) meets(clause int32) bool {
	v := s.tree.Clauses[clause].Verb
	if v == syntax.None || frameOf(s.chunk(v).Word) == nil {
		return false
	}
	fn, _ := slotAt(frameOf(s.chunk(v).Word), "ب")
	return fn == lexicon.Partner
}

// leaves tells whether the verb of a clause says where from.
func (s *sentence) leaves(clause int32) bool {
	v := s.tree.Clauses[clause].Verb
	if v == syntax.None {
		return false
	}
	f := frameOf(s.chunk(v).Word)
	if f == nil {
		return false
	}
	from, _ := slotAt(f, "من")
	return from == lexicon.Origin && !s.lex.Under(f.Class, s.cls.deploy) // "وصلت قوات من مصر": they are Egypt's
}

// organisation tells whether a phrase names a body that people belong to.
func (s *sentence) organisation(c *syntax.Chunk) bool {
	if len(c.Nouns) == 0 {
		return false
	}
	n := &c.Nouns[0]
	return n.Actor != syntax.None && n.Place == syntax.None || s.is(n.Word, s.cls.troops) || s.is(n.Word, s.cls.group) || s.is(n.Word, s.cls.organ)
}

// belonging tells whether a link ends in a participle of belonging: تابع, موالٍ.
func (s *sentence) belonging(n *syntax.Noun) bool {
	if len(n.Adjectives) == 0 {
		return false
	}
	a := s.cell(n.Adjectives[len(n.Adjectives)-1])
	return a.word != nil && (belongs[bare(a.word)] || a.word.Lemma.Verb != nil && belongs[a.word.Lemma.Verb.Bare])
}

var belongs = map[string]bool{"تابع": true, "موال": true, "موالي": true, "منتمي": true, "خاضع": true, "مملوك": true, "تبع": true, "والى": true}

// frameOf is the frame of a reading's lemma, nil for none.
func frameOf(a *lexicon.Analysis) *lexicon.Frame {
	if a == nil {
		return nil
	}
	return a.Lemma.Frame
}

// report is the operator of words that tell what somebody says.
const report = "report"

// operatorOf returns the outermost noun or verb reading of a chunk that is an operator.
func (s *sentence) operatorOf(c *syntax.Chunk) *lexicon.Analysis {
	if f := frameOf(c.Word); f != nil && f.Operator != "" {
		return c.Word
	}
	for k := range c.Nouns {
		if f := frameOf(c.Nouns[k].Word); f != nil && f.Operator != "" {
			return c.Nouns[k].Word
		}
	}
	return nil
}
