package text

// mark cuts everything that is no word and no number. from is where the
// stretch being scanned begins.
func (s *scanner) mark(c class, r rune, from, p, to int32) int32 {
	switch c {
	case classStop:
		return s.stop(p, to)
	case classQuote, classSingle:
		return s.quote(c, r, from, p, to)
	case classUnderscore:
		return s.underscore(p, to)
	case classDash, classTatweel:
		end := s.run(p, to, c)
		kind := Dash
		if s.between(p, end, to, classDigit) {
			kind = Other
		}
		return s.plain(p, end, kind)
	case classHash:
		kind := Other
		if next := s.classAt(p+1, to); next == classLetter || next == classLatin || next == classDigit {
			kind = Hash
		}
		return s.plain(p, p+1, kind)
	}
	_, w := decode(s.src, p)
	switch c {
	case classComma:
		return s.plain(p, p+w, Comma)
	case classColon:
		return s.plain(p, p+w, Colon)
	case classBracket:
		return s.emitSided(p, p+w, Bracket, r == '(' || r == '[' || r == '{' || r == '﴿')
	}
	return s.plain(p, s.same(p, to, r), Other)
}

// plain emits a token that is spelled as it stands.
func (s *scanner) plain(start, end int32, k TokenKind) int32 {
	s.emit(start, end, k, span{})
	return end
}

// stop cuts full stops, question marks and dots. Two dots with text behind
// them, in a headline also more and an ellipsis, part two halves and are a
// Dash; a dot between digits or between Latin letters joins them and is Other.
func (s *scanner) stop(p, to int32) int32 {
	end := s.run(p, to, classStop)
	kind := Stop
	switch {
	case s.halves(p, end) && s.textBehind(end, to):
		kind = Dash
	case s.src[p:end] == "." && (s.between(p, end, to, classDigit) || s.between(p, end, to, classLatin)):
		kind = Other
	}
	return s.plain(p, end, kind)
}

// halves tells the dots that part two halves of a line.
func (s *scanner) halves(p, end int32) bool {
	switch dots := s.src[p:end]; dots {
	case "..":
		return true
	case "...", "…", "....", "….":
		return s.title
	}
	return false
}

// underscore drops the joint between the words of a hashtag.
func (s *scanner) underscore(p, to int32) int32 {
	end := s.run(p, to, classUnderscore)
	if n := len(s.tokens); n > 0 && s.tokens[n-1].End == p {
		switch s.classAt(end, to) {
		case classLetter, classLatin, classDigit:
			return end
		}
	}
	return s.plain(p, end, Other)
}

// run returns where the runes of class c that begin at p end.
func (s *scanner) run(p, to int32, c class) int32 {
	for p < to {
		r, w := decode(s.src, p)
		if classOf(r) != c {
			break
		}
		p += w
	}
	return p
}

// same returns where the repetitions of r that begin at p end.
func (s *scanner) same(p, to int32, r rune) int32 {
	for p < to {
		next, w := decode(s.src, p)
		if next != r {
			break
		}
		p += w
	}
	return p
}

func (s *scanner) classAt(p, to int32) class {
	if p >= to {
		return classSpace
	}
	r, _ := decode(s.src, p)
	return classOf(r)
}

// between tells whether the mark at [p,end) stands right between two runes of
// class c, the first of which is the last token's.
func (s *scanner) between(p, end, to int32, c class) bool {
	n := len(s.tokens)
	if n == 0 || s.tokens[n-1].End != p || s.classAt(end, to) != c {
		return false
	}
	return c == classDigit && s.tokens[n-1].Kind == Number || c == classLatin && s.tokens[n-1].Kind == Latin
}

// textBehind tells whether a word stands behind p, with no more than white
// space and a few marks between.
func (s *scanner) textBehind(p, to int32) bool {
	for to = min(to, p+32); p < to; {
		r, w := decode(s.src, p)
		switch classOf(r) {
		case classLetter, classLatin, classDigit:
			return true
		}
		p += w
	}
	return false
}
