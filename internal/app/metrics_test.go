package app_test

import (
	"sync"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/stretchr/testify/require"
)

// builtin is the shipped pack, loaded once for all tests.
var builtin = sync.OnceValues(func() (*knowledge.Pack, error) { return app.LoadPack("") })

func pack(t testing.TB) *knowledge.Pack {
	t.Helper()
	p, err := builtin()
	require.NoError(t, err)
	return p
}

// recorder is a registry that notes what is registered: a metric without a series
// yet cannot be gathered.
type recorder struct {
	*prometheus.Registry
	descriptions []string
}

func (r *recorder) note(c prometheus.Collector) {
	descs := make(chan *prometheus.Desc)
	go func() {
		defer close(descs)
		c.Describe(descs)
	}()
	for d := range descs {
		r.descriptions = append(r.descriptions, d.String())
	}
}

// Register is of prometheus.Registerer.
func (r *recorder) Register(c prometheus.Collector) error {
	r.note(c)
	return r.Registry.Register(c)
}

// MustRegister is of prometheus.Registerer.
func (r *recorder) MustRegister(all ...prometheus.Collector) {
	for _, c := range all {
		r.note(c)
	}
	r.Registry.MustRegister(all...)
}

// registered are the names of all metrics of the service, with their labels.
func registered(t testing.TB) map[string]string {
	t.Helper()
	r := &recorder{Registry: prometheus.NewRegistry()}
	_, err := app.New(app.Options{Config: config.Default(), Registry: r, Pack: pack(t)})
	require.NoError(t, err)
	out := map[string]string{}
	for _, d := range r.descriptions {
		out[between(d, `fqName: "`, `"`)] = between(d, "variableLabels: {", "}")
	}
	return out
}

// TestContractOfMetrics holds the table of names and labels that dashboards and
// alerts of others are built on.
func TestContractOfMetrics(t *testing.T) {
	has := registered(t)
	for name, labels := range map[string]string{
		"rasid_articles_total":          "outcome,lang",
		"rasid_events_total":            "type,mode,factuality",
		"rasid_events_by_country_total": "type,country",
		"rasid_event_slots_total":       "type,slot",
		"rasid_rule_matches_total":      "rule",
		"rasid_source_articles_total":   "source",
		"rasid_rejects_total":           "reason",
		"rasid_stage_duration_seconds":  "stage",
		"rasid_end_to_end_seconds":      "",
		"rasid_freshness_seconds":       "",
		"rasid_lag_records":             "topic,partition",
		"rasid_lag_seconds":             "topic,partition",
		"rasid_transactions_total":      "outcome",
		"rasid_retries_total":           "request,class",
		"rasid_rebalances_total":        "",
		"rasid_assigned_partitions":     "",
		"rasid_ready":                   "",
		"rasid_pack_info":               "digest,lang",
		"rasid_pack_reloads_total":      "outcome",
		"rasid_build_info":              "version,commit,go",
	} {
		got, ok := has[name]
		require.True(t, ok, "%s is not registered", name)
		require.Equal(t, labels, got, "labels of %s", name)
	}
}
