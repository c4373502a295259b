package stream

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/stretchr/testify/require"
	"go.uber.org/zap"
)

// tape is a source that plays answers, then waits or fails.
type tape struct {
	mu      sync.Mutex
	answers []Fetched
	end     error
	asked   atomic.Int64
}

func (s *tape) Fetch(ctx context.Context) (Fetched, error) {
	s.asked.Add(1)
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.answers) > 0 {
		f := s.answers[0]
		s.answers = s.answers[1:]
		return f, nil
	}
	if s.end != nil {
		return Fetched{}, s.end
	}
	<-ctx.Done()
	return Fetched{}, ctx.Err()
}

// ledger is a sink that keeps what it is given, or answers as told.
type ledger struct {
	mu      sync.Mutex
	batches []Batch
	at      []time.Time
	answer  func(b Batch) error
}

func (s *ledger) Commit(_ context.Context, b Batch) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.answer != nil {
		if err := s.answer(b); err != nil {
			return err
		}
	}
	s.batches, s.at = append(s.batches, b), append(s.at, time.Now())
	return nil
}

func (s *ledger) offsets() (out []int64) {
	for _, b := range s.batches {
		for _, o := range b.Outputs {
			out = append(out, o.Record.Offset)
		}
	}
	return out
}

// group hands out one partition until ctx ends.
type group struct {
	p   Partition
	err error // of the work
}

func (g *group) Run(ctx context.Context, work Work) error {
	g.err = work(ctx, g.p)
	return nil
}

// echo gives one event of n bytes for each record, after a while.
type echo struct {
	bytes int
	wait  func(r Record) time.Duration
	busy  atomic.Int64
	most  atomic.Int64
}

func (e *echo) Handle(r Record) Output {
	e.most.Store(max(e.most.Load(), e.busy.Add(1)))
	defer e.busy.Add(-1)
	if e.wait != nil {
		time.Sleep(e.wait(r))
	}
	return Output{Record: r, Events: []Message{{Value: make([]byte, e.bytes)}}, Tally: Tally{Outcome: OutcomeEvents}}
}

func (e *echo) Replace(o Output, _ *Refused) (Output, bool) {
	if o.Reject != nil {
		return o, false
	}
	return Output{Record: o.Record, Reject: &Message{}, Tally: Tally{Outcome: OutcomeRejected, Reason: "event_too_large"}}, true
}

func run(from, n int, size int) Fetched {
	f := Fetched{Next: int64(from + n)}
	for i := range n {
		f.Records = append(f.Records, Record{Topic: "articles", Offset: int64(from + i), Value: make([]byte, size)})
	}
	return f
}

// serve runs a service over the source and sink for so long.
func serve(t *testing.T, source Source, sink Sink, handler Handler, settings Settings, d time.Duration) error {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), d)
	defer cancel()
	g := &group{p: Partition{Topic: "articles", Source: source, Sink: sink}}
	s := NewService(g, handler, settings, NewMetrics(prometheus.NewRegistry()), zap.NewNop(), time.Now)
	require.NoError(t, s.Run(ctx))
	return g.err
}

func sequence(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = int64(i)
	}
	return out
}

func TestOrderIsKeptWhateverTheWorkersDo(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &ledger{}
		handler := &echo{wait: func(r Record) time.Duration { return time.Duration(r.Offset*7919%13) * time.Millisecond }}
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 300, 10), run(300, 200, 10)}}, sink, handler, Settings{Workers: 8}, time.Minute))
		require.Equal(t, sequence(500), sink.offsets())
		require.EqualValues(t, 8, handler.most.Load())
		require.EqualValues(t, 500, sink.batches[len(sink.batches)-1].Next)
	})
}

func TestBatchesEndByRecordsBytesAndTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &ledger{}
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 25, 10)}}, sink, &echo{}, Settings{BatchRecords: 10}, time.Second))
		require.Equal(t, []int64{10, 20, 25}, []int64{sink.batches[0].Next, sink.batches[1].Next, sink.batches[2].Next})

		sink = &ledger{}
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 10, 10)}}, sink, &echo{bytes: 1000}, Settings{BatchBytes: 5000}, time.Second))
		require.Len(t, sink.batches[0].Outputs, 5)

		sink = &ledger{}
		start := time.Now()
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 3, 10)}}, sink, &echo{}, Settings{}, time.Second))
		require.Len(t, sink.batches, 1)
		require.Equal(t, 50*time.Millisecond, sink.at[0].Sub(start))
	})
}

func TestTheEndOfTheContextCommitsWhatIsCollected(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &ledger{}
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 3, 10)}}, sink, &echo{}, Settings{Linger: time.Hour}, time.Second))
		require.Equal(t, sequence(3), sink.offsets())
	})
}

func TestMarkersBehindTheLastRecordBelongToItsPosition(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &ledger{}
		f := run(0, 3, 10)
		f.Next = 9
		require.NoError(t, serve(t, &tape{answers: []Fetched{{Next: 0}, f, {Next: 12}}}, sink, &echo{}, Settings{}, time.Second))
		require.EqualValues(t, 9, sink.batches[0].Next)
		require.Len(t, sink.batches, 1)
	})
}

func TestASlowSinkBoundsWhatIsFetched(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		source := &tape{}
		for i := range 100 {
			source.answers = append(source.answers, run(i*10, 10, 1000))
		}
		sink := &ledger{answer: func(Batch) error { time.Sleep(time.Hour); return nil }}
		require.NoError(t, serve(t, source, sink, &echo{}, Settings{AheadBytes: 50_000, BatchRecords: 1}, time.Minute))
		require.LessOrEqual(t, source.asked.Load(), int64(6))

		// A record larger than the whole budget passes, alone.
		source = &tape{answers: []Fetched{run(0, 3, 1_000_000)}}
		sink = &ledger{}
		require.NoError(t, serve(t, source, sink, &echo{}, Settings{AheadBytes: 1000, Linger: time.Millisecond}, time.Minute))
		require.Equal(t, sequence(3), sink.offsets())
	})
}

func TestAnOutputThatIsRefusedIsReplacedAndTheBatchTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := 0
		sink := &ledger{answer: func(b Batch) error {
			tries++
			for i, o := range b.Outputs {
				if o.Record.Offset%4 == 2 && o.Reject == nil {
					return fmt.Errorf("in the sink: %w", &Refused{Index: i, TooLarge: true, Err: errors.New("too large")})
				}
			}
			return nil
		}}
		require.NoError(t, serve(t, &tape{answers: []Fetched{run(0, 10, 10)}}, sink, &echo{}, Settings{}, time.Second))
		require.Equal(t, sequence(10), sink.offsets())
		require.Equal(t, 3, tries)

		never := &ledger{answer: func(b Batch) error { return &Refused{Err: errors.New("nothing fits")} }}
		require.ErrorContains(t, serve(t, &tape{answers: []Fetched{run(0, 1, 10)}}, never, &echo{}, Settings{}, time.Second), "nothing fits")
	})
}

func TestErrorsOfSourceAndSinkEndThePartition(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		sink := &ledger{}
		err := serve(t, &tape{answers: []Fetched{run(0, 3, 10)}, end: errors.New("no more")}, sink, &echo{}, Settings{}, time.Second)
		require.ErrorContains(t, err, "no more")
		require.Equal(t, sequence(3), sink.offsets(), "what was read is committed first")

		err = serve(t, &tape{answers: []Fetched{run(0, 3000, 10)}}, &ledger{answer: func(Batch) error { return errors.New("fenced") }}, &echo{},
			Settings{AheadRecords: 1}, time.Second)
		require.ErrorContains(t, err, "fenced")
	})
}
