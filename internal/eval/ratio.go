package eval

import "strconv"

// Ratio counts what was right (Hit), what was to be found (Gold) and what was
// said (Said).
type Ratio struct{ Hit, Gold, Said int }

// Add adds another count.
func (r *Ratio) Add(other Ratio) {
	r.Hit += other.Hit
	r.Gold += other.Gold
	r.Said += other.Said
}

// Precision is the share of what was said that is right, 0 when nothing was.
func (r Ratio) Precision() float64 { return share(r.Hit, r.Said) }

// Recall is the share of gold that was found, 0 when there is none.
func (r Ratio) Recall() float64 { return share(r.Hit, r.Gold) }

// F1 is the harmonic mean of both.
func (r Ratio) F1() float64 {
	precision, recall := r.Precision(), r.Recall()
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// figure prints a share with four decimals at most and one at least, rounded
// from the exact binary value: 0.8571, 0.5, 1.0.
func figure(x float64) string {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	text := strconv.FormatFloat(rounded, 'f', -1, 64)
	if rounded == float64(int(rounded)) {
		text += ".0"
	}
	return text
}
