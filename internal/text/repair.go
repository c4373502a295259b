package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Repair undoes the damage that a page suffers on its way when it is sure of
// it, and tells whether it did: bytes of UTF-8 or of Windows-1256 that
// somebody read as Western letters, bytes of UTF-8 read as Windows-1256, and
// letter shapes stored in the order of the screen. Other text is returned as
// it is.
func Repair(s string) (string, bool) {
	var seen signs
	for _, r := range s {
		seen.add(r)
	}
	switch {
	case seen.shapes > 0 && backwards(s):
		return turnLines(s), true
	case seen.western < least && seen.taZa < least:
		return s, false
	case seen.western > 2*seen.arabic:
		if fixed, ok := reread(s, charmap.Windows1252, nil); ok && mostlyArabic(fixed) {
			return fixed, true
		}
		if 2*seen.western > seen.latin {
			if fixed, ok := reread(s, charmap.Windows1252, charmap.Windows1256); ok && mostlyArabic(fixed) {
				return fixed, true
			}
		}
	case 3*seen.taZa > seen.arabic:
		if fixed, ok := reread(s, charmap.Windows1256, nil); ok && mostlyArabic(fixed) {
			return fixed, true
		}
	}
	return s, false
}

// signs counts what damage looks like.
type signs struct {
	arabic, latin int
	western       int // letters and signs of the upper half of Latin-1
	taZa          int // ط and ظ: every second letter of UTF-8 read as Windows-1256
	shapes        int // presentation forms
}

func (s *signs) add(r rune) {
	switch {
	case r == 'ط' || r == 'ظ':
		s.taZa++
		s.arabic++
	case r >= 0x80 && r <= 0xFF && r != 0xAB && r != 0xBB && r != 0xA0:
		s.western++
		if r >= 0xC0 {
			s.latin++
		}
	case r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
		s.latin++
	case presentation(r):
		s.shapes++
	case classOf(r) == classLetter:
		s.arabic++
	}
}

// reread turns the letters back into the bytes that they were read from, and
// reads these as another page of codes, nil for UTF-8. It fails when a letter
// has no byte or the bytes are no text.
func reread(s string, was, is *charmap.Charmap) (string, bool) {
	bytes := make([]byte, 0, len(s))
	for _, r := range s {
		b, ok := was.EncodeRune(r)
		if !ok && r > 0xFF {
			return "", false
		}
		if !ok {
			b = byte(r)
		}
		bytes = append(bytes, b)
	}
	if is == nil {
		return string(bytes), utf8.Valid(bytes)
	}
	var out strings.Builder
	for _, b := range bytes {
		out.WriteRune(is.DecodeByte(b))
	}
	return out.String(), true
}

// mostlyArabic tells whether a repaired text reads as Arabic: its letters are,
// and some words have the article.
func mostlyArabic(s string) bool {
	var seen signs
	words, articles := 0, 0
	for word := range strings.FieldsSeq(s) {
		words++
		if _, key := Fold(word); strings.Contains(key, al) {
			articles++
		}
		for _, r := range word {
			seen.add(r)
		}
	}
	return seen.arabic > seen.latin && 3*seen.taZa < seen.arabic && articles*20 >= words
}

// shape is how a presentation form joins.
type shape uint8

const (
	noShape shape = iota
	isolated
	final
	initial
	medial
)

// shapeOf reads the order of the block: letters that join on both sides have
// four forms, the others two.
func shapeOf(r rune) shape {
	pairs := func(from rune) shape { return isolated + shape((r-from)%2) }
	fours := func(from rune) shape { return isolated + shape((r-from)%4) }
	switch {
	case r >= 0xFE81 && r <= 0xFE88:
		return pairs(0xFE81)
	case r >= 0xFE89 && r <= 0xFE8C:
		return fours(0xFE89)
	case r == 0xFE8D || r == 0xFE8E:
		return pairs(0xFE8D)
	case r >= 0xFE8F && r <= 0xFE92:
		return fours(0xFE8F)
	case r == 0xFE93 || r == 0xFE94:
		return pairs(0xFE93)
	case r >= 0xFE95 && r <= 0xFEA8:
		return fours(0xFE95)
	case r >= 0xFEA9 && r <= 0xFEB0:
		return pairs(0xFEA9)
	case r >= 0xFEB1 && r <= 0xFEEC:
		return fours(0xFEB1)
	case r >= 0xFEED && r <= 0xFEF0:
		return pairs(0xFEED)
	case r >= 0xFEF1 && r <= 0xFEF4:
		return fours(0xFEF1)
	case r >= 0xFEF5 && r <= 0xFEFC:
		return pairs(0xFEF5)
	}
	return noShape
}

// backwards tells whether letters that join to the next one stand behind it:
// an initial form right before a medial or a final one is right, right behind
// one is backwards.
func backwards(s string) bool {
	right, wrong, before := 0, 0, noShape
	for _, r := range s {
		now := shapeOf(r)
		switch {
		case (before == initial || before == medial) && (now == medial || now == final):
			right++
		case (before == final || before == medial) && (now == medial || now == initial):
			wrong++
		}
		before = now
	}
	return wrong >= 3 && wrong > 4*right
}

func turnLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = turn([]rune(line))
	}
	return strings.Join(lines, "\n")
}

// mirrors are the marks that look the other way in the other direction.
var mirrors = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '<': '>', '>': '<'}

// turn reverses a line; numbers and Latin words keep their own direction.
func turn(line []rune) string {
	out := make([]rune, 0, len(line))
	for end := len(line); end > 0; {
		start := end - 1
		if leftToRight(line[start]) {
			for start > 0 && (leftToRight(line[start-1]) || start > 1 && inNumber(line[start-1]) && leftToRight(line[start-2])) {
				start--
			}
			out = append(out, line[start:end]...)
		} else if m, ok := mirrors[line[start]]; ok {
			out = append(out, m)
		} else {
			out = append(out, line[start])
		}
		end = start
	}
	return string(out)
}

func leftToRight(r rune) bool {
	c := classOf(r)
	return c == classDigit || c == classLatin
}

func inNumber(r rune) bool { return r == '.' || r == ',' || r == ':' || r == '/' }
