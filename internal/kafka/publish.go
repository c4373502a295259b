package kafka

import (
	"context"
	"fmt"
	"iter"

	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
)

// Bounds of one round of publishing.
const (
	publishRecords = 2000
	publishBytes   = 4 << 20
	// publishAttempts bounds how often a round begins anew because the broker has
	// forgotten the producer.
	publishAttempts = 5
)

// Published is the progress of a Publish.
type Published struct {
	Records int   // acknowledged
	Bytes   int64 // of their keys and values
	Refused int
}

// Publishing says what to publish where.
type Publishing struct {
	Topic       string
	Compression Compression
	// Messages are written in order within a partition, which follows from Route,
	// or from Key when Route is empty. An error ends the publishing.
	Messages iter.Seq2[stream.Message, error]
	// Progress is called after every round; may be nil.
	Progress func(Published)
	// Refused is called for a message that the broker does not take; when nil the
	// first one ends the publishing with an error.
	Refused func(m stream.Message, err error) error
}

// Publish writes messages, each at least once: what an error or the end of ctx
// leaves open may have been written. It waits for a broker that is away.
func (c *Cluster) Publish(ctx context.Context, p Publishing) (Published, error) {
	job := publishing{Publishing: p, producer: &producer{cluster: c, codec: p.Compression}}
	if err := job.producer.init(ctx); err != nil {
		return job.done, explain(err)
	}
	for m, err := range p.Messages {
		if err == nil {
			err = job.add(ctx, m)
		}
		if err != nil {
			return job.done, err
		}
	}
	return job.done, job.flush(ctx)
}

// publishing is a Publish under way.
type publishing struct {
	Publishing
	producer *producer
	open     []stream.Message
	bytes    int
	done     Published
}

func (p *publishing) add(ctx context.Context, m stream.Message) error {
	p.open = append(p.open, m)
	p.bytes += encodedSize(m)
	if len(p.open) < publishRecords && p.bytes < publishBytes {
		return nil
	}
	return p.flush(ctx)
}

// flush writes one round and tells the progress.
func (p *publishing) flush(ctx context.Context) error {
	if len(p.open) == 0 {
		return nil
	}
	refused, err := p.write(ctx)
	if err != nil {
		return fmt.Errorf("publish to %s: %w", p.Topic, explain(err))
	}
	for _, r := range refused {
		m := p.open[r.output]
		if p.Refused == nil {
			return fmt.Errorf("publish to %s: message %q: %w", p.Topic, m.Key, r.err)
		}
		if err := p.Refused(m, r.err); err != nil {
			return err
		}
	}
	p.done.Refused += len(refused)
	p.done.Records += len(p.open) - len(refused)
	for i, m := range p.open {
		if !contains(refused, i) {
			p.done.Bytes += int64(len(m.Key) + len(m.Value))
		}
	}
	p.open, p.bytes = p.open[:0], 0
	if p.Progress != nil {
		p.Progress(p.done)
	}
	return nil
}

func contains(refused []refusal, output int) bool {
	for _, r := range refused {
		if r.output == output {
			return true
		}
	}
	return false
}

// write sends the open messages. A producer that the broker has forgotten starts
// anew, which may double messages and loses none.
func (p *publishing) write(ctx context.Context) (refused []refusal, err error) {
	for range publishAttempts {
		var routed map[target][]item
		if routed, err = p.route(ctx); err != nil {
			return nil, err
		}
		refused, err = p.producer.write(ctx, routed)
		if classify(err) != rejoin {
			return refused, err
		}
		if err := p.producer.init(ctx); err != nil {
			return nil, err
		}
	}
	return nil, err
}

func (p *publishing) route(ctx context.Context) (map[target][]item, error) {
	var n int
	err := p.producer.retry.do(ctx, "metadata", func(ctx context.Context) error {
		t, err := p.producer.cluster.topic(ctx, p.Topic)
		n = len(t.leaders)
		return err
	})
	if err != nil {
		return nil, err
	}
	out := map[target][]item{}
	for i, m := range p.open {
		key := m.Route
		if len(key) == 0 {
			key = m.Key
		}
		t := target{p.Topic, wire.MurmurPartition(key, n)}
		out[t] = append(out[t], item{message: m, output: i})
	}
	return out, nil
}
