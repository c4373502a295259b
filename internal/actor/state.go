package actor

import (
	"strings"

	"github.com/rasid/rasid/internal/diag"
)

// ending is one form of a regular adjective of nationality, behind its
// masculine singular.
type ending struct {
	letters string
	form    Form
}

// state reads a row of states.tsv.
func (l *loader) state(r *row) {
	a := &Actor{ID: r.get("id"), Kind: "government", Country: r.get("country"), Name: r.get("name_ar"), NameEn: r.get("name_en"), State: true}
	if code := a.Country; len(code) != 2 || strings.ToUpper(code) != code || strings.ToLower(code) != a.ID {
		l.complaints.Add(r.in("country"), "use the two letters of ISO 3166-1 in capitals, and the same in small letters as id", "unknown country %q", code)
	}
	if a = l.add(a, r); a == nil {
		return
	}
	l.names(a, r)
	for _, lang := range []string{"ar", "en"} {
		for _, n := range r.list("nisba_" + lang) {
			l.nisba(a, lang, n, r.in("nisba_"+lang))
		}
		for _, n := range r.list("capital_" + lang) {
			l.addName(a, lang, n, r.in("capital_"+lang)).capital = true
		}
	}
}

// nisba adds an adjective in all its forms. A mark + before it tells a plural
// that stands for itself.
func (l *loader) nisba(a *Actor, lang, written string, at diag.Position) {
	if plural, ok := strings.CutPrefix(written, "+"); ok {
		n := l.addName(a, lang, plural, at)
		n.nisba, n.form = true, Plural|Masculine
		return
	}
	g := l.grammars[lang]
	if len(g.endings) == 0 {
		l.addName(a, lang, written, at).nisba = true
		return
	}
	written, doubtful := strings.CutPrefix(written, "~")
	for _, e := range g.endings {
		for _, form := range g.inflected(written, e.letters) {
			n := l.addName(a, lang, form, at)
			n.nisba, n.form = true, e.form
			n.doubtful = doubtful && !g.definite(form)
		}
	}
}

// inflected puts an ending on an adjective of one word or two, and the article
// before the words of the latter: the article before a first word is found
// anyhow.
func (g *grammar) inflected(base, end string) []string {
	words := strings.Fields(base)
	if len(words) == 1 {
		return []string{base + end}
	}
	for i := range words {
		words[i] += end
	}
	return []string{strings.Join(words, " "), g.article + strings.Join(words, " "+g.article)}
}

func (g *grammar) definite(word string) bool {
	return g.article != "" && strings.HasPrefix(word, g.article)
}
