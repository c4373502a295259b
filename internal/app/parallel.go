package app

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// inOrder maps a sequence with several workers and gives the results in the
// order of the sequence. At most ahead items a worker are held. It ends with the
// first error of the sequence or of give, or when ctx ends.
func inOrder[In, Out any](ctx context.Context, workers int, in iter.Seq2[In, error], work func(In) Out, give func(Out) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type job struct {
		in   In
		err  error
		done chan Out
	}
	ctx, cancel := context.WithCancel(ctx)
	jobs, order := make(chan *job), make(chan *job, ahead*workers)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()
	for range workers {
		running.Go(func() {
			for j := range jobs {
				j.done <- work(j.in)
			}
		})
	}
	running.Go(func() {
		defer close(order)
		defer close(jobs)
		for item, err := range in {
			j := &job{in: item, err: err, done: make(chan Out, 1)}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	})
	for j := range order {
		if j.err != nil {
			return j.err
		}
		select {
		case out := <-j.done:
			if err := give(out); err != nil {
				return err
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return context.Cause(ctx)
}

// ahead is how many items a worker may be ahead of the slowest one.
const ahead = 8
