package eval

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// Interval is an F1 with the range in which 95 of 100 sets of articles like
// these would put it.
type Interval struct {
	Name          string
	F1, Low, High float64
}

// resamples is how many sets are drawn: enough for two decimals.
const resamples = 1000

// Intervals draws whole articles with replacement, because the events of one
// article stand or fall together, and returns the intervals of event, core and
// slots F1. The same seed gives the same intervals.
func (r *Report) Intervals(seed uint64) []Interval {
	pick := []func(tally) Ratio{
		func(t tally) Ratio { return t.event }, func(t tally) Ratio { return t.core }, func(t tally) Ratio { return t.slots },
	}
	names := []string{RowEvent, RowCore, RowSlots}
	drawn := make([][]float64, len(pick))
	random := rand.New(rand.NewPCG(seed, uint64(len(r.articles))))
	for range resamples {
		sums := make([]Ratio, len(pick))
		for range r.articles {
			t := r.articles[random.IntN(len(r.articles))]
			for i, f := range pick {
				sums[i].Add(f(t))
			}
		}
		for i, sum := range sums {
			drawn[i] = append(drawn[i], sum.F1())
		}
	}
	var intervals []Interval
	for i, name := range names {
		slices.Sort(drawn[i])
		intervals = append(intervals, Interval{
			Name: name, F1: r.Row(name).F1(), Low: drawn[i][resamples*25/1000], High: drawn[i][resamples*975/1000-1],
		})
	}
	return intervals
}

// WriteIntervals prints the intervals, a row a line.
func WriteIntervals(w io.Writer, intervals []Interval) error {
	for _, in := range intervals {
		if _, err := fmt.Fprintf(w, "%-22s  f1 %s  from %s  to %s\n", in.Name, figure(in.F1), figure(in.Low), figure(in.High)); err != nil {
			return fmt.Errorf("writing intervals: %w", err)
		}
	}
	return nil
}
