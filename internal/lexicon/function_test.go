package lexicon

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/text"
)

func functionWords(t *testing.T) *Lexicon {
	t.Helper()
	data, err := os.ReadFile("../knowledge/packs/ar/function.yaml")
	require.NoError(t, err)
	l, said := Load(fstest.MapFS{"ar/function.yaml": {Data: data}}, "ar")
	require.NoError(t, said.Err())
	return l
}

// TestFunctionWords: the first reading of a token has the class.
func TestFunctionWords(t *testing.T) {
	l := functionWords(t)
	tests := []struct {
		line, class string
		tokens      uint8
	}{
		{"لم", "negation", 1}, {"ولن", "negation", 1}, {"ليست", "negation", 1}, {"لم يعد", "negation.no_longer", 2}, {"بعدم", "negation.noun", 1},
		{"لا يزال", "aspect.still", 2}, {"وما زالت", "aspect.still", 2}, {"ليس فقط", "exception.not_only", 2},
		{"سوف", "future", 1}, {"وقد", "aspect.perfect", 1},
		{"أنه", "complementizer", 1}, {"بأنهم", "complementizer", 1}, {"فإن", "complementizer", 1}, {"وأن", "complementizer", 1},
		{"لأنها", "conj.cause", 1}, {"لكنه", "conj.coordinate", 1}, {"إلا أن", "conj.contrast", 2}, {"بعد أن", "conj.after", 2}, {"وبعدما", "conj.after", 1},
		{"فيما", "conj.while", 1}, {"حيث", "conj.where", 1}, {"على الرغم من أن", "conj.concession", 4},
		{"إذا", "condition", 1}, {"في حال", "condition", 2}, {"ما لم", "condition", 2}, {"شريطة أن", "condition", 2},
		{"عما إذا", "question.whether", 2}, {"هل", "question", 1},
		{"والذي", "relative", 1}, {"للذين", "relative", 1}, {"مما", "relative.free", 1},
		{"هذه", "demonstrative", 1}, {"وبذلك", "demonstrative", 1}, {"وهو", "personal", 1}, {"نفسها", "reflexive", 1},
		{"في", "prep.locative", 1}, {"إليهم", "prep.goal", 1}, {"ولديها", "prep.locative", 1}, {"له", "prep.dative", 1}, {"بها", "prep.means", 1},
		{"على يد", "prep.agentive", 2}, {"من قبل", "prep.agentive", 2}, {"ومن جانب", "prep.agentive", 2}, {"بواسطة", "prep.agentive", 1},
		{"ضدهم", "prep.against", 1}, {"إثر", "prep.causal", 1}, {"بسبب", "prep.causal", 1}, {"من جراء", "prep.causal", 2}, {"ردا على", "prep.retaliation", 2},
		{"ووفق", "prep.accordance", 1}, {"وفقاً", "prep.accordance", 1}, {"وبحسب", "prep.accordance", 1}, {"نقلا عن", "prep.accordance", 2}, {"بحسب ما", "accordance", 2},
		{"من دون", "prep.without", 2}, {"بدون", "negation", 1}, {"منذ", "prep.since", 1}, {"خلال", "prep.temporal", 1}, {"في أعقاب", "prep.after", 2},
		{"كل", "quantifier.all", 1}, {"جميعهم", "quantifier.all", 1}, {"إحداها", "quantifier.one", 1}, {"بكلا", "quantifier.both", 1}, {"أكثر من", "quantifier.more", 2},
		{"ما لا يقل عن", "quantifier.more", 4}, {"وعدد من", "quantifier.some", 2}, {"أي", "quantifier.any", 1}, {"لأية", "quantifier.any", 1},
		{"عشرات", "number.vague", 1}, {"الثالثة", "ordinal", 1}, {"الآن", "adverb.now", 1}, {"في وقت لاحق", "adverb.later", 3},
	}
	for _, test := range tests {
		var tagged Tagged
		l.Tag(text.CutLine(test.line), &tagged)
		if !assert.NotEmpty(t, tagged.At(0), test.line) {
			continue
		}
		a := tagged.At(0)[0]
		assert.True(t, l.Is(a.Lemma, l.Class(test.class)), "%s is %s", test.line, a.Lemma.Text)
		assert.Equal(t, test.tokens, a.Tokens, test.line)
	}
}

func TestNumerals(t *testing.T) {
	l := functionWords(t)
	tests := []struct {
		line  string
		value int64
		dual  bool
	}{
		{"صفر", 0, false}, {"واحدة", 1, false}, {"اثنين", 2, false}, {"ثلاثة", 3, false}, {"ثلاث", 3, false}, {"الثمانية", 8, false}, {"عشر", 10, false},
		{"أحد عشر", 11, false}, {"اثني عشر", 12, false}, {"ثماني عشرة", 18, false}, {"عشرين", 20, false}, {"وتسعون", 90, false},
		{"مئة", 100, false}, {"مائة", 100, false}, {"مئتي", 100, true}, {"مائتين", 100, true}, {"خمسمئة", 500, false},
		{"ألف", 1000, false}, {"ألفي", 1000, true}, {"آلاف", 1000, false}, {"مليوني", 1000000, true}, {"ملايين", 1000000, false},
	}
	for _, test := range tests {
		var tagged Tagged
		l.Tag(text.CutLine(test.line), &tagged)
		if !assert.NotEmpty(t, tagged.At(0), test.line) {
			continue
		}
		a := tagged.At(0)[0]
		assert.Equal(t, Numeral, a.Lemma.POS, test.line)
		assert.Equal(t, test.value, a.Lemma.Value, test.line)
		assert.Equal(t, test.dual, a.Feat&Dual != 0, test.line)
	}
}
