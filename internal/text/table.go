package text

import (
	"unicode"
	"unicode/utf8"
)

// class tells what a rune does to the cutting of tokens.
type class uint8

const (
	classOther   class = iota
	classSpace         // white space and control characters
	classLetter        // a letter of the Arabic script
	classLatin         // a letter of any other script
	classDigit         // a digit of the three kinds that the press uses
	classMark          // a diacritic: belongs to the letter before it
	classTatweel       // the stretch ـ: dropped inside a word, a dash when it stands alone
	classFormat        // bidi and zero-width marks: nowhere of interest
	classStop
	classComma
	classColon
	classDash
	classQuote  // double quotation marks
	classSingle // single ones, which are apostrophes inside Latin words
	classBracket
	classHash
	classUnderscore
)

// tableSize covers everything up to the end of the Arabic block, which is two
// bytes of UTF-8 and nearly all of an Arabic page.
const tableSize = 0x700

const (
	tatweel    = 'ـ'
	hamzaAbove = '\u0654'
	hamzaBelow = '\u0655'
	maddaAbove = '\u0653'
)

// classes and folds answer for the runes below tableSize. They are filled once
// and never written again.
var (
	classes = makeClasses()
	folds   = makeFolds()
)

// folded lists the letters that are another letter in a different coat:
// Persian and Urdu keyboards, and the joining alef, which is a diacritic.
var folded = map[rune]rune{
	'ٱ': 'ا',
	'ک': 'ك', 'ڪ': 'ك',
	'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ۍ': 'ي',
	'ە': 'ه', 'ہ': 'ه', 'ھ': 'ه', 'ۀ': 'ه', 'ۂ': 'ه',
	'ۃ':      'ة',
	'\u00a0': ' ',
	'٫':      '.', '٬': ',',
}

// plains marks the letters that fold to themselves, so that a word of them
// need not be copied: plain where key is the same too, plainKeyed otherwise.
var plains = makePlains()

const (
	plain      = 1
	plainKeyed = 2
)

// makePlains has an entry for everything that two bytes can say.
func makePlains() (table [0x800]uint8) {
	for r := range classes {
		switch {
		case classes[r] != classLetter || rune(folds[r]) != rune(r):
		case keyRune(rune(r)) == rune(r):
			table[r] = plain
		default:
			table[r] = plainKeyed
		}
	}
	return table
}

func makeFolds() (table [tableSize]uint16) {
	for r := range table {
		switch classes[r] {
		case classMark, classTatweel, classFormat:
			continue // 0: dropped
		}
		table[r] = uint16(r)
		if to, ok := folded[rune(r)]; ok {
			table[r] = uint16(to)
		}
	}
	for d := range 10 {
		table[0x660+d] = uint16('0' + d)
		table[0x6F0+d] = uint16('0' + d)
	}
	return table
}

func makeClasses() (table [tableSize]class) {
	for r := range table {
		table[r] = slowClass(rune(r))
	}
	return table
}

// classOf returns the class of any rune.
func classOf(r rune) class {
	if r < tableSize {
		return classes[r]
	}
	return slowClass(r)
}

func slowClass(r rune) class {
	if c := markClass(r); c != classOther {
		return c
	}
	switch {
	case r >= '0' && r <= '9', r >= 0x660 && r <= 0x669, r >= 0x6F0 && r <= 0x6F9:
		return classDigit
	case r >= 0xFDFA && r <= 0xFDFD: // whole phrases in one sign
		return classOther
	case arabicMark(r):
		return classMark
	case unicode.IsLetter(r):
		if unicode.Is(unicode.Arabic, r) {
			return classLetter
		}
		return classLatin
	case unicode.Is(unicode.Mn, r):
		return classLatin // an accent that stands apart belongs to its Latin letter
	case unicode.IsSpace(r), unicode.IsControl(r):
		return classSpace
	case unicode.Is(unicode.Cf, r):
		return classFormat
	}
	return classOther
}

// arabicMark tells the diacritics of the Arabic script, and their isolated
// presentation forms, which decompose to a space and the diacritic.
func arabicMark(r rune) bool {
	switch {
	case r >= 0x610 && r <= 0x61A, r >= 0x64B && r <= 0x65F, r == 0x670:
		return true
	case r >= 0x6D6 && r <= 0x6ED:
		return r != 0x6DD && r != 0x6DE && r != 0x6E5 && r != 0x6E6 && r != 0x6E9
	case r >= 0x8D3 && r <= 0x8FF, r >= 0xFBB2 && r <= 0xFBC2, r >= 0xFC5E && r <= 0xFC63, r >= 0xFCF2 && r <= 0xFCF4:
		return true
	}
	return r >= 0xFE70 && r <= 0xFE7F
}

func markClass(r rune) class {
	switch r {
	case tatweel:
		return classTatweel
	case '\u00ad', '\ufeff', '\u061c':
		return classFormat
	case '.', '؟', '?', '!', '…', '۔':
		return classStop
	case '،', ',', '؛', ';':
		return classComma
	case ':':
		return classColon
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return classDash
	case '"', '“', '”', '„', '‟', '«', '»', '″', '＂', '〝', '〞':
		return classQuote
	case '\'', '‘', '’', '‚', '‛', '‹', '›', '`', '´', '′':
		return classSingle
	case '(', ')', '[', ']', '{', '}', '﴾', '﴿':
		return classBracket
	case '#':
		return classHash
	case '_':
		return classUnderscore
	}
	return classOther
}

// decode reads the rune at byte i of valid UTF-8; the two short lengths are
// spelled out because they are nearly all there is.
func decode(s string, i int32) (rune, int32) {
	b := s[i]
	if b < utf8.RuneSelf {
		return rune(b), 1
	}
	if b < 0xE0 && int(i)+1 < len(s) {
		return rune(b&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	return r, int32(w)
}
