package kafka

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
)

// rawBatch is one record batch of an answer, its header read, its records not.
type rawBatch struct {
	base, last int64 // offsets, inclusive
	attributes uint16
	producer   int64
	data       []byte // the whole batch
	broken     error  // why not even the header can be trusted
}

func (b rawBatch) codec() Compression  { return Compression(b.attributes & codecBits) }
func (b rawBatch) control() bool       { return b.attributes&controlBit != 0 }
func (b rawBatch) transactional() bool { return b.attributes&transactionBit != 0 }

// splitBatches cuts the records of an answer into batches. The last one may be
// cut off by the broker and is then left out. What a broken batch says of its own
// length is believed only up to the next batch, or to end, the end of the log.
func splitBatches(data []byte, end int64) []rawBatch {
	var out []rawBatch
	for len(data) >= atLength+4+5 { // up to and with the magic byte
		length := int64(binary.BigEndian.Uint32(data[atLength:]))
		if length+atLength+4 > int64(len(data)) {
			break
		}
		size := int(length) + atLength + 4
		if size <= atMagic {
			break // no batch is that short: the rest cannot be found
		}
		out = append(out, readHeader(data[:size:size]))
		data = data[size:]
	}
	for i := len(out) - 1; i >= 0; i-- {
		if out[i].broken != nil {
			out[i].last = max(out[i].base, min(out[i].last, end-1))
		}
		end = out[i].base
	}
	return out
}

func readHeader(data []byte) rawBatch {
	base := int64(binary.BigEndian.Uint64(data))
	b := rawBatch{base: base, last: base, producer: -1, data: data}
	switch {
	case data[atMagic] != 2:
		b.broken = fmt.Errorf("record format %d is not known", data[atMagic])
		return b
	case len(data) < headerSize:
		b.broken = errShort
		return b
	}
	delta := int32(binary.BigEndian.Uint32(data[atLastDelta:]))
	if delta < 0 {
		b.broken = errors.New("last offset lies before the first")
		return b
	}
	b.last = base + int64(delta)
	b.attributes = binary.BigEndian.Uint16(data[atAttributes:])
	b.producer = int64(binary.BigEndian.Uint64(data[atProducer:]))
	if binary.BigEndian.Uint32(data[atCRC:]) != crc32.Checksum(data[atAttributes:], castagnoli) {
		b.broken = errors.New("checksum does not match")
	}
	return b
}

// records decodes all records of the batch, or none. They share its memory.
func (b rawBatch) records(u *unpacker) ([]stream.Record, error) {
	if b.broken != nil {
		return nil, b.broken
	}
	payload, err := u.decompress(b.codec(), b.data[headerSize:])
	if err != nil {
		return nil, err
	}
	count := int(int32(binary.BigEndian.Uint32(b.data[atCount:])))
	const smallest = 7 // bytes of an empty record
	if count < 0 || count > len(payload)/smallest {
		return nil, fmt.Errorf("batch claims %d records in %d bytes", count, len(payload))
	}
	first := int64(binary.BigEndian.Uint64(b.data[atFirstTime:]))
	out := make([]stream.Record, 0, count)
	d := &decoder{b: payload}
	for range count {
		r := d.record()
		if d.err != nil {
			return nil, fmt.Errorf("record %d of batch: %w", len(out), d.err)
		}
		at := first + r.time
		if b.attributes&logAppendBit != 0 {
			at = int64(binary.BigEndian.Uint64(b.data[atMaxTime:]))
		}
		r.Offset, r.Time = b.base+r.delta, time.UnixMilli(at)
		if r.delta < 0 || r.Offset > b.last {
			return nil, errors.New("record lies outside its batch")
		}
		out = append(out, r.Record)
	}
	return out, nil
}

// rawRecord is a record before its batch is added.
type rawRecord struct {
	stream.Record
	time, delta int64
}

func (d *decoder) record() (r rawRecord) {
	body := &decoder{b: d.varbytes()}
	body.int8() // attributes
	r.time, r.delta = body.varint(), body.varint()
	r.Key, r.Value = body.varbytes(), body.varbytes()
	n := body.varint()
	if n < 0 || n > int64(len(body.b))/2 {
		if n != 0 && body.err == nil {
			body.err = errors.New("record claims more headers than it has bytes")
		}
		n = 0
	}
	for range n {
		key := string(body.varbytes())
		r.Headers = append(r.Headers, wire.Header{Key: key, Value: body.varbytes()})
	}
	d.err = errors.Join(d.err, body.err)
	return r
}
