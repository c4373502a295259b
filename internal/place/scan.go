package place

import (
	"slices"

	"github.com/rasid/rasid/internal/text"
)

// maxHits bounds the matches looked at for one token; homonyms share one hit.
const maxHits = 24

// scan walks one document. The prefix is the run of locative nouns and words
// of relation that ends at token end: only a name that starts there leans on it.
type scan struct {
	f   *Finder
	doc *text.Document
	out []Mention
	buf [maxHits]text.Hit

	limit int32 // end of the sentence

	end      int32
	noun     *Noun
	nounAt   int32
	nounPro  text.Proclitics
	rel      *Relation
	relAt    int32
	relPro   text.Proclitics
	first    int32 // first token of the prefix
	firstPro text.Proclitics

	listEnd  int32 // where the last mention ended, for "X وY"
	listNoun *Noun
}

func (s *scan) reset(limit int32) {
	s.limit = limit
	s.end, s.listEnd = -1, -1
	s.noun, s.rel, s.listNoun = nil, nil, nil
}

// step handles token i and returns the next token to look at.
func (s *scan) step(i int32) int32 {
	switch s.doc.Tokens[i].Kind {
	case text.Word, text.Latin:
	case text.Quote, text.Hash, text.Clitic:
		s.carry(i)
		return i + 1
	default:
		return i + 1
	}
	hits := s.f.trie.Match(s.buf[:0], s.doc, i)
	if len(hits) > 0 && hits[0].Value >= idiomValue {
		return hits[0].Last
	}
	if hit, entry := s.name(hits, i); entry != nil {
		return s.accept(hit, entry)
	}
	if hit := vocabulary(hits); hit != nil {
		return s.extend(hit, i)
	}
	if s.end == i && s.noun != nil {
		if next := s.unlisted(i, 0); next > i {
			return next
		}
		return s.between(i)
	}
	if s.continuesList(i) && s.listNoun != nil && s.listNoun.Plural {
		if next := s.unlistedInList(i); next > i {
			return next
		}
	}
	return i + 1
}

// carry keeps the prefix and the list alive over a mark that stands before a name.
func (s *scan) carry(i int32) {
	if s.end == i {
		s.end = i + 1
	}
}

// between lets one adjective stand between an apposed noun and its name
// ("العاصمة السورية دمشق").
func (s *scan) between(i int32) int32 {
	if s.noun.Apposed && s.nounAt == i-1 {
		s.end = i + 1
	}
	return i + 1
}

// vocabulary returns the longest hit on a locative noun or a word of relation.
func vocabulary(hits []text.Hit) *text.Hit {
	for i := range hits {
		if hits[i].Value >= nounValue && hits[i].Value < idiomValue && (hits[i].Exact || hits[i].Value >= relationValue) && hits[i].Pro&(text.ProAl|text.ProSa|text.ProQuestion) == 0 {
			return &hits[i]
		}
	}
	return nil
}

// extend puts a word at the end of the prefix, or starts a new one.
func (s *scan) extend(hit *text.Hit, i int32) int32 {
	if s.end != i || hit.Pro != 0 {
		s.noun, s.rel = nil, nil
		s.first, s.firstPro = i, hit.Pro
	}
	if hit.Value < relationValue && s.idiom(i, &s.f.lang.Nouns[hit.Value&valueMask]) {
		return hit.Last
	}
	if hit.Value >= relationValue {
		s.rel, s.relAt, s.relPro = &s.f.lang.Relations[hit.Value&valueMask], i, hit.Pro
		s.noun = nil
	} else {
		s.noun, s.nounAt, s.nounPro = &s.f.lang.Nouns[hit.Value&valueMask], i, hit.Pro
	}
	s.end = hit.Last
	return hit.Last
}

// idiom tells whether the word before a noun makes it announce nothing.
func (s *scan) idiom(i int32, noun *Noun) bool {
	for _, word := range noun.NotAfter {
		if i > 0 && s.doc.Tokens[i-1].Key == word {
			return true
		}
	}
	return false
}

// name returns the longest hit on a name that may be believed here.
func (s *scan) name(hits []text.Hit, i int32) (*text.Hit, *nameEntry) {
	for n := range hits {
		hit := &hits[n]
		if hit.Value >= nounValue {
			if s.end != i || s.noun == nil {
				return nil, nil // a word of the language, and nothing longer is a name
			}
			continue
		}
		entry := &s.f.names[hit.Value]
		if (s.believes(hit, entry) || s.announcesItself(hits, hit)) && !s.namedBehind(hits, hit, entry) {
			return s.exactest(hits[n:], hit), entry
		}
	}
	return nil, nil
}

// announcesItself tells whether a name of several words begins with a locative
// noun ("مدينة الصدر") behind which no name stands that the noun would announce.
func (s *scan) announcesItself(hits []text.Hit, hit *text.Hit) bool {
	noun := vocabulary(hits)
	if noun == nil || noun.Value >= relationValue || noun.Last >= hit.Last || noun.Pro != hit.Pro || !hit.Exact {
		return false
	}
	var buf [maxHits]text.Hit
	for _, rest := range s.f.trie.Match(buf[:0], s.doc, noun.Last) {
		if rest.Value < nounValue && s.f.names[rest.Value].kinds&s.f.lang.Nouns[noun.Value&valueMask].Kinds != 0 {
			return false
		}
	}
	return true
}

// namedBehind tells whether a name that describes the place by an apposed noun
// ("العاصمة السورية") has the place's own name right behind it.
func (s *scan) namedBehind(hits []text.Hit, hit *text.Hit, entry *nameEntry) bool {
	noun := vocabulary(hits)
	if noun == nil || noun.Value >= relationValue || !s.f.lang.Nouns[noun.Value&valueMask].Apposed || hit.Last >= s.limit {
		return false
	}
	var buf [maxHits]text.Hit
	for _, own := range s.f.trie.Match(buf[:0], s.doc, hit.Last) {
		if own.Value < nounValue && slices.Contains(s.f.names[own.Value].places, entry.places[0]) {
			return true
		}
	}
	return false
}

// exactest returns the exact one among the hits of one name.
func (s *scan) exactest(hits []text.Hit, hit *text.Hit) *text.Hit {
	for n := range hits {
		if hits[n].Value == hit.Value && hits[n].Last == hit.Last && hits[n].Exact {
			return &hits[n]
		}
	}
	return hit
}
