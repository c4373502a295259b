package wire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/article"
)

// decodeJSON reads an article strictly: names have their exact case, null is
// absence, a value of another type is an error that names its field. Unknown
// fields are ignored; of a name that occurs twice the last one counts.
//
// encoding/json alone would take "Title" for "title", repair broken UTF-8 and
// follow any depth: hence the walk over the outermost object by hand.
func decodeJSON(payload []byte, limits Limits) (article.Article, error) {
	var a article.Article
	if !utf8.Valid(payload) {
		return a, undecodable(InvalidUTF8, "byte %d begins no character", invalidAt(payload))
	}
	if limits.Depth > 0 && deeper(payload, limits.Depth) {
		return a, undecodable(TooDeep, "nested deeper than %d", limits.Depth)
	}
	if !json.Valid(payload) {
		var raw json.RawMessage
		return a, undecodable(MalformedJSON, "%w", json.Unmarshal(payload, &raw))
	}
	if kind := kindOf(bytes.TrimLeft(payload, jsonSpace)[0]); kind != "object" {
		return a, undecodable(WrongType, "an article is an object, not %s", kind)
	}
	for _, m := range members(payload) {
		if err := setField(&a, m); err != nil {
			return a, undecodable(WrongType, "%w", err)
		}
	}
	return a, nil
}

func invalidAt(payload []byte) int {
	for i := 0; i < len(payload); {
		r, size := utf8.DecodeRune(payload[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(payload)
}

// setField stores one member of the outermost object; null leaves the field
// as it was made: absent.
func setField(a *article.Article, m member) error {
	fields := map[string]*string{
		"id": &a.ID, "url": &a.URL, "source": &a.Source, "lang": &a.Lang, "title": &a.Title, "body": &a.Body,
		"content_type": &a.ContentType, "published_at": &a.PublishedAt, "fetched_at": &a.FetchedAt,
	}
	if m.name == "labels" {
		return setLabels(a, m.value)
	}
	field, known := fields[m.name]
	if !known {
		return nil
	}
	switch kind := kindOf(m.value[0]); {
	case kind == "null":
		*field = ""
	case kind == "number" && m.name == "id":
		// Crawlers with a database behind them number their articles. The
		// digits are kept as they stand: no float ever touches them.
		*field = string(m.value)
	case kind != "string":
		return fmt.Errorf("%s is a string, not %s", m.name, kind)
	default:
		*field = unquote(m.value)
	}
	return nil
}

func setLabels(a *article.Article, value []byte) error {
	a.Labels = nil
	switch kind := kindOf(value[0]); kind {
	case "null":
		return nil
	case "array":
	default:
		return fmt.Errorf("labels is an array of strings, not %s", kind)
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(value, &raw); err != nil {
		return fmt.Errorf("labels: %w", err)
	}
	for i, label := range raw {
		if kind := kindOf(label[0]); kind != "string" {
			return fmt.Errorf("labels[%d] is a string, not %s", i, kind)
		}
		a.Labels = append(a.Labels, unquote(label))
	}
	return nil
}
