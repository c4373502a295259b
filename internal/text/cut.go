package text

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// What Cut refuses.
var (
	ErrInvalidUTF8 = errors.New("text is not valid utf-8")
	ErrTooLarge    = errors.New("text is too large")
)

// Limits bound the work of one article. Zero means no limit.
type Limits struct {
	Bytes     int // of title and body together
	Sentences int
}

// Cutter cuts articles of one language. It is read-only and safe for
// concurrent use.
type Cutter struct {
	limits        Limits
	abbreviations map[string]bool // by key
	beforeNumbers map[string]bool // by key
	phrases       *Trie           // phrases of the layout; the value is a role
}

// NewCutter returns a cutter that knows the abbreviations and the page
// furniture of l; a nil language knows none. Without Limit it is bound only by
// the offsets being int32.
func NewCutter(l *Language) *Cutter {
	if l == nil {
		l = &Language{}
	}
	return &Cutter{phrases: l.phrases(), abbreviations: keySet(l.Abbreviations), beforeNumbers: keySet(l.BeforeNumbers)}
}

// Limit returns a copy of the cutter that refuses what is beyond the limits.
func (c *Cutter) Limit(l Limits) *Cutter {
	limited := *c
	limited.limits = l
	return &limited
}

// maxBytes keeps every offset, and twice its value, within int32.
const maxBytes = 1 << 29

// Cut cuts an article into sections, sentences and tokens. The error is
// ErrInvalidUTF8 or wraps ErrTooLarge.
func (c *Cutter) Cut(title, body string) (*Document, error) {
	size := len(title) + 1 + len(body)
	if limit := c.limits.Bytes; limit > 0 && size > limit || size > maxBytes {
		return nil, fmt.Errorf("%w: %d bytes", ErrTooLarge, size)
	}
	source := title + "\n" + body
	if !utf8.ValidString(source) {
		return nil, ErrInvalidUTF8
	}
	cut := newCutting(c, source, int32(len(title)))
	if err := cut.lines(); err != nil {
		return nil, err
	}
	return cut.document(), nil
}

// cutting is one run of Cut.
type cutting struct {
	scanner
	cutter    *Cutter
	titleEnd  int32
	oddLines  bool // lines end with other runes than a line feed too
	sections  []Section
	sentences []Sentence
}

func newCutting(c *Cutter, source string, titleEnd int32) *cutting {
	tokens := len(source)/9 + 16 // a token of Arabic takes 10 bytes or more
	cut := &cutting{cutter: c, titleEnd: titleEnd, oddLines: hasOddLines(source)}
	cut.src = source
	cut.tokens = make([]Token, 0, tokens)
	cut.late = make([]span, 0, tokens/4)
	cut.buf = make([]byte, 0, len(source)/5+64)
	cut.sentences = make([]Sentence, 0, len(source)/128+4)
	cut.sections = make([]Section, 0, len(source)/256+4)
	return cut
}

// lines scans line by line; every line with something on it is a section.
func (c *cutting) lines() error {
	n := int32(len(c.src))
	for p := int32(0); p < n; {
		end := c.lineEnd(p)
		first := int32(len(c.tokens))
		c.title = p < c.titleEnd
		c.scan(p, end)
		if int(first) < len(c.tokens) {
			if err := c.section(first, p); err != nil {
				return err
			}
		}
		_, w := decodeAt(c.src, end)
		p = end + w
	}
	return nil
}

// lineEnd returns where the line that holds byte p ends.
func (c *cutting) lineEnd(p int32) int32 {
	if !c.oddLines {
		if i := strings.IndexByte(c.src[p:], '\n'); i >= 0 {
			return p + int32(i)
		}
		return int32(len(c.src))
	}
	for int(p) < len(c.src) {
		r, w := decode(c.src, p)
		if lineBreak(r) {
			return p
		}
		p += w
	}
	return p
}

// lineBreak tells the runes that end a line.
func lineBreak(r rune) bool {
	return r >= '\n' && r <= '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// hasOddLines tells whether lines may end with anything but a line feed.
func hasOddLines(s string) bool {
	for _, end := range [...]string{"\r", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		if strings.Contains(s, end) {
			return true
		}
	}
	return false
}

func decodeAt(s string, p int32) (rune, int32) {
	if int(p) >= len(s) {
		return 0, 1
	}
	return decode(s, p)
}

// section closes the section whose first token is given.
func (c *cutting) section(first, at int32) error {
	s := Section{Kind: Paragraph, Start: c.tokens[first].Start, End: c.tokens[len(c.tokens)-1].End, First: int32(len(c.sentences))}
	if at < c.titleEnd {
		s.Kind = Title
	}
	c.cutSentences(first)
	s.Last = int32(len(c.sentences))
	c.sections = append(c.sections, s)
	if limit := c.cutter.limits.Sentences; limit > 0 && len(c.sentences) > limit {
		return fmt.Errorf("%w: more than %d sentences", ErrTooLarge, limit)
	}
	return nil
}

func (c *cutting) document() *Document {
	doc := &Document{Source: c.src, TitleEnd: c.titleEnd, Sections: c.sections, Sentences: c.sentences, Tokens: c.finish(), points: countPoints(c.src)}
	(&page{doc: doc, phrases: c.cutter.phrases}).classify()
	return doc
}
