package morph

// ending is a person's ending: of verbs that end in a consonant (v or c says
// which stem takes it), and of those that end in a vowel.
type ending struct {
	prefix string
	sound  string
	feat   Feat
	weak   map[rune]string
	short  bool // takes the stem before consonants
}

const (
	he     = Masculine | Singular
	she    = Feminine | Singular
	twoM   = Masculine | Dual
	twoF   = Feminine | Dual
	they   = Masculine | Plural
	ladies = Feminine | Plural
)

var perfectEndings = []ending{
	{sound: "a", feat: he, weak: map[rune]string{'Y': "Y", 'A': "A", 'i': "iya"}},
	{sound: "at", feat: she, weak: map[rune]string{'Y': "at", 'A': "at", 'i': "iyat"}},
	{sound: "A", feat: twoM, weak: map[rune]string{'Y': "ayA", 'A': "awA", 'i': "iyA"}},
	{sound: "atA", feat: twoF, weak: map[rune]string{'Y': "atA", 'A': "atA", 'i': "iyatA"}},
	{sound: "UX", feat: they, weak: map[rune]string{'Y': "awX", 'A': "awX", 'i': "UX"}},
	{sound: "na", short: true, feat: ladies, weak: map[rune]string{'Y': "ayna", 'A': "awna", 'i': "Ina"}},
	{sound: "tu", short: true, feat: First | Singular, weak: map[rune]string{'Y': "aytu", 'A': "awtu", 'i': "Itu"}},
	{sound: "nA", short: true, feat: First | Plural, weak: map[rune]string{'Y': "aynA", 'A': "awnA", 'i': "InA"}},
}

var (
	zero     = map[rune]string{'I': "I", 'U': "U", 'Y': "Y"}
	jussive  = map[rune]string{'I': "i", 'U': "u", 'Y': "a"}
	dual     = map[rune]string{'I': "iyAni", 'U': "uwAni", 'Y': "ayAni"}
	dualJ    = map[rune]string{'I': "iyA", 'U': "uwA", 'Y': "ayA"}
	plural   = map[rune]string{'I': "Una", 'U': "Una", 'Y': "awna"}
	pluralJ  = map[rune]string{'I': "UX", 'U': "UX", 'Y': "awX"}
	feminine = map[rune]string{'I': "Ina", 'U': "Una", 'Y': "ayna"}
)

var imperfectEndings = []ending{
	{prefix: "y", sound: "u", feat: he, weak: zero},
	{prefix: "t", sound: "u", feat: she, weak: zero},
	{prefix: "?", sound: "u", feat: First | Singular, weak: zero},
	{prefix: "n", sound: "u", feat: First | Plural, weak: zero},
	{prefix: "y", feat: he | Jussive, weak: jussive, short: true},
	{prefix: "t", feat: she | Jussive, weak: jussive, short: true},
	{prefix: "y", sound: "Ani", feat: twoM, weak: dual},
	{prefix: "t", sound: "Ani", feat: twoF, weak: dual},
	{prefix: "y", sound: "A", feat: twoM | Jussive, weak: dualJ},
	{prefix: "t", sound: "A", feat: twoF | Jussive, weak: dualJ},
	{prefix: "y", sound: "Una", feat: they, weak: plural},
	{prefix: "y", sound: "UX", feat: they | Jussive, weak: pluralJ},
	{prefix: "y", sound: "na", feat: ladies, weak: feminine, short: true},
}

// said is a spoken form.
type said struct {
	spoken string
	feat   Feat
}

// words puts the endings of the perfect on the stem.
func (s stem) words() []said { return s.inflect(perfectEndings) }

// inflect puts endings, and the imperfect's prefixes, on the stem.
func (s stem) inflect(endings []ending) []said {
	list := make([]said, 0, len(endings))
	for _, e := range endings {
		before := e.prefix
		if before != "" {
			before += string(s.prefix)
		}
		switch {
		case s.end != 0:
			list = append(list, said{before + s.vowel + e.weak[s.end], e.feat})
		case e.short:
			list = append(list, said{before + s.consonant + e.sound, e.feat})
		default:
			list = append(list, said{before + s.vowel + e.sound, e.feat})
		}
	}
	return list
}

// Conjugate returns the verb's forms: perfect and imperfect, active and
// passive, third and first persons. First persons have no jussive of their
// own: nobody writes one in news, and it looks like other words (نقل, أنه). Forms that are written alike and differ
// only in voice are one Word with both features; a jussive that is written as
// the indicative is left out. The verb must have passed Check.
func (v Verb) Conjugate() []Word {
	var m merger
	for _, passive := range []bool{false, true} {
		voice := Active
		if passive {
			voice = Passive
			if v.NoPassive {
				break
			}
		}
		m.add(v.perfect(passive).words(), Perfect|voice)
		m.add(v.imperfect(passive).inflect(imperfectEndings), Imperfect|voice)
	}
	return m.words
}

// merger collects forms, those written alike as one.
type merger struct {
	words []Word
	index map[Word]int // by spelling and features without voice
}

func (m *merger) add(list []said, feat Feat) {
	if m.index == nil {
		m.index = map[Word]int{}
	}
	const voice = Active | Passive
	for _, w := range list {
		for _, text := range spellings(w.spoken) {
			f := w.feat | feat
			if f&Jussive != 0 {
				if _, told := m.index[Word{text, f &^ (voice | Jussive)}]; told {
					continue
				}
			}
			k := Word{text, f &^ voice}
			if at, ok := m.index[k]; ok {
				m.words[at].Feat |= f
				continue
			}
			m.index[k] = len(m.words)
			m.words = append(m.words, Word{text, f})
		}
	}
}
