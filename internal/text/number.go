package text

// mostGroups is how many groups of digits one number may have.
const mostGroups = 8

// number cuts digits with their separators: "28,500", "3.5", "10:30". The key
// has no thousands separators and a point for the decimals, the lite spelling
// has the separators as written, in ASCII. Digits joined by - or / or by dots
// that make a date stay apart: Number Other Number ("12/5/2018").
func (s *scanner) number(p, to int32) int32 {
	start, at := p, span{}
	end := s.digits(p, to)
	if clock := s.clock(start, end, to); clock > end {
		return s.emitNumber(start, clock, at, 0)
	}
	decimal := int32(0)
	for groups := 0; decimal == 0 && groups < mostGroups; groups++ {
		next, kind := s.group(start, end, to)
		if kind == 0 {
			break
		}
		if kind == 'd' {
			decimal = end
		}
		end = next
	}
	return s.emitNumber(start, end, at, decimal)
}

// digits returns where the run of digits at p ends.
func (s *scanner) digits(p, to int32) int32 {
	for p < to {
		r, w := decode(s.src, p)
		if classOf(r) != classDigit {
			break
		}
		p += w
	}
	return p
}

// count returns how many digits stand in bytes [p,end).
func (s *scanner) count(p, end int32) (n int) {
	for p < end {
		_, w := decode(s.src, p)
		p += w
		n++
	}
	return n
}

// clock returns the end of h:mm or h:mm:ss at start, or end.
func (s *scanner) clock(start, end, to int32) int32 {
	if s.count(start, end) > 2 {
		return end
	}
	for end < to && s.src[end] == ':' {
		next := s.digits(end+1, to)
		if s.count(end+1, next) != 2 {
			break
		}
		end = next
	}
	return end
}

// group looks behind a run of digits for a separator and another run: kind is
// 't' for thousands, 'd' for decimals and 0 when the number ends here.
func (s *scanner) group(start, end, to int32) (next int32, kind byte) {
	if end >= to {
		return end, 0
	}
	sep, w := decode(s.src, end)
	switch sep {
	case '.', ',', '،', '٫', '٬':
	default:
		return end, 0
	}
	next = s.digits(end+w, to)
	n := s.count(end+w, next)
	dotted := next < to && s.src[next] == '.' && s.digits(next+1, to) > next+1
	switch {
	case n == 0:
	case sep == '٬', n == 3 && (sep == ',' || sep == '،'):
		return next, 't'
	case sep == '.' && dotted:
		if n == 3 && s.count(next+1, s.digits(next+1, to)) == 3 {
			return next, 't'
		}
	case sep == '.' && n == 3 && s.dottedBefore(start, end):
		return next, 't'
	case sep == '.' && s.partOfDate(start), sep == '،', sep == ',' && n > 2:
	default:
		return next, 'd'
	}
	return end, 0
}

// dottedBefore tells whether a thousands point already stands in the number.
func (s *scanner) dottedBefore(start, end int32) bool {
	for i := start; i < end; i++ {
		if s.src[i] == '.' {
			return true
		}
	}
	return false
}

// partOfDate tells whether the number follows "5." of a date cut apart.
func (s *scanner) partOfDate(start int32) bool {
	n := len(s.tokens)
	return n >= 2 && s.tokens[n-1].Kind == Other && s.tokens[n-1].End == start &&
		s.src[s.tokens[n-1].Start] == '.' && s.tokens[n-2].Kind == Number
}

// emitNumber spells the number in ASCII; decimal is where its decimal
// separator stands, 0 without one.
func (s *scanner) emitNumber(start, end int32, at span, decimal int32) int32 {
	at.lite = int32(len(s.buf))
	for p := start; p < end; {
		r, w := decode(s.src, p)
		if r == '،' {
			r = ','
		}
		s.buf = append(s.buf, byte(foldRune(r)))
		p += w
	}
	at.liteEnd = int32(len(s.buf))
	at.key = at.liteEnd
	for p := start; p < end; {
		r, w := decode(s.src, p)
		switch f := foldRune(r); {
		case classOf(r) == classDigit, r == ':':
			s.buf = append(s.buf, byte(f))
		case p == decimal:
			s.buf = append(s.buf, '.')
		}
		p += w
	}
	at.keyEnd = int32(len(s.buf))
	s.share(&at, start, end)
	s.emit(start, end, Number, at)
	return end
}

// share gives back the buffer where a spelling is the one before it.
func (s *scanner) share(at *span, start, end int32) {
	lite := string(s.buf[at.lite:at.liteEnd])
	if string(s.buf[at.key:at.keyEnd]) == lite {
		s.buf = s.buf[:at.key]
		at.key, at.keyEnd = 0, 0
		if lite == s.src[start:end] {
			s.buf = s.buf[:at.lite]
			at.lite, at.liteEnd = 0, 0
		}
	}
}
