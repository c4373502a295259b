package survey

import (
	"cmp"
	"slices"

	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// Lists are the names of the lists, in the order in which they are told.
var Lists = []string{Words, Verbs, Heads, Qualities, Places, Times, Triggers}

// The lists.
const (
	Words     = "words"
	Verbs     = "verbs"
	Heads     = "heads"
	Qualities = "qualities"
	Places    = "places"
	Times     = "times"
	Triggers  = "triggers"
)

var meanings = map[string]string{
	Words:     "unknown, in a verb's or an event noun's place beside a known actor",
	Verbs:     "verbs without a frame whose subject is a known actor",
	Heads:     "unknown or without a class, where somebody who acts should be",
	Qualities: "unknown adjectives of troops, bodies and people",
	Places:    "unlisted names after a locative noun, unknown words after a preposition of place",
	Times:     "words of time that no expression took up",
	Triggers:  "predicates that told no event, with the reason",
}

// Meaning says what stands in a list.
func Meaning(list string) string { return meanings[list] }

// Row is one thing of a list, with how often it stood in the articles.
type Row struct {
	List     string    `json:"list"`
	Word     string    `json:"word"`
	What     string    `json:"what,omitempty"` // what it was taken for, or why it gave nothing
	Count    int       `json:"count"`
	Articles int       `json:"articles"`
	Examples []Example `json:"examples"`
}

// Example is a place where the thing stood.
type Example struct {
	Article string `json:"article"`
	Text    string `json:"text"`
}

// Survey counts over many articles. The zero value is not ready: see New.
type Survey struct {
	lex      *lexicon.Lexicon
	examples int
	rows     map[rowKey]*counted
	articles int
	somebody []lexicon.ClassID
}

type rowKey struct{ list, word, what string }

type counted struct {
	Row
	last int // number of the article that was counted last
}

// somebody are the classes of words for people and bodies.
var somebody = []string{"troops", "person", "group", "organ", "delegation"}

// New makes a survey that keeps so many examples a row.
func New(lex *lexicon.Lexicon, examples int) *Survey {
	s := &Survey{lex: lex, examples: examples, rows: map[rowKey]*counted{}}
	for _, name := range somebody {
		if c := lex.Class(name); c != 0 {
			s.somebody = append(s.somebody, c)
		}
	}
	return s
}

// Sighting is one thing seen once. A Sight of one article may be made at the
// same time as that of another.
type Sighting struct {
	key  rowKey
	text string
}

// See finds everything of one article.
func (s *Survey) See(r *extract.Reading) []Sighting {
	l := looker{survey: s, in: r.In, held: held(r.In)}
	for i, t := range r.Trees {
		if t == nil {
			continue
		}
		l.sentence = int32(i)
		l.words()
		l.tree(t)
	}
	l.places(r)
	l.times(r)
	for i := range r.Decisions {
		l.trigger(&r.Decisions[i])
	}
	return l.out
}

// Add counts what one article showed; articles are added in their order.
func (s *Survey) Add(article string, seen []Sighting) {
	s.articles++
	for _, x := range seen {
		c := s.rows[x.key]
		if c == nil {
			c = &counted{Row: Row{List: x.key.list, Word: x.key.word, What: x.key.what}}
			s.rows[x.key] = c
		}
		c.Count++
		if c.last != s.articles {
			c.last = s.articles
			c.Articles++
			if len(c.Examples) < s.examples {
				c.Examples = append(c.Examples, Example{Article: article, Text: x.text})
			}
		}
	}
}

// Rows are the rows of one list, most frequent first; top is how many at most,
// 0 for all.
func (s *Survey) Rows(list string, top int) []Row {
	var out []Row
	for _, c := range s.rows {
		if c.List == list {
			out = append(out, c.Row)
		}
	}
	slices.SortFunc(out, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Word, b.Word), cmp.Compare(a.What, b.What))
	})
	if top > 0 && len(out) > top {
		out = out[:top]
	}
	return out
}

// acts tells whether a word is one for people or a body.
func (s *Survey) acts(w *lexicon.Analysis) bool {
	return w != nil && slices.ContainsFunc(s.somebody, func(c lexicon.ClassID) bool { return s.lex.Is(w.Lemma, c) })
}

// held marks the tokens that a mention of an actor, a place or a time covers.
func held(in *syntax.Input) []bool {
	out := make([]bool, len(in.Doc.Tokens))
	mark := func(first, last int32) {
		for i := first; i < last; i++ {
			out[i] = true
		}
	}
	for i := range in.Actors {
		mark(in.Actors[i].First, in.Actors[i].Last)
	}
	for i := range in.Places {
		mark(in.Places[i].Outer, in.Places[i].OuterLast)
	}
	for i := range in.Times {
		mark(in.Times[i].First, in.Times[i].Last)
	}
	return out
}
