package morph

// Feat is a set of grammatical features of one surface form. Where the
// spelling leaves two open it has both: Active and Passive of a verb, Dual and
// Plural of a noun in ين.
type Feat uint32

// Features.
const (
	Perfect Feat = 1 << iota
	Imperfect
	// Jussive: an imperfect that is no indicative (subjunctive or jussive: يقصفوا, يقل).
	Jussive
	Active
	Passive
	Masculine
	Feminine
	Singular
	Dual
	Plural
	// First person; without it a verb form is of the third.
	First
	// Definite: it has the article (set by whoever peels it).
	Definite
	// Construct: it only stands before a genitive or a pronoun (dual and sound plural without ن).
	Construct
	// Accusative: told by the form (the alef of tanwin).
	Accusative
	// NisbaForm: an adjective in ي made from a name.
	NisbaForm
	// Absolute: it takes neither genitive nor pronoun (dual and plural with ن, tanwin).
	Absolute
)

// Word is one surface form in lite spelling.
type Word struct {
	Text string
	Feat Feat
}
