package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the two spellings by which the house compares words.
//
// lite is s without diacritics, tatweel, bidi and zero-width marks and
// presentation forms, with digits in ASCII and the letters of Persian
// keyboards as Arabic ones; a hamza written as a separate sign joins its
// letter. key is lite with every alef bare, ى as ي and Latin letters in lower
// case; ة, ؤ and ئ stay. Where nothing changes no memory is allocated: lite is
// s and key is lite. Folding a folded string changes nothing. Invalid bytes
// become U+FFFD.
func Fold(s string) (lite, key string) {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	lite = s
	if i := firstFolded(s); i < len(s) {
		lite = string(appendLite(append(make([]byte, 0, len(s)), s[:i]...), s[i:]))
	}
	return lite, keyOf(lite)
}

// firstFolded returns the byte offset of the first rune that lite changes.
func firstFolded(s string) int {
	for i, r := range s {
		if foldRune(r) != r {
			return i
		}
	}
	return len(s)
}

func keyOf(lite string) string {
	for i, r := range lite {
		if keyRune(r) != r {
			return string(appendKey(append(make([]byte, 0, len(lite)), lite[:i]...), lite[i:]))
		}
	}
	return lite
}

// foldRune returns the folded rune, 0 when it is dropped and -1 when it
// decomposes to several.
func foldRune(r rune) rune {
	if r < tableSize {
		return rune(folds[r])
	}
	switch {
	case presentation(r):
		return -1
	case r == '\u202f' || r == '\u2007':
		return ' ' // the narrow and the figure space bind like NBSP
	}
	switch slowClass(r) {
	case classMark, classFormat:
		return 0
	}
	return r
}

// presentation tells the code points that hold a letter's shape, not a letter.
func presentation(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r < 0xFEFF
}

// keyRune folds one rune of a lite spelling further.
func keyRune(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0xC0:
		return r
	case r == 'أ', r == 'إ', r == 'آ':
		return 'ا'
	case r == 'ى':
		return 'ي'
	case r < 0x600, r >= 0x700:
		return unicode.ToLower(r)
	}
	return r
}

// appendLite appends the lite spelling of s to dst.
func appendLite(dst []byte, s string) []byte {
	for _, r := range s {
		dst = appendFolded(dst, r)
	}
	return dst
}

// appendFolded appends one rune's lite spelling; a combining hamza or madda
// changes the letter that is already there.
func appendFolded(dst []byte, r rune) []byte {
	if r >= 0x80 && r < tableSize {
		if f := folds[r]; f >= 0x80 {
			return append(dst, byte(0xC0|f>>6), byte(0x80|f&0x3F))
		}
	}
	switch f := foldRune(r); f {
	case 0:
		if r >= maddaAbove && r <= hamzaBelow {
			return compose(dst, r)
		}
		return dst
	case -1:
		return appendDecomposed(dst, r)
	default:
		return utf8.AppendRune(dst, f)
	}
}

// appendDecomposed spells out a presentation form. The ones that Unicode
// leaves unassigned have no decomposition and stay.
func appendDecomposed(dst []byte, r rune) []byte {
	var one [utf8.UTFMax]byte
	parts := norm.NFKC.Properties(utf8.AppendRune(one[:0], r)).Decomposition()
	if len(parts) == 0 {
		if classOf(r) == classMark {
			return dst
		}
		return utf8.AppendRune(dst, r)
	}
	whole := r >= 0xFDFA // a phrase keeps its spaces, a diacritic's carrier goes
	for len(parts) > 0 {
		part, w := utf8.DecodeRune(parts)
		parts = parts[w:]
		if part != ' ' || whole && r < 0xFE70 {
			dst = appendFolded(dst, part)
		}
	}
	return dst
}

// compose joins a combining hamza or madda with the letter before it.
func compose(dst []byte, sign rune) []byte {
	last, w := utf8.DecodeLastRune(dst)
	joined := rune(0)
	switch {
	case last == 'ا' && sign == maddaAbove:
		joined = 'آ'
	case last == 'ا' && sign == hamzaAbove:
		joined = 'أ'
	case last == 'ا' && sign == hamzaBelow:
		joined = 'إ'
	case last == 'و' && sign == hamzaAbove:
		joined = 'ؤ'
	case (last == 'ي' || last == 'ى') && sign == hamzaAbove:
		joined = 'ئ'
	default:
		return dst
	}
	return utf8.AppendRune(dst[:len(dst)-w], joined)
}

// appendKey appends the key of a lite spelling to dst.
func appendKey(dst []byte, lite string) []byte {
	for _, r := range lite {
		dst = utf8.AppendRune(dst, keyRune(r))
	}
	return dst
}
