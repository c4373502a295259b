package morph

import "fmt"

// Form is the pattern of a verb: the ten forms of three letters and the three of four.
type Form uint8

// Forms.
const (
	I Form = iota + 1
	II
	III
	IV
	V
	VI
	VII
	VIII
	IX
	X
	QI
	QII
	QIV
)

// FormNames are the names of the forms as packs write them, in order.
var FormNames = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"}

// ParseForm reads the name of a form; ok is false when there is none such.
func ParseForm(name string) (f Form, ok bool) {
	for i, n := range FormNames {
		if n == name {
			return Form(i + 1), true
		}
	}
	return 0, false
}

// String returns the form's name.
func (f Form) String() string {
	if f == 0 || int(f) > len(FormNames) {
		return fmt.Sprintf("Form(%d)", uint8(f))
	}
	return FormNames[f-1]
}

// Letters is the number of letters in the root of a verb of the form.
func (f Form) Letters() int {
	if f >= QI {
		return 4
	}
	return 3
}

// pattern is a form's stems as they are spoken; digits stand for the letters
// of the root. Imperfect stems come without the person's prefix.
type pattern struct {
	perfect, imperfect               string
	passivePerfect, passiveImperfect string
	masdar                           string // of sound roots
}

var patterns = [...]pattern{
	I:    {"1a2a3", "12u3", "1u2i3", "12a3", ""},
	II:   {"1a22a3", "1a22i3", "1u22i3", "1a22a3", "ta12I3"},
	III:  {"1A2a3", "1A2i3", "1U2i3", "1A2a3", "mu1A2a3aT"},
	IV:   {"?a12a3", "12i3", "?u12i3", "12a3", "?i12A3"},
	V:    {"ta1a22a3", "ta1a22a3", "tu1u22i3", "ta1a22a3", "ta1a22u3"},
	VI:   {"ta1A2a3", "ta1A2a3", "tu1U2i3", "ta1A2a3", "ta1A2u3"},
	VII:  {"Win1a2a3", "n1a2i3", "Wun1u2i3", "n1a2a3", "Win1i2A3"},
	VIII: {"Wi1ta2a3", "1ta2i3", "Wu1tu2i3", "1ta2a3", "Wi1ti2A3"},
	IX:   {"Wi12a3a3", "12a3i3", "Wu12u3i3", "12a3a3", "Wi12i3A3"},
	X:    {"Wista12a3", "sta12i3", "Wustu12i3", "sta12a3", "Wisti12A3"},
	QI:   {"1a23a4", "1a23i4", "1u23i4", "1a23a4", "1a23a4aT"},
	QII:  {"ta1a23a4", "ta1a23a4", "tu1u23i4", "ta1a23a4", "ta1a23u4"},
	QIV:  {"Wi12a34a4", "12a34i4", "Wu12u34i4", "12a34a4", "Wi12i34A4"},
}

// assimilated is how the first letter and the t of form VIII melt.
var assimilated = map[rune]string{
	'د': "دد", 'ذ': "دد", 'ز': "زد", 'ص': "صط", 'ض': "ضط", 'ط': "طط", 'ظ': "ظظ", 'ث': "ثث", 'و': "tt", 'ي': "tt", 'ت': "tt",
}
