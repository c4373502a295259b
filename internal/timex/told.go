package timex

import (
	"slices"
	"strings"
	"time"

	"github.com/rasid/rasid/internal/text"
)

// parseGiven reads RFC 3339 or a bare date: the calendar day in its own
// offset, or in zone when it is told in UTC.
func parseGiven(s string, zone *time.Location) (Day, bool) {
	if d, err := ParseDay(s); err == nil {
		return d, true
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return 0, false
	}
	if _, offset := t.Zone(); offset == 0 && zone != nil {
		t = t.In(zone)
	}
	return DayOf(t), true
}

func (s *search) tell(source, told string, zone *time.Location) {
	if d, ok := parseGiven(told, zone); ok {
		s.told = append(s.told, Told{Source: source, Day: d, Text: told})
	}
}

// tellURL reads a date off an address: /2024/02/13/, 2024-02-13, 20240213.
func (s *search) tellURL(url string) {
	if d, ok := urlDay(url); ok {
		s.told = append(s.told, Told{Source: "url", Day: d, Text: url})
	}
}

func urlDay(url string) (Day, bool) {
	for i := 0; i < len(url); i++ {
		if i > 0 && digit(url[i-1]) || !digit(url[i]) {
			continue
		}
		run := digitsOf(url[i:])
		if len(run) == 8 {
			if d, err := ParseDay(run[:4] + "-" + run[4:6] + "-" + run[6:]); err == nil && believable(d) {
				return d, true
			}
		}
		if len(run) == 4 {
			if d, ok := separatedDay(url[i:]); ok {
				return d, true
			}
		}
	}
	return 0, false
}

// separatedDay reads yyyy/mm/dd with one kind of separator.
func separatedDay(s string) (Day, bool) {
	year, rest := s[:4], s[4:]
	if rest == "" || !strings.ContainsRune("/-._", rune(rest[0])) {
		return 0, false
	}
	sep := rest[:1]
	month := digitsOf(rest[1:])
	rest = rest[1+len(month):]
	if !strings.HasPrefix(rest, sep) || len(month) > 2 || month == "" {
		return 0, false
	}
	day := digitsOf(rest[1:])
	if len(day) > 2 || day == "" {
		return 0, false
	}
	d, err := ParseDay(year + "-" + twoDigits(month) + "-" + twoDigits(day))
	return d, err == nil && believable(d)
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func digitsOf(s string) string {
	i := 0
	for i < len(s) && digit(s[i]) {
		i++
	}
	return s[:i]
}

// believable keeps numbers that are no dates out.
func believable(d Day) bool {
	year, _, _ := d.gregorian()
	return year >= 1995 && year <= 2100
}

// A line that is no more than a date and a few words beside it is a date of the
// page; a line of so many tokens begins the article.
const (
	wordsBesideDate = 3
	longLine        = 12
)

// tellLines reads the dates that stand on lines of their own: in the header of
// the page they are the day or later than it; below, a single one may be the
// day, but several are those of other articles.
func (s *search) tellLines(mentions []Mention) {
	defer s.dropLines()
	header := s.headerEnd()
	for i := range mentions {
		m := &mentions[i]
		p := m.Expr.Point
		if p.Kind != DateKind || p.Year == 0 || p.Month == 0 || m.Expr.To.Kind != NoKind || m.Expr.Relation != At {
			continue
		}
		first, last, kind := s.line(m.First)
		if m.Last > last || int(last-first)-int(m.Last-m.First) > wordsBesideDate {
			continue
		}
		source := "line"
		switch {
		case kind == text.Title:
			continue
		case m.First < header:
			source = "header"
		}
		if at, ok := p.resolve(0, false, nil); ok {
			s.told = append(s.told, Told{Source: source, Day: at.Start, First: m.First, Last: m.Last, Text: s.doc.Text(m.First, m.Last)})
		}
	}
}

// dropLines forgets the dates below the header when they are not of one day.
func (s *search) dropLines() {
	var day Day
	differ := false
	for _, t := range s.told {
		if t.Source == "line" {
			differ = differ || day != 0 && day != t.Day
			day = t.Day
		}
	}
	if differ {
		s.told = slices.DeleteFunc(s.told, func(t Told) bool { return t.Source == "line" })
	}
}

// headerEnd returns the token at which the first long line below the title
// begins.
func (s *search) headerEnd() int32 {
	for i := range s.doc.Sections {
		sec := &s.doc.Sections[i]
		if sec.Kind == text.Title || sec.First >= sec.Last {
			continue
		}
		first, last := s.doc.Sentences[sec.First].First, s.doc.Sentences[sec.Last-1].Last
		if last-first >= longLine && sec.Kind != text.Furniture {
			return first
		}
	}
	return int32(len(s.doc.Tokens))
}

// line returns the tokens of the section that holds a token.
func (s *search) line(token int32) (first, last int32, kind text.SectionKind) {
	sentence := s.doc.SentenceOf(token)
	sec := &s.doc.Sections[s.doc.Sentences[sentence].Section]
	return s.doc.Sentences[sec.First].First, s.doc.Sentences[sec.Last-1].Last, sec.Kind
}
