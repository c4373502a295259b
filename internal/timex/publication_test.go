package timex_test

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
	"github.com/rasid/rasid/internal/timex"
)

func cutter(t testing.TB) *text.Cutter {
	t.Helper()
	l, complaints := text.LoadLanguage(os.DirFS("../knowledge/packs"), "ar/text.yaml")
	require.NoError(t, complaints.Err())
	return text.NewCutter(&l)
}

func read(t testing.TB, title, body string) (*text.Document, []timex.Mention) {
	t.Helper()
	doc, err := cutter(t).Cut(title, body)
	require.NoError(t, err)
	return doc, timex.NewFinder(language(t)).Find(doc, nil)
}

func days(t testing.TB, names ...string) (days []timex.Day) {
	for _, n := range names {
		d, err := timex.ParseDay(n)
		require.NoError(t, err)
		days = append(days, d)
	}
	return days
}

// crawled is a page as a crawler sees it: the date in its header is the day of
// the crawl.
const crawled = `بريد البادية

الأربعاء - 5 يونيو - 2024

Search

عقد قادة من الجيش أمس الاثنين اجتماعاً مع وجهاء المنطقة في قاعدة قرب المدينة لبحث الأوضاع الأمنية.

وفي 10 شباط الجاري قال المتحدث إن القوات نقلت جزءاً من معداتها إلى الريف الشرقي بعد هجمات متكررة.

وفي الأسبوع الأول من شباط الجاري أعلن القائد حصوله على تأكيد بأن القوات لن تنسحب.

بريد البادية
`

func TestPublicationIsInferredFromTheText(t *testing.T) {
	doc, mentions := read(t, "", crawled)
	p := timex.InferPublication(doc, mentions, "", "", "", nil)
	require.Equal(t, event.PublicationInferred, p.Basis)
	require.False(t, p.HasDay)
	require.Equal(t, days(t, "2024-02-13", "2024-02-20", "2024-02-27"), p.Candidates)

	require.Len(t, p.Told, 1)
	header := p.Told[0]
	require.Equal(t, "header", header.Source)
	require.Equal(t, days(t, "2024-06-05")[0], header.Day)
	require.False(t, header.Believed)
	require.NotEmpty(t, header.Against)

	var yesterday timex.Mention
	for _, m := range mentions {
		if m.Expr.Kind == timex.DayKind {
			yesterday = m
		}
	}
	at, candidates, ok := yesterday.Expr.ResolveAll(p, false, nil)
	require.True(t, ok)
	require.Equal(t, "2024-02-12..2024-02-26", at.String())
	require.Equal(t, days(t, "2024-02-12", "2024-02-19", "2024-02-26"), candidates)
}

func TestPublication(t *testing.T) {
	zone := time.FixedZone("", 3*3600)
	cases := []struct {
		name, title, body   string
		given, fetched, url string
		zone                *time.Location
		basis, day          string
		candidates          []string
	}{
		{name: "given in its own offset", body: "قال الناطق أمس إن القوات وصلت.",
			given: "2024-02-13T00:30:00+03:00", basis: event.PublicationGiven, day: "2024-02-13"},
		{name: "utc takes the zone", body: "قال الناطق أمس إن القوات وصلت.",
			given: "2024-02-12T22:30:00Z", zone: zone, basis: event.PublicationGiven, day: "2024-02-13"},
		{name: "utc without a zone", body: "قال الناطق أمس إن القوات وصلت.",
			given: "2024-02-12T22:30:00Z", basis: event.PublicationGiven, day: "2024-02-12"},
		{name: "a bare date", body: "قال الناطق أمس الاثنين إن القوات وصلت.",
			given: "2024-02-13", basis: event.PublicationGiven, day: "2024-02-13"},
		{name: "a day off is the turn of the day", body: "قال الناطق أمس الاثنين إن القوات وصلت.",
			given: "2024-02-14T00:20:00Z", basis: event.PublicationGiven, day: "2024-02-14"},
		{name: "a future date is no contradiction", body: "تجري القوات مناورات في 20 آذار 2024 قرب المدينة.",
			given: "2024-02-13", basis: event.PublicationGiven, day: "2024-02-13"},
		{name: "a month just over is a slip", body: "قتل جندي في 28 كانون الثاني الجاري قرب المدينة.",
			given: "2024-02-05", basis: event.PublicationGiven, day: "2024-02-05"},
		{name: "a text at odds with itself proves nothing", body: "قال الناطق اليوم الاثنين إن القوات وصلت. ووقع الهجوم اليوم الخميس.",
			given: "2024-02-14", basis: event.PublicationGiven, day: "2024-02-14"},
		{name: "contradicted by a full date", body: "هاجم مسلحون حاجزاً فجر اليوم الثلاثاء 4 نيسان 2023 قرب المدينة.",
			given: "2023-11-06T08:00:00Z", basis: event.PublicationContradicted, day: "2023-04-04"},
		{name: "contradicted by weekday and month", body: "اجتمع الوفد أمس الأحد في المدينة. وفي 20 شباط الجاري قصفت القوات البلدة.",
			given: "2023-11-06T08:00:00Z", basis: event.PublicationContradicted, candidates: []string{"2023-02-20", "2023-02-27"}},
		{name: "a year reckoned back", body: "اجتمع الوفد أمس الأحد في المدينة. وفي 20 شباط الجاري قصفت القوات البلدة التي سيطرت عليها صيف عام 2018، أي قبل ثلاثة أعوام ونصف العام.",
			given: "2023-11-06", basis: event.PublicationContradicted, candidates: []string{"2022-02-21", "2022-02-28"}},
		{name: "weekday and date without a year", body: "دخل رتل صباح اليوم الأربعاء 16 أيلول عبر المعبر. ووقع الاتفاق في آذار من العام الحالي 2020.",
			given: "2021-12-01", basis: event.PublicationContradicted, day: "2020-09-16"},
		{name: "missing, told by the title", title: "تطورات اليوم الاربعاء 22 ايار 2019", body: "قصفت الطائرات البلدة صباح اليوم.",
			basis: event.PublicationInferred, day: "2019-05-22"},
		{name: "missing, the header fits", body: "الثلاثاء 13 شباط 2024\n\nعقد قادة من الجيش أمس الاثنين اجتماعاً مع وجهاء المنطقة في قاعدة قرب المدينة لبحث الأوضاع.",
			basis: event.PublicationInferred, day: "2024-02-13"},
		{name: "missing, the address fits", body: "عقد قادة من الجيش أمس الاثنين اجتماعاً مع وجهاء المنطقة.",
			url: "https://example.org/2024/02/13/meeting.html", basis: event.PublicationInferred, day: "2024-02-13"},
		{name: "missing, signed below", body: "عقد قادة من الجيش اجتماعاً مع وجهاء المنطقة في قاعدة قرب المدينة لبحث الأوضاع الأمنية هناك.\n\nالخميس 17 كانون الأول 2015",
			basis: event.PublicationInferred, day: "2015-12-17"},
		{name: "missing, bounded by the fetch", body: "وقعت اشتباكات أمس الاثنين. وفي 20 شباط الجاري قصفت القوات البلدة.",
			fetched: "2024-02-28T10:00:00Z", basis: event.PublicationInferred, candidates: []string{"2024-02-20", "2024-02-27"}},
		{name: "nothing known", body: "وقعت اشتباكات أمس.", basis: event.PublicationUnknown},
		{name: "the fetch alone is no day", body: "وقعت اشتباكات أمس.", fetched: "2024-02-28T10:00:00Z", basis: event.PublicationUnknown},
		{name: "unreadable", body: "وقعت اشتباكات أمس.", given: "yesterday", basis: event.PublicationUnknown},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			doc, mentions := read(t, c.title, c.body)
			p := timex.InferPublication(doc, mentions, c.given, c.fetched, c.url, c.zone)
			require.Equal(t, c.basis, p.Basis)
			require.Equal(t, c.day != "", p.HasDay)
			if p.HasDay {
				require.Equal(t, c.day, p.Day.String())
			}
			require.Equal(t, days(t, c.candidates...), p.Candidates)
		})
	}
}

func TestConstraintsTellWhatTheyRemoved(t *testing.T) {
	doc, mentions := read(t, "", crawled)
	p := timex.InferPublication(doc, mentions, "", "", "", nil)
	left := 3661
	for _, hard := range []bool{true, false} {
		for _, c := range p.Constraints {
			if c.Hard != hard {
				continue
			}
			require.NotEmpty(t, c.What)
			require.Equal(t, doc.Text(c.First, c.Last), c.Text)
			left -= c.Removed
		}
	}
	// what the constraints leave are the Tuesdays of every February
	require.Greater(t, left, len(p.Candidates))
	require.Less(t, left, 60)
}
