package place

import "github.com/rasid/rasid/internal/text"

// maxGap is the most tokens between a name and what contains it
// ("X الواقعة على بعد 40 كيلومتراً شمال Y").
const maxGap = 6

// maxHaving is how many words a phrase of what a place has takes.
const maxHaving = 2

// Containers appends to dst, for every mention, the index of the mention that
// the text says it lies in, at or near ("X بريف Y", "X في محافظة Y", "X، Y",
// "40 كم شمال Y"), or -1. Mentions are those of Find, in order.
func (f *Finder) Containers(doc *text.Document, mentions []Mention, dst []int32) []int32 {
	for i := range mentions {
		container := int32(-1)
		if i+1 < len(mentions) && f.contains(doc, &mentions[i], &mentions[i+1]) {
			container = int32(i + 1)
		}
		dst = append(dst, container)
	}
	of := dst[len(dst)-len(mentions):]
	for i := len(mentions) - 2; i >= 0; i-- {
		if of[i] < 0 && !coarse(&mentions[i]) && f.listed(doc, &mentions[i], &mentions[i+1]) {
			of[i] = of[i+1]
		}
	}
	return dst
}

// listed tells whether two neighbouring mentions stand in one list ("X وY"):
// then what holds the last holds them all.
func (f *Finder) listed(doc *text.Document, a, b *Mention) bool {
	if gap := b.Outer - a.OuterLast; gap < 0 || gap > maxListGap {
		return false
	}
	joined := b.OuterPro&text.ProWa != 0
	for t := a.OuterLast; t < b.Outer; t++ {
		switch token := &doc.Tokens[t]; token.Kind {
		case text.Hash, text.Quote:
		case text.Comma:
			joined = true
		default:
			if token.Key != f.lang.And {
				return false
			}
			joined = true
		}
	}
	return joined
}

// contains reads the words between two neighbouring mentions.
func (f *Finder) contains(doc *text.Document, inner, outer *Mention) bool {
	gap := outer.Outer - inner.OuterLast
	if gap < 0 || gap > maxGap || !outer.Listed() || !mayLieIn(inner, outer) {
		return false
	}
	strong, marks, words := false, 0, 0
	for t := inner.OuterLast; t < outer.Outer; t++ {
		token := &doc.Tokens[t]
		switch {
		case token.Kind == text.Stop:
			return false
		case token.Kind != text.Word && token.Kind != text.Latin:
			marks++
		case f.strong.has(token.Key):
			strong = true
		case f.weak.has(token.Key):
			words++
		case f.having.has(token.Key):
			t = min(t+maxHaving, outer.Outer-1) // "with a Kurdish majority"
			words++
		default:
			return false
		}
	}
	conjoined := outer.OuterPro&(text.ProWa|text.ProFa) != 0
	switch {
	case conjoined:
		return false
	case strong, outer.OuterPro&text.ProBi != 0:
		return true
	case outer.Relation != nil:
		return true
	}
	return words == 0 && marks <= 1 && marks == int(gap) && coarse(outer) && !coarse(inner)
}

// mayLieIn refuses what lies in nothing smaller: a country, a sea, an area of
// a state in a settlement.
func mayLieIn(inner, outer *Mention) bool {
	if coarse(inner) && outer.kinds()&Kinds(Country, Admin1, Admin2, Region) == 0 {
		return false
	}
	if inner.Listed() && inner.kinds()&^Kinds(Country, Sea) == 0 {
		return outer.kinds()&Kinds(Region) != 0
	}
	return true
}

// coarse tells whether all that the name may be is an area of a state.
func coarse(m *Mention) bool {
	return m.Listed() && m.kinds()&^Kinds(Country, Admin1, Region) == 0
}

// kinds returns the kinds that the name's candidates have and its noun
// announces, or all of them when the noun announces none.
func (m *Mention) kinds() KindSet {
	var all KindSet
	for _, p := range m.Candidates {
		all |= Kinds(p.Kind)
	}
	if m.Noun != nil && all&m.Noun.Kinds != 0 {
		return all & m.Noun.Kinds
	}
	return all
}
