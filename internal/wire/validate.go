package wire

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
)

// ValidateEvent checks an event against its contract: the words of closed
// fields, spans as long as their texts, days in order, counts, coordinates
// and codes in range. It returns every breach, joined, or nil. An event that
// fails is our own mistake, never the article's.
func ValidateEvent(e event.Event, v Vocabulary) error {
	c := &checker{}
	c.require("id", e.ID)
	c.require("article.id", e.Article.ID)
	c.word("op", e.Op, []string{event.OpUpsert, event.OpRetract})
	c.word("type", e.Type, v.types())
	if e.Op == event.OpRetract {
		return errors.Join(c.breaches...)
	}
	words := v.Types[e.Type]
	c.word("mode", e.Mode, words.Modes)
	c.optional("subtype", e.Subtype, words.Subtypes)
	c.word("status", e.Status, v.statuses())
	if want := v.Statuses[e.Status]; e.Factuality != want {
		c.add("factuality", "%q does not follow from status %q", e.Factuality, e.Status)
	}
	for i, a := range e.Actors {
		c.actor(fmt.Sprintf("actors[%d]", i), a, words.Roles)
	}
	c.location("location", e.Location)
	c.location("origin", e.Origin)
	if e.Location != nil && e.LocationReason != "" {
		c.add("location_reason", "a location and a reason for its absence")
	}
	c.date(e.Date)
	c.count("killed", e.Killed)
	c.count("injured", e.Injured)
	c.count("troops", e.Troops)
	c.evidence(e.Evidence)
	for i, s := range e.Sources {
		c.span(fmt.Sprintf("sources[%d]", i), s.Text, s.Span)
	}
	c.publication(e.Article.Publication)
	if !(e.Confidence.Score >= 0 && e.Confidence.Score <= 1) {
		c.add("confidence", "%v is not within 0 to 1", e.Confidence.Score)
	}
	return errors.Join(c.breaches...)
}

type checker struct{ breaches []error }

func (c *checker) add(field, format string, args ...any) {
	c.breaches = append(c.breaches, fmt.Errorf("%s: %s", field, fmt.Sprintf(format, args...)))
}

func (c *checker) require(field, value string) {
	if value == "" {
		c.add(field, "is empty")
	}
}

func (c *checker) word(field, word string, known []string) {
	if slices.Contains(known, word) {
		return
	}
	advice := diag.Suggest(word, known)
	if advice == "" {
		advice = "known: " + strings.Join(known, ", ")
	}
	c.add(field, "unknown word %q: %s", word, advice)
}

func (c *checker) optional(field, word string, known []string) {
	if word != "" {
		c.word(field, word, known)
	}
}

// span checks that a text has a span of its length, in code points.
func (c *checker) span(field, text string, s event.Span) {
	switch {
	case text == "":
		c.add(field, "has no text")
	case s.Start < 0 || int(s.End-s.Start) != utf8.RuneCountInString(text):
		c.add(field, "span [%d,%d) does not fit a text of %d code points", s.Start, s.End, utf8.RuneCountInString(text))
	}
}

func (c *checker) country(field, code string) {
	if code != "" && (len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z') {
		c.add(field, "country %q is no two-letter code", code)
	}
}

// day reads a day; an unreadable one is a breach and gives the zero time.
func (c *checker) day(field, day string) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		c.add(field, "%q is no day", day)
	}
	return t
}
