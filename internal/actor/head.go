package actor

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
)

// head is a row of heads.tsv: a word for a body that a state has, or for
// people of a kind.
type head struct {
	child string // "army"; empty: a kind only
	kind  string
	// title: the holder of an office of the body; people: members, not the body.
	title, people bool
	at            diag.Position
}

// readHeads reads what bodies are called, and gives every state its bodies.
func (l *loader) readHeads(rows []row) {
	var states []*Actor
	for _, a := range l.list.actors {
		if a.State {
			states = append(states, a)
		}
	}
	children := map[string]bool{"": true}
	for i := range rows {
		r := &rows[i]
		h := &head{child: r.get("child"), kind: r.get("kind"), at: r.at}
		if !slices.Contains(event.Kinds, h.kind) {
			l.complaints.Add(r.in("kind"), diag.Suggest(h.kind, event.Kinds), "unknown kind %q", h.kind)
		}
		l.headWords(h, r.list("words_ar"), r.in("words_ar"))
		if !children[r.get("parent")] {
			l.complaints.Add(r.in("parent"), "a parent stands above its children", "no child %q", r.get("parent"))
		}
		if r.get("names_ar") == "" {
			continue
		}
		children[h.child] = true
		for _, s := range states {
			l.bodyOf(s, r, h)
		}
	}
}

// headWords enters the words of a head. @ before a word tells the title of who
// holds its office, + the people in it.
func (l *loader) headWords(h *head, words []string, at diag.Position) {
	for _, written := range words {
		entry := *h
		written, entry.title = strings.CutPrefix(written, "@")
		written, entry.people = strings.CutPrefix(written, "+")
		key := l.list.foldWords(written)
		if other := l.list.heads[key]; other != nil {
			l.complaints.Add(at, "", "%q is also a word of %s", written, other.at)
		}
		l.list.heads[key] = &entry
	}
}

// bodyOf makes one body of one state.
func (l *loader) bodyOf(s *Actor, r *row, h *head) {
	a := &Actor{ID: s.ID + "." + h.child, Kind: h.kind, Country: s.Country, Parent: s, At: r.at}
	if p := r.get("parent"); p != "" {
		if body := l.list.byID[s.ID+"."+p]; body != nil {
			a.Parent = body
		}
	}
	for _, pattern := range r.list("names_ar") {
		for _, n := range l.expand(pattern, s, "ar") {
			a.names = append(a.names, name{text: n, lang: "ar", made: true, at: r.at})
		}
	}
	for _, pattern := range append([]string{r.get("name_en")}, r.list("names_en")...) {
		for _, n := range l.expand(pattern, s, "en") {
			a.names = append(a.names, name{text: n, lang: "en", made: true, at: r.at})
		}
	}
	for _, n := range a.names {
		if n.lang == "ar" && a.Name == "" {
			a.Name = n.text
		}
		if n.lang == "en" && a.NameEn == "" {
			a.NameEn = n.text
		}
	}
	if a.Name != "" {
		l.list.byID[a.ID] = a
		l.list.actors = append(l.list.actors, a)
	}
}

// expand fills a pattern: {m} and {f} with the state's definite adjective,
// {n} with the bare one, {s} with its names.
func (l *loader) expand(pattern string, s *Actor, lang string) []string {
	var out []string
	for _, n := range s.names {
		if n.lang != lang || n.capital {
			continue
		}
		place, fill := "{s}", n.text
		if n.nisba {
			place = placeOf(&n)
			if g := l.grammars[lang]; g.article != "" && !g.definite(fill) {
				if strings.Contains(fill, " ") {
					continue // its definite form is a name of its own
				}
				fill = g.article + fill
			}
		}
		if place != "" && strings.Contains(pattern, place) {
			out = append(out, strings.ReplaceAll(pattern, place, fill))
		}
	}
	return out
}

func placeOf(n *name) string {
	switch {
	case n.lang != "ar" && n.form == 0:
		return "{n}"
	case n.form == Masculine|Singular:
		return "{m}"
	case n.form == Feminine|Singular:
		return "{f}"
	}
	return ""
}

// foldWords is the key by which words of heads are compared: folded, without
// articles.
func (l *List) foldWords(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		_, key := text.Fold(w)
		words[i] = strings.TrimPrefix(key, l.article)
	}
	return strings.Join(words, " ")
}
