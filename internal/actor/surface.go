package actor

import "github.com/rasid/rasid/internal/text"

// surface is everybody who is written in one way.
type surface struct {
	candidates []candidate
	letters    int // of a name of one word, 0 for longer ones
}

// candidate is one reading of a surface.
type candidate struct {
	actor *Actor
	name  *name
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
func (l *List) surfaces(lang string) (names []string, all []surface) {
	index := map[string]int{}
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
				names = append(names, n.text)
				all = append(all, surface{letters: lettersOf(key)})
			}
			all[at].add(candidate{actor: a, name: n})
		}
	}
	return names, all
}

// add puts a candidate in its place; one actor stands only once, unless once
// by name and once by adjective.
func (s *surface) add(c candidate) {
	for i := range s.candidates {
		old := &s.candidates[i]
		if old.actor == c.actor && old.name.nisba == c.name.nisba {
			old.name = better(old.name, c.name)
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
