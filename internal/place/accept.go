package place

import "github.com/rasid/rasid/internal/text"

// accept lays a mention over a believed name and returns the token after it.
func (s *scan) accept(hit *text.Hit, entry *nameEntry) int32 {
	m := Mention{
		Mention:    text.Mention{Kind: text.PlaceMention, First: hit.First, Last: hit.Last, Proclitics: hit.Pro},
		Candidates: entry.places, ranks: entry.ranks, tier: entry.tier,
	}
	return s.lay(m)
}

// lay completes a mention from the prefix before it and the words after it.
func (s *scan) lay(m Mention) int32 {
	m.NameFirst, m.Outer, m.OuterPro = m.First, m.First, m.Proclitics
	leans := s.end == m.First && m.Proclitics == 0
	if leans && s.noun != nil {
		m.Noun = s.noun
		if s.noun.Belongs {
			m.First, m.Proclitics = s.nounAt, s.nounPro
			m.Last = s.tail(m.Last, s.noun)
		}
	}
	if leans && s.rel != nil {
		m.Relation, m.relFirst, m.relPro = s.rel, s.relAt, s.relPro
	}
	if leans {
		m.Outer, m.OuterPro = s.first, s.firstPro
	}
	if m.Noun == nil {
		s.ownNoun(&m)
	}
	m.OuterLast = m.Last
	if m.Relation != nil && m.Relation.Spans && m.Last < s.limit && s.f.sides.has(s.doc.Tokens[m.Last].Key) {
		m.OuterLast++
	}
	s.listNoun = s.nounOfList(&m)
	s.end, s.noun, s.rel = -1, nil, nil
	s.listEnd = m.OuterLast
	s.out = append(s.out, m)
	return m.OuterLast
}

// nounOfList is the noun that announces all names of a list: its own, or the
// one of the list that it continues.
func (s *scan) nounOfList(m *Mention) *Noun {
	if m.Noun == nil && s.continuesList(m.Outer) {
		return s.listNoun
	}
	return m.Noun
}

// ownNoun notes the locative noun that a listed name starts with ("قاعدة عين
// الأسد" as the gazetteer has it).
func (s *scan) ownNoun(m *Mention) {
	if m.Last-m.First < 2 {
		return
	}
	var buf [maxHits]text.Hit
	for _, hit := range s.f.trie.Match(buf[:0], s.doc, m.First) {
		if hit.Value >= nounValue && hit.Value < relationValue && hit.Pro == m.Proclitics && hit.Last < m.Last {
			noun := &s.f.lang.Nouns[hit.Value&valueMask]
			m.Noun, m.NameFirst = noun, hit.Last
			m.Last = s.tail(m.Last, noun)
			return
		}
	}
}

// tail extends a name over the adjectives that may end it.
func (s *scan) tail(last int32, noun *Noun) int32 {
	for last < s.limit && s.inTail(noun, s.doc.Tokens[last].Key) {
		last++
	}
	return last
}

func (s *scan) inTail(noun *Noun, word string) bool {
	for _, adjective := range noun.Tail {
		if adjective == word {
			return true
		}
	}
	return false
}
