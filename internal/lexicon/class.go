package lexicon

import (
	"slices"
	"strings"
)

// classTable interns class names. A dotted name is below the name before its
// last dot: "person.military" is a "person".
type classTable struct {
	names  []string // by id; names[0] is no class
	ids    map[string]ClassID
	parent []ClassID
}

func newClassTable() *classTable {
	return &classTable{names: []string{""}, ids: map[string]ClassID{}, parent: []ClassID{0}}
}

// intern returns the id of a name, new with those of its parents when unknown.
func (c *classTable) intern(name string) ClassID {
	if id, ok := c.ids[name]; ok {
		return id
	}
	parent := ClassID(0)
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		parent = c.intern(name[:dot])
	}
	id := ClassID(len(c.names))
	c.names, c.parent = append(c.names, name), append(c.parent, parent)
	c.ids[name] = id
	return id
}

// classSets are the classes of all lemmas with everything above them, one bit each.
type classSets struct {
	words int // of 64 bits a lemma
	bits  []uint64
}

func newClassSets(c *classTable, lemmas []*Lemma) classSets {
	s := classSets{words: (len(c.names) + 63) / 64}
	s.bits = make([]uint64, s.words*len(lemmas))
	for i, l := range lemmas {
		set := s.bits[i*s.words : (i+1)*s.words]
		for _, id := range l.Classes {
			for ; id != 0; id = c.parent[id] {
				set[id/64] |= 1 << (id % 64)
			}
		}
	}
	return s
}

// Class returns the id of a class name, 0 when no word and no frame has it.
func (l *Lexicon) Class(name string) ClassID { return l.classes.ids[name] }

// ClassName returns the name of a class, "" for 0.
func (l *Lexicon) ClassName(id ClassID) string {
	if int(id) >= len(l.classes.names) {
		return ""
	}
	return l.classes.names[id]
}

// ClassNames returns all class names, sorted.
func (l *Lexicon) ClassNames() []string { return slices.Sorted(slices.Values(l.classes.names[1:])) }

// Is tells whether a lemma has the class or one below it.
func (l *Lexicon) Is(lemma *Lemma, class ClassID) bool {
	if lemma == nil || class == 0 {
		return false
	}
	return l.sets.bits[int(lemma.ID)*l.sets.words+int(class/64)]&(1<<(class%64)) != 0
}

// Under tells whether a class is another one or stands below it.
func (l *Lexicon) Under(class, above ClassID) bool {
	for ; class != 0; class = l.classes.parent[class] {
		if class == above {
			return true
		}
	}
	return false
}
