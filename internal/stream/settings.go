package stream

import (
	"runtime"
	"time"
)

// Settings bound a commit and what is held in memory. The zero value of a field
// means its default.
type Settings struct {
	// BatchRecords, BatchBytes (of output) and Linger (after the first record)
	// end a batch, whichever comes first. Defaults: 1000, 1 MB, 50 ms.
	BatchRecords int
	BatchBytes   int
	Linger       time.Duration
	// AheadRecords and AheadBytes bound what a partition holds that is fetched
	// and not yet committed; a single record may exceed AheadBytes. Defaults:
	// 2000, 2 MiB.
	AheadRecords int
	AheadBytes   int
	// Workers extract at the same time, over all partitions. Default: GOMAXPROCS.
	Workers int
}

func (s Settings) withDefaults() Settings {
	s.BatchRecords = orElse(s.BatchRecords, 1000)
	s.BatchBytes = orElse(s.BatchBytes, 1_000_000)
	s.Linger = orElse(s.Linger, 50*time.Millisecond)
	s.AheadRecords = orElse(s.AheadRecords, 2000)
	s.AheadBytes = orElse(s.AheadBytes, 2<<20)
	s.Workers = orElse(s.Workers, runtime.GOMAXPROCS(0))
	return s
}

func orElse[T int | time.Duration](v, other T) T {
	if v > 0 {
		return v
	}
	return other
}
