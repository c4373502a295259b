package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"math"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

// publication infers the publication day from the article's own dates.
func (x *Extractor) publication(a article.Article, in *syntax.Input) timex.Publication {
	return timex.InferPublication(in.Doc, in.Times, a.PublishedAt, a.FetchedAt, a.URL, nil)
}

// location publishes a spot.
func (w *walk) location(s discourse.Spot) *event.Location {
	start, end := w.story.Bytes(s.First, s.Last)
	l := &event.Location{Text: w.words(start, end), Span: w.span(start, end), Basis: s.Basis, Precision: "settlement"}
	l.Name = l.Text
	p := s.Place
	if p == nil {
		return l
	}
	g := w.x.pack.Gazetteer
	l.Country, l.Admin1, l.Admin2 = p.Country, g.Admin1Name(p), g.Admin2Name(p)
	listed := false
	for _, c := range w.in.Places[s.Mention].Candidates {
		listed = listed || c == p
	}
	if !listed {
		l.Precision = "settlement" // the name itself; the place is only its container
		return l
	}
	l.Name, l.NameEn, l.PlaceID, l.Precision = p.Name, p.NameEn, p.ID, p.Precision
	if p.HasPoint {
		lat, lon := round(p.Lat, 5), round(p.Lon, 5)
		l.Lat, l.Lon = &lat, &lon
	}
	return l
}

func round(v float64, digits int) float64 {
	scale := math.Pow10(digits)
	return math.Round(v*scale) / scale
}

// date publishes the time of a happening.
func (w *walk) date(when discourse.When) *event.Date {
	m := &w.in.Times[when.Mention]
	start, end := w.story.Bytes(m.First, m.Last)
	d := &event.Date{Start: when.Interval.Start.String(), End: when.Interval.End.String(), Text: w.words(start, end), Span: w.span(start, end),
		Precision: m.Expr.Precision(), Basis: m.Expr.Basis(), Attachment: when.Attachment}
	for _, day := range when.Candidates {
		d.Candidates = append(d.Candidates, day.String())
	}
	return d
}

// publicationDate is the date of an event whose time nothing tells: the
// publication day, said to be that.
func (w *walk) publicationDate() *event.Date {
	p := &w.story.Publication
	if !p.HasDay {
		return nil
	}
	return &event.Date{Start: p.Day.String(), End: p.Day.String(), Precision: "day", Basis: event.BasisPublication, Attachment: event.BasisArticle}
}

// reference is what an event says of its article.
func (w *walk) reference() event.Article {
	a := &w.article
	r := event.Article{ID: a.ID, URL: a.URL, Source: a.Source, Lang: w.lang, Title: a.Title, PublishedAt: a.PublishedAt}
	body := sha256.Sum256([]byte(a.Body))
	r.TextSHA256 = hex.EncodeToString(body[:])
	r.Revision = revision(a)
	p := &w.story.Publication
	r.Publication.Basis = p.Basis
	if p.HasDay {
		r.Publication.Day = p.Day.String()
	}
	for _, d := range p.Candidates {
		r.Publication.Candidates = append(r.Publication.Candidates, d.String())
	}
	return r
}

// revision hashes what an article says, so that new content under an old id shows.
func revision(a *article.Article) string {
	h := sha256.New()
	for _, s := range []string{a.Title, a.Body, a.PublishedAt, a.URL, a.Source} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Weights of the parts of a confidence. A reader can follow them: what is
// there adds, what was guessed takes away.
const (
	baseConfidence   = 0.5
	partyConfidence  = 0.1
	placeConfidence  = 0.1
	dateConfidence   = 0.05
	repeatConfidence = 0.05
	verbConfidence   = 0.05
	doubtConfidence  = -0.1
)

// confidence adds up how well an event is told.
func confidence(c *chain, e *event.Event) event.Confidence {
	var out event.Confidence
	add := func(name string, v float64) {
		out.Parts = append(out.Parts, event.Part{Name: name, Value: v})
		out.Score += v
	}
	add("rule", baseConfidence)
	if len(e.Actors) > 0 {
		add("parties", partyConfidence*float64(min(len(e.Actors), 2)))
	}
	if e.Location != nil && e.Location.Country != "" {
		add("place", placeConfidence)
	}
	if e.Date != nil && e.Date.Basis != event.BasisPublication {
		add("date", dateConfidence)
	}
	if len(c.told) > 1 {
		add("mentions", repeatConfidence)
	}
	if p := c.ordered()[0].match.Predicate; p.Form == syntax.VerbForm || len(p.Via) > 0 {
		add("verb", verbConfidence)
	}
	for i := range e.Actors {
		if e.Actors[i].Kind == "unknown" {
			add("unknown party", doubtConfidence)
			break
		}
	}
	out.Score = round(max(0, min(1, out.Score)), 2)
	return out
}
