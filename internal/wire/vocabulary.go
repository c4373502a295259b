package wire

import (
	"maps"
	"slices"
)

// Vocabulary holds the words of the closed fields that a pack declares; those
// that no pack may extend are constants of package event.
type Vocabulary struct {
	// Types maps a type to its words.
	Types map[string]TypeWords
	// Statuses maps a status to the factuality that follows from it.
	Statuses map[string]string
}

// TypeWords are the words of one event type. An empty Subtypes allows none.
type TypeWords struct {
	Modes, Subtypes, Roles []string
}

func (v Vocabulary) types() []string { return slices.Sorted(maps.Keys(v.Types)) }

func (v Vocabulary) statuses() []string { return slices.Sorted(maps.Keys(v.Statuses)) }
