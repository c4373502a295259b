package place

import (
	"strings"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/text"
)

// Finder lays place mentions over documents. It is read-only and may serve
// many documents at once.
type Finder struct {
	trie  *text.Trie
	names []nameEntry
	lang  Language

	sides, prepositions, strong, weak, having wordSet
	compounds, notNames                       wordSet
}

// nameEntry is all that is known of one folded name.
type nameEntry struct {
	places []*Place
	ranks  []int8 // of the places, when nothing else decides
	kinds  KindSet
	tier   Tier // the best of its places
	stop   bool
	short  bool // one word of few letters: the exact spelling is required
	single bool // one word
	major  bool // known everywhere: proclitics may be peeled off
	risky  bool
}

// Values of the trie: what a hit is stands in the bits above valueBits.
const (
	valueBits     = 28
	nounValue     = 1 << valueBits
	relationValue = 2 << valueBits
	idiomValue    = 3 << valueBits
	valueMask     = 1<<valueBits - 1
)

type wordSet map[string]struct{}

func (s wordSet) has(word string) bool {
	_, ok := s[word]
	return ok
}

func newWordSet(words []string) wordSet {
	s := make(wordSet, len(words))
	for _, word := range words {
		s[key(word)] = struct{}{}
	}
	return s
}

func key(s string) string {
	_, k := text.Fold(s)
	return k
}

// NewFinder compiles the names of a gazetteer and a language's words around
// places.
func NewFinder(g *Gazetteer, l Language) *Finder {
	f := &Finder{
		lang:  l,
		sides: newWordSet(l.Sides), prepositions: newWordSet(l.Prepositions),
		strong: newWordSet(l.Strong), weak: newWordSet(l.Weak), having: newWordSet(l.Having),
		compounds: newWordSet(l.Compounds), notNames: newWordSet(l.NotNames),
	}
	builder := text.NewTrieBuilder()
	f.addNames(builder, g, newWordSet(l.Stop), newWordSet(l.Risky))
	for i := range l.Nouns {
		builder.Add(l.Nouns[i].Word, nounValue|int32(i))
	}
	for i := range l.Relations {
		builder.Add(l.Relations[i].Word, relationValue|int32(i))
	}
	for i := range l.Idioms {
		builder.Add(l.Idioms[i], idiomValue|int32(i))
	}
	f.trie = builder.Build()
	return f
}

func (f *Finder) addNames(builder *text.TrieBuilder, g *Gazetteer, stop, risky wordSet) {
	index := make(map[string]int32, g.Len())
	spellings := make(map[string]bool, g.Len())
	for _, p := range g.All() {
		latin := p.latin
		if p.Tier == Named {
			latin = nil // an imported list is large, and its Latin names are of mixed worth
		}
		for _, names := range [2][]string{p.names, latin} {
			for i, name := range names {
				k := key(name)
				id, known := index[k]
				if !known {
					id = int32(len(f.names))
					index[k] = id
					f.names = append(f.names, newName(k, stop.has(k)))
				}
				f.names[id].add(p, rankOf(p, i == 0), risky.has(k))
				if !spellings[name] {
					spellings[name] = true
					builder.Add(name, id)
				}
			}
		}
	}
}

// rankOf ranks a place under one of its names: a place counts less under a
// name that is not its first.
func rankOf(p *Place, canonical bool) int8 {
	rank := kindTable[p.Kind].rank
	if !canonical {
		rank -= 2
	}
	return rank
}

// shortName is the number of letters up to which a single word must be spelled exactly.
const shortName = 4

func newName(k string, stop bool) nameEntry {
	single := !strings.ContainsAny(k, " -")
	return nameEntry{stop: stop, single: single, short: single && utf8.RuneCountInString(k) <= shortName}
}

func (n *nameEntry) add(p *Place, rank int8, risky bool) {
	for _, q := range n.places {
		if q == p {
			return
		}
	}
	n.places = append(n.places, p)
	n.ranks = append(n.ranks, rank)
	n.kinds |= Kinds(p.Kind)
	n.major = n.major || major(p) && !risky
	tier := nameTier(p, n.single)
	if risky {
		n.risky = true
		tier = max(tier, Announced)
	}
	if n.tier == 0 || tier < n.tier {
		n.tier = tier
	}
}

// Find appends the document's place mentions to dst, in order and without
// overlap.
func (f *Finder) Find(doc *text.Document, dst []Mention) []Mention {
	s := scan{f: f, doc: doc, out: dst}
	for _, sentence := range doc.Sentences {
		s.reset(sentence.Last)
		for i := sentence.First; i < sentence.Last; {
			i = s.step(i)
		}
	}
	return s.out
}
