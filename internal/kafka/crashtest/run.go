package crashtest

import (
	"context"
	"errors"
	"math/rand/v2"
	"os/exec"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"
)

// Plan is one test.
type Plan struct {
	Brokers    []string
	Group      kafka.GroupSettings // its topics must exist
	Partitions int                 // of each topic
	// Article gives the n-th article record of the test: key and value. A value
	// that does not decode becomes a reject.
	Article func(n int) (key, value []byte)
	Packs   stream.Packs // the same that the child has
	Kills   int
	Seed    uint64
	// Pace is the pause between two articles; default 1 ms.
	Pace time.Duration
	// Patience bounds every wait; default 60 s.
	Patience time.Duration
}

// Report is what was done.
type Report struct{ Articles, Events, Rejects, Kills, Wasted int }

// run is a Plan under way.
type run struct {
	Plan
	t        testing.TB
	client   *kgo.Client
	admin    *kadm.Client
	orders   orders
	sent     []*kgo.Record // with partition and offset, in order
	sentN    atomic.Int64
	stopSend chan struct{}
	sendDone chan struct{}
	start    map[int32]int64 // committed positions when the child was started
}

// Run executes the plan and fails t when anything is lost, doubled or out of order.
func Run(t testing.TB, p Plan) Report {
	t.Helper()
	r := &run{Plan: p, t: t, stopSend: make(chan struct{}), sendDone: make(chan struct{})}
	if r.Pace == 0 {
		r.Pace = time.Millisecond
	}
	if r.Patience == 0 {
		r.Patience = time.Minute
	}
	var err error
	r.client, err = kgo.NewClient(kgo.SeedBrokers(p.Brokers...), kgo.RecordPartitioner(kgo.ManualPartitioner()), kgo.ProducerLinger(0))
	require.NoError(t, err)
	defer r.client.Close()
	r.admin = kadm.NewClient(r.client)
	r.orders = orders{Brokers: p.Brokers, Group: p.Group, Linger: 20 * time.Millisecond}
	go r.send()
	report := r.kill()
	close(r.stopSend)
	<-r.sendDone
	r.finish()
	report.Articles = len(r.sent)
	r.verify(&report)
	return report
}

// send publishes until it is told to stop.
func (r *run) send() {
	defer close(r.sendDone)
	pace := time.NewTicker(r.Pace)
	defer pace.Stop()
	for n := 0; ; n++ {
		select {
		case <-r.stopSend:
			require.NoError(r.t, r.client.Flush(context.Background()))
			return
		case <-pace.C:
		}
		key, value := r.Article(n)
		record := &kgo.Record{Topic: r.Group.Articles, Partition: int32(n % r.Partitions), Key: key, Value: value}
		r.sent = append(r.sent, record)
		r.client.Produce(context.Background(), record, func(_ *kgo.Record, err error) {
			if err != nil {
				r.t.Errorf("publish: %v", err)
			}
			r.sentN.Add(1)
		})
	}
}

// kill starts and kills children until enough kills counted.
func (r *run) kill() (report Report) {
	random := rand.New(rand.NewPCG(r.Seed, 1))
	for report.Kills < r.Kills {
		child := r.spawn()
		r.await("a commit with articles waiting", func() bool { moved, lag := r.state(); return moved && lag > 0 })
		time.Sleep(time.Duration(random.Int64N(int64(150 * time.Millisecond))))
		moved, lag := r.state()
		require.NoError(r.t, child.Process.Kill())
		_ = child.Wait() // reports the kill
		if moved && lag > 0 {
			report.Kills++
		} else if report.Wasted++; report.Wasted > 10*r.Kills {
			require.Fail(r.t, "the service is never behind: publish faster")
		}
	}
	return report
}

func (r *run) spawn() *exec.Cmd {
	r.start = r.committed()
	child, err := spawn(r.orders)
	require.NoError(r.t, err)
	r.t.Cleanup(func() { _ = child.Process.Kill() })
	return child
}

// finish lets a last child work off everything and ends it in order.
func (r *run) finish() {
	child := r.spawn()
	r.await("all articles to be processed", func() bool { _, lag := r.state(); return lag == 0 })
	require.NoError(r.t, child.Process.Signal(syscall.SIGTERM))
	require.NoError(r.t, child.Wait(), "the service did not end in order")
}

// state tells whether positions have moved since the child was started and how
// many articles wait.
func (r *run) state() (moved bool, lag int64) {
	now := r.committed()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	ends, err := r.admin.ListEndOffsets(ctx, r.Group.Articles)
	require.NoError(r.t, err)
	ends.Each(func(o kadm.ListedOffset) {
		lag += o.Offset - max(0, now[o.Partition])
		moved = moved || now[o.Partition] > max(0, r.start[o.Partition])
	})
	return moved, lag
}

func (r *run) committed() map[int32]int64 {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	out := map[int32]int64{}
	offsets, err := r.admin.FetchOffsets(ctx, r.Group.Group)
	if errors.Is(err, kerr.GroupIDNotFound) {
		return out // before the first child has joined
	}
	require.NoError(r.t, err)
	offsets.Each(func(o kadm.OffsetResponse) {
		if o.Topic == r.Group.Articles && o.Err == nil {
			out[o.Partition] = o.At
		}
	})
	return out
}

func (r *run) await(what string, f func() bool) {
	r.t.Helper()
	require.Eventually(r.t, f, r.Patience, 5*time.Millisecond, "waiting for "+what)
}
