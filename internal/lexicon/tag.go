package lexicon

import "github.com/rasid/rasid/internal/text"

// Tagged holds the readings of every token of one document. The zero value is
// ready; used again it allocates nothing once it has grown.
type Tagged struct {
	buf  []Analysis
	rank []rank  // of each of them
	at   []int32 // readings of token i are buf[at[i]:at[i+1]]
}

// At returns the readings of a token: phrases first, then exact spellings,
// then those with fewer clitics, likelier forms first; none for unknown words and marks. The slice is the buffer's own and
// valid until the next Tag.
func (t *Tagged) At(token int32) []Analysis {
	if token < 0 || int(token)+1 >= len(t.at) {
		return nil
	}
	return t.buf[t.at[token]:t.at[token+1]]
}

// Tag reads every word of a document.
//
// The whole token is looked up first, then without one legal group of
// proclitics ([أ][و|ف][ب|ل|ك|س][ال]), then without a pronoun suffix, then
// without both; all readings are kept, for syntax to choose. A form marked
// whole ends the search.
func (l *Lexicon) Tag(doc *text.Document, into *Tagged) {
	into.buf, into.rank, into.at = into.buf[:0], into.rank[:0], into.at[:0]
	r := reader{lex: l, doc: doc, out: into}
	for i := range doc.Tokens {
		into.at = append(into.at, int32(len(into.buf)))
		if k := doc.Tokens[i].Kind; k == text.Word || k == text.Latin {
			r.read(int32(i))
		}
	}
	into.at = append(into.at, int32(len(into.buf)))
}

// reader is the state of one Tag.
type reader struct {
	lex   *Lexicon
	doc   *text.Document
	out   *Tagged
	token int32
	key   string
	lite  string
	first int // of this token in the buffer
	whole bool
	// letter: some reading is spelled to the letter.
	letter bool
	// hashes[n] is the hash of the n letters from byte hashed on; ready are made.
	hashes [longest]uint32
	hashed int
	ready  int
}

// longest is how many letters of a word share their hashes.
const longest = 24

func (r *reader) read(token int32) {
	t := &r.doc.Tokens[token]
	r.token, r.key, r.lite, r.first, r.whole = token, t.Key, t.Lite, len(r.out.buf), false
	r.letter, r.ready = false, 0
	r.plain(reading{end: len(r.key)})
	if r.whole || len(r.key) != len(r.lite) {
		r.order()
		return
	}
	var splits [maxSplits]split
	list := r.splits(splits[:0])
	for _, s := range list {
		r.plain(reading{pro: s.pro, start: s.start, end: len(r.key), article: s.article})
	}
	r.suffixed(0, 0)
	for _, s := range list {
		if s.pro&text.ProAl == 0 && !s.article {
			r.suffixed(s.pro, s.start)
		}
	}
	if len(r.out.buf) == r.first {
		r.lastResort(list)
	}
	r.order()
}

// lastResort tries what is only read when nothing else was: the question's أ, ه for ة.
func (r *reader) lastResort(list []split) {
	r.question()
	r.tied(reading{end: len(r.key)})
	for _, s := range list {
		if !s.article {
			r.tied(reading{pro: s.pro, start: s.start, end: len(r.key)})
		}
	}
}

// order sorts the token's readings: longer phrases, then exact spellings, then
// fewer clitics, then by rank. Beside a reading that is spelled to the letter
// one that needs a hamza left off is not exact.
func (r *reader) order() {
	list, ranks := r.out.buf[r.first:], r.out.rank[r.first:]
	if r.letter {
		for i := range list {
			list[i].Exact = list[i].Exact && ranks[i]&leftOff == 0
		}
	}
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && before(&list[j], &list[j-1], ranks[j], ranks[j-1]); j-- {
			list[j], list[j-1] = list[j-1], list[j]
			ranks[j], ranks[j-1] = ranks[j-1], ranks[j]
		}
	}
}

func before(a, b *Analysis, rankA, rankB rank) bool {
	if a.Tokens != b.Tokens {
		return a.Tokens > b.Tokens
	}
	if a.Exact != b.Exact {
		return a.Exact
	}
	if x, y := a.clitics(), b.clitics(); x != y {
		return x < y
	}
	return rankA&^leftOff < rankB&^leftOff
}

// clitics counts the proclitics and the suffix.
func (a *Analysis) clitics() int {
	n := 0
	for p := a.Pro; p != 0; p &= p - 1 {
		n++
	}
	if a.Enc != NoEnclitic {
		n++
	}
	return n
}
