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
	t := Token{Start: p, End: end, Kind: Quote}
	t.Open = s.opens(r, family, s.looseBefore(from, p), s.looseAfter(end, to))
	t.Close = !t.Open
	s.open[family] = t.Open
	return s.plain(t)
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

// opens decides for one mark; before and after tell whether white space or a
// mark that parts stands on that side.
func (s *scanner) opens(r rune, family int, before, after bool) bool {
	if s.open[family] {
		return before && !after && !closing(r) // the one before was never closed
	}
	return before || !after || opening(r)
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
