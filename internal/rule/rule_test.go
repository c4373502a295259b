package rule_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/rule"
)

// words are what the fixtures' rules may name.
func words(t *testing.T) rule.Vocabulary {
	var diags diag.List
	types := rule.ParseTypes("types.yaml", read(t, "types.yaml"), &diags)
	require.NoError(t, diags.Err())
	return rule.Vocabulary{
		Types:    types,
		Classes:  []string{"assault", "commercial", "market", "meet", "sport", "strike", "verbal", "weapon"},
		Triggers: []string{"assault", "meet", "strike"},
	}
}

func read(t *testing.T, name string) []byte {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return data
}

// complaints are what parsing and checking one file says.
func complaints(t *testing.T, name string, data []byte) ([]rule.Rule, diag.List) {
	var diags diag.List
	rules := rule.ParseRules(name, data, &diags)
	rule.Check(rules, words(t), &diags)
	return rules, diags
}

// TestFaults: every fixture has one fault, and the whole complaint is told.
func TestFaults(t *testing.T) {
	wanted := map[string]string{
		"no-list":                "1:1: the file is no list\n\tstart each entry with \"- \"",
		"broken-yaml":            "1: yaml: line 1: did not find expected ',' or ']'\n\tmend the YAML: each entry starts with \"- \"",
		"no-id":                  "1:3: rule without an id\n\tgive it an id such as attack.assault",
		"twice":                  "2:3: rule «attack.assault» is defined twice\n\tchoose another id; the first stands at twice.bad.yaml:1:3",
		"unknown-type":           "1:3: unknown event type «ATTAK»\n\tdid you mean «ATTACK»?",
		"no-trigger":             "1:3: rule «attack.assault» is unreachable: it has no trigger\n\tname the predicate classes that trigger it: on: assault",
		"unknown-trigger":        "3:16: unknown class «asault»\n\tdid you mean «assault»?",
		"class-without-trigger":  "3:7: unknown class «commercial»\n\tno word of the lexicon triggers it",
		"unknown-role":           "4:3: «atacker» is neither a role of ATTACK nor a key of a rule\n\tdid you mean «attacker»?",
		"misspelt-key":           "5:3: «unles» is neither a role of ATTACK nor a key of a rule\n\tdid you mean «unless»?",
		"unknown-function":       "4:23: unknown function «agnet»\n\tdid you mean «agent»?",
		"unknown-requirement":    "5:20: unknown function «pateint»\n\tdid you mean «patient»?",
		"unknown-class":          "5:20: unknown class «markt»\n\tdid you mean «market»?",
		"unknown-block-function": "5:11: unknown function «menas»\n\tdid you mean «means»?",
		"block-no-mapping":       "5:11: expected a mapping\n\twrite it as {key: value}",
		"unknown-mode":           "4:9: unknown mode «shellin» of ATTACK\n\tdid you mean «shelling»?",
		"unknown-else":           "1:3: unknown mode «rade» of ATTACK\n\tdid you mean «raid»?",
		"unknown-status":         "1:3: unknown status «foild»\n\tsee the statuses of types.yaml",
		"unknown-kind":           "5:22: unknown actor kind «armed_grup»\n\tdid you mean «armed_group»?",
		"no-example":             "1:3: rule «attack.assault» lacks an example or a counterexample (not:)\n\twrite at least one of each: they run at load",
		"no-counterexample":      "1:3: rule «attack.assault» lacks an example or a counterexample (not:)\n\twrite at least one of each: they run at load",
		"example-key":            "5:24: unknown key «give» in an example\n\tdid you mean «gives»?",
		"words-mapping":          "5:12: expected words\n\twrite a word or [a, list]",
	}
	for name, want := range wanted {
		t.Run(name, func(t *testing.T) {
			file := name + ".bad.yaml"
			_, diags := complaints(t, file, read(t, file))
			require.EqualError(t, diags.Err(), file+":"+want)
		})
	}
	files, err := filepath.Glob("testdata/*.bad.yaml")
	require.NoError(t, err)
	require.Len(t, files, len(wanted)+2, "a fixture that nobody expects: besides these, no-mapping and many have tests of their own")
}

func TestEntryWithoutKeysSaysSoFirst(t *testing.T) {
	_, diags := complaints(t, "no-mapping.bad.yaml", read(t, "no-mapping.bad.yaml"))
	require.Equal(t, "no-mapping.bad.yaml:1:3: expected a mapping\n\twrite it as {key: value}", diags.All()[0].String())
}

// TestAllFaultsAtOnce: one run tells everything, in order of the file.
func TestAllFaultsAtOnce(t *testing.T) {
	_, diags := complaints(t, "many", read(t, "many.bad.yaml"))
	var said []string
	for _, d := range diags.All() {
		said = append(said, strings.TrimPrefix(d.Position.String(), "many:")+" "+d.What)
	}
	for _, want := range []string{
		"2:3 unknown mode «rade» of ATTACK",
		"2:3 unknown status «foild»",
		"2:3 rule «attack.assault» lacks an example or a counterexample (not:)",
		"4:7 unknown class «asault»",
		"5:3 «atacker» is neither a role of ATTACK nor a key of a rule",
		"6:11 unknown function «pateint»",
		"7:9 unknown mode «shellin» of ATTACK",
		"10:20 unknown actor kind «objekt»",
		"11:12 unknown function «agnet»",
		"12:11 unknown function «menas»",
		"13:17 unknown class «markt»",
		"14:3 expected a mapping",
		"15:3 rule «attack.assault» is defined twice",
		"15:3 unknown event type «ATTAK»",
		"15:62 unknown key «txt» in an example",
	} {
		require.Contains(t, said, want)
	}
	positions := diags.All()
	for i := 1; i < len(positions); i++ {
		require.LessOrEqual(t, positions[i-1].Line, positions[i].Line, "sorted by line")
	}
}

func TestGoodFile(t *testing.T) {
	rules, diags := complaints(t, "good.yaml", read(t, "good.yaml"))
	require.NoError(t, diags.Err())
	require.Len(t, rules, 2)
	r := rules[0]
	require.Equal(t, "attack.assault", r.ID)
	require.Equal(t, "ATTACK", r.Event)
	require.Equal(t, []string{"assault", "strike"}, texts(r.On))
	require.Equal(t, "weapon", r.Mode.Text)
	require.Equal(t, "shelling", r.Else)
	require.Equal(t, "ambush", r.Subtype)
	require.True(t, r.Sure)
	require.Equal(t, "foiled", r.Status)
	require.Equal(t, "attacker", r.Speaker)
	require.Equal(t, []rule.RoleKinds{{Role: "attacker", Kinds: []string{"armed_group"}}}, r.Kinds)
	require.Equal(t, []string{"agent", "patient"}, texts(r.Require))
	var roles []string
	for _, f := range r.Roles {
		roles = append(roles, f.Role+": "+strings.Join(texts(f.Functions), ", "))
	}
	require.Equal(t, []string{"attacker: agent, speaker", "target: patient", "place: goal, place", "origin: origin"}, roles, "in order of writing")
	require.Equal(t, "means", r.Where[0].Function.Text)
	require.Equal(t, []string{"sport", "market"}, texts(r.Unless[0].Classes))
	require.Equal(t, "any", r.Unless[1].Function.Text)
	require.Len(t, r.Examples, 2)
	require.Equal(t, "هاجم مسلحون الحاجز.", r.Examples[0].Text.Text)
	require.Equal(t, "mode", r.Examples[0].Gives[0].Slot)
	require.Equal(t, "shelling", r.Examples[0].Gives[0].Value)
	require.Equal(t, diag.Position{File: "good.yaml", Line: 20, Column: 14}, r.Examples[0].Text.At, "a failing example is told at its text")
	require.Len(t, r.Not, 2)
	require.Equal(t, diag.Position{File: "good.yaml", Line: 22, Column: 9}, r.Not[0].At)
	require.False(t, rules[1].Sure)
}

func texts(words []rule.Word) (out []string) {
	for _, w := range words {
		out = append(out, w.Text)
	}
	return out
}

func TestEmptyFileIsNoFault(t *testing.T) {
	for _, data := range []string{"", "# nothing yet\n"} {
		rules, diags := complaints(t, "empty.yaml", []byte(data))
		require.NoError(t, diags.Err())
		require.Empty(t, rules)
	}
}

func TestTypes(t *testing.T) {
	types := words(t).Types
	require.Len(t, types, 2)
	attack, meeting := &types[0], &types[1]
	require.Equal(t, []string{"other", "shelling", "raid"}, attack.Modes)
	require.True(t, attack.Mode("raid"))
	require.False(t, attack.Mode("weapon"), "how a mode is read is no mode")
	require.Equal(t, []string{"ambush"}, attack.Subtypes)
	require.Equal(t, []string{"state_forces", "armed_group", "asset.base"}, attack.Witness)
	require.Equal(t, "place", attack.Roles[1].Settlement)
	require.False(t, attack.Mixed)
	require.True(t, meeting.Mixed)
	require.Equal(t, []string{"call"}, meeting.Nowhere)
	require.Equal(t, 2, meeting.Roles[0].Least)
	require.Contains(t, meeting.Roles[0].Kinds, rule.State)
}

func TestTypeFaults(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"unknown key", "- {type: X, mods: [a]}", "t:1:13: unknown key «mods» in a type\n\tdid you mean «modes»?"},
		{"unknown role key", "- {type: X, roles: {a: {leest: 1}}}", "t:1:25: unknown key «leest» in a role\n\tdid you mean «least»?"},
		{"no number", "- {type: X, roles: {a: {least: two}}}", "t:1:32: «two» is no number of actors\n\twrite a whole number"},
		{"negative number", "- {type: X, roles: {a: {least: -1}}}", "t:1:32: «-1» is no number of actors\n\twrite a whole number"},
		{"unknown kind", "- {type: X, roles: {a: {kinds: [persn]}}}", "t:1:33: unknown actor kind «persn»\n\tdid you mean «person»?"},
		{"unknown witness", "- {type: X, witness: [goverment]}", "t:1:23: unknown actor kind «goverment»\n\tdid you mean «government»?"},
		{"roles as a list", "- {type: X, roles: [a, b]}", "t:1:20: expected a mapping\n\twrite it as {key: value}"},
		{"no list", "type: X", "t:1:1: the file is no list\n\tstart each entry with \"- \""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var diags diag.List
			rule.ParseTypes("t", []byte(c.data), &diags)
			require.EqualError(t, diags.Err(), c.want)
		})
	}
}

// FuzzParse: whatever a person writes, the parser ends, does not panic, and
// every complaint names the file.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"good.yaml", "many.bad.yaml", "types.yaml"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte("- {id: a, on: &x [b], unless: *x}"))
	f.Add([]byte("- {? [a] : b}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var diags diag.List
		rules := rule.ParseRules("fuzz.yaml", data, &diags)
		types := rule.ParseTypes("fuzz.yaml", data, &diags)
		rule.Check(rules, rule.Vocabulary{Types: types}, &diags)
		for _, d := range diags.All() {
			require.Equal(t, "fuzz.yaml", d.File)
			require.NotEmpty(t, d.What)
		}
	})
}
