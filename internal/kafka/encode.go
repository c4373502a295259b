package kafka

import (
	"encoding/binary"
	"hash/crc32"

	"github.com/rasid/rasid/internal/stream"
)

// The layout of a version 2 record batch: places of fields, in bytes.
const (
	atLength     = 8
	atMagic      = 16
	atCRC        = 17
	atAttributes = 21
	atLastDelta  = 23
	atFirstTime  = 27
	atMaxTime    = 35
	atProducer   = 43
	atEpoch      = 51
	atSequence   = 53
	atCount      = 57
	headerSize   = 61
)

// Bits of a batch's attributes.
const (
	codecBits      = 7
	logAppendBit   = 8
	transactionBit = 16
	controlBit     = 32
)

// castagnoli is the polynomial of batch checksums.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// identity is what makes a batch of a producer recognisable when it is sent
// again. The zero epoch and sequence with id -1 are those of a plain producer.
type identity struct {
	id            int64
	epoch         int16
	sequence      int32
	transactional bool
}

// encodeBatch makes a record batch behind the four bytes of its size, which a
// produce request carries verbatim.
func encodeBatch(who identity, codec Compression, messages []stream.Message) ([]byte, error) {
	first, last := messages[0].Time.UnixMilli(), messages[0].Time.UnixMilli()
	size := 0
	for _, m := range messages {
		size += encodedSize(m)
	}
	records := make([]byte, 0, size)
	for i, m := range messages {
		at := m.Time.UnixMilli()
		last = max(last, at)
		records = appendRecord(records, int64(i), at-first, m)
	}
	const prefix = 4
	b := make([]byte, prefix+headerSize, prefix+headerSize+len(records)/(1+3*min(int(codec), 1))+64)
	b, err := codec.compress(b, records)
	if err != nil {
		return nil, err
	}
	h := b[prefix:]
	binary.BigEndian.PutUint32(b, uint32(len(h)))
	binary.BigEndian.PutUint32(h[atLength:], uint32(len(h)-atLength-4))
	binary.BigEndian.PutUint32(h[12:], 0xffffffff) // leader epoch: unknown
	h[atMagic] = 2
	attributes := uint16(codec)
	if who.transactional {
		attributes |= transactionBit
	}
	binary.BigEndian.PutUint16(h[atAttributes:], attributes)
	binary.BigEndian.PutUint32(h[atLastDelta:], uint32(len(messages)-1))
	binary.BigEndian.PutUint64(h[atFirstTime:], uint64(first))
	binary.BigEndian.PutUint64(h[atMaxTime:], uint64(last))
	binary.BigEndian.PutUint64(h[atProducer:], uint64(who.id))
	binary.BigEndian.PutUint16(h[atEpoch:], uint16(who.epoch))
	binary.BigEndian.PutUint32(h[atSequence:], uint32(who.sequence))
	binary.BigEndian.PutUint32(h[atCount:], uint32(len(messages)))
	binary.BigEndian.PutUint32(h[atCRC:], crc32.Checksum(h[atAttributes:], castagnoli))
	return b, nil
}

// appendRecord writes one record: its body is built behind a gap for the longest
// length prefix and moved up, which spares a second buffer.
func appendRecord(b []byte, delta, time int64, m stream.Message) []byte {
	start := len(b)
	var gap [binary.MaxVarintLen64]byte
	b = append(b, gap[:]...)
	body := len(b)
	b = append(b, 0) // attributes
	b = binary.AppendVarint(b, time)
	b = binary.AppendVarint(b, delta)
	b = appendVarbytes(b, m.Key)
	b = appendVarbytes(b, m.Value)
	b = binary.AppendVarint(b, int64(len(m.Headers)))
	for _, h := range m.Headers {
		b = binary.AppendVarint(b, int64(len(h.Key)))
		b = append(b, h.Key...)
		b = appendVarbytes(b, h.Value)
	}
	n := binary.PutVarint(b[start:], int64(len(b)-body))
	copy(b[start+n:], b[body:])
	return b[:start+n+len(b)-body]
}

// encodedSize bounds what a message takes in a batch before compression.
func encodedSize(m stream.Message) int {
	n := 40 + len(m.Key) + len(m.Value)
	for _, h := range m.Headers {
		n += len(h.Key) + len(h.Value) + 10
	}
	return n
}
