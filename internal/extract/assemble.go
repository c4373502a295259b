package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/rule"
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
	chains = slices.DeleteFunc(inherit(chains), func(c *chain) bool {
		why := w.refused(c)
		if why != "" {
			w.note(note{tree: c.told[0].tree, telling: c.told[0], why: why})
		}
		return why != ""
	})
	chains = w.fought(chains)
	w.supply(chains)
	return chains
}

// fought drops an advance or a siege that its sentence tells as part of a
// fight of the same forces: ground won with fighting is that attack.
func (w *walk) fought(chains []*chain) []*chain {
	fights := slices.DeleteFunc(slices.Clone(chains), func(c *chain) bool { return !c.told[0].match.Type.PerPlace })
	return slices.DeleteFunc(chains, func(c *chain) bool {
		advance := !slices.ContainsFunc(c.told, func(t *telling) bool {
			return !w.advances(t) || !slices.ContainsFunc(fights, func(f *chain) bool { return f.fights(t) })
		})
		if advance {
			w.note(note{tree: c.told[0].tree, telling: c.told[0], why: "it is part of the fight that the sentence tells"})
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
// telling and shares a party with it.
func (c *chain) fights(t *telling) bool {
	return slices.ContainsFunc(c.told, func(o *telling) bool {
		if o.sentence != t.sentence || o.title != t.title {
			return false
		}
		return slices.ContainsFunc(o.parties, func(p part) bool {
			return slices.ContainsFunc(t.parties, func(q part) bool { return q.role == event.RoleForce && alike(&p.party, &q.party) })
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
	for _, fits := range []func(*chain) bool{func(c *chain) bool { return c.fits(t) }, func(c *chain) bool { return w.promised(c, t) }} {
		for _, c := range chains {
			if fits(c) {
				c.told = append(c.told, t)
				return chains
			}
		}
	}
	return append(chains, &chain{told: []*telling{t}})
}

// refused tells why a chain is no event, "" when it is one.
func (w *walk) refused(c *chain) string {
	first := c.told[0]
	for i := range first.match.Type.Roles {
		role := &first.match.Type.Roles[i]
		if parties := c.roles(role.Name); role.Least > 0 && len(parties) < role.Least && !c.alone(role, parties) {
			return "fewer than the needed " + role.Name
		}
	}
	if !w.witnessed(c) {
		return "nobody who fights: neither a party of conflict nor a weapon"
	}
	n, parties := c.particulars()
	if mutual(first) {
		if c.selfVisit() {
			return "nobody visits himself"
		}
		if !c.known() {
			return "nobody known among those who met"
		}
		return ""
	}
	for _, role := range first.match.Rule.Named {
		if len(c.roles(role.Text)) == 0 {
			return "nobody of its kinds is " + role.Text
		}
	}
	if first.match.Rule.Placed && !c.placed() {
		return "no place is named"
	}
	if first.match.Rule.Speaker != "" {
		if c.bareStates() && !c.placed() {
			return "a state alone: neither forces nor a place where the rule asks for one"
		}
		if !c.spotted() && c.guessed() {
			return "whoever it is stands in another clause, and no place is named"
		}
		if n < 2 && !c.known() {
			return "nobody in particular: an unnamed body without place, number or time"
		}
		return ""
	}
	if n < 2 && parties < 2 {
		return "no particulars: neither two parties nor two of party, place, time and toll"
	}
	return ""
}

// selfVisit tells whether all parties of a visit are of one country.
func (c *chain) selfVisit() bool {
	if c.told[0].match.Rule.Subtype != "visit" {
		return false
	}
	country := ""
	for _, t := range c.told {
		for i := range t.parties {
			p := &t.parties[i].party
			if p.Country == "" || country != "" && p.Country != country {
				return false
			}
			country = p.Country
		}
	}
	return country != ""
}

// alone tells whether one body is enough for something mutual: a council or
// several leaders that meet at a place or a time.
func (c *chain) alone(role *rule.Role, parties []part) bool {
	n, _ := c.particulars()
	if len(parties) != 1 {
		return false
	}
	several := parties[0].several && slices.Contains(role.Alone, rule.People)
	return n >= 2 && (several || slices.Contains(role.Alone, parties[0].party.Kind))
}

// placed tells whether any mention names a place where its rule asks for one.
func (c *chain) placed() bool {
	return slices.ContainsFunc(c.told, func(t *telling) bool { return t.placed })
}

// bareStates tells whether nobody but states fills the roles.
func (c *chain) bareStates() bool {
	for _, t := range c.told {
		if slices.ContainsFunc(t.barred, func(p part) bool { return p.party.Object && p.function == string(lexicon.Patient) }) {
			return false // it is arms that it moves
		}
		for i := range t.parties {
			p := &t.parties[i]
			if p.role == t.match.Rule.Speaker {
				continue
			}
			if p.party.Kind != "government" || p.party.ViaLast > p.party.ViaFirst || t.troops != nil || t.reinforcing() {
				return false // forces, a state's own troops, or a count of them
			}
		}
	}
	return true
}

// reinforcing tells whether the trigger itself is what is sent: reinforcements.
func (t *telling) reinforcing() bool {
	p := t.match.Predicate
	return p.Form == syntax.NounForm && p.Lemma.POS == lexicon.Noun && p.Class != 0 && len(p.Via) > 0
}

// guessed tells whether nobody is named beside the trigger: the only forces are
// those of a subject that is not there.
func (c *chain) guessed() bool {
	for _, t := range c.told {
		for i := range t.parties {
			if p := &t.parties[i]; p.role != t.match.Rule.Speaker && !strings.Contains(p.function, "dropped") {
				return false
			}
		}
	}
	return true
}

// known tells whether any party is listed, of a known country, or a name with a title.
func (c *chain) known() bool {
	for _, t := range c.told {
		for i := range t.parties {
			if p := &t.parties[i].party; p.Actor != nil || p.Country != "" || p.Named {
				return true // an office and a name is somebody, listed or not
			}
		}
	}
	return false
}

// witnessed tells whether a party of a kind that the type asks for, a weapon
// or a sure trigger stands behind the chain.
func (w *walk) witnessed(c *chain) bool {
	kinds := c.told[0].match.Type.Witness
	if len(kinds) == 0 {
		return true
	}
	for _, t := range c.told {
		if t.match.Rule.Sure || t.modeWord != syntax.None && t.modeWord != t.match.Predicate.Token || w.armed(t) {
			return true
		}
		for i := range t.parties {
			p := &t.parties[i].party
			if slices.Contains(kinds, p.Kind) {
				return true
			}
			for _, k := range kinds {
				if p.Head != nil && w.x.pack.Lex.Is(p.Head.Lemma, w.x.pack.Lex.Class(k)) {
					return true
				}
			}
		}
	}
	return false
}

// armed tells whether a telling names its weapon, or an adjective of force on its trigger.
func (w *walk) armed(t *telling) bool {
	lex := w.x.pack.Lex
	p := t.match.Predicate
	for _, token := range p.Cues {
		readings := w.in.Words.At(token)
		for i := range readings {
			if token != p.Token && lex.Is(readings[i].Lemma, lex.Class("force.war")) {
				return true
			}
		}
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Function == lexicon.Means && a.Chunk != syntax.None {
			c := &t.tree.Chunks[a.Chunk]
			for k := a.Link; int(k) < len(c.Nouns); k++ {
				if n := &c.Nouns[k]; n.Word != nil && lex.Is(n.Word.Lemma, lex.Class("weapon")) {
					return true
				}
			}
		}
	}
	return false
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
	if best.weak() {
		for _, t := range all {
			if !t.weak() {
				e.Status, e.Factuality = t.match.Status, event.FactualityOf(t.match.Status)
				break
			}
		}
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
	if e.Location == nil {
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
