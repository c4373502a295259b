package eval

import (
	"math/rand/v2"
	"strconv"
	"strings"
)

// swapNumbers chooses other numbers for the counts of the events. Grammar
// wants another one of the same class: 3 to 10 and 11 to 99 count differently;
// larger numbers keep their last two digits. Numbers that stand in a date stay.
func (s *swap) swapNumbers(a Article, random *rand.Rand) {
	used := map[int]bool{}
	for _, e := range a.Events {
		for _, n := range []*int{e.Killed, e.Injured, e.Troops} {
			if n == nil || *n < 3 || used[*n] || inDates(a, *n) {
				continue
			}
			used[*n] = true
			if other := sameClass(*n, random); !used[other] && !inDates(a, other) {
				used[other] = true
				s.numbers[*n] = other
			}
		}
	}
}

func sameClass(n int, random *rand.Rand) int {
	switch {
	case n <= 10:
		return 3 + random.IntN(8)
	case n < 100:
		return 11 + random.IntN(89)
	}
	return n + 100*(1+random.IntN(9))
}

// inDates tells whether a number stands in an expression of time.
func inDates(a Article, n int) bool {
	for _, e := range a.Events {
		if e.Date != nil && strings.Contains(ascii(e.Date.Text), strconv.Itoa(n)) {
			return true
		}
	}
	return false
}

// ascii writes the digits of Arabic script as ASCII ones.
func ascii(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u0660' && r <= '\u0669' {
			return r - '\u0660' + '0'
		}
		return r
	}, text)
}

// number replaces the number that begins at i, when it is a word of its own
// and written without separators, in the digits it has.
func (s *swap) number(runes []rune, i int) (int, string) {
	end := i
	for end < len(runes) && digit(runes[end]) {
		end++
	}
	if end == i || end < len(runes) && (inWord(runes[end]) || separates(runes, end)) || i > 0 && separates(runes, i-1) {
		return 0, ""
	}
	n, err := strconv.Atoi(ascii(string(runes[i:end])))
	other, ok := s.numbers[n]
	if err != nil || !ok {
		return 0, ""
	}
	text := strconv.Itoa(other)
	if runes[i] >= '\u0660' {
		text = strings.Map(func(r rune) rune { return r - '0' + '\u0660' }, text)
	}
	return end - i, text
}

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '\u0660' && r <= '\u0669' }

// separates tells a mark within a number, a date or a time of day.
func separates(runes []rune, i int) bool {
	if !strings.ContainsRune(".,:/-", runes[i]) {
		return false
	}
	return digit(runeAt(runes, i-1)) && digit(runeAt(runes, i+1))
}
