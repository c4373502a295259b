package text

// String names a kind of section for explain.
func (k SectionKind) String() string {
	names := [...]string{"", "title", "paragraph", "list item", "entry", "heading", "furniture"}
	if int(k) >= len(names) {
		return "unknown"
	}
	return names[k]
}
