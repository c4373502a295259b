package app

import (
	"context"
	"fmt"
	"time"

	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
)

// EventReading is the work of `rasid events`.
type EventReading struct {
	Config  config.Config
	Format  string // table or json
	From    string // "", "start", "end", a time, a day, or a duration back from now
	Follow  bool
	Current bool // the last value of every event, without deleted ones
	Clock   stream.Clock
	Streams Streams
}

// Events prints committed events from the topic.
func Events(ctx context.Context, r EventReading) error {
	if r.Current && r.Follow {
		return badInput("--current reads what there is now: it cannot follow")
	}
	if r.Format != "table" && r.Format != "json" {
		return badInput("unknown format %q: it is table or json", r.Format)
	}
	reading, err := r.reading()
	if err != nil {
		return err
	}
	cluster, err := connect(r.Config, "rasid-events")
	if err != nil {
		return err
	}
	defer cluster.Close()
	if !r.Follow {
		if err := reachable(ctx, cluster); err != nil {
			return err
		}
	}
	if r.Current {
		return cluster.Current(ctx, reading, r.print)
	}
	return cluster.Read(ctx, reading, r.print)
}

func (r EventReading) reading() (kafka.Reading, error) {
	reading := kafka.Reading{Topic: r.Config.Topics.Events, Follow: r.Follow}
	switch r.From {
	case "", "start":
		return reading, nil
	case "end":
		reading.FromEnd = true
		return reading, nil
	}
	if d, err := time.ParseDuration(r.From); err == nil && d > 0 {
		reading.From = r.Clock().Add(-d)
		return reading, nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(layout, r.From); err == nil {
			reading.From = t
			return reading, nil
		}
	}
	return reading, badInput("--from %q: write start, end, a day (2024-01-10), a time (2024-01-10T08:00:00Z) or how long ago (2h)", r.From)
}

// print writes one record. What is no event of ours is told and passed over.
func (r EventReading) print(rec stream.Record) error {
	e, value, err := decodeEvent(rec)
	if err != nil {
		fmt.Fprintf(r.Streams.Err, "%s/%d offset %d: %s\n", rec.Topic, rec.Partition, rec.Offset, cleanLine(err.Error()))
		return nil
	}
	if value == nil {
		return nil
	}
	if r.Format == "json" {
		_, err := fmt.Fprintf(r.Streams.Out, "%s\n", value)
		return err
	}
	return writeCard(r.Streams.Out, e)
}

// decodeEvent gives the event of a record and its value as JSON; nil for a
// deletion.
func decodeEvent(rec stream.Record) (event.Event, []byte, error) {
	if rec.Gap != nil {
		return event.Event{}, nil, fmt.Errorf("cannot be read: %w", rec.Gap.Err)
	}
	if rec.Value == nil {
		return event.Event{}, nil, nil
	}
	format, _ := wire.FormatOf(wire.ContentType(rec.Headers))
	e, err := wire.DecodeEvent(rec.Value, format)
	if err != nil || format == wire.JSON {
		return e, rec.Value, err
	}
	value, err := wire.EncodeEvent(e, wire.JSON)
	return e, value, err
}
