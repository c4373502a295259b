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
	// group. It returns *Refused when the broker does not take an output, and has
	// then written nothing.
	Commit(ctx context.Context, b Batch) error
}

// Refused tells that one output of a batch cannot be written as it is.
type Refused struct {
	Index    int  // of the output in Batch.Outputs
	TooLarge bool // for its topic; else something else is wrong with the record
	Err      error
}

// Error names the output.
func (e *Refused) Error() string { return fmt.Sprintf("output %d is refused: %v", e.Index, e.Err) }

// Unwrap gives the broker's answer.
func (e *Refused) Unwrap() error { return e.Err }

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
	// Replace gives a humbler form of an output that was refused, false when there
	// is none. Called again and again it comes to an end.
	Replace(o Output, why *Refused) (Output, bool)
}
