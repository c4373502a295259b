package kafka

import (
	"context"
	"errors"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/segmentio/kafka-go"
	"go.uber.org/zap"
)

const (
	// fetchWait is how long a broker may hold a request for lack of records.
	fetchWait = 500 * time.Millisecond
	// fetchTimeout bounds one try of a fetch, which may carry a very large record.
	fetchTimeout = 15 * time.Second
)

// source reads one partition from a position on.
type source struct {
	cluster   *Cluster
	retry     retrier
	log       *zap.Logger
	topic     string
	partition int
	offset    int64
	maxBytes  int
	unpack    *unpacker
	progress  *progress
	skipped   func(n int64)
	clock     stream.Clock
}

// Fetch is of stream.Source.
func (s *source) Fetch(ctx context.Context) (stream.Fetched, error) {
	var answer *fetchResponse
	err := s.retry.within(ctx, "fetch", fetchTimeout, func(ctx context.Context) (err error) {
		answer, err = s.cluster.fetch(ctx, &fetchRequest{topic: s.topic, partition: int32(s.partition), offset: s.offset,
			maxBytes: int32(s.maxBytes), maxWait: fetchWait})
		if errors.Is(err, kafka.OffsetOutOfRange) {
			return s.recover(ctx)
		}
		return err
	})
	if err != nil || answer == nil {
		return stream.Fetched{Next: s.offset}, err
	}
	records, next := answer.committed(s.offset, s.unpack)
	for i := range records {
		records[i].Topic, records[i].Partition = s.topic, s.partition
	}
	s.offset = next
	s.progress.fetched(records, next, answer.stable, s.clock())
	return stream.Fetched{Records: records, Next: next}, nil
}

// recover moves to the first offset there is: records before it were deleted, or
// the topic was made anew and counts from the start. The loss is counted.
func (s *source) recover(ctx context.Context) error {
	b, err := s.cluster.bounds(ctx, s.topic, s.partition)
	if err != nil {
		return err
	}
	if s.offset >= b.first && s.offset <= b.end {
		return nil // a replica that lagged behind; the position is fine
	}
	s.log.Error("position is out of range, going on at the first offset", zap.String("topic", s.topic), zap.Int("partition", s.partition),
		zap.Int64("position", s.offset), zap.Int64("first", b.first), zap.Int64("end", b.end))
	s.skipped(max(0, b.first-s.offset))
	s.offset = b.first
	s.progress.started(b.first)
	return nil
}
