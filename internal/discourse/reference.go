package discourse

import (
	"unicode/utf8"

	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// spell sets the bytes of a party's name: the proclitics of its first token
// are no part of it, except a contracted article.
func (a *Article) spell(p Party) Party {
	p.Start, p.End = a.Bytes(p.First, p.Last)
	if p.Name == "" {
		p.Name = a.In.Doc.Source[p.Start:p.End]
	}
	return p
}

// Bytes returns the span of tokens [first,last) without outer quotation marks and proclitics.
func (a *Article) Bytes(first, last int32) (start, end int32) {
	tokens := a.In.Doc.Tokens
	for first < last-1 && outer(tokens[first].Kind) {
		first++
	}
	for last > first+1 && outer(tokens[last-1].Kind) && !closes(tokens, first, last-1) {
		last--
	}
	if int(last) < len(tokens) && tokens[last].Kind == text.Quote && odd(tokens[first:last]) {
		last++ // the mark inside the run is opened: close it
	}
	start, end = tokens[first].Start, tokens[last-1].End
	return start + a.proclitic(first, last), end
}

// odd tells whether a run holds an odd number of quotation marks.
func odd(tokens []text.Token) bool {
	n := 0
	for i := range tokens {
		if tokens[i].Kind == text.Quote {
			n++
		}
	}
	return n%2 == 1
}

func outer(k text.TokenKind) bool {
	return k == text.Quote || k == text.Bracket || k == text.Comma || k == text.Hash || k == text.Clitic
}

// closes tells whether the mark at i closes one that stands inside the run.
func closes(tokens []text.Token, first, i int32) bool {
	if tokens[i].Kind != text.Quote && tokens[i].Kind != text.Bracket {
		return false
	}
	for j := first; j < i; j++ {
		if tokens[j].Kind == tokens[i].Kind {
			return true
		}
	}
	return false
}

// proclitic is how many bytes of a token are proclitics that do not belong to the name.
func (a *Article) proclitic(first, last int32) int32 {
	if a.cutOff(first) {
		return 0
	}
	pro := a.proOf(first, last)
	n := int32(0)
	source := a.In.Doc.Source[a.In.Doc.Tokens[first].Start:a.In.Doc.Tokens[first].End]
	take := func() {
		_, size := utf8.DecodeRuneInString(source[n:])
		n += int32(size)
	}
	for _, bit := range []text.Proclitics{text.ProQuestion, text.ProWa, text.ProFa} {
		if pro&bit != 0 {
			take()
		}
	}
	if pro&text.ProLi != 0 {
		one, size := utf8.DecodeRuneInString(source[n:])
		if two, _ := utf8.DecodeRuneInString(source[int(n)+size:]); one == two {
			return n // contracted with the article
		}
	}
	if pro.Prepositional() {
		take()
	}
	if int(n) >= len(source) {
		return 0
	}
	return n
}

// cutOff tells whether the proclitics of a name stand in a token of their own
// before it, cut off by a quotation mark or hash.
func (a *Article) cutOff(first int32) bool {
	tokens := a.In.Doc.Tokens
	for i := first - 1; i >= 0; i-- {
		if k := tokens[i].Kind; k != text.Quote && k != text.Hash {
			return k == text.Clitic
		}
	}
	return false
}

// proOf finds the proclitics of a token: those of the mention that starts
// there, else of the reading that the grammar chose.
func (a *Article) proOf(first, last int32) text.Proclitics {
	for i := range a.In.Actors {
		if m := &a.In.Actors[i]; m.First == first && m.Last <= last {
			return m.Proclitics
		}
	}
	for i := range a.In.Places {
		if m := &a.In.Places[i]; m.First == first && m.Last <= last {
			return m.Proclitics
		}
	}
	t := a.In.Doc.SentenceOf(first)
	if int(t) < len(a.Trees) && a.Trees[t] != nil {
		for i := range a.Trees[t].Chunks {
			for k := range a.Trees[t].Chunks[i].Nouns {
				if n := &a.Trees[t].Chunks[i].Nouns[k]; n.First == first && n.Word != nil {
					return n.Word.Pro
				}
			}
		}
	}
	return 0
}

// context is what the article has told so far, for outlet words.
func (a *Article) context() actor.Context {
	c := actor.Context{Source: a.Source}
	for i := len(a.recent) - 1; i >= 0 && len(c.Mentioned) < 12; i-- {
		if a.recent[i].Actor != nil {
			c.Mentioned = append(c.Mentioned, a.recent[i].Actor)
		}
	}
	return c
}

// backward resolves phrases that only point back: both sides, the latter.
func (a *Article) backward(c *syntax.Chunk, link int32) []Party {
	if int(link) >= len(c.Nouns) {
		return nil
	}
	n := &c.Nouns[link]
	var out []Party
	switch {
	case (a.is(n.Word, a.cls.side) || a.is(n.Word, a.cls.state) || a.is(n.Word, a.cls.troops) && int(link) == len(c.Nouns)-1) && n.Definite && two(n.Word) && len(n.Nisba) == 0:
		out = a.sides
		if len(out) < 2 {
			out = a.lastTwo()
		}
	case a.is(n.Word, a.cls.title) && two(n.Word) && len(n.Nisba) == 0 && (n.Definite && int(link) == len(c.Nouns)-1 || a.twoStates(&c.Nouns[len(c.Nouns)-1])):
		if out = a.sides; len(out) != 2 {
			out = a.lastTwo()
		}
	case a.is(n.Word, a.cls.last) && n.Definite:
		if p, ok := a.latest(n.First, func(p *Party) bool { return !p.Person && !p.Object }); ok {
			out = []Party{p}
		}
	}
	return a.via(out, n.First, c.Last)
}

// twoStates tells whether a noun is "the two countries" told before.
func (a *Article) twoStates(n *syntax.Noun) bool {
	return a.is(n.Word, a.cls.state) && n.Definite && two(n.Word)
}

// two tells whether a word is a dual and nothing else: the dual and the sound
// plural of many nouns are written alike.
func two(w *lexicon.Analysis) bool {
	return w != nil && w.Feat&lexicon.Dual != 0 && w.Feat&lexicon.Plural == 0
}

// via copies parties and notes the words that stand for them.
func (a *Article) via(parties []Party, first, last int32) []Party {
	var out []Party
	for _, p := range parties {
		p.ViaFirst, p.ViaLast = first, last
		out = append(out, p)
	}
	return out
}

// latest is the last party named before a token that fits.
func (a *Article) latest(before int32, fits func(*Party) bool) (Party, bool) {
	for i := len(a.recent) - 1; i >= 0; i-- {
		if a.recent[i].First < before && fits(&a.recent[i]) {
			return a.recent[i], true
		}
	}
	return Party{}, false
}

// lastTwo are the last two different parties.
func (a *Article) lastTwo() []Party {
	var out []Party
	for i := len(a.recent) - 1; i >= 0 && len(out) < 2; i-- {
		p := a.recent[i]
		if len(out) == 0 || out[0].Name != p.Name {
			out = append(out, p)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// pronoun resolves a suffix: the first person is the speaker, any other the
// subject that syntax found, else nobody.
func (a *Article) pronoun(t *syntax.Tree, arg *syntax.Argument) []Party {
	if arg.Pronoun == lexicon.EncUs || arg.Pronoun == lexicon.EncMe {
		return a.via(a.speaker, syntax.None, syntax.None)
	}
	if arg.Pronoun == lexicon.EncTwo && arg.Position == string(lexicon.Possessive) {
		if out := a.both(t, arg); len(out) == 2 {
			return out
		}
	}
	if arg.Chunk != syntax.None {
		return a.phrase(t, arg.Chunk, arg.Link)
	}
	return a.topic
}

// both are the two that a dual possessive means: the two of the clause's
// subject, those of the last happening that had two, else the last two named.
func (a *Article) both(t *syntax.Tree, arg *syntax.Argument) []Party {
	if arg.Chunk != syntax.None {
		if out := a.phrase(t, arg.Chunk, arg.Link); len(out) == 2 {
			return out
		}
	}
	if len(a.sides) == 2 {
		return a.sides
	}
	return a.lastTwo()
}

// dropped resolves a subject that is not there: whom a clause before it in the
// sentence is about, else whom the last sentence was about.
func (a *Article) dropped(t *syntax.Tree, p *syntax.Predicate) []Party {
	if p != nil && ours(t, p) {
		return a.via(a.speaker, syntax.None, syntax.None)
	}
	for i := len(t.Clauses) - 1; i >= 0; i-- {
		c := &t.Clauses[i]
		if p == nil || c.Verb == syntax.None || c.Kind == syntax.RelativeClause || t.Chunks[c.Verb].Head >= p.Token {
			continue
		}
		s := t.Chunks[c.Verb].Subject
		if s == syntax.None || s == p.Chunk {
			continue
		}
		if who := a.phrase(t, s, 0); len(who) > 0 && (who[0].Actor != nil || who[0].Person) && !who[0].Object {
			return who
		}
	}
	return a.topic
}

// ours tells whether the verb of a predicate stands in the first person plural:
// who speaks does it.
func ours(t *syntax.Tree, p *syntax.Predicate) bool {
	v := t.Clauses[p.Clause].Verb
	if v == syntax.None || t.Chunks[v].Word == nil {
		return false
	}
	const we = lexicon.First | lexicon.Plural
	return t.Chunks[v].Word.Feat&we == we
}

// possessor is whom a pronoun suffix on a noun means: the speaker for the
// first person, else the subject of the clause, else who was named last.
func (a *Article) possessor(t *syntax.Tree, chunk int32, e lexicon.Enclitic, depth int) (Party, bool) {
	if e == lexicon.EncUs || e == lexicon.EncMe {
		if len(a.speaker) > 0 {
			return a.side(a.speaker[0]), true
		}
		return Party{}, false
	}
	if who := t.Chunks[chunk].Controller; who != syntax.None && who != chunk && depth <= deepestPhrase {
		return a.party(t, who, 0, depth+1)
	}
	for clause := t.Chunks[chunk].Clause; clause != syntax.None; clause = t.Clauses[clause].Parent {
		v := t.Clauses[clause].Verb
		if v == syntax.None {
			continue
		}
		if s := t.Chunks[v].Subject; s != syntax.None && s != chunk {
			if depth > deepestPhrase {
				return Party{}, false
			}
			if back := a.backward(&t.Chunks[s], 0); len(back) > 0 {
				return back[0], true
			}
			if who, ok := a.party(t, s, 0, depth+1); ok && (who.Kind != "" || who.Unlisted) {
				return who, true
			}
		}
	}
	return a.latest(t.Chunks[chunk].First, func(p *Party) bool { return p.Actor != nil && !p.Object })
}

// side is the organisation that somebody speaks for: a person's affiliation,
// as the article names it, else the person.
func (a *Article) side(p Party) Party {
	if !p.Person {
		return p
	}
	body := a.Actors.ByID(p.Affiliation)
	if body == nil && p.Actor != nil && len(p.Actor.Roles) > 0 {
		body = p.Actor.Roles[len(p.Actor.Roles)-1].Of
	}
	if body == nil {
		return p
	}
	for i := range a.In.Actors {
		if m := &a.In.Actors[i]; !m.Nisba && m.Actor == body {
			return a.spell(Party{First: m.First, Last: m.Last, Actor: body, Name: body.Name, Kind: body.Kind, Country: body.Country, Place: syntax.None, listed: true})
		}
	}
	p.Actor, p.Name, p.Kind, p.Country, p.Person = body, body.Name, body.Kind, body.Country, false
	return p
}
