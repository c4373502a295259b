package extract

// spheres are word classes of worlds that borrow the words of war: an article
// full of them tells no conflict, whatever its verbs.
var spheres = []string{"sport", "culture", "cyber"}

// leastSphere is how many words of a sphere make an article one of it, and how
// many words of a hundred at least.
const (
	leastSphere = 5
	shareSphere = 2
)

// foreign tells whether the article belongs to another sphere: it has many
// words of it, and more than words for troops and weapons.
func (w *walk) foreign() bool {
	lex := w.x.pack.Lex
	var sphere [3]int
	arms := 0
	for i := range w.in.Doc.Tokens {
		readings := w.in.Words.At(int32(i))
		if len(readings) == 0 {
			continue
		}
		l := readings[0].Lemma
		for k, s := range spheres {
			if lex.Is(l, lex.Class(s)) {
				sphere[k]++
			}
		}
		if lex.Is(l, lex.Class("troops")) || lex.Is(l, lex.Class("weapon")) || lex.Is(l, lex.Class("group.armed")) {
			arms++
		}
	}
	for _, n := range sphere {
		if n >= leastSphere && n > arms && n*100 >= shareSphere*len(w.in.Doc.Tokens) {
			return true
		}
	}
	return false
}
