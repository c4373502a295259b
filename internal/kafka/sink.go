package kafka

import (
	"context"
	"errors"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol/offsetcommit"
)

// sink writes what one input partition gives.
type sink struct {
	producer *producer
	settings GroupSettings
	who      member
	in       target
	patience time.Duration // after the generation has ended
	metrics  *Metrics
	progress *progress
	clock    stream.Clock
}

// Commit is of stream.Sink. In exactly-once mode messages and position are one
// transaction; else the position follows the acknowledged messages.
func (s *sink) Commit(ctx context.Context, b stream.Batch) error {
	ctx, cancel := grace(ctx, s.patience)
	defer cancel()
	err := s.transact(ctx, b)
	switch {
	case err == nil:
		s.committed(b)
		return nil
	case s.producer.id == "":
		return err
	}
	return s.abort(ctx, err)
}

func (s *sink) committed(b stream.Batch) {
	if s.producer.id != "" {
		s.metrics.transactions.WithLabelValues(outcomeCommitted).Inc()
	}
	last := b.Outputs[len(b.Outputs)-1].Record.Time
	s.progress.wrote(b.Next, last, s.clock())
}

func (s *sink) transact(ctx context.Context, b stream.Batch) error {
	start := time.Now()
	messages, err := s.route(ctx, b)
	if err != nil {
		return err
	}
	if len(messages) > 0 {
		refused, err := s.producer.write(ctx, messages)
		if err != nil {
			return err
		}
		if len(refused) > 0 {
			return &stream.Refused{Index: refused[0].output, TooLarge: tooLarge(refused[0].err), Err: refused[0].err}
		}
	}
	s.metrics.produce.Observe(time.Since(start).Seconds())
	start = time.Now()
	if s.producer.id == "" {
		err = s.commitPosition(ctx, b.Next)
	} else if err = s.producer.move(ctx, s.who, s.in, b.Next); err == nil {
		err = s.producer.end(ctx, true)
	}
	s.metrics.commit.Observe(time.Since(start).Seconds())
	return err
}

func tooLarge(err error) bool {
	return errors.Is(err, kafka.MessageSizeTooLarge) || errors.Is(err, kafka.RecordListTooLarge)
}

// abort ends the transaction after cause. An output that is refused leaves the
// producer in good order, and the batch will be tried again with it: there the
// abort must succeed. Otherwise it is an attempt: the next owner aborts as well.
func (s *sink) abort(ctx context.Context, cause error) error {
	outcome := outcomeAborted
	if classify(cause) == rejoin {
		outcome = outcomeFenced
	}
	s.metrics.transactions.WithLabelValues(outcome).Inc()
	var refused *stream.Refused
	if errors.As(cause, &refused) {
		if s.producer.open() {
			if err := s.producer.end(ctx, false); err != nil {
				return err
			}
		}
		return cause
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*time.Second)
	defer cancel()
	_ = s.producer.end(ctx, false)
	return cause
}

// route assigns messages to partitions. Events of one article share a partition,
// rejects keep the partition of their article as long as there are enough.
func (s *sink) route(ctx context.Context, b stream.Batch) (map[target][]item, error) {
	var events, rejects int
	err := s.producer.retry.do(ctx, "metadata", func(ctx context.Context) error {
		e, err := s.producer.cluster.topic(ctx, s.settings.Events)
		if err != nil {
			return err
		}
		r, err := s.producer.cluster.topic(ctx, s.settings.Rejects)
		events, rejects = len(e.leaders), len(r.leaders)
		return err
	})
	if err != nil {
		return nil, err
	}
	out := map[target][]item{}
	for i, o := range b.Outputs {
		for _, m := range o.Events {
			t := target{s.settings.Events, wire.MurmurPartition(m.Route, events)}
			out[t] = append(out[t], item{message: m, output: i})
		}
		if o.Reject != nil {
			t := target{s.settings.Rejects, s.in.partition % rejects}
			out[t] = append(out[t], item{message: *o.Reject, output: i})
		}
	}
	return out, nil
}

// commitPosition tells the coordinator the position outside of any transaction.
func (s *sink) commitPosition(ctx context.Context, position int64) error {
	req := &offsetcommit.Request{GroupID: s.who.group, GenerationID: int32(s.who.generation), MemberID: s.who.id,
		RetentionTimeMs: -1, Topics: []offsetcommit.RequestTopic{{Name: s.in.topic, Partitions: []offsetcommit.RequestPartition{{
			PartitionIndex: int32(s.in.partition), CommittedOffset: position, CommittedLeaderEpoch: -1}}}}}
	return s.producer.retry.do(ctx, "commit_offsets", func(ctx context.Context) error {
		m, err := s.producer.cluster.send(ctx, req)
		if err != nil {
			return err
		}
		for _, t := range m.(*offsetcommit.Response).Topics {
			for _, a := range t.Partitions {
				if a.ErrorCode != 0 {
					return kafka.Error(a.ErrorCode)
				}
			}
		}
		return nil
	})
}
