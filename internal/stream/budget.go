package stream

import (
	"context"
	"sync"
)

// budget bounds the bytes between one reader, which takes, and one writer,
// which gives back.
type budget struct {
	mu    sync.Mutex
	used  int
	limit int
	freed chan struct{}
}

func newBudget(limit int) *budget {
	return &budget{limit: limit, freed: make(chan struct{}, 1)}
}

// take waits until n bytes fit. When nothing is held, anything fits: a record
// larger than the limit must still pass.
func (b *budget) take(ctx context.Context, n int) error {
	for !b.try(n) {
		select {
		case <-b.freed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (b *budget) try(n int) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.used > 0 && b.used+n > b.limit {
		return false
	}
	b.used += n
	return true
}

func (b *budget) give(n int) {
	b.mu.Lock()
	b.used -= n
	b.mu.Unlock()
	select {
	case b.freed <- struct{}{}:
	default:
	}
}
