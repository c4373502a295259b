package wire

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/article"
)

// decodeJSON reads an article strictly: names have their exact case, null is
// absence, a value of another type is an error that names its field. Unknown
// fields are ignored; of a name that occurs twice the last one counts.
func decodeJSON(payload []byte, limits Limits) (article.Article, error) {
	var a article.Article
	if !utf8.Valid(payload) {
		return a, undecodable(InvalidUTF8, "byte %d begins no character", invalidAt(payload))
	}
	wrong, err := readArticle(&a, newScanner(payload, limits.Depth))
	switch {
	case errors.Is(err, errDeep):
		return a, undecodable(TooDeep, "nested deeper than %d", limits.Depth)
	case err != nil:
		return a, undecodable(MalformedJSON, "%w", err)
	case wrong != nil:
		return a, undecodable(WrongType, "%w", wrong)
	}
	return a, nil
}

// readArticle walks the outermost object. Broken JSON is told before a wrong
// type, whichever stands first: the first wrong type is returned beside it.
func readArticle(a *article.Article, s *scanner) (wrong, err error) {
	if kind := kindOf(s.peek()); kind != "object" {
		if _, err = s.value(); err == nil {
			wrong, err = fmt.Errorf("an article is an object, not %s", kind), s.end()
		}
		return wrong, err
	}
	err = s.members(func(name, value []byte) error {
		if e := setField(a, unquote(name), value); wrong == nil {
			wrong = e
		}
		return nil
	})
	if err == nil {
		err = s.end()
	}
	return wrong, err
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

// setField stores one member of the outermost object.
func setField(a *article.Article, name string, value []byte) error {
	field := fieldOf(a, name)
	switch kind := kindOf(value[0]); {
	case name == "labels":
		return setLabels(a, value)
	case field == nil:
	case kind == "null":
		*field = ""
	case kind == "number" && name == "id":
		// Crawlers with a database behind them number their articles. The
		// digits are kept as they stand: no float ever touches them.
		*field = string(value)
	case kind != "string":
		return fmt.Errorf("%s is a string, not %s", name, kind)
	default:
		*field = unquote(value)
	}
	return nil
}

// fieldOf returns the text field of a name, nil for an unknown name.
func fieldOf(a *article.Article, name string) *string {
	switch name {
	case "id":
		return &a.ID
	case "url":
		return &a.URL
	case "source":
		return &a.Source
	case "lang":
		return &a.Lang
	case "title":
		return &a.Title
	case "body":
		return &a.Body
	case "content_type":
		return &a.ContentType
	case "published_at":
		return &a.PublishedAt
	case "fetched_at":
		return &a.FetchedAt
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
	return newScanner(value, 0).elements(func(label []byte) error {
		if kind := kindOf(label[0]); kind != "string" {
			return fmt.Errorf("labels[%d] is a string, not %s", len(a.Labels), kind)
		}
		a.Labels = append(a.Labels, unquote(label))
		return nil
	})
}
