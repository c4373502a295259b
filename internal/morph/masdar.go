package morph

import "strings"

// Masdars returns the regular verbal nouns of forms II to X and the
// quadriliterals, natural spelling; form I has none that a rule could tell. A
// name in -ٍ (تحدٍّ) ends in the tanwin that Nouns reads.
func (v Verb) Masdars() []string {
	p := v.masdar()
	if p == "" {
		return nil
	}
	return []string{spell(v.fill(strings.TrimSuffix(p, "N")), false) + tanwin(p)}
}

// tanwin is the sign that ends nouns in -in.
func tanwin(spoken string) string {
	if strings.HasSuffix(spoken, "N") {
		return TanwinIn
	}
	return ""
}

func (v Verb) masdar() string {
	p := patterns[v.Form].masdar
	hamzaLast := strings.HasSuffix(v.Root, "ء")
	switch v.weakness() {
	case defective:
		return v.defectiveMasdar(p)
	case hollow:
		switch v.Form {
		case IV:
			return "?i1A3aT"
		case X:
			return "Wisti1A3aT"
		case VII, VIII:
			return strings.Replace(p, "2", "y", 1)
		}
	case geminate:
		switch v.Form {
		case III:
			return "mu1A22aT"
		case VI:
			return "ta1A22"
		}
	}
	if v.Form == II && hamzaLast {
		return "ta12i3aT"
	}
	return p
}

// defectiveMasdar is the verbal noun of a root that ends in a weak letter.
func (v Verb) defectiveMasdar(p string) string {
	switch v.Form {
	case II:
		return "ta12iyaT"
	case III:
		return "mu1A2AT"
	case IV, VII, VIII, X:
		if v.seen() {
			return "?i1A?aT"
		}
		return strings.TrimSuffix(p, "3") + "?"
	case V, VI:
		return open(p) + "N"
	case QI:
		return "1a23AT"
	}
	return p
}

// Participles returns the active and the passive participle, natural spelling,
// masculine singular; a name in -ٍ ends in the tanwin that Nouns reads.
func (v Verb) Participles() (active, passive []string) {
	return written(v, v.activeParticiple()), written(v, v.passiveParticiple())
}

func written(v Verb, p string) []string {
	list := spellings(v.fill(strings.TrimSuffix(p, "N")))
	for i := range list {
		list[i] += tanwin(p)
	}
	return list
}

func (v Verb) activeParticiple() string {
	if v.Form != I {
		return "mu" + v.participleStem(patterns[v.Form].imperfect, 'i')
	}
	r := []rune(v.Root)
	switch v.weakness() {
	case defective:
		return "1A2N"
	case geminate:
		return "1A22"
	case hollow:
		if r[2] == 'ء' {
			return "1A?N"
		}
		return "1A?i3"
	}
	return "1A2i3"
}

func (v Verb) passiveParticiple() string {
	if v.Form != I {
		return "mu" + v.participleStem(patterns[v.Form].passiveImperfect, 'a')
	}
	r := []rune(v.Root)
	switch v.weakness() {
	case defective:
		if r[2] == 'و' {
			return "ma12U"
		}
		return "ma12I"
	case hollow:
		if r[1] == 'و' {
			return "ma1U3"
		}
		return "ma1I3"
	}
	return "ma12U3"
}

// participleStem is the imperfect's stem with the participle's last vowel.
func (v Verb) participleStem(p string, last rune) string {
	p = open(p) + string(last) + p[len(p)-1:]
	switch v.weakness() {
	case defective:
		if v.seen() {
			p = strings.Replace(p, "2", "", 1)
		}
		if last == 'i' {
			return open(p) + "N"
		}
		return open(p) + "Y"
	case hollow:
		l := 'A'
		if last == 'i' && (v.Form == IV || v.Form == X) {
			l = 'I'
		}
		return hollowHead(p) + string(l) + "3"
	case geminate:
		n := len(p)
		head := p[:n-3]
		if vowel(rune(head[len(head)-1])) {
			return head + p[n-3:n-2] + p[n-1:]
		}
		return head + string(last) + p[n-3:n-2] + p[n-1:]
	}
	return p
}
