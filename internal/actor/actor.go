package actor

import "github.com/rasid/rasid/internal/diag"

// Actor is somebody listed: a state, a body, a group or a person.
type Actor struct {
	// ID is a short stable slug: "sdf", "us", "us.army".
	ID string
	// Kind is one of event.Kinds.
	Kind string
	// Country is ISO 3166-1 alpha-2 (XK for Kosovo); empty for what belongs to
	// no country.
	Country string
	// Parent is what it belongs to: the state of an army, the organisation of
	// a brigade, the affiliation of a person; nil at the top.
	Parent *Actor
	// Name is canonical, in Arabic; NameEn in English.
	Name, NameEn string
	// State tells a state itself, not one of its bodies.
	State bool
	// Roles are a person's offices in the order of the list.
	Roles []Role
	// At is where the list has it.
	At diag.Position

	names []name
	word  *outletWord // set for words that stand for somebody else
}

// Root is the outermost owner: the state of a ministry, the actor itself when
// it belongs to nobody.
func (a *Actor) Root() *Actor {
	for a.Parent != nil {
		a = a.Parent
	}
	return a
}

// Within tells whether the actor is other or belongs to it.
func (a *Actor) Within(other *Actor) bool {
	for ; a != nil; a = a.Parent {
		if a == other {
			return true
		}
	}
	return false
}

// Role is an office held for some time.
type Role struct {
	// Title is a short English word: "president", "pm", "fm", "defence",
	// "chief", "spokesman", "leader", "commander", "envoy", ...
	Title string
	// Of is whose office it is.
	Of *Actor
	// From and To are days (YYYY-MM-DD), both included; empty when open.
	From, To string
}

// On tells whether the office was held on a day (YYYY-MM-DD).
func (r *Role) On(day string) bool {
	return (r.From == "" || r.From <= day) && (r.To == "" || day <= r.To)
}

// RoleOn returns the office held on a day, the first listed when there are
// several, nil when there is none. An empty day is any day.
func (a *Actor) RoleOn(day string) *Role {
	for i := range a.Roles {
		if day == "" || a.Roles[i].On(day) {
			return &a.Roles[i]
		}
	}
	return nil
}

// name is one way to write an actor.
type name struct {
	text string
	lang string
	form Form
	// nisba: an adjective of nationality; capital: a city that stands for the government.
	nisba, capital bool
	// made: put together from heads.tsv and a state's adjective.
	made bool
	// doubtful: also a common word, or several people's. It is taken when the
	// article names the actor elsewhere without doubt, or with a cue; lone:
	// only with a cue beside it.
	doubtful, lone bool
	// vowelled is a spelling that settles a doubt when the text has it.
	vowelled string
	at       diag.Position
}

// Form is a set of features by which an adjective of nationality agrees with
// its noun.
type Form uint8

// Forms. A form that may be read in two ways has both.
const (
	Masculine Form = 1 << iota
	Feminine
	Singular
	Dual
	Plural
	Accusative // told by the ending
)
