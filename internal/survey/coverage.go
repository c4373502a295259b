package survey

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// Kinds of what a pack holds and articles may use.
const (
	Rules  = "rules"
	Frames = "frames"
)

// Use is how often articles used one rule or frame.
type Use struct {
	Kind     string `json:"kind"`
	Name     string `json:"name"` // the rule's id, the word
	At       string `json:"at"`   // file:line
	Count    int    `json:"count"`
	Told     int    `json:"told"` // how often it is part of an event
	Articles int    `json:"articles"`

	last int // number of the article that was counted last
}

// Coverage counts what of a pack is used. Every rule and every frame of the
// pack has its Use from the start.
type Coverage struct {
	rules    map[string]*Use
	frames   map[*lexicon.Lemma]*Use
	supports map[string][]*Use // by the text of the support verb
	articles int
}

// NewCoverage makes one for a pack.
func NewCoverage(pack *knowledge.Pack) *Coverage {
	c := &Coverage{rules: map[string]*Use{}, frames: map[*lexicon.Lemma]*Use{}, supports: map[string][]*Use{}}
	for i := range pack.Rules {
		r := &pack.Rules[i]
		c.rules[r.ID] = &Use{Kind: Rules, Name: r.ID, At: where(r.At.File, r.At.Line)}
	}
	for _, l := range pack.Lex.Lemmas() {
		if l.Verb != nil || l.Frame == nil || l.Frame.Class == 0 && len(l.Frame.Supports) == 0 && l.Frame.Operator == "" {
			continue
		}
		u := &Use{Kind: Frames, Name: l.Text, At: where(l.At.File, l.At.Line)}
		c.frames[l] = u
		if len(l.Frame.Supports) > 0 {
			c.supports[l.Text] = append(c.supports[l.Text], u)
		}
	}
	return c
}

func where(file string, line int) string { return fmt.Sprintf("%s:%d", path.Base(file), line) }

// Used is one thing that an article used once.
type Used struct {
	use  *Use
	told bool
}

// See finds what one article used; it may run for several articles at once.
func (c *Coverage) See(r *extract.Reading) []Used {
	var out []Used
	add := func(u *Use, told bool) {
		if u != nil {
			out = append(out, Used{u, told})
		}
	}
	for i := range r.Decisions {
		d := &r.Decisions[i]
		add(c.rules[d.Rule], d.Told)
		add(c.frame(d.Predicate.Lemma), d.Told)
		for _, via := range d.Predicate.Via {
			if verb, ok := strings.CutPrefix(via, syntax.Supported); ok {
				for _, u := range c.supports[verb] {
					add(u, d.Told)
				}
			}
		}
		for _, op := range d.Predicate.Operators {
			add(c.frame(op.Lemma), d.Told)
		}
	}
	return out
}

// frame is the use of a word's frame, of a derived word that of its verb.
func (c *Coverage) frame(l *lexicon.Lemma) *Use {
	if l != nil && l.Verb != nil {
		l = l.Verb
	}
	return c.frames[l]
}

// Add counts what one article used.
func (c *Coverage) Add(seen []Used) {
	c.articles++
	for _, s := range seen {
		u := s.use
		u.Count++
		if s.told {
			u.Told++
		}
		if u.last != c.articles {
			u.last = c.articles
			u.Articles++
		}
	}
}

// Uses are the rules or the frames, most used first.
func (c *Coverage) Uses(kind string) []Use {
	var out []Use
	if kind == Rules {
		for _, u := range c.rules {
			out = append(out, *u)
		}
	} else {
		for _, u := range c.frames {
			out = append(out, *u)
		}
	}
	slices.SortFunc(out, func(a, b Use) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Told, a.Told), cmp.Compare(a.Name, b.Name), cmp.Compare(a.At, b.At))
	})
	return out
}
