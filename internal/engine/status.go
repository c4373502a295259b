package engine

import (
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
)

// strength orders factualities: what stands further right wins over what
// stands before, whichever operator is nearer to the trigger.
var strength = map[string]int{event.Asserted: 0, event.Planned: 1, event.Hypothetical: 2, event.Negated: 3}

// status reads the operators from the trigger outwards.
func status(p *syntax.Predicate, given string) string {
	current := given
	if current == "" {
		current = "happened"
	}
	negations := 0
	for _, op := range p.Operators {
		switch op.Status {
		case "report", "phase", "":
			continue
		case "negation":
			negations++
			continue
		case "future":
			current = stronger(current, "announced")
			continue
		}
		if event.FactualityOf(op.Status) == event.Negated && current != "happened" && event.FactualityOf(current) == event.Negated {
			continue
		}
		current = stronger(current, op.Status)
	}
	if negations%2 == 1 {
		current = stronger(current, "denied")
	}
	return current
}

// stronger keeps the status whose factuality is further from "happened"; of
// equals the inner one, which names the happening more closely.
func stronger(inner, outer string) string {
	if strength[event.FactualityOf(outer)] > strength[event.FactualityOf(inner)] {
		return outer
	}
	if inner == "happened" {
		return outer
	}
	return inner
}
