package wire

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/event"
)

// The vectors are those of Kafka's own test of murmur2.
func TestMurmur2(t *testing.T) {
	for key, want := range map[string]int32{
		"21": -973932308, "foobar": -790332482, "a-little-bit-long-string": -985981536,
		"a-little-bit-longer-string": -1486304829, "lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8": -58897971,
		"abc": 479470107,
	} {
		require.Equal(t, want, int32(murmur2([]byte(key))), key)
	}
	require.Equal(t, int(uint32(0xffffffff&(-973932308+1<<31))%12), MurmurPartition([]byte("21"), 12))
	require.Equal(t, 0, MurmurPartition([]byte("x"), 1))
}

var meta = Meta{
	Topic: "articles", Partition: 3, Offset: 118, Time: time.Date(2024, 2, 13, 12, 0, 0, 5e6, time.FixedZone("", 3*3600)),
	Pack: "sha256:ab", Engine: "1.0.0", Format: Protobuf, Traceparent: "00-1-2-01",
}

func TestEventHeaders(t *testing.T) {
	e := event.Event{ID: "e1", Article: event.Article{ID: "خبر"}}
	headers := EventHeaders(e, []byte("value"), meta)
	require.Equal(t, map[string]string{
		"ce_specversion": "1.0", "ce_id": "e1/" + hash(16, "value"), "ce_source": "/rasid/articles", "ce_type": "rasid.event.v1",
		"ce_subject": "e1", "ce_time": "2024-02-13T09:00:00.005Z", "content-type": "application/protobuf", "article_id": "خبر",
		"article_partition": "3", "article_offset": "118", "rasid_pack": "sha256:ab", "rasid_engine": "1.0.0", "traceparent": "00-1-2-01",
	}, asMap(headers))
	require.Equal(t, "e1", string(EventKey(e)))

	bare := meta
	bare.Traceparent = ""
	require.NotContains(t, asMap(EventHeaders(e, nil, bare)), "traceparent")
}

func asMap(headers []Header) map[string]string {
	m := map[string]string{}
	for _, h := range headers {
		m[h.Key] = string(h.Value)
	}
	return m
}

func TestRejectHeaders(t *testing.T) {
	own := []Header{{"content-type", []byte("application/json")}, {"dlq.reason", []byte("panic")}, {"traceparent", []byte("00")}}
	reject := &Reject{Reason: WrongType, Stage: StageDecode, Err: errors.New("body is a string")}
	headers := RejectHeaders(own, reject, meta, false)
	require.Equal(t, map[string]string{
		"content-type": "application/json", "traceparent": "00", "dlq.reason": "wrong_type", "dlq.stage": "decode",
		"dlq.error": "body is a string", "dlq.topic": "articles", "dlq.partition": "3", "dlq.offset": "118", "dlq.pack": "sha256:ab",
	}, asMap(headers))
	require.Len(t, own, 3)

	read, err := ParseReject(headers)
	require.NoError(t, err)
	require.Equal(t, Rejected{
		Reason: WrongType, Stage: StageDecode, Error: "body is a string", Topic: "articles", Partition: 3, Offset: 118, LastOffset: 118, Pack: "sha256:ab",
	}, read)
	require.Equal(t, []string{"content-type", "traceparent"}, []string{OwnHeaders(headers)[0].Key, OwnHeaders(headers)[1].Key})
	require.Equal(t, "application/json", ContentType(headers))
	require.Equal(t, "00", Traceparent(headers))
}

func TestRejectHeadersOfARange(t *testing.T) {
	m := meta
	m.LastOffset = 130
	long := &Reject{Reason: UndecodableBatch, Stage: StageFetch, Err: errors.New(strings.Repeat("ق", 3000) + "\xff")}
	headers := RejectHeaders(nil, long, m, true)
	read, err := ParseReject(headers)
	require.NoError(t, err)
	require.Equal(t, int64(130), read.LastOffset)
	require.True(t, read.Truncated)
	require.LessOrEqual(t, len(read.Error), maxError)
	require.True(t, utf8.ValidString(read.Error))
}

func TestParseRejectComplains(t *testing.T) {
	_, err := ParseReject([]Header{{"content-type", nil}})
	require.ErrorContains(t, err, "dlq.reason")
	_, err = ParseReject([]Header{{"dlq.reason", []byte("panic")}, {"dlq.partition", []byte("x")}})
	require.ErrorContains(t, err, "dlq.partition")
}
