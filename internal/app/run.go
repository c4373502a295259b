package app

import (
	"context"
	"fmt"

	"github.com/rasid/rasid/internal/config"
	"go.uber.org/zap"
)

// Service is the work of `rasid run`.
type Service struct {
	Config   config.Config
	Warnings []string // of the settings
	Reload   <-chan struct{}
	Streams  Streams
}

// Run works until ctx ends.
func Run(ctx context.Context, s Service) error {
	log, err := NewLogger(s.Config.Log, s.Streams.Err)
	if err != nil {
		return err
	}
	defer func() { _ = log.Sync() }() // stderr of some systems cannot be synced
	logWarnings(log, s.Warnings)
	a, err := New(Options{Config: s.Config, Logger: log})
	if err != nil {
		return err
	}
	if err := a.Start(); err != nil {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			log.Info("stopping: open transactions are finished")
			return a.Stop()
		case <-a.Done():
			return a.Stop()
		case <-s.Reload:
			if err := a.Reload(); err != nil {
				log.Debug("reload", zap.Error(err))
			}
		}
	}
}

// say tells the user something that no program reads.
func (s Streams) say(format string, args ...any) { fmt.Fprintf(s.Err, format+"\n", args...) }
