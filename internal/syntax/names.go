package syntax

// String names a kind of chunk for explain.
func (k ChunkKind) String() string {
	return name([]string{"", "noun", "verb", "time", "that", "relative", "subordinator", "mark", "adverb"}, int(k))
}

// String names a kind of clause for explain.
func (k ClauseKind) String() string {
	return name([]string{"", "main", "content", "relative", "adverbial", "coordinate", "quotation"}, int(k))
}

func name(names []string, i int) string {
	if i < 0 || i >= len(names) {
		return "?"
	}
	return names[i]
}
