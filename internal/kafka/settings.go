package kafka

import (
	"errors"
	"time"
)

// GroupSettings say what a member reads and writes, and how. The zero value of a
// field that has a default means it.
type GroupSettings struct {
	Group                     string
	Articles, Events, Rejects string // topics
	// AtLeastOnce gives up transactions: records may be doubled by a crash, never
	// lost, and no right on transactional ids is needed.
	AtLeastOnce bool
	Compression Compression
	// SessionTimeout is after how long a silent member loses its partitions.
	// Default 10 s.
	SessionTimeout time.Duration
	// RebalanceTimeout bounds a rebalance; half of it is left to finish an open
	// transaction. Default 30 s.
	RebalanceTimeout time.Duration
	// TransactionTimeout is after how long the broker aborts a transaction whose
	// owner is gone and not replaced. Default 30 s.
	TransactionTimeout time.Duration
	// FetchBytes is how much one fetch of a partition may bring, unless a single
	// batch is larger. Default 512 KiB.
	FetchBytes int
	// MaxBatchBytes is how large a batch may be when decompressed; a larger one is
	// rejected. Default 32 MiB.
	MaxBatchBytes int
	// WatchInterval is how often the topic is looked at for new partitions.
	// Default 5 s.
	WatchInterval time.Duration
	// Silence is after how long without an answer the member is not ready. Default 20 s.
	Silence time.Duration
}

func (s GroupSettings) withDefaults() (GroupSettings, error) {
	if s.Group == "" || s.Articles == "" || s.Events == "" || s.Rejects == "" {
		return s, errors.New("kafka: a group and the topics of articles, events and rejects must be named")
	}
	for d, other := range map[*time.Duration]time.Duration{
		&s.SessionTimeout: 10 * time.Second, &s.RebalanceTimeout: 30 * time.Second, &s.TransactionTimeout: 30 * time.Second,
		&s.WatchInterval: 5 * time.Second, &s.Silence: 20 * time.Second,
	} {
		if *d <= 0 {
			*d = other
		}
	}
	for n, other := range map[*int]int{&s.FetchBytes: 512 << 10, &s.MaxBatchBytes: 32 << 20} {
		if *n <= 0 {
			*n = other
		}
	}
	return s, nil
}
