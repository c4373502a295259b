package actor

import "strings"

// Parts are what the grammar knows of a phrase that names nobody listed.
type Parts struct {
	// HeadClass is the lexicon's class of the head: "troops.member", "group",
	// "person.title", ...; HeadLemma is its lemma.
	HeadClass, HeadLemma string
	// Nisba are the states whose adjectives stand on the phrase.
	Nisba []*Actor
	// Owner stands in the genitive or behind a word of belonging.
	Owner *Actor
	// Day is the day of the story (YYYY-MM-DD), for who held an office; empty when unknown.
	Day string
	// Words are the lemmas of the further nouns and adjectives in order.
	Words []string
}

// Described is what a phrase means.
type Described struct {
	// Actor is set when a listed actor is meant: the army of a state, the
	// group of a fighter.
	Actor *Actor
	// Kind is one of event.Kinds; empty when the head tells nothing of actors.
	Kind, Country, Affiliation string
	// Name is canonical, empty for an unnamed group.
	Name string
}

// Compose says who is meant by a phrase that is no listed name.
func (l *List) Compose(p Parts) Described {
	p.ownAdjectives()
	h := l.headOf(&p)
	state := stateOf(&p)
	switch {
	case h != nil && h.title:
		return l.inOffice(l.titled(h, state, p.Owner), &p, state)
	case classIs(p.HeadClass, "person") && !classIs(p.HeadClass, "person.civilian") && !classIs(p.HeadClass, "person.crowd"):
		return l.inOffice(titledBy(p.Owner, state), &p, state)
	case p.Owner != nil && !p.Owner.State:
		return owned(h, &p)
	case h != nil:
		return l.headed(h, state)
	}
	return classed(p.HeadClass, state)
}

// ownAdjectives makes the owner of an adjective that is no state's: Houthi
// fighters are the fighters of the Houthis.
func (p *Parts) ownAdjectives() {
	for _, n := range p.Nisba {
		if n != nil && !n.State && p.Owner == nil {
			p.Owner = n
		}
	}
}

// officeBodies are the bodies of a state under which offices are listed.
var officeBodies = []string{"", "gov", "mfa", "mod", "interior", "presidency", "court"}

// inOffice names the holder of an office of a state that a title alone means
// on the day of the story: "the American president".
func (l *List) inOffice(d Described, p *Parts, state *Actor) Described {
	if state == nil || p.Day == "" || p.Owner != nil && !p.Owner.State {
		return d
	}
	phrase := l.foldWords(p.HeadLemma)
	titles := l.offices[phrase]
	for _, w := range p.Words {
		phrase += " " + l.foldWords(w)
		if more := l.offices[phrase]; more != nil {
			titles = more
		}
	}
	for _, title := range titles {
		for _, body := range officeBodies {
			if who := l.Holder(title, l.Child(state, body), p.Day); who != nil {
				d.Actor, d.Name = who, who.Name
				return d
			}
		}
	}
	return d
}

// headOf finds the head with as many of the words behind it as make one head.
func (l *List) headOf(p *Parts) *head {
	phrase := l.foldWords(p.HeadLemma)
	if phrase == "" {
		return nil
	}
	best := l.heads[phrase]
	for _, w := range p.Words {
		phrase += " " + l.foldWords(w)
		if h := l.heads[phrase]; h != nil {
			best = h
		}
	}
	return best
}

func stateOf(p *Parts) *Actor {
	for _, n := range p.Nisba {
		if n != nil && n.State {
			return n
		}
	}
	if p.Owner != nil && p.Owner.State {
		return p.Owner
	}
	return nil
}

// headed is a body of a state, or a kind of people when no state is told.
func (l *List) headed(h *head, state *Actor) Described {
	d := Described{Kind: h.kind}
	if state == nil {
		return d
	}
	d.Country = state.Country
	if h.people {
		d.Affiliation = state.Name
	}
	if h.child == "" {
		return d
	}
	body := state
	if h.child != "state" {
		body = l.Child(state, h.child)
	}
	if body != nil {
		d.Actor, d.Name, d.Affiliation = body, body.Name, body.Name
	}
	return d
}

// titled is the holder of an office that the head names.
func (l *List) titled(h *head, state, owner *Actor) Described {
	d := Described{Kind: "person"}
	of := state
	if owner != nil && !owner.State {
		of = owner
	} else if h.child != "" && h.child != "state" && state != nil {
		of = l.Child(state, h.child)
	}
	if of != nil {
		d.Country, d.Affiliation = of.Country, of.Name
	}
	return d
}

func titledBy(owner, state *Actor) Described {
	d := Described{Kind: "person"}
	of := owner
	if of == nil {
		of = state
	}
	if of != nil {
		d.Country, d.Affiliation = of.Country, of.Name
	}
	return d
}

// owned is a part of a listed actor: its fighters, its leaders, its vehicles.
func owned(h *head, p *Parts) Described {
	o := p.Owner
	if classIs(p.HeadClass, "asset") || classIs(p.HeadClass, "weapon") {
		return Described{Kind: "object", Country: o.Country, Affiliation: o.Name}
	}
	d := Described{Actor: o, Kind: o.Kind, Country: o.Country, Affiliation: o.Name, Name: o.Name}
	if o.Kind == "person" && h != nil {
		d.Actor, d.Name, d.Kind = nil, "", h.kind
	}
	return d
}

// classed is what the class of the head alone tells.
func classed(class string, state *Actor) Described {
	d := Described{}
	if state != nil {
		d.Country = state.Country
	}
	switch {
	case classIs(class, "troops") && state != nil:
		d.Kind = "state_forces"
	case classIs(class, "troops"):
		d.Kind = "armed_group"
	case classIs(class, "person.civilian"):
		d.Kind = "civilians"
	case classIs(class, "group.armed"):
		d.Kind = "armed_group"
	case classIs(class, "group.tribe"):
		d.Kind = "tribe"
	case classIs(class, "group.party"):
		d.Kind = "party"
	case classIs(class, "delegation"), classIs(class, "group"), classIs(class, "organ"):
		d.Kind = "unknown"
		if state != nil {
			d.Kind, d.Actor, d.Name = "government", state, state.Name
		}
	case classIs(class, "asset"), classIs(class, "weapon"):
		d.Kind = "object"
	}
	return d
}

// classIs tells whether a class is another or lies under it.
func classIs(class, of string) bool {
	return class == of || strings.HasPrefix(class, of+".")
}
