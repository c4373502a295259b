package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// CutLine cuts a short text, such as a name or an example of a pack, into one
// sentence without asking a language: no abbreviations, no sections by layout.
// Invalid bytes become U+FFFD.
func CutLine(s string) *Document {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	sc := scanner{src: s}
	sc.scan(0, int32(len(s)))
	doc := &Document{Source: s, Tokens: sc.finish(), points: countPoints(s)}
	if len(doc.Tokens) > 0 {
		doc.Tokens[0].Opens = true
		last := int32(len(doc.Tokens))
		start, end := doc.Tokens[0].Start, doc.Tokens[last-1].End
		doc.Sentences = []Sentence{{Start: start, End: end, Last: last}}
		doc.Sections = []Section{{Kind: Paragraph, Start: start, End: end, Last: 1}}
	}
	return doc
}

// scanner cuts stretches of src into tokens. Spellings that differ from src
// gather in one buffer, which becomes one string for all tokens in finish: a
// token costs no memory of its own.
type scanner struct {
	src    string
	tokens []Token
	late   []span // of the tokens whose spellings are still in the buffer
	buf    []byte
	open   [3]bool  // an open quotation of each family, reset by scan
	ahead  [3]int32 // marks of each family behind the last one, or unknown
	spaced bool     // white space since the last token
	title  bool     // in a headline, where dots part its halves
}

// span is where a token's spellings stand in the buffer; an empty one means
// that lite is the source itself, or that key is lite.
type span struct{ token, lite, liteEnd, key, keyEnd int32 }

// scan cuts bytes [from,to) of src and appends the tokens. Quotations do not
// reach beyond it.
func (s *scanner) scan(from, to int32) {
	s.open, s.ahead = [3]bool{}, [3]int32{unknown, unknown, unknown}
	s.spaced = true
	for p := from; p < to; {
		r, w := decode(s.src, p)
		switch c := classOf(r); c {
		case classSpace:
			s.spaced = true
			p += w
		case classLetter:
			p = s.word(p, to)
		case classLatin:
			p = s.latin(p, to)
		case classDigit:
			p = s.number(p, to)
		case classFormat, classMark:
			p += w
		default:
			p = s.mark(c, r, from, p, to)
		}
	}
}

// emit appends a word, a number or a mark without sides, whose spellings are
// still open.
func (s *scanner) emit(start, end int32, k TokenKind, at span) {
	joined := !s.spaced
	s.spaced = false
	if joined && (k == Number || k == Latin || k == Hash) {
		s.leaned()
	}
	if at.liteEnd > 0 || at.keyEnd > 0 {
		at.token = int32(len(s.tokens))
		s.late = append(s.late, at)
	}
	spelled := s.src[start:end]
	s.tokens = append(s.tokens, Token{Start: start, End: end, Kind: k, Joined: joined, Lite: spelled, Key: spelled})
}

// emitSided appends a quotation mark or a bracket.
func (s *scanner) emitSided(start, end int32, k TokenKind, open bool) int32 {
	if open && !s.spaced {
		s.leaned()
	}
	s.emit(start, end, k, span{})
	t := &s.tokens[len(s.tokens)-1]
	t.Open, t.Close = open, !open
	return end
}

// leaned turns the last token into a clitic when it is nothing but proclitics:
// a mark, a number or foreign letters lean on it.
func (s *scanner) leaned() {
	if n := len(s.tokens) - 1; n >= 0 && s.tokens[n].Kind == Word && s.cliticAt(n) {
		s.tokens[n].Kind = Clitic
	}
}

// cliticAt tells whether token i is nothing but a group of proclitics.
func (s *scanner) cliticAt(i int) bool {
	t := &s.tokens[i]
	if t.End-t.Start > 32 { // stretched beyond reason
		return false
	}
	switch at := s.lateAt(i); {
	case at.keyEnd > 0:
		return cliticGroup(string(s.buf[at.key:at.keyEnd])) != 0
	case at.liteEnd > 0:
		return cliticGroup(string(s.buf[at.lite:at.liteEnd])) != 0
	}
	return cliticGroup(t.Key) != 0
}

// known tells whether the key of token i is in a set.
func (s *scanner) known(i int, set map[string]bool) bool {
	switch at := s.lateAt(i); {
	case at.keyEnd > 0:
		return set[string(s.buf[at.key:at.keyEnd])]
	case at.liteEnd > 0:
		return set[string(s.buf[at.lite:at.liteEnd])]
	}
	return set[s.tokens[i].Key]
}

// lateAt returns where the spellings of token i stand in the buffer, nothing
// when they are the source.
func (s *scanner) lateAt(i int) span {
	if n := len(s.late); n == 0 || s.late[n-1].token < int32(i) {
		return span{}
	}
	k, found := slices.BinarySearchFunc(s.late, int32(i), func(at span, i int32) int { return cmp.Compare(at.token, i) })
	if !found {
		return span{}
	}
	return s.late[k]
}

// word cuts a run of Arabic letters with what hangs on them. Nearly all words
// are plain: letters that fold to themselves, so that the source is the
// spelling.
func (s *scanner) word(p, to int32) int32 {
	start, keyed := p, false
	for p+1 < to {
		b := s.src[p]
		if b < 0xC0 || b >= 0xE0 {
			break
		}
		kind := plains[rune(b&0x1F)<<6|rune(s.src[p+1]&0x3F)]
		if kind == 0 {
			break
		}
		keyed = keyed || kind == plainKeyed
		p += 2
	}
	if p < to && p > start && boundary(s.src[p]) {
		at := span{}
		if keyed {
			at.key = int32(len(s.buf))
			s.buf = appendPlainKey(s.buf, s.src[start:p])
			at.keyEnd = int32(len(s.buf))
		}
		s.emit(start, p, Word, at)
		return p
	}
	return s.dressed(start, p, to, keyed)
}

// appendPlainKey is appendKey for a word whose letters all have two bytes:
// only their second bytes change.
func appendPlainKey(buf []byte, word string) []byte {
	from := len(buf)
	buf = append(buf, word...)
	for i := from; i+1 < len(buf); i += 2 {
		switch uint16(buf[i])<<8 | uint16(buf[i+1]) {
		case 0xD8A2, 0xD8A3, 0xD8A5: // آ أ إ
			buf[i+1] = 0xA7
		case 0xD989: // ى
			buf[i+1] = 0x8A
		}
	}
	return buf
}

// boundary tells the ASCII bytes that end a word and never fold into it.
func boundary(b byte) bool { return b < utf8.RuneSelf }

// dressed goes on from p with a word that begins at start and has diacritics,
// tatweel or foreign shapes in it.
func (s *scanner) dressed(start, p, to int32, keyed bool) int32 {
	end, at := p, span{lite: int32(len(s.buf))}
	changed, stretched := false, false
	for p < to {
		r, w := decode(s.src, p)
		c := classOf(r)
		if c != classLetter && c != classMark && c != classTatweel && c != classFormat {
			break
		}
		if changed || c != classLetter || foldRune(r) != r {
			if !changed {
				s.buf, changed = append(s.buf, s.src[start:p]...), true
			}
			s.buf = appendFolded(s.buf, r)
			keyed = true
		} else {
			keyed = keyed || keyRune(r) != r
		}
		p += w
		if c != classFormat {
			end, stretched = p, c == classTatweel
		}
	}
	if changed {
		at.liteEnd = int32(len(s.buf))
	}
	if keyed {
		s.key(&at, start, end)
	}
	s.emit(start, end, Word, at)
	if n := len(s.tokens) - 1; stretched && s.cliticAt(n) {
		s.tokens[n].Kind = Clitic
	}
	return p
}

// key appends the key spelling of the token being cut, when it differs.
func (s *scanner) key(at *span, start, end int32) {
	before := int32(len(s.buf))
	lite := s.src[start:end]
	if at.liteEnd > 0 {
		s.buf = appendKeyBytes(s.buf, at.lite, at.liteEnd)
		if string(s.buf[at.lite:at.liteEnd]) == string(s.buf[before:]) {
			s.buf = s.buf[:before]
			return
		}
	} else {
		s.buf = appendKey(s.buf, lite)
	}
	at.key, at.keyEnd = before, int32(len(s.buf))
}

// appendKeyBytes is appendKey for a spelling that stands in the buffer itself.
func appendKeyBytes(buf []byte, from, to int32) []byte {
	for i := from; i < to; {
		r, w := utf8.DecodeRune(buf[i:to])
		buf = utf8.AppendRune(buf, keyRune(r))
		i += int32(w)
	}
	return buf
}

// latin cuts letters of another script, with the digits and apostrophes
// inside: "F16", "don't". An English 's is cut off.
func (s *scanner) latin(p, to int32) int32 {
	start, end, at := p, p, span{}
	keyed := false
	for more := true; more && p < to; {
		r, w := decode(s.src, p)
		switch c := classOf(r); {
		case c == classLatin:
			keyed = keyed || keyRune(r) != r
		case c == classDigit && r <= '9':
		case c == classSingle && s.latinAt(p+w, to) && s.genitive(p, to) == 0:
		default:
			more = false
			continue
		}
		p += w
		end = p
	}
	if keyed {
		s.key(&at, start, end)
	}
	s.emit(start, end, Latin, at)
	if tail := s.genitive(p, to); tail > 0 {
		s.emit(p, tail, Latin, span{})
		return tail
	}
	return p
}

// genitive returns where the 's at p ends, 0 when none stands there. It is a
// token of its own, so that the name before it is found.
func (s *scanner) genitive(p, to int32) int32 {
	if s.classAt(p, to) != classSingle {
		return 0
	}
	_, w := decode(s.src, p)
	end := p + w
	if end >= to || s.src[end] != 's' {
		return 0
	}
	if c := s.classAt(end+1, to); c == classLatin || c == classDigit {
		return 0
	}
	return end + 1
}

func (s *scanner) latinAt(p, to int32) bool {
	if p >= to {
		return false
	}
	r, _ := decode(s.src, p)
	return classOf(r) == classLatin
}

// finish turns the buffer into one string and gives every token its
// spellings.
func (s *scanner) finish() []Token {
	spelled := string(s.buf)
	for _, at := range s.late {
		t := &s.tokens[at.token]
		if at.liteEnd > 0 {
			t.Lite = spelled[at.lite:at.liteEnd]
			t.Key = t.Lite
		}
		if at.keyEnd > 0 {
			t.Key = spelled[at.key:at.keyEnd]
		}
	}
	return s.tokens
}
