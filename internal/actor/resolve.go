package actor

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/diag"
)

// Context is what an article tells around an outlet word.
type Context struct {
	// Source is the outlet as the article names it.
	Source string
	// Mentioned are the actors mentioned before, newest first.
	Mentioned []*Actor
	// Country is where the story plays (ISO 3166-1 alpha-2), empty when unknown.
	Country string
}

// outletWord says whom a word may stand for: one of a few by country and
// outlet, a body of the country told of, or somebody named before whose name
// starts with the same word.
type outletWord struct {
	entry    *wordEntry
	file     string
	actor    *Actor
	choices  []choice
	child    string
	starts   string
	fallback *Actor
}

// choice is somebody who may be meant.
type choice struct {
	actor     *Actor
	countries []string
	sources   []string
}

// Resolve says who is meant by an outlet word, such as "the regime" or "the
// enemy". An actor that is no such word comes back as it is, and so does a
// word that the context does not settle.
func (l *List) Resolve(who *Actor, ctx Context) *Actor {
	if who == nil || who.word == nil {
		return who
	}
	w := who.word
	for i := range w.choices {
		if ctx.Source != "" && containsAny(ctx.Source, w.choices[i].sources) {
			return w.choices[i].actor
		}
	}
	for _, m := range ctx.Mentioned {
		if a := w.byMention(l, m); a != nil {
			return a
		}
	}
	if a := w.byCountry(l, ctx.Country); a != nil {
		return a
	}
	for _, m := range ctx.Mentioned {
		if m == nil || m.word != nil {
			continue
		}
		if a := w.byCountry(l, m.Country); a != nil {
			return a
		}
	}
	if w.fallback != nil {
		return w.fallback
	}
	return who
}

// byMention tells whether a mentioned actor is what the word points back at.
func (w *outletWord) byMention(l *List, m *Actor) *Actor {
	if m == nil || m.word != nil {
		return nil
	}
	if w.starts != "" && m.startsWith(w.starts) {
		return m
	}
	for i := range w.choices {
		if m.Within(w.choices[i].actor) && len(w.choices[i].countries) == 0 {
			return w.choices[i].actor
		}
	}
	if w.child != "" && strings.HasSuffix(m.ID, "."+w.child) {
		return m
	}
	return nil
}

func (w *outletWord) byCountry(l *List, country string) *Actor {
	if country == "" {
		return nil
	}
	for i := range w.choices {
		if slices.Contains(w.choices[i].countries, country) {
			return w.choices[i].actor
		}
	}
	if w.child != "" {
		return l.Child(l.State(country), w.child)
	}
	return nil
}

// startsWith tells whether a name of the actor begins with a word.
func (a *Actor) startsWith(first string) bool {
	for i := range a.names {
		if rest, ok := strings.CutPrefix(a.names[i].text, first); ok && strings.HasPrefix(rest, " ") {
			return true
		}
	}
	return false
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

// linkWords resolves the ids in outlet words.
func (l *loader) linkWords() {
	for _, w := range l.words {
		e := w.entry
		w.child, w.starts = e.Child.text, e.Starts.text
		if w.child != "" && l.list.byID["us."+w.child] == nil {
			l.complaints.Add(e.Child.at(w.file), "a child is a row of heads.tsv", "unknown child %q", w.child)
		}
		for i := range e.Choose {
			c := &e.Choose[i]
			if a := l.lookup(&c.Is, w.file); a != nil {
				w.choices = append(w.choices, choice{actor: a, countries: c.Countries, sources: c.Sources})
			}
		}
		if e.Default.text != "" {
			w.fallback = l.lookup(&e.Default, w.file)
		}
		w.entry = nil
	}
}

func (l *loader) lookup(id *word, file string) *Actor {
	a := l.list.byID[id.text]
	if a == nil {
		l.complaints.Add(diag.Position{File: file, Line: id.line, Column: id.column}, l.suggestID(id.text), "unknown actor %q", id.text)
	}
	return a
}
