package lexicon

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/text"
)

const sample = `
- {prep: في}
- {prep: على}
- {prep: إلى}
- {prep: بـ}
- {prep: لـ}
- {phrase: على يد, pos: prep}
- {phrase: من قبل, pos: prep}
- {prep: من}
- {prep: قبل}
- {prep: وفق, whole: true}
- {particle: أن, pronouns: true}
- {particle: إن, pronouns: true}
- {particle: لم, whole: true}
- {pronoun: الذين, whole: true}
- {pronoun: هذا}
- {verb: قصف, root: قصف, form: I, masdar: [قصف]}
- {verb: رمى, root: رمي, form: I, masdar: none, participle: false}
- {verb: أعدّ, root: عدد, form: IV}
- {verb: لقي, root: لقي, form: I, masdar: none, participle: false}
- {phrase: لقي مصرعه, pos: verb, root: لقي, form: I}
- {noun: جيش, plural: جيوش}
- {noun: لجنة, plural: لجان}
- {noun: قاعدة, plural: قواعد}
- {noun: لقاء, plural: لقاءات}
- {verb: ألحق, root: لحق, form: IV, participle: false}
- {noun: حق, plural: حقوق}
- {noun: وفد, plural: وفود}
- {noun: مبنى, plural: مبانٍ}
- {noun: مسلح, plural: sound_m}
- {noun: عدد, plural: أعداد}
- {noun: حملة, plural: حملات}
- {noun: رأس, plural: رؤوس}
- {noun: اجتماع, plural: sound_f}
- {noun: مبدأ, plural: مبادئ}
- {phrase: إطلاق نار, pos: noun, plural: عمليات إطلاق نار}
- {adj: جوي}
- {particle: كأن, pronouns: true}
- {verb: كان, root: كون, form: I, masdar: none, participle: false}
- {verb: قال, root: قول, form: I, masdar: none, participle: false}
- {verb: نقل, root: نقل, form: I, masdar: none, participle: false}
- {verb: حمّل, root: حمل, form: II, masdar: none, participle: false}
- {numeral: ستة, value: 6}
`

// readings prints what Tag finds for the first token of a line: proclitics,
// lemma, suffix, "~" when the spelling differs, and how many tokens.
func readings(l *Lexicon, line string) string {
	doc := text.CutLine(line)
	var tagged Tagged
	l.Tag(doc, &tagged)
	var list []string
	for _, a := range tagged.At(0) {
		s := proclitics(a.Pro) + a.Lemma.Text + "." + a.Lemma.POS.String()
		if a.Enc != NoEnclitic {
			s += "+" + [...]string{"", "him", "her", "them", "two", "me", "us", "you"}[a.Enc]
		}
		if !a.Exact {
			s += "~"
		}
		if a.Tokens > 1 {
			s += fmt.Sprintf(" x%d", a.Tokens)
		}
		if len(list) == 0 || list[len(list)-1] != s {
			list = append(list, s)
		}
	}
	return strings.Join(list, ", ")
}

func proclitics(p text.Proclitics) string {
	var b strings.Builder
	for i, s := range []string{"أ+", "و+", "ف+", "ب+", "ل+", "ك+", "س+", "ال+"} {
		if p&(1<<i) != 0 {
			b.WriteString(s)
		}
	}
	return b.String()
}

func TestTag(t *testing.T) {
	l := load(t, sample)
	tests := []struct{ line, want string }{
		{"جيش", "جيش.noun"},
		{"الجيش", "ال+جيش.noun"},
		{"والجيش", "و+ال+جيش.noun"},
		{"وبالجيش", "و+ب+ال+جيش.noun"},
		{"للجيش", "ل+ال+جيش.noun"},
		{"لجيش", "ل+جيش.noun"},
		{"للجنة", "ل+لجنة.noun, ل+ال+لجنة.noun"},
		{"اللجنة", "ال+لجنة.noun"},
		{"للذين", "ل+الذين.pronoun"},
		{"والذين", "و+الذين.pronoun"},
		{"بهذا", "ب+هذا.pronoun"},
		{"وفد", "وفد.noun"},
		{"وفق", "وفق.preposition"},
		{"ستة", "ستة.numeral"},
		{"قصف", "قصف.verb, قصف.masdar"},
		{"وقصف", "و+قصف.verb, و+قصف.masdar"},
		{"سيقصف", "س+قصف.verb"},
		{"وسيقصفونها", "و+س+قصف.verb+her"},
		{"ليقصفوا", "ل+قصف.verb"},
		{"القصف", "ال+قصف.masdar"},
		{"قصفوه", "قصف.verb+him"},
		{"قصفه", "قصف.verb+him, قصف.masdar+him"},
		{"قصفني", "قصف.verb+me"},
		{"بقصفهم", "ب+قصف.masdar+them"},
		{"رماه", "رمى.verb+him"},
		{"رمى", "رمى.verb, رمى.verb~"},
		{"رمي", "رمى.verb, رمى.verb~"},
		{"قاعدتها", "قاعدة.noun+her"},
		{"قواعدنا", "قاعدة.noun+us"},
		{"لقائه", "لقاء.noun+him"},
		{"لقاؤه", "لقاء.noun+him"},
		{"ولقاءه", "و+لقاء.noun+him"},
		{"مبدئه", "مبدأ.noun+him"},
		{"مبناه", "مبنى.noun+him"},
		{"المباني", "ال+مبنى.noun"},
		{"مسلحي", "مسلح.noun, مسلح.noun+me"},
		{"مسلحيه", "مسلح.noun+him"},
		{"المسلحين", "ال+مسلح.noun"},
		{"عليه", "على.preposition+him"},
		{"إليها", "إلى.preposition+her"},
		{"به", "بـ.preposition+him"},
		{"لهم", "لـ.preposition+them"},
		{"ب", ""},
		{"علي", "على.preposition~"},
		{"أنه", "أن.particle+him"},
		{"وأنها", "و+أن.particle+her"},
		{"انه", "أن.particle+him, إن.particle+him"},
		{"إن", "إن.particle"},
		{"أن", "أن.particle"},
		{"ألم", "أ+لم.particle"},
		{"أفلم", "أ+ف+لم.particle"},
		{"جوية", "جوي.adjective"},
		{"الجويتين", "ال+جوي.adjective"},
		// Spelling.
		{"إجتماع", "اجتماع.noun~"},
		{"اعدت", "أعدّ.verb"},
		{"أعداد", "عدد.noun"},
		{"إعداد", "إعداد.masdar"},
		{"اعداد", "إعداد.masdar, عدد.noun"},
		{"راس", "رأس.noun"},
		{"حمله", "حمّل.verb+him"},
		{"الحمله", "ال+حملة.noun~"},
		{"هجوم", ""},
		// Order: a hamza is left off only where nothing is spelled to the letter; a citation form comes first.
		{"وكان", "و+كان.verb, و+كأن.particle~"},
		{"نقل", "نقل.verb"},
		{"حملته", "حملة.noun+him, حمّل.verb+him"},
		{"بمسلحو", ""},
		{"الحق", "ال+حق.noun, ألحق.verb~"},
		// Phrases.
		{"على يد مسلحين", "على يد.preposition x2, على.preposition"},
		{"وعلى يد مسلحين", "و+على يد.preposition x2, و+على.preposition"},
		{"على يده", "على يد.preposition+him x2, على.preposition"},
		{"من قبلهم", "من قبل.preposition+them x2, من.preposition"},
		{"من هنا", "من.preposition"},
		{"إطلاق نار", "إطلاق نار.noun x2"},
		{"وبإطلاق النار", "و+ب+إطلاق نار.noun x2"},
		{"عمليات إطلاق نار", "إطلاق نار.noun x3"},
		{"لقي مصرعه", "لقي مصرعه.verb x2, لقي.verb"},
		{"ولقيت مصرعها", "و+لقي مصرعه.verb x2, و+لقي.verb"},
		{"لقوا مصرعهم", "لقي مصرعه.verb x2, لقي.verb"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, readings(l, test.line), test.line)
	}
}

func TestNoClitics(t *testing.T) {
	l := load(t, sample)
	for _, word := range []string{"القصفوا", "اليقصف", "بيقصف", "سقصف", "الالجيش", "بلم", "فيال", "المسلحو", "سالجيش"} {
		require.Empty(t, readings(l, word), word)
	}
}

func TestFeatures(t *testing.T) {
	l := load(t, sample)
	feats := func(line string) Feat {
		doc := text.CutLine(line)
		var tagged Tagged
		l.Tag(doc, &tagged)
		require.NotEmpty(t, tagged.At(0), line)
		return tagged.At(0)[0].Feat
	}
	require.Equal(t, Perfect|Active|Passive|Masculine|Singular, feats("قصف"))
	require.Equal(t, Imperfect|Active|Passive|Feminine|Singular, feats("وتقصف"))
	require.Equal(t, Imperfect|Active|Passive|Masculine|Plural|Jussive, feats("يقصفوا"))
	require.Equal(t, Feminine|Singular|Definite, feats("القاعدة"))
	require.Equal(t, Masculine|Singular|Accusative|Absolute, feats("جيشا"))
	require.Equal(t, Masculine|Plural|Construct, feats("مسلحو"))
	require.Equal(t, Masculine|Dual|Plural|Absolute|Definite, feats("المسلحين"))
	require.Equal(t, Feminine|Singular|NisbaForm, feats("جوية"))
}

func TestAtOutside(t *testing.T) {
	var tagged Tagged
	require.Nil(t, tagged.At(0))
	require.Nil(t, tagged.At(-1))
}

func TestTagAllocatesNothing(t *testing.T) {
	l := load(t, sample)
	doc := text.CutLine(benchmarkText)
	var tagged Tagged
	l.Tag(doc, &tagged)
	require.Zero(t, testing.AllocsPerRun(20, func() { l.Tag(doc, &tagged) }))
}

// benchmarkText has the shape of news: a third names, the rest words with the usual clitics.
var benchmarkText = strings.Repeat("وأعلن المتحدث باسم الوزارة أن مسلحين شنوا هجوماً على قاعدة للجيش في ريف المدينة، ولقي عدد منهم مصرعهم بعد قصف استهدف مواقعهم على يد قوات كانت تستعد للانسحاب من المنطقة. ", 12)

func BenchmarkTag(b *testing.B) {
	l, _ := Load(os.DirFS("../knowledge/packs"), "ar")
	doc := text.CutLine(benchmarkText)
	var tagged Tagged
	l.Tag(doc, &tagged)
	b.SetBytes(int64(len(benchmarkText)))
	b.ReportAllocs()
	for b.Loop() {
		l.Tag(doc, &tagged)
	}
	b.ReportMetric(float64(b.N*len(doc.Tokens))/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Load(os.DirFS("../knowledge/packs"), "ar")
	}
}
