package kafka

import (
	"context"
	"encoding/binary"
	"io"
	"slices"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
)

// fetchVersion is understood by brokers from 2.3 on.
const fetchVersion = 11

// fetchRequest asks the leader of one partition for committed records. It
// speaks the wire itself: the library's decoder has no limit on what a batch
// decompresses to, and one broken batch fails its whole answer.
type fetchRequest struct {
	client    string
	topic     string
	partition int32
	offset    int64
	maxBytes  int32
	maxWait   time.Duration
}

// ApiKey is of protocol.Message.
func (*fetchRequest) ApiKey() protocol.ApiKey { return protocol.Fetch }

// Required is of protocol.RawExchanger.
func (*fetchRequest) Required(map[protocol.ApiKey]int16) bool { return true }

// Broker is of protocol.BrokerMessage.
func (r *fetchRequest) Broker(cluster protocol.Cluster) (protocol.Broker, error) {
	return leader(cluster, r.topic, r.partition)
}

// RawExchange is of protocol.RawExchanger.
func (r *fetchRequest) RawExchange(rw io.ReadWriter) (protocol.Message, error) {
	b := appendRequest(nil, int16(protocol.Fetch), fetchVersion, r.client)
	b = binary.BigEndian.AppendUint32(b, 0xffffffff) // replica id: a client
	b = binary.BigEndian.AppendUint32(b, uint32(r.maxWait.Milliseconds()))
	b = binary.BigEndian.AppendUint32(b, 1) // min bytes
	b = binary.BigEndian.AppendUint32(b, uint32(r.maxBytes))
	b = append(b, 1)                                 // isolation level: committed
	b = binary.BigEndian.AppendUint32(b, 0)          // session id: none
	b = binary.BigEndian.AppendUint32(b, 0xffffffff) // session epoch: none
	b = binary.BigEndian.AppendUint32(b, 1)          // topics
	b = appendString(b, r.topic)
	b = binary.BigEndian.AppendUint32(b, 1) // partitions
	b = binary.BigEndian.AppendUint32(b, uint32(r.partition))
	b = binary.BigEndian.AppendUint32(b, 0xffffffff) // leader epoch: unknown
	b = binary.BigEndian.AppendUint64(b, uint64(r.offset))
	b = binary.BigEndian.AppendUint64(b, 0xffffffffffffffff) // log start: not a follower
	b = binary.BigEndian.AppendUint32(b, uint32(r.maxBytes))
	b = binary.BigEndian.AppendUint32(b, 0) // forgotten topics
	b = appendString(b, "")                 // rack
	d, err := exchange(rw, b)
	if err != nil {
		return nil, err
	}
	return readFetched(d)
}

// aborted is a transaction whose records from the offset on are void.
type aborted struct{ producer, from int64 }

// fetchResponse is what the one partition answered.
type fetchResponse struct {
	stable  int64 // last stable offset
	aborted []aborted
	data    []byte
}

// ApiKey is of protocol.Message.
func (*fetchResponse) ApiKey() protocol.ApiKey { return protocol.Fetch }

func readFetched(d *decoder) (*fetchResponse, error) {
	d.int32() // throttle
	if code := d.int16(); code != 0 {
		return nil, kafka.Error(code)
	}
	d.int32() // session
	if n := d.int32(); d.err == nil && n != 1 {
		return nil, errShort
	}
	_ = d.string()
	if n := d.int32(); d.err == nil && n != 1 {
		return nil, errShort
	}
	d.int32() // partition
	code := d.int16()
	d.int64() // high watermark
	r := &fetchResponse{stable: d.int64()}
	d.int64() // log start
	for n := d.int32(); n > 0 && d.err == nil; n-- {
		r.aborted = append(r.aborted, aborted{producer: d.int64(), from: d.int64()})
	}
	d.int32() // preferred replica
	r.data = d.take(int(max(d.int32(), 0)))
	if d.err != nil {
		return nil, d.err
	}
	if code != 0 {
		return nil, kafka.Error(code)
	}
	return r, nil
}

// committed gives the records from the asked offset on that belong to committed
// transactions or to none, and the position behind all that was read. A batch
// that cannot be decoded becomes one record with a gap.
func (r *fetchResponse) committed(asked int64, u *unpacker) (records []stream.Record, next int64) {
	next = asked
	void := voids(r.aborted)
	for _, b := range splitBatches(r.data, r.stable) {
		if b.last < asked && b.broken == nil {
			continue
		}
		if b.control() && b.broken == nil {
			void.end(b.producer)
			next = max(next, b.last+1)
			continue
		}
		skip := b.transactional() && void.covers(b.producer, b.base)
		switch rs, err := b.read(skip, u); {
		case err != nil:
			gap := &stream.Gap{Last: max(b.last, asked), Bytes: len(b.data), Err: err}
			records = append(records, stream.Record{Offset: max(b.base, next), Gap: gap})
			next = max(next, gap.Last+1)
		default:
			for _, rec := range rs {
				if rec.Offset >= next {
					records = append(records, rec)
				}
			}
			next = max(next, b.last+1)
		}
	}
	return records, next
}

func (b rawBatch) read(skip bool, u *unpacker) ([]stream.Record, error) {
	if skip {
		return nil, nil
	}
	return b.records(u)
}

// voided follows which producers are inside an aborted transaction.
type voided struct {
	ahead map[int64][]int64 // first offsets of aborted transactions not reached yet
	now   map[int64]bool
}

func voids(list []aborted) voided {
	v := voided{ahead: map[int64][]int64{}, now: map[int64]bool{}}
	for _, a := range list {
		v.ahead[a.producer] = append(v.ahead[a.producer], a.from)
	}
	for _, from := range v.ahead {
		slices.Sort(from)
	}
	return v
}

// covers tells whether the producer's batch at base is void.
func (v voided) covers(producer, base int64) bool {
	for q := v.ahead[producer]; len(q) > 0 && q[0] <= base; q = q[1:] {
		v.now[producer] = true
		v.ahead[producer] = q[1:]
	}
	return v.now[producer]
}

// end is a marker: whatever the producer had open ends here.
func (v voided) end(producer int64) { delete(v.now, producer) }

// fetch is one request for committed records.
func (c *Cluster) fetch(ctx context.Context, req *fetchRequest) (*fetchResponse, error) {
	req.client = c.config.ClientID
	m, err := c.send(ctx, req)
	if err != nil {
		return nil, err
	}
	return m.(*fetchResponse), nil
}
