package rule

import "github.com/rasid/rasid/internal/diag"

// Type declares an event type: its roles, modes and codes.
type Type struct {
	Name  string
	Modes []string // the first is the default
	Roles []Role
	// PerPlace: one word with two named places tells two events.
	PerPlace bool
	// Mixed: mentions of one happening may tell different modes.
	Mixed bool
	// Nowhere are the modes that happen at no place: a call.
	Nowhere []string
	// Witness are actor kinds, and classes of words (with a dot), of which an event needs one among its parties,
	// unless the text tells the mode by a word beside the trigger or the rule is Sure.
	Witness []string
	// Subtypes are finer words that rules may give.
	Subtypes []string
	At       diag.Position
}

// Role declares a role of a type.
type Role struct {
	Name string
	// Least is how many actors of the role an event must have.
	Least int
	// Alone are the kinds of which one actor is enough: a council of states meets as one.
	Alone []string
	// Settlement says what a bare settlement in this role is: "place" makes it the location.
	Settlement string
	// Kinds are the actor kinds that may fill the role; empty means all.
	Kinds []string
	At    diag.Position
}

// Mode returns whether the type declares the mode.
func (t *Type) Mode(name string) bool {
	for _, m := range t.Modes {
		if m == name {
			return true
		}
	}
	return false
}

// Rule maps predicates of some classes to an event.
type Rule struct {
	ID    string
	Event string
	// On are the predicate classes that trigger the rule.
	On []Word
	// Roles say which function fills which role, the first filled function wins.
	Roles []Filling
	// Mode is a mode of the type, or "weapon": read it from the means, the
	// adjectives and the trigger.
	Mode Word
	// Else is the mode when Mode is "weapon" and nothing tells it.
	Else    string
	Subtype string
	// Sure: the trigger alone is proof of the type; no witness is needed.
	Sure bool
	// Placed: without a named place in the phrase that Place says there is no event.
	Placed bool
	// Named are roles that somebody of their kinds must fill, or there is no event.
	Named []Word
	// Status is the status of the event when no operator says otherwise ("" is happened).
	Status string
	// Kinds narrow the actor kinds that may fill a role in this rule.
	Kinds []RoleKinds
	// Speaker makes the reporter of the predicate fill this role.
	Speaker string
	// Require are functions without which the rule does not match.
	Require []Word
	// Where asks that the phrase of a function has one of the classes.
	Where []Block
	// Unless blocks the rule when the phrase of a function has one of the classes.
	Unless   []Block
	Examples []Example
	// Not are counterexamples: texts that must give no event.
	Not []Text
	At  diag.Position
}

// Names that a rule may fill beside the roles of its type.
const (
	PlaceRole  = "place"  // the function whose phrase is the location
	OriginRole = "origin" // the function whose phrase is where a movement starts
)

// RoleKinds are the actor kinds that a rule allows in a role.
type RoleKinds struct {
	Role  string
	Kinds []string
}

// Filling is one role and the functions that may fill it, in order.
type Filling struct {
	Role      string
	Functions []Word
	At        diag.Position
}

// Block names classes that must not stand in a function; Function "any" is every function and the trigger.
type Block struct {
	Function Word
	Classes  []Word
}

// Word is a word of a rule and where it stands.
type Word struct {
	Text string
	At   diag.Position
}

// Text is an example sentence and where it stands.
type Text struct {
	Text string
	At   diag.Position
}

// Example is a text and the event that it must give.
type Example struct {
	Text  Text
	Gives []Expectation
}

// Expectation is one slot of an expected event: a role, "mode", "factuality",
// "place", "date", "killed", "injured", "troops" or "type", and its text.
type Expectation struct {
	Slot  string
	Value string
	At    diag.Position
}
