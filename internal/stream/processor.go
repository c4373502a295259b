package stream

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/wire"
)

// Outcome tells what an extraction came to.
type Outcome struct {
	// Word is OutcomeEvents, OutcomeQuiet or OutcomeSkipped (no pack for the
	// language).
	Word string
	// Lang is the article's language, as told or as detected.
	Lang string
}

// Extract finds the events of one article. The error is a *wire.Reject, or
// anything else when the extractor itself is at fault. It is pure and may be
// called concurrently.
type Extract func(a article.Article) ([]event.Event, Outcome, error)

// Packs are what articles are read with, and how they are named.
type Packs struct {
	Extract Extract
	// Vocabulary is what the packs declare; events are checked against it.
	Vocabulary *wire.Vocabulary
	// Digest names the packs in headers.
	Digest string
}

// ProcessorSettings are those of a Processor.
type ProcessorSettings struct {
	Limits wire.Limits // of an article record
	Format wire.Format // of the events
	Engine string      // the program's version, for headers
	Clock  Clock       // for headers
}

// Processor is the Handler of the service: decode, extract, encode.
type Processor struct {
	settings ProcessorSettings
	metrics  *Metrics
	packs    atomic.Pointer[Packs]
}

// NewProcessor makes a handler that reads with the given packs.
func NewProcessor(packs Packs, settings ProcessorSettings, metrics *Metrics) *Processor {
	p := &Processor{settings: settings, metrics: metrics}
	p.Use(packs)
	return p
}

// Use replaces the packs; articles on their way still use the old ones.
func (p *Processor) Use(packs Packs) { p.packs.Store(&packs) }

// Handle is of Handler.
func (p *Processor) Handle(r Record) Output {
	packs := p.packs.Load()
	if r.Gap != nil {
		why := &wire.Reject{Reason: wire.UndecodableBatch, Stage: wire.StageFetch,
			Err: fmt.Errorf("%d bytes: %w", r.Gap.Bytes, r.Gap.Err)}
		return p.reject(r, packs, why, Tally{})
	}
	if r.Value == nil {
		return Output{Record: r, Tally: Tally{Outcome: OutcomeSkipped}}
	}
	start := time.Now()
	a, err := wire.DecodeArticle(r.Value, wire.ContentType(r.Headers), p.settings.Limits)
	p.metrics.stage("decode", time.Since(start))
	if err != nil {
		return p.reject(r, packs, asReject(err, wire.StageDecode), Tally{})
	}
	tally := Tally{Article: a.ID, Source: a.Source, Lang: a.Lang, Published: published(a.PublishedAt)}
	start = time.Now()
	events, outcome, err := guard(packs.Extract, a)
	p.metrics.stage("extract", time.Since(start))
	if err != nil {
		return p.reject(r, packs, asReject(err, wire.StageExtract), tally)
	}
	tally.Outcome = outcome.Word
	if outcome.Lang != "" {
		tally.Lang = outcome.Lang
	}
	start = time.Now()
	out, err := p.encode(r, packs, a.ID, events)
	p.metrics.stage("encode", time.Since(start))
	if err != nil {
		return p.reject(r, packs, asReject(err, wire.StageEncode), tally)
	}
	for _, e := range events {
		tally.Events = append(tally.Events, tallyEvent(e))
	}
	out.Tally = tally
	return out
}

// guard turns a panic of the extractor into a reject: our own mistake must not
// stop the articles behind it.
func guard(extract Extract, a article.Article) (events []event.Event, outcome Outcome, err error) {
	defer func() {
		if v := recover(); v != nil {
			events, err = nil, &wire.Reject{Reason: wire.Panicked, Stage: wire.StageExtract, Err: fmt.Errorf("%v", v)}
		}
	}()
	return extract(a)
}

// asReject keeps the reason of a reject; any other error is our own mistake.
func asReject(err error, stage wire.Stage) *wire.Reject {
	if r := wire.AsReject(err); r != nil {
		return r
	}
	reason := wire.Panicked
	if stage == wire.StageEncode {
		reason = wire.InvalidEvent
	}
	return &wire.Reject{Reason: reason, Stage: stage, Err: err}
}

func (p *Processor) encode(r Record, packs *Packs, id string, events []event.Event) (Output, error) {
	out := Output{Record: r, Events: make([]Message, 0, len(events))}
	m := p.meta(r, packs)
	for _, e := range events {
		if packs.Vocabulary != nil {
			if err := wire.ValidateEvent(e, *packs.Vocabulary); err != nil {
				return out, err
			}
		}
		value, err := wire.EncodeEvent(e, p.settings.Format)
		if err != nil {
			return out, err
		}
		out.Events = append(out.Events, Message{Route: []byte(id), Key: wire.EventKey(e), Value: value,
			Headers: wire.EventHeaders(e, value, m), Time: r.Time})
	}
	return out, nil
}

func (p *Processor) meta(r Record, packs *Packs) wire.Meta {
	m := wire.Meta{Topic: r.Topic, Partition: int32(r.Partition), Offset: r.Offset, Time: p.settings.Clock(), Pack: packs.Digest,
		Engine: p.settings.Engine, Format: p.settings.Format, Traceparent: wire.Traceparent(r.Headers)}
	if r.Gap != nil {
		m.LastOffset = r.Gap.Last
	}
	return m
}

// reject is the article's record as it came, with the reason in headers.
func (p *Processor) reject(r Record, packs *Packs, why *wire.Reject, tally Tally) Output {
	tally.Outcome, tally.Reason, tally.Err, tally.Events = OutcomeRejected, string(why.Reason), why, nil
	at := r.Time
	if at.IsZero() {
		at = p.settings.Clock() // a range that cannot be read has no time of its own
	}
	return Output{Record: r, Tally: tally, why: why, Reject: &Message{Key: r.Key, Value: r.Value, Time: at,
		Headers: wire.RejectHeaders(r.Headers, why, p.meta(r, packs), false)}}
}

// Replace is of Handler. Events that are refused become a reject of the whole
// article, a reject that is refused loses its value, then its key and headers.
func (p *Processor) Replace(o Output, refused *Refused) (Output, bool) {
	packs := p.packs.Load()
	if o.Reject == nil {
		why := &wire.Reject{Reason: wire.RecordRefused, Stage: wire.StageProduce, Err: refused.Err}
		if refused.TooLarge {
			why.Reason = wire.EventTooLarge
			why.Err = fmt.Errorf("an event is larger than the events topic takes: %d bytes", largest(o.Events))
		}
		out := p.reject(o.Record, packs, why, o.Tally)
		if !refused.TooLarge {
			out.Reject.Time = p.settings.Clock() // the article's own may be what is refused
		}
		return out, true
	}
	own := o.Record.Headers
	humbler := *o.Reject
	switch {
	case len(humbler.Value) > 0:
		humbler.Value = nil
	case !o.bare:
		humbler.Key, own, o.bare = nil, nil, true
		humbler.Time = p.settings.Clock()
	default:
		return o, false
	}
	humbler.Headers = wire.RejectHeaders(own, o.why, p.meta(o.Record, packs), true)
	o.Reject = &humbler
	return o, true
}

func largest(messages []Message) int {
	n := 0
	for _, m := range messages {
		n = max(n, len(m.Value))
	}
	return n
}

// published reads a publication time for the freshness alone; zero when it is
// no full time.
func published(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

func tallyEvent(e event.Event) EventTally {
	t := EventTally{Type: e.Type, Mode: e.Mode, Factuality: e.Factuality, Rule: e.Provenance.Rule}
	if len(e.Actors) > 0 {
		t.Slots = append(t.Slots, "actor")
	}
	if e.Location != nil {
		t.Country = e.Location.Country
		t.Slots = append(t.Slots, "location")
	}
	if e.Date != nil {
		t.Slots = append(t.Slots, "date")
	}
	if len(e.Sources) > 0 {
		t.Slots = append(t.Slots, "source")
	}
	return t
}
