package engine_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
)

// words is a lexicon just large enough to tell rules apart.
const words = `
- {noun: هجوم, class: assault, event: true}
- {noun: غارة, class: assault.air, event: true}
- {noun: لقاء, class: meet, event: true}
- {noun: فريق, class: sport}
- {noun: مسلح, class: person.attacker}
- {noun: مدفع, class: weapon.gun}
- {adj: لاذع, class: verbal}
`

const types = `
- type: ATTACK
  modes: [other, raid]
  roles:
    attacker: {kinds: [state_forces, armed_group]}
    target: {settlement: place}
- type: MEETING
  modes: [in_person]
  roles:
    participant: {least: 2}
`

// bench is one lexicon with a program on it.
type bench struct {
	lex     *lexicon.Lexicon
	program *engine.Program
}

func compile(t *testing.T, rules string) bench {
	t.Helper()
	lex, said := lexicon.Load(fstest.MapFS{"ar/words/w.yaml": {Data: []byte(words)}}, "ar")
	require.NoError(t, said.Err())
	var diags diag.List
	declared := rule.ParseTypes("types.yaml", []byte(types), &diags)
	written := rule.ParseRules("rules.yaml", []byte(rules), &diags)
	require.NoError(t, diags.Err())
	return bench{lex, engine.Compile(lex, declared, written)}
}

// tree is a sentence built by hand: the trigger's phrase is chunk 0.
type tree struct {
	bench
	syntax.Tree
	pr syntax.Predicate
}

func (b bench) tree(trigger string, adjectives ...string) *tree {
	s := &tree{bench: b}
	s.phrase(trigger, adjectives...)
	l := b.word(trigger)
	s.pr = syntax.Predicate{Lemma: l.Lemma, Class: l.Lemma.Frame.Class, Form: syntax.NounForm, Merged: syntax.None, ResultOf: syntax.None}
	return s
}

func (b bench) word(key string) *lexicon.Analysis {
	if found := b.lex.Lookup(key); len(found) > 0 {
		return &lexicon.Analysis{Lemma: found[0]}
	}
	return nil
}

func (s *tree) phrase(noun string, adjectives ...string) int32 {
	n := syntax.Noun{Word: s.word(noun), Actor: syntax.None, Place: syntax.None}
	for _, a := range adjectives {
		n.Qualities = append(n.Qualities, s.word(a))
	}
	s.Chunks = append(s.Chunks, syntax.Chunk{Kind: syntax.NounPhrase, Word: n.Word, Nouns: []syntax.Noun{n}, Owner: syntax.None, Names: syntax.None})
	return int32(len(s.Chunks) - 1)
}

// with fills a function with a phrase.
func (s *tree) with(fn lexicon.Function, noun string, adjectives ...string) *tree {
	s.pr.Args = append(s.pr.Args, syntax.Argument{Function: fn, Chunk: s.phrase(noun, adjectives...), Nisba: syntax.None})
	return s
}

// under puts operators above the trigger, innermost first.
func (s *tree) under(statuses ...string) *tree {
	for _, status := range statuses {
		s.pr.Operators = append(s.pr.Operators, syntax.Operator{Status: status, Speaker: syntax.None})
	}
	return s
}

func (s *tree) match() (engine.Match, bool, []engine.Failure) {
	return s.program.Match(&s.Tree, &s.pr, nil)
}

// roles are "role: function" of a match, in order.
func (s *tree) roles(m engine.Match) (out []string) {
	for _, r := range m.Roles {
		out = append(out, r.Declared.Name+": "+string(r.Argument.Function))
	}
	return out
}

// refuses asserts that no rule matches and what its first failed condition is.
func (s *tree) refuses(t *testing.T, why ...string) {
	t.Helper()
	_, ok, failures := s.match()
	require.False(t, ok)
	var said []string
	for _, f := range failures {
		said = append(said, strings.Join(strings.Fields(f.Rule.ID+" "+f.Why), " "))
	}
	require.Equal(t, why, said)
}

func (s *tree) gives(t *testing.T, id string) engine.Match {
	t.Helper()
	m, ok, _ := s.match()
	require.True(t, ok, "no rule matches")
	require.Equal(t, id, m.Rule.ID)
	return m
}

const assault = "- {id: a, event: ATTACK, on: assault, attacker: agent, target: patient, mode: raid}\n"

func TestMatchByClass(t *testing.T) {
	b := compile(t, assault)
	m := b.tree("هجوم").with(lexicon.Agent, "مسلح").gives(t, "a")
	require.Equal(t, event.Attack, m.Type.Name)
	b.tree("غارة").gives(t, "a") // a rule on a class holds for everything below it
	b.tree("لقاء").refuses(t)
}

func TestRequire(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, require: [agent, patient], mode: raid}\n")
	b.tree("هجوم").with(lexicon.Agent, "مسلح").with(lexicon.Patient, "مدفع").gives(t, "a")
	b.tree("هجوم").with(lexicon.Agent, "مسلح").refuses(t, "a needs patient")
	b.tree("هجوم").refuses(t, "a needs agent")
}

func TestUnless(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, mode: raid, unless: {agent: sport}}\n")
	b.tree("هجوم").with(lexicon.Agent, "فريق").refuses(t, "a unless agent sport")
	b.tree("هجوم").with(lexicon.Patient, "فريق").gives(t, "a") // blocked in one function only
	b.tree("هجوم", "لاذع").gives(t, "a")
}

func TestUnlessAny(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, mode: raid, unless: {any: [sport, verbal]}}\n")
	b.tree("هجوم").with(lexicon.Patient, "فريق").refuses(t, "a unless sport")
	b.tree("هجوم", "لاذع").refuses(t, "a unless verbal") // the trigger's own adjective
	b.tree("هجوم").with(lexicon.Agent, "مسلح", "لاذع").refuses(t, "a unless verbal")
	b.tree("هجوم").with(lexicon.Agent, "مسلح").gives(t, "a")
}

func TestWhere(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, mode: raid, where: {means: weapon}}\n")
	b.tree("هجوم").with(lexicon.Means, "مدفع").gives(t, "a") // weapon.gun is a weapon
	b.tree("هجوم").with(lexicon.Means, "فريق").refuses(t, "a wants another means")
	b.tree("هجوم").with(lexicon.Agent, "مدفع").refuses(t, "a wants another means")
}

func TestFunctionsWithoutAPhraseHaveNoClass(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, mode: raid, unless: {agent: sport}}\n")
	s := b.tree("هجوم")
	s.pr.Args = append(s.pr.Args, syntax.Argument{Function: lexicon.Agent, Chunk: syntax.None, Implicit: true, Nisba: syntax.None})
	require.Equal(t, []string{"attacker: agent"}, s.roles(s.gives(t, "a")))
}

func TestTheMoreSpecificClassWins(t *testing.T) {
	general := "- {id: a.general, event: ATTACK, on: assault, attacker: agent, target: patient, mode: raid}\n"
	special := "- {id: z.special, event: ATTACK, on: assault.air, mode: raid}\n"
	for _, rules := range []string{general + special, special + general} {
		b := compile(t, rules)
		b.tree("غارة").with(lexicon.Agent, "مسلح").with(lexicon.Patient, "مدفع").gives(t, "z.special")
		b.tree("هجوم").gives(t, "a.general")
	}
}

func TestTheBlockedSpecificRuleGivesWay(t *testing.T) {
	b := compile(t, assault+"- {id: z, event: ATTACK, on: assault.air, mode: raid, require: patient}\n")
	m, ok, failures := b.tree("غارة").match()
	require.True(t, ok)
	require.Equal(t, "a", m.Rule.ID)
	require.Len(t, failures, 1)
	require.Equal(t, "z", failures[0].Rule.ID, "what nearly matched is told all the same")
}

func TestAmongEqualsMoreRolesThenTheID(t *testing.T) {
	few := "- {id: a, event: ATTACK, on: assault, attacker: agent, mode: raid}\n"
	more := "- {id: b, event: ATTACK, on: assault, attacker: agent, target: patient, mode: raid}\n"
	same := "- {id: c, event: ATTACK, on: assault, attacker: agent, target: patient, mode: raid}\n"
	for _, rules := range []string{few + more + same, same + more + few} {
		b := compile(t, rules)
		b.tree("هجوم").with(lexicon.Agent, "مسلح").with(lexicon.Patient, "مدفع").gives(t, "b")
		b.tree("هجوم").with(lexicon.Agent, "مسلح").gives(t, "a")
	}
}

func TestTheFirstFilledFunctionFillsARole(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: [origin, agent], target: patient, mode: raid}\n")
	s := b.tree("هجوم").with(lexicon.Agent, "مسلح").with(lexicon.Origin, "فريق")
	require.Equal(t, []string{"attacker: origin", "attacker: agent"}, s.roles(s.gives(t, "a")), "in the rule's order, not the sentence's")
	require.Equal(t, []int{0, 1}, ranks(s.gives(t, "a")), "the later one only counts where the first names nobody")
	s = b.tree("هجوم").with(lexicon.Agent, "مسلح").with(lexicon.Agent, "فريق")
	require.Equal(t, []string{"attacker: agent", "attacker: agent"}, s.roles(s.gives(t, "a")), "every phrase of the function that wins")
}

func TestAMutualRoleTakesAllItsFunctions(t *testing.T) {
	b := compile(t, "- {id: m, event: MEETING, on: meet, participant: [agent, partner], mode: in_person}\n")
	s := b.tree("لقاء").with(lexicon.Agent, "مسلح").with(lexicon.Partner, "فريق")
	require.Equal(t, []string{"participant: agent", "participant: partner"}, s.roles(s.gives(t, "m")))
}

func TestPlaceAndOriginAreNoRoles(t *testing.T) {
	b := compile(t, "- {id: a, event: ATTACK, on: assault, attacker: agent, place: [goal, place], origin: origin, mode: raid}\n")
	s := b.tree("هجوم").with(lexicon.Place, "مدفع").with(lexicon.Goal, "فريق").with(lexicon.Origin, "مسلح")
	m := s.gives(t, "a")
	require.Empty(t, m.Roles)
	require.Equal(t, lexicon.Goal, m.Place.Function)
	require.Equal(t, lexicon.Origin, m.Origin.Function)
	m = b.tree("هجوم").gives(t, "a")
	require.Nil(t, m.Place)
	require.Nil(t, m.Origin)
}

func TestARuleNarrowsTheKindsOfARole(t *testing.T) {
	b := compile(t, assault+"- {id: b, event: ATTACK, on: assault.air, attacker: agent, mode: raid, kinds: {attacker: [state_forces]}}\n")
	m := b.tree("غارة").with(lexicon.Agent, "مسلح").gives(t, "b")
	require.Equal(t, []string{"state_forces"}, m.Roles[0].Declared.Kinds)
	m = b.tree("هجوم").with(lexicon.Agent, "مسلح").gives(t, "a")
	require.Equal(t, []string{"state_forces", "armed_group"}, m.Roles[0].Declared.Kinds, "the type itself stays as declared")
}

func TestRulesOfUnknownTypesAreLeftOut(t *testing.T) {
	b := compile(t, assault+"- {id: x, event: NO_TYPE, on: meet, mode: raid}\n- {id: y, event: MEETING, on: no_class, mode: in_person}\n")
	b.tree("لقاء").refuses(t)
	require.False(t, b.program.Triggers(b.lex.Class("meet")))
	require.True(t, b.program.Triggers(b.lex.Class("assault.air")))
	require.Len(t, b.program.Rules(), 2)
}

// TestStatus: operators from the trigger outwards, and what becomes of it.
func TestStatus(t *testing.T) {
	for _, c := range []struct {
		name, given string
		operators   []string
		want, fact  string
	}{
		{"nothing above", "", nil, "happened", event.Asserted},
		{"reported", "", []string{"report"}, "happened", event.Asserted},
		{"a phase of it", "", []string{"phase", "report"}, "happened", event.Asserted},
		{"negated", "", []string{"negation"}, "denied", event.Negated},
		{"denied", "", []string{"denied"}, "denied", event.Negated},
		{"denial of a denial", "", []string{"negation", "negation"}, "happened", event.Asserted},
		{"negated, then reported", "", []string{"negation", "report"}, "denied", event.Negated},
		{"future", "", []string{"future"}, "announced", event.Planned},
		{"planned", "", []string{"announced"}, "announced", event.Planned},
		{"the inner plan is told", "", []string{"ordered", "announced"}, "ordered", event.Planned},
		{"a future order", "", []string{"ordered", "future"}, "ordered", event.Planned},
		{"negation of a plan", "", []string{"announced", "negation"}, "denied", event.Negated},
		{"a plan not to", "", []string{"negation", "announced"}, "denied", event.Negated},
		{"condition over a plan", "", []string{"announced", "conditional"}, "conditional", event.Hypothetical},
		{"possible plan", "", []string{"announced", "possible"}, "possible", event.Hypothetical},
		{"plan over a possibility", "", []string{"possible", "announced"}, "possible", event.Hypothetical},
		{"refused", "", []string{"requested", "refused"}, "refused", event.Negated},
		{"refusal reported", "", []string{"refused", "report"}, "refused", event.Negated},
		{"cancelled before denied", "", []string{"cancelled", "denied"}, "cancelled", event.Negated},
		{"claimed", "", []string{"claimed"}, "claimed", event.Asserted},
		{"attempted", "", []string{"attempted"}, "attempted", event.Asserted},
		{"foiled", "", []string{"foiled"}, "foiled", event.Asserted},
		{"foiled attempt", "", []string{"attempted", "foiled"}, "attempted", event.Asserted},
		{"foiled by the rule", "foiled", nil, "foiled", event.Asserted},
		{"foiled by the rule, reported", "foiled", []string{"report"}, "foiled", event.Asserted},
		{"foiled by the rule, negated", "foiled", []string{"negation"}, "denied", event.Negated},
		{"planned by the rule", "announced", []string{"report"}, "announced", event.Planned},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := assault
			if c.given != "" {
				rules = "- {id: a, event: ATTACK, on: assault, mode: raid, status: " + c.given + "}\n"
			}
			m := compile(t, rules).tree("هجوم").under(c.operators...).gives(t, "a")
			require.Equal(t, c.want, m.Status)
			require.Equal(t, c.fact, event.FactualityOf(m.Status))
		})
	}
}

// TestMatchLeavesItsInputAlone: the same predicate matched twice gives the same.
func TestMatchLeavesItsInputAlone(t *testing.T) {
	s := compile(t, assault).tree("هجوم").with(lexicon.Agent, "مسلح").under("announced", "negation")
	before := s.pr
	first := s.gives(t, "a")
	require.Equal(t, before, s.pr)
	second := s.gives(t, "a")
	require.Equal(t, first, second)
}

// TestFailuresAreAppended: the caller's list is kept.
func TestFailuresAreAppended(t *testing.T) {
	s := compile(t, "- {id: a, event: ATTACK, on: assault, mode: raid, require: agent}\n").tree("هجوم")
	old := []engine.Failure{{Why: "an earlier one"}}
	_, _, failures := s.program.Match(&s.Tree, &s.pr, old)
	require.Len(t, failures, 2)
	require.Equal(t, "an earlier one", failures[0].Why)
}

func ranks(m engine.Match) (out []int) {
	for _, r := range m.Roles {
		out = append(out, r.Rank)
	}
	return out
}
