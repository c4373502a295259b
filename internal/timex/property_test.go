package timex_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

func TestDayAgreesWithTheCalendar(t *testing.T) {
	start := time.Date(1899, 12, 25, 0, 0, 0, 0, time.UTC)
	for n := 0; n < 80000; n += 7 {
		at := start.AddDate(0, 0, n)
		d := timex.DayOf(at)
		require.Equal(t, at.Format(time.DateOnly), d.String())
		require.Equal(t, int(at.Weekday()+6)%7, int(d.Weekday())-1)
		back, err := timex.ParseDay(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
	}
}

// expressions returns every expression of the phrase table.
func expressions(t testing.TB) (found []timex.Expr) {
	data, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(t, err)
	finder := timex.NewFinder(language(t))
	for _, line := range strings.Split(string(data), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) < 3 {
			continue
		}
		doc := text.CutLine(strings.NewReplacer("{", "", "}", "").Replace(cells[2]))
		for _, m := range finder.Find(doc, nil) {
			found = append(found, m.Expr)
		}
	}
	return found
}

func TestResolveNeverEndsBeforeItStarts(t *testing.T) {
	first, err := timex.ParseDay("2023-02-20")
	require.NoError(t, err)
	anchor := timex.Interval{Start: first - 3, End: first - 1}
	for _, e := range expressions(t) {
		for pub := first; pub < first+800; pub += 3 {
			for _, ahead := range []bool{false, true} {
				for _, a := range []*timex.Interval{nil, &anchor} {
					if at, ok := e.Resolve(pub, ahead, a); ok {
						require.LessOrEqual(t, at.Start, at.End, "%+v on %s", e, pub)
					}
				}
			}
		}
	}
}

func TestWeekdayResolvesToThatWeekday(t *testing.T) {
	first, err := timex.ParseDay("2023-02-20")
	require.NoError(t, err)
	for wd := timex.Monday; wd <= timex.Sunday; wd++ {
		e := timex.Expr{Point: timex.Point{Kind: timex.WeekdayKind, Weekday: wd}}
		for pub := first; pub < first+800; pub++ {
			bare, ok := e.Resolve(pub, false, nil)
			require.True(t, ok)
			require.Equal(t, wd, bare.Start.Weekday())
			require.True(t, bare.Start <= pub && pub-bare.Start < 7)

			next, ok := e.Resolve(pub, true, nil)
			require.True(t, ok)
			require.Equal(t, wd, next.Start.Weekday())
			require.True(t, next.Start >= pub && next.Start-pub < 7)

			last := e
			last.Direction = timex.Last
			at, ok := last.Resolve(pub, false, nil)
			require.True(t, ok)
			require.Equal(t, wd, at.Start.Weekday())
			require.True(t, at.Start < pub && pub-at.Start <= 7)

			coming := e
			coming.Direction = timex.Next
			at, ok = coming.Resolve(pub, false, nil)
			require.True(t, ok)
			require.Equal(t, wd, at.Start.Weekday())
			require.True(t, at.Start > pub && at.Start-pub <= 7)
		}
	}
}

func FuzzFind(f *testing.F) {
	data, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(f, err)
	for _, line := range strings.Split(string(data), "\n") {
		f.Add(line)
	}
	f.Add("الـ")
	f.Add("بين")
	f.Add("من 3 إلى")
	f.Add("5 شعبان (12")
	f.Add("الموافق")
	lang := language(f)
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.CutLine(s)
		last := int32(0)
		for _, m := range timex.NewFinder(lang).Find(doc, nil) {
			require.GreaterOrEqual(t, m.First, last)
			require.Greater(t, m.Last, m.First)
			require.LessOrEqual(t, int(m.Last), len(doc.Tokens))
			require.Equal(t, text.TimeMention, m.Kind)
			last = m.Last
			if at, ok := m.Expr.Resolve(19000, false, nil); ok {
				require.LessOrEqual(t, at.Start, at.End, s)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/phrases.tsv")
	require.NoError(b, err)
	doc := text.CutLine(string(data))
	finder := timex.NewFinder(language(b))
	dst := finder.Find(doc, nil)
	b.SetBytes(int64(len(doc.Source)))
	b.ReportAllocs()
	for b.Loop() {
		dst = finder.Find(doc, dst[:0])
	}
}

func TestFindAllocatesNothingBeyondDst(t *testing.T) {
	doc := text.CutLine("عقد الوفد أمس الاثنين اجتماعاً منذ 17 تشرين الأول الفائت حتى مساء الأحد.")
	finder := timex.NewFinder(language(t))
	dst := finder.Find(doc, nil)
	require.Zero(t, testing.AllocsPerRun(50, func() { dst = finder.Find(doc, dst[:0]) }))
}

func TestLoadComplainsOfEverythingAtOnce(t *testing.T) {
	files := fstest.MapFS{"time.yaml": {Data: []byte(strings.Join([]string{
		"months:",
		"  - {month: 13, words: [يناير]}",
		"  - {month: 1, calender: hijri, words: [محرم]}",
		"  - {words: [صفر]}",
		"weekdays:",
		"  - {day: mondy, words: [اثنين]}",
		"  - {day: monday, words: [صفر]}",
		"  - {day: monday}",
		"month:",
		"  - {month: 1, words: [يناير]}",
	}, "\n"))}}
	_, complaints := timex.Load(files, "time.yaml")
	var got []string
	for _, c := range complaints.All() {
		got = append(got, c.String())
	}
	require.Equal(t, []string{
		"time.yaml:2:13: month \"13\" is no number from 1 to 12",
		"time.yaml:3:16: unknown key \"calender\"\n\tdid you mean «calendar»?",
		"time.yaml:4:5: the entry has no \"month\"",
		"time.yaml:6:11: unknown day \"mondy\"\n\tdid you mean «monday»?",
		"time.yaml:7:27: «صفر» stands at time.yaml:4:14 already",
		"time.yaml:8:5: the entry has no words\n\twrite words: [...]",
		"time.yaml:9:1: unknown section \"month\"\n\tdid you mean «months»?",
	}, got)
	_, complaints = timex.Load(files, "absent.yaml")
	require.Error(t, complaints.Err())
}
