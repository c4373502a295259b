package text

import "unicode/utf8"

// A full stop inside a quotation or brackets ends no sentence when they close
// within so many tokens on the same line.
const (
	longestQuote   = 60
	longestBracket = 30
)

// cutSentences cuts the tokens of one line, from first to the last one
// scanned, into sentences.
func (c *cutting) cutSentences(first int32) {
	section, n, before := int32(len(c.sections)), int32(len(c.tokens)), len(c.sentences)
	start, guard, words := first, first, false
	for i := first; i < n; {
		t := &c.tokens[i]
		words = words || named(t.Kind)
		switch {
		case t.Open && i >= guard:
			guard = c.closes(i, n)
		case t.Kind != Stop:
		case c.joins(i, first, n):
			t.Kind = Other
		case words && (i >= guard || c.fullInside(i, guard, n)):
			i = c.closers(i+1, n)
			c.sentence(start, i, section)
			start, guard, words = i, i, false
			continue
		}
		i++
	}
	switch {
	case start == n:
	case !words && len(c.sentences) > before: // marks only: they belong to the sentence before
		last := &c.sentences[len(c.sentences)-1]
		last.Last, last.End = n, c.tokens[n-1].End
	default:
		c.sentence(start, n, section)
	}
}

func (c *cutting) sentence(first, last, section int32) {
	c.tokens[first].Opens = true
	c.sentences = append(c.sentences, Sentence{
		Start: c.tokens[first].Start, End: c.tokens[last-1].End, First: first, Last: last, Section: section,
	})
}

// closes returns the token that closes the mark at i, or i when none does near
// enough.
func (c *cutting) closes(i, n int32) int32 {
	open := c.tokens[i]
	reach := int32(longestQuote)
	if open.Kind == Bracket {
		reach = longestBracket
	}
	for j := i + 1; j < min(n, i+reach+2); j++ {
		if t := &c.tokens[j]; t.Close && t.Kind == open.Kind && c.pairs(open, *t) {
			return j
		}
	}
	return i
}

// pairs tells whether two marks are of one family.
func (c *cutting) pairs(open, end Token) bool {
	if open.Kind == Bracket {
		return true
	}
	return c.familyAt(open) == c.familyAt(end)
}

func (c *cutting) familyAt(t Token) int {
	r, w := decode(c.src, t.Start)
	if t.Start+w < t.End { // two single marks are a double one
		return familyDouble
	}
	return familyOf(r)
}

// fullInside tells whether the full stop at i stands right before the mark
// that closes the quotation, so that it ends the sentence with it. A question
// mark there may belong to a title and does not.
func (c *cutting) fullInside(i, guard, n int32) bool {
	if i+1 != guard || c.src[c.tokens[i].Start] != '.' {
		return false
	}
	return guard+1 >= n || c.tokens[guard+1].Kind != Comma
}

// closers returns the first token behind the marks that lean on a full stop.
func (c *cutting) closers(i, n int32) int32 {
	for i < n {
		if t := &c.tokens[i]; t.Kind != Stop && !(t.Close && t.Joined) {
			break
		}
		i++
	}
	return i
}

// joins tells whether the full stop at i belongs to an abbreviation: behind a
// single letter with another word right behind it (ق.م), behind a Latin initial
// or a known
// abbreviation, before a comma, or behind the number that begins a line.
func (c *cutting) joins(i, first, n int32) bool {
	t := &c.tokens[i]
	if t.End-t.Start != 1 || c.src[t.Start] != '.' || i+1 >= n || i == 0 || !t.Joined {
		return false
	}
	next, prev := &c.tokens[i+1], int(i-1)
	if next.Kind == Comma && next.Joined {
		return true
	}
	if kind := c.tokens[prev].Kind; kind != Word && kind != Latin {
		return kind == Number && i == first+1 && c.tokens[prev].End-c.tokens[prev].Start <= 4 // 1. of a list
	}
	chain := prev > 1 && c.tokens[prev-1].Kind == Other && c.tokens[prev].Joined && c.tokens[prev-1].Joined
	switch {
	case c.single(prev) && next.Joined && named(next.Kind):
		return true
	case chain:
		return c.tokens[prev].Kind == Latin && c.single(prev)
	case prev > 0 && c.tokens[prev-1].Kind == Number && c.single(prev):
		return false // 5 م. and 1445 هـ. end what they end
	}
	initial := c.tokens[prev].Kind == Latin && next.Kind == Latin && c.single(prev)
	return initial || c.known(prev, c.cutter.abbreviations) || next.Kind == Number && c.known(prev, c.cutter.beforeNumbers)
}

// single tells whether token i is one letter.
func (c *cutting) single(i int) bool {
	t := &c.tokens[i]
	if at := c.lateAt(i); at.liteEnd > 0 {
		return utf8.RuneCount(c.buf[at.lite:at.liteEnd]) == 1
	}
	return t.End-t.Start <= int32(letter) && utf8.RuneCountInString(t.Lite) == 1
}
