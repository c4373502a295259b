package app

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/rasid/rasid/internal/knowledge"
)

// metrics of the program itself; those of the walk belong to their rooms.
type metrics struct {
	pack    *prometheus.GaugeVec
	reloads *prometheus.CounterVec
}

// Outcomes of a reload of the packs, the values of the label "outcome".
const (
	reloadTaken   = "taken"
	reloadRefused = "refused"
)

func newMetrics(reg prometheus.Registerer, build Build) *metrics {
	m := &metrics{
		pack: prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "rasid_pack_info", Help: "The packs that articles are read with; always 1."}, []string{"digest", "lang"}),
		reloads: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "rasid_pack_reloads_total", Help: "Reloads of the packs, by whether they were taken."},
			[]string{"outcome"}),
	}
	info := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "rasid_build_info", Help: "The program; always 1."}, []string{"version", "commit", "go"})
	info.WithLabelValues(build.Version, build.Commit, build.Go).Set(1)
	m.reloads.WithLabelValues(reloadTaken)
	m.reloads.WithLabelValues(reloadRefused)
	reg.MustRegister(m.pack, m.reloads, info, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// show tells which packs are in use; those before leave no series behind.
func (m *metrics) show(p *knowledge.Pack) {
	m.pack.Reset()
	m.pack.WithLabelValues(p.Digest, p.Lang).Set(1)
}
