package place

import "github.com/rasid/rasid/internal/text"

// believes is the gate: whether a name found here is meant as a place. Large
// places are believed anywhere, small ones beside a word that announces them,
// names that are also common words only right after a locative noun.
func (s *scan) believes(hit *text.Hit, entry *nameEntry) bool {
	if hit.Pro&(text.ProAl|text.ProSa|text.ProQuestion) != 0 {
		return false
	}
	if entry.single && hidden(hit.Pro, entry) {
		return false
	}
	if !hit.Exact && (entry.stop || entry.short || entry.tier == Named) {
		return false
	}
	if s.announced(hit, entry) {
		return true
	}
	if entry.stop {
		return s.beside(hit) && s.rel.Spans || s.inList(hit) && s.listNoun != nil && s.listNoun.Plural ||
			(entry.kinds.Has(Country) || !entry.single) && s.prepositional(hit, entry)
	}
	switch entry.tier {
	case Anywhere:
		return true
	case Announced:
		return s.beside(hit) || s.inList(hit) || s.prepositional(hit, entry) || s.contained(hit.Last)
	}
	return s.inList(hit) && s.listNoun != nil || s.contained(hit.Last)
}

// hidden tells whether the name is too short, or what stands before it too
// rare, to be believed inside a longer word.
func hidden(pro text.Proclitics, entry *nameEntry) bool {
	if pro&text.ProKa != 0 {
		return true
	}
	return !entry.major && (pro&text.ProFa != 0 || entry.short && pro.Prepositional())
}

// announced tells whether a locative noun stands right before the name. A
// name that is a common word needs a noun that announces its kind.
func (s *scan) announced(hit *text.Hit, entry *nameEntry) bool {
	if s.end != hit.First || s.noun == nil || hit.Pro != 0 {
		return false
	}
	return !entry.stop && entry.tier != Named || entry.kinds&s.noun.Kinds != 0
}

// beside tells whether a word of relation stands right before the name.
func (s *scan) beside(hit *text.Hit) bool {
	return s.end == hit.First && s.rel != nil && s.noun == nil && hit.Pro == 0
}

// inList tells whether the name continues a list of names: "X وY", "X، Y".
func (s *scan) inList(hit *text.Hit) bool {
	return s.continuesList(hit.First) && (hit.Pro&text.ProWa != 0 || hit.First != s.listEnd)
}

// maxListGap is the most tokens between two names of a list: a mark, a joining
// word of its own, a hash.
const maxListGap = 3

func (s *scan) continuesList(i int32) bool {
	if s.listEnd < 0 || i < s.listEnd || i > s.listEnd+maxListGap {
		return false
	}
	for t := s.listEnd; t < i; t++ {
		switch s.doc.Tokens[t].Kind {
		case text.Comma, text.Quote, text.Hash, text.Clitic:
		default:
			if s.doc.Tokens[t].Key != s.f.lang.And {
				return false
			}
		}
	}
	return true
}

// prepositional tells whether a preposition of place stands before the name or
// in its first word; there a name that is also a word is not believed.
func (s *scan) prepositional(hit *text.Hit, entry *nameEntry) bool {
	if hit.Pro&text.ProBi != 0 {
		return !entry.single || !entry.risky && !entry.stop
	}
	return hit.Pro == 0 && s.afterPreposition(hit.First)
}

func (s *scan) afterPreposition(i int32) bool {
	for t := i - 1; t >= 0 && t >= i-3; t-- {
		switch s.doc.Tokens[t].Kind {
		case text.Quote, text.Hash:
			continue
		}
		return s.f.prepositions.has(s.doc.Tokens[t].Key)
	}
	return false
}

// contained tells whether a containment phrase starts at a token: "بريف Y",
// "في محافظة Y", "شرقي Y".
func (s *scan) contained(i int32) bool {
	within := false
	if i < s.limit && s.f.strong.has(s.doc.Tokens[i].Key) {
		within = true
		i++
	}
	if i >= s.limit || s.doc.Tokens[i].Kind != text.Word {
		return false
	}
	var buf [maxHits]text.Hit
	hit := vocabulary(s.f.trie.Match(buf[:0], s.doc, i))
	if hit == nil || hit.Pro&(text.ProWa|text.ProFa) != 0 {
		return false
	}
	within = within || hit.Pro&text.ProBi != 0
	if hit.Value >= relationValue {
		class := s.f.lang.Relations[hit.Value&valueMask].Class
		return (within && class == Inside || class == Direction && !within) && s.namedAt(hit.Last)
	}
	kinds := s.f.lang.Nouns[hit.Value&valueMask].Kinds
	return within && kinds&Kinds(Admin1, Admin2, Region) != 0 && s.namedAt(hit.Last)
}

// namedAt tells whether a name that is believed anywhere starts at a token.
func (s *scan) namedAt(i int32) bool {
	if i >= s.limit {
		return false
	}
	var buf [maxHits]text.Hit
	for _, hit := range s.f.trie.Match(buf[:0], s.doc, i) {
		if hit.Value < nounValue && hit.Pro == 0 && s.f.names[hit.Value].tier == Anywhere {
			return true
		}
	}
	return false
}
