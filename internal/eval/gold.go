package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Article is an annotated article: one line of a gold file or of the output of
// `rasid extract --format annotations`.
type Article struct {
	ID          string  `json:"id"`
	Lang        string  `json:"lang"`
	Source      string  `json:"source"`
	PublishedAt *string `json:"published_at"` // RFC 3339 or a day; nil: unknown
	Title       string  `json:"title"`
	Body        string  `json:"body"`
	Events      []Event `json:"events"`
}

// Event is one annotated event. Texts are exact substrings of title or body.
type Event struct {
	Type       string    `json:"type"`
	Mode       string    `json:"mode"`
	Factuality string    `json:"factuality"`
	Evidence   []string  `json:"evidence"`
	Actors     []Actor   `json:"actors"`
	Location   *Location `json:"location"`
	Date       *Date     `json:"date"`
	Killed     *int      `json:"killed,omitempty"`
	Injured    *int      `json:"injured,omitempty"`
	Troops     *int      `json:"troops,omitempty"`
	Sources    []string  `json:"sources,omitempty"`
}

// Actor is one party in one role; Alt are other names that are just as right.
type Actor struct {
	Role string   `json:"role"`
	Text string   `json:"text"`
	Alt  []string `json:"alt,omitempty"`
}

// Location is a named place, in degrees of WGS 84 where it has a point.
type Location struct {
	Text    string   `json:"text"`
	Country string   `json:"country,omitempty"`
	Lat     *float64 `json:"lat,omitempty"`
	Lon     *float64 `json:"lon,omitempty"`
}

// Date is an interval of days (YYYY-MM-DD), both ends included.
type Date struct {
	Text  string `json:"text"`
	Start string `json:"start"`
	End   string `json:"end"`
}

// ReadGold reads annotated articles, one JSON object a line. Blank lines and
// unknown keys are skipped, and an article without events has none. The error
// names the line.
func ReadGold(r io.Reader) ([]Article, error) {
	var articles []Article
	lines := bufio.NewReader(r)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			var a Article
			if err := json.Unmarshal(line, &a); err != nil {
				return nil, fmt.Errorf("line %d: %w", number, err)
			}
			a.normalize()
			articles = append(articles, a)
		}
		if err != nil {
			return articles, nil
		}
	}
}

// normalize makes an empty place or date, "{}", what it says: none.
func (a *Article) normalize() {
	for i := range a.Events {
		e := &a.Events[i]
		if e.Location != nil && *e.Location == (Location{}) {
			e.Location = nil
		}
		if e.Date != nil && *e.Date == (Date{}) {
			e.Date = nil
		}
	}
}

// WriteGold writes annotated articles, one JSON object a line, in natural
// spelling: neither Arabic letters nor markup are escaped.
func WriteGold(w io.Writer, articles ...Article) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for _, a := range articles {
		if a.Events == nil {
			a.Events = []Event{}
		}
		if err := out.Encode(a); err != nil {
			return fmt.Errorf("article %s: %w", a.ID, err)
		}
	}
	return nil
}
