package event

import (
	"maps"
	"slices"
)

// Operations on the events topic.
const (
	OpUpsert  = "UPSERT"
	OpRetract = "RETRACT"
)

// Types of events that the built-in pack declares.
const (
	Meeting        = "MEETING"
	JointExercise  = "JOINT_EXERCISE"
	Attack         = "ATTACK"
	TroopStatement = "TROOP_STATEMENT"
)

// Roles.
const (
	RoleParticipant = "participant"
	RoleAttacker    = "attacker"
	RoleTarget      = "target"
	RoleSpeaker     = "speaker"
	RoleForce       = "force"
)

// Factuality values; each follows from a status.
const (
	Asserted     = "asserted"
	Planned      = "planned"
	Hypothetical = "hypothetical"
	Negated      = "negated"
)

// Kinds is the closed list of actor kinds.
var Kinds = []string{"state_forces", "armed_group", "government", "international", "party", "tribe", "media", "civilians", "person", "object", "unknown"}

// Precisions is the closed list of location precisions, finest first.
var Precisions = []string{"site", "settlement", "district", "admin1", "region", "sea", "country"}

// Bases of a location: where in the article it was read.
const (
	BasisClause   = "clause"
	BasisSentence = "sentence"
	BasisArticle  = "article"
)

// Bases of a date.
const (
	BasisExplicit    = "explicit"
	BasisRelative    = "relative"
	BasisNarrative   = "narrative"
	BasisPublication = "publication"
)

// Bases of a publication day.
const (
	PublicationGiven        = "given"
	PublicationInferred     = "inferred"
	PublicationContradicted = "contradicted"
	PublicationUnknown      = "unknown"
)

// statusFactuality maps every built-in status to its factuality (DESIGN 3.1).
var statusFactuality = map[string]string{
	"happened": Asserted, "attempted": Asserted, "foiled": Asserted, "claimed": Asserted, "disputed": Asserted,
	"announced": Planned, "ordered": Planned, "decided": Planned, "agreed": Planned, "promised": Planned,
	"threatened": Planned, "invited": Planned, "resumed": Planned,
	"conditional": Hypothetical, "possible": Hypothetical, "requested": Hypothetical, "offered": Hypothetical, "wished": Hypothetical,
	"denied": Negated, "refused": Negated, "cancelled": Negated, "suspended": Negated, "postponed": Negated,
}

// FactualityOf returns the factuality of a built-in status, or "" for a word
// that is none.
func FactualityOf(status string) string { return statusFactuality[status] }

// Statuses are the built-in statuses, sorted.
func Statuses() []string { return slices.Sorted(maps.Keys(statusFactuality)) }
