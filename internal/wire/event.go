package wire

import (
	"bytes"
	"fmt"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	"github.com/rasid/rasid/internal/event"
	rasidv1 "github.com/rasid/rasid/proto/rasid/v1"
)

// EncodeEvent writes an event as a record's value. The same event gives the
// same bytes in every build: JSON is canonical protobuf JSON with the proto's
// field names, compact, empty fields left out; Protobuf is deterministic.
// Coordinates are rounded to 1e-5 and confidences to 0.01 on the way.
// The error is one of text that is no UTF-8, or of a number that is none.
func EncodeEvent(e event.Event, format Format) ([]byte, error) {
	if format == Protobuf {
		return encodeProtobuf(messageOf(e))
	}
	w := jsonWriter{out: make([]byte, 0, eventSize)}
	appendEvent(&w, e)
	return w.out, w.err
}

// eventSize is what most events stay below, in bytes of JSON.
const eventSize = 4096

func encodeProtobuf(m proto.Message) ([]byte, error) {
	value, err := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	if err != nil {
		return nil, fmt.Errorf("encoding protobuf: %w", err)
	}
	return value, nil
}

// DecodeEvent reads the value of an events record. Fields that this version
// does not know are ignored.
func DecodeEvent(value []byte, format Format) (event.Event, error) {
	var m rasidv1.Event
	if format == Protobuf {
		if err := (proto.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(value, &m); err != nil {
			return event.Event{}, fmt.Errorf("decoding protobuf: %w", err)
		}
		return eventOf(&m), nil
	}
	if err := (protojson.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(bytes.TrimPrefix(value, bom), &m); err != nil {
		return event.Event{}, fmt.Errorf("decoding json: %w", err)
	}
	return eventOf(&m), nil
}
