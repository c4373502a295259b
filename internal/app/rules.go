package app

import (
	"fmt"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/rasid/rasid/internal/rule"
)

// CheckRules loads the packs and tells what is wrong with them.
func CheckRules(folder string, s Streams) error {
	pack, err := LoadPack(folder)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.Out, "%d rules of %d types, %d words: no complaints\n", len(pack.Rules), len(pack.Types), len(pack.Lex.Lemmas()))
	return err
}

// TestRules runs the examples of all rules.
func TestRules(folder string, s Streams) error {
	pack, err := LoadPack(folder)
	if err != nil {
		return err
	}
	examples, counter := 0, 0
	for _, r := range pack.Rules {
		examples += len(r.Examples)
		counter += len(r.Not)
	}
	if failed := RunExamples(pack); failed.Len() > 0 {
		return fmt.Errorf("%d of %d examples and counterexamples fail:\n%w", failed.Len(), examples+counter, failed.Err())
	}
	_, err = fmt.Fprintf(s.Out, "%d examples and %d counterexamples of %d rules hold\n", examples, counter, len(pack.Rules))
	return err
}

// ListRules prints the rules as a table.
func ListRules(folder string, s Streams) error {
	pack, err := LoadPack(folder)
	if err != nil {
		return err
	}
	t := newTable("rule", "event", "on", "mode", "roles", "examples")
	t.Style().Options.SeparateRows = false
	for _, r := range pack.Rules {
		t.AppendRow(table.Row{r.ID, r.Event, wordList(r.On), modeText(r), rolesText(r), fmt.Sprintf("%d + %d not", len(r.Examples), len(r.Not))})
	}
	_, err = fmt.Fprintln(s.Out, t.Render())
	return err
}

func wordList(words []rule.Word) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Text)
	}
	return strings.Join(out, ", ")
}

func modeText(r rule.Rule) string {
	s := r.Mode.Text
	if r.Else != "" {
		s += ", else " + r.Else
	}
	return s
}

func rolesText(r rule.Rule) string {
	var out []string
	for _, f := range r.Roles {
		out = append(out, f.Role+": "+wordList(f.Functions))
	}
	return strings.Join(out, "; ")
}
