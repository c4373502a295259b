package text

import (
	"strings"
	"unicode/utf8"
)

// Trie finds names in documents. It is read-only and safe for concurrent use.
type Trie struct {
	words *wordTable
	// fused finds words that begin with the article by what stands after a
	// fused ل; tied finds words that end in ة by their spelling with ه.
	fused, tied *wordTable
	first       []int32 // word id -> node, 0: no name begins with it
	edges       *edgeTable
	offsets     []int32 // node -> values[offsets[node]:offsets[node+1]]
	values      []spelling
}

// spelling is one value of a name; lite is nil where the name's lite spelling
// is its key.
type spelling struct {
	lite  []string
	value int32
}

// Hit is a name found at tokens [First,Last).
type Hit struct {
	First, Last int32
	Value       int32
	// Pro is what was peeled off the first token, or stood before it as a
	// token of its own. ProAl is set when the name is written without the
	// article and the text with it.
	Pro Proclitics
	// Exact tells that the spelling agrees: a hamza or the dots that the name
	// does not have, and ه for its final ة, do not; a hamza that the writer
	// left off does.
	Exact bool
}

const (
	ta, ha = "ة", "ه"
	// longest is how many words of a name can be found.
	longest = 16
)

// Match appends all names that start at token i of doc to dst, longest first,
// every value of each. The first word is tried whole; only when no name starts
// with it so is one group of proclitics peeled off, the smallest that finds a
// name. Quotation marks, hash marks, joined dashes and dots of abbreviations
// inside a name are skipped; a name ends with its sentence.
func (t *Trie) Match(dst []Hit, doc *Document, i int32) []Hit {
	token := &doc.Tokens[i]
	if !named(token.Kind) {
		return dst
	}
	w := walk{trie: t, doc: doc, first: i, pro: outerClitic(doc, i)}
	before := len(dst)
	if dst = w.start(dst, token.Key, 0); len(dst) > before || token.Kind != Word {
		return dst
	}
	return w.peel(dst)
}

// outerClitic returns the proclitics that a mark has cut off the word at i.
func outerClitic(doc *Document, i int32) Proclitics {
	for i--; i >= 0 && !doc.Tokens[i+1].Opens; i-- {
		switch t := &doc.Tokens[i]; t.Kind {
		case Quote, Hash, Bracket:
			if t.Close {
				return 0
			}
		case Clitic:
			return cliticGroup(t.Key)
		default:
			return 0
		}
	}
	return 0
}

// walk is one search from one token.
type walk struct {
	trie  *Trie
	doc   *Document
	first int32
	pro   Proclitics // outside the token
}

// peel tries the groups of proclitics that the first token may carry, the
// shortest first, and stops at the first that leads to a name.
func (w *walk) peel(dst []Hit) []Hit {
	key, before := w.doc.Tokens[w.first].Key, len(dst)
	dst = w.peelAfter(dst, key, 0)
	if len(dst) > before {
		return dst
	}
	pro, rest := conjunction(key)
	if pro == 0 || len(rest) < 2*letter {
		return dst
	}
	if dst = w.start(dst, rest, pro); len(dst) > before {
		return dst
	}
	return w.peelAfter(dst, rest, pro)
}

// peelAfter tries the article and the prepositions at the head of rest.
func (w *walk) peelAfter(dst []Hit, rest string, pro Proclitics) []Hit {
	before := len(dst)
	if dst = w.article(dst, rest, pro); len(dst) > before {
		return dst
	}
	prep, rest := preposition(rest)
	if prep == 0 || len(rest) < 2*letter {
		return dst
	}
	pro |= prep
	if dst = w.start(dst, rest, pro); len(dst) > before {
		return dst
	}
	if prep != ProLi {
		return w.article(dst, rest, pro)
	}
	if id := w.trie.fused.find(rest); id != 0 {
		if dst = w.from(dst, id, rest, pro, false); len(dst) > before {
			return dst
		}
	}
	if bare, ok := strings.CutPrefix(rest, li); ok && len(bare) >= 2*letter {
		return w.start(dst, bare, pro|ProAl)
	}
	return dst
}

// article tries a name written without ال in a text that has it. The lite
// spelling must have a bare alef there: the أل of ألمانيا is no article.
func (w *walk) article(dst []Hit, rest string, pro Proclitics) []Hit {
	bare, ok := strings.CutPrefix(rest, al)
	if !ok || len(bare) < 2*letter {
		return dst
	}
	token := &w.doc.Tokens[w.first]
	if at := len(token.Key) - len(rest); len(token.Lite) == len(token.Key) && token.Lite[at:at+len(al)] != al {
		return dst
	}
	return w.start(dst, bare, pro|ProAl)
}

// start looks a first word up, in its own spelling and with ة for its ه.
func (w *walk) start(dst []Hit, key string, pro Proclitics) []Hit {
	before := len(dst)
	if id := w.trie.words.find(key); id != 0 {
		dst = w.from(dst, id, key, pro, false)
	}
	if len(dst) == before && strings.HasSuffix(key, ha) {
		if id := w.trie.tied.find(key); id != 0 {
			dst = w.from(dst, id, key, pro, true)
		}
	}
	return dst
}

// from follows the names that begin with a word, and appends the hits. loose
// tells that the word has ه for the name's ة.
func (w *walk) from(dst []Hit, word int32, rest string, pro Proclitics, loose bool) []Hit {
	node := w.trie.first[word]
	if node == 0 {
		return dst
	}
	var steps [longest]step
	token := &w.doc.Tokens[w.first]
	steps[0] = step{token: w.first, node: node, loose: loose, marked: token.Lite != token.Key}
	n := 1
	for n < longest {
		next, ok := w.next(steps[n-1])
		if !ok {
			break
		}
		steps[n] = next
		n++
	}
	for n--; n >= 0; n-- {
		dst = w.report(dst, steps[:n+1], rest, pro|w.pro)
	}
	return dst
}

// step is one word of a path: the node behind it, whether any word until here
// has ه for ة, and whether any has a hamza or ى that the key does not show.
type step struct {
	token, node   int32
	loose, marked bool
}

// next follows one more word.
func (w *walk) next(at step) (step, bool) {
	i := inner(w.doc, at.token+1)
	if i < 0 {
		return at, false
	}
	token := &w.doc.Tokens[i]
	at.marked = at.marked || token.Lite != token.Key
	if id := w.trie.words.find(token.Key); id != 0 {
		if e := w.trie.edges.at(at.node, id); e.next != 0 {
			return step{token: i, node: e.next, loose: at.loose, marked: at.marked}, true
		}
	}
	if !strings.HasSuffix(token.Key, ha) {
		return at, false
	}
	if id := w.trie.tied.find(token.Key); id != 0 {
		if e := w.trie.edges.at(at.node, id); e.next != 0 {
			return step{token: i, node: e.next, loose: true, marked: at.marked}, true
		}
	}
	return at, false
}

// inner returns the next token of a name at or behind i, -1 when something
// else stands there.
func inner(doc *Document, i int32) int32 {
	for ; int(i) < len(doc.Tokens) && !doc.Tokens[i].Opens; i++ {
		switch t := &doc.Tokens[i]; t.Kind {
		case Word, Latin, Number:
			return i
		case Quote, Hash:
		case Dash:
			if !t.Joined && int(i)+1 < len(doc.Tokens) && !doc.Tokens[i+1].Joined {
				return -1
			}
		case Clitic:
			if t.Key != al {
				return -1
			}
		case Other:
			if t.Lite != "." {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// report appends the values of the name that ends with the last step.
func (w *walk) report(dst []Hit, path []step, rest string, pro Proclitics) []Hit {
	last := path[len(path)-1]
	t := w.trie
	for _, v := range t.values[t.offsets[last.node]:t.offsets[last.node+1]] {
		exact := !last.loose && (!last.marked || v.lite != nil && w.agrees(v.lite, path, rest))
		dst = append(dst, Hit{First: w.first, Last: last.token + 1, Value: v.value, Pro: pro, Exact: exact})
	}
	return dst
}

// agrees tells whether the text has no hamza and no ى where the name has none.
// rest is the key of the first word behind its proclitics.
func (w *walk) agrees(lite []string, path []step, rest string) bool {
	for i, s := range path {
		token := &w.doc.Tokens[s.token]
		spelled := token.Lite
		if i == 0 && len(token.Lite) == len(token.Key) {
			spelled = token.Lite[len(token.Key)-len(rest):]
		}
		if !laxer(spelled, lite[i]) {
			return false
		}
	}
	return true
}

// laxer compares a spelling in the text with a name's from their ends, so that
// an article written in one of them only does not count: every letter is the
// name's, or the bare form of it.
func laxer(spelled, name string) bool {
	for i, j := len(spelled), len(name); i > 0 && j > 0; {
		a, na := utf8.DecodeLastRuneInString(spelled[:i])
		b, nb := utf8.DecodeLastRuneInString(name[:j])
		if a != b && a != keyRune(b) {
			return false
		}
		i, j = i-na, j-nb
	}
	return true
}
