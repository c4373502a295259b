package place

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
)

// magic starts a compact file; its last byte is the version.
const magic = "RASIDPL\x01"

// scale turns degrees into the integers of a compact file: 1e-5 degrees are a metre.
const scale = 1e5

// ErrNotPlaces says that a file is no compact file of places.
var ErrNotPlaces = errors.New("not a file of places")

// writer writes a compact file: the magic, then a record a place, each with
// its length before it.
type writer struct {
	w   *bufio.Writer
	buf []byte
}

func newWriter(w io.Writer) (*writer, error) {
	out := &writer{w: bufio.NewWriter(w)}
	_, err := out.w.WriteString(magic)
	return out, err
}

func (w *writer) write(p *Place) error {
	b := append(w.buf[:0], byte(p.Kind))
	b = appendString(b, p.ID)
	b = appendString(b, p.Country)
	b = appendString(b, p.NameEn)
	b = binary.AppendVarint(b, int64(math.Round(p.Lat*scale)))
	b = binary.AppendVarint(b, int64(math.Round(p.Lon*scale)))
	b = binary.AppendUvarint(b, uint64(p.Population))
	b = binary.AppendUvarint(b, uint64(len(p.names)))
	for _, name := range p.names {
		b = appendString(b, name)
	}
	w.buf = b
	if _, err := w.w.Write(binary.AppendUvarint(nil, uint64(len(b)))); err != nil {
		return err
	}
	_, err := w.w.Write(b)
	return err
}

func (w *writer) close() error { return w.w.Flush() }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// Open reads a compact file that Build has written. Its places are believed
// only where a locative noun or a containment phrase announces them; large
// ones are believed anywhere.
func Open(file string) (*Gazetteer, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	g, err := decode(string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return g, nil
}

// decode reads a compact file; the names share the memory of data.
func decode(data string) (*Gazetteer, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, ErrNotPlaces
	}
	g := &Gazetteer{byID: map[string]*Place{}}
	for r := (reader{rest: data[len(magic):]}); len(r.rest) > 0; {
		body := r.string()
		p, ok := decodePlace(body)
		if !ok || r.bad {
			return nil, fmt.Errorf("%w: record %d is broken", ErrNotPlaces, g.Len()+1)
		}
		g.add(p)
	}
	return g, nil
}

func decodePlace(body string) (*Place, bool) {
	if body == "" || int(body[0]) >= len(kindTable) || body[0] == 0 {
		return nil, false
	}
	r := reader{rest: body[1:]}
	p := &Place{Kind: Kind(body[0]), HasPoint: true}
	p.ID, p.Country, p.NameEn = r.string(), r.string(), r.string()
	p.Lat, p.Lon = float64(r.varint())/scale, float64(r.varint())/scale
	p.Population = int32(min(r.uvarint(), math.MaxInt32))
	for n := r.uvarint(); n > 0 && !r.bad; n-- {
		p.names = append(p.names, r.string())
	}
	if r.bad || len(p.names) == 0 {
		return nil, false
	}
	p.Name, p.latin = p.names[0], []string{p.NameEn}
	p.Precision = p.Kind.Precision()
	p.Tier = importedTier(p)
	return p, true
}

// importedTier believes only the large cities of an unchecked list anywhere.
func importedTier(p *Place) Tier {
	if (p.Kind == City || p.Kind == Capital) && p.Population >= largeCity {
		return Anywhere
	}
	return Named
}

// reader takes values off a string; bad is set by the first that is cut short.
type reader struct {
	rest string
	bad  bool
}

func (r *reader) uvarint() uint64 {
	var v uint64
	for i := 0; i < len(r.rest) && i < binary.MaxVarintLen64; i++ {
		v |= uint64(r.rest[i]&0x7f) << (7 * i)
		if r.rest[i] < 0x80 {
			r.rest = r.rest[i+1:]
			return v
		}
	}
	r.rest, r.bad = "", true
	return 0
}

func (r *reader) varint() int64 {
	u := r.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

func (r *reader) string() string {
	n := r.uvarint()
	if n > uint64(len(r.rest)) {
		r.rest, r.bad = "", true
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}
