package wire

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// Schema-registry framing: a zero byte, the schema's id (4 bytes, big endian),
// for Protobuf the path of message indexes, then the payload. Neither a JSON
// text nor a Protobuf message can begin with a zero byte, so framing is told
// from the bytes alone.
const (
	frameMagic  = 0
	frameHeader = 5
	// maxIndexes bounds the path to a nested message; real ones have one or two steps.
	maxIndexes = 32
)

var (
	errShortFrame = errors.New("schema-registry frame ends within its header")
	errIndexes    = errors.New("schema-registry frame has a broken message index")
	bom           = []byte("\xef\xbb\xbf")
)

// unframe cuts off the framing, if there is any, and settles the format: a
// registry client often sends no content-type, and then the payload tells.
func unframe(value []byte, format Format, told bool) ([]byte, Format, error) {
	if len(value) == 0 || value[0] != frameMagic {
		return value, format, nil
	}
	if len(value) < frameHeader {
		return nil, format, errShortFrame
	}
	payload := value[frameHeader:]
	if !told && !opensObject(payload) {
		format = Protobuf
	}
	if format == Protobuf {
		var err error
		payload, err = skipIndexes(payload)
		return payload, format, err
	}
	return payload, format, nil
}

// opensObject tells a JSON payload: no path of message indexes begins with "{".
func opensObject(payload []byte) bool {
	payload = bytes.TrimLeft(bytes.TrimPrefix(payload, bom), " \t\r\n")
	return len(payload) > 0 && payload[0] == '{'
}

// skipIndexes cuts off the path of message indexes: a count and that many
// indexes, zigzag varints; a lone zero stands for the path [0].
func skipIndexes(payload []byte) ([]byte, error) {
	count, n := binary.Varint(payload)
	if n <= 0 || count < 0 || count > maxIndexes {
		return nil, errIndexes
	}
	payload = payload[n:]
	for range count {
		index, n := binary.Varint(payload)
		if n <= 0 || index < 0 {
			return nil, errIndexes
		}
		payload = payload[n:]
	}
	return payload, nil
}
