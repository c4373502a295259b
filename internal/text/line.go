package text

import "unicode"

// line is what one section looks like.
type line struct {
	first, last int32 // tokens
	words       int32 // words, numbers and Latin words
	stopped     bool  // ends with a full stop or the like
	colon       bool  // ends with a colon
	bars        int32 // | and • between words
	slashed     bool  // has a /, a | or a + or a spaced dash
	tags        int32 // words under a hash mark
}

// look measures a line.
func (p *page) look(s *Section) line {
	doc := p.doc
	l := line{first: doc.Sentences[s.First].First, last: doc.Sentences[s.Last-1].Last}
	for i := l.first; i < l.last; i++ {
		switch t := &doc.Tokens[i]; t.Kind {
		case Word, Latin, Number:
			l.words++
			if t.Joined && i > l.first && (doc.Tokens[i-1].Kind == Hash || l.tags > 0 && t.Start-doc.Tokens[i-1].End == 1) {
				l.tags++
			}
		case Colon:
			if s.Label == 0 && l.words > 0 && l.words <= shortLabel && i+1 < l.last {
				s.Label = i
			}
		case Other, Dash:
			l.marks(t)
		}
	}
	last := l.last - 1
	for last > l.first && doc.Tokens[last].Close {
		last--
	}
	l.stopped = doc.Tokens[last].Kind == Stop
	l.colon = doc.Tokens[last].Kind == Colon
	return l
}

func (l *line) marks(t *Token) {
	switch t.Lite {
	case "|", "•", "·":
		l.bars++
		l.slashed = true
	case "/", "+":
		l.slashed = true
	default:
		l.slashed = l.slashed || t.Kind == Dash
	}
}

func (p *page) has(l *line, k TokenKind) bool {
	for i := l.first; i < l.last; i++ {
		if p.doc.Tokens[i].Kind == k {
			return true
		}
	}
	return false
}

// same compares the words of two lines.
func (p *page) same(a, b *line) bool {
	if a.words != b.words {
		return false
	}
	j := b.first
	for i := a.first; i < a.last; i++ {
		if !named(p.doc.Tokens[i].Kind) {
			continue
		}
		for !named(p.doc.Tokens[j].Kind) {
			j++
		}
		if p.doc.Tokens[i].Key != p.doc.Tokens[j].Key {
			return false
		}
		j++
	}
	return true
}

// asks tells whether a line ends with a question or exclamation mark.
func (p *page) asks(l *line) bool {
	last := &p.doc.Tokens[l.last-1]
	return last.Kind == Stop && last.Lite != "." && l.words < shortHeading
}

// clock tells whether a line begins with the time of day, as the entries of a
// live blog do.
func (p *page) clock(l *line) bool {
	i := l.first
	if t := &p.doc.Tokens[i]; t.Kind == Bracket && t.Open && i+1 < l.last {
		i++
	}
	t := &p.doc.Tokens[i]
	if t.Kind != Number || l.words < 4 {
		return false
	}
	for j := range len(t.Key) {
		if t.Key[j] == ':' {
			return true
		}
	}
	return false
}

// bullet tells whether a line begins with a mark of a list, a sign such as the
// red dot of a ticker, or a number and a mark.
func (p *page) bullet(l *line) bool {
	t := &p.doc.Tokens[l.first]
	if l.first+1 >= l.last {
		return false
	}
	next := &p.doc.Tokens[l.first+1]
	switch t.Kind {
	case Dash:
		return true
	case Other:
		r, _ := decode(t.Lite, 0)
		return r == '*' || r == '•' || r == '·' || r == '٭' || r == '>' || r == '+' || unicode.Is(unicode.So, r)
	case Number:
		return next.Joined && (next.Kind == Dash || next.Kind == Bracket && next.Close) ||
			next.Joined && next.Lite == "." && len(t.Key) <= 2
	}
	return false
}
