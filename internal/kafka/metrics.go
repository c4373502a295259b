package kafka

import (
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/stream"
)

// Metrics of the group, its transactions and its lag. Make them once per registry.
type Metrics struct {
	transactions *prometheus.CounterVec
	retries      *prometheus.CounterVec
	rebalances   prometheus.Counter
	skipped      *prometheus.CounterVec
	produce      prometheus.Observer
	commit       prometheus.Observer
}

// Outcomes of a transaction, the values of the label "outcome".
const (
	outcomeCommitted = "committed"
	outcomeAborted   = "aborted"
	outcomeFenced    = "fenced"
)

// NewMetrics registers the metrics. The durations of the stages produce and
// commit go to the stream's histogram.
func NewMetrics(reg prometheus.Registerer, loop *stream.Metrics) *Metrics {
	m := &Metrics{
		transactions: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "rasid_transactions_total", Help: "Transactions, by how they ended."}, []string{"outcome"}),
		retries:      prometheus.NewCounterVec(prometheus.CounterOpts{Name: "rasid_retries_total", Help: "Requests that were sent again, by request and kind of failure."}, []string{"request", "class"}),
		rebalances:   prometheus.NewCounter(prometheus.CounterOpts{Name: "rasid_rebalances_total", Help: "Generations of the group that this member has joined."}),
		skipped:      prometheus.NewCounterVec(prometheus.CounterOpts{Name: "rasid_skipped_offsets_total", Help: "Offsets that were gone before they were read."}, []string{"topic"}),
		produce:      loop.Stage("produce"),
		commit:       loop.Stage("commit"),
	}
	reg.MustRegister(m.transactions, m.retries, m.rebalances, m.skipped)
	for _, outcome := range []string{outcomeCommitted, outcomeAborted, outcomeFenced} {
		m.transactions.WithLabelValues(outcome)
	}
	return m
}

// progress is how far one owned partition has come.
type progress struct {
	mu        sync.Mutex
	committed int64     // position behind the last committed record
	stable    int64     // last stable offset of the topic, -1 before the first answer
	seen      int64     // position of the last fetch
	reached   time.Time // timestamp of the last committed record, or of the first one fetched
	alive     time.Time // the last answer or commit
}

func (p *progress) started(position int64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.committed, p.seen, p.stable = position, position, -1
}

func (p *progress) fetched(records []stream.Record, next, stable int64, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.seen == p.committed && len(records) == 0 {
		p.committed = next // only markers and aborted records: nothing to commit
	}
	p.seen, p.stable, p.alive = next, stable, now
	if p.reached.IsZero() && len(records) > 0 {
		p.reached = records[0].Time
	}
}

func (p *progress) wrote(position int64, last time.Time, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.committed, p.alive = position, now
	if !last.IsZero() {
		p.reached = last
	}
}

// lag is in records and seconds; ok is false before the first answer.
func (p *progress) lag(now time.Time) (records int64, seconds float64, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.stable < 0 {
		return 0, 0, false
	}
	records = max(0, p.stable-p.committed)
	if records > 0 && !p.reached.IsZero() {
		seconds = max(0, now.Sub(p.reached).Seconds())
	}
	return records, seconds, true
}

func (p *progress) lastSign() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.alive
}

// Descriptions of what is read from the owned partitions when somebody asks.
var (
	lagRecordsDesc = prometheus.NewDesc("rasid_lag_records", "Committed records of the partition that are not processed yet.", []string{"topic", "partition"}, nil)
	lagSecondsDesc = prometheus.NewDesc("rasid_lag_seconds", "Age of the last processed record while there is more to read, else 0.", []string{"topic", "partition"}, nil)
	assignedDesc   = prometheus.NewDesc("rasid_assigned_partitions", "Partitions that this member owns.", nil, nil)
	readyDesc      = prometheus.NewDesc("rasid_ready", "1 when the service is ready, else 0.", nil, nil)
)

// Describe is of prometheus.Collector.
func (g *Group) Describe(out chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{lagRecordsDesc, lagSecondsDesc, assignedDesc, readyDesc} {
		out <- d
	}
}

// Collect is of prometheus.Collector: it shows the partitions owned now, so that
// revoked ones leave no series behind.
func (g *Group) Collect(out chan<- prometheus.Metric) {
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	now := g.clock()
	owned := g.owned()
	for id, p := range owned {
		if records, seconds, ok := p.lag(now); ok {
			gauge(lagRecordsDesc, float64(records), g.settings.Articles, strconv.Itoa(id))
			gauge(lagSecondsDesc, seconds, g.settings.Articles, strconv.Itoa(id))
		}
	}
	gauge(assignedDesc, float64(len(owned)))
	ready := 0.0
	if g.Ready() == nil {
		ready = 1
	}
	gauge(readyDesc, ready)
}
