package extract

// spheres are word classes of worlds that borrow the words of war: an article
// full of them tells no conflict, whatever its verbs.
var spheres = []string{"sport"}

// leastSphere is how many words of a sphere make an article one of it.
const leastSphere = 5

// foreign tells whether the article belongs to another sphere: it has many
// words of it, and more than words for troops and weapons.
func (w *walk) foreign() bool {
	lex := w.x.pack.Lex
	sphere, arms := 0, 0
	for i := range w.in.Doc.Tokens {
		readings := w.in.Words.At(int32(i))
		if len(readings) == 0 {
			continue
		}
		l := readings[0].Lemma
		for _, s := range spheres {
			if lex.Is(l, lex.Class(s)) {
				sphere++
			}
		}
		if lex.Is(l, lex.Class("troops")) || lex.Is(l, lex.Class("weapon")) {
			arms++
		}
	}
	return sphere >= leastSphere && sphere > arms
}
