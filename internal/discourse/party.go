package discourse

import (
	"github.com/rasid/rasid/internal/actor"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
)

// Party is somebody or something in a role, as the text names it.
type Party struct {
	// First, Last are the tokens of the shortest phrase that names it; Start
	// and End are its bytes, a proclitic before it left out.
	First, Last int32
	Start, End  int32
	Name        string // canonical
	Kind        string
	Country     string
	Affiliation string
	Actor       *actor.Actor
	// ViaFirst, ViaLast are the tokens in the clause when they are not the name; equal when there are none.
	ViaFirst, ViaLast int32
	// Person: the name of a person or a title without a name.
	Person bool
	// Named: an office and a name.
	Named bool
	// Place: the phrase is nothing but a settlement or an area.
	Place int32
	// Number is how many people the phrase counts, 0 when it does not.
	Number      int64
	NumberFirst int32
	NumberLast  int32
	// Head is the reading of the phrase's first noun.
	Head *lexicon.Analysis
	// Unlisted: a name that no list has and no title explains; a person where only people stand.
	Unlisted bool
	// Object: a thing, not an actor.
	Object bool

	listed bool
}

// deepestPhrase bounds how far owners and genitives are followed.
const deepestPhrase = 4

// Parties says who an argument is: every member of a list, the antecedent of
// a pronoun, both sides. None when nobody can be named.
func (a *Article) Parties(t *syntax.Tree, p *syntax.Predicate, arg *syntax.Argument) []Party {
	if arg.Nisba != syntax.None {
		p := a.nationality(arg.Nisba)
		if c := &t.Chunks[arg.Chunk]; int(arg.Link) < len(c.Nouns) {
			p.ViaFirst, p.ViaLast = c.Nouns[arg.Link].First, c.Nouns[arg.Link].Last
		}
		return []Party{p}
	}
	if arg.Pronoun != lexicon.NoEnclitic {
		return a.pronoun(t, arg)
	}
	if arg.Implicit || arg.Chunk == syntax.None {
		return a.dropped(t, p)
	}
	return a.phrase(t, arg.Chunk, arg.Link)
}

// phrase resolves a phrase and everything coordinated with it.
func (a *Article) phrase(t *syntax.Tree, chunk, link int32) []Party {
	c := &t.Chunks[chunk]
	if back := a.backward(c, link); back != nil {
		return back
	}
	var out []Party
	if p, ok := a.party(t, chunk, link, 0); ok {
		out = append(out, a.members(p)...)
		out = append(out, a.nationalities(t, chunk, link, p)...)
		out = append(out, a.owners(t, c, link, p)...)
	}
	if len(out) == 1 && out[0].Object && out[0].Actor == nil && a.sharesOwner(t, c, link) {
		out = out[:0] // "positions and camps of the Front": both are the Front's
	}
	for _, j := range c.Conjuncts {
		if w := t.Chunks[j].Word; link > 0 && w != nil && w.Lemma.Frame != nil && w.Lemma.Frame.Class != 0 {
			continue // the second is a happening, not a party
		}
		if back := a.backward(&t.Chunks[j], 0); back != nil {
			out = append(out, back...)
			continue
		}
		if p, ok := a.party(t, j, 0, 0); ok {
			out = append(out, a.members(p)...)
		}
	}
	return out
}

// owners are the further ones whom a phrase belongs to: "troops from Egypt and
// Kuwait".
func (a *Article) owners(t *syntax.Tree, c *syntax.Chunk, link int32, first Party) []Party {
	if c.Owner == syntax.None || first.Actor == nil || first.Person || int(link) >= len(c.Nouns) {
		return nil
	}
	var out []Party
	for _, j := range t.Chunks[c.Owner].Conjuncts {
		if p, ok := a.party(t, j, 0, 1); ok && p.Actor != nil && !p.Person {
			if p.Kind == "government" || p.Kind == "" {
				p.Kind = first.Kind
			}
			p.ViaFirst, p.ViaLast = first.ViaFirst, first.ViaLast
			out = append(out, p)
		}
	}
	return out
}

// sharesOwner tells whether a bare noun for a thing has its owner behind the
// thing coordinated with it.
func (a *Article) sharesOwner(t *syntax.Tree, c *syntax.Chunk, link int32) bool {
	if int(link)+1 != len(c.Nouns) || c.Nouns[link].Definite || c.Owner != syntax.None || !a.is(c.Nouns[link].Word, a.cls.asset) {
		return false
	}
	for _, j := range c.Conjuncts {
		if k := &t.Chunks[j]; len(k.Nouns) > 0 && a.is(k.Nouns[0].Word, a.cls.asset) {
			if _, ok := a.owner(t, j, 0, 0); ok {
				return true
			}
		}
	}
	return false
}

// members takes a name for several states apart ("the two Koreas").
func (a *Article) members(p Party) []Party {
	if p.Actor == nil || len(a.Pairs[p.Actor.ID]) == 0 {
		return []Party{p}
	}
	var out []Party
	for _, id := range a.Pairs[p.Actor.ID] {
		m := p
		if who := a.Actors.ByID(id); who != nil {
			m.Actor, m.Name, m.Kind, m.Country = who, who.Name, who.Kind, who.Country
		}
		out = append(out, m)
	}
	return out
}

// nationalities adds a party for each further nationality of one noun:
// the Jordanian and Saudi forces are two parties, the second the bare adjective.
func (a *Article) nationalities(t *syntax.Tree, chunk, link int32, first Party) []Party {
	c := &t.Chunks[chunk]
	if int(link) >= len(c.Nouns) {
		return nil
	}
	further := c.Nouns[link].Nisba
	if c.Nouns[link].Actor == syntax.None {
		further = further[min(1, len(further)):]
	}
	var out []Party
	for _, n := range further {
		out = append(out, a.nationality(n))
	}
	return out
}

// nationality is the party behind an adjective alone: a Russian raid.
func (a *Article) nationality(mention int32) Party {
	m := &a.In.Actors[mention]
	p := Party{First: m.First, Last: m.Last, Actor: m.Actor, Name: m.Actor.Name, Kind: m.Actor.Kind, Country: m.Actor.Country, Place: syntax.None, listed: true}
	return a.spell(p)
}

// party resolves one phrase from a link on.
func (a *Article) party(t *syntax.Tree, chunk, link int32, depth int) (Party, bool) {
	c := &t.Chunks[chunk]
	if len(c.Nouns) == 0 && c.Owner != syntax.None && depth <= deepestPhrase {
		who, ok := a.party(t, c.Owner, 0, depth+1) // a number alone: "300 of the fighters"
		if c.NumberLast > 0 {
			who.Number, who.NumberFirst, who.NumberLast = c.Number, c.NumberFirst, c.NumberLast
		}
		return who, ok
	}
	if int(link) >= len(c.Nouns) || depth > deepestPhrase {
		return Party{}, false
	}
	n := &c.Nouns[link]
	if int(link)+1 < len(c.Nouns) && a.cls.seize != 0 && a.frameClass(n.Word) == a.cls.seize {
		return a.party(t, chunk, link+1, depth+1) // "from the control of the rebels"
	}
	if n.Pronoun {
		who, ok := a.possessor(t, chunk, n.Enclitic, depth)
		who.ViaFirst, who.ViaLast = n.First, n.Last
		return who, ok
	}
	p := Party{Place: syntax.None, Head: n.Word}
	p.count(c, link)
	if person, ok := a.person(t, chunk, link); ok {
		return a.withCount(person, p), true
	}
	if c.Names != syntax.None && link == 0 {
		if named, ok := a.party(t, c.Names, 0, depth+1); ok {
			named.Person, named.Object = true, false
			if named.Kind == "" || named.Kind == "unknown" {
				named.Kind = "person"
			}
			return a.withCount(named, p), true
		}
	}
	if next := int(link) + 1; next < len(c.Nouns) && a.is(n.Word, a.cls.troops) && a.is(c.Nouns[next].Word, a.cls.state) && c.Nouns[next].Enclitic != lexicon.NoEnclitic {
		// the troops of his country
		if who, ok := a.possessor(t, chunk, c.Nouns[next].Enclitic, depth); ok {
			// Where only the minister is named, not the country, the phrase
			// itself stands for the force.
			if state := a.side(who); !state.Person && state.First != who.First {
				state.Kind, state.ViaFirst, state.ViaLast = "state_forces", n.First, c.Last
				return a.withCount(state, p), true
			}
			if state := a.Actors.State(who.Country); state != nil && who.Person {
				own := Party{First: n.First, Last: c.Last, Actor: state, Name: state.Name, Kind: "state_forces", Country: state.Country, Place: syntax.None, listed: true}
				return a.withCount(a.spell(own), p), true
			}
		}
	}
	if n.Enclitic != lexicon.NoEnclitic && n.Actor == syntax.None && (a.holds(n.Word) || a.is(n.Word, a.cls.troops) || a.is(n.Word, a.cls.group)) {
		if who, ok := a.possessor(t, chunk, n.Enclitic, depth); ok {
			who.ViaFirst, who.ViaLast = n.First, c.Last
			return a.withCount(who, p), true
		}
	}
	generic := a.is(n.Word, a.cls.troops) && c.Owner != syntax.None && int(link) == len(c.Nouns)-1 && len(n.Nisba) == 0
	generic = generic || p.Number > 0 && a.is(n.Word, a.cls.person) && c.Owner != syntax.None && t.Chunks[c.Owner].Prep == "\u0645\u0646" && int(link) == len(c.Nouns)-1 && a.belongTo(t, c.Owner)
	held := a.is(n.Word, a.cls.locative) && n.Place == syntax.None && c.Owner != syntax.None
	if n.Actor == syntax.None && (a.holds(n.Word) || generic || held || n.Word == nil && !n.Name) {
		if owner, ok := a.owner(t, chunk, link, depth); ok {
			if a.is(n.Word, a.cls.troops) && owner.Kind == "international" {
				owner.Kind = "state_forces" // a force of the Union is forces
			}
			owner.ViaFirst, owner.ViaLast = n.First, c.Last
			return a.withCount(owner, p), true
		}
		if len(n.Nisba) > 0 && (a.is(n.Word, a.cls.weapon) || a.is(n.Word, a.cls.asset) || a.is(n.Word, a.cls.territory)) {
			state := a.nationality(n.Nisba[0])
			state.ViaFirst, state.ViaLast = n.First, n.Last
			return a.withCount(state, p), true
		}
	}
	p = a.name(c, link, p)
	if full, ok := a.fullName(c, &p); ok {
		return a.withCount(full, p), true
	}
	if n.Actor != syntax.None && a.In.Actors[n.Actor].Nisba && p.Number > 2 {
		p.Kind = "civilians" // "237 Chinese" are people, not their state
	}
	return a.spell(p), true
}

// belongTo tells whether a phrase names a body that counted people are of:
// "20 gunmen of the militia".
func (a *Article) belongTo(t *syntax.Tree, owner int32) bool {
	o := &t.Chunks[owner].Nouns[0]
	return o.Actor != syntax.None && o.Place == syntax.None && !a.In.Actors[o.Actor].Nisba && a.In.Actors[o.Actor].Actor.Kind != "government" || a.is(o.Word, a.cls.troops) || a.is(o.Word, a.cls.group)
}

// fullName finds whom a lone unknown name is short for: the person named in
// full before whose last name it is.
func (a *Article) fullName(c *syntax.Chunk, p *Party) (Party, bool) {
	common := len(c.Nouns) == 1 && c.NumberLast == 0 && !c.Nouns[0].Definite && c.Nouns[0].Actor == syntax.None && p.Actor == nil
	if !p.Unlisted && !common || p.Last != p.First+1 {
		return Party{}, false
	}
	tokens := a.In.Doc.Tokens
	for i := len(a.recent) - 1; i >= 0; i-- {
		r := &a.recent[i]
		if r.Person && r.Last > r.First+1 && tokens[r.Last-1].Key == tokens[p.First].Key {
			return *r, true
		}
	}
	return Party{}, false
}

// count reads the number of a phrase's head.
func (p *Party) count(c *syntax.Chunk, link int32) {
	if c.NumberLast > 0 && int(link) < len(c.Nouns) && (link == 0 && c.NumberFirst <= c.Nouns[0].Token+2 || c.NumberLast <= c.Nouns[link].Token && c.NumberFirst > c.Nouns[link-1].Token) {
		p.Number, p.NumberFirst, p.NumberLast = c.Number, c.NumberFirst, c.NumberLast
	}
}

func (a *Article) withCount(p, counted Party) Party {
	if p.Number == 0 {
		p.Number, p.NumberFirst, p.NumberLast = counted.Number, counted.NumberFirst, counted.NumberLast
	}
	p.Head = counted.Head
	return p
}

// holds tells whether a noun only holds an organisation: its members, its
// positions, a number of it.
func (a *Article) holds(w *lexicon.Analysis) bool {
	return a.is(w, a.cls.member) || a.is(w, a.cls.delegation) || a.is(w, a.cls.official) || a.is(w, a.cls.asset) || a.is(w, a.cls.measure) || a.is(w, a.cls.casualty) || a.is(w, a.cls.weapon) || a.is(w, a.cls.title) || a.is(w, a.cls.spokesman) || a.is(w, a.cls.life) || a.is(w, a.cls.territory)
}

// owner finds the organisation behind a holding noun: the phrase of belonging
// after it, else its genitive.
func (a *Article) owner(t *syntax.Tree, chunk, link int32, depth int) (Party, bool) {
	c := &t.Chunks[chunk]
	n0 := c.Nouns[link].Word
	if int(link)+1 < len(c.Nouns) && !c.Nouns[link+1].Apposition {
		next := &c.Nouns[link+1]
		if next.Place != syntax.None && a.In.Places[next.Place].Relation != nil {
			return Party{}, false // "a mosque in the north of Nigeria": where it stands
		}
		if next.Name && next.Actor == syntax.None && a.is(n0, a.cls.asset) && !a.is(n0, a.cls.martial) {
			return Party{}, false // "the InterContinental hotel": its own name
		}
		if next.Actor != syntax.None || a.is(next.Word, a.cls.troops) || a.is(next.Word, a.cls.group) || a.holds(next.Word) || next.Name && next.Place == syntax.None || a.is(n0, a.cls.life) {
			return a.party(t, chunk, link+1, depth+1)
		}
	}
	if c.Owner != syntax.None {
		o := &t.Chunks[c.Owner]
		if len(o.Nouns) > 1 && a.frameClass(o.Nouns[0].Word) == a.cls.seize && a.cls.seize != 0 {
			return a.party(t, c.Owner, 1, depth+1) // "districts under the control of"
		}
		if len(o.Nouns) > 0 && (o.NumberLast > 0 && a.is(o.Nouns[0].Word, a.cls.state) || o.Nouns[0].Actor != syntax.None || o.Nouns[0].Name && o.Nouns[0].Place == syntax.None || a.is(o.Nouns[0].Word, a.cls.troops) || a.is(o.Nouns[0].Word, a.cls.group) || a.is(o.Nouns[0].Word, a.cls.organ) || a.holds(o.Nouns[0].Word)) {
			return a.party(t, c.Owner, 0, depth+1)
		}
	}
	return Party{}, false
}

// frameClass is the class of what a word tells, 0 for none.
func (a *Article) frameClass(w *lexicon.Analysis) lexicon.ClassID {
	if w == nil || w.Lemma.Frame == nil {
		return 0
	}
	return w.Lemma.Frame.Class
}

// person finds the name that stands in apposition to a title.
func (a *Article) person(t *syntax.Tree, chunk, link int32) (Party, bool) {
	c := &t.Chunks[chunk]
	one := a.is(c.Nouns[link].Word, a.cls.member) && c.Nouns[link].Word.Feat&lexicon.Singular != 0 && c.Nouns[link].Definite
	if !one && !a.is(c.Nouns[link].Word, a.cls.title) && !a.is(c.Nouns[link].Word, a.cls.person) {
		return Party{}, false
	}
	for k := int(link) + 1; k < len(c.Nouns); k++ {
		n := &c.Nouns[k]
		known := n.Actor != syntax.None && a.In.Actors[n.Actor].Actor.Kind == "person"
		prev := &c.Nouns[k-1]
		if !known && !(n.Name && n.Actor == syntax.None && n.Place == syntax.None && prev.Definite) {
			continue
		}
		p := Party{First: n.First, Last: n.Last, Place: syntax.None, Person: true, Named: a.is(c.Nouns[link].Word, a.cls.title), Kind: "person", listed: true}
		title := a.describe(c, link)
		p.Country, p.Affiliation = title.Country, title.Affiliation
		if known {
			p = a.listed(p, n.Actor)
		}
		p = a.spell(p)
		if p.Name == "" {
			p.Name = a.In.Doc.Source[p.Start:p.End]
		}
		return p, true
	}
	return Party{}, false
}

// listed takes over what the list knows of an actor.
func (a *Article) listed(p Party, mention int32) Party {
	m := &a.In.Actors[mention]
	who := m.Actor
	if m.Context {
		who = a.Actors.Resolve(who, a.context())
	}
	p.Actor, p.Name, p.Kind, p.listed = who, who.Name, who.Kind, true
	if who.Country != "" {
		p.Country = who.Country
	}
	p.Person = who.Kind == "person"
	return p
}

// name makes the party that a phrase itself names.
func (a *Article) name(c *syntax.Chunk, link int32, p Party) Party {
	n := &c.Nouns[link]
	p.First, p.Last = n.First, a.nameEnd(c, link)
	if n.Actor != syntax.None {
		p = a.listed(p, n.Actor)
		m := &a.In.Actors[n.Actor]
		p.First, p.Last = m.First, m.Last
		return p
	}
	if n.Place != syntax.None {
		return a.placeParty(p, n.Place)
	}
	if a.is(n.Word, a.cls.locative) && int(link)+1 < len(c.Nouns) && c.Nouns[link+1].Place != syntax.None {
		return a.placeParty(p, c.Nouns[link+1].Place)
	}
	d := a.describe(c, link)
	p.Actor, p.Kind, p.Country, p.Affiliation, p.Name = d.Actor, d.Kind, d.Country, d.Affiliation, d.Name
	p.listed = d.Actor != nil
	if p.Kind == "" || p.Kind == "unknown" {
		p.Kind = a.kindOf(n.Word, p.Country)
	}
	p.Unlisted = n.Name && n.Word == nil && p.Kind == "" || p.Kind == "unknown" && n.Name && n.Word == nil
	p.Object = p.Kind == "object" || p.Kind == ""
	p.Person = a.is(n.Word, a.cls.title) || a.is(n.Word, a.cls.person) && !a.is(n.Word, a.cls.civilian)
	return p
}

// placeParty is a place in a role: a country is its government, anything else a place.
func (a *Article) placeParty(p Party, mention int32) Party {
	m := &a.In.Places[mention]
	p.First, p.Last, p.Place = m.First, m.Last, mention
	p.Kind, p.Object = "object", true
	return p
}

// nameEnd is where the name of a phrase ends: after its adjectives, and its
// genitives as long as they make the name.
func (a *Article) nameEnd(c *syntax.Chunk, link int32) int32 {
	end := c.Nouns[link].Last
	if n := c.Nouns[link].Nisba; len(n) > 1 {
		return a.In.Actors[n[0]].Last // the others are parties of their own
	}
	for k := int(link) + 1; k < len(c.Nouns); k++ {
		end = c.Nouns[k].Last
	}
	return end
}

// describe asks the actor list what an unlisted phrase is, from its head, its
// nationalities and its owner.
func (a *Article) describe(c *syntax.Chunk, link int32) actor.Described {
	n := &c.Nouns[link]
	parts := actor.Parts{}
	if a.Publication.HasDay {
		parts.Day = a.Publication.Day.String()
	}
	if n.Word != nil {
		parts.HeadLemma = n.Word.Lemma.Bare
		for _, class := range n.Word.Lemma.Classes {
			parts.HeadClass = a.Lex.ClassName(class)
			break
		}
	}
	for k := int(link); k < len(c.Nouns); k++ {
		for _, m := range c.Nouns[k].Nisba {
			parts.Nisba = append(parts.Nisba, a.In.Actors[m].Actor)
		}
		if k > int(link) {
			if m := c.Nouns[k].Actor; m != syntax.None && parts.Owner == nil {
				parts.Owner = a.In.Actors[m].Actor
			}
			parts.Words = append(parts.Words, a.plain(c.Nouns[k].Token, c.Nouns[k].Word))
		}
		for _, t := range c.Nouns[k].Adjectives {
			parts.Words = append(parts.Words, a.plain(t, nil))
		}
	}
	return a.Actors.Compose(parts)
}

// plain is a word as a list of heads would write it: the lemma of its reading,
// else the token without its article.
func (a *Article) plain(token int32, w *lexicon.Analysis) string {
	if w == nil {
		if readings := a.In.Words.At(token); len(readings) > 0 {
			w = &readings[0]
		}
	}
	if w != nil {
		return w.Lemma.Bare
	}
	lite := []rune(a.In.Doc.Tokens[token].Lite)
	if lexicon.Guess(a.In.Doc.Tokens[token])&lexicon.Definite != 0 && len(lite) > 3 {
		lite = lite[2:]
	}
	return string(lite)
}

// classKinds says what somebody is whom the actor list does not know, by the
// class of the head noun; the first that fits.
var classKinds = []struct{ class, kind string }{
	{"person.civilian", "civilians"}, {"person.crowd", "civilians"}, {"person.media", "media"}, {"person.attacker", "armed_group"}, {"person.rebel", "armed_group"},
	{"troops", "armed_group"}, {"group.armed", "armed_group"}, {"group.tribe", "tribe"}, {"group.party", "party"}, {"group.alliance", "international"},
	{"delegation", "government"}, {"organ", "government"}, {"person", "person"},
}

// kindOf is the kind of an unlisted head noun, "" for a thing.
func (a *Article) kindOf(w *lexicon.Analysis, country string) string {
	for _, k := range classKinds {
		if a.is(w, a.Lex.Class(k.class)) {
			if k.class == "troops" && country != "" {
				return "state_forces"
			}
			return k.kind
		}
	}
	return ""
}
