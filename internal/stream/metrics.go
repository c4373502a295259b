package stream

import (
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.uber.org/zap"
)

// Outcomes of an article, the values of the label "outcome".
const (
	OutcomeEvents   = "events"
	OutcomeQuiet    = "quiet"
	OutcomeRejected = "rejected"
	OutcomeSkipped  = "skipped"
)

// Tally is what is counted and logged of an output once it is committed.
type Tally struct {
	Article   string // id; empty when the article could not be decoded
	Outcome   string
	Lang      string
	Source    string
	Reason    string    // of a reject
	Err       error     // of a reject
	Published time.Time // zero when unknown
	Events    []EventTally
}

// EventTally is what is counted of one event.
type EventTally struct {
	Type, Mode, Factuality, Country, Rule string
	Slots                                 []string // of actor, location, date, source: those the event has
}

// Metrics are the counters of the loop. Make them once per registry.
type Metrics struct {
	articles, events, countries, slots, rules, sources, rejects *prometheus.CounterVec
	stages                                                      *prometheus.HistogramVec
	endToEnd, freshness                                         prometheus.Histogram

	known     map[string]bool // sources with a series of their own
	mu        sync.Mutex
	ruleNames map[string]bool
}

// maxRules bounds the series of rasid_rule_matches_total; later rules count as "other".
const maxRules = 500

// other is the label of what has no series of its own.
const other = "other"

// NewMetrics registers the metrics. Sources are the outlets with a series of
// their own.
func NewMetrics(reg prometheus.Registerer, sources ...string) *Metrics {
	m := &Metrics{
		articles:  counter("rasid_articles_total", "Articles read, by what became of them and language.", "outcome", "lang"),
		events:    counter("rasid_events_total", "Events committed.", "type", "mode", "factuality"),
		countries: counter("rasid_events_by_country_total", "Events committed, by the country of their place.", "type", "country"),
		slots:     counter("rasid_event_slots_total", "Events committed that have the slot filled.", "type", "slot"),
		rules:     counter("rasid_rule_matches_total", "Events committed, by the rule that found them.", "rule"),
		sources:   counter("rasid_source_articles_total", "Articles read, by outlet.", "source"),
		rejects:   counter("rasid_rejects_total", "Articles rejected, by reason.", "reason"),
		stages: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "rasid_stage_duration_seconds", Help: "Time spent in a stage.",
			Buckets: prometheus.ExponentialBuckets(0.0001, 2.5, 14)}, []string{"stage"}),
		endToEnd: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "rasid_end_to_end_seconds",
			Help: "From the article record's timestamp to the commit of its result.", Buckets: prometheus.ExponentialBuckets(0.005, 2, 18)}),
		freshness: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "rasid_freshness_seconds",
			Help: "From the article's publication to the commit of its events.", Buckets: prometheus.ExponentialBuckets(1, 4, 12)}),
		known: map[string]bool{}, ruleNames: map[string]bool{},
	}
	for _, s := range sources {
		m.known[s] = true
	}
	reg.MustRegister(m.articles, m.events, m.countries, m.slots, m.rules, m.sources, m.rejects, m.stages, m.endToEnd, m.freshness)
	return m
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
}

// Stage gives the histogram of a stage: fetch, decode, extract, encode, produce
// or commit.
func (m *Metrics) Stage(name string) prometheus.Observer { return m.stages.WithLabelValues(name) }

func (m *Metrics) stage(name string, d time.Duration) { m.Stage(name).Observe(d.Seconds()) }

// count adds one committed output.
func (m *Metrics) count(o Output, now time.Time) {
	t := o.Tally
	m.articles.WithLabelValues(t.Outcome, t.Lang).Inc()
	source := t.Source
	if !m.known[source] {
		source = other
	}
	m.sources.WithLabelValues(source).Inc()
	if t.Outcome == OutcomeRejected {
		m.rejects.WithLabelValues(t.Reason).Inc()
	}
	if !o.Record.Time.IsZero() {
		m.endToEnd.Observe(max(0, now.Sub(o.Record.Time).Seconds()))
	}
	if !t.Published.IsZero() && len(t.Events) > 0 {
		m.freshness.Observe(max(0, now.Sub(t.Published).Seconds()))
	}
	for _, e := range t.Events {
		m.countEvent(e)
	}
}

func (m *Metrics) countEvent(e EventTally) {
	m.events.WithLabelValues(e.Type, e.Mode, e.Factuality).Inc()
	if e.Country != "" {
		m.countries.WithLabelValues(e.Type, e.Country).Inc()
	}
	for _, slot := range e.Slots {
		m.slots.WithLabelValues(e.Type, slot).Inc()
	}
	m.rules.WithLabelValues(m.ruleLabel(e.Rule)).Inc()
}

func (m *Metrics) ruleLabel(rule string) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.ruleNames[rule] {
		if len(m.ruleNames) >= maxRules {
			return other
		}
		m.ruleNames[rule] = true
	}
	return rule
}

// tally counts and logs what was committed.
func (s *Service) tally(outputs []Output) {
	now := s.clock()
	for _, o := range outputs {
		s.metrics.count(o, now)
		fields := []zap.Field{zap.String("article", o.Tally.Article), zap.Int("partition", o.Record.Partition), zap.Int64("offset", o.Record.Offset)}
		if o.Tally.Outcome == OutcomeRejected {
			s.log.Warn("article rejected", append(fields, zap.String("reason", o.Tally.Reason), zap.Error(o.Tally.Err))...)
			continue
		}
		if c := s.log.Check(zap.DebugLevel, "article"); c != nil {
			c.Write(append(fields, zap.String("outcome", o.Tally.Outcome), zap.Int("events", len(o.Tally.Events)))...)
		}
	}
}
