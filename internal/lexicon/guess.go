package lexicon

import (
	"strings"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// Guess says what the letters of an unknown word suggest: Definite (the
// article, also after و ف ب ك and in لل), NisbaForm (ends in ي ية يين يون),
// Accusative (the alef of tanwin), Feminine (ة), Plural (ات ون ين), Imperfect
// (begins with ي or ت and has no article). It never looks anything up and
// several may be wrong at once: good for the extent of a noun phrase, for
// nothing else.
func Guess(t text.Token) Feat {
	if t.Kind != text.Word {
		return 0
	}
	key, definite := cutArticle(t.Key)
	var f Feat
	if definite {
		f |= Definite
	} else if strings.HasPrefix(key, morph.Ya) || strings.HasPrefix(key, morph.Ta) {
		f |= Imperfect
	}
	if len(key) < 2*shortest-letter {
		return f
	}
	return f | guessEnding(key, strings.HasSuffix(t.Lite, morph.Ya))
}

// guessEnding reads the ending; dotted tells that a final ya has its dots.
func guessEnding(key string, dotted bool) Feat {
	var f Feat
	has := func(end string) bool { return strings.HasSuffix(key, end) }
	if dotted || hasAny(key, morph.NisbaEndings[:]) {
		f |= NisbaForm
	}
	switch {
	case has(morph.Tied):
		f |= Feminine
	case has(morph.FemininePlural):
		f |= Plural | Feminine
	case hasAny(key, morph.PluralEndings[:]):
		f |= Plural
	case has(morph.NisbaAccusative):
		f |= Accusative | NisbaForm
	case has(morph.Alef):
		f |= Accusative
	}
	return f
}

func hasAny(key string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(key, e) {
			return true
		}
	}
	return false
}

// cutArticle takes the article off a key, with what may stand before it.
func cutArticle(key string) (string, bool) {
	rest := key
	for _, c := range [...]string{morph.Wa, morph.Fa} {
		if r, ok := strings.CutPrefix(rest, c); ok && r != "" {
			rest = r
			break
		}
	}
	if r, ok := strings.CutPrefix(rest, morph.LiLi); ok && len(r) >= shortest {
		return r, true
	}
	for _, p := range [...]string{"", morph.Bi, morph.Ka} {
		if r, ok := strings.CutPrefix(rest, p); ok {
			if r, ok = strings.CutPrefix(r, morph.Article); ok && len(r) >= shortest {
				return r, true
			}
		}
	}
	return key, false
}
