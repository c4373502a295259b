package text

import "hash/maphash"

// wordTable maps words to ids 1..n: open addressing, because a list of
// 100,000 names is asked for every token of every article.
type wordTable struct {
	seed  maphash.Seed
	slots []wordSlot
	mask  uint32
}

type wordSlot struct {
	word string
	tag  uint32 // upper half of the hash, so that most misses cost no comparison
	id   int32  // 0: empty
}

// newWordTable makes a table for n words at most.
func newWordTable(n int) *wordTable {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return &wordTable{seed: maphash.MakeSeed(), slots: make([]wordSlot, size), mask: uint32(size - 1)}
}

// find returns the id of a word, 0 when it is unknown.
func (t *wordTable) find(word string) int32 {
	h := maphash.String(t.seed, word)
	tag := uint32(h >> 32)
	for i := uint32(h) & t.mask; ; i = (i + 1) & t.mask {
		s := &t.slots[i]
		if s.id == 0 || s.tag == tag && s.word == word {
			return s.id
		}
	}
}

// set gives a word its id unless it has one already.
func (t *wordTable) set(word string, id int32) {
	h := maphash.String(t.seed, word)
	for i := uint32(h) & t.mask; ; i = (i + 1) & t.mask {
		s := &t.slots[i]
		if s.id == 0 {
			*s = wordSlot{word: word, tag: uint32(h >> 32), id: id}
			return
		}
		if s.word == word {
			return
		}
	}
}

// edgeTable maps (node, word id) to the next node.
type edgeTable struct {
	slots []edge
	mask  uint32
}

type edge struct{ node, word, next int32 } // next 0: empty

func newEdgeTable(n int) *edgeTable {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return &edgeTable{slots: make([]edge, size), mask: uint32(size - 1)}
}

func (t *edgeTable) at(node, word int32) *edge {
	h := (uint64(uint32(node))<<32 | uint64(uint32(word))) * 0x9E3779B97F4A7C15
	for i := uint32(h>>32) & t.mask; ; i = (i + 1) & t.mask {
		if e := &t.slots[i]; e.next == 0 || e.node == node && e.word == word {
			return e
		}
	}
}
