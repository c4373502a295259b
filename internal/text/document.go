package text

// Document is an article cut into sections, sentences and tokens that know
// their place in the original. It is read-only once Cut has returned it.
type Document struct {
	// Source is title + "\n" + text, valid UTF-8. All byte offsets of the
	// house point into it.
	Source string
	// TitleEnd is the byte offset where the title ends (0 when it is empty).
	TitleEnd  int32
	Sections  []Section
	Sentences []Sentence
	Tokens    []Token

	points []int32 // code points before every 64th byte: see CodePoint
}

// SectionKind tells what a section is from its layout alone; lead and
// background are discourse's business.
type SectionKind uint8

// Kinds of sections.
const (
	Title     SectionKind = iota + 1 // the headline
	Paragraph                        // running text
	ListItem                         // a bullet or a ticker line
	Entry                            // an entry of a live blog, with its own time
	Heading                          // a short line between paragraphs that ends without a full stop
	Furniture                        // menus, bylines, dates of the page, "read also", captions, tags
)

// Section is one line of the page (the title, a paragraph, an item).
type Section struct {
	Kind        SectionKind
	Start, End  int32 // bytes of Source
	First, Last int32 // sentences [First,Last)
	// Label is the token of the colon that ends a short head of the line, a
	// place or a speaker ("محافظة حمص: ..."); 0 without one.
	Label int32
}

// Sentence is a run of tokens that ends at a full stop, a question or
// exclamation mark, an ellipsis or a line break.
type Sentence struct {
	Start, End  int32 // bytes of Source, outer white space left out
	First, Last int32 // tokens [First,Last)
	Section     int32
}

// TokenKind tells what a token is made of.
type TokenKind uint8

// Kinds of tokens.
const (
	Word    TokenKind = iota + 1 // letters; clitics stay attached unless a mark stands between (then see Clitic)
	Number                       // digits of any kind, with separators: Key holds ASCII digits ("28500", "3.5")
	Clitic                       // a proclitic cut off by a mark: بـ before a quote, لـ before #, الـ before 17
	Latin                        // letters of another script
	Quote                        // any quotation mark; Open/Close tells which
	Bracket                      // ( ) [ ]
	Stop                         // . ؟ ? ! … that ends a sentence
	Comma                        // ، , ؛ ;
	Colon                        // :
	Dash                         // - – — between spaces, and ".." between two halves
	Hash                         // # before a word
	Other                        // anything else
)

// Token is a word or a mark.
type Token struct {
	Start, End int32 // bytes of Source
	Kind       TokenKind
	// Open and Close mark paired marks (quotes, brackets); a straight quote is
	// told by counting and by the spaces around it.
	Open, Close bool
	// Joined: no white space stands before this token.
	Joined bool
	// Opens: this token is the first of its sentence. Names never cross it.
	Opens bool
	// Lite is the spelling without diacritics, tatweel, bidi marks and
	// presentation forms, digits and Persian letters folded.
	Lite string
	// Key is Lite with alef and final ya folded (arabic.md 1.1): what is
	// looked up. Shares Lite's memory where they are equal.
	Key string
}

// MentionKind tells which finder laid a mention.
type MentionKind uint8

// Kinds of mentions.
const (
	WordMention MentionKind = iota + 1
	ActorMention
	PlaceMention
	TimeMention
)

// Mention is a run of tokens [First,Last) that a finder has recognised.
type Mention struct {
	Kind        MentionKind
	First, Last int32
	// Proclitics is what stands before the name inside the first token.
	Proclitics Proclitics
}

// Proclitics is a set of proclitics peeled off a token.
type Proclitics uint16

// Proclitics, in the order in which they stand.
const (
	ProQuestion Proclitics = 1 << iota // أ
	ProWa                              // و
	ProFa                              // ف
	ProBi                              // ب
	ProLi                              // ل (also in لل)
	ProKa                              // ك
	ProSa                              // س, future
	ProAl                              // ال, the article
)

// Prepositional tells whether a one-letter preposition is among them.
func (p Proclitics) Prepositional() bool { return p&(ProBi|ProLi|ProKa) != 0 }
