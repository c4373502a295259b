package actor

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

// A small good list, to which each case of TestComplaints adds its fault.
const (
	statesHeader  = "id\tcountry\tname_ar\taliases_ar\tnisba_ar\tcapital_ar\tname_en\taliases_en\tnisba_en\tcapital_en\n"
	actorsHeader  = "id\tkind\tcountry\tparent\tname_ar\tname_en\taliases_ar\taliases_en\tnote\n"
	personsHeader = "id\tcountry\tof\tname_ar\tname_en\taliases_ar\taliases_en\troles\n"
	headsHeader   = "child\tkind\tparent\twords_ar\tnames_ar\tname_en\tnames_en\n"
	oneState      = "sy\tSY\tسوريا\t\tسوري\tدمشق\tSyria\t\tSyrian\tDamascus\n"
)

func load(files map[string]string) (*List, string) {
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	list, complaints := Load(fsys, "actors")
	if err := complaints.Err(); err != nil {
		return list, err.Error()
	}
	return list, ""
}

func TestComplaints(t *testing.T) {
	states := statesHeader + oneState
	for _, c := range []struct{ name, file, data, want string }{
		{"unknown kind", "actors/a.tsv", actorsHeader + "sdf\tarmed_grup\tSY\t\tقسد\tSDF\t\t\t\n",
			"actors/a.tsv:2:5: unknown kind \"armed_grup\"\n\tdid you mean «armed_group»?"},
		{"unknown country", "actors/a.tsv", actorsHeader + "sdf\tarmed_group\tSYR\t\tقسد\tSDF\t\t\t\n",
			"actors/a.tsv:2:17: unknown country \"SYR\"\n\tuse the two letters of ISO 3166-1 in capitals"},
		{"unknown parent", "actors/a.tsv", actorsHeader + "sdf\tarmed_group\tSY\tsyy\tقسد\tSDF\t\t\t\n",
			"actors/a.tsv:2:20: unknown parent \"syy\"\n\tdid you mean «sy»?"},
		{"doubled id", "actors/a.tsv", actorsHeader + "sdf\tarmed_group\tSY\t\tقسد\tSDF\t\t\t\nsdf\tarmed_group\tSY\t\tأخرى\tOther\t\t\t\n",
			"actors/a.tsv:3:1: id \"sdf\" is taken by actors/a.tsv:2"},
		{"doubled name", "actors/a.tsv", actorsHeader + "a\tparty\tSY\t\tقسد\tA\t\t\t\nb\tparty\tSY\t\tحزب\tB\tقسد\t\t\n",
			"actors/a.tsv:3:19: \"قسد\" of b is also a name of a (actors/a.tsv:2:13)\n\tmark both with ~ when either may be meant"},
		{"cycle", "actors/a.tsv", actorsHeader + "a\tparty\tSY\tb\tأول\tA\t\t\t\nb\tparty\tSY\ta\tثان\tB\t\t\t\n",
			"actors/a.tsv:2:12: a belongs to itself"},
		{"bad date", "actors/p.tsv", personsHeader + "assad\tSY\tsy\tبشار الأسد\tBashar al-Assad\t\t\tpresident 2000-13-01..2024\n",
			"actors/p.tsv:2:42: bad date \"2000-13-01\"\n\twrite YYYY, YYYY-MM or YYYY-MM-DD"},
		{"reversed dates", "actors/p.tsv", personsHeader + "assad\tSY\tsy\tبشار الأسد\tBashar al-Assad\t\t\tpresident 2024..2000\n",
			"actors/p.tsv:2:42: the role ends before it starts: \"2024..2000\""},
		{"unknown office", "actors/p.tsv", personsHeader + "assad\tSY\tsy\tبشار الأسد\tBashar al-Assad\t\t\tpresident@syr 2000\n",
			"actors/p.tsv:2:42: unknown actor \"syr\"\n\tdid you mean «sy»?"},
		{"no name", "actors/a.tsv", actorsHeader + "a\tparty\tSY\t\t\tA\t\t\t\n",
			"actors/a.tsv:2:13: a has no name"},
		{"empty alias", "actors/a.tsv", actorsHeader + "a\tparty\tSY\t\tأول\tA\tثان||ثالث\t\t\n",
			"actors/a.tsv:2:19: an empty alias"},
		{"unsorted", "actors/a.tsv", actorsHeader + "b\tparty\tSY\t\tأول\tB\t\t\t\na\tparty\tSY\t\tثان\tA\t\t\t\n",
			"actors/a.tsv:3: \"a\" stands after \"b\"\n\trows are sorted by their first column"},
		{"columns", "actors/a.tsv", actorsHeader + "a\tparty\tSY\n",
			"actors/a.tsv:2: 3 columns instead of 9\n\tthe columns are: id kind country parent name_ar name_en aliases_ar aliases_en note"},
		{"doubled head", "actors/h.tsv", headsHeader + "army\tstate_forces\t\tجيش\tالجيش {m}\t{n} army\t\nnavy\tstate_forces\t\tجيش\tالبحرية {f}\t{n} navy\t\n",
			"actors/h.tsv:3:20: \"جيش\" is also a word of actors/h.tsv:2"},
		{"parent below", "actors/h.tsv", headsHeader + "navy\tstate_forces\tarmy\tبحرية\tالبحرية {f}\t{n} navy\t\n",
			"actors/h.tsv:2:19: no child \"army\"\n\ta parent stands above its children"},
		{"word's actor", "ar/actors.yaml", "words:\n  - {id: word.x, names: [العدو], kind: government, default: il}\n",
			"ar/actors.yaml:2:61: unknown actor \"il\""},
		{"word's kind", "ar/actors.yaml", "words:\n  - {id: word.x, names: [العدو], kind: state}\n",
			"ar/actors.yaml:2:40: unknown kind \"state\""},
		{"unknown form", "ar/actors.yaml", "endings:\n  - {end: ة, form: [feminin]}\n",
			"ar/actors.yaml:2:21: unknown form \"feminin\"\n\tforms: masculine feminine singular dual plural accusative"},
	} {
		_, got := load(map[string]string{"actors/states.tsv": states, c.file: c.data})
		require.Equal(t, c.want, got, c.name)
	}
}

func TestAllComplaintsAtOnce(t *testing.T) {
	_, got := load(map[string]string{
		"actors/states.tsv": statesHeader + oneState,
		"actors/a.tsv":      actorsHeader + "a\tx\tXX\tnobody\tأول\tA\t\t\t\n",
	})
	require.Len(t, strings.Split(got, "actors/a.tsv:2:"), 4)
}

func TestMissingFolder(t *testing.T) {
	_, got := load(nil)
	require.Equal(t, "actors: no actor files found\n\ta list of actors is a folder of .tsv files", got)
	_, got = load(map[string]string{"actors/a.tsv": "id\tname\n"})
	require.Contains(t, got, "actors/a.tsv:1: the header line is missing or differs\n\tstart the file with the columns")
}

func TestBodiesOfStates(t *testing.T) {
	list, complaints := load(map[string]string{
		"ar/actors.yaml":    "article: ال\nendings:\n  - {end: '', form: [masculine, singular]}\n  - {end: ة, form: [feminine, singular]}\n",
		"actors/states.tsv": statesHeader + oneState,
		"actors/heads.tsv":  headsHeader + "army\tstate_forces\t\tجيش\tالجيش {m}|القوات المسلحة {f}|جيش {s}\t{n} army\t\nnavy\tstate_forces\tarmy\tبحرية\tالبحرية {f}\t{n} navy\t\n",
		"actors/a.tsv":      actorsHeader + "sy.army\tstate_forces\tSY\tsy\tالجيش العربي السوري\tSyrian Arab Army\t\t\t\n",
	})
	require.Empty(t, complaints)
	army := list.ByID("sy.army")
	require.Equal(t, "الجيش العربي السوري", army.Name)
	require.Same(t, army, list.ByID("sy.navy").Parent)
	require.Equal(t, "sy", army.Root().ID)
	finder := NewFinder(list, "ar")
	require.Equal(t, "sy.army", found(finder, "الجيش السوري"))
	require.Equal(t, "sy.army", found(finder, "جيش سوريا"))
	require.Equal(t, "sy.army", found(finder, "الجيش العربي السوري"))
	require.Equal(t, "sy.navy", found(finder, "والبحرية السورية"))
}
