package stream

import (
	"context"
	"sync"
	"time"

	"go.uber.org/zap"
)

// Clock tells the time; only headers, metrics and logs depend on it.
type Clock func() time.Time

// Service runs the loop over all partitions that its group hands out.
type Service struct {
	group    Group
	handler  Handler
	settings Settings
	metrics  *Metrics
	log      *zap.Logger
	clock    Clock
	jobs     chan *task
}

// NewService wires the loop; nothing runs before Run.
func NewService(group Group, handler Handler, settings Settings, metrics *Metrics, log *zap.Logger, clock Clock) *Service {
	return &Service{group: group, handler: handler, settings: settings.withDefaults(), metrics: metrics, log: log, clock: clock,
		jobs: make(chan *task)}
}

// Run works until ctx ends: open batches are then finished and nil is returned.
// An error means that no retry helps: a missing right, a wrong setting.
func (s *Service) Run(ctx context.Context) error {
	var workers sync.WaitGroup
	stop := make(chan struct{})
	for range s.settings.Workers {
		workers.Go(func() { s.work(stop) })
	}
	err := s.group.Run(ctx, s.partition)
	close(stop)
	workers.Wait()
	return err
}

// work handles records of all partitions until stop is closed.
func (s *Service) work(stop <-chan struct{}) {
	for {
		select {
		case t := <-s.jobs:
			t.out = s.handler.Handle(t.record)
			close(t.done)
		case <-stop:
			return
		}
	}
}
