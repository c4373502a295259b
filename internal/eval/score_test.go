package eval

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func readFile(t *testing.T, path ...string) []Article {
	t.Helper()
	f, err := os.Open(filepath.Join(path...))
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	articles, err := ReadGold(f)
	require.NoError(t, err)
	return articles
}

func golden(t *testing.T, name string) string {
	t.Helper()
	want, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(want)
}

// The golden figures are those of the reference scorer.
func TestFigures(t *testing.T) {
	report := Score(readFile(t, "testdata", "gold.jsonl"), readFile(t, "testdata", "predicted.jsonl"))
	var text, object bytes.Buffer
	require.NoError(t, report.WriteText(&text))
	require.Equal(t, golden(t, "figures.txt"), text.String())
	require.NoError(t, report.WriteJSON(&object))
	require.Equal(t, golden(t, "figures.json"), object.String())
}

func TestMisses(t *testing.T) {
	report := Score(readFile(t, "testdata", "gold.jsonl"), readFile(t, "testdata", "predicted.jsonl"))
	var verdicts []string
	for _, m := range report.Misses {
		verdicts = append(verdicts, m.Verdict+" "+m.Article+" "+m.Type)
	}
	require.Equal(t, []string{
		"missed t-1 TROOP_STATEMENT", "differs t-1 MEETING", "invented t-2 ATTACK", "differs t-2 JOINT_EXERCISE",
		"differs t-2 ATTACK", "invented t-3 MEETING",
	}, verdicts)
	var out bytes.Buffer
	require.NoError(t, report.WriteMisses(&out, "TROOP_STATEMENT"))
	require.Equal(t, `missed t-1 {"type":"TROOP_STATEMENT","mode":"withdrawal","factuality":"negated","evidence":["القوات التركية لن تنسحب من إدلب"],`+
		`"actors":[{"role":"speaker","text":"المتحدث"},{"role":"force","text":"القوات التركية"}],`+
		`"location":{"text":"إدلب","country":"SY","lat":35.93,"lon":36.63},"date":null}`+"\n", out.String())
}

// Gold against itself is right in every row, and against nothing in none.
func TestGoldAgainstItself(t *testing.T) {
	for _, name := range []string{"dev-a.jsonl", "dev-en.jsonl"} {
		gold := readFile(t, "../../testdata/gold", name)
		report := Score(gold, gold)
		for _, row := range report.Rows {
			require.Equal(t, 1.0, row.Precision(), "%s %s", name, row.Name)
			require.Equal(t, 1.0, row.Recall(), "%s %s", name, row.Name)
		}
		require.Equal(t, 1.0, report.Whole.Recall())
		require.Empty(t, report.Misses)

		none := Score(gold, nil)
		require.Zero(t, none.Row(RowCore).F1())
		require.Equal(t, 1.0, none.Row(RowQuiet).F1())
	}
}

// Taking events away never raises recall, inventing some never precision.
func TestFewerAndMoreEvents(t *testing.T) {
	gold := readFile(t, "../../testdata/gold/dev-a.jsonl")
	random := rand.New(rand.NewPCG(1, 2))
	fewer, more := make([]Article, len(gold)), make([]Article, len(gold))
	for i, a := range gold {
		fewer[i], more[i] = a, a
		fewer[i].Events = nil
		for _, e := range a.Events {
			if random.IntN(3) > 0 {
				fewer[i].Events = append(fewer[i].Events, e)
			}
		}
		more[i].Events = append(append([]Event{}, a.Events...), Event{Type: "ATTACK", Evidence: []string{"x y z"}})
	}
	report := Score(gold, fewer)
	require.Equal(t, 1.0, report.Row(RowEvent).Precision())
	require.Less(t, report.Row(RowEvent).Recall(), 1.0)
	report = Score(gold, more)
	require.Equal(t, 1.0, report.Row(RowEvent).Recall())
	require.Equal(t, 149+43+len(gold), report.Row(RowEvent).Said)
	require.Zero(t, report.Row(RowQuiet).Hit)
}

func TestIntervals(t *testing.T) {
	report := Score(readFile(t, "testdata", "gold.jsonl"), readFile(t, "testdata", "predicted.jsonl"))
	intervals := report.Intervals(7)
	require.Equal(t, intervals, report.Intervals(7))
	require.Len(t, intervals, 3)
	for _, in := range intervals {
		require.Equal(t, report.Row(in.Name).F1(), in.F1)
		require.LessOrEqual(t, in.Low, in.F1)
		require.GreaterOrEqual(t, in.High, in.F1)
		require.Less(t, in.Low, in.High)
	}
	var out bytes.Buffer
	require.NoError(t, WriteIntervals(&out, intervals[:1]))
	require.Regexp(t, `^event +f1 0\.7273  from 0\.\d+  to \d\.\d+\n$`, out.String())
	perfect := Score(readFile(t, "testdata", "gold.jsonl"), readFile(t, "testdata", "gold.jsonl"))
	require.GreaterOrEqual(t, perfect.Intervals(1)[1].High, 1.0)
	require.NotPanics(t, func() { Score(nil, nil).Intervals(1) })
}

func TestFigure(t *testing.T) {
	for x, want := range map[float64]string{0: "0.0", 1: "1.0", 0.5: "0.5", 6.0 / 7: "0.8571", 0.00005: "0.0001", 2.0 / 3: "0.6667", 0.99996: "1.0"} {
		require.Equal(t, want, figure(x))
	}
}
