package place

import (
	"math/bits"
	"unicode"

	"github.com/rasid/rasid/internal/text"
)

// Mention is a name of a place as it stands in a document. Tokens are
// half-open ranges as everywhere.
type Mention struct {
	// Mention spans the name as the event guidelines want it: with the
	// facility noun ("قاعدة عين الأسد"), without a plain type noun ("السخنة").
	text.Mention
	// NameFirst is the first token of the name proper.
	NameFirst int32
	// Outer and OuterLast span the name with all that leans on it: the
	// locative noun, the words of relation, the side ("في [ريف حماة الشمالي]").
	Outer, OuterLast int32
	// OuterPro are the proclitics of token Outer.
	OuterPro text.Proclitics
	// Candidates are the places of that name, shared and read-only; empty
	// when no gazetteer lists it.
	Candidates []*Place
	ranks      []int8 // of the candidates; shared
	tier       Tier   // of the name
	// Noun is the locative noun before the name, or nil.
	Noun *Noun
	// Relation is the word that places something relative to the name, or nil.
	Relation *Relation
	// relFirst is the first token of the relation, relPro its proclitics.
	relFirst int32
	relPro   text.Proclitics
}

// Locative tells whether a locative noun stands before the name.
func (m *Mention) Locative() bool { return m.Noun != nil }

// Relational returns the word of relation before the name, "" when there is none.
func (m *Mention) Relational() string {
	if m.Relation == nil {
		return ""
	}
	return m.Relation.Word
}

// Listed tells whether a gazetteer lists the name.
func (m *Mention) Listed() bool { return len(m.Candidates) > 0 }

// Span returns the tokens of the location as told: the name, with the part of
// it when it names an area ("شمال شرقي سوريا", "ريف حماة الشمالي").
func (m *Mention) Span(best *Place) (first, last int32) {
	if m.Relation == nil || !m.Relation.Spans {
		return m.First, m.Last
	}
	area := best != nil && best.Kind.Area()
	if m.Relation.Class == Inside || area {
		return m.relFirst, m.OuterLast
	}
	return m.First, m.Last
}

// Point returns the point that the location deserves: the place's own, unless
// the text names only a side of an area ("جنوب سوريا" has no known point).
func (m *Mention) Point(best *Place) (lat, lon float64, ok bool) {
	if best == nil || !best.HasPoint {
		return 0, 0, false
	}
	if m.Relation != nil && m.Relation.Class == Direction && best.Kind.Area() {
		return 0, 0, false
	}
	return best.Lat, best.Lon, true
}

// Bytes returns the bytes of Source that Span covers, without proclitics
// written together with the first word ("بريف حماة" is "ريف حماة").
func (m *Mention) Bytes(doc *text.Document, best *Place) (start, end int32) {
	first, last := m.Span(best)
	pro := m.Proclitics
	if first != m.First {
		pro = m.relPro
	}
	token := &doc.Tokens[first]
	start, end = token.Start, doc.Tokens[last-1].End
	if first > 0 && !token.Opens && cutOff(doc, first) {
		return start, end
	}
	return start + skip(doc.Source[token.Start:token.End], letters(pro)), end
}

// Text is the text of Bytes.
func (m *Mention) Text(doc *text.Document, best *Place) string {
	start, end := m.Bytes(doc, best)
	return doc.Source[start:end]
}

// cutOff tells whether a mark stands between a token and its proclitics.
func cutOff(doc *text.Document, i int32) bool {
	for i--; i >= 0; i-- {
		switch doc.Tokens[i].Kind {
		case text.Quote, text.Hash:
		case text.Clitic:
			return true
		default:
			return false
		}
	}
	return false
}

// letters returns how many letters stand before the name inside its first
// word. The article is part of the name.
func letters(pro text.Proclitics) int {
	return bits.OnesCount16(uint16(pro &^ text.ProAl))
}

// skip returns how many bytes the first n letters take, with their marks.
func skip(word string, n int) int32 {
	if n == 0 {
		return 0
	}
	for i, r := range word {
		if unicode.IsLetter(r) && r != tatweel {
			if n--; n < 0 {
				return int32(i)
			}
		}
	}
	return 0
}

const tatweel = '\u0640'
