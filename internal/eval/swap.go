package eval

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Stock holds what can be put in the place of another without making a
// sentence wrong. It comes from the packs.
type Stock struct {
	// Actors are groups of names of one kind, gender and number.
	Actors [][]string
	// Places are groups of places of one kind.
	Places [][]Place
	// Weekdays are the spellings of the seven days, Monday first.
	Weekdays [7][]string
	// Months are the words that make a date explicit: in an article that has
	// one of them weekdays stay.
	Months []string
}

// Place is a place that may stand for another, in degrees of WGS 84.
type Place struct {
	Name, Country string
	Lat, Lon      float64
}

// Swap returns copies of annotated articles in which names of actors and
// places (with their points), counts, and weekdays (with the publication) are
// replaced by others of their kind, in text and events alike. An extractor
// that knows the language loses nothing; one that knows the set does. The same
// seed gives the same copies. An article whose copy would break the format of
// gold files is returned as it is.
func Swap(list []Article, stock Stock, seed uint64) []Article {
	copies := make([]Article, len(list))
	for i, a := range list {
		random := rand.New(rand.NewPCG(seed, uint64(i)))
		s := newSwap(a, stock, random)
		copies[i] = s.article(a)
		if Check(copies[i]) != nil {
			copies[i] = a
		}
	}
	return copies
}

// swap holds the replacements for one article.
type swap struct {
	words   map[string]string // form -> form
	longest int               // runes of the longest form
	places  map[string]Place  // new name -> its place
	numbers map[int]int
	shift   int // days that weekdays, publication and dates move
}

func newSwap(a Article, stock Stock, random *rand.Rand) *swap {
	s := &swap{words: map[string]string{}, places: map[string]Place{}, numbers: map[int]int{}}
	for _, group := range stock.Actors {
		s.rotate(shuffled(group, random))
	}
	for _, group := range stock.Places {
		names := make([]string, len(group))
		for i, p := range group {
			names[i] = p.Name
			s.places[p.Name] = p
		}
		s.rotate(shuffled(names, random))
	}
	s.swapNumbers(a, random)
	s.swapDays(a, stock, random)
	return s
}

func shuffled(group []string, random *rand.Rand) []string {
	mixed := append([]string(nil), group...)
	random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
	return mixed
}

// rotate puts each name in the place of the one before: two names stay two.
func (s *swap) rotate(names []string) {
	if len(names) < 2 {
		return
	}
	for i, name := range names {
		other := names[(i+1)%len(names)]
		s.replace(name, other)
		// The article runs together with the preposition "to".
		if rest, ok := strings.CutPrefix(name, theArticle); ok {
			s.replace(contracted+rest, toward(other))
		} else if strings.HasPrefix(other, theArticle) {
			s.replace(string(lam)+name, toward(other))
		}
	}
}

var (
	theArticle = letters(alef, lam)
	contracted = letters(lam, lam)
)

// toward puts the preposition "to" before a name.
func toward(name string) string {
	if rest, ok := strings.CutPrefix(name, theArticle); ok {
		return contracted + rest
	}
	return string(lam) + name
}

func (s *swap) replace(form, other string) {
	if _, taken := s.words[form]; !taken {
		s.words[form] = other
		s.longest = max(s.longest, utf8.RuneCountInString(form))
	}
}

// text replaces every name that stands as a word or words of its own, one-letter
// words run together with it apart; the longest wins.
func (s *swap) text(text string) string {
	runes := []rune(text)
	var out strings.Builder
	for i := 0; i < len(runes); {
		if n, other := s.at(runes, i); n > 0 {
			out.WriteString(other)
			i += n
			continue
		}
		out.WriteRune(runes[i])
		i++
	}
	return out.String()
}

// at returns the length of the form that begins at i, and what replaces it.
func (s *swap) at(runes []rune, i int) (int, string) {
	if !startsName(runes, i) {
		return 0, ""
	}
	if n, other := s.number(runes, i); n > 0 {
		return n, other
	}
	for n := min(s.longest, len(runes)-i); n > 0; n-- {
		if i+n < len(runes) && inWord(runes[i+n]) {
			continue
		}
		if other, ok := s.words[string(runes[i:i+n])]; ok {
			return n, other
		}
	}
	return 0, ""
}

// startsName tells whether nothing but one-letter words stands before i in its word.
func startsName(runes []rune, i int) bool {
	for steps := 0; i > 0 && inWord(runes[i-1]); steps++ {
		i--
		if steps == 2 || !strings.ContainsRune(conjunctions+prepositions, runes[i]) {
			return false
		}
	}
	return true
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }
