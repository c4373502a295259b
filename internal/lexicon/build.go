package lexicon

import (
	"strconv"
	"strings"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// builder collects entries and makes the lexicon of them.
type builder struct {
	said         *diag.List
	classes      *classTable
	words        []*word
	seen         map[string]*word // by kind, word, root, form and classes
	lemmas       []*Lemma
	forms        []keyed
	prepositions []wanted
	supported    []wanted
	agentive     []Position // prepositions that name an agent, for verbal nouns
}

// word is one entry on its way to become a lemma.
type word struct {
	*entry
	lemma   *Lemma
	layer   int
	verb    morph.Verb // of verbs and verbal phrases
	dropped bool       // replaced by a later layer, or faulty
}

func newBuilder(said *diag.List) *builder {
	return &builder{said: said, classes: newClassTable(), seen: map[string]*word{}}
}

// entry takes one entry up.
func (b *builder) entry(e *entry, layer int) {
	w := &word{entry: e, layer: layer}
	bare, _ := text.Fold(e.text)
	w.lemma = &Lemma{Text: e.text, Bare: bare, POS: b.pos(e), At: e.at}
	for _, n := range e.words("class") {
		w.lemma.Classes = append(w.lemma.Classes, b.classes.intern(n.Value))
	}
	b.replace(w)
	b.words = append(b.words, w)
	w.lemma.Frame = b.frame(e, w.lemma)
	w.lemma.Value = b.value(e)
	if e.kind == "verb" || e.kind == "phrase" && e.nodes["root"] != nil {
		w.dropped = !b.conjugable(w)
	}
}

// pos is the part of speech of an entry; of a phrase what it says.
func (b *builder) pos(e *entry) POS {
	if e.kind != "phrase" {
		for _, k := range kinds {
			if k.key == e.kind {
				return k.pos
			}
		}
	}
	var names []string
	for _, k := range kinds {
		if k.pos != 0 {
			names = append(names, k.key)
		}
	}
	name := e.oneOf("pos", names...)
	if e.nodes["pos"] == nil {
		e.complain("phrase", "add pos: noun, verb, prep ...", "the phrase «%s» has no part of speech", e.text)
	}
	for _, k := range kinds {
		if k.key == name {
			return k.pos
		}
	}
	return Noun
}

// replace drops what an earlier layer says of the same word and complains of an entry that is there twice.
func (b *builder) replace(w *word) {
	classes := strings.Join(w.strings("class"), ",")
	id := strings.Join([]string{w.kind, w.lemma.Text, w.word("root"), w.word("form"), classes}, "|")
	if old := b.seen[id]; old != nil && old.layer == w.layer {
		b.said.Add(w.at, "remove one of them, or give them different classes", "«%s» is there already, at %s", w.text, old.at)
	}
	b.seen[id] = w
	if w.layer == 0 {
		return
	}
	for _, old := range b.words {
		if old.layer < w.layer && old.kind == w.kind && old.lemma.Bare == w.lemma.Bare {
			old.dropped = true
		}
	}
}

func (b *builder) value(e *entry) int64 {
	n := e.nodes["value"]
	if n == nil {
		return 0
	}
	v, err := strconv.ParseInt(n.Value, 10, 64)
	if err != nil || v < 0 {
		e.complain("value", "", "«%s» is no number", n.Value)
	}
	return v
}

// conjugable reads root and form and complains when the citation form does not come out of them.
func (b *builder) conjugable(w *word) bool {
	form, ok := morph.ParseForm(w.word("form"))
	if w.nodes["form"] == nil || w.nodes["root"] == nil {
		w.complain(w.kind, "add root: of three or four letters, and form: I to X, QI or QII", "the verb «%s» lacks its root or its form", w.text)
		return false
	}
	if !ok {
		w.complain("form", suggest(w.word("form"), morph.FormNames), "the verb «%s» has no form «%s»", w.text, w.word("form"))
		return false
	}
	citation, _, _ := strings.Cut(w.lemma.Bare, " ")
	w.verb = morph.Verb{Citation: citation, Root: w.word("root"), Form: form,
		KeepWaw: w.flag("keep_waw", false), NoPassive: !w.flag("passive", true)}
	if v := []rune(w.word("imperfect")); len(v) > 0 {
		w.verb.Imperfect = v[0]
	}
	if err := w.verb.Check(); err != nil {
		w.complain("root", "", "%s", err.Error())
		return false
	}
	return true
}

// build makes lemmas and forms of all entries.
func (b *builder) build() *Lexicon {
	for _, w := range b.words {
		if !w.dropped {
			b.number(w.lemma)
			if w.lemma.POS == Preposition && b.under(w.lemma, "prep.agentive") {
				b.agentive = append(b.agentive, Position(w.lemma.Bare))
			}
		}
	}
	nouns := map[string]*Lemma{}
	for _, w := range b.words {
		if !w.dropped {
			b.inflect(w)
			if w.lemma.POS == Noun {
				nouns[w.lemma.Bare] = w.lemma
			}
		}
	}
	for _, w := range b.words {
		if !w.dropped && w.kind == "verb" {
			b.derive(w, nouns)
		}
	}
	b.checkWanted()
	return &Lexicon{lemmas: b.lemmas, classes: b.classes, sets: newClassSets(b.classes, b.lemmas), table: newTable(b.forms)}
}

func (b *builder) under(l *Lemma, name string) bool {
	want := b.classes.ids[name]
	for _, id := range l.Classes {
		for ; id != 0; id = b.classes.parent[id] {
			if id == want {
				return true
			}
		}
	}
	return false
}

// number gives a lemma its place in the list.
func (b *builder) number(l *Lemma) {
	l.ID = int32(len(b.lemmas))
	b.lemmas = append(b.lemmas, l)
}
