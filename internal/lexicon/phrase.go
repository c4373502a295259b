package lexicon

import (
	"strings"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// phraseRest are the words that must follow the first of a phrase, each in
// any of its spellings (keys).
type phraseRest struct {
	words [][]string
	head  string // what all spellings of the first of them begin with
	// suffix: the last word may carry a pronoun (من قبلهم).
	suffix bool
}

// match tells how many tokens from i on are the rest of the phrase, 0 when they are not.
func (p *phraseRest) match(doc *text.Document, i int32) (n int, enc Enclitic) {
	if int(i) >= len(doc.Tokens) || !strings.HasPrefix(doc.Tokens[i].Key, p.head) {
		return 0, NoEnclitic
	}
	for k, spellings := range p.words {
		at := int(i) + k
		if at >= len(doc.Tokens) || doc.Tokens[at].Kind != text.Word {
			return 0, NoEnclitic
		}
		key := doc.Tokens[at].Key
		if oneOf(spellings, key) {
			continue
		}
		if !p.suffix || k+1 < len(p.words) {
			return 0, NoEnclitic
		}
		if enc = suffixOf(spellings, key); enc == NoEnclitic {
			return 0, NoEnclitic
		}
	}
	return len(p.words), enc
}

// commonHead is the longest beginning that all words share, cut at a letter.
func commonHead(list []string) string {
	head := list[0]
	for _, s := range list[1:] {
		for !strings.HasPrefix(s, head) {
			head = head[:len(head)-1]
		}
	}
	return head[:len(head)/letter*letter]
}

func oneOf(list []string, key string) bool {
	for _, s := range list {
		if s == key {
			return true
		}
	}
	return false
}

// suffixOf returns the pronoun that makes the key out of one of the spellings.
func suffixOf(list []string, key string) Enclitic {
	for _, s := range list {
		rest, ok := strings.CutPrefix(key, s)
		if !ok {
			if stem, tied := strings.CutSuffix(s, morph.Tied); tied {
				rest, ok = strings.CutPrefix(key, stem+morph.Ta)
			}
		}
		for i, suffix := range morph.Suffixes {
			if ok && suffix == rest {
				return enclitics[i]
			}
		}
	}
	return NoEnclitic
}
