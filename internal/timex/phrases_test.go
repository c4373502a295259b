package timex_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

func language(t testing.TB) *timex.Language {
	t.Helper()
	l, complaints := timex.Load(os.DirFS("../knowledge/packs"), "ar/time.yaml")
	require.NoError(t, complaints.Err())
	return l
}

// phrase is a line of testdata/phrases.tsv.
type phrase struct {
	pub      timex.Day
	ahead    bool
	anchor   *timex.Interval
	sentence string
	spans    []string
	want     []string
}

func parsePhrase(t *testing.T, line string) phrase {
	cells := strings.Split(line, "\t")
	require.GreaterOrEqual(t, len(cells), 3, line)
	pub, err := timex.ParseDay(cells[0])
	require.NoError(t, err)
	p := phrase{pub: pub}
	for _, option := range strings.Fields(cells[1]) {
		if day, ok := strings.CutPrefix(option, "anchor="); ok {
			at := parseInterval(t, day)
			p.anchor = &at
			continue
		}
		require.Equal(t, "ahead", option, line)
		p.ahead = true
	}
	rest := cells[2]
	for {
		before, after, ok := strings.Cut(rest, "{")
		p.sentence += before
		if !ok {
			break
		}
		span, tail, closed := strings.Cut(after, "}")
		require.True(t, closed, line)
		p.spans = append(p.spans, span)
		p.sentence += span
		rest = tail
	}
	if len(cells) > 3 && cells[3] != "" {
		p.want = strings.Split(cells[3], " | ")
	}
	return p
}

func parseInterval(t *testing.T, s string) timex.Interval {
	from, to, ok := strings.Cut(s, "..")
	if !ok {
		to = from
	}
	start, err := timex.ParseDay(from)
	require.NoError(t, err)
	end, err := timex.ParseDay(to)
	require.NoError(t, err)
	return timex.Interval{Start: start, End: end}
}

func TestPhrases(t *testing.T) {
	data, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(t, err)
	finder := timex.NewFinder(language(t))
	for n, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		p := parsePhrase(t, line)
		doc := text.CutLine(p.sentence)
		var spans, got []string
		for _, m := range finder.Find(doc, nil) {
			start := doc.Tokens[m.First].Start
			if m.Proclitics != 0 && doc.Source[start:doc.Tokens[m.First].End] != "" {
				start += int32(proclitics(doc, m))
			}
			spans = append(spans, doc.Source[start:doc.Tokens[m.Last-1].End])
			if at, ok := m.Expr.Resolve(p.pub, p.ahead, p.anchor); ok {
				got = append(got, at.String())
			} else {
				got = append(got, "-")
			}
		}
		if strings.Join(spans, "|") != strings.Join(p.spans, "|") || strings.Join(got, "|") != strings.Join(p.want, "|") {
			t.Errorf("line %d: %s\n found %q %q\n want  %q %q", n+1, p.sentence, spans, got, p.spans, p.want)
		}
	}
}

// proclitics returns how many bytes the proclitics of a mention take of its
// first token; the article stays with the word.
func proclitics(doc *text.Document, m timex.Mention) (n int) {
	token := doc.Tokens[m.First].Key
	for _, c := range []struct {
		bit    text.Proclitics
		letter string
	}{{text.ProWa, "و"}, {text.ProFa, "ف"}, {text.ProBi, "ب"}, {text.ProLi, "ل"}, {text.ProKa, "ك"}} {
		if m.Proclitics&c.bit != 0 && strings.HasPrefix(token[n:], c.letter) {
			n += len(c.letter)
		}
	}
	return n
}
