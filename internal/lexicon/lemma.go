package lexicon

import (
	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// POS is a part of speech.
type POS uint8

// Parts of speech.
const (
	Verb       POS = iota + 1
	Noun           // event nouns, persons, things
	Masdar         // verbal noun of a verb; Lemma.Verb names it
	Participle     // active or passive participle of a verb
	Adjective
	Preposition // also compound ones: على يد, من قبل
	Conjunction
	Particle // negation, future, emphasis, condition ...: Classes tell
	Pronoun  // personal, demonstrative, relative
	Adverb
	Numeral // number words; Lemma.Value
)

// Lemma is one dictionary entry.
type Lemma struct {
	ID   int32
	Text string // natural spelling as written in the pack
	// Bare is Text without diacritics and tatweel (the lite fold): what grammars compare.
	Bare string
	POS  POS
	// Classes are the semantic and grammatical classes of the word, e.g.
	// "troops", "person.military", "negation", "locative". Class ids are
	// sorted; see Lexicon.Class.
	Classes []ClassID
	// Frame says what the word's neighbours are to it; nil for most nouns.
	Frame *Frame
	// Verb is the verb a masdar or participle is derived from, else nil.
	Verb *Lemma
	// Value is the number a numeral stands for (ten thousand for آلاف is 1000 as a unit), else 0.
	Value int64
	// At is where the entry stands in the pack.
	At diag.Position
}

// ClassID is an interned class name; 0 is no class.
type ClassID uint16

// Function is what a neighbour is to a trigger.
type Function string

// Functions a frame may fill.
const (
	Agent   Function = "agent"
	Patient Function = "patient"
	Partner Function = "partner" // the other side of something mutual
	Goal    Function = "goal"    // where to
	Origin  Function = "origin"  // where from
	Means   Function = "means"   // weapon, channel
	Place   Function = "place"   // a complement that is a place
	Topic   Function = "topic"   // what it is about; the content of a report or plan
	Speaker Function = "speaker"
	Result  Function = "result" // what it led to (casualties)
)

// Position names where a function's phrase stands relative to the word:
// "subject", "object", "idafa" (the genitive after a noun), "nisba" (an
// adjective of nationality or belonging), "clause" (an أنّ/أن clause),
// "self" (the word itself is the function's phrase: a casualty or weapon noun), or a
// preposition's lemma such as "على".
type Position string

// Special positions.
const (
	Subject    Position = "subject"
	Object     Position = "object"
	Idafa      Position = "idafa"
	Nisba      Position = "nisba"
	Clause     Position = "clause"
	Possessive Position = "possessive"
)

// Slot says: a phrase in one of these positions has this function; the first
// position that is filled wins.
type Slot struct {
	Function  Function
	Positions []Position
}

// Frame is what a word's neighbours are to it.
type Frame struct {
	// Class is the predicate class (assault, meet, withdraw, report, deny ...); 0 when the word
	// is only a support verb or an operator.
	Class ClassID
	// Supports are the predicate classes of nouns that this verb only
	// supports ("شنّ هجوماً"): its subject becomes what SubjectIs says.
	Supports []ClassID
	// NounAt is where the supported noun stands; Object when empty.
	NounAt Position
	// SubjectIs is what the support verb's subject is to the noun (Agent when empty).
	SubjectIs Function
	// Both is the position that fills agent and partner at once: "بين X وY".
	Both []Position
	// Operator is what the word does to the factuality of what stands under
	// it: a status of DESIGN 3.1 ("denied", "announced", "possible" ...), "report", "phase", or empty.
	Operator string
	// Over is where the phrase or clause under the operator stands: clause, object, idafa or prepositions.
	Over []Position
	// Control says whose the agent of a masdar under this word is: Subject, Object or a preposition; empty: not controlled.
	Control Position
	// Mode is the event mode that the word itself tells, or empty.
	Mode string
	// Slots in order of writing.
	Slots []Slot
}

// Feat is a set of grammatical features of one surface form.
type Feat = morph.Feat

// Features; morph says what each means. A verb form that is written alike in
// both voices has Active and Passive, a noun in -yn Dual and Plural; the two
// participles of a verb are readings of their own, the active one first.
const (
	Perfect    = morph.Perfect
	Imperfect  = morph.Imperfect
	Jussive    = morph.Jussive
	Active     = morph.Active
	Passive    = morph.Passive
	Masculine  = morph.Masculine
	Feminine   = morph.Feminine
	Singular   = morph.Singular
	Dual       = morph.Dual
	Plural     = morph.Plural
	First      = morph.First
	Definite   = morph.Definite
	Construct  = morph.Construct
	Accusative = morph.Accusative
	NisbaForm  = morph.NisbaForm
	Absolute   = morph.Absolute
)

// Enclitic is a pronoun suffix.
type Enclitic uint8

// Enclitics.
const (
	NoEnclitic Enclitic = iota
	EncHim              // ه
	EncHer              // ها
	EncThem             // هم هن
	EncTwo              // هما
	EncMe               // ي ني
	EncUs               // نا
	EncYou              // ك كم
)

// Analysis is one reading of one token.
type Analysis struct {
	Lemma *Lemma
	Feat  Feat
	Pro   text.Proclitics
	Enc   Enclitic
	// Exact: the spelling agrees. A hamza that the writer left off does; one
	// that the form has not, ي for ى or the reverse, and ه for ة do not.
	Exact bool
	// Tokens is how many tokens the reading covers (1, or more for phrases).
	Tokens uint8
}
