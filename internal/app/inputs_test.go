package app_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
)

func put(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func zipped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// ids reads the ids of all articles of files; those that do not decode stand as
// "!" and their name.
func ids(t *testing.T, stdin string, files ...string) []string {
	t.Helper()
	var out []string
	for i, err := range app.Inputs(files, strings.NewReader(stdin)) {
		require.NoError(t, err)
		a, err := i.Article(wire.DefaultLimits())
		if err != nil {
			out = append(out, "!"+i.Name)
			continue
		}
		require.NotEmpty(t, a.Body)
		out = append(out, a.ID)
	}
	return out
}

func TestInputs(t *testing.T) {
	dir := t.TempDir()
	two := "{\"id\":\"a\",\"body\":\"x\"}\n\n{\"id\":\"b\",\"body\":\"y\",\"events\":[]}\n"
	lines := put(t, dir, "1.jsonl", two)
	gz := put(t, dir, "2.jsonl.gz", zipped(t, two))
	object := put(t, dir, "3.json", "{\n \"id\": \"c\",\n \"body\": \"z\"\n}\n")
	page := put(t, dir, "page.txt", "\ufeffقصف الجيش المدينة.\n\nسطر آخر.")
	markup := put(t, dir, "sub/site.html", "<p>قصف الجيش المدينة.</p>")
	broken := put(t, dir, "4.json", "{\"id\": \"d\",")
	named := put(t, dir, "5.json", two)
	put(t, dir, "embed.go", "package x")
	put(t, dir, ".hidden.json", "{}")

	require.Equal(t, []string{"a", "b"}, ids(t, "", lines))
	require.Equal(t, []string{"a", "b"}, ids(t, "", gz))
	require.Equal(t, []string{"c"}, ids(t, "", object))
	require.Equal(t, []string{"page"}, ids(t, "", page))
	require.Equal(t, []string{"site"}, ids(t, "", markup))
	require.Equal(t, []string{"!4"}, ids(t, "", broken))
	require.Equal(t, []string{"a", "b"}, ids(t, "", named))
	require.Equal(t, []string{"a", "b", "a", "b", "c", "!4", "a", "b", "page", "site"}, ids(t, "", dir))
	require.Equal(t, []string{"a", "b", "c"}, ids(t, two, "-", object))
	require.Equal(t, []string{"stdin"}, ids(t, " قصف الجيش المدينة.\n", "-"))
}

func TestInputsThatAreNone(t *testing.T) {
	dir := t.TempDir()
	var bad *app.BadInput
	require.ErrorAs(t, app.CheckFiles([]string{"-", filepath.Join(dir, "no"), filepath.Join(dir, "nor")}), &bad)
	require.ErrorContains(t, bad, "nor")
	notZip := put(t, dir, "x.gz", "plain")
	for _, err := range app.Inputs([]string{notZip}, nil) {
		require.ErrorAs(t, err, &bad)
		require.ErrorContains(t, err, "x.gz")
	}
}

// TestExtractKeepsOrder holds that many workers give the order of the input, a
// line for every article, rejected ones too.
func TestExtractKeepsOrder(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 200 {
		id := "n" + strings.Repeat("i", i)
		want = append(want, id)
		in.WriteString(`{"id":"` + id + `","lang":"ar","body":"` + strings.Repeat("قصف الجيش المدينة. ", i%7+1) + "\"}\n")
		if i == 100 {
			in.WriteString("{\"id\":\n")
			want = append(want, "stdin-102")
		}
	}
	var out, errs bytes.Buffer
	c := config.Default()
	c.Workers = 5
	x := app.Extraction{Config: c, Files: []string{"-"}, Format: "annotations", Streams: app.Streams{In: strings.NewReader(in.String()), Out: &out, Err: &errs}}
	require.NoError(t, app.Extract(t.Context(), x))
	var got []string
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		got = append(got, between(line, `{"id":"`, `"`))
	}
	require.Equal(t, want, got)
	require.Contains(t, errs.String(), "stdin:102: rejected: decode: malformed_json")
}

func TestClean(t *testing.T) {
	require.Equal(t, "a[31mb\n\tقصف", app.Clean("a\x1b[31mb\r\n\t\u202eقصف\u2066\u009b"))
}
