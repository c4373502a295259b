package extract

import (
	"errors"
	"fmt"
	"sync"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

// Outcomes of an article, as counted in metrics.
const (
	OutcomeEvents  = "events"
	OutcomeQuiet   = "quiet"
	OutcomeSkipped = "skipped" // no pack for its language
)

// Reasons why an article is refused.
const (
	ReasonTooComplex  = "too_complex"
	ReasonTooLarge    = "too_large"
	ReasonTooDeep     = "too_deep"
	ReasonInvalidUTF8 = "invalid_utf8"
	ReasonEmptyBody   = "empty_body"
)

// Refusal is an article that cannot be extracted, with its reason.
type Refusal struct {
	Reason string
	Err    error
}

// Error implements error.
func (r *Refusal) Error() string { return r.Reason + ": " + r.Err.Error() }

// Unwrap gives the cause.
func (r *Refusal) Unwrap() error { return r.Err }

// Limits bound the work on one article.
type Limits struct {
	Steps int // tokens read and attachments tried; an ordinary article needs a few thousand
	HTML  text.HTMLLimits
}

// DefaultLimits are far above what any real article needs.
func DefaultLimits() Limits { return Limits{Steps: 5_000_000, HTML: text.HTMLLimits{}} }

// Extractor extracts events with one pack. It is immutable and may be used by
// several goroutines.
type Extractor struct {
	pack   *knowledge.Pack
	limits Limits
	times  sync.Pool // of *timex.Finder: a finder keeps buffers and serves one article at a time
	words  sync.Pool // of *lexicon.Tagged, grown to the size of articles
	// tells says for each lemma, by id, whether a sentence with it may tell or report an event.
	tells []bool
}

// New makes an extractor.
func New(pack *knowledge.Pack, limits Limits) *Extractor {
	x := &Extractor{pack: pack, limits: limits}
	x.times.New = func() any { return timex.NewFinder(pack.Times) }
	x.words.New = func() any { return &lexicon.Tagged{} }
	for _, l := range pack.Lex.Lemmas() {
		f := l.Frame
		x.tells = append(x.tells, f != nil && (f.Class != 0 && pack.Program.Triggers(f.Class) || f.Operator == "report") || pack.Program.Counts(l))
	}
	return x
}

// Pack returns the pack it runs on.
func (x *Extractor) Pack() *knowledge.Pack { return x.pack }

// Result is what one article gave.
type Result struct {
	Outcome string
	Lang    string
	Text    string // the text that spans point into, title left out
	Events  []event.Event
}

// Extract reads one article. The error is a *Refusal.
func (x *Extractor) Extract(a article.Article) (Result, error) {
	w, result, err := x.walk(a)
	if w == nil || err != nil {
		return result, err
	}
	result.Events = w.assemble()
	x.words.Put(w.in.Words)
	result.Outcome = OutcomeQuiet
	if len(result.Events) > 0 {
		result.Outcome = OutcomeEvents
	}
	return result, nil
}

// walk does everything up to the single mentions of happenings. The walk is
// nil for an article that is skipped.
func (x *Extractor) walk(a article.Article) (*walk, Result, error) { return x.walkNoting(a, nil) }

// walkNoting is walk; with notes every sentence is parsed and every decision told.
func (x *Extractor) walkNoting(a article.Article, notes func(note)) (*walk, Result, error) {
	a, err := x.prepare(a)
	if err != nil {
		return nil, Result{}, err
	}
	result := Result{Text: a.Body}
	doc, err := x.pack.Cutter.Cut(a.Title, a.Body)
	if err != nil {
		return nil, result, refuse(err)
	}
	result.Lang = a.Lang
	if result.Lang == "" {
		result.Lang = text.DetectLanguage(doc)
	}
	if primary(result.Lang) != x.pack.Lang {
		result.Outcome = OutcomeSkipped
		return nil, result, nil
	}
	w := x.find(a, doc, result.Lang)
	w.notes = notes
	if err := w.read(); err != nil {
		return nil, result, err
	}
	return w, result, nil
}

// prepare turns markup into text and mends damage.
func (x *Extractor) prepare(a article.Article) (article.Article, error) {
	if a.HTML() {
		title, body, err := text.ExtractHTML(a.Body, x.limits.HTML)
		if err != nil {
			return a, refuse(err)
		}
		if a.Title == "" {
			a.Title = title
		}
		a.Body = body
	} else if repaired, ok := text.Repair(a.Body); ok {
		a.Body = repaired
	}
	if a.Title == "" && a.Body == "" {
		return a, &Refusal{Reason: ReasonEmptyBody, Err: errors.New("neither title nor body has text")}
	}
	return a, nil
}

// primary is the language subtag of a BCP 47 tag.
func primary(lang string) string {
	for i, r := range lang {
		if r == '-' || r == '_' {
			return lang[:i]
		}
	}
	return lang
}

func refuse(err error) error {
	switch {
	case errors.Is(err, text.ErrTooLarge):
		return &Refusal{Reason: ReasonTooLarge, Err: err}
	case errors.Is(err, text.ErrTooDeep):
		return &Refusal{Reason: ReasonTooDeep, Err: err}
	case errors.Is(err, text.ErrInvalidUTF8):
		return &Refusal{Reason: ReasonInvalidUTF8, Err: err}
	}
	return &Refusal{Reason: ReasonEmptyBody, Err: err}
}

// walk is the state of one article on its way.
type walk struct {
	x       *Extractor
	article article.Article
	lang    string
	in      *syntax.Input
	story   *discourse.Article
	told    []telling
	spoken  []statement // who spoke on which day
	steps   int
	notes   func(note) // for explain; nil otherwise
}

// find lays the finders' mentions over the document.
func (x *Extractor) find(a article.Article, doc *text.Document, lang string) *walk {
	in := &syntax.Input{Doc: doc, Lex: x.pack.Lex, Words: x.words.Get().(*lexicon.Tagged)}
	x.pack.Lex.Tag(doc, in.Words)
	times := x.times.Get().(*timex.Finder)
	in.Times = times.Find(doc, nil)
	x.times.Put(times)
	in.Actors = x.pack.Names.Find(doc, nil)
	in.Places = x.pack.Places.Find(doc, nil)
	w := &walk{x: x, article: a, lang: lang, in: in}
	words := discourse.Words{Lex: x.pack.Lex, Actors: x.pack.Actors, Places: x.pack.Gazetteer, Pairs: x.pack.Pairs}
	w.story = discourse.Begin(words, in, x.publication(a, in), a.Source)
	w.story.Containers = x.pack.Places.Containers(doc, in.Places, nil)
	return w
}

// matters tells whether a sentence has a word that may tell or report an event.
func (w *walk) matters(sentence int32) bool {
	s := &w.in.Doc.Sentences[sentence]
	for t := s.First; t < s.Last; t++ {
		readings := w.in.Words.At(t)
		for k := range readings {
			if w.x.tells[readings[k].Lemma.ID] {
				return true
			}
		}
	}
	return false
}

// read parses the sentences in order and tells what each holds.
func (w *walk) read() error {
	doc := w.in.Doc
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		if doc.Sections[s.Section].Kind == text.Furniture {
			continue
		}
		matters := w.matters(int32(i))
		if !matters {
			w.story.Glance(s.First, s.Last)
			if w.notes == nil {
				continue
			}
		}
		tree, steps := w.x.pack.Grammar.Parse(w.in, int32(i))
		if w.steps += steps; w.steps > w.x.limits.Steps {
			return &Refusal{Reason: ReasonTooComplex, Err: fmt.Errorf("more than %d steps by sentence %d", w.x.limits.Steps, i)}
		}
		w.story.Trees[i] = tree
		if !matters {
			continue // parsed to be shown only
		}
		w.story.Meet(tree)
		w.tell(tree)
		w.story.Follow(tree)
	}
	return nil
}
