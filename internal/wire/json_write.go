package wire

import (
	"errors"
	"math"
	"strconv"
	"unicode/utf8"
)

var (
	errText   = errors.New("encoding json: a text is no valid UTF-8")
	errNumber = errors.New("encoding json: a number is not finite")
)

// jsonWriter writes compact JSON with the escapes and numbers of protojson.
// Empty texts and lists are left out. The first error stays.
type jsonWriter struct {
	out   []byte
	comma bool
	err   error
}

func (w *jsonWriter) open(bracket byte) {
	w.out = append(w.out, bracket)
	w.comma = false
}

func (w *jsonWriter) close(bracket byte) {
	w.out = append(w.out, bracket)
	w.comma = true
}

func (w *jsonWriter) separate() {
	if w.comma {
		w.out = append(w.out, ',')
	}
	w.comma = true
}

func (w *jsonWriter) name(name string) {
	w.separate()
	w.out = append(w.out, '"')
	w.out = append(w.out, name...)
	w.out = append(w.out, '"', ':')
}

func (w *jsonWriter) object(name string) {
	w.name(name)
	w.open('{')
}

func (w *jsonWriter) str(name, value string) {
	if value != "" {
		w.name(name)
		w.quote(value)
	}
}

func (w *jsonWriter) strs(name string, values []string) {
	if len(values) == 0 {
		return
	}
	w.name(name)
	w.open('[')
	for _, value := range values {
		w.separate()
		w.quote(value)
	}
	w.close(']')
}

// objects writes a list of objects; write adds the members of one.
func objects[T any](w *jsonWriter, name string, list []T, write func(*jsonWriter, T)) {
	if len(list) == 0 {
		return
	}
	w.name(name)
	w.open('[')
	for _, item := range list {
		w.separate()
		w.open('{')
		write(w, item)
		w.close('}')
	}
	w.close(']')
}

func (w *jsonWriter) number(name string, n int32) {
	w.name(name)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
}

func (w *jsonWriter) degrees(name string, d *float64) {
	if d != nil {
		w.float(name, round(*d, 1e5))
	}
}

// float writes a number that is rounded already: never so small that it would
// need an exponent, and none of ours is so large.
func (w *jsonWriter) float(name string, x float64) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		w.err = errors.Join(w.err, errNumber)
		return
	}
	w.name(name)
	w.out = strconv.AppendFloat(w.out, x, 'f', -1, 64)
}

func (w *jsonWriter) quote(s string) {
	if !utf8.ValidString(s) {
		w.err = errText
		return
	}
	w.out = append(w.out, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' {
			w.out = append(w.out, s[from:i]...)
			w.escape(c)
			from = i + 1
		}
	}
	w.out = append(append(w.out, s[from:]...), '"')
}

func (w *jsonWriter) escape(c byte) {
	const hex = "0123456789abcdef"
	switch c {
	case '"', '\\':
		w.out = append(w.out, '\\', c)
	case '\b':
		w.out = append(w.out, '\\', 'b')
	case '\f':
		w.out = append(w.out, '\\', 'f')
	case '\n':
		w.out = append(w.out, '\\', 'n')
	case '\r':
		w.out = append(w.out, '\\', 'r')
	case '\t':
		w.out = append(w.out, '\\', 't')
	default:
		w.out = append(w.out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
	}
}
