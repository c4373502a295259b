package morph

import "strings"

// LetterBytes is the number of bytes of one Arabic letter.
const LetterBytes = len(Alef)

// The letters that clitics are made of, as keys write them.
const (
	Alef      = "ا"
	Article   = "ال"
	Wa        = "و"
	Fa        = "ف"
	Bi        = "ب"
	Li        = "ل"
	LiLi      = "لل"
	Ka        = "ك"
	Sa        = "س"
	Ya        = "ي"
	Ta        = "ت"
	Tied      = "ة"
	Ha        = "ه"
	AlefHamza = "أ"
	Hamza     = "ء"
)

// Suffixes are the pronoun suffixes; where one ends another the longer stands first.
var Suffixes = [...]string{"هما", "ها", "هم", "هن", "ه", "نا", "كما", "كم", "ك", "ني", "ي"}

// BeforeSuffix returns what the last letter of a word before a pronoun suffix
// may stand for, in keys: قاعدتها, رماه, قصفوه, لقاؤه, مبدئه.
func BeforeSuffix(last string) []string {
	switch last {
	case Ta:
		return tied
	case Alef:
		return broken
	case Wa:
		return silent
	case "ؤ", "ئ":
		return seated
	}
	return nil
}

var (
	tied   = []string{Tied}
	broken = []string{Ya}
	silent = []string{Wa + Alef}
	seated = []string{Hamza, Alef}
)

// HamzaAlef tells whether a letter is an alef with a hamza or a madda.
func HamzaAlef(letter string) bool { return letter == "أ" || letter == "إ" || letter == "آ" }

// Endings that tell something of a word that no dictionary has.
var (
	NisbaEndings  = [...]string{"ية", "يين", "يون", "يات"}
	PluralEndings = [...]string{"ون", "ين"}
)

// Single endings of that kind.
const (
	FemininePlural  = "ات"
	NisbaAccusative = "يا"
)

// AlefMaqsura is the final long a without dots.
const AlefMaqsura = "ى"

// NominativeEnding tells whether a dual or sound plural is in the nominative.
func NominativeEnding(text string) bool {
	for _, end := range [...]string{"ان", "ا", "ون", "و"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}
