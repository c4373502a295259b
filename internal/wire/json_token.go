package wire

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// str skips the string that begins here.
func (s *scanner) str() error {
	for s.at++; s.at < len(s.data); s.at++ {
		switch c := s.data[s.at]; {
		case c == '"':
			s.at++
			return nil
		case c < ' ':
			return s.unexpected("no control character in a string")
		case c == '\\':
			if err := s.escape(); err != nil {
				return err
			}
		}
	}
	return s.unexpected("the end of a string")
}

// escape checks what follows a backslash and stops at its last byte.
func (s *scanner) escape() error {
	s.at++
	if s.at >= len(s.data) {
		return s.unexpected("an escape")
	}
	switch s.data[s.at] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return nil
	case 'u':
	default:
		return s.unexpected("an escape")
	}
	for range 4 {
		s.at++
		if s.at >= len(s.data) || !hexDigit(s.data[s.at]) {
			return s.unexpected("a hexadecimal digit")
		}
	}
	return nil
}

func hexDigit(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// number skips a number: no leading zeros, digits on both sides of a point.
func (s *scanner) number() error {
	if s.data[s.at] == '-' {
		s.at++
	}
	if s.at < len(s.data) && s.data[s.at] == '0' {
		s.at++
	} else if !s.digits() {
		return s.unexpected("a digit")
	}
	if s.at < len(s.data) && s.data[s.at] == '.' {
		s.at++
		if !s.digits() {
			return s.unexpected("a digit")
		}
	}
	if s.at < len(s.data) && s.data[s.at]|0x20 == 'e' {
		s.at++
		if s.at < len(s.data) && (s.data[s.at] == '+' || s.data[s.at] == '-') {
			s.at++
		}
		if !s.digits() {
			return s.unexpected("a digit")
		}
	}
	return nil
}

func (s *scanner) digits() bool {
	start := s.at
	for s.at < len(s.data) && s.data[s.at] >= '0' && s.data[s.at] <= '9' {
		s.at++
	}
	return s.at > start
}

func (s *scanner) literal(word string) error {
	if !bytes.HasPrefix(s.data[s.at:], []byte(word)) {
		return s.unexpected(word)
	}
	s.at += len(word)
	return nil
}

// unquote reads a string that the scanner has passed. A surrogate without its
// other half becomes U+FFFD.
func unquote(raw []byte) string {
	raw = raw[1 : len(raw)-1]
	i := bytes.IndexByte(raw, '\\')
	if i < 0 {
		return string(raw)
	}
	out := make([]byte, 0, len(raw))
	for i >= 0 {
		out = append(out, raw[:i]...)
		var n int
		out, n = appendEscape(out, raw[i:])
		raw = raw[i+n:]
		i = bytes.IndexByte(raw, '\\')
	}
	return string(append(out, raw...))
}

// appendEscape reads the escape at the head of raw and tells its length.
func appendEscape(out, raw []byte) ([]byte, int) {
	switch c := raw[1]; c {
	case 'b':
		return append(out, '\b'), 2
	case 'f':
		return append(out, '\f'), 2
	case 'n':
		return append(out, '\n'), 2
	case 'r':
		return append(out, '\r'), 2
	case 't':
		return append(out, '\t'), 2
	case 'u':
		r := hexRune(raw)
		if !utf16.IsSurrogate(r) {
			return utf8.AppendRune(out, r), 6
		}
		if len(raw) >= 12 && raw[6] == '\\' && raw[7] == 'u' {
			if whole := utf16.DecodeRune(r, hexRune(raw[6:])); whole != utf8.RuneError {
				return utf8.AppendRune(out, whole), 12
			}
		}
		return utf8.AppendRune(out, utf8.RuneError), 6
	default: // a quote, a backslash or a slash
		return append(out, c), 2
	}
}

// hexRune reads the four digits of \uXXXX.
func hexRune(raw []byte) rune {
	n, _ := strconv.ParseUint(string(raw[2:6]), 16, 16) // the scanner has seen the digits
	return rune(n)
}
