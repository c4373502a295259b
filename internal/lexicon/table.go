package lexicon

// taking says what a form may take before and after it.
type taking uint16

const (
	takesAl         taking = 1 << iota // the article
	takesPrep                          // ب ل ك
	takesSa                            // the future's س
	takesLi                            // ل before an imperfect
	takesQuestion                      // the question's أ
	takesPronoun                       // a pronoun suffix
	takesMe                            // ني and not ي (verbs, إنّ)
	takesMine                          // ي (nouns, prepositions)
	takesNothing                       // not even و: it stands whole
	standsWhole                        // nothing else is tried when it is found whole
	neverAlone                         // only with a suffix (ب in به)
	prepositionLike                    // ى turns to ي before a suffix, not to ا
)

// form is one surface form of a lemma.
type form struct {
	lemma *Lemma
	lite  string
	feat  Feat
	takes taking
	rank  rank
	rest  *phraseRest // what must follow when the lemma is a phrase
}

// rank orders readings that nothing else tells apart.
type rank uint8

const (
	citation rank = iota // the form is the citation form
	inflected
	passive // a verb form that is only passive
	rare    // third persons of women, I, the jussive, a dual before a genitive
	// leftOff is added while a token is read: the writer left a hamza off.
	leftOff rank = 1 << 7
)

// rankOf is the rank of a form.
func rankOf(l *Lemma, lite string, f Feat) rank {
	switch {
	case l.POS == Verb && (f&(Feminine|Plural) == Feminine|Plural || f&(First|Singular) == First|Singular || f&Jussive != 0):
		return rare
	case l.POS != Verb && f&(Construct|Dual|Plural) == Construct|Dual:
		return rare
	case lite == l.Bare:
		return citation
	case l.POS == Verb && f&Active == 0:
		return passive
	}
	return inflected
}

// table finds forms by key: open addressing, the forms of a key side by side.
// Most look-ups find nothing; a bit for every hash, small enough for the
// processor's cache, answers them.
type table struct {
	present []uint64
	slots   []slot
	mask    uint32
	forms   []form
}

type slot struct {
	key      string
	hash     uint32
	first, n int32
}

// keyed is a form on its way into the table.
type keyed struct {
	key string
	form
}

// presentBits is the number of bits that tell what is surely absent: 128 kB.
const presentBits = 1 << 20

// newTable builds the table; forms of one key keep the order in which they
// come, which is that of their lemmas.
func newTable(all []keyed) table {
	size := 16
	for size < 2*len(all) {
		size *= 2
	}
	t := table{present: make([]uint64, presentBits/64), slots: make([]slot, size), mask: uint32(size - 1), forms: make([]form, len(all))}
	counts := make(map[string]int32, len(all))
	for i := range all {
		counts[all[i].key]++
	}
	next := make(map[string]int32, len(counts)) // where the key's next form goes
	free := int32(0)
	for i := range all {
		key := all[i].key
		at, begun := next[key]
		if !begun {
			at = free
			free += counts[key]
			t.put(key, at, counts[key])
		}
		t.forms[at] = all[i].form
		next[key] = at + 1
	}
	return t
}

func (t *table) put(key string, first, n int32) {
	h := hash(offsetBasis, key)
	at := h & t.mask
	for t.slots[at].n > 0 {
		at = (at + 1) & t.mask
	}
	t.slots[at] = slot{key: key, hash: h, first: first, n: n}
	t.present[h%presentBits/64] |= 1 << (h % 64)
}

const (
	offsetBasis uint32 = 2166136261
	prime       uint32 = 16777619
)

// hash goes on hashing, a letter of two bytes at a time (FNV-1a, with the
// high half folded in so that the low bits know it all).
func hash(h uint32, s string) uint32 {
	for len(s) >= letter {
		h = step(h, s)
		s = s[letter:]
	}
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * prime
	}
	return h
}

// step hashes the first letter of s.
func step(h uint32, s string) uint32 {
	h = (h ^ uint32(s[0]) ^ uint32(s[1])<<8) * prime
	return h ^ h>>15
}

// find returns the forms whose key is a followed by b; no string is built.
func (t *table) find(a, b string) []form {
	return t.findHashed(hash(hash(offsetBasis, a), b), a, b)
}

// findHashed is find with the hash at hand.
func (t *table) findHashed(h uint32, a, b string) []form {
	if len(t.slots) == 0 || t.present[h%presentBits/64]&(1<<(h%64)) == 0 {
		return nil
	}
	for at := h & t.mask; t.slots[at].n > 0; at = (at + 1) & t.mask {
		s := &t.slots[at]
		if s.hash == h && len(s.key) == len(a)+len(b) && s.key[:len(a)] == a && s.key[len(a):] == b {
			return t.forms[s.first : s.first+s.n]
		}
	}
	return nil
}
