//go:build !integration

package kafka_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/devbroker"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/kmsg"
)

// Every request of the loop fails in every way that the broker has, some of them
// after the work was done; the copy stays exactly once.
func TestFailingRequestsLoseAndDoubleNothing(t *testing.T) {
	requests := map[kmsg.Key][]*kerr.Error{
		kmsg.Produce:            {kerr.NotLeaderForPartition, kerr.RequestTimedOut, kerr.NotEnoughReplicasAfterAppend, kerr.InvalidProducerEpoch, kerr.OutOfOrderSequenceNumber},
		kmsg.Fetch:              {kerr.NotLeaderForPartition, kerr.UnknownTopicOrPartition, kerr.KafkaStorageError, kerr.UnknownServerError},
		kmsg.InitProducerID:     {kerr.CoordinatorLoadInProgress, kerr.NotCoordinator, kerr.ConcurrentTransactions, kerr.ProducerFenced},
		kmsg.AddPartitionsToTxn: {kerr.ConcurrentTransactions, kerr.NotCoordinator, kerr.ProducerFenced},
		kmsg.AddOffsetsToTxn:    {kerr.ConcurrentTransactions, kerr.CoordinatorNotAvailable, kerr.ProducerFenced},
		kmsg.TxnOffsetCommit:    {kerr.CoordinatorLoadInProgress, kerr.NotCoordinator, kerr.IllegalGeneration, kerr.UnknownMemberID},
		kmsg.EndTxn:             {kerr.CoordinatorNotAvailable, kerr.NotCoordinator, kerr.ProducerFenced},
		kmsg.OffsetFetch:        {kerr.UnstableOffsetCommit, kerr.CoordinatorLoadInProgress},
		kmsg.FindCoordinator:    {kerr.CoordinatorNotAvailable},
	}
	for key, errs := range requests {
		t.Run(kmsg.NameForKey(key.Int16()), func(t *testing.T) {
			b := fake(t)
			w := newWorld(t, b.Addrs(), 2)
			var records []*kgo.Record
			const n = 60
			for i := range n {
				records = append(records, paper(i%2, fmt.Sprintf("a%d", i), 2))
			}
			w.publish(records...)
			for _, e := range errs {
				b.Cluster().Fault(kfake.Fault{Keys: []kmsg.Key{key}, Err: e, Count: 2})
			}
			w.start()
			got := w.read(w.settings.Events, atLeast(2*n))
			require.Len(t, got, 2*n)
			checkEvents(t, w, got)
		})
	}
}

func TestMissingRightsEndTheServiceWithAdvice(t *testing.T) {
	for _, c := range []struct {
		key    kmsg.Key
		err    *kerr.Error
		advice string
	}{
		{kmsg.InitProducerID, kerr.TransactionalIDAuthorizationFailed, "transactional ids"},
		{kmsg.Fetch, kerr.TopicAuthorizationFailed, "Read on the articles topic"},
		{kmsg.JoinGroup, kerr.GroupAuthorizationFailed, "Read on the group"},
	} {
		t.Run(c.err.Message, func(t *testing.T) {
			b := fake(t)
			w := newWorld(t, b.Addrs(), 1)
			b.Cluster().Fault(kfake.Fault{Keys: []kmsg.Key{c.key}, Err: c.err, Count: -1})
			m := w.start()
			select {
			case err := <-m.ended:
				require.ErrorContains(t, err, c.advice)
			case <-time.After(patience):
				require.Fail(t, "the service goes on")
			}
		})
	}
}

func TestUnreadableBatchesAreRejectedByPosition(t *testing.T) {
	corrupt := rawBatch(0, 1, []byte("whatever"))
	corrupt[len(corrupt)-1]++
	for name, batch := range map[string][]byte{
		"unknown codec": rawBatch(6, 1, []byte("whatever")), "bad checksum": corrupt,
		"no zstd": rawBatch(4, 1, []byte("whatever")), "no records": rawBatch(0, 1, []byte("whatever")),
	} {
		t.Run(name, func(t *testing.T) {
			b := fake(t)
			w := newWorld(t, b.Addrs(), 1)
			w.publish(paper(0, "before", 1))
			w.publish(paper(0, "hidden by the batch", 1))
			w.publish(paper(0, "after", 1))
			b.Cluster().ControlKey(int16(kmsg.Fetch), answerWith(b, w.settings.Articles, batch))
			w.start()
			require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
			got := w.read(w.settings.Rejects, atLeast(1))
			require.Len(t, got, 1)
			rejected := parse(t, got[0])
			require.Equal(t, wire.UndecodableBatch, rejected.Reason)
			require.EqualValues(t, 1, rejected.Offset)
			require.EqualValues(t, 1, rejected.LastOffset)
		})
	}
}

// answerWith serves the records of a topic one by one, and the batch in place of
// the second.
func answerWith(b *devbroker.Broker, topic string, batch []byte) func(kmsg.Request) (kmsg.Response, error, bool) {
	return func(r kmsg.Request) (kmsg.Response, error, bool) {
		b.Cluster().KeepControl()
		req := r.(*kmsg.FetchRequest)
		if len(req.Topics) != 1 || req.Topics[0].Topic != topic {
			return nil, nil, false
		}
		asked := req.Topics[0].Partitions[0]
		if asked.FetchOffset != 1 {
			// A small answer ends before the second record, as the broker's own
			// batches hold one record each.
			req.Topics[0].Partitions[0].PartitionMaxBytes, req.MaxBytes = 1, 1
			return nil, nil, false
		}
		answer := req.ResponseKind().(*kmsg.FetchResponse)
		at := kmsg.NewFetchResponseTopic()
		at.Topic = topic
		part := kmsg.NewFetchResponseTopicPartition()
		part.HighWatermark, part.LastStableOffset = 3, 3
		part.RecordBatches = append([]byte{0, 0, 0, 0, 0, 0, 0, 1}, batch[8:]...)
		at.Partitions = append(at.Partitions, part)
		answer.Topics = append(answer.Topics, at)
		return answer, nil, true
	}
}

func TestARecordThatIsRefusedForAnotherReasonBecomesAReject(t *testing.T) {
	b := fake(t)
	w := newWorld(t, b.Addrs(), 1)
	w.publish(paper(0, "one", 2))
	b.Cluster().Fault(kfake.Fault{Keys: []kmsg.Key{kmsg.Produce}, Topic: w.settings.Events, Err: kerr.InvalidTimestamp, Count: 2})
	w.start()
	got := w.read(w.settings.Rejects, atLeast(1))
	require.Len(t, got, 1)
	require.Equal(t, wire.RecordRefused, parse(t, got[0]).Reason)
	require.Equal(t, string(paper(0, "one", 2).Value), string(got[0].Value))
	w.publish(paper(0, "two", 2))
	require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
}

func TestDeletedRecordsAreSkippedAndCounted(t *testing.T) {
	b := fake(t)
	w := newWorld(t, b.Addrs(), 1)
	for i := range 10 {
		w.publish(paper(0, fmt.Sprintf("a%d", i), 1))
	}
	first := w.start()
	require.Len(t, w.read(w.settings.Events, atLeast(10)), 10)
	first.stop()
	for i := range 10 {
		w.publish(paper(0, fmt.Sprintf("b%d", i), 1))
	}
	require.NoError(t, b.Cluster().DeleteRecords(w.settings.Articles, 0, 15))
	second := w.start()
	require.Len(t, w.read(w.settings.Events, atLeast(15)), 15)
	require.Equal(t, 5.0, second.value("rasid_skipped_offsets_total"))
}

func TestServiceWaitsForABrokerThatIsGone(t *testing.T) {
	dir := t.TempDir()
	b, err := devbroker.Start(devbroker.Config{DataDir: dir})
	require.NoError(t, err)
	defer func() { b.Stop() }()
	w := newWorld(t, b.Addrs(), 2)
	m := w.start()
	w.publish(paper(0, "one", 1), paper(1, "two", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(2)), 2)
	require.NoError(t, m.group.Ready())
	b.Stop()
	w.eventually("not ready without a broker", func() bool { return m.group.Ready() != nil && m.value("rasid_ready") == 0 })
	b, err = devbroker.Start(devbroker.Config{Addr: w.brokers[0], DataDir: dir})
	require.NoError(t, err)
	w.publish(paper(0, "three", 1), paper(1, "four", 1))
	require.Len(t, w.read(w.settings.Events, atLeast(4)), 4)
	w.eventually("ready again", func() bool { return m.group.Ready() == nil })
	require.Positive(t, m.value("rasid_retries_total"))
}
