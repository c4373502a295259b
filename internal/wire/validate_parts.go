package wire

import (
	"fmt"
	"strings"

	"github.com/rasid/rasid/internal/event"
)

var (
	locationBases    = []string{event.BasisClause, event.BasisSentence, event.BasisArticle}
	dateBases        = []string{event.BasisExplicit, event.BasisRelative, event.BasisNarrative, event.BasisPublication}
	publicationBases = []string{
		event.PublicationGiven, event.PublicationInferred, event.PublicationContradicted, event.PublicationUnknown,
	}
)

func (c *checker) actor(field string, a event.Actor, roles []string) {
	c.word(field+".role", a.Role, roles)
	c.word(field+".kind", a.Kind, event.Kinds)
	c.span(field, a.Text, a.Span)
	c.country(field, a.Country)
	for i, m := range a.Mentions {
		c.span(fmt.Sprintf("%s.mentions[%d]", field, i), m.Text, m.Span)
	}
}

func (c *checker) location(field string, l *event.Location) {
	if l == nil {
		return
	}
	c.span(field, l.Text, l.Span)
	c.country(field, l.Country)
	c.word(field+".precision", l.Precision, event.Precisions)
	c.word(field+".basis", l.Basis, locationBases)
	if (l.Lat == nil) != (l.Lon == nil) {
		c.add(field, "a latitude without a longitude, or the reverse")
		return
	}
	// Written so that a NaN fails too.
	if l.Lat != nil && !(*l.Lat >= -90 && *l.Lat <= 90 && *l.Lon >= -180 && *l.Lon <= 180) {
		c.add(field, "%v, %v is no point on the globe", *l.Lat, *l.Lon)
	}
}

func (c *checker) date(d *event.Date) {
	if d == nil {
		return
	}
	start, end := c.day("date.start", d.Start), c.day("date.end", d.End)
	if end.Before(start) {
		c.add("date", "runs backwards, %s to %s", d.Start, d.End)
	}
	c.word("date.basis", d.Basis, dateBases)
	c.optional("date.attachment", d.Attachment, locationBases)
	if d.Text != "" || d.Basis != event.BasisPublication {
		c.span("date", d.Text, d.Span)
	}
	for _, candidate := range d.Candidates {
		if day := c.day("date.candidates", candidate); day.Before(start) || day.After(end) {
			c.add("date.candidates", "%s is not within %s to %s", candidate, d.Start, d.End)
		}
	}
}

func (c *checker) count(field string, n *event.Count) {
	if n == nil {
		return
	}
	c.span(field, n.Text, n.Span)
	if n.Low < 0 || n.High < n.Low {
		c.add(field, "%d to %d is no range", n.Low, n.High)
	}
}

func (c *checker) evidence(list []event.Evidence) {
	if len(list) == 0 {
		c.add("evidence", "is empty")
	}
	for i, e := range list {
		field := fmt.Sprintf("evidence[%d]", i)
		c.span(field, e.Text, e.Span)
		if strings.ContainsAny(e.Text, "\n\r") {
			c.add(field, "runs over a line break")
		}
		if e.Sentence < 0 {
			c.add(field, "sentence %d", e.Sentence)
		}
	}
}

func (c *checker) publication(p event.Publication) {
	c.optional("article.publication.basis", p.Basis, publicationBases)
	if p.Day != "" {
		c.day("article.publication.day", p.Day)
	}
	for _, day := range p.Candidates {
		c.day("article.publication.candidates", day)
	}
}
