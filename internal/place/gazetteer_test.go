package place_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/text"
)

const header = "id\tkind\tcountry\tparent\tname_ar\tvariants_ar\tname_en\tvariants_en\tlat\tlon\tpopulation\tnote"

// table writes rows with spaces as tabs; ~ is an empty cell.
func table(rows ...string) string {
	lines := []string{header}
	for _, row := range rows {
		row = strings.ReplaceAll(row, " ", "\t")
		lines = append(lines, strings.ReplaceAll(row, "~", ""))
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestLoadTellsAllComplaintsAtOnce(t *testing.T) {
	files := fstest.MapFS{"places/a.tsv": {Data: []byte(table(
		"SY country SY ~ سوريا ~ Syria ~ 35 38 ~ ~",
		"SY.a town SY ~ بلدة1 ~ A ~ 95 38 ~ ~",
		"SY.b twon SY ~ بلدة2 ~ B ~ 35 200 many ~",
		"SY.c town SY SY/alepo بلدة3 ~ C ~ 35 38 ~ ~",
		"SY.d town SY ~ ~ ~ D ~ x 38 ~ ~",
		"SY.e town SY",
		"SY.g town SY ~ بلدة4 ~ G ~ 35 38 ~ ~",
		"SY.f town SY ~ بلدة5 بلدة5 F ~ 35 38 ~ ~",
		"SY.g town SY ~ بلدة6 ~ G ~ 35 38 ~ ~",
		"SY/aleppo admin1 SY SY/hama حلب ~ Aleppo ~ 36 37 ~ ~",
		"SY/hama admin1 SY SY/aleppo حماة ~ Hama ~ 35 37 ~ ~",
		"SX.z town SX ~ بلدة7 ~ Z ~ 35 38 ~ ~",
	))}}
	_, complaints := place.Load(files, "places")
	require.EqualError(t, complaints.Err(), strings.Join([]string{
		"places/a.tsv:3:25: the latitude 95 is out of range\n\tfrom -90 to 90",
		"places/a.tsv:4:6: unknown kind \"twon\"\n\tdid you mean «town»?",
		"places/a.tsv:4:28: the longitude 200 is out of range\n\tfrom -180 to 180",
		"places/a.tsv:4:32: the population \"many\" is no number of people\n\ta number of people, or nothing",
		"places/a.tsv:5:14: unknown parent \"SY/alepo\"\n\tdid you mean «SY/aleppo»?",
		"places/a.tsv:6:15: the name is empty\n\tevery place has an Arabic and an English name",
		"places/a.tsv:6:20: the latitude \"x\" is no number\n\tdecimal degrees, such as 36.52",
		"places/a.tsv:7: 3 columns instead of 12\n\tthe columns are: id kind country parent name_ar variants_ar name_en variants_en lat lon population note",
		"places/a.tsv:9:21: the variant \"بلدة5\" stands there already\n\tleave it out",
		"places/a.tsv:10:1: the id \"SY.g\" is taken by places/a.tsv:8\n\tgive the place an id of its own",
		"places/a.tsv:11:21: \"SY/aleppo\" holds itself: its parents go in a circle\n\tparents lead to an area without a parent",
		"places/a.tsv:13: \"SX.z\" stands after \"SY/hama\"\n\trows are sorted by country, then by id",
		"places/a.tsv:13:11: unknown country \"SX\"\n\tdid you mean «SY»?",
	}, "\n"))
}

func TestLoadNeedsAHeader(t *testing.T) {
	files := fstest.MapFS{"places/a.tsv": {Data: []byte("SY\tcountry\n")}}
	_, complaints := place.Load(files, "places")
	require.ErrorContains(t, complaints.Err(), "places/a.tsv:1: the header line is missing or differs")
	_, complaints = place.Load(fstest.MapFS{}, "places")
	require.ErrorContains(t, complaints.Err(), "no place files found")
}

func TestLoadLanguageTellsAllComplaintsAtOnce(t *testing.T) {
	files := fstest.MapFS{"places.yaml": {Data: []byte(strings.Join([]string{
		"nouns:",
		"  - {word: مدينة, kinds: [citty]}",
		"  - {word: قرية, kinds: [village], belong: true}",
		"relations:",
		"  - {word: قرب, class: nearby}",
		"stops: [على]",
	}, "\n"))}}
	_, complaints := place.LoadLanguage(files, "places.yaml")
	require.EqualError(t, complaints.Err(), strings.Join([]string{
		"places.yaml:2:5: unknown kind \"citty\"\n\tdid you mean «city»?",
		"places.yaml:3:36: unknown key \"belong\"\n\tdid you mean «belongs»?",
		"places.yaml:5:5: unknown class \"nearby\"\n\tclasses are: inside direction near",
		"places.yaml:6:1: unknown key \"stops\"\n\tdid you mean «stop»?",
	}, "\n"))
}

func TestBuiltInListIsWhole(t *testing.T) {
	g, _ := builtIn()
	require.GreaterOrEqual(t, g.Len(), 4000)
	facilities := 0
	for _, p := range g.All() {
		require.True(t, p.HasPoint, p.ID)
		require.Contains(t, event.Precisions, p.Precision, p.ID)
		require.Same(t, p, g.ByID(p.ID))
		if p.Kind.Facility() || p.Kind == place.Camp {
			facilities++
		}
		if p.Country != "" && p.Kind != place.Country {
			chain := g.Chain(p)
			require.Equal(t, place.Country, chain[len(chain)-1].Kind, p.ID)
		}
	}
	require.GreaterOrEqual(t, facilities, 480)
}

func TestChainNamesTheAreas(t *testing.T) {
	g, _ := builtIn()
	p := g.ByID("SY.manbij")
	require.Equal(t, "حلب", g.Admin1Name(p))
	require.Equal(t, "", g.Admin2Name(p))
	require.Equal(t, "SY/aleppo", p.Admin1)
	require.True(t, p.Within(g.ByID("SY/aleppo")))
	require.True(t, p.Within(g.Country("SY")))
	require.False(t, p.Within(g.Country("IQ")))
	require.Nil(t, g.Country("SY.manbij"))
	require.Empty(t, g.Chain(nil))
}

// TestEveryNameIsFound puts every name of the list behind a noun of its kind.
func TestEveryNameIsFound(t *testing.T) {
	g, _ := builtIn()
	f := builtInFinder()
	nouns := map[place.Kind]string{place.Country: "دولة", place.Admin1: "محافظة", place.Admin2: "قضاء", place.District: "حي",
		place.Camp: "مخيم", place.Region: "منطقة", place.River: "نهر", place.Mountain: "جبل", place.Island: "جزيرة", place.Sea: "بحر",
		place.Base: "قاعدة", place.Airfield: "مطار", place.Crossing: "معبر", place.Prison: "سجن", place.Port: "ميناء",
		place.Dam: "سد", place.Field: "حقل", place.Road: "طريق", place.Site: "محطة"}
	var missing []string
	for _, p := range g.All() {
		for _, name := range p.Names() {
			noun := nouns[p.Kind]
			if noun == "" {
				noun = "مدينة"
			}
			if strings.HasPrefix(name, noun+" ") || p.Kind == place.Country {
				noun = "في"
			}
			doc := text.CutLine(noun + " " + name)
			if !listed(f.Find(doc, nil), p) {
				missing = append(missing, fmt.Sprintf("%s %s", p.ID, name))
			}
		}
	}
	require.Empty(t, missing)
}

func listed(mentions []place.Mention, want *place.Place) bool {
	for i := range mentions {
		for _, p := range mentions[i].Candidates {
			if p == want {
				return true
			}
		}
	}
	return false
}

func BenchmarkFind(b *testing.B) {
	f := builtInFinder()
	line := strings.Repeat("قصفت الطائرات بلدة السخنة بريف حمص الشرقي وقتل خمسة أشخاص في هجوم على حاجز قرب مطار التيفور، كما قال مصدر عسكري في دمشق ", 20)
	doc := text.CutLine(line)
	mentions := f.Find(doc, nil)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		mentions = f.Find(doc, mentions[:0])
	}
}
