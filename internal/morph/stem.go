package morph

import "strings"

// stem is a tense of a verb in one voice, before its endings: what stands
// before endings that begin with a vowel, before those that begin with a
// consonant, and for defective verbs the vowel in which it ends.
type stem struct {
	vowel, consonant string
	end              rune // 0 sound; perfect: 'Y', 'A', 'i'; imperfect: 'I', 'U', 'Y'
	prefix           rune // the vowel of the imperfect's prefix: a or u
}

// perfect returns the stem of the perfect.
func (v Verb) perfect(passive bool) stem {
	p := patterns[v.Form].perfect
	if passive {
		p = patterns[v.Form].passivePerfect
	} else if v.perfectInI() {
		p = "1a2i3"
	}
	if v.seen() && v.Form == IV {
		p = strings.Replace(p, "2", "", 1)
	}
	switch v.weakness() {
	case geminate:
		return v.geminate(p)
	case hollow:
		l := 'A'
		if passive {
			l = 'I'
		}
		s := v.hollow(p, l)
		if v.Form == I && !passive {
			s.consonant = v.fill(hollowHead(p)) + string(shortPerfect(v.vowel())) + v.fill("3")
		}
		return s
	case defective:
		end := 'Y'
		if passive || v.perfectInI() {
			end = 'i'
		} else if v.Form == I && strings.HasSuffix(v.Root, "و") {
			end = 'A'
		}
		return stem{vowel: v.fill(open(p)), end: end}
	}
	return stem{vowel: v.fill(p), consonant: v.fill(p)}
}

// imperfect returns the stem of the imperfect.
func (v Verb) imperfect(passive bool) stem {
	p, prefix := patterns[v.Form].imperfect, 'a'
	if v.Form == I {
		p = "12" + string(v.vowel()) + "3"
	}
	if v.Form == II || v.Form == III || v.Form == IV || v.Form == QI {
		prefix = 'u'
	}
	if passive {
		p, prefix = patterns[v.Form].passiveImperfect, 'u'
	}
	if !passive && v.dropsWaw() {
		p = strings.TrimPrefix(p, "1")
	}
	if v.seen() {
		p = strings.Replace(p, "2", "", 1)
	}
	s := v.imperfectOf(p, passive)
	s.prefix = prefix
	return s
}

func (v Verb) imperfectOf(p string, passive bool) stem {
	switch v.weakness() {
	case geminate:
		return v.geminate(p)
	case hollow:
		return v.hollow(p, v.hollowVowel(passive))
	case defective:
		ends := map[byte]rune{'a': 'Y', 'i': 'I', 'u': 'U'}
		return stem{vowel: v.fill(open(p)), end: ends[p[len(p)-2]]}
	}
	return stem{vowel: v.fill(p), consonant: v.fill(p)}
}

// hollowVowel is the long vowel of a hollow imperfect.
func (v Verb) hollowVowel(passive bool) rune {
	switch {
	case passive || v.Form == VII || v.Form == VIII:
		return 'A'
	case v.Form == I:
		return lengthen(v.vowel())
	}
	return 'I'
}

// open takes the last vowel and letter off a pattern.
func open(pattern string) string { return pattern[:len(pattern)-2] }

// geminate joins the last two letters of a pattern, its vowel moved before them when needed.
func (v Verb) geminate(p string) stem {
	n := len(p)
	head, first, between, last := p[:n-3], p[n-3:n-2], p[n-2:n-1], p[n-1:]
	joined := head + between + first + last
	if vowel(rune(head[len(head)-1])) {
		joined = head + first + last
	}
	return stem{vowel: v.fill(joined), consonant: v.fill(p)}
}

// hollow puts a long vowel for the middle letter, short before consonants.
func (v Verb) hollow(p string, l rune) stem {
	head := v.fill(hollowHead(p))
	last := v.fill("3")
	return stem{vowel: head + string(l) + last, consonant: head + strings.ToLower(string(l)) + last}
}

func hollowHead(p string) string {
	head, _, _ := strings.Cut(p, "2")
	return strings.TrimRight(head, "aiu")
}

func shortPerfect(imperfect rune) rune {
	if imperfect == 'u' {
		return 'u'
	}
	return 'i'
}
