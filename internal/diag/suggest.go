package diag

import (
	"fmt"

	"github.com/agnivade/levenshtein"
)

// Suggest returns advice such as "did you mean «assault»?" when a known word
// is near the given one (a third of its letters wrong at most), else "".
func Suggest(word string, known []string) string {
	best, limit := "", len([]rune(word))/3+1
	for _, candidate := range known {
		if d := levenshtein.ComputeDistance(word, candidate); d <= limit {
			if d < limit || best == "" || candidate < best {
				best, limit = candidate, d
			}
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean «%s»?", best)
}
