package place_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/text"
)

// only returns the single mention of a sentence.
func only(t *testing.T, sentence string) *place.Mention {
	t.Helper()
	mentions := builtInFinder().Find(text.CutLine(sentence), nil)
	require.Len(t, mentions, 1, sentence)
	return &mentions[0]
}

func prior(countries ...string) place.Prior {
	var p place.Prior
	for i, c := range countries {
		p.Add(c, float32(len(countries)-i))
	}
	return p
}

func TestChooseFollowsTheArticle(t *testing.T) {
	for _, c := range []struct {
		sentence, container string
		prior               place.Prior
		want                string
	}{
		{"قصف على طرابلس", "", prior(), "LY.tripoli"},
		{"قصف على طرابلس", "", prior("LB"), "LB.tripoli-lebanon"},
		{"قصف على طرابلس", "LB", prior("LY"), "LB.tripoli-lebanon"},
		{"في مدينة صيدا", "", prior("LB"), "LB.sidon"},
		{"في بلدة صيدا", "SY/daraa", prior("LB"), "SY.sayda-daraa"},
		{"وصل إلى عمان", "", prior("JO"), "JO.amman"},
		{"وصل إلى عمان", "", prior("OM"), "OM"},
		{"في بلدة ربيعة", "SY/latakia", prior(), "SY.rabia-latakia"},
		{"في ناحية ربيعة", "", prior("IQ", "SY"), "IQ.rabia"},
		{"في محافظة حلب", "", prior(), "SY/aleppo"},
		{"في مدينة حلب", "", prior(), "SY.aleppo"},
		{"في الرياض", "", prior("IQ"), "IQ.riyadh-kirkuk"},
		{"في الرياض", "", prior("SA"), "SA.riyadh"},
		{"في بلدة الطيبة", "", prior("LB"), "LB.taybeh-lebanon"},
		// Never another country: the container stands for it.
		{"في بلدة السخنة", "IQ/anbar", prior(), "IQ/anbar"},
		{"في قرية النجيلة", "SY/hama", prior(), "SY/hama"},
		{"في قرية النجيلة", "", prior("SY"), ""},
		{"في قرية مراط", "", prior("LY"), ""},
		{"في قرية مراط", "", prior("LY", "SY"), "SY.marrat"},
	} {
		g, _ := builtIn()
		var container *place.Place
		if c.container != "" {
			container = g.ByID(c.container)
			require.NotNil(t, container)
		}
		m := only(t, c.sentence)
		got, reason := g.Choose(m, container, c.prior)
		id := ""
		if got != nil {
			id = got.ID
		}
		require.Equal(t, c.want, id, "%s: %s", c.sentence, reason)
		require.NotEmpty(t, reason)
	}
}

func TestChoosePrefersTheNeighbours(t *testing.T) {
	g, _ := builtIn()
	m := only(t, "في بلدة الطيبة")
	for id, want := range map[string]string{"SY.daraa": "SY.al-taybah-daraa", "SY.palmyra": "SY.al-taybah-homs"} {
		var p place.Prior
		p.AddPlace(g.ByID(id), 1)
		got, _ := g.Choose(m, nil, p)
		require.Equal(t, want, got.ID)
	}
}

// TestChooseStaysInTheContainer holds for every mention and every country.
func TestChooseStaysInTheContainer(t *testing.T) {
	g, _ := builtIn()
	for _, sentence := range []string{"في بلدة الطيبة", "في صيدا", "في مدينة المنصورة", "في الزهراء وفي طرابلس", "في بلدة القصر"} {
		for _, m := range builtInFinder().Find(text.CutLine(sentence), nil) {
			for _, country := range []string{"SY", "IQ", "LB", "YE", "EG", "LY", "UA"} {
				got, reason := g.Choose(&m, g.Country(country), place.Prior{})
				require.Equal(t, country, got.Country, reason)
			}
		}
	}
}

func TestSideOfAnAreaHasNoPoint(t *testing.T) {
	g, _ := builtIn()
	m := only(t, "في شمال شرقي سوريا")
	_, _, ok := m.Point(g.Country("SY"))
	require.False(t, ok)
	m = only(t, "شمالي منبج")
	lat, lon, ok := m.Point(g.ByID("SY.manbij"))
	require.True(t, ok)
	require.InDelta(t, 36.53, lat, 0.1)
	require.InDelta(t, 37.95, lon, 0.1)
	_, _, ok = m.Point(nil)
	require.False(t, ok)
}

func TestMentionTellsWhatStandsBefore(t *testing.T) {
	m := only(t, "في محيط بلدة السخنة")
	require.True(t, m.Locative())
	require.Equal(t, "محيط", m.Relational())
	require.Equal(t, int32(1), m.Outer)
	require.Equal(t, m.First, m.NameFirst)
	m = only(t, "على قاعدة حميميم")
	require.Equal(t, m.First+1, m.NameFirst)
	require.Equal(t, "", only(t, "زار دمشق").Relational())
}

// FuzzFind holds that mentions are in order, do not overlap, lie in the
// document and are the same every time.
func FuzzFind(f *testing.F) {
	for _, phrase := range phrases {
		f.Add(phrase.sentence)
	}
	f.Fuzz(func(t *testing.T, s string) {
		finder := builtInFinder()
		g, _ := builtIn()
		doc := text.CutLine(s)
		mentions := finder.Find(doc, nil)
		last := int32(0)
		for i := range mentions {
			m := &mentions[i]
			require.GreaterOrEqual(t, m.Outer, last)
			require.GreaterOrEqual(t, m.First, m.Outer)
			require.Greater(t, m.Last, m.First)
			require.GreaterOrEqual(t, m.OuterLast, m.Last)
			require.LessOrEqual(t, int(m.OuterLast), len(doc.Tokens))
			best, _ := g.Choose(m, nil, place.Prior{})
			start, end := m.Bytes(doc, best)
			require.Less(t, start, end)
			last = m.OuterLast
		}
		for i, c := range finder.Containers(doc, mentions, nil) {
			require.True(t, c < 0 || int(c) > i && int(c) < len(mentions))
		}
		again := finder.Find(doc, nil)
		require.True(t, slices.EqualFunc(mentions, again, func(a, b place.Mention) bool { return a.Mention == b.Mention }))
	})
}
