package eval_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/eval"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/rule"
)

var shippedExtractor = sync.OnceValues(func() (*extract.Extractor, error) {
	p, diags := knowledge.Load(knowledge.Builtin())
	if err := diags.Err(); err != nil {
		return nil, err
	}
	return extract.New(p, extract.DefaultLimits()), nil
})

func ruleExtractor(t *testing.T) *extract.Extractor {
	x, err := shippedExtractor()
	require.NoError(t, err)
	return x
}

// TestEveryExampleOfTheShippedRules: what a rule promises, the house keeps.
func TestEveryExampleOfTheShippedRules(t *testing.T) {
	x := ruleExtractor(t)
	diags := eval.RunExamples(x, x.Pack().Rules)
	require.NoError(t, diags.Err())
}

// TestExamplesRunInIsolation: no example leans on what another has left behind.
func TestExamplesRunInIsolation(t *testing.T) {
	x := ruleExtractor(t)
	rules := x.Pack().Rules
	for i := len(rules) - 1; i >= 0; i-- {
		diags := eval.RunExamples(x, rules[i:i+1])
		require.NoError(t, diags.Err(), rules[i].ID)
	}
}

// at is a place in a file that the complaints must point to.
func at(line int) diag.Position { return diag.Position{File: "mine.yaml", Line: line, Column: 9} }

func TestFailingExamplesAreToldAtTheirLine(t *testing.T) {
	const meeting = "التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة الاثنين."
	r := rule.Rule{ID: "meeting.meet", Examples: []rule.Example{
		{Text: rule.Text{Text: meeting, At: at(1)}, Gives: []rule.Expectation{{Slot: "type", Value: "MEETING"}, {Slot: "place", Value: "أنقرة"}}},
		{Text: rule.Text{Text: meeting, At: at(2)}, Gives: []rule.Expectation{{Slot: "place", Value: "إسطنبول"}}},
		{Text: rule.Text{Text: "هطلت أمطار غزيرة على المدينة.", At: at(3)}},
	}, Not: []rule.Text{
		{Text: "هطلت أمطار غزيرة على المدينة.", At: at(4)},
		{Text: meeting, At: at(5)},
	}}
	diags := eval.RunExamples(ruleExtractor(t), []rule.Rule{r})
	require.Equal(t, 3, diags.Len(), diags.Err())
	said := diags.All()
	require.Equal(t, "mine.yaml:2:9: example of meeting.meet: place is «أنقرة», not «إسطنبول»\n\tsee rasid explain on the sentence", said[0].String())
	require.Equal(t, "mine.yaml:3:9: example of meeting.meet gives no event\n\tsee rasid explain on the sentence", said[1].String())
	require.Equal(t, at(5), said[2].Position)
	require.Contains(t, said[2].What, "counterexample of meeting.meet gives an event: MEETING in_person by meeting.meet")
}

// TestExampleOfAnotherRule: an event that another rule gives does not count.
func TestExampleOfAnotherRule(t *testing.T) {
	r := rule.Rule{ID: "mine.other", Examples: []rule.Example{{Text: rule.Text{Text: "التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة الاثنين.", At: at(7)}}}}
	diags := eval.RunExamples(ruleExtractor(t), []rule.Rule{r})
	require.Equal(t, 1, diags.Len())
	require.Contains(t, diags.All()[0].What, "example of mine.other gives MEETING in_person by meeting.meet")
}

func TestNoRulesNoComplaints(t *testing.T) {
	diags := eval.RunExamples(ruleExtractor(t), nil)
	require.NoError(t, diags.Err())
}
