package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// clauses stacks the chunks into clauses, each around at most one verb.
func (s *sentence) clauses() {
	b := clauseBuilder{s: s}
	b.current = b.open(syntax.Main, syntax.None, syntax.None, "")
	for i := int32(0); i < int32(len(s.tree.Chunks)); i++ {
		s.steps++
		b.place(i)
	}
	for i := range s.tree.Clauses {
		s.extent(&s.tree.Clauses[i])
	}
}

// clauseBuilder holds the clause that is open now; its parents are open too.
type clauseBuilder struct {
	s       *sentence
	current int32
}

func (b *clauseBuilder) open(kind syntax.ClauseKind, parent, governor int32, opener string) int32 {
	b.s.tree.Clauses = append(b.s.tree.Clauses, syntax.Clause{Kind: kind, Parent: parent, Governor: governor, Opener: opener, Verb: syntax.None})
	return int32(len(b.s.tree.Clauses) - 1)
}

func (b *clauseBuilder) clause() *syntax.Clause { return &b.s.tree.Clauses[b.current] }

func (b *clauseBuilder) put(i int32) {
	c := b.clause()
	c.Chunks = append(c.Chunks, i)
	b.s.chunk(i).Clause = b.current
}

// place puts one chunk into the clause where it belongs.
func (b *clauseBuilder) place(i int32) {
	s, c := b.s, b.s.chunk(i)
	switch c.Kind {
	case syntax.Mark:
		b.mark(i)
	case syntax.Complementizer:
		b.current = b.open(syntax.Content, b.current, b.lastGovernor(), bare(c.Word))
		b.put(i)
	case syntax.Relative:
		governor, link := b.described(c)
		b.current = b.open(syntax.RelativeClause, b.current, governor, bare(c.Word))
		b.clause().GovernorLink = link
		b.put(i)
	case syntax.Subordinator:
		b.leave(syntax.RelativeClause)
		b.current = b.open(syntax.Adverbial, b.current, b.clause().Verb, bare(c.Word))
		b.put(i)
	case syntax.VerbGroup:
		b.verb(i)
	case syntax.NounPhrase:
		switch {
		case s.circumstantial(c):
			b.participle(i)
		case b.newTopic(i):
			b.sibling()
			b.put(i)
		default:
			b.put(i)
		}
	case syntax.TimePhrase:
		if v := b.fronted(i); v != syntax.None {
			if f := frameOf(s.chunk(v).Word); f != nil && f.Operator == report {
				b.root()
			}
			b.sibling()
		}
		b.put(i)
	default:
		b.put(i)
	}
}

// fronted is the verb of the clause that a time after a mark opens, None when it
// opens none: "، ففي 1 شباط قالت".
func (b *clauseBuilder) fronted(i int32) int32 {
	s := b.s
	if !s.chunk(i).Coordinated || b.clause().Verb == syntax.None || i == 0 || s.chunk(i-1).Kind != syntax.Mark {
		return syntax.None
	}
	for j := i + 1; j < int32(len(s.tree.Chunks)) && j <= i+3; j++ {
		if k := s.chunk(j); k.Kind == syntax.VerbGroup {
			if k.Coordinated {
				break
			}
			return j
		}
	}
	return syntax.None
}

// leave closes the open clauses of a kind.
func (b *clauseBuilder) leave(kind syntax.ClauseKind) {
	for b.clause().Kind == kind && b.clause().Parent != syntax.None {
		b.current = b.clause().Parent
	}
}

// root returns to the outermost clause that is open.
func (b *clauseBuilder) root() {
	for b.clause().Parent != syntax.None {
		b.current = b.clause().Parent
	}
}

// sibling opens a clause beside the current one, under the same governor.
func (b *clauseBuilder) sibling() {
	b.leave(syntax.RelativeClause)
	c := *b.clause()
	kind := c.Kind
	if kind == syntax.Main {
		kind = syntax.Coordinate
		b.current = b.open(kind, c.Parent, c.Governor, c.Opener)
		return
	}
	b.current = b.open(kind, c.Parent, c.Governor, c.Opener)
}

// mark handles punctuation.
func (b *clauseBuilder) mark(i int32) {
	s, c := b.s, b.s.chunk(i)
	t := &s.in.Doc.Tokens[c.Head]
	switch t.Kind {
	case text.Comma:
		if b.clause().Verb != syntax.None {
			b.leave(syntax.RelativeClause)
		}
	case text.Colon:
		b.put(i)
		b.leave(syntax.RelativeClause)
		b.current = b.open(syntax.Quotation, b.current, b.speechGovernor(), ":")
		return
	case text.Quote:
		b.quote(c)
	case text.Dash:
		if t.Lite == ".." || t.Lite == "…" || t.Lite == "..." {
			b.root()
			b.sibling()
		}
	}
	b.put(i)
}

// quote opens a clause for speech at its opening mark and leaves it at its closing one.
func (b *clauseBuilder) quote(c *syntax.Chunk) {
	s := b.s
	at := c.Head
	opens := at+1 < s.last && s.speech[at+1-s.first]
	closes := at > s.first && s.speech[at-1-s.first]
	switch {
	case closes:
		for b.clause().Parent != syntax.None && b.clause().Kind != syntax.Quotation {
			b.current = b.clause().Parent
		}
		if b.clause().Kind == syntax.Quotation {
			b.current = max(b.clause().Parent, 0)
		}
	case opens && b.clause().Verb == syntax.None && (b.clause().Kind == syntax.Quotation || b.topicBefore(at)):
	case opens:
		b.current = b.open(syntax.Quotation, b.current, b.speechGovernor(), "\"")
	}
}

// topicBefore tells whether a quotation goes on with the verb of a clause whose
// subject stands before the mark: `أن القوات "تتقدم"`.
func (b *clauseBuilder) topicBefore(mark int32) bool {
	chunks := b.clause().Chunks
	if len(chunks) == 0 || b.clause().Kind != syntax.Content || mark+1 >= b.s.last || b.s.cell(mark+1).part != verb {
		return false
	}
	c := b.s.chunk(chunks[len(chunks)-1])
	return c.Kind == syntax.NounPhrase && c.Prep == "" && c.Last == mark
}

// lastGovernor is the chunk of the current clause that a content clause hangs
// on: the nearest verb or operator noun before it.
func (b *clauseBuilder) lastGovernor() int32 {
	for cl := b.current; cl != syntax.None; cl = b.s.tree.Clauses[cl].Parent {
		chunks := b.s.tree.Clauses[cl].Chunks
		for k := len(chunks) - 1; k >= 0; k-- {
			c := b.s.chunk(chunks[k])
			if c.Kind == syntax.VerbGroup || b.s.operatorOf(c) != nil {
				return chunks[k]
			}
		}
		if b.s.tree.Clauses[cl].Kind == syntax.RelativeClause {
			return syntax.None
		}
	}
	return syntax.None
}

// speechGovernor is the report verb that a quotation hangs on, or the clause's first noun phrase (a label).
func (b *clauseBuilder) speechGovernor() int32 {
	if g := b.lastGovernor(); g != syntax.None {
		return g
	}
	for _, i := range b.clause().Chunks {
		if b.s.chunk(i).Kind == syntax.NounPhrase {
			return i
		}
	}
	return syntax.None
}

// verb places a verb group.
func (b *clauseBuilder) verb(i int32) {
	s, c := b.s, b.s.chunk(i)
	cur := b.clause()
	if cur.Kind == syntax.RelativeClause && cur.Verb == syntax.None && cur.Opener != "" {
		b.setVerb(i)
		return
	}
	if op := frameOf(c.Word); op != nil && op.Operator == report && c.Coordinated && !c.Quote {
		if cur.Verb != syntax.None {
			b.root()
			b.sibling()
		}
		b.setVerb(i)
		return
	}
	if cur.Verb == syntax.None {
		if !c.Coordinated && b.describesBefore(i) && cur.Kind != syntax.Content && cur.Kind != syntax.Main {
			b.asyndetic(i)
			return
		}
		b.setVerb(i)
		return
	}
	switch {
	case !c.Coordinated && b.describesBefore(i):
		b.asyndetic(i)
	case c.Coordinated && cur.Kind == syntax.RelativeClause && i > 0 && s.chunk(i-1).Kind != syntax.Mark && b.describes(cur, c):
		parent := *cur
		b.current = b.open(syntax.RelativeClause, parent.Parent, parent.Governor, parent.Opener)
		b.clause().GovernorLink = parent.GovernorLink
		b.setVerb(i)
	default:
		b.leave(syntax.RelativeClause)
		if b.clause().Verb == syntax.None {
			b.setVerb(i)
			return
		}
		b.sibling()
		b.setVerb(i)
	}
}

// describes tells whether a further verb of a relative clause may describe the
// same noun: "حافلة تقل أقباطا وقتلوا" goes on with who attacked it.
func (b *clauseBuilder) describes(relative *syntax.Clause, v *syntax.Chunk) bool {
	if relative.Governor == syntax.None {
		return true
	}
	nouns := b.s.chunk(relative.Governor).Nouns
	return int(relative.GovernorLink) >= len(nouns) || b.s.verbAgrees(&nouns[relative.GovernorLink], v)
}

func (b *clauseBuilder) setVerb(i int32) {
	b.clause().Verb = i
	b.put(i)
}

// asyndetic opens a relative clause without a pronoun on the phrase before: "غارة استهدفت ...".
func (b *clauseBuilder) asyndetic(i int32) {
	governor, link := b.beside(i), int32(b.describedLink(i))
	b.current = b.open(syntax.RelativeClause, b.current, governor, "")
	b.clause().GovernorLink = link
	b.setVerb(i)
}

// beside is the chunk before another, a time between them left out: "هجوم
// الثلاثاء أودى بحياة".
func (b *clauseBuilder) beside(i int32) int32 {
	if i > 1 && b.s.chunk(i-1).Kind == syntax.TimePhrase {
		return i - 2
	}
	return i - 1
}

// describesBefore tells whether the verb describes the indefinite noun phrase right before it.
func (b *clauseBuilder) describesBefore(i int32) bool {
	if i == 0 {
		return false
	}
	p := b.s.chunk(b.beside(i))
	if p.Kind != syntax.NounPhrase || len(p.Nouns) == 0 || p.Clause != b.current {
		return false
	}
	last := &p.Nouns[len(p.Nouns)-1]
	if b.describedLink(i) < 0 {
		return false
	}
	return !p.Nouns[0].Definite && !last.Definite && !last.Name && p.Nouns[0].Word != nil
}

// describedLink is which noun of the phrase before it a verb may describe: the
// first that agrees with it, -1 for none.
func (b *clauseBuilder) describedLink(i int32) int {
	nouns := b.s.chunk(b.beside(i)).Nouns
	if f := frameOf(b.s.chunk(i).Word); f != nil && enclitic(b.s.chunk(i).Word) != lexicon.NoEnclitic {
		if object, _ := slotAt(f, string(lexicon.Object)); object == lexicon.Means {
			for k := range nouns {
				if b.s.is(nouns[k].Word, b.s.cls.weapon) {
					return k // "اعتراض صاروخ أطلقته": the missile was fired
				}
			}
		}
	}
	for k := range nouns {
		if b.s.verbAgrees(&nouns[k], b.s.chunk(i)) {
			return k
		}
	}
	return -1
}

// verbAgrees tells whether a verb may have a noun as its subject, or has a pronoun object that may be it.
func (s *sentence) verbAgrees(n *syntax.Noun, v *syntax.Chunk) bool {
	if n.Word == nil || v.Word == nil || v.Word.Enc != lexicon.NoEnclitic {
		return true
	}
	f, g := v.Word.Feat, n.Word.Feat
	if f&lexicon.Dual != 0 && g&lexicon.Dual == 0 || f&lexicon.Plural != 0 && g&lexicon.Plural == 0 {
		return false
	}
	if g&lexicon.Dual != 0 && f&lexicon.Dual == 0 && f&lexicon.Singular != 0 {
		return false
	}
	feminine := g&lexicon.Feminine != 0 || g&lexicon.Plural != 0
	return f&lexicon.Feminine == 0 || f&lexicon.Masculine != 0 || feminine
}

// newTopic tells whether a coordinated noun phrase starts a clause of its own: a verb follows it and this clause has one.
func (b *clauseBuilder) newTopic(i int32) bool {
	s, c := b.s, b.s.chunk(i)
	if c.Modal == "contrast" {
		return true
	}
	if !c.Coordinated || c.Prep != "" || b.clause().Verb == syntax.None || int(i)+1 >= len(s.tree.Chunks) {
		return false
	}
	n := s.chunk(i + 1)
	return n.Kind == syntax.VerbGroup && !n.Coordinated && !(len(c.Nouns) > 0 && !c.Nouns[0].Definite)
}

// circumstantial tells whether a phrase is an accusative participle that acts as a verb: مستهدفاً, مشيراً.
func (s *sentence) circumstantial(c *syntax.Chunk) bool {
	if len(c.Nouns) == 0 || c.Word == nil || c.Word.Lemma.POS != lexicon.Participle || c.Prep != "" {
		return false
	}
	n := &c.Nouns[0]
	indefinite := !n.Definite && c.NumberLast == 0
	return indefinite && c.Word.Lemma.Verb != nil && (c.Word.Feat&lexicon.Accusative != 0 || s.feminine(c.Word)) && c.Word.Feat&lexicon.Passive == 0
}

func (s *sentence) feminine(a *lexicon.Analysis) bool {
	return a.Feat&lexicon.Feminine != 0 && a.Feat&lexicon.Plural == 0
}

// participle opens a clause around a circumstantial participle. A report
// participle hangs on the speaker's clause, any other on the clause it stands in.
func (b *clauseBuilder) participle(i int32) {
	c := b.s.chunk(i)
	f := frameOf(c.Word)
	if f != nil && f.Operator == report {
		b.root()
	} else {
		b.leave(syntax.RelativeClause)
	}
	b.current = b.open(syntax.Adverbial, b.current, b.clause().Verb, "participle")
	c.Kind = syntax.VerbGroup
	b.setVerb(i)
}

// described finds the noun that a relative pronoun describes: the nearest link that agrees with it.
func (b *clauseBuilder) described(c *syntax.Chunk) (int32, int32) {
	if b.s.is(c.Word, b.s.cls.free) {
		return syntax.None, 0 // "ما أدى إلى": it resumes the whole clause
	}
	chunks := b.clause().Chunks
	for k := len(chunks) - 1; k >= 0 && k >= len(chunks)-4; k-- {
		p := b.s.chunk(chunks[k])
		if p.Kind == syntax.VerbGroup {
			break
		}
		if p.Kind != syntax.NounPhrase {
			continue
		}
		for link := len(p.Nouns) - 1; link >= 0; link-- {
			if b.s.agrees(&p.Nouns[link], bare(c.Word)) {
				return chunks[k], int32(link)
			}
		}
	}
	return b.lastNoun(), 0
}

func (b *clauseBuilder) lastNoun() int32 {
	chunks := b.clause().Chunks
	for k := len(chunks) - 1; k >= 0; k-- {
		if b.s.chunk(chunks[k]).Kind == syntax.NounPhrase {
			return chunks[k]
		}
	}
	return syntax.None
}

// agrees tells whether a noun and a relative pronoun agree in gender and number.
func (s *sentence) agrees(n *syntax.Noun, pronoun string) bool {
	if n.Word == nil {
		return !n.Name || pronoun != "التي"
	}
	person := s.is(n.Word, s.cls.person) || s.is(n.Word, s.cls.member)
	plural := n.Word.Feat&lexicon.Plural != 0
	switch pronoun {
	case "الذين":
		return plural && person
	case "التي":
		return n.Word.Feat&lexicon.Feminine != 0 && !plural || plural && !person
	case "الذي":
		return n.Word.Feat&lexicon.Feminine == 0 && !plural
	}
	return true
}

// extent sets the tokens of a clause, those of its children left out.
func (s *sentence) extent(c *syntax.Clause) {
	c.First, c.Last = s.last, s.first
	for _, i := range c.Chunks {
		k := s.chunk(i)
		c.First, c.Last = min(c.First, k.First), max(c.Last, k.Last)
	}
	if c.Last < c.First {
		c.First = c.Last
	}
}
