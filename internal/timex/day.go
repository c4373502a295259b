package timex

import (
	"fmt"
	"time"
)

// Day is a calendar day, counted from 1970-01-01 = 0.
type Day int32

// Weekday is a day of the week, Monday = 1 to Sunday = 7; 0 is none.
type Weekday int8

// Days of the week, which runs from Monday to Sunday.
const (
	Monday Weekday = iota + 1
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// ParseDay reads YYYY-MM-DD.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("not a day YYYY-MM-DD: %q", s)
	}
	return DayOf(t), nil
}

// DayOf returns the calendar day of a time in its own zone.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return gregorianDay(y, int(m), d)
}

// String prints YYYY-MM-DD.
func (d Day) String() string {
	y, m, day := d.gregorian()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// Weekday returns the day of the week.
func (d Day) Weekday() Weekday {
	return Weekday((int(d)%7+7+3)%7) + 1 // 1970-01-01 was a Thursday
}

// gregorian returns year, month and day of the month. Years start in March
// inside, so that the leap day comes last.
func (d Day) gregorian() (year, month, day int) {
	z := int(d) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	month = (mp+2)%12 + 1
	year = yoe + era*400
	if month <= 2 {
		year++
	}
	return year, month, day
}

// gregorianDay is the inverse of gregorian; a month beyond 1..12 carries over
// into the year.
func gregorianDay(year, month, day int) Day {
	year, month = year+floorDiv(month-1, 12), month-12*floorDiv(month-1, 12)
	if month <= 2 {
		year--
	}
	era := floorDiv(year, 400)
	yoe := year - era*400
	doy := (153*((month+9)%12)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 719468)
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// addMonths moves a day by months; the 31st becomes the last day of a shorter
// month.
func (d Day) addMonths(n int) Day {
	y, m, day := d.gregorian()
	last := gregorianDay(y, m+n+1, 1) - 1
	return min(gregorianDay(y, m+n, day), last)
}

// Interval is a run of days, both ends included.
type Interval struct{ Start, End Day }

// Days returns the number of days in the interval.
func (i Interval) Days() int { return int(i.End-i.Start) + 1 }

// Contains tells whether a day lies in the interval.
func (i Interval) Contains(d Day) bool { return i.Start <= d && d <= i.End }

// String prints "2024-02-01..2024-02-07", or one day alone.
func (i Interval) String() string {
	if i.Start == i.End {
		return i.Start.String()
	}
	return i.Start.String() + ".." + i.End.String()
}

// span returns the interval that covers both.
func (i Interval) span(o Interval) Interval {
	return Interval{min(i.Start, o.Start), max(i.End, o.End)}
}

func (i Interval) shift(days int) Interval {
	return Interval{i.Start + Day(days), i.End + Day(days)}
}

// week returns the week, Monday to Sunday, that holds the day.
func (d Day) week() Interval {
	monday := d - Day(d.Weekday()-Monday)
	return Interval{monday, monday + 6}
}

func oneDay(d Day) Interval { return Interval{d, d} }
