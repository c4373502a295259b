package ar

import (
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// Grammar parses Arabic sentences. It holds only what is fixed at load and may
// be used by several goroutines.
type Grammar struct {
	lex *lexicon.Lexicon
	cls classes
	// parts are functionParts with their classes resolved.
	parts []classPart
	// violent are the classes of happenings that may kill and destroy.
	violent []lexicon.ClassID
	// movement are the classes of what troops do.
	movement []lexicon.ClassID
	// mutual are the classes of what two parties do together.
	mutual []lexicon.ClassID
}

// classes are the word classes that decide between constructions.
type classes struct {
	there                                                                                                                                                                                                                                                                                                                                                                                   []lexicon.ClassID
	title, person, troops, member, unit, group, asset, measure, weapon, casualty, locative, relational, matter, scope                                                                                                                                                                                                                                                                       lexicon.ClassID
	condition, whether, accordance, counterpart, official, spokesman, organ, time, goal, origin, free, delegation, noNoun, without, anyOf, every, each, some, copula, kill, injure, destroy, exercise, training, intercept, plan, seize, invite, operation, visit, presence, deploy, bombard, belonging, front, drive, attacker, rebel, life, die, media, given, call, clash, claim, injury lexicon.ClassID
}

// New prepares the grammar for a lexicon.
func New(lex *lexicon.Lexicon) *Grammar {
	c := lex.Class
	g := &Grammar{lex: lex, cls: classes{
		title: c("person.title"), person: c("person"), troops: c("troops"), member: c("troops.member"), unit: c("troops.unit"),
		group: c("group"), asset: c("asset"), measure: c("measure"), scope: c("scope"), weapon: c("weapon"), casualty: c("casualty"),
		locative: c("locative"), relational: c("relational"), matter: c("matter"), condition: c("condition"), whether: c("question.whether"), accordance: c("accordance"),
		counterpart: c("person.counterpart"), official: c("person.official"), spokesman: c("person.spokesman"), organ: c("organ"), time: c("time"), goal: c("prep.goal"), origin: c("prep.origin"), there: []lexicon.ClassID{c("prep.locative"), c("prep.near"), c("prep.distance"), c("prep.outside")},
		free: c("relative.free"), delegation: c("delegation"), noNoun: c("negation.noun"), without: c("prep.without"), anyOf: c("quantifier.any"), every: c("quantifier.all"), each: c("quantifier.each"), some: c("quantifier.some"), copula: c("copula"),
		kill: c("kill"), plan: c("plan"), seize: c("seize"), invite: c("invite"), operation: c("operation"), visit: c("visit"), presence: c("presence"), deploy: c("deploy"), bombard: c("bombard"), belonging: c("belonging"), front: c("front"), clash: c("clash"), claim: c("claim"), call: c("call"), given: c("given"), media: c("media"), injury: c("injury"), life: c("life"), die: c("die"), attacker: c("person.attacker"), rebel: c("person.rebel"), drive: c("seize.free"), injure: c("injure"), destroy: c("destroy"), exercise: c("exercise"), intercept: c("intercept"), training: c("training"),
	}}
	for _, name := range []string{"withdraw", "deploy", "redeploy", "presence", "keep", "enter"} {
		if id := c(name); id != 0 {
			g.movement = append(g.movement, id)
		}
	}
	for _, name := range []string{"meet", "talks", "call", "contact", "visit", "press_conference"} {
		if id := c(name); id != 0 {
			g.mutual = append(g.mutual, id)
		}
	}
	for _, name := range violentClasses {
		if id := c(name); id != 0 {
			g.violent = append(g.violent, id)
		}
	}
	for _, f := range functionParts {
		if id := c(f.class); id != 0 {
			g.parts = append(g.parts, classPart{id, f.part})
		}
	}
	return g
}

// violentClasses are the predicate classes that casualties may be a result of.
var violentClasses = []string{"assault", "airstrike", "strike", "bombard", "fire", "blast", "suicide", "shoot", "ambush", "clash", "storm", "assassinate", "ram", "retaliate", "operation", "fall", "sortie", "war", "seize.free", "infiltrate"}

// sentence is the working state of one parse.
type sentence struct {
	*Grammar
	in     *syntax.Input
	first  int32
	last   int32
	cells  []cell
	tree   *syntax.Tree
	steps  int
	speech []bool // per token, inside quotation marks that hold speech
}

// Parse implements syntax.Grammar.
func (g *Grammar) Parse(in *syntax.Input, number int32) (*syntax.Tree, int) {
	bounds := in.Doc.Sentences[number]
	s := &sentence{Grammar: g, in: in, first: bounds.First, last: bounds.Last, tree: &syntax.Tree{Sentence: number}}
	s.dateline()
	s.read()
	s.quotes()
	s.cut()
	s.clauses()
	s.coordinate()
	s.own()
	s.subjects()
	s.verbs()
	s.nouns()
	s.counts()
	s.relatives()
	s.govern()
	return s.tree, s.steps
}

func (s *sentence) cell(token int32) *cell { return &s.cells[token-s.first] }

func (s *sentence) chunk(i int32) *syntax.Chunk { return &s.tree.Chunks[i] }

// is tells whether a reading has the class; nil has none.
func (s *sentence) is(a *lexicon.Analysis, class lexicon.ClassID) bool {
	return a != nil && class != 0 && s.lex.Is(a.Lemma, class)
}

// title tells whether a reading may stand before a name: an office, "his
// counterpart", "a spokesman", "an official".
func (s *sentence) title(a *lexicon.Analysis) bool {
	return s.is(a, s.cls.title) || s.is(a, s.cls.counterpart) || s.is(a, s.cls.spokesman) || s.is(a, s.cls.official)
}

// lemma is the citation form of a reading, "" for none.
func lemma(a *lexicon.Analysis) string {
	if a == nil {
		return ""
	}
	return a.Lemma.Text
}

// bare is the citation form without diacritics that writers add at will.
func bare(a *lexicon.Analysis) string {
	if a == nil {
		return ""
	}
	return a.Lemma.Bare
}
