package text

import (
	"strings"
)

// TrieBuilder collects names for a Trie.
type TrieBuilder struct {
	ids   map[string]int32
	words []string // word of id i+1
	names []entry
	steps []int32 // word ids of all names, end to end
	keys  scanner
}

// entry is one name: its word ids, and its lite spelling where that is not the
// key.
type entry struct {
	from, to int32
	value    int32
	lite     []string
}

// NewTrieBuilder returns an empty builder.
func NewTrieBuilder() *TrieBuilder { return &TrieBuilder{ids: map[string]int32{}} }

// Add adds a name, cut and folded as text is; marks inside it are dropped. A
// name may be added with several values, which Match reports in the order in
// which they were added. A name without a word is ignored and Add returns
// false.
func (b *TrieBuilder) Add(name string, value int32) bool {
	b.keys = scanner{src: strings.ToValidUTF8(name, ""), tokens: b.keys.tokens[:0], late: b.keys.late[:0], buf: b.keys.buf[:0]}
	b.keys.scan(0, int32(len(b.keys.src)))
	e := entry{from: int32(len(b.steps)), value: value}
	for _, t := range b.keys.finish() {
		if !named(t.Kind) {
			continue
		}
		if t.Lite != t.Key && e.lite == nil {
			e.lite = b.spelledSoFar(e.from)
		}
		b.steps = append(b.steps, b.id(t.Key))
		if e.lite != nil {
			e.lite = append(e.lite, strings.Clone(t.Lite))
		}
	}
	e.to = int32(len(b.steps))
	if e.to == e.from {
		return false
	}
	b.names = append(b.names, e)
	return true
}

// spelledSoFar returns the words of the name being added, whose keys are their
// lite spellings until now.
func (b *TrieBuilder) spelledSoFar(from int32) []string {
	lite := make([]string, 0, 4)
	for _, id := range b.steps[from:] {
		lite = append(lite, b.words[id-1])
	}
	return lite
}

// named tells the kinds of tokens that make up a name.
func named(k TokenKind) bool { return k == Word || k == Latin || k == Number }

func (b *TrieBuilder) id(key string) int32 {
	if id := b.ids[key]; id != 0 {
		return id
	}
	key = strings.Clone(key)
	b.words = append(b.words, key)
	b.ids[key] = int32(len(b.words))
	return int32(len(b.words))
}

// Build returns the trie of all names added so far.
func (b *TrieBuilder) Build() *Trie {
	t := &Trie{words: newWordTable(len(b.words)), edges: newEdgeTable(len(b.steps)), first: make([]int32, len(b.words)+1)}
	for i, word := range b.words {
		t.words.set(word, int32(i+1))
	}
	b.restore(t)
	nodes, ends := int32(1), make([]int32, len(b.names)) // node 0 is the root
	for i, e := range b.names {
		node := int32(0)
		for _, word := range b.steps[e.from:e.to] {
			if node == 0 {
				if t.first[word] == 0 {
					t.first[word] = nodes
					nodes++
				}
				node = t.first[word]
				continue
			}
			at := t.edges.at(node, word)
			if at.next == 0 {
				*at = edge{node: node, word: word, next: nodes}
				nodes++
			}
			node = at.next
		}
		ends[i] = node
	}
	t.fill(b.names, ends, nodes)
	return t
}

// restore fills the tables of words that are looked up in another spelling
// than their own: without the alef of the article after a fused ل, and with ه
// for a final ة.
func (b *TrieBuilder) restore(t *Trie) {
	fused, tied := 0, 0
	for _, word := range b.words {
		if strings.HasPrefix(word, al) {
			fused++
		}
		if strings.HasSuffix(word, ta) {
			tied++
		}
	}
	t.fused, t.tied = newWordTable(fused), newWordTable(tied)
	for i, word := range b.words {
		id := int32(i + 1)
		if rest, ok := strings.CutPrefix(word, al); ok {
			if !strings.HasPrefix(rest, li) {
				rest = li + rest // اللاذقية after ل is written للاذقية, with one lam less
			}
			t.fused.set(rest, id)
		}
		if rest, ok := strings.CutSuffix(word, ta); ok {
			t.tied.set(rest+ha, id)
		}
	}
}

// fill groups the values by node, in the order in which they were added.
func (t *Trie) fill(names []entry, ends []int32, nodes int32) {
	t.offsets = make([]int32, nodes+1)
	for _, node := range ends {
		t.offsets[node+1]++
	}
	for i := int32(1); i <= nodes; i++ {
		t.offsets[i] += t.offsets[i-1]
	}
	t.values = make([]spelling, len(names))
	next := append([]int32(nil), t.offsets...)
	for i, node := range ends {
		t.values[next[node]] = spelling{value: names[i].value, lite: names[i].lite}
		next[node]++
	}
}
