package actor

import (
	"strings"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/text"
)

// Mention is a name found in a document.
type Mention struct {
	text.Mention
	Actor *Actor
	// Nisba: an adjective of nationality, whose Actor is the state; Form tells
	// how it agrees.
	Nisba bool
	Form  Form
	// Capital: a city that may stand for the government.
	Capital bool
	// Context: a word that stands for somebody; List.Resolve tells whom.
	Context bool
	// Exact: the spelling agrees in every letter.
	Exact bool

	surface int32
}

// Definite tells whether an adjective has the article.
func (m *Mention) Definite() bool { return m.Proclitics&text.ProAl != 0 }

// Finder finds the listed names of one language. It is read-only and safe for
// concurrent use.
type Finder struct {
	trie     *text.Trie
	surfaces []surface
	cues     *cues
}

// NewFinder builds a finder for a language of the list: "ar" or "en".
func NewFinder(list *List, lang string) *Finder {
	names, surfaces := list.surfaces(lang)
	b := text.NewTrieBuilder()
	for _, n := range names {
		b.Add(n.text, n.surface)
	}
	f := &Finder{trie: b.Build(), surfaces: surfaces, cues: list.cues[lang]}
	if f.cues == nil {
		f.cues = &cues{}
	}
	return f
}

// mostHits is how many names that start at one token are looked at.
const mostHits = 16

// Find appends all names in a document to dst in the order of the text; they
// do not overlap, and the longest wins. It allocates nothing but dst.
func (f *Finder) Find(doc *text.Document, dst []Mention) []Mention {
	base := len(dst)
	var buf [mostHits]text.Hit
	for i := int32(0); int(i) < len(doc.Tokens); {
		m, ok := f.longest(doc, f.trie.Match(buf[:0], doc, i))
		if !ok {
			i++
			continue
		}
		dst = append(dst, m)
		i = m.Last
	}
	return f.settle(doc, dst, base)
}

// longest makes a mention of the first hit that is acceptable.
func (f *Finder) longest(doc *text.Document, hits []text.Hit) (Mention, bool) {
	for _, h := range hits {
		s := &f.surfaces[h.Value]
		if !f.acceptable(doc, h, s) {
			continue
		}
		m := Mention{Mention: text.Mention{Kind: text.ActorMention, First: h.First, Last: h.Last, Proclitics: h.Pro}, Exact: h.Exact, surface: h.Value}
		return m, true
	}
	return Mention{}, false
}

// shortest is how many letters a name of one word needs to be taken in another
// spelling than its own.
const shortest = 6

// acceptable refuses what is more often something else: short names in another
// spelling, states and persons with an article, short words behind a
// preposition, what an adjective makes another name of.
func (f *Finder) acceptable(doc *text.Document, h text.Hit, s *surface) bool {
	c := &s.candidates[0]
	peeled := h.Pro&text.ProAl != 0
	switch {
	case s.letters > 0 && s.letters < shortest && !h.Exact,
		peeled && (s.undefinable() || c.name.doubtful && !c.name.nisba),
		s.letters > 0 && h.Pro&text.ProKa != 0 && !peeled && !s.definite,
		c.name.nisba && s.letters <= 3 && h.Pro.Prepositional() && !peeled,
		s.manner(doc, h),
		s.upper && doc.Tokens[h.First].Lite != s.spelled:
		return false
	case c.made:
		return !f.nationalityFollows(doc, h.Last)
	case c.actor.word != nil && c.actor.word.starts != "":
		return !f.beforeDefinite(doc, h.Last)
	}
	return true
}

// manner tells whether a group's short name is glued to the preposition that
// tells how something is done: "with enthusiasm" is spelt like "by Hamas". A
// mark between the two makes it a name.
func (s *surface) manner(doc *text.Document, h text.Hit) bool {
	glued := h.Pro == text.ProBi && utf8.RuneCountInString(doc.Tokens[h.First].Lite) > s.letters
	return glued && s.candidates[0].actor.Kind == "armed_group" && s.letters > 0 && s.letters <= 4
}

// nationalityFollows tells whether another nationality is joined to a made
// name: in "the Jordanian and Saudi forces" the head is left to the grammar.
func (f *Finder) nationalityFollows(doc *text.Document, i int32) bool {
	if int(i) >= len(doc.Tokens) || doc.Tokens[i].Opens || doc.Tokens[i].Kind != text.Word {
		return false
	}
	var buf [mostHits]text.Hit
	for _, h := range f.trie.Match(buf[:0], doc, i) {
		c := f.surfaces[h.Value].adjective()
		if c != nil && h.Pro&text.ProWa != 0 && (h.Pro&text.ProAl != 0 || c.definite) && !h.Pro.Prepositional() {
			return true
		}
	}
	return false
}

// settle decides who every mention is, and drops those that are nobody.
func (f *Finder) settle(doc *text.Document, dst []Mention, base int) []Mention {
	for i := range dst[base:] {
		m := &dst[base+i]
		if s := &f.surfaces[m.surface]; !s.doubtful() && len(s.candidates) == 1 {
			m.take(&s.candidates[0])
		}
	}
	kept := base
	for i := base; i < len(dst); i++ {
		m := dst[i]
		if m.Actor == nil {
			c := f.choose(doc, dst[base:], i-base)
			if c == nil {
				continue
			}
			m.take(c)
			dst[i] = m
		}
		dst[kept] = m
		kept++
	}
	return dst[:kept]
}

func (m *Mention) take(c *candidate) {
	m.Actor, m.Nisba, m.Form, m.Capital = c.actor, c.name.nisba, c.name.form, c.name.capital
	m.Context = c.actor.word != nil
	if c.definite {
		m.Proclitics |= text.ProAl
	}
}

// choose picks one of several readings, or decides whether a doubtful name is
// one: by its vowels, by the article's other mentions, by the words before it.
func (f *Finder) choose(doc *text.Document, all []Mention, i int) *candidate {
	m, s := &all[i], &f.surfaces[all[i].surface]
	written := doc.Source[doc.Tokens[m.First].Start:doc.Tokens[m.Last-1].End]
	for k := range s.candidates {
		if v := s.candidates[k].name.vowelled; v != "" && strings.Contains(written, v) {
			return &s.candidates[k]
		}
	}
	first := &s.candidates[0]
	switch {
	case first.name.nisba && !first.name.doubtful:
		if c := established(all, i, s, true); c != nil && !f.afterDefinite(doc, m.First) {
			return c
		}
		return first
	case !first.name.doubtful:
		return f.adjectiveOrName(doc, all, i, written)
	}
	if c := established(all, i, s, false); c != nil && (c.actor.Kind == "person" || m.Proclitics&text.ProBi == 0) {
		return c
	}
	for k := range s.candidates {
		if c := &s.candidates[k]; f.cued(doc, m, c) {
			return c
		}
	}
	return nil
}

// reach is how many mentions before and after a doubtful one are asked.
const reach = 400

// established returns the candidate that the article names elsewhere without
// doubt, the nearest before it first; of persons only when people is set.
func established(all []Mention, i int, s *surface, people bool) *candidate {
	for j := i - 1; j >= max(0, i-reach); j-- {
		if c := s.of(all[j].Actor, people); c != nil {
			return c
		}
	}
	for j := i + 1; j < min(len(all), i+reach); j++ {
		if c := s.of(all[j].Actor, people); c != nil {
			return c
		}
	}
	return nil
}

// of finds the candidate who is an actor, or the city of one's state.
func (s *surface) of(a *Actor, people bool) *candidate {
	if a == nil {
		return nil
	}
	for k := range s.candidates {
		c := &s.candidates[k]
		if c.name.lone || people && c.actor.Kind != "person" {
			continue
		}
		if c.actor == a || c.actor.State && c.actor.Country == a.Country {
			return c
		}
	}
	return nil
}
