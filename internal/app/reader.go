package app

import (
	"errors"
	"fmt"
	"time"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/wire"

	"github.com/rasid/rasid/internal/config"
)

// Reader reads articles with a pack: the one way from an article to its events
// for the service and for every command. It may be used by several goroutines.
type Reader struct {
	extractor *extract.Extractor
	words     *wire.Vocabulary
	zones     map[string]*time.Location
}

// NewReader makes a reader with the limits and sources of the settings.
func NewReader(pack *knowledge.Pack, c config.Config) (*Reader, error) {
	limited := *pack
	if limited.Cutter != nil {
		limited.Cutter = limited.Cutter.Limit(text.Limits{Sentences: c.Limits.Sentences})
	}
	limits := extract.DefaultLimits()
	limits.Steps = c.Limits.Steps
	r := &Reader{extractor: extract.New(&limited, limits), words: vocabulary(pack), zones: map[string]*time.Location{}}
	for source, zone := range c.Sources {
		if zone == "" {
			continue
		}
		where, err := time.LoadLocation(zone)
		if err != nil {
			return nil, badInput("source %q: %w", source, err)
		}
		r.zones[source] = where
	}
	return r, nil
}

// Pack is what it reads with.
func (r *Reader) Pack() *knowledge.Pack { return r.extractor.Pack() }

// Read extracts the events of an article and checks them against the contract.
// The error is a *wire.Reject.
func (r *Reader) Read(a article.Article) (result extract.Result, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &wire.Reject{Reason: wire.Panicked, Stage: wire.StageExtract, Err: fmt.Errorf("%v", v)}
		}
	}()
	result, err = r.extractor.Extract(r.placed(a))
	if err != nil {
		return result, asReject(err)
	}
	for _, e := range result.Events {
		if err := wire.ValidateEvent(e, *r.words); err != nil {
			return result, &wire.Reject{Reason: wire.InvalidEvent, Stage: wire.StageEncode, Err: err}
		}
	}
	return result, nil
}

// Inspect reads an article for the tools of rule writers; nil for an article in
// a language without a pack. The error is a *wire.Reject.
func (r *Reader) Inspect(a article.Article) (read *extract.Reading, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &wire.Reject{Reason: wire.Panicked, Stage: wire.StageExtract, Err: fmt.Errorf("%v", v)}
		}
	}()
	if read, err = r.extractor.Inspect(r.placed(a)); err != nil {
		return nil, asReject(err)
	}
	return read, nil
}

// packs are what the stream reads with.
func (r *Reader) packs() stream.Packs {
	return stream.Packs{Digest: r.Pack().Digest, Vocabulary: r.words, Extract: func(a article.Article) ([]event.Event, stream.Outcome, error) {
		result, err := r.extractor.Extract(r.placed(a))
		if err != nil {
			return nil, stream.Outcome{}, asReject(err)
		}
		return result.Events, stream.Outcome{Word: result.Outcome, Lang: result.Lang}, nil
	}}
}

// placed writes a time that a source gives in UTC with the offset of its zone: the
// same instant, but the day of its readers.
func (r *Reader) placed(a article.Article) article.Article {
	zone := r.zones[a.Source]
	if zone == nil {
		return a
	}
	t, err := time.Parse(time.RFC3339, a.PublishedAt)
	if err != nil {
		return a
	}
	if _, offset := t.Zone(); offset == 0 {
		a.PublishedAt = t.In(zone).Format(time.RFC3339)
	}
	return a
}

func asReject(err error) error {
	var refusal *extract.Refusal
	if errors.As(err, &refusal) {
		return &wire.Reject{Reason: wire.Reason(refusal.Reason), Stage: wire.StageExtract, Err: refusal.Err}
	}
	return err
}

// vocabulary are the words that the pack declares.
func vocabulary(pack *knowledge.Pack) *wire.Vocabulary {
	v := &wire.Vocabulary{Types: map[string]wire.TypeWords{}, Statuses: map[string]string{}}
	for _, t := range pack.Types {
		words := wire.TypeWords{Modes: t.Modes, Subtypes: t.Subtypes}
		for _, r := range t.Roles {
			words.Roles = append(words.Roles, r.Name)
		}
		v.Types[t.Name] = words
	}
	for _, s := range event.Statuses() {
		v.Statuses[s] = event.FactualityOf(s)
	}
	return v
}
