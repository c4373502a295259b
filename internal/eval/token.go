package eval

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// token is one word of a compared text with the forms it may be met in.
type token struct {
	text  string
	forms []string
	empty bool // a word that names nobody
}

// scale compares texts. It remembers the tokens of every text it has seen,
// because each is compared many times; it is not safe for concurrent use.
type scale struct{ seen map[string][]token }

func newScale() *scale { return &scale{seen: map[string][]token{}} }

// tokens returns the folded words of a text.
func (s *scale) tokens(text string) []token {
	if list, ok := s.seen[text]; ok {
		return list
	}
	words := strings.FieldsFunc(lower(fold(text)), func(r rune) bool { return !wordRune(r) })
	list := make([]token, len(words))
	for i, word := range words {
		list[i] = token{word, forms(word), emptyWords[word]}
	}
	s.seen[text] = list
	return list
}

// fold composes compatibly, drops combining marks and tatweel, and makes one
// letter of those that are written for each other.
func fold(text string) string {
	var b strings.Builder
	for _, r := range norm.NFKC.String(text) {
		if r >= 0x80 && norm.NFKC.PropertiesString(string(r)).CCC() != 0 {
			continue
		}
		if to, ok := foldings[r]; ok {
			r = to
		}
		if r >= 0 {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// lower lowers a text; the two letters that need their neighbours go the long way.
func lower(text string) string {
	if strings.ContainsAny(text, "\u0130\u03a3") {
		return cases.Lower(language.Und).String(text)
	}
	return strings.ToLower(text)
}

// wordRune tells the letters, digits and numbers of all scripts, and "_".
func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// forms returns a word as it stands and without its proclitics, and both in
// the oblique case too.
func forms(word string) []string {
	list := []string{word}
	for _, form := range []string{word, withoutProclitics(word)} {
		for _, form := range []string{form, oblique(form)} {
			if !slices.Contains(list, form) {
				list = append(list, form)
			}
		}
	}
	return list
}

func (t token) meets(other token) bool {
	for _, form := range t.forms {
		if slices.Contains(other.forms, form) {
			return true
		}
	}
	return false
}

// shared counts the tokens of left that have a token of right of their own,
// first come first served.
func shared(left, right []token) int {
	count := 0
	taken := make([]bool, len(right))
	for _, t := range left {
		for i, other := range right {
			if !taken[i] && t.meets(other) {
				taken[i] = true
				count++
				break
			}
		}
	}
	return count
}
