package extract_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

// testCase is one article of testdata/cases and the events it must give; the
// form is told in testdata/cases/README.md.
type testCase struct {
	name    string
	text    string // as written
	article article.Article
	lines   []string // the events as written
	events  []wantedEvent
}

// wantedEvent is one line of a case.
type wantedEvent struct {
	kind       string
	mode, fact []string
	slots      []wantedSlot
}

// wantedSlot is a role, a place, a date or a number with all the values that are right.
type wantedSlot struct {
	name     string
	values   []string
	optional bool
}

type part struct{ name, text string }

// readArchive reads a txtar file: "-- NAME --" lines, each with its text.
func readArchive(t *testing.T, file string) []part {
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	var parts []part
	for line := range strings.Lines(string(raw)) {
		if inner, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(inner, " --") {
			parts = append(parts, part{name: strings.TrimSuffix(inner, " --")})
		} else if len(parts) > 0 {
			parts[len(parts)-1].text += line
		}
	}
	return parts
}

func readCases(t *testing.T, file string) []testCase {
	parts := readArchive(t, file)
	require.Zero(t, len(parts)%2, "%s: an article without events", file)
	var cases []testCase
	seen := map[string]bool{}
	for pair := range slices.Chunk(parts, 2) {
		name, ok := strings.CutSuffix(pair[0].name, ".article")
		require.True(t, ok && pair[1].name == name+".events", "%s: %s and %s are no pair", file, pair[0].name, pair[1].name)
		require.False(t, seen[name], "%s: %s stands twice", file, name)
		seen[name] = true
		cases = append(cases, newCase(t, name, pair[0].text, pair[1].text))
	}
	return cases
}

func newCase(t *testing.T, name, text, lines string) testCase {
	c := testCase{name: name, text: text, article: article.Article{ID: name, Lang: "ar", PublishedAt: caseDay}}
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(first, "published: ") {
		c.article.PublishedAt, text = strings.TrimPrefix(first, "published: "), rest
	}
	title, body, found := strings.Cut(text, "\n\n")
	if found {
		c.article.Title, c.article.Body = title, strings.TrimSpace(body)
	} else {
		c.article.Body = strings.TrimSpace(text)
	}
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			c.lines = append(c.lines, line)
			c.events = append(c.events, parseEvent(t, name, line))
		}
	}
	return c
}

func parseEvent(t *testing.T, name, line string) wantedEvent {
	head, rest, _ := strings.Cut(line, "|")
	words := strings.Fields(head)
	require.Len(t, words, 3, "%s: %s", name, line)
	w := wantedEvent{kind: words[0], mode: strings.Split(words[1], "/"), fact: strings.Split(words[2], "/")}
	for field := range strings.SplitSeq(rest, "|") {
		field = strings.TrimSpace(field)
		pieces := strings.Split(field, ";")
		if strings.HasPrefix(field, "killed") || strings.HasPrefix(field, "injured") || strings.HasPrefix(field, "troops") {
			pieces = strings.Fields(field)
		}
		for _, piece := range pieces {
			if strings.TrimSpace(piece) == "" {
				continue
			}
			key, values, ok := strings.Cut(strings.TrimSpace(piece), "=")
			require.True(t, ok, "%s: %q is no slot", name, piece)
			key, optional := strings.CutSuffix(key, "?")
			w.slots = append(w.slots, wantedSlot{name: key, values: strings.Split(values, "/"), optional: optional})
		}
	}
	return w
}

// differs tells the first thing in which an event is not what was wanted, "" when it is.
func (w wantedEvent) differs(e *event.Event) string {
	if !slices.Contains(w.mode, e.Mode) {
		return "mode " + e.Mode
	}
	if !slices.Contains(w.fact, e.Factuality) {
		return "factuality " + e.Factuality
	}
	have := slotsOf(e)
	for _, s := range w.slots {
		at := slices.IndexFunc(have, func(h wantedSlot) bool {
			return h.name == s.name && slices.Contains(s.values, h.values[0])
		})
		if at >= 0 {
			have = slices.Delete(have, at, at+1)
		} else if !s.optional {
			return fmt.Sprintf("no %s=%s", s.name, s.values[0])
		}
	}
	if len(have) > 0 {
		return fmt.Sprintf("unwanted %s=%s", have[0].name, have[0].values[0])
	}
	return ""
}

// slotsOf lists everything an event has that a case speaks of.
func slotsOf(e *event.Event) []wantedSlot {
	var slots []wantedSlot
	add := func(name, value string) { slots = append(slots, wantedSlot{name: name, values: []string{value}}) }
	for i := range e.Actors {
		add(e.Actors[i].Role, e.Actors[i].Text)
	}
	if e.Location != nil {
		add("place", e.Location.Text)
	}
	if e.Date != nil && e.Date.Basis != event.BasisPublication {
		add("date", interval(e.Date))
	}
	number := func(name string, count *event.Count) {
		if count != nil {
			add(name, fmt.Sprint(count.Low))
		}
	}
	number("injured", e.Injured)
	number("killed", e.Killed)
	number("troops", e.Troops)
	return slots
}

func interval(d *event.Date) string {
	if d.Start == d.End {
		return d.Start
	}
	return d.Start + ".." + d.End
}

// renderEvent writes an event as a line of a case.
func renderEvent(e *event.Event) string {
	fields := []string{strings.Join([]string{e.Type, e.Mode, e.Factuality}, " ")}
	var roles, numbers []string
	for i := range e.Actors {
		roles = append(roles, e.Actors[i].Role+"="+e.Actors[i].Text)
	}
	for _, s := range slotsOf(e)[len(e.Actors):] {
		if entry := s.name + "=" + s.values[0]; s.name == "place" || s.name == "date" {
			fields = append(fields, entry)
		} else {
			numbers = append(numbers, entry)
		}
	}
	if len(roles) > 0 {
		fields = slices.Insert(fields, 1, strings.Join(roles, "; "))
	}
	if len(numbers) > 0 {
		fields = append(fields, strings.Join(numbers, " "))
	}
	return strings.Join(fields, " | ")
}

func (c testCase) expected() string { return strings.Join(c.lines, "\n") }

// archive writes a case as it stands in its file.
func (c testCase) archive() string {
	out := "-- " + c.name + ".article --\n" + c.text + "-- " + c.name + ".events --\n"
	for _, line := range c.lines {
		out += line + "\n"
	}
	return out
}
