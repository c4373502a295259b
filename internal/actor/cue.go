package actor

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/text"
)

// lookBack is how many words between a cue and its name are stepped over: a
// title's adjectives.
const lookBack = 3

// cued tells whether the words around a doubtful name say that it is one.
func (f *Finder) cued(doc *text.Document, m *Mention, c *candidate) bool {
	switch {
	case c.actor.State && !c.name.nisba:
		return m.Proclitics.Prepositional() || f.before(doc, m.First, f.cues.state, 0)
	case c.name.nisba:
		return f.before(doc, m.First, f.cues.group, 0)
	case c.actor.Kind == "person":
		return c.actor.rules() && f.before(doc, m.First, f.cues.person, lookBack)
	case c.actor.Kind == "media":
		return quoted(doc, m) || f.before(doc, m.First, f.cues.media, 0)
	}
	return quoted(doc, m) || f.before(doc, m.First, f.cues.group, 0)
}

// rules tells whether a person has held an office that is named without its
// holder's full name: "President Hadi".
func (a *Actor) rules() bool {
	return slices.ContainsFunc(a.Roles, func(r Role) bool { return ruling[r.Title] })
}

var ruling = map[string]bool{"president": true, "pm": true, "leader": true, "king": true, "emir": true, "sultan": true, "chancellor": true, "envoy": true, "crown-prince": true}

// before looks for a cue before token i, over at most gap words that have the
// article.
func (f *Finder) before(doc *text.Document, i int32, set map[string]bool, gap int) bool {
	for !doc.Tokens[i].Opens && i > 0 {
		i--
		switch t := &doc.Tokens[i]; t.Kind {
		case text.Word:
			if set[t.Key] {
				return true
			}
			if gap == 0 || !f.cues.isDefinite(t.Key) {
				return false
			}
			gap--
		case text.Quote, text.Hash, text.Clitic:
		default:
			return false
		}
	}
	return false
}

// isDefinite tells whether a folded word begins with the article, clitics
// before it or not.
func (c *cues) isDefinite(key string) bool {
	return slices.ContainsFunc(c.definite, func(begin string) bool { return len(key) > len(begin)+2 && strings.HasPrefix(key, begin) })
}

// afterDefinite tells whether a word with the article stands right before
// token i: what follows is more often its adjective than a name.
func (f *Finder) afterDefinite(doc *text.Document, i int32) bool {
	return i > 0 && !doc.Tokens[i].Opens && doc.Tokens[i-1].Kind == text.Word && f.cues.isDefinite(doc.Tokens[i-1].Key)
}

// beforeDefinite tells whether a word with the article stands at token i: an
// adjective that makes another name of the one before it.
func (f *Finder) beforeDefinite(doc *text.Document, i int32) bool {
	if int(i) >= len(doc.Tokens) || doc.Tokens[i].Opens || doc.Tokens[i].Kind != text.Word {
		return false
	}
	key := doc.Tokens[i].Key
	return f.cues.article != "" && len(key) > len(f.cues.article)+2 && strings.HasPrefix(key, f.cues.article)
}

// quoted tells whether quotation marks hold the name and nothing else.
func quoted(doc *text.Document, m *Mention) bool {
	if m.First == 0 || int(m.Last) >= len(doc.Tokens) {
		return false
	}
	before, after := &doc.Tokens[m.First-1], &doc.Tokens[m.Last]
	return before.Kind == text.Quote && before.Open && after.Kind == text.Quote && after.Close
}

// adjectiveOrName picks between readings of which the first needs no cue: a
// state and its adjective that are written alike.
func (f *Finder) adjectiveOrName(doc *text.Document, all []Mention, i int, written string) *candidate {
	m, s := &all[i], &f.surfaces[all[i].surface]
	first, adjective := &s.candidates[0], s.adjective()
	switch {
	case first.name.nisba || adjective == nil:
		return first
	case !first.actor.State:
		if adjective.definite && f.afterDefinite(doc, m.First) {
			return adjective
		}
	case m.Proclitics&text.ProAl != 0:
		if adjective.name.doubtful && !f.cued(doc, m, adjective) {
			return nil
		}
		return adjective
	case adjective.definite:
		if m.Proclitics == 0 && f.feminineBefore(doc, m.First, true) || i > 0 && joined(&all[i-1], m) {
			return adjective
		}
	case adjective.name.form&Accusative != 0:
		if f.cues.tanwin != "" && strings.Contains(written, f.cues.tanwin) {
			return adjective
		}
	case adjective.name.doubtful, m.Proclitics.Prepositional(), f.before(doc, m.First, f.cues.state, 0):
	case f.feminineBefore(doc, m.First, false):
		return adjective
	}
	return first
}

// joined tells whether a mention is coordinated with the definite adjective
// right before it.
func joined(before, m *Mention) bool {
	return before.Nisba && before.Definite() && before.Last == m.First && m.Proclitics&text.ProWa != 0
}

// feminineBefore tells whether a noun that may govern a feminine adjective
// stands right before token i, with the article or without.
func (f *Finder) feminineBefore(doc *text.Document, i int32, definite bool) bool {
	if i == 0 || doc.Tokens[i].Opens || doc.Tokens[i-1].Kind != text.Word {
		return false
	}
	key := doc.Tokens[i-1].Key
	return f.cues.isDefinite(key) == definite &&
		slices.ContainsFunc(f.cues.feminine, func(end string) bool { return strings.HasSuffix(key, end) })
}
