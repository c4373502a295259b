package kafka

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
	"github.com/pierrec/lz4/v4"
)

// Compression of written batches.
type Compression int8

// The codecs of the record format, by their number in a batch.
const (
	None Compression = iota
	Gzip
	Snappy
	LZ4
	Zstd
)

// Compressions are the names of the codecs in settings.
var Compressions = map[string]Compression{"none": None, "gzip": Gzip, "snappy": Snappy, "lz4": LZ4, "zstd": Zstd}

// errTooMuch tells of a batch that would exceed the limit when decompressed.
var errTooMuch = errors.New("batch is larger than the limit when decompressed")

// zstdEncoder is safe for concurrent EncodeAll. The options are fixed, so the
// constructor cannot fail.
var zstdEncoder, _ = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<20))

// compress appends src, encoded, to dst.
func (c Compression) compress(dst, src []byte) ([]byte, error) {
	switch c {
	case None:
		return append(dst, src...), nil
	case Snappy:
		return append(dst, s2.EncodeSnappy(nil, src)...), nil
	case Zstd:
		return zstdEncoder.EncodeAll(src, dst), nil
	}
	out := bytes.NewBuffer(dst)
	var w io.WriteCloser
	switch c {
	case Gzip:
		w = gzip.NewWriter(out)
	case LZ4:
		w = lz4.NewWriter(out)
	default:
		return nil, fmt.Errorf("compression codec %d is not known", c)
	}
	if _, err := w.Write(src); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// unpacker decompresses batches up to a limit. It is safe for concurrent use.
type unpacker struct {
	limit int // bytes of one batch, decompressed
	zstd  *zstd.Decoder
}

func newUnpacker(limit int) (*unpacker, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(uint64(max(limit, zstd.MinWindowSize))))
	if err != nil {
		return nil, fmt.Errorf("prepare zstd: %w", err)
	}
	return &unpacker{limit: limit, zstd: d}, nil
}

// decompress decodes src. No length that the sender claims makes it allocate
// more than the limit.
func (u *unpacker) decompress(c Compression, src []byte) ([]byte, error) {
	switch c {
	case None:
		return src, nil
	case Snappy:
		return unsnap(src, u.limit)
	case Gzip:
		r, err := gzip.NewReader(bytes.NewReader(src))
		if err != nil {
			return nil, err
		}
		return readLimited(r, u.limit)
	case LZ4:
		return readLimited(lz4.NewReader(bytes.NewReader(src)), u.limit)
	case Zstd:
		out, err := u.zstd.DecodeAll(src, nil)
		if errors.Is(err, zstd.ErrWindowSizeExceeded) || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
			return nil, errTooMuch
		}
		if len(out) > u.limit {
			return nil, errTooMuch
		}
		return out, err
	}
	return nil, fmt.Errorf("compression codec %d is not known", c)
}

func readLimited(r io.Reader, limit int) ([]byte, error) {
	out, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(out) > limit {
		return nil, errTooMuch
	}
	return out, nil
}

// xerial is the frame that Java clients put around snappy blocks.
var xerial = []byte{0x82, 'S', 'N', 'A', 'P', 'P', 'Y', 0}

// unsnap decodes one bare block, or the blocks of a frame.
func unsnap(src []byte, limit int) ([]byte, error) {
	if !bytes.HasPrefix(src, xerial) {
		return unsnapBlock(nil, src, limit)
	}
	const header = 16
	if len(src) < header {
		return nil, errShort
	}
	var out []byte
	for src = src[header:]; len(src) > 0; {
		if len(src) < 4 {
			return nil, errShort
		}
		n := binary.BigEndian.Uint32(src)
		if uint64(n) > uint64(len(src)-4) {
			return nil, errShort
		}
		var err error
		if out, err = unsnapBlock(out, src[4:4+n], limit); err != nil {
			return nil, err
		}
		src = src[4+n:]
	}
	return out, nil
}

func unsnapBlock(dst, block []byte, limit int) ([]byte, error) {
	n, err := s2.DecodedLen(block)
	if err != nil {
		return nil, err
	}
	if n > limit-len(dst) {
		return nil, errTooMuch
	}
	part, err := s2.Decode(nil, block)
	if err != nil || dst == nil {
		return part, err
	}
	return append(dst, part...), nil
}
