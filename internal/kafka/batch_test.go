package kafka

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"github.com/segmentio/kafka-go/protocol"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kfake"
	"github.com/twmb/franz-go/pkg/kmsg"
)

func unpackerOf(t testing.TB, limit int) *unpacker {
	t.Helper()
	u, err := newUnpacker(limit)
	require.NoError(t, err)
	return u
}

// messages of every shape: null, empty and long keys, values and headers, times
// that go back.
func messages(n int) []stream.Message {
	random := rand.New(rand.NewPCG(1, 2))
	text := func(most int) []byte {
		switch k := random.IntN(most); k {
		case 0:
			return nil
		case 1:
			return []byte{}
		default:
			return []byte(fmt.Sprintf("%0*d", k, random.IntN(1000)))
		}
	}
	out := make([]stream.Message, n)
	for i := range out {
		out[i] = stream.Message{Key: text(20), Value: text(3000), Time: time.UnixMilli(1_700_000_000_000 + random.Int64N(100_000))}
		for range random.IntN(4) {
			out[i].Headers = append(out[i].Headers, wire.Header{Key: string(text(10)), Value: text(200)})
		}
	}
	return out
}

// fetchedBatch is what a broker gives back of an encoded batch.
func fetchedBatch(raw []byte, base int64) []byte {
	b := append([]byte(nil), raw[4:]...)
	binary.BigEndian.PutUint64(b, uint64(base))
	return b
}

func requireSame(t testing.TB, want []stream.Message, got []stream.Record, base int64) {
	t.Helper()
	require.Len(t, got, len(want))
	for i, m := range want {
		require.Equal(t, base+int64(i), got[i].Offset)
		require.Equal(t, m.Key, got[i].Key)
		require.Equal(t, m.Value, got[i].Value)
		require.Equal(t, m.Headers, got[i].Headers)
		require.True(t, m.Time.Equal(got[i].Time))
	}
}

func TestBatchesSurviveEveryCodec(t *testing.T) {
	for name, codec := range Compressions {
		t.Run(name, func(t *testing.T) {
			want := messages(200)
			raw, err := encodeBatch(identity{id: 7, epoch: 3, sequence: 11, transactional: true}, codec, want)
			require.NoError(t, err)
			require.Equal(t, len(raw)-4, int(binary.BigEndian.Uint32(raw)))
			split := splitBatches(fetchedBatch(raw, 1000), 5000)
			require.Len(t, split, 1)
			b := split[0]
			require.Equal(t, []int64{1000, 1199, 7}, []int64{b.base, b.last, b.producer})
			require.True(t, b.transactional() && !b.control())
			got, err := b.records(unpackerOf(t, 10<<20))
			require.NoError(t, err)
			requireSame(t, want, got, 1000)

			var other kmsg.RecordBatch
			require.NoError(t, other.ReadFrom(raw[4:]))
			records, err := kfake.BatchRecords(other)
			require.NoError(t, err)
			require.Len(t, records, len(want), "another decoder reads the same")
			for i, r := range records {
				require.Equal(t, want[i].Value, r.Value)
				require.Len(t, r.Headers, len(want[i].Headers))
			}
			_, err = b.records(unpackerOf(t, 100))
			if codec != None {
				require.ErrorIs(t, err, errTooMuch)
			}
		})
	}
}

func TestEveryFlippedByteIsNoticed(t *testing.T) {
	raw, err := encodeBatch(identity{id: -1, epoch: -1, sequence: -1}, None, messages(3))
	require.NoError(t, err)
	u := unpackerOf(t, 1<<20)
	for i := atMagic; i < len(raw)-4; i++ {
		b := fetchedBatch(raw, 10)
		b[i] ^= 0x40
		r := &fetchResponse{stable: 100, data: b}
		got, next := r.committed(10, u)
		require.Len(t, got, 1, "byte %d", i)
		require.NotNil(t, got[0].Gap, "byte %d", i)
		require.Greater(t, next, int64(10))
		require.LessOrEqual(t, next, int64(100), "never behind the end of the log")
	}
}

// A broken batch is believed only up to the batch behind it.
func TestGapEndsAtTheNextBatch(t *testing.T) {
	u := unpackerOf(t, 1<<20)
	plain := func(base int64, n int) []byte {
		raw, err := encodeBatch(identity{id: -1, epoch: -1, sequence: -1}, None, messages(n))
		require.NoError(t, err)
		return fetchedBatch(raw, base)
	}
	broken := plain(5, 3)
	binary.BigEndian.PutUint32(broken[atLastDelta:], 1_000_000)
	r := &fetchResponse{stable: 50, data: append(append(plain(0, 5), broken...), plain(8, 2)...)}
	got, next := r.committed(0, u)
	require.EqualValues(t, 10, next)
	var offsets []int64
	for _, rec := range got {
		offsets = append(offsets, rec.Offset)
	}
	require.Equal(t, []int64{0, 1, 2, 3, 4, 5, 8, 9}, offsets)
	require.EqualValues(t, 7, got[5].Gap.Last)

	r = &fetchResponse{stable: 50, data: append(plain(0, 5), 0, 0, 0)}
	got, next = r.committed(3, u)
	require.Len(t, got, 2, "records before the asked offset and a batch that is cut off are left out")
	require.EqualValues(t, 5, next)
}

// marker makes the control batch that ends a transaction.
func marker(base, producer int64, commit bool) []byte {
	kind := byte(0)
	if commit {
		kind = 1
	}
	raw, _ := encodeBatch(identity{id: producer, sequence: -1, transactional: true}, None,
		[]stream.Message{{Key: []byte{0, 0, 0, kind}, Value: make([]byte, 6)}})
	b := fetchedBatch(raw, base)
	b[atAttributes+1] |= controlBit
	binary.BigEndian.PutUint32(b[atCRC:], crc32.Checksum(b[atAttributes:], castagnoli))
	return b
}

func TestAbortedTransactionsAreHidden(t *testing.T) {
	u := unpackerOf(t, 1<<20)
	var data []byte
	add := func(base int64, producer int64, n int) {
		raw, err := encodeBatch(identity{id: producer, transactional: producer >= 0}, None, messages(n))
		require.NoError(t, err)
		data = append(data, fetchedBatch(raw, base)...)
	}
	add(0, 1, 2) // aborted
	add(2, 2, 2) // committed
	data = append(data, marker(4, 1, false)...)
	add(5, 1, 1)  // committed: a later transaction of the same producer
	add(6, -1, 1) // no transaction
	data = append(data, marker(7, 2, true)...)
	data = append(data, marker(8, 1, true)...)
	add(9, 1, 1) // aborted again
	data = append(data, marker(10, 1, false)...)
	r := &fetchResponse{stable: 11, data: data, aborted: []aborted{{1, 9}, {1, 0}}}
	got, next := r.committed(0, u)
	require.EqualValues(t, 11, next)
	var offsets []int64
	for _, rec := range got {
		offsets = append(offsets, rec.Offset)
	}
	require.Equal(t, []int64{2, 3, 5, 6}, offsets)
}

func TestSnappyFramesOfJavaClients(t *testing.T) {
	u := unpackerOf(t, 1000)
	block, err := Snappy.compress(nil, []byte("hello hello hello"))
	require.NoError(t, err)
	frame := append(append([]byte{}, xerial...), 0, 0, 0, 1, 0, 0, 0, 1)
	for range 2 {
		frame = binary.BigEndian.AppendUint32(frame, uint32(len(block)))
		frame = append(frame, block...)
	}
	got, err := u.decompress(Snappy, frame)
	require.NoError(t, err)
	require.Equal(t, "hello hello hellohello hello hello", string(got))
	_, err = u.decompress(Snappy, frame[:len(frame)-1])
	require.Error(t, err)
	_, err = u.decompress(Snappy, []byte{0xff, 0xff, 0xff, 0xff, 0x0f}) // claims 4 GB
	require.ErrorIs(t, err, errTooMuch)
	_, err = u.decompress(7, nil)
	require.Error(t, err)
}

// Whatever the bytes, decoding ends without a panic, moves on, and stays within
// the log.
func FuzzCommitted(f *testing.F) {
	for _, codec := range Compressions {
		raw, err := encodeBatch(identity{id: 1, transactional: true}, codec, messages(5))
		require.NoError(f, err)
		f.Add(fetchedBatch(raw, 0))
	}
	f.Add(marker(0, 1, false))
	u, err := newUnpacker(1 << 16)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		// With the checksum right the fuzzer gets behind it.
		if len(data) > headerSize {
			binary.BigEndian.PutUint32(data[atCRC:], crc32.Checksum(data[atAttributes:], castagnoli))
		}
		r := &fetchResponse{stable: 1 << 40, data: data, aborted: []aborted{{1, 0}}}
		got, next := r.committed(3, u)
		require.GreaterOrEqual(t, next, int64(3))
		last := int64(2)
		for _, rec := range got {
			require.Greater(t, rec.Offset, last)
			last = rec.End() - 1
		}
		require.LessOrEqual(t, last, next-1)
	})
}

// The answers of a broker are read without a panic, whatever they are.
func FuzzAnswers(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0, 0, 2, 2, 'a', 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = readFetched(&decoder{b: data})
		_, _ = (&positionRequest{partition: 1}).read(&decoder{b: data})
	})
}

var _ = []protocol.RawExchanger{&fetchRequest{}, &positionRequest{}}

func BenchmarkEncode(b *testing.B) { benchmark(b, true) }
func BenchmarkDecode(b *testing.B) { benchmark(b, false) }

func benchmark(b *testing.B, encode bool) {
	for name, codec := range Compressions {
		b.Run(name, func(b *testing.B) {
			in := messages(300)
			raw, err := encodeBatch(identity{}, codec, in)
			require.NoError(b, err)
			size := 0
			for _, m := range in {
				size += len(m.Value)
			}
			data, u := fetchedBatch(raw, 0), unpackerOf(b, 10<<20)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if encode {
					_, err = encodeBatch(identity{}, codec, in)
				} else {
					_, err = splitBatches(data, 1000)[0].records(u)
				}
				require.NoError(b, err)
			}
		})
	}
}
