package eval

import "strings"

// article replaces text and events of one article.
func (s *swap) article(a Article) Article {
	a.Title, a.Body = s.text(a.Title), s.text(a.Body)
	a.PublishedAt = s.published(a.PublishedAt)
	events := make([]Event, len(a.Events))
	for i, e := range a.Events {
		events[i] = s.event(e)
	}
	a.Events = events
	return a
}

func (s *swap) event(e Event) Event {
	e.Evidence, e.Sources = s.texts(e.Evidence), s.texts(e.Sources)
	actors := make([]Actor, len(e.Actors))
	for i, a := range e.Actors {
		actors[i] = Actor{Role: a.Role, Text: s.text(a.Text), Alt: s.texts(a.Alt)}
	}
	e.Actors = actors
	e.Location = s.location(e.Location)
	if e.Date != nil {
		e.Date = &Date{Text: s.text(e.Date.Text), Start: moved(e.Date.Start, s.shift), End: moved(e.Date.End, s.shift)}
	}
	e.Killed, e.Injured, e.Troops = s.count(e.Killed), s.count(e.Injured), s.count(e.Troops)
	return e
}

func (s *swap) texts(list []string) []string {
	var out []string
	for _, text := range list {
		out = append(out, s.text(text))
	}
	return out
}

// location moves a place to the point of the one that its text names now. A
// text that names several, or none of ours, keeps its point only when it is
// not touched.
func (s *swap) location(l *Location) *Location {
	if l == nil {
		return nil
	}
	out := *l
	out.Text = s.text(l.Text)
	if out.Text == l.Text {
		return &out
	}
	out.Country, out.Lat, out.Lon = "", nil, nil
	best := ""
	for name := range s.places {
		if strings.Contains(out.Text, name) && (len(name) > len(best) || len(name) == len(best) && name < best) {
			best = name
		}
	}
	if p, ok := s.places[best]; ok {
		out.Country, out.Lat, out.Lon = p.Country, &p.Lat, &p.Lon
	}
	return &out
}

func (s *swap) count(n *int) *int {
	if n == nil {
		return nil
	}
	if other, ok := s.numbers[*n]; ok {
		return &other
	}
	return n
}
