package stream

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// task is one record on its way: fetched, handled by some worker, committed in
// the order of its partition.
type task struct {
	record Record
	next   int64 // the position behind it, markers included
	done   chan struct{}
	out    Output
}

// partition is the Work of the service.
func (s *Service) partition(ctx context.Context, p Partition) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	queue := make(chan *task, s.settings.AheadRecords)
	held := newBudget(s.settings.AheadBytes)
	failed := make(chan error, 1)
	go func() {
		defer close(queue)
		failed <- s.read(ctx, p, queue, held)
	}()
	w := writer{s: s, p: p, held: held}
	err := w.run(ctx, queue)
	cancel()
	for range queue { // the reader may stand at a full queue
	}
	return errors.Join(err, <-failed)
}

// read fetches and hands out tasks until ctx ends (nil) or the source fails.
func (s *Service) read(ctx context.Context, p Partition, queue chan<- *task, held *budget) error {
	for {
		start := time.Now()
		f, err := p.Source.Fetch(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return fmt.Errorf("fetch %s/%d: %w", p.Topic, p.ID, err)
		}
		if len(f.Records) > 0 {
			s.metrics.stage("fetch", time.Since(start))
		}
		for i, r := range f.Records {
			t := &task{record: r, next: r.End(), done: make(chan struct{})}
			if i == len(f.Records)-1 {
				t.next = max(f.Next, t.next)
			}
			if !s.hand(ctx, t, queue, held) {
				return nil
			}
		}
	}
}

// hand puts a task in line for its commit and before the workers.
func (s *Service) hand(ctx context.Context, t *task, queue chan<- *task, held *budget) bool {
	if held.take(ctx, t.record.size()) != nil {
		return false
	}
	select {
	case queue <- t:
	case <-ctx.Done():
		return false
	}
	select {
	case s.jobs <- t:
		return true
	case <-ctx.Done():
		return false
	}
}

// writer collects the outputs of one partition and commits them.
type writer struct {
	s     *Service
	p     Partition
	held  *budget
	batch Batch
	bytes int // of output in batch
	taken int // bytes of the budget that batch holds
}

// run commits until the queue is closed or ctx ends; what is collected then is
// committed first.
func (w *writer) run(ctx context.Context, queue <-chan *task) error {
	linger := time.NewTimer(time.Hour)
	linger.Stop()
	defer linger.Stop()
	var current *task
	for ctx.Err() == nil {
		in, done := queue, (chan struct{})(nil)
		if current != nil {
			in, done = nil, current.done
		}
		select {
		case t, open := <-in:
			if !open {
				return w.commit(ctx)
			}
			current = t
		case <-done:
			if len(w.batch.Outputs) == 0 {
				linger.Reset(w.s.settings.Linger)
			}
			w.add(current)
			current = nil
			if w.full() {
				linger.Stop()
				if err := w.commit(ctx); err != nil {
					return err
				}
			}
		case <-linger.C:
			if err := w.commit(ctx); err != nil {
				return err
			}
		case <-ctx.Done():
		}
	}
	return w.commit(ctx)
}

func (w *writer) add(t *task) {
	w.batch.Outputs = append(w.batch.Outputs, t.out)
	w.batch.Next = t.next
	w.bytes += t.out.size()
	w.taken += t.record.size()
}

func (w *writer) full() bool {
	return len(w.batch.Outputs) >= w.s.settings.BatchRecords || w.bytes >= w.s.settings.BatchBytes
}

// commit writes the collected batch, if any. Outputs that are refused are
// replaced and the whole batch is tried again.
func (w *writer) commit(ctx context.Context) error {
	if len(w.batch.Outputs) == 0 {
		return nil
	}
	for {
		err := w.p.Sink.Commit(ctx, w.batch)
		if err == nil {
			break
		}
		if err := w.replace(err); err != nil {
			return fmt.Errorf("commit %s/%d: %w", w.p.Topic, w.p.ID, err)
		}
	}
	w.s.tally(w.batch.Outputs)
	w.held.give(w.taken)
	// A new slice: the sink may still hold the old one in a late request.
	w.batch, w.bytes, w.taken = Batch{}, 0, 0
	return nil
}

// replace changes the output that err complains of; it returns err when it
// complains of something else or nothing humbler exists.
func (w *writer) replace(err error) error {
	var refused *Refused
	if !errors.As(err, &refused) || refused.Index < 0 || refused.Index >= len(w.batch.Outputs) {
		return err
	}
	other, ok := w.s.handler.Replace(w.batch.Outputs[refused.Index], refused)
	if !ok {
		return err
	}
	w.batch.Outputs[refused.Index] = other
	return nil
}
