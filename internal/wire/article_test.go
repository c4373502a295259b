package wire

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
)

func framed(id uint32, rest string) []byte {
	return append(binary.BigEndian.AppendUint32([]byte{0}, id), rest...)
}

var sample = article.Article{
	ID: "a-1", URL: "https://example.org/1", Source: "example.org", Lang: "ar", Title: "قصف", Body: "قصفت \"المدفعية\" التل.\n",
	ContentType: "text/plain", PublishedAt: "2024-02-13", FetchedAt: "2024-02-13T10:00:00Z", Labels: []string{"شمال", "b"},
}

func TestArticleRoundTrip(t *testing.T) {
	for _, format := range []Format{JSON, Protobuf} {
		value, err := EncodeArticle(sample, format)
		require.NoError(t, err)
		got, err := DecodeArticle(value, format.ContentType(), DefaultLimits())
		require.NoError(t, err)
		require.Equal(t, sample, got)
	}
}

func TestDecodeArticleForms(t *testing.T) {
	message, err := EncodeArticle(sample, Protobuf)
	require.NoError(t, err)
	text, err := EncodeArticle(sample, JSON)
	require.NoError(t, err)
	tests := []struct {
		name, contentType string
		value             []byte
	}{
		{"no content type", "", text},
		{"charset", "application/json; charset=utf-8", text},
		{"unknown content type", "application/octet-stream", text},
		{"byte order mark", "", append([]byte("\xef\xbb\xbf"), text...)},
		{"framed json", "", framed(7, string(text))},
		{"framed json after spaces", "application/json", framed(7, " \n"+string(text))},
		{"protobuf", "application/x-protobuf", message},
		{"protobuf in capitals", "Application/Protobuf; proto=rasid.v1.Article", message},
		{"framed protobuf, told", "application/protobuf", framed(7, "\x00"+string(message))},
		{"framed protobuf, not told", "", framed(7, "\x00"+string(message))},
		{"framed protobuf, long path", "", framed(7, "\x02\x00"+string(message))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := DecodeArticle(tt.value, tt.contentType, DefaultLimits())
			require.NoError(t, err)
			require.Equal(t, sample, got)
		})
	}
}

func TestDecodeArticleFields(t *testing.T) {
	tests := []struct {
		name, value string
		want        article.Article
	}{
		{"unknown fields", `{"id":"x","body":"b","more":{"id":[1,{"a":"}\""}]},"zip":null}`, article.Article{ID: "x", Body: "b"}},
		{"the last of a name", `{"id":"x","body":"a","body":"b"}`, article.Article{ID: "x", Body: "b"}},
		{"null after a value", `{"id":"x","title":"a","title":null,"body":"b"}`, article.Article{ID: "x", Body: "b"}},
		{"names have their case", `{"id":"x","body":"b","Body":3,"ID":4}`, article.Article{ID: "x", Body: "b"}},
		{"escapes", `{"id":"x","bod\u0079":"\u0642\u0635\u0641\n\ud83d\ude00"}`, article.Article{ID: "x", Body: "قصف\n😀"}},
		{"a number as id", `{"id":118,"body":"b"}`, article.Article{ID: "118", Body: "b"}},
		{"a huge number as id", `{"id":90071992547409931,"body":"b"}`, article.Article{ID: "90071992547409931", Body: "b"}},
		{"an unreadable date stays", `{"id":"x","body":"b","published_at":"أمس"}`, article.Article{ID: "x", Body: "b", PublishedAt: "أمس"}},
		{"the year 20000", `{"id":"x","body":"b","published_at":"20000-01-01"}`, article.Article{ID: "x", Body: "b", PublishedAt: "20000-01-01"}},
		{"only a title", `{"id":"x","title":"t"}`, article.Article{ID: "x", Title: "t"}},
		{"labels", " {\r\n\t\"labels\" : [ \"a\" , \"\" ] , \"id\" : \"x\" , \"body\" : \"b\" } ", article.Article{ID: "x", Body: "b", Labels: []string{"a", ""}}},
		{"labels null", `{"id":"x","body":"b","labels":null}`, article.Article{ID: "x", Body: "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := DecodeArticle([]byte(tt.value), "", DefaultLimits())
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
		})
	}
}

func TestDecodeArticleRejects(t *testing.T) {
	const protobuf = "application/protobuf"
	tests := []struct {
		name, contentType, value string
		reason                   Reason
		says                     string
	}{
		{"nothing", "", "", MalformedJSON, ""},
		{"spaces", "", "  ", MalformedJSON, ""},
		{"half an object", "", `{"id":"x","body":"b"`, MalformedJSON, "end of JSON"},
		{"two objects", "", `{"body":"b"}{}`, MalformedJSON, "the end is wanted"},
		{"utf-16", "", "\xff\xfe{\x00}\x00", InvalidUTF8, "byte 0"},
		{"a broken letter", "", "{\"body\":\"\xd9\"}", InvalidUTF8, "byte 9"},
		{"an array", "", ` [{"body":"b"}]`, WrongType, "array"},
		{"null", "", `null`, WrongType, "null"},
		{"body a number", "", `{"body":3}`, WrongType, "body is a string, not number"},
		{"body an object", "", `{"body":{"text":"x"}}`, WrongType, "body is a string, not object"},
		{"published_at a number", "", `{"body":"b","published_at":1707816600}`, WrongType, "published_at"},
		{"id a boolean", "", `{"body":"b","id":true}`, WrongType, "id is a string"},
		{"labels a string", "", `{"body":"b","labels":"a,b"}`, WrongType, "labels is an array"},
		{"a label null", "", `{"body":"b","labels":["a",null]}`, WrongType, "labels[1]"},
		{"no text", "", `{"id":"x","title":" \n","body":"\t"}`, EmptyBody, ""},
		{"too deep", "", `{"body":"b","x":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`, TooDeep, "32"},
		{"too deep and broken", "", strings.Repeat("[", 1<<20), TooDeep, ""},
		{"too large", "", strings.Repeat(" ", 5<<20), TooLarge, "4194304"},
		{"a short frame", "", "\x00\x00\x01", MalformedFrame, "header"},
		{"a frame without payload", "", "\x00\x00\x00\x00\x01", MalformedFrame, "index"},
		{"a frame with a path without end", "", "\x00\x00\x00\x00\x01\x06\x00", MalformedFrame, "index"},
		{"protobuf broken", protobuf, "\x0a\xff", MalformedProtobuf, ""},
		{"protobuf that is json", protobuf, `{"body":"b"}`, MalformedProtobuf, ""},
		{"protobuf invalid text", protobuf, "\x32\x01\xd9", InvalidUTF8, ""},
		{"protobuf without text", protobuf, "", EmptyBody, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := DecodeArticle([]byte(tt.value), tt.contentType, DefaultLimits())
			reject := AsReject(err)
			require.NotNil(t, reject, "%v", err)
			require.Equal(t, tt.reason, reject.Reason)
			require.Equal(t, StageDecode, reject.Stage)
			require.Contains(t, err.Error(), tt.says)
			require.Contains(t, Reasons, reject.Reason)
		})
	}
}

func TestMissingID(t *testing.T) {
	id := func(a article.Article) string { return MissingID(a) }
	plain := id(article.Article{URL: "https://example.org/a?id=3&b=1"})
	require.Len(t, plain, 32)
	for _, same := range []string{
		"https://example.org/a?id=3&b=1#comments", "HTTPS://Example.org/a?utm_source=x&id=3&fbclid=2&b=1", " https://example.org/a?id=3&b=1&UTM_Medium=q ",
	} {
		require.Equal(t, plain, id(article.Article{URL: same}), same)
	}
	require.NotEqual(t, plain, id(article.Article{URL: "https://example.org/a?id=4&b=1"}))
	require.Equal(t, id(article.Article{URL: "https://example.org/a"}), id(article.Article{URL: "https://example.org/a?", Body: "other"}))
	require.NotEqual(t, id(article.Article{Title: "ab", Body: "c"}), id(article.Article{Title: "a", Body: "bc"}))
	require.Equal(t, "%zz", CleanURL("%zz#x"))
}

func FuzzDecodeArticle(f *testing.F) {
	message, _ := EncodeArticle(sample, Protobuf)
	text, _ := EncodeArticle(sample, JSON)
	for _, seed := range [][]byte{text, message, framed(1, string(text)), framed(1, "\x00"+string(message)), []byte(`{"a":[{"b":"\"}"}],"body":"\ud800"}`), {0}} {
		f.Add(seed, "")
		f.Add(seed, "application/protobuf")
	}
	f.Fuzz(func(t *testing.T, value []byte, contentType string) {
		a, err := DecodeArticle(value, contentType, Limits{Bytes: 1 << 16, Depth: 8})
		if err != nil {
			require.NotNil(t, AsReject(err))
			return
		}
		require.NotEmpty(t, a.ID)
		for _, s := range append([]string{a.ID, a.URL, a.Source, a.Lang, a.Title, a.Body, a.ContentType, a.PublishedAt, a.FetchedAt}, a.Labels...) {
			require.True(t, utf8.ValidString(s))
		}
		for _, format := range []Format{JSON, Protobuf} {
			again, err := EncodeArticle(a, format)
			require.NoError(t, err)
			b, err := DecodeArticle(again, format.ContentType(), Limits{})
			require.NoError(t, err)
			require.Equal(t, a, b)
		}
	})
}
