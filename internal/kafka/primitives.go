package kafka

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// errShort tells of an answer or a batch that ends too early.
var errShort = errors.New("message ends too early")

// maxAnswer bounds an answer on the wire, in bytes: the largest that a broker
// can be set to send, and a guard against reading garbage as a length.
const maxAnswer = 1 << 30

// decoder reads the primitives of the protocol; after the first error it gives
// zero values.
type decoder struct {
	b   []byte
	err error
}

func (d *decoder) take(n int) []byte {
	if d.err != nil || n < 0 || n > len(d.b) {
		if d.err == nil {
			d.err = errShort
		}
		d.b = nil
		return nil
	}
	out := d.b[:n:n]
	d.b = d.b[n:]
	return out
}

func (d *decoder) int8() int8 {
	if b := d.take(1); b != nil {
		return int8(b[0])
	}
	return 0
}

func (d *decoder) int16() int16 {
	if b := d.take(2); b != nil {
		return int16(binary.BigEndian.Uint16(b))
	}
	return 0
}

func (d *decoder) int32() int32 {
	if b := d.take(4); b != nil {
		return int32(binary.BigEndian.Uint32(b))
	}
	return 0
}

func (d *decoder) int64() int64 {
	if b := d.take(8); b != nil {
		return int64(binary.BigEndian.Uint64(b))
	}
	return 0
}

// varint is zigzag, as in records.
func (d *decoder) varint() int64 {
	v, n := binary.Varint(d.b)
	if n <= 0 {
		d.take(len(d.b) + 1)
		return 0
	}
	d.take(n)
	return v
}

// uvarint is plain, as in the lengths of flexible versions.
func (d *decoder) uvarint() uint64 {
	v, n := binary.Uvarint(d.b)
	if n <= 0 {
		d.take(len(d.b) + 1)
		return 0
	}
	d.take(n)
	return v
}

func (d *decoder) string() string { return string(d.take(int(max(d.int16(), 0)))) }

// compact is a string of a flexible version; null reads as empty.
func (d *decoder) compact() string {
	n := d.uvarint()
	if n <= 1 {
		return ""
	}
	return string(d.take(clamp(n - 1)))
}

// tags skips the tagged fields of a flexible version.
func (d *decoder) tags() {
	for n := d.uvarint(); n > 0 && d.err == nil; n-- {
		d.uvarint()
		d.take(clamp(d.uvarint()))
	}
}

// clamp keeps a length from the wire within what take can refuse.
func clamp(n uint64) int { return int(min(n, maxAnswer+1)) }

// varbytes is bytes with a zigzag length, as in records; -1 is nil.
func (d *decoder) varbytes() []byte {
	n := d.varint()
	switch {
	case n < 0:
		return nil
	case n > int64(len(d.b)):
		d.take(len(d.b) + 1)
		return nil
	case n == 0:
		return []byte{}
	}
	return d.take(int(n))
}

func appendString(b []byte, s string) []byte {
	b = binary.BigEndian.AppendUint16(b, uint16(len(s)))
	return append(b, s...)
}

func appendCompact(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)+1))
	return append(b, s...)
}

func appendVarbytes(b, v []byte) []byte {
	if v == nil {
		return binary.AppendVarint(b, -1)
	}
	b = binary.AppendVarint(b, int64(len(v)))
	return append(b, v...)
}

// correlation is the same for all requests: a connection carries one at a time.
const correlation = 77

// appendRequest begins a request; exchange fills in its size.
func appendRequest(b []byte, key, version int16, client string) []byte {
	b = append(b, 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint16(b, uint16(key))
	b = binary.BigEndian.AppendUint16(b, uint16(version))
	b = binary.BigEndian.AppendUint32(b, correlation)
	return appendString(b, client)
}

// exchange sends a request and gives the answer's bytes behind the correlation id.
func exchange(rw io.ReadWriter, request []byte) (*decoder, error) {
	binary.BigEndian.PutUint32(request, uint32(len(request)-4))
	if _, err := rw.Write(request); err != nil {
		return nil, err
	}
	var size [4]byte
	if _, err := io.ReadFull(rw, size[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(size[:])
	if n > maxAnswer {
		return nil, fmt.Errorf("answer of %d bytes is too long", n)
	}
	body := make([]byte, n)
	if _, err := io.ReadFull(rw, body); err != nil {
		return nil, err
	}
	d := &decoder{b: body}
	if id := d.int32(); d.err != nil || id != correlation {
		return nil, errors.New("answer to another request")
	}
	return d, nil
}
