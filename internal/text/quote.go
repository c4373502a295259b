package text

// The families of quotation marks: a mark closes only its own.
const (
	familyDouble = iota
	familyAngle
	familySingle
)

// quote cuts a quotation mark. Which way it faces is told by the spaces around
// it, then by what is open: the glyph comes last, since the press writes both
// ”قسد“ and “قسد”. Two single marks in a row are one double mark.
func (s *scanner) quote(c class, r rune, from, p, to int32) int32 {
	_, w := decode(s.src, p)
	end := p + w
	family := familyOf(r)
	if c == classSingle {
		if next := s.same(p, to, r); next == p+2*w {
			end, family = next, familyDouble
		}
	}
	s.ahead[family] = max(s.ahead[family]-1, unknown)
	open := s.opens(r, family, end, to, s.looseBefore(from, p), s.looseAfter(end, to))
	s.open[family] = open
	return s.emitSided(p, end, Quote, open)
}

func familyOf(r rune) int {
	switch r {
	case '«', '»':
		return familyAngle
	case '\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′':
		return familySingle
	}
	return familyDouble
}

// opens decides for the mark that ends at end; before and after tell whether
// white space or a mark that parts stands on that side. Where spaces and state
// contradict each other, the marks left on the line must come out even.
func (s *scanner) opens(r rune, family int, end, to int32, before, after bool) bool {
	switch {
	case s.open[family] && before && !after && !closing(r): // the one before was never closed, or this one closes
		return opening(r) || s.oddAhead(family, end, to)
	case s.open[family]:
		return false
	case !before && after && !opening(r): // nothing to close, yet it looks closing
		return !closing(r) && s.oddAhead(family, end, to)
	}
	return true
}

// unknown says that the marks of a family have not been counted on this line.
const unknown = -1

// oddAhead tells whether the number of marks of a family that follow on the
// line is odd. They are counted once a line.
func (s *scanner) oddAhead(family int, p, to int32) bool {
	if s.ahead[family] > unknown {
		return s.ahead[family]%2 == 1
	}
	n := int32(0)
	for p < to {
		r, w := decode(s.src, p)
		if c := classOf(r); (c == classQuote || c == classSingle) && familyOf(r) == family {
			n++
		}
		p += w
	}
	s.ahead[family] = n
	return n%2 == 1
}

func opening(r rune) bool { return r == '«' || r == '“' || r == '„' || r == '‘' || r == '‹' }

func closing(r rune) bool { return r == '»' || r == '”' || r == '’' || r == '›' }

// looseBefore tells whether nothing leans on the mark at p from before; a
// proclitic that leans counts as nothing.
func (s *scanner) looseBefore(from, p int32) bool {
	n := len(s.tokens)
	if s.spaced || p == from || n == 0 {
		return true
	}
	switch last := s.tokens[n-1]; last.Kind {
	case Clitic, Hash, Dash, Colon:
		return true
	case Word:
		return s.cliticAt(n-1) && !s.open[familyDouble] && !s.open[familyAngle]
	case Bracket, Quote:
		return last.Open
	}
	return false
}

// looseAfter tells whether no word leans on the mark from behind.
func (s *scanner) looseAfter(end, to int32) bool {
	switch s.classAt(end, to) {
	case classLetter, classLatin, classDigit, classHash, classBracket, classQuote, classSingle:
		return false
	}
	return true
}
