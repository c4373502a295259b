package eval

import (
	"math/rand/v2"
	"strings"
	"time"
)

// longestShifted is how long an interval may be, in days, to move with the
// weekdays: a week or a month has bounds of its own.
const longestShifted = 2

// swapDays moves every weekday by one number of days, and the publication and
// the events with them. Articles that tell a day of a month, or weeks, stay.
func (s *swap) swapDays(a Article, stock Stock, random *rand.Rand) {
	shift := 1 + random.IntN(6)
	if a.PublishedAt == nil || !movable(a, stock) {
		return
	}
	for i, spellings := range stock.Weekdays {
		others := stock.Weekdays[(i+shift)%7]
		for j, spelling := range spellings {
			if len(others) > 0 {
				s.replace(spelling, others[j%len(others)])
			}
		}
	}
	s.shift = shift
}

func movable(a Article, stock Stock) bool {
	words := " " + strings.Join(strings.FieldsFunc(a.Title+"\n"+a.Body, func(r rune) bool { return !inWord(r) }), " ") + " "
	weekday := false
	for _, spellings := range stock.Weekdays {
		for _, spelling := range spellings {
			weekday = weekday || strings.Contains(words, spelling+" ")
		}
	}
	for _, month := range stock.Months {
		if strings.Contains(words, month+" ") {
			return false
		}
	}
	for _, e := range a.Events {
		if e.Date == nil {
			continue
		}
		start, ok1 := day(e.Date.Start)
		end, ok2 := day(e.Date.End)
		if !ok1 || !ok2 || end-start >= longestShifted || strings.ContainsFunc(e.Date.Text, digit) {
			return false
		}
	}
	return weekday
}

// moved moves a day; what is no day stays.
func moved(text string, days int) string {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return t.AddDate(0, 0, days).Format(time.DateOnly)
}

// published moves the publication; its time of day and offset stay.
func (s *swap) published(at *string) *string {
	if at == nil || s.shift == 0 || len(*at) < len(time.DateOnly) {
		return at
	}
	text := moved((*at)[:len(time.DateOnly)], s.shift) + (*at)[len(time.DateOnly):]
	return &text
}
