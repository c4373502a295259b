package stream

import (
	"context"
	"fmt"
)

// Fetched is one answer of a Source.
type Fetched struct {
	Records []Record
	// Next is the position behind everything that was read, also what is not
	// shown: markers, aborted records.
	Next int64
}

// Source gives the committed records of one partition in order.
type Source interface {
	// Fetch waits for records behind the last ones. An answer may be empty. An
	// error ends the partition's work.
	Fetch(ctx context.Context) (Fetched, error)
}

// Sink writes what a partition gave.
type Sink interface {
	// Commit writes the outputs and the position, all or nothing. It finishes
	// what it has begun even when ctx has ended, within the patience of the
	// group. It returns *TooLarge when the broker refuses an output for its size
	// and nothing was written.
	Commit(ctx context.Context, b Batch) error
}

// TooLarge tells that one output of a batch does not fit in the topic.
type TooLarge struct {
	Index int // of the output in Batch.Outputs
	Err   error
}

// Error names the output.
func (e *TooLarge) Error() string {
	return fmt.Sprintf("output %d is too large for its topic: %v", e.Index, e.Err)
}

// Unwrap gives the broker's answer.
func (e *TooLarge) Unwrap() error { return e.Err }

// Partition is one input partition that the service owns for now.
type Partition struct {
	Topic  string
	ID     int
	Source Source
	Sink   Sink
}

// Work handles a partition until ctx ends (nil) or something fails for good.
type Work func(ctx context.Context, p Partition) error

// Group hands out partitions.
type Group interface {
	// Run calls work, concurrently, for every partition that this member owns,
	// until ctx ends. It returns an error only when no retry helps.
	Run(ctx context.Context, work Work) error
}

// Handler turns one record into what is to be written. It is pure, may be
// called concurrently, and never panics.
type Handler interface {
	Handle(r Record) Output
	// Shrink gives a smaller form of an output that was refused as too large,
	// false when there is none.
	Shrink(o Output) (Output, bool)
}
