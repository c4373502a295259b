package eval

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/rule"
)

// ExampleDay is the publication day of every example of a rule, a Wednesday.
const ExampleDay = "2024-01-10"

// RunExamples runs the examples and counterexamples of rules. Every example
// must give an event of its own rule with the slots it names, every
// counterexample no event at all; each failure is a complaint at its line.
func RunExamples(x *extract.Extractor, rules []rule.Rule) diag.List {
	var diags diag.List
	for i := range rules {
		r := &rules[i]
		for _, e := range r.Examples {
			runExample(x, r, e, &diags)
		}
		for _, n := range r.Not {
			if events := sentence(x, n.Text); len(events) > 0 {
				diags.Add(n.At, "see rasid explain on the sentence", "counterexample of %s gives an event: %s", r.ID, brief(&events[0]))
			}
		}
	}
	return diags
}

// sentence extracts one sentence as an article.
func sentence(x *extract.Extractor, text string) []event.Event {
	result, err := x.Extract(article.Article{ID: "example", Lang: x.Pack().Lang, Body: text, PublishedAt: ExampleDay})
	if err != nil {
		return nil
	}
	return result.Events
}

func runExample(x *extract.Extractor, r *rule.Rule, e rule.Example, diags *diag.List) {
	events := sentence(x, e.Text.Text)
	var best []string
	found := false
	for i := range events {
		ev := &events[i]
		if ev.Provenance.Rule != r.ID {
			continue
		}
		wrong := unmet(ev, e.Gives)
		if len(wrong) == 0 {
			return
		}
		if !found || len(wrong) < len(best) {
			best, found = wrong, true
		}
	}
	if found {
		diags.Add(e.Text.At, "see rasid explain on the sentence", "example of %s: %s", r.ID, strings.Join(best, "; "))
		return
	}
	got := "no event"
	if len(events) > 0 {
		got = brief(&events[0])
	}
	diags.Add(e.Text.At, "see rasid explain on the sentence", "example of %s gives %s", r.ID, got)
}

func brief(e *event.Event) string {
	s := e.Type + " " + e.Mode + " by " + e.Provenance.Rule
	for _, a := range e.Actors {
		s += fmt.Sprintf(", %s «%s»", a.Role, a.Text)
	}
	return s
}

// unmet lists the expectations that an event does not meet.
func unmet(e *event.Event, want []rule.Expectation) []string {
	var out []string
	for _, x := range want {
		got := values(e, x.Slot)
		if !slices.Contains(got, x.Value) {
			out = append(out, fmt.Sprintf("%s is «%s», not «%s»", x.Slot, strings.Join(got, "», «"), x.Value))
		}
	}
	return out
}

// values are what an event has in a slot, as texts.
func values(e *event.Event, slot string) []string {
	switch slot {
	case "type":
		return []string{e.Type}
	case "mode":
		return []string{e.Mode}
	case "subtype":
		return []string{e.Subtype}
	case "status":
		return []string{e.Status}
	case "factuality":
		return []string{e.Factuality}
	case "place":
		if e.Location != nil {
			return []string{e.Location.Text}
		}
	case "date":
		if e.Date != nil {
			return []string{e.Date.Text}
		}
	case "killed":
		return countText(e.Killed)
	case "injured":
		return countText(e.Injured)
	case "troops":
		return countText(e.Troops)
	default:
		var out []string
		for _, a := range e.Actors {
			if a.Role == slot {
				out = append(out, a.Text)
			}
		}
		return out
	}
	return nil
}

func countText(c *event.Count) []string {
	if c == nil {
		return nil
	}
	return []string{strconv.Itoa(int(c.Low))}
}
