package actor

import (
	"slices"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/text"
)

// link resolves parents and roles, and complains about missing ones and cycles.
func (l *loader) link() {
	for _, a := range l.list.actors {
		ref, ok := l.parents[a]
		if !ok {
			continue
		}
		p := l.list.byID[ref.text]
		if p == nil {
			l.complaints.Add(ref.at, l.suggestID(ref.text), "unknown parent %q", ref.text)
			continue
		}
		a.Parent = p
	}
	for _, a := range l.list.actors {
		if l.cyclic(a) {
			l.complaints.Add(l.parents[a].at, "", "%s belongs to itself", a.ID)
			a.Parent = nil
		}
	}
	l.linkWords()
	for _, a := range l.list.actors {
		if ref, ok := l.roles[a]; ok {
			l.readRoles(a, ref)
		}
		if a.Country == "" && a.Parent != nil && a.Kind == "person" {
			a.Country = a.Parent.Country
		}
	}
}

func (l *loader) cyclic(a *Actor) bool {
	for p, steps := a.Parent, 0; p != nil; p, steps = p.Parent, steps+1 {
		if p == a || steps > len(l.list.actors) {
			return p == a
		}
	}
	return false
}

func (l *loader) suggestID(id string) string {
	var ids []string
	for known := range l.written {
		ids = append(ids, known)
	}
	slices.Sort(ids)
	return diag.Suggest(id, ids)
}

// checkNames complains about a name that two actors have and neither marks as
// doubtful. A state's name that is also its own adjective is no doubt.
func (l *loader) checkNames() {
	type owner struct {
		actor *Actor
		name  name
	}
	seen := map[string]owner{}
	for _, a := range l.list.actors {
		for _, n := range a.names {
			if n.doubtful || n.made || n.nisba {
				continue
			}
			_, key := text.Fold(n.text)
			key += "\t" + n.lang
			other, ok := seen[key]
			switch {
			case !ok:
				seen[key] = owner{a, n}
			case other.actor != a:
				l.complaints.Add(n.at, "mark both with ~ when either may be meant", "%q of %s is also a name of %s (%s)", n.text, a.ID, other.actor.ID, other.name.at)
			}
		}
	}
}
