package timex

import (
	"time"

	"github.com/hablullah/go-hijri"
	"github.com/jalaali/go-jalaali"
)

// Calendar tells in which calendar a month or a year is told.
type Calendar int8

// Calendars. Hijri is Umm al-Qura where its table reaches (1356 to 1500), else
// the arithmetic calendar; Persian is the solar calendar of Iran and
// Afghanistan.
const (
	Gregorian Calendar = iota
	Hijri
	Persian
)

// Years that the tables of the libraries cover; outside them no date is told.
const (
	hijriFirst, hijriLast     = 1, 1600
	ummFirst, ummLast         = 1357, 1499
	persianFirst, persianLast = 1, 2000
)

// day returns the day of a date, false for a date that no calendar has.
func (c Calendar) day(year, month, day int) (Day, bool) {
	first, ok := c.first(year, month)
	if !ok || day < 1 || day > 31 {
		return 0, false
	}
	end, ok := c.first(year, month+1)
	if d := first + Day(day-1); ok && d < end {
		return d, true
	}
	return 0, false
}

// month returns the first and last day of a month.
func (c Calendar) month(year, month int) (Interval, bool) {
	first, ok := c.first(year, month)
	next, ok2 := c.first(year, month+1)
	return Interval{first, next - 1}, ok && ok2
}

// year returns the first and last day of a year.
func (c Calendar) year(year int) (Interval, bool) {
	first, ok := c.first(year, 1)
	next, ok2 := c.first(year+1, 1)
	return Interval{first, next - 1}, ok && ok2
}

// first returns the first day of a month; month 13 is the next year's first.
func (c Calendar) first(year, month int) (Day, bool) {
	if month < 1 || month > 13 {
		return 0, false
	}
	if month == 13 {
		year, month = year+1, 1
	}
	switch c {
	case Hijri:
		return hijriFirstDay(year, month)
	case Persian:
		return persianFirstDay(year, month)
	}
	if year < 1 || year > 9999 {
		return 0, false
	}
	return gregorianDay(year, month, 1), true
}

func hijriFirstDay(year, month int) (Day, bool) {
	if year < hijriFirst || year > hijriLast {
		return 0, false
	}
	if year >= ummFirst && year <= ummLast {
		return DayOf(hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: 1}.ToGregorian()), true
	}
	h := hijri.HijriDate{Year: int64(year), Month: int64(month), Day: 1, Pattern: hijri.Default}
	return DayOf(h.ToGregorian()), true
}

func persianFirstDay(year, month int) (Day, bool) {
	if year < persianFirst || year > persianLast {
		return 0, false
	}
	y, m, d, err := jalaali.ToGregorian(year, jalaali.Month(month), 1)
	if err != nil {
		return 0, false
	}
	return DayOf(time.Date(y, m, d, 0, 0, 0, 0, time.UTC)), true
}

// yearOf returns the year of the calendar in which a day lies.
func (c Calendar) yearOf(d Day) int {
	y, _, _ := d.gregorian()
	switch c {
	case Hijri:
		y = (y - 622) * 33 / 32
	case Persian:
		y -= 621
	}
	for y > 1 {
		if i, ok := c.year(y); !ok || i.Start <= d {
			break
		}
		y--
	}
	for {
		i, ok := c.year(y)
		if !ok || i.End >= d {
			return y
		}
		y++
	}
}

// monthOf returns the year and month of the calendar in which a day lies.
func (c Calendar) monthOf(d Day) (year, month int) {
	if c == Gregorian {
		year, month, _ = d.gregorian()
		return year, month
	}
	year = c.yearOf(d)
	for month = 12; month > 1; month-- {
		if first, ok := c.first(year, month); ok && first <= d {
			break
		}
	}
	return year, month
}
