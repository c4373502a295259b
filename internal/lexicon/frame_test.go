package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const preps = `
- {prep: على}
- {prep: ضد}
- {prep: بـ}
- {prep: لـ}
- {prep: مع}
- {prep: من}
- {prep: بين}
- {prep: إلى}
- {phrase: من قبل, pos: prep, class: prep.agentive}
- {phrase: على يد, pos: prep, class: prep.agentive}
`

// of returns the one lemma with the key and part of speech.
func of(t *testing.T, l *Lexicon, key string, pos POS) *Lemma {
	t.Helper()
	var found *Lemma
	for _, m := range l.Lookup(key) {
		if m.POS == pos && found == nil {
			found = m
		}
	}
	require.NotNil(t, found, "%s as %s", key, pos)
	return found
}

func TestFrameOfAWord(t *testing.T) {
	l := load(t, preps+"- {noun: هجوم, class: assault, mode: other, agent: [idafa, لـ], patient: [على, ضد], both: بين}\n- {noun: سوق, class: market}\n")
	f := of(t, l, "هجوم", Noun).Frame
	require.Equal(t, &Frame{
		Class: l.Class("assault"), Mode: "other", Both: []Position{"بين"},
		Slots: []Slot{{Agent, []Position{Idafa, "ل"}}, {Patient, []Position{"على", "ضد"}}},
	}, f)
	require.Nil(t, of(t, l, "سوق", Noun).Frame, "a class alone makes no frame of a noun")
}

func TestFrameOfAVerbByDefault(t *testing.T) {
	l := load(t, preps+"- {verb: هاجم, root: هجم, form: III, class: assault}\n")
	require.Equal(t, []Slot{{Agent, []Position{Subject}}, {Patient, []Position{Object}}}, of(t, l, "هاجم", Verb).Frame.Slots)
}

func TestDerivedFrames(t *testing.T) {
	l := load(t, preps+`
- {verb: قصف, root: قصف, form: I, masdar: [قصف], class: bombard, agent: subject, patient: [object, على], means: بـ}
- {verb: انسحب, root: سحب, form: VII, passive: false, class: withdraw, agent: subject, origin: من}
- {verb: التقى, root: لقي, form: VIII, masdar: [لقاء], class: meet, agent: subject, partner: [object, مع, بـ]}
`)
	bombard := of(t, l, "قصف", Masdar)
	require.Equal(t, "قصف", bombard.Verb.Text)
	require.True(t, l.Is(bombard, l.Class("bombard")))
	require.Equal(t, []Slot{
		{Patient, []Position{Idafa, "ل", "على"}},
		{Agent, []Position{"من قبل", "على يد", Idafa, Possessive, Nisba}},
		{Means, []Position{"ب"}},
	}, bombard.Frame.Slots)
	require.Equal(t, []Slot{
		{Agent, []Position{Idafa, Possessive, "ل", Nisba}},
		{Origin, []Position{"من"}},
	}, of(t, l, "انسحاب", Masdar).Frame.Slots)
	require.Equal(t, []Slot{
		{Partner, []Position{"ل", "مع", "ب"}},
		{Agent, []Position{"من قبل", "على يد", Idafa, Possessive, Nisba}},
	}, of(t, l, "لقاء", Masdar).Frame.Slots, "of two equals the genitive is the first")

	require.Equal(t, []Slot{
		{Agent, []Position{Subject}},
		{Patient, []Position{Object, Idafa, "ل", "على"}},
		{Means, []Position{"ب"}},
	}, of(t, l, "قاصف", Participle).Frame.Slots)
	require.Equal(t, []Slot{
		{Agent, []Position{"من قبل", "على يد"}},
		{Patient, []Position{Subject, "على"}},
		{Means, []Position{"ب"}},
	}, of(t, l, "مقصوف", Participle).Frame.Slots)
}

func TestSupportAndOperatorFrames(t *testing.T) {
	l := load(t, preps+`
- {noun: هجوم, class: assault, patient: على}
- {verb: شنّ, root: شنن, form: I, masdar: [شن], support: assault}
- {verb: تعرّض, root: عرض, form: V, support: assault, noun_at: لـ, subject: patient}
- {verb: نفى, root: نفي, form: I, masdar: [نفي], operator: denied, over: [clause, object], speaker: subject, control: subject}
- {verb: زعم, root: زعم, form: I, masdar: none, operator: claimed}
`)
	assault := []ClassID{l.Class("assault")}
	require.Equal(t, assault, of(t, l, "شن", Verb).Frame.Supports)
	require.Zero(t, of(t, l, "شن", Verb).Frame.Class)
	require.Equal(t, Idafa, of(t, l, "شن", Masdar).Frame.NounAt, "the object of the verb is the genitive of its noun")
	require.Equal(t, Position("ل"), of(t, l, "تعرض", Masdar).Frame.NounAt)
	require.Equal(t, Patient, of(t, l, "تعرض", Masdar).Frame.SubjectIs)
	denial := of(t, l, "نفي", Masdar).Frame
	require.Equal(t, "denied", denial.Operator)
	require.Equal(t, []Position{Clause, Idafa}, denial.Over)
	require.Equal(t, Subject, denial.Control)
	require.Equal(t, []Position{Clause, Object}, of(t, l, "زعم", Verb).Frame.Over)
	for _, m := range l.Lookup("زعم") {
		require.NotEqual(t, Masdar, m.POS, "masdar: none makes no verbal noun")
	}
}

func TestANounOfItsOwnTakesTheVerbalNounsPlace(t *testing.T) {
	l := load(t, preps+`
- {verb: هاجم, root: هجم, form: III, class: assault}
- {noun: مهاجمة, class: assault, patient: على}
`)
	require.Len(t, l.Lookup("مهاجمة"), 3, "the noun and two participles, no second verbal noun")
	require.Equal(t, "هاجم", of(t, l, "مهاجمة", Noun).Verb.Text)
}

func TestModeWithoutFrame(t *testing.T) {
	l := load(t, "- {noun: مدفع, class: weapon.artillery, mode: shelling}\n")
	require.Equal(t, &Frame{Mode: "shelling"}, of(t, l, "مدفع", Noun).Frame)
}
