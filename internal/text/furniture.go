package text

// place is where a line of the body stands.
type place struct{ fromTop, fromEnd int }

// edge tells whether furniture of the page's ends is to be expected.
func (at place) edge() bool { return at.fromTop < edgeLines || at.fromEnd < edgeLines }

// phrase judges a short line by the phrases of the page that it begins with or
// consists of; 0 when they say nothing.
func (p *page) phrase(l *line, at place) (kind SectionKind, opensLinks bool) {
	first := l.first
	for first < l.last && !named(p.doc.Tokens[first].Kind) {
		first++
	}
	p.hits = p.phrases.Match(p.hits[:0], p.doc, first)
	for _, h := range p.hits {
		if h.Pro != 0 {
			continue
		}
		if kind, opensLinks := p.begins(l, h, at); kind != 0 {
			return kind, opensLinks
		}
	}
	switch {
	case l.stopped || l.words > shortLine:
	case p.covered(l, roleMenu):
		return Furniture, false
	case p.covered(l, roleDate) && p.has(l, Number) && p.has(l, Word): // a page's date at the top, one in a chronicle elsewhere
		if at.fromTop < edgeLines {
			return Furniture, false
		}
		return Heading, false
	case at.edge() && p.outlet(l, at), at.fromTop == 0 && p.dateline(l):
		return Furniture, false
	}
	return 0, false
}

// begins judges a line by one phrase that it begins with.
func (p *page) begins(l *line, h Hit, at place) (kind SectionKind, opensLinks bool) {
	whole := !p.wordsBehind(h.Last, l.last)
	bracketed := p.doc.Tokens[l.first].Open && p.doc.Tokens[l.last-1].Close
	switch h.Value {
	case roleLink:
		return Furniture, whole
	case roleMarkedLink:
		if whole || bracketed || p.marked(h.Last) {
			return Furniture, whole
		}
	case roleAlone:
		if whole {
			return Furniture, true
		}
	case roleByline:
		if at.edge() && l.words <= shortByline && !l.stopped && !whole || bracketed {
			return Furniture, false
		}
	case roleCredit:
		return Furniture, false
	}
	return 0, false
}

// wordsBehind tells whether a word stands in [first,last).
func (p *page) wordsBehind(first, last int32) bool {
	for i := first; i < last; i++ {
		if named(p.doc.Tokens[i].Kind) {
			return true
		}
	}
	return false
}

// marked tells whether a mark that parts stands at token i.
func (p *page) marked(i int32) bool {
	switch t := &p.doc.Tokens[i]; t.Kind {
	case Colon, Dash, Stop:
		return true
	case Bracket:
		return t.Open
	case Other:
		return t.Lite == "|" || t.Lite == ">"
	}
	return false
}

// covered tells whether every word of a line belongs to phrases of one role;
// numbers belong to dates.
func (p *page) covered(l *line, r role) bool {
	for i := l.first; i < l.last; {
		t := &p.doc.Tokens[i]
		if !named(t.Kind) || t.Kind == Number && r == roleDate {
			i++
			continue
		}
		last := p.reach(i, r)
		if last == i {
			return false
		}
		i = last
	}
	return true
}

// reach returns the end of the longest phrase of a role at token i, or i.
func (p *page) reach(i int32, r role) int32 {
	p.hits = p.phrases.Match(p.hits[:0], p.doc, i)
	for _, h := range p.hits {
		if h.Value == r {
			return h.Last
		}
	}
	return i
}

// outlet tells a dateline of its own ("أنقرة / وكالة ...") and an outlet's name
// alone on the first or the last line.
func (p *page) outlet(l *line, at place) bool {
	if l.words > shortOutlet {
		return false
	}
	found := false
	for i := l.first; i < l.last && !found; i++ {
		found = named(p.doc.Tokens[i].Kind) && p.reach(i, roleOutlet) > i
	}
	return found && (l.slashed || l.words <= 3 && (at.fromTop == 0 || at.fromEnd == 0) || p.covered(l, roleOutlet))
}

// dateline tells a first line that only says where and from whom the news is:
// an outlet's name, or two names parted by a dash or a bar.
func (p *page) dateline(l *line) bool {
	if l.words > shortOutlet || l.colon {
		return false
	}
	return l.slashed || l.words <= shortLabel && p.reach(l.first, roleOutlet) > l.first
}

// signature tells a line in brackets or behind a star that only names its
// writers: "(ك م)".
func (p *page) signature(l *line) bool {
	t := &p.doc.Tokens[l.first]
	if t.Kind == Bracket && p.doc.Tokens[l.last-1].Close && l.words <= 3 {
		for i := l.first; i < l.last; i++ {
			if t := &p.doc.Tokens[i]; t.Kind == Word && len(t.Key) > 2*letter {
				return false
			}
		}
		return true
	}
	return t.Lite == "*" && p.doc.Tokens[l.first+1].Joined && l.words <= shortByline && !l.stopped
}
