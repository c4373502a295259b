package wire

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rasid/rasid/internal/event"
)

// Header is one header of a record.
type Header struct {
	Key   string
	Value []byte
}

// Meta is what depends on the run and on the article's record, not on the
// article: it stands in headers, never in a value.
type Meta struct {
	Topic       string    // the articles topic
	Partition   int32     // of the article's record
	Offset      int64     // of the article's record
	LastOffset  int64     // of an undecodable range: its last offset; else 0
	Time        time.Time // of the run; ce_time
	Pack        string    // digest of the packs
	Engine      string    // version of the program
	Format      Format    // of the event's value
	Traceparent string    // of the article's record; may be empty
}

// Names of headers that are read again.
const (
	headerContentType = "content-type"
	headerTraceparent = "traceparent"
	headerReject      = "dlq."
)

// CloudEvents attributes that never vary.
const (
	ceSpecVersion = "1.0"
	ceType        = "rasid.event.v1"
	ceSource      = "/rasid/"
)

// EventKey returns the key of an event's record.
func EventKey(e event.Event) []byte { return []byte(e.ID) }

// EventHeaders returns the headers of an event's record: CloudEvents in binary
// mode, the place of its article's record, and the digests of what made it.
func EventHeaders(e event.Event, value []byte, m Meta) []Header {
	headers := []Header{
		header("ce_specversion", ceSpecVersion),
		header("ce_id", e.ID+"/"+hash(16, string(value))),
		header("ce_source", ceSource+m.Topic),
		header("ce_type", ceType),
		header("ce_subject", e.ID),
		header("ce_time", m.Time.UTC().Format(time.RFC3339Nano)),
		header(headerContentType, m.Format.ContentType()),
		header("article_id", e.Article.ID),
		number("article_partition", int64(m.Partition)),
		number("article_offset", m.Offset),
		header("rasid_pack", m.Pack),
		header("rasid_engine", m.Engine),
	}
	if m.Traceparent != "" {
		headers = append(headers, header(headerTraceparent, m.Traceparent))
	}
	return headers
}

func header(key, value string) Header { return Header{key, []byte(value)} }

func number(key string, value int64) Header { return header(key, strconv.FormatInt(value, 10)) }

// Find returns the value of the last header of a name, or "".
func Find(headers []Header, key string) string {
	for i := len(headers) - 1; i >= 0; i-- {
		if headers[i].Key == key {
			return string(headers[i].Value)
		}
	}
	return ""
}

// ContentType returns the content-type header of a record.
func ContentType(headers []Header) string { return Find(headers, headerContentType) }

// Traceparent returns the traceparent header of a record.
func Traceparent(headers []Header) string { return Find(headers, headerTraceparent) }

// maxError bounds the dlq.error header, in bytes: a broker refuses headers
// without end like values without end.
const maxError = 1024

// clip cuts a text to n bytes at most, never within a character.
func clip(s string, n int) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
