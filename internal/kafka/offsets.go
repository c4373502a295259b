package kafka

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"time"

	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// stableVersion of OffsetFetch is the first that waits for open transactions.
const stableVersion = 7

// positionRequest asks the group's coordinator for a committed position that no
// open transaction may still change. The library's own request knows no such
// wish: it would give the position before the transaction.
type positionRequest struct {
	client    string
	group     string
	topic     string
	partition int32
}

// ApiKey is of protocol.Message.
func (*positionRequest) ApiKey() protocol.ApiKey { return protocol.OffsetFetch }

// Group is of protocol.GroupMessage.
func (r *positionRequest) Group() string { return r.group }

// Required is of protocol.RawExchanger.
func (*positionRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// RawExchange is of protocol.RawExchanger.
func (r *positionRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	b := appendRequest(nil, int16(protocol.OffsetFetch), stableVersion, r.client)
	b = append(b, 0) // tags of the header
	b = appendCompact(b, r.group)
	b = append(b, 2) // one topic
	b = appendCompact(b, r.topic)
	b = append(b, 2) // one partition
	b = binary.BigEndian.AppendUint32(b, uint32(r.partition))
	b = append(b, 0, 1, 0) // tags of the topic, require stable, tags
	d, err := exchange(rw, b)
	if err != nil {
		return nil, err
	}
	return r.read(d)
}

func (r *positionRequest) read(d *decoder) (*positionResponse, error) {
	d.tags()
	d.int32() // throttle
	out := &positionResponse{position: -1}
	var code int16
	found := false
	for topics := d.uvarint(); topics > 1 && d.err == nil; topics-- {
		_ = d.compact()
		for partitions := d.uvarint(); partitions > 1 && d.err == nil; partitions-- {
			id, position := d.int32(), d.int64()
			d.int32() // leader epoch
			_ = d.compact()
			answer := d.int16()
			d.tags()
			if id == r.partition {
				out.position, code, found = position, answer, true
			}
		}
		d.tags()
	}
	top := d.int16()
	switch {
	case d.err != nil:
		return nil, d.err
	case top != 0:
		return nil, kafka.Error(top)
	case !found:
		return nil, fmt.Errorf("no position of %s/%d in the answer", r.topic, r.partition)
	case code != 0:
		return nil, kafka.Error(code)
	}
	return out, nil
}

type positionResponse struct{ position int64 }

// ApiKey is of protocol.Message.
func (*positionResponse) ApiKey() protocol.ApiKey { return protocol.OffsetFetch }

// position gives the group's committed position, -1 when there is none yet.
func (c *Cluster) position(ctx context.Context, group, topic string, partition int) (int64, error) {
	m, err := c.send(ctx, &positionRequest{client: c.config.ClientID, group: group, topic: topic, partition: int32(partition)})
	if err != nil {
		return 0, err
	}
	return m.(*positionResponse).position, nil
}

// bounds are the first offset of a partition and the one behind its last record.
type bounds struct{ first, end int64 }

func (c *Cluster) bounds(ctx context.Context, name string, partition int) (bounds, error) {
	p, err := c.list(ctx, name, kafka.FirstOffsetOf(partition), kafka.LastOffsetOf(partition))
	if err != nil {
		return bounds{}, err
	}
	return bounds{first: p.FirstOffset, end: p.LastOffset}, nil
}

// offsetAt gives the first offset whose timestamp is not before t, or end when
// there is none.
func (c *Cluster) offsetAt(ctx context.Context, name string, partition int, t time.Time, end int64) (int64, error) {
	p, err := c.list(ctx, name, kafka.TimeOffsetOf(partition, t))
	if err != nil {
		return 0, err
	}
	for offset := range p.Offsets {
		if offset >= 0 {
			return offset, nil
		}
	}
	return end, nil
}

func (c *Cluster) list(ctx context.Context, name string, what ...kafka.OffsetRequest) (kafka.PartitionOffsets, error) {
	r, err := c.client.ListOffsets(ctx, &kafka.ListOffsetsRequest{Topics: map[string][]kafka.OffsetRequest{name: what}, IsolationLevel: kafka.ReadCommitted})
	if err != nil {
		return kafka.PartitionOffsets{}, err
	}
	ps := r.Topics[name]
	if len(ps) != 1 {
		return kafka.PartitionOffsets{}, fmt.Errorf("topic %s: no offsets in the answer", name)
	}
	return ps[0], ps[0].Error
}
