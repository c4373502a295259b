package place_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/text"
)

func build(t testing.TB, list, format string) *place.Gazetteer {
	t.Helper()
	var out bytes.Buffer
	_, _, err := place.Build(strings.NewReader(list), format, &out)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "places.bin")
	require.NoError(t, os.WriteFile(file, out.Bytes(), 0o600))
	g, err := place.Open(file)
	require.NoError(t, err)
	return g
}

func TestBuildReadsATable(t *testing.T) {
	g := build(t, "country\tid\tplacetype\tname\tname_en\tar_variants\tlat\tlon\tpop\n"+
		"SY\t1\tlocality\tكفرعويد الغربية\tKafr Uwayd West\tكفرعويد ب|X\t35.123456\t-36.5\t1200\n"+
		"SY\t2\tlocality\tLatin only\tLatin only\t\t35\t36\t\n", place.FormatTable)
	require.Equal(t, 1, g.Len())
	p := g.ByID("list.1")
	require.Equal(t, "SY", p.Country)
	require.Equal(t, place.Village, p.Kind)
	require.Equal(t, []string{"كفرعويد الغربية", "كفرعويد ب"}, p.Names())
	require.Equal(t, 35.12346, p.Lat)
	require.Equal(t, -36.5, p.Lon)
	require.Equal(t, int32(1200), p.Population)
	require.Equal(t, place.Named, p.Tier)
}

func TestBuildReadsGeoNames(t *testing.T) {
	row := []string{"7", "Tall X", "Tall X", "Tall,تل السنديان", "36.1", "37.2", "P", "PPLA2", "SY", "", "09", "", "", "", "50", "", "", "", ""}
	g := build(t, strings.Join(row, "\t")+"\n", place.FormatGeoNames)
	p := g.ByID("geonames.7")
	require.Equal(t, "تل السنديان", p.Name)
	require.Equal(t, place.Town, p.Kind)
}

func TestBuildRefusesWhatItCannotRead(t *testing.T) {
	for list, want := range map[string]string{
		"":                   "place list: no header line",
		"country\tname\tlat": `place list: the header line has no column "lon"`,
		"country\tname\tlat\tlon\tplacetype\nSY\tقرية\t99\t36\tvillage": `place list: row 1: latitude "99"`,
		"country\tname\tlat\tlon\nSY\tقرية":                             "place list: row 1: 2 columns instead of 4",
	} {
		_, _, err := place.Build(strings.NewReader(list), place.FormatTable, &bytes.Buffer{})
		require.EqualError(t, err, want)
	}
	_, _, err := place.Build(strings.NewReader(""), "csv", &bytes.Buffer{})
	require.ErrorContains(t, err, `unknown format "csv"`)
}

func TestOpenRefusesABrokenFile(t *testing.T) {
	for _, content := range []string{"", "text", "RASIDPL\x01\xff", "RASIDPL\x01\x02\x01\x05"} {
		file := filepath.Join(t.TempDir(), "places.bin")
		require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
		_, err := place.Open(file)
		require.ErrorIs(t, err, place.ErrNotPlaces)
	}
}

func TestCheckedPlacesComeBeforeImportedOnes(t *testing.T) {
	g, l := builtIn()
	all := g.Merge(build(t, "country\tid\tplacetype\tname\tlat\tlon\n"+
		"PK\t1\tregion\tبغداد\t30\t67\nTR\t2\tlocality\tأنقرة\t36\t39\n", place.FormatTable))
	f := place.NewFinder(all, l)
	for sentence, want := range map[string]string{"في العاصمة بغداد": "IQ.baghdad", "في مدينة أنقرة": "TR.ankara", "قالت أنقرة": "TR.ankara"} {
		m := f.Find(text.CutLine(sentence), nil)[0]
		for _, p := range []place.Prior{prior(), prior("PK", "SY"), prior("TR")} {
			got, _ := all.Choose(&m, nil, p)
			require.Equal(t, want, got.ID, sentence)
		}
	}
}

// many is a list of n invented villages.
func many(n int) string {
	var b strings.Builder
	b.WriteString("country\tid\tplacetype\tname\tlat\tlon\n")
	letters := []rune("بتثجحخدذرزسشصضطظعغفقكلمنه")
	for i := range n {
		name := []rune{'ك', 'ف', 'ر'}
		for v := i; ; v /= len(letters) {
			name = append(name, letters[v%len(letters)])
			if v < len(letters) {
				break
			}
		}
		fmt.Fprintf(&b, "SY\t%d\tvillage\t%s\t35\t37\n", i, string(name))
	}
	return b.String()
}

func TestImportedPlacesNeedALocativeNoun(t *testing.T) {
	g, l := builtIn()
	all := g.Merge(build(t, many(100)+"SY\tx\tvillage\tعلى\t35\t37\nSY\ty\tvillage\tهجوم\t35\t37\n", place.FormatTable))
	f := place.NewFinder(all, l)
	require.Empty(t, f.Find(text.CutLine("شن هجوما على كفرخت"), nil))
	mentions := f.Find(text.CutLine("شن هجوما على قرية كفرخت بريف حلب"), nil)
	require.Len(t, mentions, 2)
	require.Equal(t, "list.30", mentions[0].Candidates[0].ID)
}

func BenchmarkFindLarge(b *testing.B) {
	g, l := builtIn()
	f := place.NewFinder(g.Merge(build(b, many(100_000), place.FormatTable)), l)
	line := strings.Repeat("قصفت الطائرات بلدة السخنة بريف حمص الشرقي وقتل خمسة أشخاص في هجوم على حاجز قرب مطار التيفور، كما قال مصدر عسكري في دمشق ", 20)
	doc := text.CutLine(line)
	mentions := f.Find(doc, nil)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		mentions = f.Find(doc, mentions[:0])
	}
}

func BenchmarkOpen(b *testing.B) {
	var out bytes.Buffer
	_, _, err := place.Build(strings.NewReader(many(100_000)), place.FormatTable, &out)
	require.NoError(b, err)
	file := filepath.Join(b.TempDir(), "places.bin")
	require.NoError(b, os.WriteFile(file, out.Bytes(), 0o600))
	for b.Loop() {
		_, err := place.Open(file)
		require.NoError(b, err)
	}
}
