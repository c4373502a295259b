// Package event holds the other noun of the house: what is found. Its closed
// vocabularies are constants, so that the same word stands in rules, records,
// metric labels and gold.
package event

// Event is one happening told by one article, with all its mentions.
// Every span is half-open, in code points of title + "\n" + text.
type Event struct {
	ID         string
	Op         string // OpUpsert or OpRetract
	Type       string
	Mode       string
	Subtype    string
	Status     string
	Factuality string
	Actors     []Actor
	Location   *Location
	// LocationReason says why Location is nil; empty otherwise.
	LocationReason string
	// Origin is where a movement starts.
	Origin     *Location
	Date       *Date
	Killed     *Count
	Injured    *Count
	Troops     *Count
	Evidence   []Evidence
	Sources    []Source
	Article    Article
	Provenance Provenance
	Confidence Confidence
	Crosswalk  Crosswalk
}

// Span is a half-open range of code points of title + "\n" + text.
type Span struct{ Start, End int32 }

// Actor is one party of an event in one role.
type Actor struct {
	Role        string
	Text        string // exact substring of the article
	Span        Span
	Name        string // canonical name
	ActorID     string // id in the actor list; empty for an unlisted actor
	Kind        string // one of Kinds
	Country     string // ISO 3166-1 alpha-2; empty when unknown
	Affiliation string // the organisation a person or unit belongs to
	Mentions    []Mention
	Via         string // the words in the clause when they are not the name
}

// Mention is another place where an actor is named.
type Mention struct {
	Text string
	Span Span
}

// Location is a named place.
type Location struct {
	Text      string
	Span      Span
	Name      string
	NameEn    string
	Country   string // ISO 3166-1 alpha-2; empty for seas and disputed areas
	Admin1    string
	Admin2    string
	Lat, Lon  *float64 // WGS 84 degrees, rounded to 1e-5; nil when the place has no point
	Precision string
	Basis     string
	PlaceID   string
}

// Date is an interval of days, both ends included.
type Date struct {
	Start, End string // YYYY-MM-DD
	Text       string
	Span       Span
	Precision  string
	Basis      string
	Attachment string
	// Candidates are the only days possible when they are fewer than the interval's.
	Candidates []string
}

// Count is a number of people, as told; Low = High unless a range is told.
type Count struct {
	Low, High int32
	Text      string
	Span      Span
}

// Evidence is a clause or sentence that tells the event.
type Evidence struct {
	Text     string
	Span     Span
	Sentence int32 // number of the sentence in the article, from 0
}

// Source is somebody cited for the event.
type Source struct {
	Text string
	Span Span
	Name string
}

// Article is what an event says of the article it stands in.
type Article struct {
	ID, URL, Source, Lang, Title string
	PublishedAt                  string
	Revision                     string // hash of the content
	TextSHA256                   string
	Publication                  Publication
}

// Publication is the publication day and how it is known.
type Publication struct {
	Basis      string   // PublicationGiven, PublicationInferred, PublicationContradicted, PublicationUnknown
	Day        string   // YYYY-MM-DD; empty when several days or none are possible
	Candidates []string // the days that the text allows, when Day was not simply given
}

// Provenance tells which rule and which words made the event.
type Provenance struct {
	Rule  string
	Slots []Slot
}

// Slot tells what filled one slot: the words, their grammatical function and
// the rule that attached them.
type Slot struct {
	Name     string // "attacker", "location", "date", "mode", ...
	Text     string
	Function string // "agent", "object of على", "running place", ...
	Rule     string
}

// Confidence is a score from 0 to 1 with its parts, rounded to 0.01.
type Confidence struct {
	Score float64
	Parts []Part
}

// Part is one summand or factor of a confidence, for a reader.
type Part struct {
	Name  string
	Value float64
}

// Crosswalk holds the codes of other event schemas; an empty string means
// that the schema has no home for the event.
type Crosswalk struct {
	PloverEvent, PloverMode, Cameo, AcledEvent, AcledSubEvent string
}
