package kafka

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/rasid/rasid/internal/stream"
	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
	"github.com/segmentio/kafka-go/protocol/produce"
	"github.com/segmentio/kafka-go/protocol/rawproduce"
)

// batchBytes keeps a batch, before compression, below the default of
// message.max.bytes (1,048,588). A single larger message is a batch of its own.
const batchBytes = 1_000_000

// item is a message and the output it belongs to.
type item struct {
	message stream.Message
	output  int
}

// chunk is what goes into one batch.
type chunk struct {
	items []item
	raw   []byte
}

// refusal tells which output the broker refuses for good, and why.
type refusal struct {
	output int
	err    error
}

// write sends the messages of each partition in order, in batches: one batch for
// each partition and one request for each leader at a time. Several requests of
// one transactional id at the same time would collide in the broker's
// verification. A batch refused for its size is halved down to single messages;
// single messages that are refused are told, all others are written.
func (p *producer) write(ctx context.Context, messages map[target][]item) ([]refusal, error) {
	queue := make(map[target][]chunk, len(messages))
	targets := make([]target, 0, len(messages))
	for t, items := range messages {
		queue[t] = cut(items)
		targets = append(targets, t)
	}
	if err := p.enter(ctx, targets); err != nil {
		return nil, err
	}
	var out []refusal
	for len(queue) > 0 {
		refused, err := p.round(ctx, queue)
		if err != nil {
			return out, err
		}
		for t, chunks := range queue {
			rest := chunks[1:]
			if why := refused[t]; why != nil {
				items := chunks[0].items
				if half := len(items) / 2; half > 0 {
					rest = append([]chunk{{items: items[:half]}, {items: items[half:]}}, rest...)
				} else {
					out = append(out, refusal{output: items[0].output, err: why})
				}
			}
			if queue[t] = rest; len(rest) == 0 {
				delete(queue, t)
			}
		}
	}
	return out, nil
}

// cut makes chunks of at most batchBytes.
func cut(items []item) []chunk {
	var out []chunk
	start, size := 0, 0
	for i, it := range items {
		n := encodedSize(it.message)
		if i > start && size+n > batchBytes {
			out = append(out, chunk{items: items[start:i]})
			start, size = i, 0
		}
		size += n
	}
	return append(out, chunk{items: items[start:]})
}

// round sends the first chunk of every partition until all are answered for good.
// It gives the partitions whose chunk was refused.
func (p *producer) round(ctx context.Context, queue map[target][]chunk) (map[target]error, error) {
	open := make(map[target]chunk, len(queue))
	for t, chunks := range queue {
		c := chunks[0]
		var err error
		if c.raw, err = p.encode(t, c.items); err != nil {
			return nil, err
		}
		open[t] = c
	}
	refused := map[target]error{}
	err := p.retry.do(ctx, "produce", func(ctx context.Context) error {
		answers, err := p.sendAll(ctx, open)
		if err != nil {
			return err
		}
		var worst error
		for t, err := range answers {
			switch classify(err) {
			case done:
				p.advance(t, len(open[t].items))
				delete(open, t)
			case refuse:
				refused[t] = err
				delete(open, t)
			case again:
				if worst == nil {
					worst = err
				}
			default:
				worst = err
			}
		}
		return worst
	})
	return refused, err
}

func (p *producer) encode(t target, items []item) ([]byte, error) {
	who := identity{id: p.producerID, epoch: p.epoch, sequence: p.sequences[t], transactional: p.id != ""}
	if who.id < 0 {
		who.sequence = -1
	}
	messages := make([]stream.Message, len(items))
	for i, it := range items {
		messages[i] = it.message
	}
	return encodeBatch(who, p.codec, messages)
}

// sendAll gives every open partition an answer, of its leader or of ours when
// it has no leader.
func (p *producer) sendAll(ctx context.Context, open map[target]chunk) (map[target]error, error) {
	byLeader := map[int][]target{}
	topics := map[string]topic{}
	answers := make(map[target]error, len(open))
	for t := range open {
		meta, known := topics[t.topic]
		if !known {
			var err error
			if meta, err = p.cluster.topic(ctx, t.topic); err != nil {
				return nil, err
			}
			topics[t.topic] = meta
		}
		if t.partition >= len(meta.leaders) || meta.leaders[t.partition] < 0 {
			answers[t] = kafka.LeaderNotAvailable
			continue
		}
		id := meta.leaders[t.partition]
		byLeader[id] = append(byLeader[id], t)
	}
	parts := make(chan map[target]error, len(byLeader))
	for _, targets := range byLeader {
		go func() { parts <- p.sendTo(ctx, targets, open) }()
	}
	for range byLeader {
		for t, err := range <-parts {
			answers[t] = err
		}
	}
	return answers, nil
}

// sendTo is one produce request to the leader of the targets.
func (p *producer) sendTo(ctx context.Context, targets []target, open map[target]chunk) map[target]error {
	req := &rawproduce.Request{TransactionalID: p.id, Acks: int16(kafka.RequireAll), Timeout: int32(attemptTimeout.Milliseconds())}
	answers := make(map[target]error, len(targets))
	at := map[string]int{}
	for _, t := range targets {
		answers[t] = errors.New("no answer for the partition")
		i, ok := at[t.topic]
		if !ok {
			i = len(req.Topics)
			at[t.topic] = i
			req.Topics = append(req.Topics, rawproduce.RequestTopic{Topic: t.topic})
		}
		req.Topics[i].Partitions = append(req.Topics[i].Partitions, rawproduce.RequestPartition{
			Partition: int32(t.partition), RecordSet: protocol.RawRecordSet{Reader: bytes.NewReader(open[t].raw)}})
	}
	m, err := p.cluster.send(ctx, req)
	if err != nil {
		for t := range answers {
			answers[t] = err
		}
		return answers
	}
	for _, t := range m.(*produce.Response).Topics {
		for _, a := range t.Partitions {
			var err error
			if a.ErrorCode != 0 {
				err = fmt.Errorf("partition %s/%d: %w", t.Topic, a.Partition, kafka.Error(a.ErrorCode))
			}
			answers[target{t.Topic, int(a.Partition)}] = err
		}
	}
	return answers
}
