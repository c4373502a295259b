package wire

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/rasid/rasid/internal/article"
	rasidv1 "github.com/rasid/rasid/proto/rasid/v1"
)

// DecodeArticle reads the value of an articles record: JSON, or Protobuf when
// contentType says so, framed by a schema registry or not. The article it
// returns is valid UTF-8 and has an ID (see MissingID) and a title or a body.
// A date that cannot be read is no reason to reject: it stays as it came.
// Every error is a *Reject of stage decode.
func DecodeArticle(value []byte, contentType string, limits Limits) (article.Article, error) {
	if limits.Bytes > 0 && len(value) > limits.Bytes {
		return article.Article{}, undecodable(TooLarge, "%d bytes, %d are allowed", len(value), limits.Bytes)
	}
	format, told := FormatOf(contentType)
	payload, format, err := unframe(value, format, told)
	if err != nil {
		return article.Article{}, undecodable(MalformedFrame, "%w", err)
	}
	var a article.Article
	if format == Protobuf {
		a, err = decodeProtobuf(payload)
	} else {
		a, err = decodeJSON(bytes.TrimPrefix(payload, bom), limits)
	}
	if err != nil {
		return article.Article{}, err
	}
	if blank(a.Title) && blank(a.Body) {
		return article.Article{}, undecodable(EmptyBody, "neither title nor body has a letter")
	}
	if a.ID == "" {
		a.ID = MissingID(a)
	}
	return a, nil
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func decodeProtobuf(payload []byte) (article.Article, error) {
	var message rasidv1.Article
	if err := (proto.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(payload, &message); err != nil {
		// The library has no error value of its own for text that is no UTF-8.
		if brokenText(payload) {
			return article.Article{}, undecodable(InvalidUTF8, "%w", err)
		}
		return article.Article{}, undecodable(MalformedProtobuf, "%w", err)
	}
	return articleOf(&message), nil
}

// brokenText tells whether bytes are a sound sequence of fields, but with a
// known one whose text is no UTF-8.
func brokenText(payload []byte) bool {
	known := (&rasidv1.Article{}).ProtoReflect().Descriptor().Fields()
	broken := false
	for len(payload) > 0 {
		number, kind, tag := protowire.ConsumeTag(payload)
		if tag < 0 {
			return false
		}
		size := protowire.ConsumeFieldValue(number, kind, payload[tag:])
		if size < 0 {
			return false
		}
		if kind == protowire.BytesType && known.ByNumber(number) != nil {
			value, _ := protowire.ConsumeBytes(payload[tag:])
			broken = broken || !utf8.Valid(value)
		}
		payload = payload[tag+size:]
	}
	return broken
}

func articleOf(m *rasidv1.Article) article.Article {
	return article.Article{
		ID: m.GetId(), URL: m.GetUrl(), Source: m.GetSource(), Lang: m.GetLang(),
		Title: m.GetTitle(), Body: m.GetBody(), ContentType: m.GetContentType(),
		PublishedAt: m.GetPublishedAt(), FetchedAt: m.GetFetchedAt(), Labels: m.GetLabels(),
	}
}

func articleMessage(a article.Article) *rasidv1.Article {
	return &rasidv1.Article{
		Id: a.ID, Url: a.URL, Source: a.Source, Lang: a.Lang,
		Title: a.Title, Body: a.Body, ContentType: a.ContentType,
		PublishedAt: a.PublishedAt, FetchedAt: a.FetchedAt, Labels: a.Labels,
	}
}

// EncodeArticle writes an article as a record's value, for whoever publishes.
// The error is one of text that is no UTF-8.
func EncodeArticle(a article.Article, format Format) ([]byte, error) {
	if format == Protobuf {
		return encodeProtobuf(articleMessage(a))
	}
	w := jsonWriter{}
	w.open('{')
	for _, f := range []struct{ name, value string }{
		{"id", a.ID}, {"url", a.URL}, {"source", a.Source}, {"lang", a.Lang}, {"title", a.Title}, {"body", a.Body},
		{"content_type", a.ContentType}, {"published_at", a.PublishedAt}, {"fetched_at", a.FetchedAt},
	} {
		w.str(f.name, f.value)
	}
	w.strs("labels", a.Labels)
	w.close('}')
	return w.out, w.err
}
