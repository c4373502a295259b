package morph

import "strings"

// loose are the letters that do not join the next one; a hamza after any other sits on ئ.
const loose = "اأإآدذرزوؤةىء"

// accusative returns the spellings with the alef of tanwin; none where it is not written.
func accusative(text string) []string {
	for _, end := range []string{"ة", "ى", "ا", "اء", "أ", "آ"} {
		if strings.HasSuffix(text, end) {
			return nil
		}
	}
	if s, ok := strings.CutSuffix(text, "ء"); ok {
		if joins(s) {
			return []string{s + "ئا"}
		}
		return []string{text + "ا"}
	}
	return []string{text + "ا"}
}

// joins tells whether a word's last letter joins the next one.
func joins(s string) bool {
	r := []rune(s)
	return len(r) > 0 && !strings.ContainsRune(loose, r[len(r)-1])
}

// beforeA puts a long a on a word, as before the ن of the dual and the ت of the plural.
func beforeA(text string) []string {
	if stem, in := stemOf(text); in {
		return []string{joinYa(stem) + "ا"}
	}
	for _, c := range [][2]string{{"ة", "تا"}, {"ى", "يا"}, {"أ", "آ"}, {"اء", "اءا"}} {
		if s, ok := strings.CutSuffix(text, c[0]); ok {
			return []string{s + c[1]}
		}
	}
	if s, ok := strings.CutSuffix(text, "ء"); ok {
		if joins(s) {
			return []string{s + "ئا"}
		}
		return []string{text + "ا", s + "آ"}
	}
	return []string{text + "ا"}
}

// beforeI puts what stands before a long i, as in the genitive of the dual.
func beforeI(text string) []string {
	if stem, in := stemOf(text); in {
		return []string{joinYa(stem)}
	}
	switch {
	case strings.HasSuffix(text, "ة"):
		return []string{strings.TrimSuffix(text, "ة") + "ت"}
	case strings.HasSuffix(text, "ى"):
		return []string{strings.TrimSuffix(text, "ى") + "ي"}
	case strings.HasSuffix(text, "أ"):
		return []string{text}
	}
	return hamzaBeforeI(text)
}

// hamzaBeforeI gives a final hamza its seat before a long i: قارئين, لقاءين and بناءين keep theirs in the dual.
func hamzaBeforeI(text string) []string {
	s, bare := strings.CutSuffix(text, "ء")
	if !bare {
		if s, ok := strings.CutSuffix(text, "أ"); ok {
			return []string{text, s + "ئ"}
		}
		return []string{text}
	}
	if joins(s) {
		return []string{s + "ئ"}
	}
	if strings.HasSuffix(s, "ا") {
		return []string{text, s + "ئ"}
	}
	return []string{text, s + "أ"}
}

// hamzaBeforeU gives a final hamza its seat before a long u.
func hamzaBeforeU(text string) []string {
	for _, end := range []string{"ء", "أ", "ئ"} {
		if s, ok := strings.CutSuffix(text, end); ok {
			return []string{s + "ؤ", text}
		}
	}
	return []string{text}
}
