package actor

import (
	"slices"
	"strings"
)

// List is all that is known of actors. It is read-only and safe for
// concurrent use.
type List struct {
	actors  []*Actor // sorted by id
	byID    map[string]*Actor
	heads   map[string]*head // folded words of a head -> what it is
	article string           // of the language in which phrases are composed
	cues    map[string]*cues // by language
	holders map[string][]holder
	// offices are the role titles that a folded title phrase may mean, the likeliest first.
	offices map[string][]string
}

// holder is one tenure of an office.
type holder struct {
	who  *Actor
	role *Role
}

// Actors returns all actors sorted by id. The caller must not change it.
func (l *List) Actors() []*Actor { return l.actors }

// ByID returns an actor, nil when there is none.
func (l *List) ByID(id string) *Actor { return l.byID[id] }

// Child returns a state's body, such as "army", nil when it has none.
func (l *List) Child(state *Actor, child string) *Actor {
	if state == nil || child == "" {
		return state
	}
	return l.byID[state.ID+"."+child]
}

// Holder returns who held an office of an actor on a day: "president" of "us".
// Nil when nobody listed did.
func (l *List) Holder(title string, of *Actor, day string) *Actor {
	if of == nil {
		return nil
	}
	for _, h := range l.holders[title+"@"+of.ID] {
		if h.role.On(day) {
			return h.who
		}
	}
	return nil
}

// State returns the state of a country (ISO 3166-1 alpha-2), nil when it has none.
func (l *List) State(country string) *Actor {
	if a := l.byID[strings.ToLower(country)]; a != nil && a.State {
		return a
	}
	return nil
}

// finish sorts the list and indexes the offices.
func (l *List) finish() {
	slices.SortFunc(l.actors, func(a, b *Actor) int { return strings.Compare(a.ID, b.ID) })
	l.holders = map[string][]holder{}
	for _, a := range l.actors {
		for i := range a.Roles {
			r := &a.Roles[i]
			if r.Of != nil {
				key := r.Title + "@" + r.Of.ID
				l.holders[key] = append(l.holders[key], holder{who: a, role: r})
			}
		}
	}
}
