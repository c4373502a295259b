package eval

import (
	"math"
	"strings"
	"time"
	"unicode"
)

const (
	nearKM          = 25.0
	longestEvidence = 60 // tokens: evidence is a clause or a sentence, never a paragraph
	mostNames       = 3  // of a predicted actor: its text and two alternatives
	mostEvidence    = 5  // of a predicted event: where it was told, not where it might have been
)

// sameName is true when the shorter name stands in the longer, which is no
// whole clause, or when half of both together is shared.
func (s *scale) sameName(left, right string) bool {
	a, b := s.tokens(left), s.tokens(right)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if shared(content(a), content(b)) == 0 {
		return equal(a, b)
	}
	common := shared(a, b)
	short, long := min(len(a), len(b)), max(len(a), len(b))
	return common == short && long <= 3*short+2 || float64(common)/float64(len(a)+len(b)-common) >= 0.5
}

func content(list []token) []token {
	var kept []token
	for _, t := range list {
		if !t.empty {
			kept = append(kept, t)
		}
	}
	return kept
}

func equal(a, b []token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].text != b[i].text {
			return false
		}
	}
	return true
}

// sameEvidence is true when the two events are told in one clause.
func (s *scale) sameEvidence(gold, predicted Event) bool {
	for _, left := range gold.Evidence {
		for _, right := range predicted.Evidence[:min(mostEvidence, len(predicted.Evidence))] {
			if s.sameClause(left, right) {
				return true
			}
		}
	}
	return false
}

func (s *scale) sameClause(left, right string) bool {
	a, b := s.tokens(left), s.tokens(right)
	if len(a) == 0 || len(b) < min(3, len(a)) || len(b) > longestEvidence || strings.Contains(trim(right), "\n") {
		return false
	}
	return float64(shared(a, b)) >= 0.6*float64(min(len(a), len(b)))
}

// trim cuts outer white space, the four separators of ASCII among it.
func trim(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f })
}

func (a Actor) names() []string { return append([]string{a.Text}, a.Alt...) }

// sameActor is true when a role and a name agree.
func (s *scale) sameActor(gold, predicted Actor) bool {
	if gold.Role != predicted.Role {
		return false
	}
	said := predicted.names()
	for _, name := range gold.names() {
		for _, other := range said[:min(mostNames, len(said))] {
			if s.sameName(name, other) {
				return true
			}
		}
	}
	return false
}

// pairs counts the gold items that have a predicted item of their own, first
// come first served.
func pairs[T any](gold, predicted []T, same func(gold, predicted T) bool) int {
	found := 0
	taken := make([]bool, len(predicted))
	for _, g := range gold {
		for i, p := range predicted {
			if !taken[i] && same(g, p) {
				taken[i] = true
				found++
				break
			}
		}
	}
	return found
}

// samePlace is true for points within 25 km and for the same name.
func (s *scale) samePlace(gold, predicted *Location) bool {
	if gold == nil || predicted == nil {
		return false
	}
	if gold.point() && predicted.point() && distanceKM(*gold, *predicted) <= nearKM {
		return true
	}
	return s.sameName(gold.Text, predicted.Text)
}

func (l *Location) point() bool { return l.Lat != nil && l.Lon != nil }

func distanceKM(a, b Location) float64 {
	const degree = math.Pi / 180
	lat1, lon1, lat2, lon2 := *a.Lat*degree, *a.Lon*degree, *b.Lat*degree, *b.Lon*degree
	dlat, dlon := math.Sin((lat2-lat1)/2), math.Sin((lon2-lon1)/2)
	return 12742 * math.Asin(math.Sqrt(dlat*dlat+math.Cos(lat1)*math.Cos(lat2)*dlon*dlon))
}

// sameDate is true when first and last day agree, within a seventh of the
// interval's length: exact for days, a day for a week, four for a month.
func sameDate(gold, predicted *Date) bool {
	if gold == nil || predicted == nil {
		return false
	}
	start, ok1 := day(gold.Start)
	end, ok2 := day(gold.End)
	first, ok3 := day(predicted.Start)
	last, ok4 := day(predicted.End)
	if !ok1 || !ok2 || !ok3 || !ok4 || end < start {
		return false
	}
	slack := (end - start + 1) / 7
	return abs(first-start) <= slack && abs(last-end) <= slack
}

// day returns the number of a day, counted from 1970.
func day(text string) (int, bool) {
	t, err := time.Parse(time.DateOnly, text)
	return int(t.Unix() / 86400), err == nil
}

func abs(n int) int { return max(n, -n) }
