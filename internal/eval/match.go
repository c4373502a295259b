package eval

import (
	"cmp"
	"slices"
)

// pair holds the places of a gold event and of the predicted one that found it.
type pair struct{ gold, predicted int }

// likeness weighs how much two events tell the same.
func (s *scale) likeness(gold, predicted Event) int {
	return 2*pairs(gold.Actors, predicted.Actors, s.sameActor) +
		one(s.samePlace(gold.Location, predicted.Location)) +
		one(sameDate(gold.Date, predicted.Date)) +
		one(gold.Factuality == predicted.Factuality)
}

// match pairs events of one article, one to one, the most alike first and
// among those the first written.
func (s *scale) match(gold, predicted []Event) []pair {
	type candidate struct {
		pair
		likeness int
	}
	var candidates []candidate
	for i, g := range gold {
		for j, p := range predicted {
			if g.Type == p.Type && s.sameEvidence(g, p) {
				candidates = append(candidates, candidate{pair{i, j}, s.likeness(g, p)})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.likeness, a.likeness) })
	found, used := make([]bool, len(gold)), make([]bool, len(predicted))
	var chosen []pair
	for _, c := range candidates {
		if !found[c.gold] && !used[c.predicted] {
			found[c.gold], used[c.predicted] = true, true
			chosen = append(chosen, c.pair)
		}
	}
	return chosen
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
