package timex

// Season is a season of the northern hemisphere.
type Season int8

// Seasons, by the equinoxes and solstices.
const (
	NoSeason Season = iota
	Spring
	Summer
	Autumn
	Winter
)

// seasonStarts holds month and day on which each season starts.
var seasonStarts = [...][2]int{Spring: {3, 20}, Summer: {6, 21}, Autumn: {9, 23}, Winter: {12, 21}}

// interval returns the season that starts in the year.
func (s Season) interval(year int) Interval {
	start := seasonStarts[s]
	next := s + 1
	if s == Winter {
		next = Spring
	}
	end := seasonStarts[next]
	endYear := year
	if s == Winter {
		endYear++
	}
	return Interval{gregorianDay(year, start[0], start[1]), gregorianDay(endYear, end[0], end[1]) - 1}
}
