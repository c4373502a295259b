package wire

import (
	"google.golang.org/protobuf/proto"

	"github.com/rasid/rasid/internal/event"
	rasidv1 "github.com/rasid/rasid/proto/rasid/v1"
)

// eventOf is the way back of messageOf.
func eventOf(m *rasidv1.Event) event.Event {
	return event.Event{
		ID: m.GetId(), Op: m.GetOp(), Type: m.GetType(), Mode: m.GetMode(), Subtype: m.GetSubtype(),
		Status: m.GetStatus(), Factuality: m.GetFactuality(),
		Actors: each(m.GetActors(), actorOf), Location: locationOf(m.GetLocation()), LocationReason: m.GetLocationReason(),
		Origin: locationOf(m.GetOrigin()), Date: dateOf(m.GetDate()),
		Killed: countOf(m.GetKilled()), Injured: countOf(m.GetInjured()), Troops: countOf(m.GetTroops()),
		Evidence: each(m.GetEvidence(), evidenceOf), Sources: each(m.GetSources(), sourceOf),
		Article: articlePartOf(m.GetArticle()), Provenance: provenanceOf(m.GetProvenance()),
		Confidence: confidenceOf(m.GetConfidence()), Crosswalk: crosswalkOf(m.GetCrosswalk()),
	}
}

func spanOf(m *rasidv1.Span) event.Span { return event.Span{Start: m.GetStart(), End: m.GetEnd()} }

func actorOf(m *rasidv1.Actor) event.Actor {
	return event.Actor{
		Role: m.GetRole(), Text: m.GetText(), Span: spanOf(m.GetSpan()), Name: m.GetName(), ActorID: m.GetActorId(),
		Kind: m.GetKind(), Country: m.GetCountry(), Affiliation: m.GetAffiliation(),
		Mentions: each(m.GetMentions(), mentionOf), Via: m.GetVia(),
	}
}

func mentionOf(m *rasidv1.Mention) event.Mention {
	return event.Mention{Text: m.GetText(), Span: spanOf(m.GetSpan())}
}

func locationOf(m *rasidv1.Location) *event.Location {
	if m == nil {
		return nil
	}
	l := &event.Location{
		Text: m.GetText(), Span: spanOf(m.GetSpan()), Name: m.GetName(), NameEn: m.GetNameEn(), Country: m.GetCountry(),
		Admin1: m.GetAdmin1(), Admin2: m.GetAdmin2(), Precision: m.GetPrecision(), Basis: m.GetBasis(), PlaceID: m.GetPlaceId(),
	}
	if m.Lat != nil {
		l.Lat = proto.Float64(m.GetLat())
	}
	if m.Lon != nil {
		l.Lon = proto.Float64(m.GetLon())
	}
	return l
}

func dateOf(m *rasidv1.Date) *event.Date {
	if m == nil {
		return nil
	}
	return &event.Date{
		Start: m.GetStart(), End: m.GetEnd(), Text: m.GetText(), Span: spanOf(m.GetSpan()), Precision: m.GetPrecision(),
		Basis: m.GetBasis(), Attachment: m.GetAttachment(), Candidates: m.GetCandidates(),
	}
}

func countOf(m *rasidv1.Count) *event.Count {
	if m == nil {
		return nil
	}
	return &event.Count{Low: m.GetLow(), High: m.GetHigh(), Text: m.GetText(), Span: spanOf(m.GetSpan())}
}

func evidenceOf(m *rasidv1.Evidence) event.Evidence {
	return event.Evidence{Text: m.GetText(), Span: spanOf(m.GetSpan()), Sentence: m.GetSentence()}
}

func sourceOf(m *rasidv1.Source) event.Source {
	return event.Source{Text: m.GetText(), Span: spanOf(m.GetSpan()), Name: m.GetName()}
}

func articlePartOf(m *rasidv1.EventArticle) event.Article {
	return event.Article{
		ID: m.GetId(), URL: m.GetUrl(), Source: m.GetSource(), Lang: m.GetLang(), Title: m.GetTitle(),
		PublishedAt: m.GetPublishedAt(), Revision: m.GetRevision(), TextSHA256: m.GetTextSha256(),
		Publication: event.Publication{
			Basis: m.GetPublication().GetBasis(), Day: m.GetPublication().GetDay(), Candidates: m.GetPublication().GetCandidates(),
		},
	}
}

func provenanceOf(m *rasidv1.Provenance) event.Provenance {
	return event.Provenance{Rule: m.GetRule(), Slots: each(m.GetSlots(), slotOf)}
}

func slotOf(m *rasidv1.Slot) event.Slot {
	return event.Slot{Name: m.GetName(), Text: m.GetText(), Function: m.GetFunction(), Rule: m.GetRule()}
}

func confidenceOf(m *rasidv1.Confidence) event.Confidence {
	return event.Confidence{Score: m.GetScore(), Parts: each(m.GetParts(), partOf)}
}

func partOf(m *rasidv1.Part) event.Part { return event.Part{Name: m.GetName(), Value: m.GetValue()} }

func crosswalkOf(m *rasidv1.Crosswalk) event.Crosswalk {
	return event.Crosswalk{
		PloverEvent: m.GetPloverEvent(), PloverMode: m.GetPloverMode(), Cameo: m.GetCameo(),
		AcledEvent: m.GetAcledEvent(), AcledSubEvent: m.GetAcledSubEvent(),
	}
}
