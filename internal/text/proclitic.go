package text

import "strings"

// The letters of the proclitics, and the article.
const (
	wa, fa     = "و", "ف"
	bi, li, ka = "ب", "ل", "ك"
	al, lil    = "ال", "لل"
	letter     = len(wa) // bytes of any Arabic letter
)

// cliticGroup reads a token that is nothing but proclitics, such as وبال; 0
// when it is anything else.
func cliticGroup(key string) (p Proclitics) {
	rest := key
	p, rest = conjunction(rest)
	if rest == lil {
		return p | ProLi | ProAl
	}
	prep, rest := preposition(rest)
	p |= prep
	if rest == al && prep&ProLi == 0 {
		return p | ProAl
	}
	if rest != "" {
		return 0
	}
	return p
}

func conjunction(key string) (Proclitics, string) {
	switch {
	case strings.HasPrefix(key, wa):
		return ProWa, key[letter:]
	case strings.HasPrefix(key, fa):
		return ProFa, key[letter:]
	}
	return 0, key
}

func preposition(key string) (Proclitics, string) {
	switch {
	case strings.HasPrefix(key, bi):
		return ProBi, key[letter:]
	case strings.HasPrefix(key, li):
		return ProLi, key[letter:]
	case strings.HasPrefix(key, ka):
		return ProKa, key[letter:]
	}
	return 0, key
}
