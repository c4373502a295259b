package lexicon

// Lexicon holds the words of one language. It is read-only once loaded and
// safe for concurrent use.
type Lexicon struct {
	lemmas  []*Lemma
	classes *classTable
	sets    classSets
	table   table
}

// Lemmas returns all lemmas by ID: what the packs wrote in order of writing,
// then the verbal nouns and participles made from verbs. The slice is shared.
func (l *Lexicon) Lemmas() []*Lemma { return l.lemmas }

// Lookup returns the lemmas one of whose forms has the key (text.Fold), in
// order of ID: for tools, not for the hot path.
func (l *Lexicon) Lookup(key string) []*Lemma {
	var list []*Lemma
	for _, f := range l.table.find(key, "") {
		if len(list) == 0 || list[len(list)-1] != f.lemma {
			list = append(list, f.lemma)
		}
	}
	return list
}
