package kafka

import (
	"context"
	"fmt"
	"time"

	"go.uber.org/zap"
)

const (
	// attemptTimeout bounds one try of one request: a broker that is stopped, not
	// dead, never answers.
	attemptTimeout = 5 * time.Second
	firstWait      = time.Millisecond
	lastWait       = 250 * time.Millisecond
	// complainEvery spaces the log lines of one request that keeps failing.
	complainEvery = 5 * time.Second
)

// retrier repeats requests and says so in metrics and log. The zero value is
// silent.
type retrier struct {
	metrics *Metrics
	log     *zap.Logger
}

// do repeats f while its error is of class again, until ctx ends.
func (r retrier) do(ctx context.Context, request string, f func(context.Context) error) error {
	return r.within(ctx, request, attemptTimeout, f)
}

// within is do with a bound of its own for one try.
func (r retrier) within(ctx context.Context, request string, limit time.Duration, f func(context.Context) error) error {
	wait := firstWait
	complained := time.Now()
	for {
		// The library may still send a request whose context has ended: an owner
		// whose generation is over must not fence the next one.
		if ctx.Err() != nil {
			return fmt.Errorf("%s: %w", request, context.Cause(ctx))
		}
		attempt, cancel := context.WithTimeout(ctx, limit)
		err := f(attempt)
		cancel()
		switch classify(err) {
		case done:
			return nil
		case again:
		default:
			return fmt.Errorf("%s: %w", request, err)
		}
		if r.metrics != nil {
			r.metrics.retries.WithLabelValues(request, retryClass(err)).Inc()
		}
		if r.log != nil && time.Since(complained) > complainEvery {
			complained = time.Now()
			r.log.Warn("request keeps failing", zap.String("request", request), zap.Error(err))
		}
		if !sleep(ctx, wait) {
			return fmt.Errorf("%s: %w (last answer: %w)", request, context.Cause(ctx), err)
		}
		wait = min(2*wait, lastWait)
	}
}

// sleep waits d, false when ctx ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// grace lives d longer than parent: an open transaction may still be finished
// while the group waits for its members to join again.
func grace(parent context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(parent))
	stop := context.AfterFunc(parent, func() {
		t := time.AfterFunc(d, cancel)
		context.AfterFunc(ctx, func() { t.Stop() })
	})
	return ctx, func() { stop(); cancel() }
}
