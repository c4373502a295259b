package rule_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/rule"
)

const unformatted = `# What the file is about.
# In two lines.
-   event: ATTACK
    # why this class
    on: [assault,
      strike]   # at the end
    id: a.one
    unless:
        any: [sport, verbal]
    target: "patient"
    attacker: agent
    mode: other
    not: ["شن النائب هجوما.", 'شن: المنتخب هجوما.']
    examples:
      - {text: هاجم الجيش القرية., gives: {mode: other}}
# Before the second.
- id: a.two
  event: ATTACK
  on: strike
# The end.
`

const formatted = `# What the file is about.
# In two lines.
- id: a.one
  event: ATTACK
  # why this class
  on: [assault, strike] # at the end
  target: patient
  attacker: agent
  mode: other
  unless: {any: [sport, verbal]}
  examples:
  - text: هاجم الجيش القرية.
    gives: {mode: other}
  not: [شن النائب هجوما., 'شن: المنتخب هجوما.']

# Before the second.
- id: a.two
  event: ATTACK
  on: strike

# The end.
`

func TestFormat(t *testing.T) {
	var said diag.List
	require.Equal(t, formatted, string(rule.Format("a.yaml", []byte(unformatted), &said)))
	require.Equal(t, formatted, string(rule.Format("a.yaml", []byte(formatted), &said)), "formatted twice is formatted once")
	require.Zero(t, said.Len(), "%v", said.Err())
}

// What cannot be laid out comes back as it is, with a complaint; a file of
// comments has nothing to be laid out.
func TestFormatLeavesAlone(t *testing.T) {
	for _, c := range []struct{ name, text, said string }{
		{"broken", "- id: [a\n", "a.yaml"},
		{"no list", "id: a\n", "the file is no list"},
		{"no rule", "- a\n", "expected a mapping"},
		{"comments", "# nothing yet\n", ""},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var said diag.List
			require.Equal(t, c.text, string(rule.Format("a.yaml", []byte(c.text), &said)))
			if c.said == "" {
				require.Zero(t, said.Len())
			} else {
				require.ErrorContains(t, said.Err(), c.said)
			}
		})
	}
}

// The shipped rules mean the same when they are laid out, and keep every comment.
func TestFormatShipped(t *testing.T) {
	files, err := filepath.Glob("../knowledge/packs/rules/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		var said diag.List
		out := rule.Format(file, data, &said)
		require.Equal(t, string(out), string(rule.Format(file, out, &said)))
		was, is := rule.ParseRules(file, data, &said), rule.ParseRules(file, out, &said)
		require.Zero(t, said.Len(), "%v", said.Err())
		require.Len(t, is, len(was))
		for i := range was {
			require.Equal(t, was[i].ID, is[i].ID)
			require.Equal(t, len(was[i].Roles), len(is[i].Roles))
			require.Equal(t, written(was[i]), written(is[i]))
		}
	}
}

func written(r rule.Rule) []string {
	var out []string
	for _, e := range r.Examples {
		out = append(out, e.Text.Text)
		for _, g := range e.Gives {
			out = append(out, g.Slot, g.Value)
		}
	}
	for _, n := range r.Not {
		out = append(out, n.Text)
	}
	for _, b := range append(r.Where, r.Unless...) {
		out = append(out, b.Function.Text)
		for _, c := range b.Classes {
			out = append(out, c.Text)
		}
	}
	return out
}
