package kafka_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

func TestPoisonIsRejectedWithItsReasonAndNeverStopsTheService(t *testing.T) {
	huge := strings.Repeat("ن", 25<<20) // 50 MB
	cases := []struct {
		name, value string
		null        bool
		reason      wire.Reason // empty: no reject
		events      int
	}{
		{name: "not JSON", value: `{"id":"a","body":`, reason: wire.MalformedJSON},
		{name: "nothing", value: ``, reason: wire.MalformedJSON},
		{name: "wrong type", value: `{"id":"a","body":["x"]}`, reason: wire.WrongType},
		{name: "invalid UTF-8", value: "{\"id\":\"a\",\"body\":\"\xff\xfe\"}", reason: wire.InvalidUTF8},
		{name: "empty body", value: `{"id":"a","body":""}`, reason: wire.EmptyBody},
		{name: "too deep", value: `{"id":"a","body":"b","x":` + strings.Repeat("[", 10000) + strings.Repeat("]", 10000) + `}`, reason: wire.TooDeep},
		{name: "50 MB body", value: `{"id":"huge","body":"` + huge + `"}`, reason: wire.TooLarge},
		{name: "panic in the extractor", value: `{"id":"a","title":"panic","body":"b"}`, reason: wire.Panicked},
		{name: "too complex", value: `{"id":"a","title":"complex","body":"b"}`, reason: wire.TooComplex},
		{name: "null", null: true},
		{name: "no pack for the language", value: `{"id":"a","title":"foreign","body":"b"}`},
		{name: "year 20000", value: `{"id":"far","body":"b","labels":["x"],"published_at":"20000-01-01T00:00:00Z"}`, events: 1},
	}
	w := newWorld(t, brokers(t), 1)
	m := w.start()
	want, events := map[int64]wire.Reason{}, 0
	for i, c := range cases {
		r := &kgo.Record{Key: []byte(c.name), Value: []byte(c.value), Headers: []kgo.RecordHeader{{Key: "crawler", Value: []byte("x")}}}
		if c.null {
			r.Value = nil
		}
		if c.reason != "" {
			want[int64(2*i)] = c.reason
		}
		events += c.events + 1
		w.publish(r, paper(0, fmt.Sprintf("after-%d", i), 1))
	}
	require.Len(t, w.read(w.settings.Events, atLeast(events)), events)
	for _, r := range w.read(w.settings.Rejects, atLeast(len(want))) {
		rejected := parse(t, r)
		require.Equal(t, want[rejected.Offset], rejected.Reason, cases[rejected.Offset/2].name)
		require.Equal(t, cases[rejected.Offset/2].name, string(r.Key))
		require.Equal(t, len(cases[rejected.Offset/2].value), len(r.Value), "the value is untouched")
		require.Equal(t, "x", wire.Find(headers(r), "crawler"))
		delete(want, rejected.Offset)
	}
	require.Empty(t, want)
	require.NoError(t, m.group.Ready())
}

func headers(r *kgo.Record) []wire.Header {
	out := make([]wire.Header, len(r.Headers))
	for i, h := range r.Headers {
		out[i] = wire.Header{Key: h.Key, Value: h.Value}
	}
	return out
}

func parse(t *testing.T, r *kgo.Record) wire.Rejected {
	t.Helper()
	rejected, err := wire.ParseReject(headers(r))
	require.NoError(t, err)
	return rejected
}

func TestDecompressionBombIsRejectedByPosition(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	w.publish(paper(0, "before", 1))
	w.publishRaw(0, bomb(t, 1<<30))
	w.publish(paper(0, "after", 1))
	w.start()
	require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
	got := w.read(w.settings.Rejects, atLeast(1))
	require.Len(t, got, 1)
	rejected := parse(t, got[0])
	require.Equal(t, wire.UndecodableBatch, rejected.Reason)
	require.EqualValues(t, 1, rejected.Offset)
	require.Contains(t, rejected.Error, "limit")
	require.Empty(t, got[0].Value)
}

// bomb is a valid batch of one record with so many zero bytes of value.
func bomb(t *testing.T, size int) []byte {
	t.Helper()
	body := []byte{0, 0, 0, 1} // attributes, time, offset, no key
	body = binary.AppendVarint(body, int64(size))
	const headers = 1
	payload := &bytes.Buffer{}
	z, err := zstd.NewWriter(payload, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	require.NoError(t, err)
	_, err = z.Write(append(binary.AppendVarint(nil, int64(len(body)+size+headers)), body...))
	require.NoError(t, err)
	_, err = io.CopyN(z, zeros{}, int64(size+headers))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return rawBatch(4, 1, payload.Bytes())
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// rawBatch makes a batch around a payload that may be anything.
func rawBatch(codec byte, count int, payload []byte) []byte {
	b := make([]byte, 61, 61+len(payload))
	b = append(b, payload...)
	now := uint64(time.Now().UnixMilli())
	binary.BigEndian.PutUint32(b[8:], uint32(len(b)-12))
	binary.BigEndian.PutUint32(b[12:], 0xffffffff)
	b[16] = 2
	b[22] = codec
	binary.BigEndian.PutUint32(b[23:], uint32(count-1))
	binary.BigEndian.PutUint64(b[27:], now)
	binary.BigEndian.PutUint64(b[35:], now)
	binary.BigEndian.PutUint64(b[43:], ^uint64(0))
	binary.BigEndian.PutUint16(b[51:], 0xffff)
	binary.BigEndian.PutUint32(b[53:], 0xffffffff)
	binary.BigEndian.PutUint32(b[57:], uint32(count))
	binary.BigEndian.PutUint32(b[17:], crc32.Checksum(b[21:], crc32.MakeTable(crc32.Castagnoli)))
	return b
}

// publishRaw writes a batch as it is.
func (w *world) publishRaw(partition int32, batch []byte) {
	w.t.Helper()
	client := w.foreign()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	details, err := kadm.NewClient(client).ListTopics(ctx, w.settings.Articles)
	require.NoError(w.t, err)
	topic := kmsg.NewProduceRequestTopic()
	topic.Topic, topic.TopicID = w.settings.Articles, details[w.settings.Articles].ID
	part := kmsg.NewProduceRequestTopicPartition()
	part.Partition, part.Records = partition, batch
	topic.Partitions = append(topic.Partitions, part)
	req := kmsg.NewPtrProduceRequest()
	req.Acks, req.TimeoutMillis = -1, 30000
	req.Topics = append(req.Topics, topic)
	answer, err := client.Broker(int(details[w.settings.Articles].Partitions[partition].Leader)).Request(ctx, req)
	require.NoError(w.t, err)
	require.NoError(w.t, kerr.ErrorForCode(answer.(*kmsg.ProduceResponse).Topics[0].Partitions[0].ErrorCode))
}

func TestOutputsThatDoNotFit(t *testing.T) {
	w := newWorld(t, brokers(t), 1)
	w.limit(w.settings.Events, 4000)
	w.limit(w.settings.Rejects, 3000)
	big := strings.Repeat("0123456789abcdef", 300)
	w.publish(
		paper(0, "first", 3),
		&kgo.Record{Key: []byte("k"), Value: fmt.Appendf(nil, `{"id":"big","body":%q,"labels":["x"]}`, big)}, // event and reject too large
		&kgo.Record{Key: []byte(big), Value: []byte("{")},                                                    // not even the key fits
		paper(0, "last", 3),
	)
	w.start(func(g *kafka.GroupSettings, _ *stream.Settings) { g.Compression = kafka.None })
	got := w.read(w.settings.Events, atLeast(6))
	require.Len(t, got, 6)
	rejects := w.read(w.settings.Rejects, atLeast(2))
	require.Len(t, rejects, 2)
	first, second := parse(t, rejects[0]), parse(t, rejects[1])
	require.Equal(t, wire.EventTooLarge, first.Reason)
	require.Equal(t, wire.MalformedJSON, second.Reason)
	require.True(t, first.Truncated && second.Truncated)
	require.Empty(t, rejects[0].Value)
	require.Equal(t, "k", string(rejects[0].Key))
	require.Empty(t, rejects[1].Key)
}

// limit sets the largest batch of a topic and waits until the broker acts on
// it. A broker takes changes in order: one made after, of another topic, tells.
func (w *world) limit(topic string, bytes int) {
	w.t.Helper()
	v := strconv.Itoa(bytes)
	client := w.foreign(kgo.ProducerBatchCompression(kgo.NoCompression()))
	admin, ctx := kadm.NewClient(client), context.Background()
	after := topic + ".after"
	_, err := admin.CreateTopic(ctx, 1, 1, nil, after)
	require.NoError(w.t, err)
	for _, name := range []string{topic, after} {
		_, err = admin.AlterTopicConfigs(ctx, []kadm.AlterConfig{{Name: "max.message.bytes", Value: &v}}, name)
		require.NoError(w.t, err)
	}
	large := make([]byte, 2*bytes)
	w.eventually("the limit holds", func() bool {
		return errors.Is(client.ProduceSync(ctx, &kgo.Record{Topic: after, Value: large}).FirstErr(), kerr.MessageTooLarge)
	})
}
