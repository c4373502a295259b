package actor

import (
	"maps"
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/text"
)

// surface is everybody who is written in one way.
type surface struct {
	candidates []candidate
	letters    int // of a name of one word, 0 for longer ones
	// definite: begins with the article. upper: capitals only, and then so in
	// the text, as spelled: "US" is not "us".
	definite, upper bool
	spelled         string
}

// candidate is one reading of a surface.
type candidate struct {
	actor *Actor
	name  *name
	// definite: an adjective of nationality whose article belongs to the
	// spelling. made: a name that heads.tsv makes, listed or not.
	definite, made bool
}

// spelling is one way to write a surface; those of one surface differ in what
// the folding hides.
type spelling struct {
	text    string
	surface int32
}

// adjective is the first reading as an adjective, nil when there is none.
func (s *surface) adjective() *candidate {
	for k := range s.candidates {
		if s.candidates[k].name.nisba {
			return &s.candidates[k]
		}
	}
	return nil
}

// doubtful tells whether a cue must decide.
func (s *surface) doubtful() bool {
	return s.candidates[0].name.doubtful
}

// undefinable tells names that never have the article before them: of states
// and persons.
func (s *surface) undefinable() bool {
	for i := range s.candidates {
		c := &s.candidates[i]
		if c.name.nisba || !c.actor.State && c.actor.Kind != "person" {
			return false
		}
	}
	return true
}

// surfaces groups all names of a language by their folded spelling. What
// needs no cue stands first: a state's own name before its adjective, a listed
// name before one made from parts.
func (l *List) surfaces(lang string) (names []spelling, all []surface) {
	index, seen := map[string]int{}, map[string]bool{}
	for _, a := range l.actors {
		for i := range a.names {
			n := &a.names[i]
			if n.lang != lang {
				continue
			}
			key := spellingKey(n.text)
			at, ok := index[key]
			if !ok {
				at = len(all)
				index[key] = at
				all = append(all, surface{
					letters: lettersOf(key), definite: l.article != "" && strings.HasPrefix(key, l.article),
					upper: isUpper(n.text), spelled: n.text,
				})
			}
			if !seen[n.text] {
				seen[n.text] = true
				names = append(names, spelling{text: n.text, surface: int32(at)})
			}
			all[at].add(candidate{actor: a, name: n, made: n.made, definite: n.nisba && l.article != "" && strings.HasPrefix(n.text, l.article)})
		}
	}
	l.adjectives(index, all)
	return names, all
}

// adjectives adds to names such as "al-Sudani" or "al-Saudiya" the adjective
// that they are as well: the trie finds the name, and looks no further for the
// article.
func (l *List) adjectives(index map[string]int, all []surface) {
	for _, key := range slices.Sorted(maps.Keys(index)) {
		at := index[key]
		bare, ok := strings.CutPrefix(key, l.article)
		if !ok || l.article == "" || all[at].letters == 0 {
			continue
		}
		first := &all[at].candidates[0]
		if from, ok := index[bare]; ok {
			for _, c := range all[from].candidates {
				if c.name.nisba && !c.name.doubtful && (first.name.doubtful || first.actor.State || first.actor == c.actor) {
					c.definite = true
					all[at].add(c)
				}
			}
		}
	}
}

// isUpper tells abbreviations in Latin capitals.
func isUpper(s string) bool {
	for _, r := range s {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return len(s) <= 3
}

// add puts a candidate in its place; one actor stands only once, unless once
// by name and once by adjective.
func (s *surface) add(c candidate) {
	for i := range s.candidates {
		old := &s.candidates[i]
		if old.actor == c.actor && old.name.nisba == c.name.nisba {
			old.name, old.made = better(old.name, c.name), old.made || c.made
			return
		}
	}
	i := len(s.candidates)
	for i > 0 && rank(c.name) < rank(s.candidates[i-1].name) {
		i--
	}
	s.candidates = append(s.candidates, candidate{})
	copy(s.candidates[i+1:], s.candidates[i:])
	s.candidates[i] = c
}

func better(a, b *name) *name {
	if rank(b) < rank(a) {
		return b
	}
	return a
}

// rank orders readings: the surest first.
func rank(n *name) int {
	r := 0
	if n.doubtful {
		r += 8
	}
	if n.nisba {
		r += 4
	}
	if n.made {
		r += 2
	}
	if n.capital {
		r++
	}
	return r
}

// spellingKey folds a name word by word as the trie does.
func spellingKey(s string) string {
	doc := text.CutLine(s)
	key := make([]byte, 0, len(s))
	for i := range doc.Tokens {
		switch t := &doc.Tokens[i]; t.Kind {
		case text.Word, text.Latin, text.Number:
			key = append(append(key, t.Key...), ' ')
		}
	}
	return string(key)
}

func lettersOf(key string) int {
	n := 0
	for i, r := range key {
		if r == ' ' {
			if i+1 < len(key) {
				return 0
			}
			break
		}
		n++
	}
	return n
}
