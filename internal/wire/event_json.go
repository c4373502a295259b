package wire

import (
	"github.com/rasid/rasid/internal/event"
)

// appendEvent writes an event as canonical protobuf JSON: what protojson makes
// of its message without the spaces, at a tenth of the price. A test holds
// the two against each other for every field.
func appendEvent(w *jsonWriter, e event.Event) {
	w.open('{')
	w.str("id", e.ID)
	w.str("op", e.Op)
	w.str("type", e.Type)
	w.str("mode", e.Mode)
	w.str("subtype", e.Subtype)
	w.str("status", e.Status)
	w.str("factuality", e.Factuality)
	objects(w, "actors", e.Actors, writeActor)
	writeLocation(w, "location", e.Location)
	w.str("location_reason", e.LocationReason)
	writeLocation(w, "origin", e.Origin)
	writeDate(w, e.Date)
	writeCount(w, "killed", e.Killed)
	writeCount(w, "injured", e.Injured)
	writeCount(w, "troops", e.Troops)
	objects(w, "evidence", e.Evidence, writeEvidence)
	objects(w, "sources", e.Sources, writeSource)
	writeArticle(w, e.Article)
	writeProvenance(w, e.Provenance)
	writeConfidence(w, e.Confidence)
	writeCrosswalk(w, e.Crosswalk)
	w.close('}')
}

func writeSpan(w *jsonWriter, s event.Span) {
	if s == (event.Span{}) {
		return
	}
	w.object("span")
	w.number("start", s.Start)
	w.number("end", s.End)
	w.close('}')
}

func writeActor(w *jsonWriter, a event.Actor) {
	w.str("role", a.Role)
	w.str("text", a.Text)
	writeSpan(w, a.Span)
	w.str("name", a.Name)
	w.str("actor_id", a.ActorID)
	w.str("kind", a.Kind)
	w.str("country", a.Country)
	w.str("affiliation", a.Affiliation)
	objects(w, "mentions", a.Mentions, func(w *jsonWriter, m event.Mention) {
		w.str("text", m.Text)
		writeSpan(w, m.Span)
	})
	w.str("via", a.Via)
}

func writeLocation(w *jsonWriter, name string, l *event.Location) {
	if l == nil {
		return
	}
	w.object(name)
	w.str("text", l.Text)
	writeSpan(w, l.Span)
	w.str("name", l.Name)
	w.str("name_en", l.NameEn)
	w.str("country", l.Country)
	w.str("admin1", l.Admin1)
	w.str("admin2", l.Admin2)
	w.degrees("lat", l.Lat)
	w.degrees("lon", l.Lon)
	w.str("precision", l.Precision)
	w.str("basis", l.Basis)
	w.str("place_id", l.PlaceID)
	w.close('}')
}

func writeDate(w *jsonWriter, d *event.Date) {
	if d == nil {
		return
	}
	w.object("date")
	w.str("start", d.Start)
	w.str("end", d.End)
	w.str("text", d.Text)
	writeSpan(w, d.Span)
	w.str("precision", d.Precision)
	w.str("basis", d.Basis)
	w.str("attachment", d.Attachment)
	w.strs("candidates", d.Candidates)
	w.close('}')
}

func writeCount(w *jsonWriter, name string, c *event.Count) {
	if c == nil {
		return
	}
	w.object(name)
	w.number("low", c.Low)
	w.number("high", c.High)
	w.str("text", c.Text)
	writeSpan(w, c.Span)
	w.close('}')
}

func writeEvidence(w *jsonWriter, e event.Evidence) {
	w.str("text", e.Text)
	writeSpan(w, e.Span)
	w.number("sentence", e.Sentence)
}

func writeSource(w *jsonWriter, s event.Source) {
	w.str("text", s.Text)
	writeSpan(w, s.Span)
	w.str("name", s.Name)
}

func writeArticle(w *jsonWriter, a event.Article) {
	w.object("article")
	w.str("id", a.ID)
	w.str("url", a.URL)
	w.str("source", a.Source)
	w.str("lang", a.Lang)
	w.str("title", a.Title)
	w.str("published_at", a.PublishedAt)
	w.str("revision", a.Revision)
	w.str("text_sha256", a.TextSHA256)
	if p := a.Publication; p.Basis != "" || p.Day != "" || len(p.Candidates) > 0 {
		w.object("publication")
		w.str("basis", p.Basis)
		w.str("day", p.Day)
		w.strs("candidates", p.Candidates)
		w.close('}')
	}
	w.close('}')
}

func writeProvenance(w *jsonWriter, p event.Provenance) {
	if p.Rule == "" && len(p.Slots) == 0 {
		return
	}
	w.object("provenance")
	w.str("rule", p.Rule)
	objects(w, "slots", p.Slots, func(w *jsonWriter, s event.Slot) {
		w.str("name", s.Name)
		w.str("text", s.Text)
		w.str("function", s.Function)
		w.str("rule", s.Rule)
	})
	w.close('}')
}

func writeConfidence(w *jsonWriter, c event.Confidence) {
	if c.Score == 0 && len(c.Parts) == 0 {
		return
	}
	w.object("confidence")
	w.float("score", round(c.Score, 100))
	objects(w, "parts", c.Parts, func(w *jsonWriter, p event.Part) {
		w.str("name", p.Name)
		w.float("value", round(p.Value, 100))
	})
	w.close('}')
}

func writeCrosswalk(w *jsonWriter, c event.Crosswalk) {
	if c == (event.Crosswalk{}) {
		return
	}
	w.object("crosswalk")
	w.str("plover_event", c.PloverEvent)
	w.str("plover_mode", c.PloverMode)
	w.str("cameo", c.Cameo)
	w.str("acled_event", c.AcledEvent)
	w.str("acled_sub_event", c.AcledSubEvent)
	w.close('}')
}
