package kafka

import (
	"context"
	"errors"
	"math"
	"time"

	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol/txnoffsetcommit"
)

// operationNotAttempted is what partitions get that share a request with a refused one.
const operationNotAttempted = kafka.Error(55)

// target is a partition that is written to.
type target struct {
	topic     string
	partition int
}

// producer is one transactional producer, or one without transactions when its
// id is empty. It is used by one goroutine at a time.
type producer struct {
	cluster *Cluster
	retry   retrier
	id      string        // transactional id
	timeout time.Duration // after which the broker aborts an open transaction
	codec   Compression

	producerID int64
	epoch      int16
	sequences  map[target]int32
	entered    map[target]bool // into the open transaction
	offsets    bool            // the open transaction holds the group's position
}

// init asks for the producer's identity. With a transactional id this fences the
// last owner of the id and aborts what it had open.
func (p *producer) init(ctx context.Context) error {
	err := p.retry.do(ctx, "init_producer", func(ctx context.Context) error {
		r, err := p.cluster.client.InitProducerID(ctx, &kafka.InitProducerIDRequest{
			TransactionalID: p.id, TransactionTimeoutMs: int(p.timeout.Milliseconds()),
			ProducerID: -1, ProducerEpoch: -1, // the zero value would name a producer
		})
		if err != nil {
			return err
		}
		if r.Error != nil {
			return r.Error
		}
		p.producerID, p.epoch = int64(r.Producer.ProducerID), int16(r.Producer.ProducerEpoch)
		return nil
	})
	if p.id == "" && errors.Is(err, kafka.ClusterAuthorizationFailed) {
		// Old brokers ask a cluster right for sequence numbers alone. Without them
		// a lost answer may double a record, which this mode allows.
		p.producerID, p.epoch, err = -1, -1, nil
	}
	p.sequences, p.entered, p.offsets = map[target]int32{}, map[target]bool{}, false
	return err
}

// enter adds partitions to the open transaction. Right after a transaction the
// broker answers "concurrent" for a few milliseconds: that is repeated.
func (p *producer) enter(ctx context.Context, targets []target) error {
	add := map[string][]kafka.AddPartitionToTxn{}
	for _, t := range targets {
		if !p.entered[t] {
			add[t.topic] = append(add[t.topic], kafka.AddPartitionToTxn{Partition: t.partition})
		}
	}
	if len(add) == 0 || p.id == "" {
		return nil
	}
	err := p.retry.do(ctx, "add_partitions", func(ctx context.Context) error {
		r, err := p.cluster.client.AddPartitionsToTxn(ctx, &kafka.AddPartitionsToTxnRequest{
			TransactionalID: p.id, ProducerID: int(p.producerID), ProducerEpoch: int(p.epoch), Topics: add})
		if err != nil {
			return err
		}
		// One refused partition leaves the others out (55): its answer says more.
		var worst error
		for _, partitions := range r.Topics {
			for _, a := range partitions {
				if a.Error != nil && (worst == nil || errors.Is(worst, operationNotAttempted)) {
					worst = a.Error
				}
			}
		}
		return worst
	})
	if err != nil {
		return err
	}
	for _, t := range targets {
		p.entered[t] = true
	}
	return nil
}

// member names the owner of a partition to the group's coordinator.
type member struct {
	group, id  string
	generation int
}

// move puts the group's position into the open transaction. The coordinator
// refuses it when the member's generation is over.
func (p *producer) move(ctx context.Context, who member, in target, position int64) error {
	if !p.offsets {
		err := p.retry.do(ctx, "add_offsets", func(ctx context.Context) error {
			r, err := p.cluster.client.AddOffsetsToTxn(ctx, &kafka.AddOffsetsToTxnRequest{
				TransactionalID: p.id, ProducerID: int(p.producerID), ProducerEpoch: int(p.epoch), GroupID: who.group})
			if err != nil {
				return err
			}
			return r.Error
		})
		if err != nil {
			return err
		}
		p.offsets = true
	}
	// The library's own call would send leader epoch 0 instead of "unknown".
	req := &txnoffsetcommit.Request{TransactionalID: p.id, GroupID: who.group, ProducerID: p.producerID, ProducerEpoch: p.epoch,
		GenerationID: int32(who.generation), MemberID: who.id,
		Topics: []txnoffsetcommit.RequestTopic{{Name: in.topic, Partitions: []txnoffsetcommit.RequestPartition{{
			Partition: int32(in.partition), CommittedOffset: position, CommittedLeaderEpoch: -1}}}}}
	return p.retry.do(ctx, "commit_offsets", func(ctx context.Context) error {
		m, err := p.cluster.send(ctx, req)
		if err != nil {
			return err
		}
		for _, t := range m.(*txnoffsetcommit.Response).Topics {
			for _, a := range t.Partitions {
				if a.ErrorCode != 0 {
					return kafka.Error(a.ErrorCode)
				}
			}
		}
		return nil
	})
}

// end commits or aborts the open transaction; nothing is open afterwards, or the
// producer is of no more use.
func (p *producer) end(ctx context.Context, commit bool) error {
	defer func() { clear(p.entered); p.offsets = false }()
	return p.retry.do(ctx, "end_transaction", func(ctx context.Context) error {
		r, err := p.cluster.client.EndTxn(ctx, &kafka.EndTxnRequest{
			TransactionalID: p.id, ProducerID: int(p.producerID), ProducerEpoch: int(p.epoch), Committed: commit})
		if err != nil {
			return err
		}
		return r.Error
	})
}

// open tells whether anything was added to a transaction that has not ended.
func (p *producer) open() bool { return p.offsets || len(p.entered) > 0 }

// advance moves the sequence of a partition behind an acknowledged batch.
func (p *producer) advance(t target, records int) {
	p.sequences[t] = int32((int64(p.sequences[t]) + int64(records)) & math.MaxInt32)
}
