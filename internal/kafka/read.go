package kafka

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"go.uber.org/zap"
)

// Reading says what to read of a topic, without a group.
type Reading struct {
	Topic string
	// From is a time: records from the first one that is not older. Zero means
	// from the first record there is.
	From time.Time
	// FromEnd reads only what is committed from now on.
	FromEnd bool
	// Follow goes on until ctx ends. Else reading ends at what was committed when
	// it began, and goes through the partitions in order.
	Follow bool
	// MaxBatchBytes is how large a batch may be when decompressed. Default 32 MB.
	MaxBatchBytes int
	Log           *zap.Logger // nil: silent
}

// Read gives committed records to f, those of a partition in order, one call at a
// time. A range that cannot be decoded comes as a record with a gap. It waits
// for a broker that is away and ends with the error of f, or nil.
func (c *Cluster) Read(ctx context.Context, r Reading, f func(stream.Record) error) error {
	if r.Log == nil {
		r.Log = zap.NewNop()
	}
	if r.MaxBatchBytes <= 0 {
		r.MaxBatchBytes = 32 << 20
	}
	u, err := newUnpacker(r.MaxBatchBytes)
	if err != nil {
		return err
	}
	retry := retrier{log: r.Log}
	var parts int
	err = retry.do(ctx, "metadata", func(ctx context.Context) error {
		t, err := c.topic(ctx, r.Topic)
		parts = len(t.leaders)
		return err
	})
	if err != nil {
		return ended(ctx, explain(err))
	}
	reads := make([]partitionRead, parts)
	for id := range reads {
		reads[id] = partitionRead{source: source{cluster: c, retry: retry, log: r.Log, topic: r.Topic, partition: id, maxBytes: 1 << 20,
			unpack: u, progress: &progress{}, clock: time.Now, skipped: func(int64) {}}}
		if err := reads[id].seek(ctx, r); err != nil {
			return ended(ctx, explain(err))
		}
	}
	if r.Follow {
		return ended(ctx, follow(ctx, reads, f))
	}
	for id := range reads {
		if err := reads[id].run(ctx, f); err != nil {
			return ended(ctx, err)
		}
	}
	return nil
}

// ended drops the errors that only say that ctx has ended.
func ended(ctx context.Context, err error) error {
	if ctx.Err() != nil && (err == nil || errors.Is(err, context.Cause(ctx))) {
		return nil
	}
	return err
}

// follow reads all partitions at once.
func follow(ctx context.Context, reads []partitionRead, f func(stream.Record) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var one sync.Mutex
	var running sync.WaitGroup
	errs := make([]error, len(reads))
	for i := range reads {
		running.Go(func() {
			reads[i].stop = -1
			errs[i] = reads[i].run(ctx, func(r stream.Record) error {
				one.Lock()
				defer one.Unlock()
				if ctx.Err() != nil {
					return nil // f has refused a record of another partition
				}
				return f(r)
			})
			if errs[i] != nil {
				cancel()
			}
		})
	}
	running.Wait()
	for _, err := range errs {
		if err != nil && !errors.Is(err, context.Canceled) {
			return err
		}
	}
	return nil
}

// partitionRead reads one partition up to an offset.
type partitionRead struct {
	source source
	stop   int64 // behind the last offset to read, -1 for no end
}

// seek finds the first and the last position.
func (p *partitionRead) seek(ctx context.Context, r Reading) error {
	return p.source.retry.do(ctx, "list_offsets", func(ctx context.Context) error {
		b, err := p.source.cluster.bounds(ctx, r.Topic, p.source.partition)
		if err != nil {
			return err
		}
		p.source.offset, p.stop = b.first, b.end
		switch {
		case r.FromEnd:
			p.source.offset = b.end
		case !r.From.IsZero():
			p.source.offset, err = p.source.cluster.offsetAt(ctx, r.Topic, p.source.partition, r.From, b.end)
		}
		return err
	})
}

// run reads until the position, markers and gaps included, has reached the stop.
func (p *partitionRead) run(ctx context.Context, f func(stream.Record) error) error {
	for p.stop < 0 || p.source.offset < p.stop {
		got, err := p.source.Fetch(ctx)
		if err != nil {
			return explain(err)
		}
		for _, r := range got.Records {
			if p.stop >= 0 && r.Offset >= p.stop {
				break
			}
			if err := f(r); err != nil {
				return err
			}
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
	return nil
}

// Current gives the last record of every key, without deleted ones, ordered by
// timestamp: what a compacted topic stands for. It holds them all in memory.
func (c *Cluster) Current(ctx context.Context, r Reading, f func(stream.Record) error) error {
	r.Follow, r.FromEnd = false, false
	last := map[string]stream.Record{}
	err := c.Read(ctx, r, func(rec stream.Record) error {
		switch {
		case rec.Gap != nil:
		case rec.Value == nil:
			delete(last, string(rec.Key))
		default:
			// A record shares the memory of its whole batch.
			rec.Key, rec.Value = bytes.Clone(rec.Key), bytes.Clone(rec.Value)
			last[string(rec.Key)] = rec
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, rec := range slices.SortedFunc(maps.Values(last), before) {
		if err := f(rec); err != nil {
			return err
		}
	}
	return nil
}

func before(a, b stream.Record) int {
	return cmp.Or(a.Time.Compare(b.Time), cmp.Compare(a.Partition, b.Partition), cmp.Compare(a.Offset, b.Offset))
}
