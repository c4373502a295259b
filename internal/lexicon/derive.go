package lexicon

import (
	"slices"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// derive makes the verbal nouns and participles of a verb.
func (b *builder) derive(w *word, nouns map[string]*Lemma) {
	for _, m := range b.masdars(w) {
		bare, _ := text.Fold(m)
		if n := nouns[bare]; n != nil && n.Frame != nil {
			if n.Verb == nil {
				n.Verb = w.lemma
			}
			continue
		}
		l := b.derived(w.lemma, m, Masdar, b.masdarFrame(w.lemma.Frame))
		l.Classes = slices.Clone(w.lemma.Classes)
		noun := morph.Noun{Singular: cited(m), SoundF: true}
		for _, f := range noun.Inflect() {
			b.addDerived(l, f)
		}
	}
	if !w.flag("participle", true) {
		return
	}
	active, passive := w.verb.Participles()
	b.participle(w, active, Active, activeFrame(w.lemma.Frame))
	if !w.verb.NoPassive {
		b.participle(w, passive, Passive, b.passiveFrame(w.lemma.Frame))
	}
}

// masdars are the verbal nouns that the entry lists, or the regular ones.
func (b *builder) masdars(w *word) []string {
	given := w.strings("masdar")
	if len(given) == 1 && given[0] == "none" {
		return nil
	}
	if len(given) > 0 {
		return given
	}
	return w.verb.Masdars()
}

func (b *builder) derived(verb *Lemma, s string, pos POS, frame *Frame) *Lemma {
	bare, _ := text.Fold(s)
	l := &Lemma{Text: s, Bare: bare, POS: pos, Verb: verb, Frame: frame, At: verb.At}
	b.number(l)
	return l
}

func (b *builder) participle(w *word, spellings []string, voice Feat, frame *Frame) {
	var l *Lemma
	for _, s := range spellings {
		if l == nil {
			l = b.derived(w.lemma, s, Participle, frame)
		}
		for _, f := range (morph.Noun{Singular: s, Adjective: true, SoundM: true}).Inflect() {
			f.Feat |= voice
			b.addDerived(l, f)
		}
	}
}

// addDerived adds a form of a derived noun. The dual before a genitive is left
// out: no one writes it of such words, and it looks like the accusative.
func (b *builder) addDerived(l *Lemma, f morph.Word) {
	if f.Feat&Construct != 0 && f.Feat&(Dual|Plural) == Dual {
		return
	}
	b.addForm(l, f, takesOf(l.POS, f), nil)
}

// masdarFrame is the frame of a verbal noun. Of a transitive verb the object
// stands in the genitive or with li, the subject after an agentive preposition
// or, when the object is elsewhere, in the genitive too; of an intransitive
// one the subject is in the genitive.
func (b *builder) masdarFrame(v *Frame) *Frame {
	if v == nil {
		return nil
	}
	f := *v
	f.Slots = nil
	transitive := hasPosition(v, Object)
	for _, s := range v.Slots {
		switch {
		case slices.Contains(s.Positions, Object):
			at := []Position{Idafa, morph.Li}
			if s.Function == Partner { // two equals: the genitive is the first's
				at = at[1:]
			}
			f.Slots = slices.Insert(f.Slots, 0, Slot{s.Function, others(at, s.Positions)})
		case slices.Contains(s.Positions, Subject) && transitive:
			at := slices.Concat(b.agentive, []Position{Idafa, Possessive, Nisba})
			f.Slots = append(f.Slots, Slot{s.Function, others(at, s.Positions)})
		case slices.Contains(s.Positions, Subject):
			f.Slots = append(f.Slots, Slot{s.Function, others([]Position{Idafa, Possessive, morph.Li, Nisba}, s.Positions)})
		default:
			f.Slots = append(f.Slots, s)
		}
	}
	f.NounAt = genitive(v.NounAt, len(v.Supports) > 0)
	f.Over = nil
	for _, p := range v.Over {
		f.Over = append(f.Over, genitive(p, true))
	}
	return &f
}

// genitive is where a verb's subject or object stands beside its verbal noun.
func genitive(p Position, empty bool) Position {
	if p == Subject || p == Object || p == "" && empty {
		return Idafa
	}
	return p
}

// others appends to the new positions those of the verb that stay.
func others(at, verb []Position) []Position {
	for _, p := range verb {
		if p != Subject && p != Object && !slices.Contains(at, p) {
			at = append(at, p)
		}
	}
	return at
}

// activeFrame is the frame of an active participle: its subject is the noun
// it describes, its object may stand in the genitive or with li as well.
func activeFrame(v *Frame) *Frame {
	if v == nil {
		return nil
	}
	f := *v
	f.Slots = slices.Clone(v.Slots)
	for i, s := range f.Slots {
		if slices.Contains(s.Positions, Object) {
			f.Slots[i].Positions = others([]Position{Object, Idafa, morph.Li}, s.Positions)
		}
	}
	return &f
}

// passiveFrame is the frame of a passive participle: the noun it describes is
// what the verb's object is, the subject stands after an agentive preposition.
func (b *builder) passiveFrame(v *Frame) *Frame {
	if v == nil {
		return nil
	}
	f := *v
	f.Slots = slices.Clone(v.Slots)
	transitive := hasPosition(v, Object)
	for i, s := range f.Slots {
		switch {
		case slices.Contains(s.Positions, Object):
			f.Slots[i].Positions = others([]Position{Subject}, s.Positions)
		case slices.Contains(s.Positions, Subject) && transitive:
			f.Slots[i].Positions = others(slices.Clone(b.agentive), s.Positions)
		}
	}
	return &f
}

func hasPosition(f *Frame, p Position) bool {
	for _, s := range f.Slots {
		if slices.Contains(s.Positions, p) {
			return true
		}
	}
	return false
}
