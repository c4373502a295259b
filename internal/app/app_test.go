package app_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/devbroker"
	"github.com/stretchr/testify/require"
)

const patience = 20 * time.Second

// started runs a service on free ports with a broker of its own.
func started(t *testing.T) (*app.App, config.Config) {
	t.Helper()
	broker, err := devbroker.Start(devbroker.Config{})
	require.NoError(t, err)
	t.Cleanup(broker.Stop)
	c := config.Default()
	c.Brokers, c.Listen, c.Topics.Partitions = broker.Addrs(), "127.0.0.1:0", 3
	c.Pprof = "127.0.0.1:0"
	require.NoError(t, app.CreateTopics(t.Context(), c, silent()))
	a, err := app.New(app.Options{Config: c, Pack: pack(t)})
	require.NoError(t, err)
	require.Empty(t, a.Addr())
	require.NoError(t, a.Start())
	t.Cleanup(func() { require.NoError(t, a.Stop()) })
	return a, c
}

func silent() app.Streams {
	return app.Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}
}

func get(t *testing.T, a *app.App, path string) (int, string) {
	t.Helper()
	r, err := http.Get("http://" + a.Addr() + path)
	require.NoError(t, err)
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return r.StatusCode, string(body)
}

func ready(a *app.App) func() bool { return func() bool { return a.Ready() == nil } }

// sortedLines are the lines of a text, sorted: events of several partitions have no
// order among them.
func sortedLines(s string) []string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	slices.Sort(lines)
	return lines
}

func TestArticlesInEventsOut(t *testing.T) {
	a, c := started(t)
	require.Eventually(t, ready(a), patience, 10*time.Millisecond)
	status, _ := get(t, a, "/readyz")
	require.Equal(t, http.StatusOK, status)

	samples := filepath.Join(top, "testdata/articles")
	require.NoError(t, app.Publish(t.Context(), app.Publishing{Config: c, Files: []string{samples}, Streams: silent()}))

	var want bytes.Buffer
	extraction := app.Extraction{Config: c, Files: []string{samples}, Format: "json", Streams: silent()}
	extraction.Streams.Out = &want
	require.NoError(t, app.Extract(t.Context(), extraction))
	require.NotEmpty(t, want.String())
	expected := sortedLines(want.String())

	var got string
	require.Eventually(t, func() bool {
		var out bytes.Buffer
		reading := app.EventReading{Config: c, Format: "json", Streams: app.Streams{Out: &out, Err: os.Stderr}, Clock: time.Now}
		require.NoError(t, app.Events(t.Context(), reading))
		got = out.String()
		return strings.Count(got, "\n") >= len(expected)
	}, patience, 20*time.Millisecond)
	require.Equal(t, expected, sortedLines(got), "the topic holds other bytes than extract prints")

	require.Eventually(t, func() bool {
		_, metrics := get(t, a, "/metrics")
		return strings.Contains(metrics, `rasid_rejects_total{reason="malformed_json"} 1`) && strings.Contains(metrics, "rasid_ready 1") &&
			strings.Contains(metrics, "rasid_assigned_partitions 3") && strings.Contains(metrics, `rasid_articles_total{lang="ar",outcome="events"}`) &&
			strings.Contains(metrics, `rasid_pack_info{digest="`+pack(t).Digest+`",lang="ar"} 1`)
	}, patience, 20*time.Millisecond)
	require.NoError(t, a.Reload())
	_, metrics := get(t, a, "/metrics")
	require.Contains(t, metrics, `rasid_pack_reloads_total{outcome="taken"} 1`)
}

func TestPages(t *testing.T) {
	a, c := started(t)
	status, body := get(t, a, "/livez")
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, "ok\n", body)
	status, body = get(t, a, "/")
	require.Equal(t, http.StatusOK, status)
	for _, want := range []string{"/metrics", "/livez", "/readyz", c.Topics.Articles, pack(t).Digest} {
		require.Contains(t, body, want)
	}
	status, _ = get(t, a, "/debug/pprof/")
	require.Equal(t, http.StatusNotFound, status, "the profiler has a listener of its own")
}

func TestIndexIsEscaped(t *testing.T) {
	c := config.Default()
	c.Listen, c.Group, c.Brokers = "127.0.0.1:0", "<script>alert(1)</script>", []string{"127.0.0.1:1"}
	a, err := app.New(app.Options{Config: c, Pack: pack(t)})
	require.NoError(t, err)
	require.NoError(t, a.Start())
	defer a.Stop()
	_, body := get(t, a, "/")
	require.NotContains(t, body, "<script>")
	require.Contains(t, body, "&lt;script&gt;")
	status, why := get(t, a, "/readyz")
	require.Equal(t, http.StatusServiceUnavailable, status, "there is no broker")
	require.NotEmpty(t, strings.TrimSpace(why))
}

func TestStopTwice(t *testing.T) {
	a, _ := started(t)
	require.NoError(t, a.Stop())
	require.NoError(t, a.Stop())
	require.Error(t, a.Ready())
	_, err := http.Get("http://" + a.Addr() + "/livez")
	require.Error(t, err)
	select {
	case <-a.Done():
	default:
		require.Fail(t, "a stopped service is done")
	}
}

func TestStopBeforeStart(t *testing.T) {
	a, err := app.New(app.Options{Config: config.Default(), Pack: pack(t)})
	require.NoError(t, err)
	require.NoError(t, a.Stop())
	require.NoError(t, a.Stop())
}

func TestTakenPortIsNamed(t *testing.T) {
	first, _ := started(t)
	c := config.Default()
	c.Listen = first.Addr()
	a, err := app.New(app.Options{Config: c, Pack: pack(t)})
	require.NoError(t, err)
	err = a.Start()
	_, port, _ := strings.Cut(first.Addr(), ":")
	require.ErrorContains(t, err, "port "+port+" is taken")
	require.NoError(t, a.Stop())
}

func TestDemoOnce(t *testing.T) {
	c := config.Default()
	c.Listen, c.Log.Level = "127.0.0.1:0", "error"
	var out bytes.Buffer
	streams := silent()
	streams.Out = &out
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	samples := os.DirFS(filepath.Join(top, "testdata/articles"))
	require.NoError(t, app.RunDemo(ctx, app.Demo{Config: c, Samples: samples, Once: true, Broker: "127.0.0.1:0", Pack: pack(t), Streams: streams}))
	for _, want := range []string{"articles  ", "ATTACK", "MEETING", "JOINT_EXERCISE", "TROOP_STATEMENT", "rejects   1 (malformed_json 1)", "evidence", "rule"} {
		require.Contains(t, out.String(), want)
	}
}
