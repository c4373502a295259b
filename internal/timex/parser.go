package timex

import (
	"strings"

	"github.com/rasid/rasid/internal/text"
)

// parser reads expressions over the lexemes of one document. Its methods take
// the token to start at and return the token behind what they read; a result
// not beyond the start means that they read nothing.
type parser struct {
	doc  *text.Document
	lang *Language
	lex  []lexeme
	end  int32 // where the sentence ends
	// first and loose are the tokens that may carry proclitics: the first of
	// an expression, and the one behind an "and".
	first, loose int32
	ahead        bool // the sentence has a word of the future
}

// none is what a parser returns that read nothing.
const none = -1

// word returns the word at a token, a zero word where none stands or where a
// proclitic parts it from the words before.
func (p *parser) word(i int32) *word {
	if i < 0 || i >= p.end || i != p.first && i != p.loose && p.lex[i].pro&^text.ProAl != 0 {
		return &nothing
	}
	return p.lex[i].word
}

// next returns the token behind the word at i.
func (p *parser) next(i int32) int32 { return p.lex[i].last }

// definite tells whether the word at i has the article before it.
func (p *parser) definite(i int32) bool { return p.lex[i].pro&text.ProAl != 0 }

func (p *parser) is(i int32, c category) bool { return p.word(i).category == c }

func (p *parser) role(i int32) role { return p.word(i).role }

// before returns the word at i whatever its proclitics: what stands in front
// of an expression.
func (p *parser) before(i int32) *word {
	if i < 0 || i+1 >= p.end || p.doc.Tokens[i+1].Opens {
		return &nothing
	}
	return p.lex[i].word
}

func (p *parser) kind(i int32) text.TokenKind {
	if i < 0 || i >= p.end {
		return 0
	}
	return p.doc.Tokens[i].Kind
}

// looksAhead tells whether a word of the future stands in the sentence that
// begins at i.
func (p *parser) looksAhead(i int32) bool {
	for ; i < p.end; i++ {
		w := p.lex[i].word
		if w.role == futureRole || w.category == directionWord && w.direction == Next {
			return true
		}
	}
	return false
}

// starts tells whether an expression may start at a token.
func (p *parser) starts(i int32) bool {
	switch p.lex[i].word.category {
	case noCategory:
		return p.kind(i) == text.Number || p.kind(i) == text.Clitic
	case directionWord, namerWord, officeWord, titleWord:
		return false
	case particleWord:
		switch p.lex[i].word.role {
		case fromRole, betweenRole, thisRole, thatRole, sameRole, morrowRole:
			return true
		}
		return false
	}
	return true
}

// and steps over a conjunction that leans on what follows, and lets that carry
// it.
func (p *parser) and(i int32) int32 {
	switch {
	case p.kind(i) != text.Word && p.kind(i) != text.Clitic:
	case p.doc.Tokens[i].Key == p.lang.conjunction:
		return i + 1
	case p.kind(i) == text.Word && p.lex[i].pro&^text.ProAl == text.ProWa:
		p.loose = i
		return i
	}
	return none
}

// dash steps over a dash or a slash.
func (p *parser) dash(i int32) int32 {
	switch p.kind(i) {
	case text.Dash:
		if p.doc.Tokens[i].Lite != ".." {
			return i + 1
		}
	case text.Other:
		switch p.doc.Tokens[i].Lite {
		case "/", "-", "–", "—", "\\":
			return i + 1
		}
	}
	return none
}

// clitic tells whether a proclitic cut off by a mark stands at i.
func (p *parser) clitic(i int32, key string) bool {
	return p.kind(i) == text.Clitic && p.doc.Tokens[i].Key == key
}

// definiteNoun tells whether a word with the article stands at i, known or not.
func (p *parser) definiteNoun(i int32) bool {
	if p.kind(i) != text.Word {
		return false
	}
	key, article := p.doc.Tokens[i].Key, p.lang.article
	return len(key) > len(article)+2 && strings.HasPrefix(key, article)
}

// article steps over an article that a number cuts off.
func (p *parser) article(i int32) int32 {
	if p.clitic(i, p.lang.article) {
		return i + 1
	}
	return i
}

// digits reads a number written in digits, at most four.
func (p *parser) digits(i int32) (n int, next int32) {
	if p.kind(i) != text.Number {
		return 0, none
	}
	key := p.doc.Tokens[i].Key
	if len(key) > 4 {
		return 0, none
	}
	for _, c := range []byte(key) {
		if c < '0' || c > '9' {
			return 0, none
		}
		n = n*10 + int(c-'0')
	}
	return n, i + 1
}

// count reads a number in digits or words.
func (p *parser) count(i int32) (n int, next int32) {
	i = p.article(i)
	if n, next = p.digits(i); next > i {
		return n, next
	}
	w := p.word(i)
	if w.category != numberWord {
		return 0, none
	}
	n, next = int(w.n), p.next(i)
	if n < 10 {
		if t := p.word(next); t.category == numberWord && t.n == 10 {
			return n + 10, p.next(next)
		}
		if tens, behind := p.tens(next); behind > next {
			return n + tens, behind
		}
	}
	return n, next
}

// tens reads "and twenty".
func (p *parser) tens(i int32) (n int, next int32) {
	if p.kind(i) != text.Word || p.lex[i].pro&^text.ProAl != text.ProWa {
		return 0, none
	}
	if w := p.lex[i].word; w.category == numberWord && w.n >= 20 && w.n <= 90 {
		return int(w.n), p.next(i)
	}
	return 0, none
}

// ordinal reads an ordinal with the article, or a round number that serves as one.
func (p *parser) ordinal(i int32) (n int, next int32) {
	w := p.word(i)
	if !p.isDefinite(i) {
		return 0, none
	}
	n, next = int(w.n), p.next(i)
	switch w.category {
	case ordinalWord:
		if t := p.word(next); t.category == numberWord && t.n == 10 {
			return n + 10, p.next(next)
		}
		if tens, behind := p.tens(next); behind > next {
			return n + tens, behind
		}
		return n, next
	case numberWord:
		if n >= 20 {
			return n, next
		}
	}
	return 0, none
}

func (p *parser) isDefinite(i int32) bool {
	return i >= 0 && i < p.end && p.definite(i)
}
