package timex

import "github.com/rasid/rasid/internal/text"

// Finder lays time expressions over documents. It keeps buffers between calls:
// one Finder serves one goroutine, while the Language is shared.
type Finder struct {
	lang *Language
	hits []text.Hit
	p    parser
}

// NewFinder returns a Finder for the words of a language.
func NewFinder(l *Language) *Finder { return &Finder{lang: l, p: parser{lang: l}} }

// Find appends the time expressions of a document to dst, in the order of the
// text and without overlap, and allocates nothing beyond dst once its buffers
// have grown. Titles, lists and furniture are searched like the rest.
func (f *Finder) Find(doc *text.Document, dst []Mention) []Mention {
	f.lex(doc)
	p := &f.p
	for s := range doc.Sentences {
		i := doc.Sentences[s].First
		p.end = doc.Sentences[s].Last
		p.ahead = p.looksAhead(i)
		for i < p.end {
			i = f.at(i, &dst)
		}
	}
	p.doc = nil
	return dst
}

// at tries one token and returns where to go on.
func (f *Finder) at(i int32, dst *[]Mention) int32 {
	p := &f.p
	if !p.starts(i) {
		return i + 1
	}
	p.first, p.loose = i, i
	e, next := p.expr(i)
	if next <= i {
		return i + 1
	}
	if p.named(i, e) {
		return next
	}
	*dst = append(*dst, Mention{
		Mention: text.Mention{Kind: text.TimeMention, First: i, Last: next, Proclitics: p.lex[i].pro &^ text.ProAl},
		Expr:    e,
		Hooked:  e.Kind == AnaphorKind && p.hook(i, next),
		ahead:   p.ahead,
		namely:  p.before(i-1).role == namelyRole,
	})
	return next
}

// hook tells whether the distance in time from i to next is reckoned from what
// follows it: "three days after".
func (p *parser) hook(i, next int32) bool {
	w := p.lex[i].word
	if w.category != relationWord || w.relation != After && w.relation != Before || next+1 >= p.end {
		return false
	}
	r := p.lex[next].word.role
	return (r == fromRole || r == ontoRole) && p.kind(next+1) == text.Word && p.lex[next+1].word.role != thatRole
}

// lex looks every token up once: the longest entry that starts there.
func (f *Finder) lex(doc *text.Document) {
	p := &f.p
	p.doc = doc
	p.lex = p.lex[:0]
	for i := range doc.Tokens {
		p.lex = append(p.lex, f.lookUp(doc, int32(i)))
	}
}

// surely is the length, in bytes, from which a word is known in spite of a
// hamza too many or a final letter without its dots.
const surely = 10

func (f *Finder) lookUp(doc *text.Document, i int32) lexeme {
	if t := &doc.Tokens[i]; t.Kind != text.Word || !f.lang.tails.may(t.Key) {
		return lexeme{word: &nothing, last: i + 1}
	}
	f.hits = f.lang.trie.Match(f.hits[:0], doc, i)
	for _, h := range f.hits {
		if h.Exact || len(doc.Tokens[i].Key) >= surely {
			return lexeme{word: &f.lang.words[h.Value], last: h.Last, pro: h.Pro}
		}
	}
	return lexeme{word: &nothing, last: i + 1}
}

// lexeme is the word found at a token, nothing where there is none.
type lexeme struct {
	word *word
	last int32
	pro  text.Proclitics
}
