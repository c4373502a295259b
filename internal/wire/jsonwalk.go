package wire

import (
	"encoding/json"
)

// jsonSpace is the white space of JSON.
const jsonSpace = " \t\r\n"

// member is one name and value of an object, the value without outer space.
type member struct {
	name  string
	value []byte
}

// deeper tells whether arrays and objects nest deeper than limit. It needs no
// valid JSON, only that strings are where they seem to be.
func deeper(payload []byte, limit int) bool {
	depth, quoted := 0, false
	for i := 0; i < len(payload); i++ {
		switch c := payload[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if depth++; depth > limit {
				return true
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return false
}

// members lists the members of the object that payload holds; payload is valid.
func members(payload []byte) []member {
	var list []member
	i := skipSpace(payload, 0) + 1
	for {
		i = skipSpace(payload, i)
		if payload[i] == '}' {
			return list
		}
		if payload[i] == ',' {
			i = skipSpace(payload, i+1)
		}
		end := valueEnd(payload, i)
		name := unquote(payload[i:end])
		i = skipSpace(payload, skipSpace(payload, end)+1)
		end = valueEnd(payload, i)
		list = append(list, member{name, payload[i:end]})
		i = end
	}
}

func skipSpace(payload []byte, i int) int {
	for payload[i] == ' ' || payload[i] == '\t' || payload[i] == '\r' || payload[i] == '\n' {
		i++
	}
	return i
}

// valueEnd returns the end of the valid value that begins at i.
func valueEnd(payload []byte, i int) int {
	switch payload[i] {
	case '"':
		return stringEnd(payload, i)
	case '{', '[':
		return nestedEnd(payload, i)
	}
	for i < len(payload) {
		switch payload[i] {
		case ',', '}', ']', ' ', '\t', '\r', '\n':
			return i
		}
		i++
	}
	return i
}

func stringEnd(payload []byte, i int) int {
	for i++; payload[i] != '"'; i++ {
		if payload[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func nestedEnd(payload []byte, i int) int {
	for depth := 0; ; i++ {
		switch payload[i] {
		case '"':
			i = stringEnd(payload, i) - 1
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
}

// unquote reads a valid JSON string. Lone surrogates become U+FFFD.
func unquote(raw []byte) string {
	for _, c := range raw[1 : len(raw)-1] {
		if c == '\\' {
			var s string
			_ = json.Unmarshal(raw, &s) // valid: the caller has checked
			return s
		}
	}
	return string(raw[1 : len(raw)-1])
}

// kindOf names the type of the valid value that begins with c.
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
	}
	return "number"
}
