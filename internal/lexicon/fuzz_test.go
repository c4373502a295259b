package lexicon

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// FuzzTag holds for any text: Tag does not panic, and every reading of one
// token, its clitics put back on one of the lemma's forms, spells the token.
func FuzzTag(f *testing.F) {
	l, _ := Load(os.DirFS("../knowledge/packs"), "ar")
	for _, s := range []string{benchmarkText, "وللجنة", "فبقاعدتهما", "سيستهدفونه", "أفلم", "لقاؤه ومبناه ورأوه", "\u200fعليـه CNN ١٢ ي", "ب", "لل", "ه"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !strings.Contains(s, "\n") && len(s) < 1<<12 {
			checkTags(t, l, strings.ToValidUTF8(s, ""))
		}
	})
}

func TestTagRebuilds(t *testing.T) {
	l, _ := Load(os.DirFS("../knowledge/packs"), "ar")
	for _, pro := range []string{"", "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "بال", "لل", "ولل", "فبال", "وس", "أ"} {
		for _, word := range []string{"قصف", "يقصفون", "قاعدة", "قاعدت", "لقاء", "لقائ", "لقاؤ", "مبنى", "مبنا", "رمى", "رما", "قصفو", "قصفوا", "علي", "أن", "الذين", "لجنة", "كتيبة", "سيطر", "مسلحي", "جميع"} {
			for _, enc := range []string{"", "ه", "ها", "هم", "هما", "نا", "ني", "ي", "ك", "كم", "ة"} {
				checkTags(t, l, pro+word+enc)
			}
		}
	}
}

func checkTags(t *testing.T, l *Lexicon, s string) {
	doc := text.CutLine(s)
	var tagged Tagged
	l.Tag(doc, &tagged)
	for i := range doc.Tokens {
		for _, a := range tagged.At(int32(i)) {
			require.NotNil(t, a.Lemma)
			require.NotZero(t, a.Tokens)
			if a.Tokens == 1 {
				require.True(t, rebuilds(l, &a, doc.Tokens[i].Key), "%s is no %s with %b and %d", doc.Tokens[i].Key, a.Lemma.Text, a.Pro, a.Enc)
			}
		}
	}
}

// rebuilds tells whether some form of the reading's lemma makes the key.
func rebuilds(l *Lexicon, a *Analysis, key string) bool {
	for i := range l.table.forms {
		f := &l.table.forms[i]
		if f.lemma != a.Lemma || f.feat|Definite != a.Feat|Definite {
			continue
		}
		for _, word := range withSuffix(f.lite, a.Enc) {
			if withProclitics(word, a.Pro) == key {
				return true
			}
			// Some write all three: لللجنة.
			if a.Pro&(text.ProLi|text.ProAl) == text.ProLi|text.ProAl && withProclitics("ل"+word, a.Pro) == key {
				return true
			}
		}
	}
	return false
}

// withSuffix writes the keys of a form before a pronoun suffix, and of one in ة also with ه.
func withSuffix(lite string, enc Enclitic) []string {
	_, key := text.Fold(lite)
	stem := key[:max(len(key)-letter, 0)]
	if enc == NoEnclitic {
		if strings.HasSuffix(key, "ة") {
			return []string{key, stem + "ه"}
		}
		return []string{key}
	}
	bases := []string{key}
	switch {
	case strings.HasSuffix(lite, "ة"):
		bases = []string{stem + "ت"}
	case strings.HasSuffix(lite, "ى"):
		bases = []string{stem + "ا", key}
	case strings.HasSuffix(lite, "وا"):
		bases = []string{stem, key}
	case strings.HasSuffix(lite, "ء"), strings.HasSuffix(lite, "أ"):
		bases = append(bases, stem+"ؤ", stem+"ئ")
	}
	var list []string
	for _, b := range bases {
		for i, s := range morph.Suffixes {
			if enclitics[i] == enc {
				list = append(list, b+s)
			}
		}
	}
	return list
}

// withProclitics puts proclitics on a key, the alef of the article swallowed after ل.
func withProclitics(key string, p text.Proclitics) string {
	if p&text.ProLi != 0 && p&text.ProAl != 0 {
		key = "ل" + strings.TrimPrefix(key, "ل")
	} else if p&text.ProLi != 0 && relative(key) {
		key = "ل" + strings.TrimPrefix(key, "ال")
	} else if p&text.ProAl != 0 {
		key = "ال" + key
	}
	for _, c := range []struct {
		bit text.Proclitics
		s   string
	}{{text.ProSa, "س"}, {text.ProKa, "ك"}, {text.ProLi, "ل"}, {text.ProBi, "ب"}, {text.ProFa, "ف"}, {text.ProWa, "و"}, {text.ProQuestion, "ا"}} {
		if p&c.bit != 0 {
			key = c.s + key
		}
	}
	return key
}

// relative tells the pronouns that are written with the article.
func relative(key string) bool {
	for _, s := range []string{"الذ", "التي", "اللذ", "اللت", "اللوات", "اللات"} {
		if strings.HasPrefix(key, s) {
			return true
		}
	}
	return false
}
