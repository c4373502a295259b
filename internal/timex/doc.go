// Package timex finds the time expressions of a text and turns them into
// intervals of days: a grammar over categories of words, which are data, and
// arithmetic over the day of publication. It also infers that day from what
// the text itself says when nobody tells it, or tells it wrongly.
//
// It does not know which event an expression dates, nor tense: the caller says
// whether a clause looks ahead. It never guesses: a vague word ("recently") is
// found, so that nothing else is read into it, and gives no date.
package timex
