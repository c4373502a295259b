package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rasid/rasid/internal/event"
)

// kindWords are the words of one event type in gold files.
type kindWords struct{ modes, roles []string }

// guidelines holds the types of the annotation guidelines. Gold files are
// bound to them, whatever types a pack may add for records.
var guidelines = map[string]kindWords{
	event.Meeting:       {[]string{"in_person", "call"}, []string{event.RoleParticipant}},
	event.JointExercise: {[]string{"exercise", "training"}, []string{event.RoleParticipant}},
	event.Attack: {
		[]string{"airstrike", "drone", "shelling", "missile", "explosive", "suicide", "shooting", "clash", "raid", "other"},
		[]string{event.RoleAttacker, event.RoleTarget},
	},
	event.TroopStatement: {
		[]string{"presence", "deployment", "withdrawal", "redeployment"}, []string{event.RoleSpeaker, event.RoleForce},
	},
}

var factualities = []string{event.Asserted, event.Planned, event.Hypothetical, event.Negated}

// Check tells what in an annotated article breaks the guidelines' format:
// unknown words, texts that do not stand in the article, days that run
// backwards. It returns every breach, joined, or nil.
func Check(a Article) error {
	c := &checker{text: a.Title + "\n" + a.Body}
	if a.ID == "" {
		c.add("no id")
	}
	if a.PublishedAt != nil && readable(*a.PublishedAt) == nil {
		c.add("published_at %q is no time", *a.PublishedAt)
	}
	for i, e := range a.Events {
		c.where = fmt.Sprintf("event %d: ", i)
		c.event(e)
	}
	return errors.Join(c.breaches...)
}

type checker struct {
	text, where string
	breaches    []error
}

func (c *checker) add(format string, args ...any) {
	c.breaches = append(c.breaches, errors.New(c.where+fmt.Sprintf(format, args...)))
}

func (c *checker) event(e Event) {
	words, known := guidelines[e.Type]
	if !known {
		c.add("type %q", e.Type)
		return
	}
	c.word("mode", e.Mode, words.modes)
	c.word("factuality", e.Factuality, factualities)
	c.evidence(e.Evidence)
	for _, a := range e.Actors {
		c.word("role", a.Role, words.roles)
		c.stands("actor", a.Text)
		if slices.Contains(e.Sources, a.Text) {
			c.add("who has a role is no source: %q", a.Text)
		}
	}
	isForce := func(a Actor) bool { return a.Role == event.RoleForce }
	if e.Type == event.TroopStatement && !slices.ContainsFunc(e.Actors, isForce) {
		c.add("a troop statement without a force")
	}
	c.location(e.Location)
	c.date(e.Date)
	if e.Type != event.Attack && (e.Killed != nil || e.Injured != nil) {
		c.add("killed or injured of %s", e.Type)
	}
	if e.Type != event.TroopStatement && e.Troops != nil {
		c.add("troops of %s", e.Type)
	}
	for _, s := range e.Sources {
		c.stands("source", s)
	}
}

func (c *checker) word(field, word string, known []string) {
	if !slices.Contains(known, word) {
		c.add("%s %q", field, word)
	}
}

func (c *checker) stands(field, text string) {
	if text == "" || !strings.Contains(c.text, text) {
		c.add("%s not in the text: %q", field, text)
	}
}

func (c *checker) evidence(list []string) {
	if len(list) == 0 {
		c.add("no evidence")
	}
	for _, quote := range list {
		c.stands("evidence", quote)
		if strings.Contains(quote, "\n") {
			c.add("evidence runs over a line break: %q", quote)
		}
	}
}

func (c *checker) location(l *Location) {
	if l == nil {
		return
	}
	c.stands("location", l.Text)
	if l.Country != "" && (len(l.Country) != 2 || l.Country != strings.ToUpper(l.Country)) {
		c.add("country %q", l.Country)
	}
	if (l.Lat == nil) != (l.Lon == nil) || l.point() && (*l.Lat < -90 || *l.Lat > 90 || *l.Lon < -180 || *l.Lon > 180) {
		c.add("coordinates")
	}
}

func (c *checker) date(d *Date) {
	if d == nil {
		return
	}
	c.stands("date", d.Text)
	start, err1 := time.Parse(time.DateOnly, d.Start)
	end, err2 := time.Parse(time.DateOnly, d.End)
	if err1 != nil || err2 != nil || end.Before(start) {
		c.add("date %q to %q", d.Start, d.End)
	}
}
