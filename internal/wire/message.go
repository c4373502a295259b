package wire

import (
	"math"

	"google.golang.org/protobuf/proto"

	"github.com/rasid/rasid/internal/event"
	rasidv1 "github.com/rasid/rasid/proto/rasid/v1"
)

// messageOf lays an event into its message. A part that is all zero is left
// out as a whole, so that there is one way to say nothing.
func messageOf(e event.Event) *rasidv1.Event {
	return &rasidv1.Event{
		Id: e.ID, Op: e.Op, Type: e.Type, Mode: e.Mode, Subtype: e.Subtype, Status: e.Status, Factuality: e.Factuality,
		Actors: each(e.Actors, actorMessage), Location: locationMessage(e.Location), LocationReason: e.LocationReason,
		Origin: locationMessage(e.Origin), Date: dateMessage(e.Date),
		Killed: countMessage(e.Killed), Injured: countMessage(e.Injured), Troops: countMessage(e.Troops),
		Evidence: each(e.Evidence, evidenceMessage), Sources: each(e.Sources, sourceMessage),
		Article: articlePartMessage(e.Article), Provenance: provenanceMessage(e.Provenance),
		Confidence: confidenceMessage(e.Confidence), Crosswalk: crosswalkMessage(e.Crosswalk),
	}
}

// each maps a list; an empty one gives nil.
func each[From, To any](list []From, f func(From) To) []To {
	if len(list) == 0 {
		return nil
	}
	out := make([]To, len(list))
	for i, item := range list {
		out[i] = f(item)
	}
	return out
}

func spanMessage(s event.Span) *rasidv1.Span {
	if s == (event.Span{}) {
		return nil
	}
	return &rasidv1.Span{Start: proto.Int32(s.Start), End: proto.Int32(s.End)}
}

func actorMessage(a event.Actor) *rasidv1.Actor {
	return &rasidv1.Actor{
		Role: a.Role, Text: a.Text, Span: spanMessage(a.Span), Name: a.Name, ActorId: a.ActorID, Kind: a.Kind,
		Country: a.Country, Affiliation: a.Affiliation, Mentions: each(a.Mentions, mentionMessage), Via: a.Via,
	}
}

func mentionMessage(m event.Mention) *rasidv1.Mention {
	return &rasidv1.Mention{Text: m.Text, Span: spanMessage(m.Span)}
}

func locationMessage(l *event.Location) *rasidv1.Location {
	if l == nil {
		return nil
	}
	return &rasidv1.Location{
		Text: l.Text, Span: spanMessage(l.Span), Name: l.Name, NameEn: l.NameEn, Country: l.Country,
		Admin1: l.Admin1, Admin2: l.Admin2, Lat: degrees(l.Lat), Lon: degrees(l.Lon),
		Precision: l.Precision, Basis: l.Basis, PlaceId: l.PlaceID,
	}
}

func dateMessage(d *event.Date) *rasidv1.Date {
	if d == nil {
		return nil
	}
	return &rasidv1.Date{
		Start: d.Start, End: d.End, Text: d.Text, Span: spanMessage(d.Span), Precision: d.Precision,
		Basis: d.Basis, Attachment: d.Attachment, Candidates: d.Candidates,
	}
}

func countMessage(c *event.Count) *rasidv1.Count {
	if c == nil {
		return nil
	}
	return &rasidv1.Count{Low: proto.Int32(c.Low), High: proto.Int32(c.High), Text: c.Text, Span: spanMessage(c.Span)}
}

func evidenceMessage(e event.Evidence) *rasidv1.Evidence {
	return &rasidv1.Evidence{Text: e.Text, Span: spanMessage(e.Span), Sentence: proto.Int32(e.Sentence)}
}

func sourceMessage(s event.Source) *rasidv1.Source {
	return &rasidv1.Source{Text: s.Text, Span: spanMessage(s.Span), Name: s.Name}
}

func articlePartMessage(a event.Article) *rasidv1.EventArticle {
	return &rasidv1.EventArticle{
		Id: a.ID, Url: a.URL, Source: a.Source, Lang: a.Lang, Title: a.Title, PublishedAt: a.PublishedAt,
		Revision: a.Revision, TextSha256: a.TextSHA256, Publication: publicationMessage(a.Publication),
	}
}

func publicationMessage(p event.Publication) *rasidv1.Publication {
	if p.Basis == "" && p.Day == "" && len(p.Candidates) == 0 {
		return nil
	}
	return &rasidv1.Publication{Basis: p.Basis, Day: p.Day, Candidates: p.Candidates}
}

func provenanceMessage(p event.Provenance) *rasidv1.Provenance {
	if p.Rule == "" && len(p.Slots) == 0 {
		return nil
	}
	return &rasidv1.Provenance{Rule: p.Rule, Slots: each(p.Slots, slotMessage)}
}

func slotMessage(s event.Slot) *rasidv1.Slot {
	return &rasidv1.Slot{Name: s.Name, Text: s.Text, Function: s.Function, Rule: s.Rule}
}

func confidenceMessage(c event.Confidence) *rasidv1.Confidence {
	if c.Score == 0 && len(c.Parts) == 0 {
		return nil
	}
	return &rasidv1.Confidence{Score: proto.Float64(round(c.Score, 100)), Parts: each(c.Parts, partMessage)}
}

func partMessage(p event.Part) *rasidv1.Part {
	return &rasidv1.Part{Name: p.Name, Value: proto.Float64(round(p.Value, 100))}
}

func crosswalkMessage(c event.Crosswalk) *rasidv1.Crosswalk {
	if c == (event.Crosswalk{}) {
		return nil
	}
	return &rasidv1.Crosswalk{
		PloverEvent: c.PloverEvent, PloverMode: c.PloverMode, Cameo: c.Cameo,
		AcledEvent: c.AcledEvent, AcledSubEvent: c.AcledSubEvent,
	}
}

func degrees(d *float64) *float64 {
	if d == nil {
		return nil
	}
	return proto.Float64(round(*d, 1e5))
}

// round keeps 1/unit of x; adding zero turns a negative zero, which has bytes
// of its own, into zero.
func round(x, unit float64) float64 { return math.Round(x*unit)/unit + 0 }
