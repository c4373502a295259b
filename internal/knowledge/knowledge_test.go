package knowledge_test

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/knowledge"
)

// longestLoad is generous: several times what a slow machine needs.
const longestLoad = 30 * time.Second

type loaded struct {
	pack *knowledge.Pack
	took time.Duration
	err  error
}

var once = sync.OnceValue(func() loaded {
	start := time.Now()
	p, diags := knowledge.Load(knowledge.Builtin())
	return loaded{p, time.Since(start), diags.Err()}
})

func shipped(t *testing.T) *knowledge.Pack {
	require.NoError(t, once().err)
	return once().pack
}

func TestShippedPacksLoadWithoutComplaint(t *testing.T) {
	p := shipped(t)
	require.Less(t, once().took, longestLoad)
	require.Equal(t, "ar", p.Lang)
	require.Len(t, p.Digest, 64)
	for name, part := range map[string]any{
		"cutter": p.Cutter, "lexicon": p.Lex, "actors": p.Actors, "names": p.Names, "gazetteer": p.Gazetteer,
		"places": p.Places, "times": p.Times, "grammar": p.Grammar, "program": p.Program,
	} {
		require.NotNil(t, part, name)
	}
	require.NotEmpty(t, p.Crosswalk)
}

func TestShippedTypesAreTheVocabulary(t *testing.T) {
	p := shipped(t)
	for _, name := range []string{event.Meeting, event.JointExercise, event.Attack, event.TroopStatement} {
		require.NotNil(t, p.Program.Type(name), name)
	}
	require.Nil(t, p.Program.Type("NO_SUCH_TYPE"))
	require.Len(t, p.Program.Rules(), len(p.Rules), "every rule is compiled")
}

// TestEveryRuleCanFire: some word of the lexicon triggers each class that a rule names.
func TestEveryRuleCanFire(t *testing.T) {
	p := shipped(t)
	for i := range p.Rules {
		for _, on := range p.Rules[i].On {
			require.True(t, p.Program.Triggers(p.Lex.Class(on.Text)), "%s: on %s", p.Rules[i].ID, on.Text)
		}
	}
	require.False(t, p.Program.Triggers(0), "no class triggers nothing")
}

const mineRule = `- id: mine.meet
  event: MEETING
  on: meet
  participant: [agent, partner]
  mode: in_person
  examples: [{text: أ, gives: {}}]
  not: [ب]
`

func file(data string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(data)} }

func TestOverlayReplacesAndAdds(t *testing.T) {
	base := fstest.MapFS{"a.txt": file("base a"), "rules/one.yaml": file("base one"), "rules/two.yaml": file("base two")}
	mine := fstest.MapFS{"rules/two.yaml": file("my two"), "rules/three.yaml": file("my three"), "new/x.txt": file("x")}
	both := knowledge.Overlay(base, mine)
	for name, want := range map[string]string{"a.txt": "base a", "rules/one.yaml": "base one", "rules/two.yaml": "my two", "rules/three.yaml": "my three", "new/x.txt": "x"} {
		got, err := fs.ReadFile(both, name)
		require.NoError(t, err, name)
		require.Equal(t, want, string(got), name)
	}
	entries, err := fs.ReadDir(both, "rules")
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	require.Equal(t, []string{"one.yaml", "three.yaml", "two.yaml"}, names, "each once, sorted")
}

func TestOverlayWithoutTheFile(t *testing.T) {
	both := knowledge.Overlay(fstest.MapFS{"a": file("")}, fstest.MapFS{"b": file("")})
	_, err := both.Open("c")
	require.True(t, errors.Is(err, fs.ErrNotExist), err)
	_, err = fs.ReadDir(both, "c")
	require.True(t, errors.Is(err, fs.ErrNotExist), err)
}

// TestOverlayOnTheShippedPacks: an overlay adds a rule and a type of its own, and replaces a shipped file.
func TestOverlayOnTheShippedPacks(t *testing.T) {
	base := shipped(t)
	p, diags := knowledge.Load(knowledge.Overlay(knowledge.Builtin(), fstest.MapFS{
		"rules/mine.yaml":     file(mineRule),
		"rules/exercise.yaml": file("# none of these\n"),
	}))
	require.NoError(t, diags.Err())
	ids := map[string]bool{}
	for _, r := range p.Rules {
		ids[r.ID] = true
	}
	require.True(t, ids["mine.meet"])
	require.True(t, ids["meeting.meet"], "other files stay")
	require.False(t, ids["exercise.exercise"], "the overlay's file takes the place of the shipped one")
	require.NotEqual(t, base.Digest, p.Digest)
}

// TestBrokenOverlayTellsFileAndLine: the complaints of every room come in one run.
func TestBrokenOverlayTellsFileAndLine(t *testing.T) {
	_, diags := knowledge.Load(knowledge.Overlay(knowledge.Builtin(), fstest.MapFS{
		"rules/mine.yaml":      file(strings.Replace(mineRule, "on: meet", "on: meeet", 1)),
		"ar/words/mine.yaml":   file("# mine\n- {noun: كلمة, klass: a}\n"),
		"crosswalk.yaml":       file("- {type: MEETING, plovr: CONSULT}\n"),
		"actors/pairs.yaml":    file("# pairs\nno.such.actor: [nor.this]\n"),
		"ar/frames/empty.yaml": file("# nothing\n"),
	}))
	require.Error(t, diags.Err())
	said := map[string]string{}
	for _, d := range diags.All() {
		said[d.Position.String()] += d.String() + "\n"
	}
	require.Contains(t, said["rules/mine.yaml:3:7"], "unknown class «meeet»\n\tdid you mean «meet»?")
	require.Contains(t, said["ar/words/mine.yaml:2:16"], "klass")
	require.Contains(t, said["crosswalk.yaml"], "plovr")
	require.Contains(t, said["actors/pairs.yaml:2:1"], "unknown actor «no.such.actor»")
	require.Contains(t, said["actors/pairs.yaml:2:17"], "unknown actor «nor.this»")
	require.Len(t, said, 5, "nothing else is complained about: %v", said)
}

func TestMissingFilesAreComplaintsNotPanics(t *testing.T) {
	_, diags := knowledge.Load(fstest.MapFS{})
	require.Error(t, diags.Err())
	for _, want := range []string{"types.yaml", "rules", "crosswalk.yaml", "ar/text.yaml"} {
		require.Contains(t, diags.Err().Error(), want)
	}
}

// copied is a tree's files in memory, so that a test may change one.
func copied(t *testing.T, from fs.FS) fstest.MapFS {
	out := fstest.MapFS{}
	require.NoError(t, fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	}))
	return out
}

// split deals a tree's files to two trees, so that they are read in another order.
func split(files fstest.MapFS) (fstest.MapFS, fstest.MapFS) {
	a, b := fstest.MapFS{}, fstest.MapFS{}
	for name, f := range files {
		if path.Base(name) < "m" {
			a[name] = f
		} else {
			b[name] = f
		}
	}
	return a, b
}

func TestDigest(t *testing.T) {
	want := shipped(t).Digest
	digest := func(fsys fs.FS) string {
		p, _ := knowledge.Load(fsys)
		return p.Digest
	}
	files := copied(t, knowledge.Builtin())
	a, b := split(files)
	require.Equal(t, want, digest(knowledge.Overlay(a, b)), "the same files from another place")
	require.Equal(t, want, digest(knowledge.Overlay(b, a)), "in any order of trees")
	changed := copied(t, files)
	changed["types.yaml"] = file(string(files["types.yaml"].Data) + "# a word more\n")
	require.NotEqual(t, want, digest(changed), "another content")
	moved := copied(t, files)
	delete(moved, "crosswalk.yaml")
	moved["crosswalk-old.yaml"] = files["crosswalk.yaml"]
	require.NotEqual(t, want, digest(moved), "another name")
}

func TestCrosswalk(t *testing.T) {
	p := shipped(t)
	for _, c := range []struct {
		e             event.Event
		plover, cameo string
	}{
		{event.Event{Type: event.Meeting, Mode: "in_person", Status: "happened", Factuality: event.Asserted}, "CONSULT", "040"},
		{event.Event{Type: event.Meeting, Mode: "call", Subtype: "negotiation", Status: "happened", Factuality: event.Asserted}, "CONSULT", "041"},
		{event.Event{Type: event.Meeting, Mode: "in_person", Status: "refused", Factuality: event.Negated}, "REJECT", "125"},
		{event.Event{Type: event.Attack, Mode: "shelling", Status: "happened", Factuality: event.Asserted}, "ASSAULT", "194"},
		{event.Event{Type: event.Attack, Mode: "shelling", Status: "denied", Factuality: event.Negated}, "", ""},
		{event.Event{Type: event.TroopStatement, Mode: "withdrawal", Status: "announced", Factuality: event.Planned}, "CONCEDE", "0356"},
		{event.Event{Type: "OF_AN_OVERLAY"}, "", ""},
	} {
		got := p.Crosswalk.Codes(&c.e)
		require.Equal(t, c.plover, got.PloverEvent, "%+v", c.e)
		require.Equal(t, c.cameo, got.Cameo, "%+v", c.e)
	}
}

// TestCrosswalkFirstRowWins: the table is read from the top.
func TestCrosswalkFirstRowWins(t *testing.T) {
	p, diags := knowledge.Load(knowledge.Overlay(knowledge.Builtin(), fstest.MapFS{"crosswalk.yaml": file(
		"- {type: MEETING, mode: call, cameo: \"1\"}\n- {type: MEETING, cameo: \"2\", acled: B, acled_sub: C}\n- {mode: call, cameo: \"3\"}\n")}))
	require.NoError(t, diags.Err())
	codes := func(kind, mode string) event.Crosswalk {
		return p.Crosswalk.Codes(&event.Event{Type: kind, Mode: mode})
	}
	require.Equal(t, event.Crosswalk{Cameo: "1"}, codes("MEETING", "call"))
	require.Equal(t, event.Crosswalk{Cameo: "2", AcledEvent: "B", AcledSubEvent: "C"}, codes("MEETING", "in_person"))
	require.Equal(t, event.Crosswalk{Cameo: "3"}, codes("ATTACK", "call"), "an empty field fits everything")
	require.Equal(t, event.Crosswalk{}, codes("ATTACK", "raid"))
}
