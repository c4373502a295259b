package text

// How short lines are that may be furniture or headings, in words.
const (
	shortLine    = 14 // a link to another article, a line of buttons
	shortHeading = 10
	shortByline  = 8
	shortOutlet  = 6
	shortLabel   = 5
	edgeLines    = 4 // how far from an end of the body its furniture reaches
)

// page tells what the sections of a document are. It sees the layout only:
// what a line says beyond the phrases of the page is not its business.
type page struct {
	doc     *Document
	phrases *Trie
	hits    []Hit
	lines   []line
}

func (p *page) classify() {
	sections := p.doc.Sections
	p.lines = make([]line, len(sections))
	for i := range sections {
		p.lines[i] = p.look(&sections[i])
	}
	body := 0
	for body < len(sections) && sections[body].Kind == Title {
		body++
	}
	links := false
	for i := body; i < len(sections); i++ {
		kind, opensLinks := p.kind(i, place{fromTop: i - body, fromEnd: len(sections) - 1 - i}, links)
		sections[i].Kind = kind
		links = opensLinks || links && kind == Furniture
	}
	p.repeats(body)
	p.headings(body)
}

// kind classifies a line of the body by what it is by itself, by how far it is
// from both ends of it, and by whether links run before it. opensLinks: more
// links may follow.
func (p *page) kind(i int, at place, links bool) (kind SectionKind, opensLinks bool) {
	l := &p.lines[i]
	switch {
	case l.words == 0, l.tags == l.words:
		return Furniture, false
	case p.clock(l):
		return Entry, false
	}
	if l.words <= 2*shortLine {
		if kind, links := p.phrase(l, at); kind != 0 {
			return kind, links
		}
	}
	switch {
	case links && l.words <= shortLine && !l.stopped:
		return Furniture, true
	case p.sameAsTitle(l), l.bars >= 2 && l.words <= 4*l.bars+4 && !l.stopped:
		return Furniture, false
	case p.signature(l) && at.fromEnd < edgeLines:
		return Furniture, false
	case p.bullet(l):
		return ListItem, false
	}
	return Paragraph, false
}

// sameAsTitle tells whether a line repeats the title, marks apart.
func (p *page) sameAsTitle(l *line) bool {
	if p.doc.Sections[0].Kind != Title {
		return false
	}
	return p.same(&p.lines[0], l)
}

// repeats finds an outlet's name by its standing alone on a line more than
// once, the first time near the top.
func (p *page) repeats(body int) {
	sections := p.doc.Sections
	for i := body; i < min(body+edgeLines, len(sections)); i++ {
		if p.lines[i].words > shortOutlet || p.lines[i].stopped || p.lines[i].words == 0 {
			continue
		}
		for j := i + 1; j < len(sections); j++ {
			if p.same(&p.lines[i], &p.lines[j]) {
				sections[i].Kind, sections[j].Kind = Furniture, Furniture
			}
		}
	}
}

// headings finds short lines without a full stop that longer text follows.
// Where the paragraphs end with full stops, longer lines without one are
// headings as well, mostly those of linked articles.
func (p *page) headings(body int) {
	sections, limit := p.doc.Sections, p.headingLimit(body)
	for i := body; i+1 < len(sections); i++ {
		l, next := &p.lines[i], &p.lines[i+1]
		if sections[i].Kind != Paragraph || l.words > limit || l.colon || l.stopped && !p.asks(l) {
			continue
		}
		if follows := sections[i+1].Kind; (follows == Paragraph || follows == ListItem) && next.words > l.words {
			sections[i].Kind = Heading
		}
	}
}

// headingLimit returns how many words a heading may have on this page.
func (p *page) headingLimit(body int) int32 {
	long, stopped := 0, 0
	for i := body; i < len(p.lines); i++ {
		if l := &p.lines[i]; p.doc.Sections[i].Kind == Paragraph && l.words > shortLine {
			long++
			if l.stopped {
				stopped++
			}
		}
	}
	if long >= 3 && stopped*5 >= long*4 {
		return shortLine
	}
	return shortHeading
}
