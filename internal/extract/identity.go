package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/text"
)

// number gives the events their ids: a hash of article, type, anchor and
// ordinal. The anchor is the folded sentence of the first mention in the body,
// which occurrence of that sentence it is, and the trigger's token in it, so
// that edits elsewhere in the article keep the id.
func (w *walk) number(events []event.Event) {
	seen := map[string]int{}
	for i := range events {
		e := &events[i]
		anchor := w.anchor(e)
		key := e.Type + "\x00" + anchor
		ordinal := seen[key]
		seen[key]++
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d", w.article.ID, key, ordinal))
		e.ID = hex.EncodeToString(sum[:16])
	}
}

// anchor names the first mention in the body, the title only when there is no other.
func (w *walk) anchor(e *event.Event) string {
	var first *event.Evidence
	for i := range e.Evidence {
		ev := &e.Evidence[i]
		title := w.inTitle(ev)
		if first == nil || w.inTitle(first) && !title || title == w.inTitle(first) && ev.Span.Start < first.Span.Start {
			first = ev
		}
	}
	s := w.in.Doc.Sentences[first.Sentence]
	key := w.folded(first.Sentence)
	occurrence := 0
	for i := range first.Sentence {
		if w.inBody(i) && w.folded(i) == key {
			occurrence++
		}
	}
	return fmt.Sprintf("%s\x00%d\x00%d", key, occurrence, first.Span.Start-w.in.Doc.CodePoint(s.Start))
}

func (w *walk) inTitle(ev *event.Evidence) bool { return !w.inBody(ev.Sentence) }

func (w *walk) inBody(sentence int32) bool {
	return w.in.Doc.Sections[w.in.Doc.Sentences[sentence].Section].Kind != text.Title
}

// folded is a sentence as its keys, so that marks and spaces do not matter.
func (w *walk) folded(sentence int32) string {
	s := w.in.Doc.Sentences[sentence]
	var b []byte
	for _, t := range w.in.Doc.Tokens[s.First:s.Last] {
		if t.Kind == text.Word || t.Kind == text.Number || t.Kind == text.Latin {
			b = append(append(b, t.Key...), ' ')
		}
	}
	return string(slices.Clip(b))
}
