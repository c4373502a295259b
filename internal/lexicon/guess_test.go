package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/rasid/rasid/internal/text"
)

func TestGuess(t *testing.T) {
	tests := []struct {
		word string
		want Feat
	}{
		{"الزنبور", Definite},
		{"والزنبور", Definite},
		{"بالزنبور", Definite},
		{"للزنبور", Definite},
		{"زنبوري", NisbaForm},
		{"الزنبورية", Definite | NisbaForm | Feminine},
		{"الزنبوريين", Definite | NisbaForm | Plural},
		{"زنبوريون", NisbaForm | Plural},
		{"زنبوريات", NisbaForm | Plural | Feminine},
		{"زنبوريا", NisbaForm | Accusative},
		{"زنبورا", Accusative},
		{"زنبورة", Feminine},
		{"زنبرات", Plural | Feminine},
		{"يزنبر", Imperfect},
		{"تزنبر", Imperfect},
		{"مستشفى", 0},
		{"زن", 0},
		{"ال", 0},
		{"CNN", 0},
		{"،", 0},
	}
	for _, test := range tests {
		doc := text.CutLine(test.word)
		assert.Equal(t, test.want, Guess(doc.Tokens[0]), test.word)
	}
}
