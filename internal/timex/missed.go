package timex

import "github.com/rasid/rasid/internal/text"

// Missed appends the words of time that no expression took up: months,
// weekdays, days, and directions behind a unit. They are what a rule writer
// should look at. mentions are what Find found in the same document.
func (f *Finder) Missed(doc *text.Document, mentions []Mention, dst []text.Mention) []text.Mention {
	f.lex(doc)
	f.p.end = int32(len(doc.Tokens))
	next := 0
	for i := int32(0); i < f.p.end; i++ {
		for next < len(mentions) && mentions[next].Last <= i {
			next++
		}
		if next < len(mentions) && mentions[next].First <= i || !f.p.temporal(i) {
			continue
		}
		dst = append(dst, text.Mention{Kind: text.TimeMention, First: i, Last: f.p.lex[i].last, Proclitics: f.p.lex[i].pro})
		i = f.p.lex[i].last - 1
	}
	f.p.doc = nil
	return dst
}

// temporal tells whether the word at i speaks of a date by itself.
func (p *parser) temporal(i int32) bool {
	w := p.lex[i].word
	switch w.category {
	case monthWord:
		return !w.weak && !p.definite(i)
	case weekdayWord:
		return p.definite(i)
	case dayWord:
		return true
	case directionWord:
		return i > 0 && w.direction <= Next && !p.doc.Tokens[i].Opens && p.lex[i-1].word.category == unitWord
	}
	return false
}
