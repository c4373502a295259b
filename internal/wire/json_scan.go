package wire

import (
	"errors"
	"fmt"
)

// errDeep is the scanner's word for a value that nests too deep.
var errDeep = errors.New("nested too deep")

// hardDepth keeps the recursion of the scanner within its stack when no limit
// is configured.
const hardDepth = 10000

// scanner walks JSON once, checking it as it goes. encoding/json would read
// every article three times, take "Title" for "title" and follow any depth.
type scanner struct {
	data  []byte
	at    int
	depth int // levels that may still be opened
}

func newScanner(data []byte, depth int) *scanner {
	if depth <= 0 || depth > hardDepth {
		depth = hardDepth
	}
	return &scanner{data: data, depth: depth}
}

// peek skips white space and returns the next byte, 0 at the end (a zero byte
// begins no value).
func (s *scanner) peek() byte {
	for s.at < len(s.data) {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) unexpected(wanted string) error {
	if s.at >= len(s.data) {
		return fmt.Errorf("unexpected end of JSON, %s is wanted", wanted)
	}
	return fmt.Errorf("byte %d: unexpected %q, %s is wanted", s.at, s.data[s.at], wanted)
}

// end checks that nothing follows.
func (s *scanner) end() error {
	if s.peek(); s.at < len(s.data) {
		return s.unexpected("the end")
	}
	return nil
}

// value skips one value and returns its bytes.
func (s *scanner) value() ([]byte, error) {
	c := s.peek()
	start := s.at
	var err error
	switch kindOf(c) {
	case "object":
		err = s.members(func(_, _ []byte) error { return nil })
	case "array":
		err = s.elements(func([]byte) error { return nil })
	case "string":
		err = s.str()
	case "number":
		err = s.number()
	case "boolean", "null":
		err = s.literal(map[byte]string{'t': "true", 'f': "false", 'n': "null"}[c])
	default:
		err = s.unexpected("a value")
	}
	return s.data[start:s.at], err
}

// members walks an object and hands on the raw name and value of each member.
func (s *scanner) members(visit func(name, value []byte) error) error {
	return s.list('}', func() error {
		if s.peek() != '"' {
			return s.unexpected("a name")
		}
		start := s.at
		if err := s.str(); err != nil {
			return err
		}
		name := s.data[start:s.at]
		if s.peek() != ':' {
			return s.unexpected(`":"`)
		}
		s.at++
		value, err := s.value()
		if err != nil {
			return err
		}
		return visit(name, value)
	})
}

// elements walks an array and hands on each raw element.
func (s *scanner) elements(visit func(value []byte) error) error {
	return s.list(']', func() error {
		value, err := s.value()
		if err != nil {
			return err
		}
		return visit(value)
	})
}

// list walks what stands between two brackets, parted by commas.
func (s *scanner) list(closing byte, item func() error) error {
	if s.depth == 0 {
		return errDeep
	}
	s.depth--
	s.at++
	if s.peek() == closing {
		s.at++
		s.depth++
		return nil
	}
	for {
		if err := item(); err != nil {
			return err
		}
		c := s.peek()
		if c != ',' && c != closing {
			return s.unexpected(fmt.Sprintf(`"," or "%c"`, closing))
		}
		s.at++
		if c == closing {
			s.depth++
			return nil
		}
	}
}

// kindOf names the type of the value that begins with c, "" when none does.
func kindOf(c byte) string {
	switch c {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case 't', 'f':
		return "boolean"
	case 'n':
		return "null"
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return "number"
	}
	return ""
}
