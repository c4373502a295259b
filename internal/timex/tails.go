package timex

import "strings"

// tails tells cheaply which tokens cannot be a word of time: proclitics stand
// before a word, so that its last three letters must be those of an entry. Most
// tokens are told apart without a look into the trie.
type tails struct {
	long  [128]uint64 // by the last three letters
	short [16]uint64  // by the last two, of words that have no more
}

// Arabic letters are two bytes.
const (
	letter     = 2
	longTail   = 3 * letter
	shortTail  = 2 * letter
	shortToken = 5 * letter // a word of two letters with its proclitics
)

// The feminine ending, and how it is written without its dots.
const dotted, undotted = "\u0629", "\u0647"

// add takes in the first word of an entry, by its key.
func (t *tails) add(key string) {
	if stem, ok := strings.CutSuffix(key, dotted); ok {
		t.set(stem + undotted)
	}
	t.set(key)
}

func (t *tails) set(key string) {
	if len(key) < longTail {
		h := tailHash(key, shortTail) >> 54
		t.short[h>>6] |= 1 << (h & 63)
		return
	}
	h := tailHash(key, longTail) >> 51
	t.long[h>>6] |= 1 << (h & 63)
}

// may tells whether a token with the key may be a word of time.
func (t *tails) may(key string) bool {
	if len(key) < longTail {
		return true
	}
	h := tailHash(key, longTail) >> 51
	if t.long[h>>6]&(1<<(h&63)) != 0 {
		return true
	}
	if len(key) > shortToken {
		return false
	}
	h = tailHash(key, shortTail) >> 54
	return t.short[h>>6]&(1<<(h&63)) != 0
}

// tailHash mixes the last n bytes of a key into the upper bits.
func tailHash(key string, n int) uint64 {
	h := uint64(0)
	for i := max(0, len(key)-n); i < len(key); i++ {
		h = h<<8 | uint64(key[i])
	}
	return h * 0x9E3779B97F4A7C15
}
