package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/extract"
)

const (
	casesDir   = "../../testdata/cases"
	wantedFile = "wanted.txtar"
	quietFile  = "quiet.txtar"
	caseDay    = "2024-01-10" // of every case that names no day
)

// leastWanted is how many of the wanted cases hold; it only rises.
const leastWanted = 0

// mostQuiet is how many events the quiet texts may give: one in a hundred at
// most. It only falls.
const mostQuiet = 4

var update = flag.Bool("update", false, "move wanted cases that hold to their own file")

// TestCases runs every case that has to hold.
func TestCases(t *testing.T) {
	x := extractor(t)
	for _, file := range caseFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			for _, c := range readCases(t, file) {
				t.Run(c.name, func(t *testing.T) {
					if missed, found := c.run(t, x); len(missed) > 0 {
						t.Errorf("%s\nwanted:\n%s\nfound:\n%s\nwhere they part: %s",
							c.text, c.expected(), strings.Join(found, "\n"), strings.Join(missed, "; "))
					}
				})
			}
		})
	}
}

// TestWantedCases counts the cases that the extractor does not yet hold.
func TestWantedCases(t *testing.T) {
	x := extractor(t)
	cases := readCases(t, filepath.Join(casesDir, wantedFile))
	var held, left []testCase
	for _, c := range cases {
		missed, found := c.run(t, x)
		if len(missed) == 0 {
			held = append(held, c)
			continue
		}
		left = append(left, c)
		t.Logf("%s: %s\n%s\nfound:\n%s", c.name, strings.Join(missed, "; "), c.text, strings.Join(found, "\n"))
	}
	t.Logf("%d of %d wanted cases hold", len(held), len(cases))
	if *update {
		promote(t, held, left)
		return
	}
	require.GreaterOrEqual(t, len(held), leastWanted, "fewer wanted cases hold than did")
}

// TestQuietTexts prints the events found where there is none.
func TestQuietTexts(t *testing.T) {
	x := extractor(t)
	texts := quietTexts(t)
	require.GreaterOrEqual(t, len(texts), 400)
	total, loud := 0, 0
	for _, text := range texts {
		result, err := x.Extract(article.Article{ID: "quiet", Lang: "ar", Body: text, PublishedAt: caseDay})
		require.NoError(t, err, text)
		if len(result.Events) == 0 {
			continue
		}
		total += len(result.Events)
		loud++
		for i := range result.Events {
			t.Logf("%s\n  %s (%s)", text, renderEvent(&result.Events[i]), result.Events[i].Provenance.Rule)
		}
	}
	t.Logf("%d of %d quiet texts give %d events", loud, len(texts), total)
	require.LessOrEqual(t, total, mostQuiet, "quiet texts have become louder")
}

// run extracts the case and tells what does not agree, and what was found.
func (c testCase) run(t *testing.T, x *extract.Extractor) (missed, found []string) {
	result, err := x.Extract(c.article)
	require.NoError(t, err, c.name)
	events := result.Events
	for i := range events {
		found = append(found, renderEvent(&events[i]))
	}
	taken := make([]bool, len(events))
	for _, w := range c.events {
		at, why := -1, fmt.Sprintf("no %s", w.kind)
		for i := range events {
			if taken[i] || events[i].Type != w.kind {
				continue
			}
			if differ := w.differs(&events[i]); differ == "" {
				at = i
				break
			} else {
				why = differ
			}
		}
		if at < 0 {
			missed = append(missed, why)
			continue
		}
		taken[at] = true
	}
	if extra := len(events) - len(c.events); extra > 0 {
		missed = append(missed, fmt.Sprintf("%d too many", extra))
	}
	return missed, found
}

// promote moves the cases that hold from the wanted ones to the file that
// their names tell ("FILE/NAME"); what was written by hand stays as written.
func promote(t *testing.T, held, left []testCase) {
	for _, c := range held {
		group, name, ok := strings.Cut(c.name, "/")
		require.True(t, ok, "%s: a wanted case is named FILE/NAME", c.name)
		c.name = name
		file, err := os.OpenFile(filepath.Join(casesDir, group+".txtar"), os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o644)
		require.NoError(t, err)
		_, err = file.WriteString(c.archive())
		require.NoError(t, err)
		require.NoError(t, file.Close())
	}
	wanted := filepath.Join(casesDir, wantedFile)
	old, err := os.ReadFile(wanted)
	require.NoError(t, err)
	head, _, _ := strings.Cut(string(old), "-- ")
	for _, c := range left {
		head += c.archive()
	}
	require.NoError(t, os.WriteFile(wanted, []byte(head), 0o644))
}

func caseFiles(t *testing.T) []string {
	files, err := filepath.Glob(filepath.Join(casesDir, "*.txtar"))
	require.NoError(t, err)
	return slices.DeleteFunc(files, func(f string) bool {
		return filepath.Base(f) == wantedFile || filepath.Base(f) == quietFile
	})
}

// quietTexts reads one text a line; headings begin with #.
func quietTexts(t *testing.T) []string {
	var texts []string
	for _, part := range readArchive(t, filepath.Join(casesDir, quietFile)) {
		for line := range strings.Lines(part.text) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				texts = append(texts, line)
			}
		}
	}
	return texts
}
