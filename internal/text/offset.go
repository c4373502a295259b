package text

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// stride is how many bytes lie between two checkpoints of the code points.
const stride = 64

// countPoints lays the checkpoints: points[k] is the number of code points
// before byte k*stride.
func countPoints(s string) []int32 {
	points := make([]int32, len(s)/stride+1)
	n := int32(0)
	for k := range len(points) - 1 {
		points[k] = n
		for i := k * stride; i < (k+1)*stride; i += 8 {
			n += starts(s[i : i+8])
		}
	}
	points[len(points)-1] = n
	return points
}

// starts counts the bytes that begin a code point in eight bytes of UTF-8, all
// at once: the others have the high bit and not the one below it.
func starts(s string) int32 {
	_ = s[7]
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return 8 - int32(bits.OnesCount64(x>>7&^(x>>6)&0x0101010101010101))
}

// CodePoint turns a byte offset of Source into one in code points. Offsets
// outside Source are taken to its ends.
func (d *Document) CodePoint(b int32) int32 {
	b = min(max(b, 0), int32(len(d.Source)))
	from := b / stride * stride
	n := d.points[b/stride]
	for i := from; i < b; i++ {
		if utf8.RuneStart(d.Source[i]) {
			n++
		}
	}
	return n
}

// Text returns the original substring from token first to token last-1, empty
// when there is none.
func (d *Document) Text(first, last int32) string {
	if first < 0 || first >= last || int(last) > len(d.Tokens) {
		return ""
	}
	return d.Source[d.Tokens[first].Start:d.Tokens[last-1].End]
}

// SentenceOf returns the sentence that holds a token, -1 when there is no such
// token.
func (d *Document) SentenceOf(token int32) int32 {
	if token < 0 || int(token) >= len(d.Tokens) {
		return -1
	}
	i, _ := slices.BinarySearchFunc(d.Sentences, token, func(s Sentence, token int32) int {
		if s.Last <= token {
			return -1
		}
		return 1
	})
	return int32(i)
}
