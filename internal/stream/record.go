package stream

import (
	"time"

	"github.com/rasid/rasid/internal/wire"
)

// Record is one record of the articles topic as it was committed there.
type Record struct {
	Topic     string
	Partition int
	Offset    int64
	// Time is the record's timestamp, in milliseconds by the broker's format.
	Time       time.Time
	Key, Value []byte // Value is nil for a tombstone
	Headers    []wire.Header
	// Gap is set when the record stands for a range of offsets that could not be
	// decoded; Offset is its first offset, Key and Value are nil.
	Gap *Gap
}

// Gap is a range of offsets without readable records.
type Gap struct {
	Last  int64 // last offset of the range, inclusive
	Bytes int   // size of the batch on the wire
	Err   error
}

// End is the position behind the record.
func (r Record) End() int64 {
	if r.Gap != nil {
		return r.Gap.Last + 1
	}
	return r.Offset + 1
}

// size is what the record holds in memory, roughly, in bytes.
func (r Record) size() int {
	n := 64 + len(r.Key) + len(r.Value)
	for _, h := range r.Headers {
		n += len(h.Key) + len(h.Value)
	}
	return n
}

// Message is a record to be written.
type Message struct {
	// Route is what the partition is computed from; events of one article share it.
	Route      []byte
	Key, Value []byte
	Headers    []wire.Header
	Time       time.Time
}

func (m Message) size() int {
	n := 32 + len(m.Key) + len(m.Value)
	for _, h := range m.Headers {
		n += len(h.Key) + len(h.Value)
	}
	return n
}

// Output is all that one record gave.
type Output struct {
	Record Record
	Events []Message
	// Reject is written to the rejects topic instead of events; nil when the
	// record was read.
	Reject *Message
	// Tally is what the metrics and the log say of it once it is committed.
	Tally Tally

	why  *wire.Reject // of Reject
	bare bool         // Reject has lost the record's own headers
}

func (o Output) size() int {
	n := 0
	for _, m := range o.Events {
		n += m.size()
	}
	if o.Reject != nil {
		n += o.Reject.size()
	}
	return n
}

// Batch is a run of outputs of one partition, in order, and the position behind
// it: what a Sink writes in one transaction.
type Batch struct {
	Outputs []Output
	Next    int64
}
