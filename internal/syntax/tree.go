package syntax

import (
	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

// Input is a document with everything the finders have laid over it.
// Mentions are sorted by their first token and do not overlap within a kind.
type Input struct {
	Doc    *text.Document
	Lex    *lexicon.Lexicon
	Words  *lexicon.Tagged
	Actors []actor.Mention
	Places []place.Mention
	Times  []timex.Mention
}

// Grammar parses the sentences of one language.
type Grammar interface {
	// Parse builds the tree of one sentence. steps is the work done, in
	// tokens and attachments tried, for the article's budget.
	Parse(in *Input, sentence int32) (tree *Tree, steps int)
}

// Tree is one sentence as grammar sees it.
type Tree struct {
	Sentence   int32
	Chunks     []Chunk
	Clauses    []Clause
	Predicates []Predicate
	// Rejected are attachments that were weighed and not made, for explain.
	Rejected []Rejection
}

// None marks an absent index.
const None int32 = -1

// ChunkKind tells what a chunk is.
type ChunkKind uint8

// Kinds of chunks.
const (
	NounPhrase ChunkKind = iota + 1
	VerbGroup
	TimePhrase
	Complementizer // that
	Relative       // who, which
	Subordinator   // when, while, if, because
	Mark           // comma, colon, quote, dash
	AdverbChunk
)

// Chunk is a run of tokens [First,Last) that acts as one.
type Chunk struct {
	Kind        ChunkKind
	First, Last int32
	// Head is the token that decides: the verb, or the noun phrase's head.
	Head int32
	// Word is the head's chosen reading; nil for a name that no dictionary has.
	Word *lexicon.Analysis
	// Prep is the preposition before a noun phrase or time, as its lemma is written ("" none).
	Prep string
	// Coordinated: a conjunction joins it to what stands before.
	Coordinated bool
	// Locality tells whether the preposition places something: 2 there, 1 to or from there, 0 not.
	Locality int8
	Clause   int32
	// Verb groups.
	Negation string // the negating particle, or ""
	Future   bool
	Modal    string // particle that makes it possible or raised, or ""
	Subject  int32  // chunk of the subject, None when dropped or unknown
	// Noun phrases: the words inside, outermost first.
	Nouns []Noun
	// Conjuncts are chunks coordinated with this one (it is the first).
	Conjuncts []int32
	// Names is a later chunk in apposition that names this title: "the president, X,"; None when there is none.
	Names int32
	// Controller is the chunk whose act a verb above makes of this one; pronouns in it are that one's. None when there is none.
	Controller int32
	// Owner is a later chunk that belongs to this one, None when there is none.
	Owner int32
	// Time, Place are indices into Input; None when it is none.
	Time int32
	// Quote: the chunk stands inside quotation marks that hold speech.
	Quote bool
	// Number counts the head, 0 when there is none; NumberHigh is the range's other end.
	Number, NumberHigh int64
	NumberFirst        int32 // token of the number, None
	NumberLast         int32
}

// Noun is one link of a noun phrase: its head, then the genitives, then what
// stands in apposition.
type Noun struct {
	First, Last int32 // this link with its adjectives, without its genitive
	Token       int32
	Word        *lexicon.Analysis   // nil for an unknown name
	Actor       int32               // index into Input.Actors, None
	Place       int32               // index into Input.Places, None
	Adjectives  []int32             // tokens
	Qualities   []*lexicon.Analysis // their readings, nil for unknown words
	Nisba       []int32             // indices into Input.Actors: adjectives of nationality on this link
	Definite    bool
	Apposition  bool // stands beside the link before, not in its genitive
	Name        bool // a run of words that are a name (unknown, quoted or after a title)
	Enclitic    lexicon.Enclitic
	// Pronoun: the link is nothing but a pronoun after a preposition.
	Pronoun bool
}

// ClauseKind tells how a clause hangs in the sentence.
type ClauseKind uint8

// Kinds of clauses.
const (
	Main ClauseKind = iota + 1
	Content
	RelativeClause
	Adverbial
	Coordinate
	Quotation
)

// Clause is a run of chunks around at most one verb.
type Clause struct {
	Kind   ClauseKind
	Parent int32
	// Governor is the chunk of the parent that opens it: the report verb, the noun that a relative describes.
	Governor int32
	// GovernorLink is which noun of the governor a relative describes.
	GovernorLink int32
	Opener       string // the complementizer's or subordinator's lemma
	Chunks       []int32
	Verb         int32 // chunk, None for a verbless clause
	First        int32 // tokens
	Last         int32
}

// Form tells what kind of word a predicate's trigger is.
type Form uint8

// Forms.
const (
	VerbForm Form = iota + 1
	NounForm
	MasdarForm
	ParticipleForm
)

// Predicate is a trigger with what its neighbours are to it and what stands above it.
type Predicate struct {
	Class  lexicon.ClassID
	Lemma  *lexicon.Lemma
	Form   Form
	Token  int32
	Chunk  int32
	Link   int32 // which noun of the chunk, 0 for verbs
	Clause int32
	// First, Last are the tokens of the clause that tells it.
	First, Last int32
	Passive     bool
	Definite    bool
	Generic     bool // under "any", "every", a habit
	Count       int64
	Meanwhile   bool // a noun that stands bare, or where what happens at the time of the verb's act stands
	Args        []Argument
	Operators   []Operator // innermost first
	Cues        []int32    // tokens that tell the mode: adjectives, weapons, the trigger
	// Results are predicates of the same tree that tell what this one led to
	// (people killed, things destroyed); ResultOf is the other direction, None when there is none.
	Results  []int32
	ResultOf int32
	// Merged is the predicate that took this one over, None for a predicate of its own.
	Merged int32
	// Via names the undoing that made it: "support" and its verb, "relative", "passive" ...
	Via []string
}

// Supported opens the Via of a predicate that a support verb carries; the verb's lemma follows.
const Supported = "support "

// SubjectOfClause is the position of an argument that is only the subject of
// the clause in which its predicate hangs.
const SubjectOfClause = "subject of the clause"

// Announced is the position of an agent who tells of his own deed.
const Announced = "announces it"

// Argument is one function filled.
type Argument struct {
	Function lexicon.Function
	Chunk    int32
	Link     int32 // first link of the chunk that counts (1: the genitive of the head)
	// Position is how it was attached: subject, object, idafa, nisba, a preposition, relative, control ...
	Position string
	// Nisba is the index of an actor adjective when the argument is only that; None otherwise.
	Nisba int32
	// Pronoun: the argument is an enclitic or a dropped subject, to be resolved.
	Pronoun lexicon.Enclitic
	// Implicit: nothing stands there, discourse must find it (dropped subject).
	Implicit bool
}

// Operator is a word that stands above a predicate.
type Operator struct {
	Status  string // a status of DESIGN 3.1, or "report", "phase", "negation", "future"
	Token   int32
	Speaker int32 // chunk of who speaks, None
	Lemma   *lexicon.Lemma
	// Accordance: the speaker is only cited ("according to"): a source.
	Accordance bool
}

// Rejection is an attachment that was weighed and not made.
type Rejection struct {
	Predicate int32
	Chunk     int32
	Function  lexicon.Function
	Why       string
}

// Arg returns the first argument with the function, or nil.
func (p *Predicate) Arg(f lexicon.Function) *Argument {
	for i := range p.Args {
		if p.Args[i].Function == f {
			return &p.Args[i]
		}
	}
	return nil
}
