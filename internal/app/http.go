package app

import (
	"fmt"
	"html/template"
	"net/http"
	"net/http/pprof"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Paths that the service answers.
const (
	pathMetrics = "/metrics"
	pathLive    = "/livez"
	pathReady   = "/readyz"
)

// indexPage is what the index shows.
type indexPage struct {
	Build    Build
	Digest   string
	State    string
	Articles string
	Events   string
	Rejected string
	Group    string
	Links    []indexLink
}

type indexLink struct{ Path, Text string }

var index = template.Must(template.New("index").Parse(`<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Rasid</title>
<h1>Rasid</h1>
<p>{{.State}}</p>
<p>{{.Articles}} to {{.Events}}, rejects to {{.Rejected}}, as group {{.Group}}</p>
<ul>{{range .Links}}<li><a href="{{.Path}}">{{.Path}}</a> {{.Text}}</li>{{end}}</ul>
<p>version {{.Build.Version}}, commit {{.Build.Commit}}, pack {{.Digest}}</p>
</html>
`))

// handler serves metrics, health and an index of both.
func (a *App) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET "+pathMetrics, promhttp.HandlerFor(a.gatherer, promhttp.HandlerOpts{Registry: a.registry}))
	mux.HandleFunc("GET "+pathLive, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET "+pathReady, func(w http.ResponseWriter, _ *http.Request) {
		if err := a.Ready(); err != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
			fmt.Fprintln(w, err)
			return
		}
		fmt.Fprintln(w, "ready")
	})
	mux.HandleFunc("GET /{$}", a.index)
	return mux
}

func (a *App) index(w http.ResponseWriter, _ *http.Request) {
	state := "ready"
	if err := a.Ready(); err != nil {
		state = "not ready: " + err.Error()
	}
	t := a.config.Topics
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'")
	err := index.Execute(w, indexPage{Build: a.build, Digest: a.digest(), State: state, Articles: t.Articles, Events: t.Events, Rejected: t.Rejected,
		Group: a.config.Group, Links: []indexLink{{pathMetrics, "for Prometheus"}, {pathLive, "is the process alive"}, {pathReady, "does it work"}}})
	if err != nil {
		a.log.Debug("index page not sent")
	}
}

// profiler serves the profiles of the program, on a listener of its own.
func profiler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("/debug/pprof/trace", pprof.Trace)
	return mux
}

// server has limits on everything that a stranger could make last.
func server(h http.Handler) *http.Server {
	return &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 1 << 16}
}

// Registry is where metrics are registered and gathered.
type Registry interface {
	prometheus.Registerer
	prometheus.Gatherer
}
