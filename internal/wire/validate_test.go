package wire

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/event"
)

var words = Vocabulary{
	Types: map[string]TypeWords{
		event.Attack: {Modes: []string{"shelling", "other"}, Subtypes: []string{"ambush"}, Roles: []string{event.RoleAttacker, event.RoleTarget}},
	},
	Statuses: map[string]string{"happened": event.Asserted, "denied": event.Negated},
}

const validSource = "عنوان\nقصف الجيش سراقب أمس"

func validEvent() event.Event {
	lat, lon := 35.86, 36.8
	return event.Event{
		ID: "e", Op: event.OpUpsert, Type: event.Attack, Mode: "shelling", Status: "happened", Factuality: event.Asserted,
		Actors: []event.Actor{{
			Role: event.RoleAttacker, Text: "الجيش", Span: event.Span{Start: 10, End: 15}, Kind: "state_forces", Country: "SY",
			Mentions: []event.Mention{{Text: "الجيش", Span: event.Span{Start: 10, End: 15}}},
		}},
		Location: &event.Location{Text: "سراقب", Span: event.Span{Start: 16, End: 21}, Lat: &lat, Lon: &lon, Precision: "settlement", Basis: "clause"},
		Date:     &event.Date{Start: "2024-02-12", End: "2024-02-12", Text: "أمس", Span: event.Span{Start: 22, End: 25}, Basis: event.BasisRelative},
		Evidence: []event.Evidence{{Text: "قصف الجيش سراقب أمس", Span: event.Span{Start: 6, End: 25}, Sentence: 1}},
		Article:  event.Article{ID: "a", Publication: event.Publication{Basis: event.PublicationGiven, Day: "2024-02-13"}},
	}
}

func TestValidEvent(t *testing.T) {
	e := validEvent()
	require.NoError(t, ValidateEvent(e, words))
	require.NoError(t, CheckSpans(e, validSource))
	require.NoError(t, ValidateEvent(event.Event{ID: "e", Op: event.OpRetract, Type: event.Attack, Article: event.Article{ID: "a"}}, words))
	e.Date = &event.Date{Start: "2024-02-01", End: "2024-02-13", Basis: event.BasisPublication, Candidates: []string{"2024-02-03"}}
	require.NoError(t, ValidateEvent(e, words))
}

func TestValidateEventComplains(t *testing.T) {
	nan := math.NaN()
	tests := []struct {
		says  string
		spoil func(*event.Event)
	}{
		{"id: is empty", func(e *event.Event) { e.ID = "" }},
		{"article.id: is empty", func(e *event.Event) { e.Article.ID = "" }},
		{`op: unknown word "upsert"`, func(e *event.Event) { e.Op = "upsert" }},
		{`type: unknown word "ATACK": did you mean «ATTACK»?`, func(e *event.Event) { e.Type = "ATACK" }},
		{"did you mean «shelling»?", func(e *event.Event) { e.Mode = "sheling" }},
		{"mode: ", func(e *event.Event) { e.Mode = "" }},
		{"subtype: ", func(e *event.Event) { e.Subtype = "visit" }},
		{"status: ", func(e *event.Event) { e.Status = "" }},
		{`factuality: "asserted" does not follow from status "denied"`, func(e *event.Event) { e.Status = "denied" }},
		{"actors[0].role: ", func(e *event.Event) { e.Actors[0].Role = "speaker" }},
		{"actors[0].kind: ", func(e *event.Event) { e.Actors[0].Kind = "army" }},
		{"actors[0]: country", func(e *event.Event) { e.Actors[0].Country = "syr" }},
		{"actors[0]: span [10,14)", func(e *event.Event) { e.Actors[0].Span.End = 14 }},
		{"actors[0].mentions[0]: has no text", func(e *event.Event) { e.Actors[0].Mentions[0].Text = "" }},
		{"location: a latitude without", func(e *event.Event) { e.Location.Lon = nil }},
		{"location: NaN", func(e *event.Event) { e.Location.Lat = &nan }},
		{"location.precision: ", func(e *event.Event) { e.Location.Precision = "town" }},
		{"location.basis: ", func(e *event.Event) { e.Location.Basis = "" }},
		{"location_reason: ", func(e *event.Event) { e.LocationReason = "none" }},
		{"date: runs backwards", func(e *event.Event) { e.Date.End = "2024-02-11" }},
		{`date.start: "2024-2-1" is no day`, func(e *event.Event) { e.Date.Start = "2024-2-1" }},
		{"date.basis: ", func(e *event.Event) { e.Date.Basis = "given" }},
		{"date: has no text", func(e *event.Event) { e.Date.Text = "" }},
		{"date.candidates: 2024-03-01", func(e *event.Event) { e.Date.Candidates = []string{"2024-03-01"} }},
		{"killed: 3 to 2", func(e *event.Event) {
			e.Killed = &event.Count{Low: 3, High: 2, Text: "x", Span: event.Span{Start: 0, End: 1}}
		}},
		{"evidence: is empty", func(e *event.Event) { e.Evidence = nil }},
		{"evidence[0]: runs over", func(e *event.Event) { e.Evidence[0] = event.Evidence{Text: "a\nb", Span: event.Span{Start: 0, End: 3}} }},
		{"article.publication.basis: ", func(e *event.Event) { e.Article.Publication.Basis = "guess" }},
		{"confidence: NaN", func(e *event.Event) { e.Confidence.Score = nan }},
	}
	for _, tt := range tests {
		t.Run(tt.says, func(t *testing.T) {
			e := validEvent()
			tt.spoil(&e)
			require.ErrorContains(t, ValidateEvent(e, words), tt.says)
		})
	}
}

func TestCheckSpansComplains(t *testing.T) {
	e := validEvent()
	e.Location.Span = event.Span{Start: 15, End: 20}
	e.Evidence[0].Span.End = 99
	err := CheckSpans(e, validSource)
	require.ErrorContains(t, err, "location:")
	require.ErrorContains(t, err, "evidence[0]:")
}
