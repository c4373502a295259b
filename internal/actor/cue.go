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
		return f.before(doc, m.First, f.cues.person, lookBack)
	}
	return quoted(doc, m) || f.before(doc, m.First, f.cues.group, 0)
}

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
			if gap == 0 || !f.cues.hasArticle(t.Key) {
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

// hasArticle tells whether a folded word begins with the article.
func (c *cues) hasArticle(key string) bool {
	return c.article != "" && len(key) > len(c.article) && strings.HasPrefix(key, c.article)
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
func (f *Finder) adjectiveOrName(doc *text.Document, m *Mention, s *surface, written string) *candidate {
	first := &s.candidates[0]
	if !first.actor.State || first.name.nisba {
		return first
	}
	var adjective *candidate
	for k := range s.candidates {
		if s.candidates[k].name.nisba {
			adjective = &s.candidates[k]
			break
		}
	}
	switch {
	case adjective == nil:
		return first
	case m.Proclitics&text.ProAl != 0:
		if adjective.name.doubtful && !f.cued(doc, m, adjective) {
			return nil
		}
		return adjective
	case adjective.name.form&Accusative != 0:
		if f.cues.tanwin != "" && strings.Contains(written, f.cues.tanwin) {
			return adjective
		}
	case adjective.name.doubtful, m.Proclitics.Prepositional(), f.before(doc, m.First, f.cues.state, 0):
	case f.afterFeminine(doc, m.First):
		return adjective
	}
	return first
}

// afterFeminine tells whether an indefinite noun that may govern a feminine
// adjective stands right before token i.
func (f *Finder) afterFeminine(doc *text.Document, i int32) bool {
	if i == 0 || doc.Tokens[i].Opens || doc.Tokens[i-1].Kind != text.Word {
		return false
	}
	key := doc.Tokens[i-1].Key
	if f.cues.hasArticle(key) {
		return false
	}
	return slices.ContainsFunc(f.cues.feminine, func(end string) bool { return strings.HasSuffix(key, end) })
}
