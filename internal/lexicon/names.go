package lexicon

// String names a part of speech for explain.
func (p POS) String() string {
	names := [...]string{"", "verb", "noun", "masdar", "participle", "adjective", "preposition", "conjunction", "particle", "pronoun", "adverb", "numeral"}
	if int(p) >= len(names) {
		return "unknown"
	}
	return names[p]
}
