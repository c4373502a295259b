package lexicon

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// inflect makes all surface forms of an entry.
func (b *builder) inflect(w *word) {
	switch {
	case w.kind == "phrase":
		b.phrase(w)
	case w.lemma.POS == Verb:
		b.add(w, w.verb.Conjugate(), nil)
	case w.lemma.POS == Noun || w.lemma.POS == Adjective || w.lemma.POS == Participle || w.lemma.POS == Numeral:
		b.add(w, b.nominal(w).Inflect(), nil)
		b.others(w)
	default:
		b.add(w, []morph.Word{{Text: w.lemma.Bare}}, nil)
		b.others(w)
	}
}

// others adds the forms that an entry lists.
func (b *builder) others(w *word) {
	for _, f := range w.strings("forms") {
		lite, _ := text.Fold(f)
		b.add(w, []morph.Word{{Text: lite}}, nil)
	}
}

// nominal reads an entry as a noun or an adjective.
func (b *builder) nominal(w *word) morph.Noun {
	n := morph.Noun{Singular: cited(w.text), Adjective: w.lemma.POS == Adjective || w.lemma.POS == Participle}
	n.Feminine = w.oneOf("gender", "m", "f") == "f"
	n.NoDual = !w.flag("dual", w.lemma.POS != Numeral)
	n.FeminineForm, _ = text.Fold(w.word("feminine"))
	for _, p := range w.strings("plural") {
		switch p {
		case "sound_m":
			n.SoundM = true
		case "sound_f":
			n.SoundF = true
		case "none":
		default:
			n.Plurals = append(n.Plurals, cited(p))
		}
	}
	if n.Adjective && w.nodes["plural"] == nil {
		n.SoundM = true
	}
	return n
}

// cited folds a citation form and leaves the tanwin that tells a word in -in.
func cited(s string) string {
	lite, _ := text.Fold(s)
	if at := strings.LastIndex(s, morph.TanwinIn); at > 0 && len(s)-at <= 2*letter { // a shadda may follow
		return lite + morph.TanwinIn
	}
	return lite
}

// add puts forms of an entry into the table.
func (b *builder) add(w *word, words []morph.Word, rest *phraseRest) {
	for _, form := range words {
		takes := b.takes(w, form)
		if w.flag("whole", false) {
			takes |= standsWhole
		}
		b.addForm(w.lemma, form, takes, rest)
	}
}

func (b *builder) addForm(lemma *Lemma, w morph.Word, takes taking, rest *phraseRest) {
	lite, key := text.Fold(w.Text)
	feat := w.Feat
	if lemma.POS == Adjective && strings.HasSuffix(lemma.Bare, morph.Ya) {
		feat |= NisbaForm
	}
	b.forms = append(b.forms, keyed{key, form{lemma: lemma, lite: lite, feat: feat, takes: takes, rank: rankOf(lemma, lite, feat), rest: rest}})
}

// takes is what a form of an entry may take.
func (b *builder) takes(w *word, form morph.Word) taking {
	switch w.lemma.POS {
	case Preposition:
		return takesOfPreposition(w, form.Text)
	case Pronoun:
		t := takesPrep
		if w.flag("article", false) {
			t |= takesAl
		}
		if w.flag("pronouns", false) {
			t |= takesPronoun | takesMine
		}
		return t
	case Particle, Conjunction:
		t := takesQuestion
		if w.flag("pronouns", false) {
			t |= takesPronoun | takesMine | takesMe
		}
		return t
	}
	return takesOf(w.lemma.POS, form)
}

func takesOfPreposition(w *word, form string) taking {
	if !w.flag("pronouns", true) {
		return 0
	}
	t := takesPronoun | takesMine | takesMe
	if strings.HasSuffix(form, morph.AlefMaqsura) {
		t |= prepositionLike
	}
	if len(form) == letter {
		t |= neverAlone
	}
	return t
}

// takesOf is what a form of an open class may take.
func takesOf(pos POS, form morph.Word) taking {
	f := form.Feat
	switch pos {
	case Verb:
		t := takesPronoun | takesMe | takesQuestion
		if f&morph.Imperfect != 0 {
			t |= takesLi
			if f&morph.Jussive == 0 {
				t |= takesSa
			}
		}
		return t
	case Noun, Masdar, Participle, Adjective, Numeral:
		if f&morph.Accusative != 0 {
			return 0
		}
		t := takesPrep
		if nominative(form) {
			t = 0
		}
		if f&morph.Construct == 0 {
			t |= takesAl
		}
		if f&morph.Absolute == 0 && pos != Numeral && (pos != Adjective || elative(form.Text)) {
			t |= takesPronoun | takesMine
		}
		return t
	}
	return 0
}

// elative tells the adjectives that take a pronoun: the greatest of them.
func elative(form string) bool { return len(form) > letter && morph.HamzaAlef(form[:letter]) }

// nominative tells the dual in alef and the sound plural in waw, which stand after no preposition.
func nominative(form morph.Word) bool {
	if form.Feat&(morph.Absolute|morph.Construct) == 0 || form.Feat&(morph.Dual|morph.Plural) == 0 {
		return false
	}
	return morph.NominativeEnding(form.Text)
}

// phrase adds the forms of a phrase under its first word.
func (b *builder) phrase(w *word) {
	if w.verb.Form != 0 {
		if rest := b.rest(w, w.text); rest != nil {
			b.add(w, w.verb.Conjugate(), rest)
		}
		return
	}
	b.phraseForm(w, w.text, phraseFeat(w, w.text))
	for _, p := range w.strings("plural") {
		b.phraseForm(w, p, phraseFeat(w, p)|Plural)
	}
}

func phraseFeat(w *word, s string) Feat {
	if w.lemma.POS != Noun {
		return 0
	}
	first, _, _ := strings.Cut(s, " ")
	if w.oneOf("gender", "m", "f") == "f" || strings.HasSuffix(first, morph.Tied) {
		return Feminine
	}
	return Masculine
}

// phraseForm adds one wording of a phrase: its first word as it is, of nouns also in the accusative.
func (b *builder) phraseForm(w *word, s string, feat Feat) {
	rest := b.rest(w, s)
	if rest == nil {
		return
	}
	lite, _ := text.Fold(s)
	first, _, _ := strings.Cut(lite, " ")
	words := []morph.Word{{Text: first, Feat: feat}}
	if nominalPOS(w.lemma.POS) {
		for _, a := range (morph.Noun{Singular: first, NoDual: true}).Inflect() {
			if a.Feat&morph.Accusative != 0 {
				words = append(words, morph.Word{Text: a.Text, Feat: feat | Accusative})
			}
		}
	}
	b.add(w, words, rest)
}

func nominalPOS(p POS) bool { return p == Noun || p == Adjective || p == Participle || p == Masdar }

// rest compiles the words after the first; nil (with a complaint) when there are none.
func (b *builder) rest(w *word, s string) *phraseRest {
	doc := text.CutLine(s)
	if len(doc.Tokens) < 2 {
		w.complain("phrase", "a single word needs an entry of its own kind", "the phrase «%s» has one word only", s)
		return nil
	}
	rest := &phraseRest{suffix: w.lemma.POS == Preposition}
	for i := 1; i < len(doc.Tokens); i++ {
		rest.words = append(rest.words, spellings(w.lemma.POS, doc.Tokens[i].Lite))
	}
	rest.head = commonHead(rest.words[0])
	if rest.suffix && len(rest.words) == 1 { // its last letter changes before a pronoun
		rest.head = strings.TrimSuffix(rest.head, morph.Tied)
	}
	return rest
}

// spellings are the keys of a later word of a phrase: of noun phrases with or
// without article and in the accusative, of verb phrases with any pronoun for
// a final one.
func spellings(pos POS, lite string) []string {
	_, key := text.Fold(lite)
	list := []string{key}
	if nominalPOS(pos) {
		if !strings.HasPrefix(key, morph.Article) {
			list = append(list, morph.Article+key)
		}
		for _, f := range (morph.Noun{Singular: lite, NoDual: true}).Inflect() {
			if _, k := text.Fold(f.Text); !slices.Contains(list, k) {
				list = append(list, k)
			}
		}
	}
	if stem, ok := strings.CutSuffix(key, morph.Ha); ok && pos == Verb {
		for _, s := range morph.Suffixes {
			list = append(list, stem+s)
		}
	}
	return list
}
