package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
)

// poor tells why a telling alone can never be or join an event, "" when it may.
func (w *walk) poor(t *telling) string {
	if t.match.Predicate.Generic && event.FactualityOf(t.match.Status) != event.Negated && len(t.parties) < 2 {
		return "generic"
	}
	return ""
}

// assemble merges the tellings of one happening and makes the events.
func (w *walk) assemble() []event.Event { return w.events(w.chains()) }

// chains are the happenings of the article that are events.
func (w *walk) chains() []*chain {
	if w.foreign() {
		return nil
	}
	var chains []*chain
	for i := range w.told {
		if !w.told[i].title {
			chains = join(chains, &w.told[i])
		}
	}
	for i := range w.told {
		if w.told[i].title {
			chains = w.joinTitle(chains, &w.told[i])
		}
	}
	chains = inherit(chains)
	conflict := slices.ContainsFunc(chains, func(c *chain) bool {
		return c.told[0].match.Type.PerPlace && w.refused(c, false) == ""
	})
	chains = slices.DeleteFunc(chains, func(c *chain) bool {
		why := w.refused(c, conflict)
		if why != "" {
			w.note(note{tree: c.told[0].tree, telling: c.told[0], why: why})
		}
		return why != ""
	})
	chains = w.fought(chains)
	w.supply(chains)
	return chains
}

// fought drops an advance or a siege that is part of a fight of the same
// forces: ground won with fighting is that attack. The fight stands in its
// sentence, or anywhere when the advance is only a noun.
func (w *walk) fought(chains []*chain) []*chain {
	fights := slices.DeleteFunc(slices.Clone(chains), func(c *chain) bool { return !c.told[0].match.Type.PerPlace })
	return slices.DeleteFunc(chains, func(c *chain) bool {
		advance := !slices.ContainsFunc(c.told, func(t *telling) bool {
			return !w.advances(t) || !slices.ContainsFunc(fights, func(f *chain) bool { return f.fights(t) })
		})
		if advance {
			w.note(note{tree: c.told[0].tree, telling: c.told[0], why: "it is part of the fight that the article tells"})
		}
		return advance
	})
}

// advances tells whether a telling is of troops that go forward or shut in.
func (w *walk) advances(t *telling) bool {
	lex := w.x.pack.Lex
	class := t.match.Predicate.Class
	return t.match.Rule.Speaker != "" && (lex.Under(class, lex.Class("besiege")) || lex.Under(class, lex.Class("redeploy")) && event.FactualityOf(t.match.Status) == event.Asserted)
}

// fights tells whether a mention of the chain stands in the sentence of a
// telling, or anywhere for a noun, and shares a party with it.
func (c *chain) fights(t *telling) bool {
	noun := t.match.Predicate.Form != syntax.VerbForm
	return slices.ContainsFunc(c.told, func(o *telling) bool {
		if !noun && (o.sentence != t.sentence || o.title != t.title) || event.FactualityOf(o.match.Status) != event.Asserted {
			return false
		}
		force := t.inRole(event.RoleForce)
		return len(force) == 0 || slices.ContainsFunc(o.parties, func(p part) bool {
			return slices.ContainsFunc(force, func(q *discourse.Party) bool { return alike(&p.party, q) || anybodys(q) })
		})
	})
}

// events makes an event of each chain.
func (w *walk) events(chains []*chain) []event.Event {
	var out []event.Event
	for _, c := range chains {
		out = append(out, w.event(c))
	}
	w.number(out)
	return out
}

// joinTitle joins a headline's telling to the first chain that fits: the
// article tells first what its headline promises.
func (w *walk) joinTitle(chains []*chain, t *telling) []*chain {
	for _, fits := range []func(*chain) bool{func(c *chain) bool { return c.fits(t) }, func(c *chain) bool { return w.promised(c, t) }, func(c *chain) bool { return c.echoes(t) }} {
		for _, c := range chains {
			if fits(c) {
				c.told = append(c.told, t)
				return chains
			}
		}
	}
	return append(chains, &chain{told: []*telling{t}})
}

// mutual tells whether the type wants two of a role.
func mutual(t *telling) bool {
	return slices.ContainsFunc(t.match.Roles, func(r engine.Role) bool { return r.Declared.Least > 1 })
}

// roles gathers the parties of a role over the chain, each once, those of the fullest telling first.
func (c *chain) roles(name string) []part {
	var out []part
	for _, t := range c.ordered() {
		before := len(out) // two that one sentence tells apart are two
		for _, p := range t.parties {
			if p.role != name || slices.ContainsFunc(out[:before], func(x part) bool { return alike(&x.party, &p.party) }) ||
				slices.ContainsFunc(out[before:], func(x part) bool { return same(&x.party, &p.party) }) {
				continue
			}
			if t.title && t != c.told[0] && len(out) > 1 {
				continue // a headline words again whom the text names
			}
			if len(out) > 0 && t != c.ordered()[0] && !slices.ContainsFunc(t.match.Roles, func(r engine.Role) bool { return r.Declared.Name == name && r.Declared.Least > 1 }) {
				continue // another mention adds no second attacker
			}
			out = append(out, p)
		}
	}
	if c.lent != nil {
		for _, p := range c.lent.roles(name) {
			if !slices.ContainsFunc(out, func(x part) bool { return alike(&x.party, &p.party) }) {
				p.function = "another happening of the article"
				out = append(out, p)
			}
		}
	}
	return out
}

// ordered returns the tellings, the fullest first; body before title among equals.
func (c *chain) ordered() []*telling {
	out := slices.Clone(c.told)
	slices.SortStableFunc(out, func(a, b *telling) int {
		return b.fullness() - a.fullness()
	})
	return out
}

func (t *telling) fullness() int {
	n := 2 * len(t.parties)
	if t.spot.Mention != syntax.None {
		n++
	}
	if t.when.Mention != syntax.None {
		n++
	}
	if t.killed != nil || t.injured != nil || t.troops != nil {
		n++
	}
	if t.title {
		n -= 2
	}
	return n
}

// event fills every slot of a chain from the fullest telling that has it.
func (w *walk) event(c *chain) event.Event {
	all := c.ordered()
	best := all[0]
	e := event.Event{Op: event.OpUpsert, Type: best.match.Type.Name, Mode: best.mode, Subtype: best.match.Rule.Subtype,
		Status: best.match.Status, Factuality: event.FactualityOf(best.match.Status)}
	if t := c.stated(best); t != nil {
		e.Status, e.Factuality = t.match.Status, event.FactualityOf(t.match.Status)
	}
	e.Provenance.Rule = best.match.Rule.ID
	for _, t := range all {
		if t.modeTold() && !best.modeTold() {
			e.Mode = t.mode
			break
		}
	}
	for i := range best.match.Type.Roles {
		for _, p := range c.roles(best.match.Type.Roles[i].Name) {
			e.Actors = append(e.Actors, w.actor(p, c))
			e.Provenance.Slots = append(e.Provenance.Slots, event.Slot{Name: p.role, Text: w.words(p.party.Start, p.party.End), Function: p.function, Rule: best.match.Rule.ID})
		}
	}
	for _, t := range all {
		w.slots(&e, t)
	}
	w.narrow(&e, all)
	if slices.Contains(best.match.Type.Nowhere, e.Mode) {
		e.Location, e.LocationReason = nil, "it happens at no place"
	}
	if e.Location == nil && e.LocationReason == "" {
		e.LocationReason = best.spot.Reason
	}
	if e.Date == nil {
		e.Date = w.publicationDate()
	}
	e.Article = w.reference()
	e.Confidence = confidence(c, &e)
	e.Crosswalk = w.x.pack.Crosswalk.Codes(&e)
	return e
}

// stated is the telling that tells the status where the fullest does not: that
// of something mutual is no bare noun, that of violence is a fact. Nil when the
// fullest tells it.
func (c *chain) stated(best *telling) *telling {
	violent := best.match.Type.PerPlace
	for _, t := range c.ordered() {
		fact := event.FactualityOf(t.match.Status) == event.Asserted
		if violent && fact && event.FactualityOf(best.match.Status) != event.Asserted || !violent && best.weak() && !t.weak() {
			return t
		}
	}
	return nil
}

// slots takes from a telling what the event still lacks.
func (w *walk) slots(e *event.Event, t *telling) {
	if e.Location == nil && t.spot.Mention != syntax.None {
		e.Location = w.location(t.spot)
		e.Provenance.Slots = append(e.Provenance.Slots, event.Slot{Name: "location", Text: e.Location.Text, Function: t.spot.Basis, Rule: t.spot.Reason})
	}
	if e.Origin == nil && t.origin.Mention != syntax.None && (e.Location == nil || t.origin.Mention != t.spot.Mention) {
		e.Origin = w.location(t.origin)
	}
	if e.Date == nil && t.when.Mention != syntax.None {
		e.Date = w.date(t.when)
		e.Provenance.Slots = append(e.Provenance.Slots, event.Slot{Name: "date", Text: e.Date.Text, Function: t.when.Attachment, Rule: "nearest expression"})
	}
	if e.Killed == nil {
		e.Killed = t.killed
	}
	if e.Injured == nil {
		e.Injured = t.injured
	}
	if e.Troops == nil {
		e.Troops = t.troops
	}
	e.Evidence = append(e.Evidence, event.Evidence{Text: w.words(t.start, t.end), Span: w.span(t.start, t.end), Sentence: t.sentence})
	for _, s := range t.sources {
		if !slices.ContainsFunc(e.Sources, func(x event.Source) bool { return x.Name == s.Name }) && !slices.ContainsFunc(e.Actors, func(x event.Actor) bool { return x.Name == s.Name }) {
			e.Sources = append(e.Sources, event.Source{Text: w.words(s.Start, s.End), Span: w.span(s.Start, s.End), Name: s.Name})
		}
	}
}

// words is the original text between two bytes.
func (w *walk) words(start, end int32) string { return w.in.Doc.Source[start:end] }

// span turns bytes into code points.
func (w *walk) span(start, end int32) event.Span {
	return event.Span{Start: w.in.Doc.CodePoint(start), End: w.in.Doc.CodePoint(end)}
}

// actor makes an event's actor from a party and where else the chain names it.
func (w *walk) actor(p part, c *chain) event.Actor {
	x := &p.party
	a := event.Actor{Role: p.role, Text: w.words(x.Start, x.End), Span: w.span(x.Start, x.End), Name: x.Name, Kind: x.Kind, Country: x.Country, Affiliation: x.Affiliation}
	if x.Actor != nil {
		a.ActorID = x.Actor.ID
	}
	if a.Kind == "" {
		a.Kind = "unknown"
	}
	if x.ViaLast > x.ViaFirst {
		a.Via = w.in.Doc.Text(x.ViaFirst, x.ViaLast)
	}
	for _, t := range c.told {
		for i := range t.parties {
			if o := &t.parties[i]; o.role == p.role && o.party.Start != x.Start && alike(&o.party, x) {
				a.Mentions = append(a.Mentions, event.Mention{Text: w.words(o.party.Start, o.party.End), Span: w.span(o.party.Start, o.party.End)})
			}
		}
	}
	return a
}
