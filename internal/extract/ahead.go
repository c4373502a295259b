package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// toCome tells whether the day of a telling is after the publication, or the
// very day where a verb in the present tells of people who meet.
func (w *walk) toCome(t *syntax.Tree, out *telling) bool {
	pub := w.story.Publication
	if out.when.Mention == syntax.None || !pub.HasDay {
		return false
	}
	verb := t.Clauses[out.match.Predicate.Clause].Verb
	if verb == syntax.None || t.Chunks[verb].Word == nil {
		return out.when.Interval.Start > pub.Day
	}
	feat := t.Chunks[verb].Word.Feat
	told := !out.title && !out.match.Type.Mixed && (out.match.Predicate.Form == syntax.VerbForm || len(out.match.Predicate.Via) > 0)
	present := told && mutual(out) && feat&lexicon.Imperfect != 0 && t.Chunks[verb].Negation == "" && out.when.Interval.End == out.when.Interval.Start
	if present && out.when.Interval.Start == pub.Day && out.match.Rule.Subtype == "" && out.when.Attachment == event.BasisClause {
		return true
	}
	return out.when.Interval.Start > pub.Day
}

// ahead tells whether a happening is still to come, or was when it was called
// off.
func ahead(m engine.Match) bool {
	if event.FactualityOf(m.Status) == event.Planned || m.Status == "cancelled" {
		return true
	}
	return slices.ContainsFunc(m.Predicate.Operators, func(o syntax.Operator) bool { return o.Status == "announced" })
}
