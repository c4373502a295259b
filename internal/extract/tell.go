package extract

import (
	"slices"
	"strings"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/engine"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/rule"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/text"
)

// telling is one mention of a happening: what one predicate says of it.
type telling struct {
	match    engine.Match
	tree     *syntax.Tree
	sentence int32
	title    bool
	parties  []part
	barred   []part // phrases in a role that their kind does not allow, for explain
	mode     string
	placed   bool  // the phrase that the rule names as the place names one
	modeWord int32 // token that told the mode, syntax.None for the rule
	spot     discourse.Spot
	more     []discourse.Spot // further places under the same word
	about    bool             // a place stands beside it that is of its topic
	origin   discourse.Spot
	when     discourse.When
	killed   *event.Count
	injured  *event.Count
	troops   *event.Count
	sources  []discourse.Party
	start    int32 // bytes of the evidence
	end      int32
}

// part is a party in its role.
type part struct {
	role     string
	party    discourse.Party
	function string
	several  bool // people told as one: "the leaders of"
}

// note is one decision, for explain.
type note struct {
	tree      *syntax.Tree
	predicate int32
	telling   *telling
	failures  []engine.Failure
	why       string
}

// tell matches the predicates of a sentence and keeps what holds.
func (w *walk) tell(t *syntax.Tree) {
	w.speaks(t)
	for i := range t.Predicates {
		p := &t.Predicates[i]
		m, ok, failures := w.x.pack.Program.Match(t, p, nil)
		if !ok {
			w.note(note{tree: t, predicate: int32(i), failures: failures, why: "no rule"})
			continue
		}
		if p.Merged != syntax.None {
			w.note(note{tree: t, predicate: int32(i), why: "told by another predicate of the sentence"})
			continue
		}
		told := w.telling(t, m)
		if why := w.poor(&told); why != "" {
			w.note(note{tree: t, predicate: int32(i), failures: failures, why: why})
			continue
		}
		w.told = append(w.told, told)
		w.note(note{tree: t, predicate: int32(i), telling: &w.told[len(w.told)-1], failures: failures})
		w.remember(&told)
		w.spread(&told)
	}
}

// spread adds a telling for each further place of a type whose word tells one
// event a place.
func (w *walk) spread(t *telling) {
	if !t.match.Type.PerPlace {
		return
	}
	for _, spot := range t.more {
		more := *t
		more.spot, more.more = spot, nil
		more.killed, more.injured = nil, nil // a toll over several places stands on none
		w.told = append(w.told, more)
	}
}

func (w *walk) note(n note) {
	if w.notes != nil {
		w.notes(n)
	}
}

// remember tells discourse the parties, for "both sides" later on.
func (w *walk) remember(t *telling) {
	var parties []discourse.Party
	for _, p := range t.parties {
		if !p.party.Object {
			parties = append(parties, p.party)
		}
	}
	w.story.Remember(parties)
}

// speaks notes who the sentence lets speak.
func (w *walk) speaks(t *syntax.Tree) {
	for ci := range t.Clauses {
		c := &t.Clauses[ci]
		if c.Verb == syntax.None || c.Kind == syntax.RelativeClause {
			continue
		}
		v := &t.Chunks[c.Verb]
		if v.Word == nil || v.Word.Lemma.Frame == nil || v.Word.Lemma.Frame.Operator != "report" || v.Subject == syntax.None {
			continue
		}
		who := syntax.Argument{Chunk: v.Subject, Nisba: syntax.None}
		for i := range t.Predicates {
			if p := &t.Predicates[i]; p.Chunk == c.Verb && p.Arg(lexicon.Speaker) != nil {
				who = *p.Arg(lexicon.Speaker) // whom an agency quotes, where it does
			}
		}
		speakers := w.story.Parties(t, nil, &who)
		w.story.Speak(speakers)
		if when := w.story.ClauseDay(t, int32(ci)); when.Mention != syntax.None {
			w.spoken = append(w.spoken, statement{sentence: t.Sentence, speakers: speakers, when: when})
		}
	}
}

// telling reads every slot that a matched predicate fills by itself.
func (w *walk) telling(t *syntax.Tree, m engine.Match) telling {
	p := m.Predicate
	out := telling{match: m, tree: t, sentence: t.Sentence, modeWord: syntax.None,
		title: w.in.Doc.Sections[w.in.Doc.Sentences[t.Sentence].Section].Kind == text.Title}
	for i, r := range m.Roles {
		if w.settled(t, &out, m.Roles[:i], r) {
			continue
		}
		w.fill(t, &out, r)
	}
	out.disown()
	out.noSelf()
	w.reporters(t, &out)
	w.mode(t, &out)
	out.placed = w.story.Names(t, m.Place)
	taken := func(mention int32) bool { return w.taken(&out, mention) }
	if out.spot.Basis == "" {
		out.spot = w.story.Where(t, p, m.Place, taken)
		out.more = w.story.Besides(t, out.spot)
	}
	if gathering(&out) && out.spot.Mention != syntax.None && w.wide(out.spot.Mention) {
		out.spot = discourse.Spot{Mention: syntax.None, Reason: "it is a region over several countries"}
	}
	w.struck(&out)
	out.origin = discourse.Spot{Mention: syntax.None}
	if m.Origin != nil {
		out.origin = w.story.Where(t, p, m.Origin, taken)
	}
	reported := m.Rule.Speaker != "" && slices.ContainsFunc(out.parties, func(x part) bool { return x.role == m.Rule.Speaker })
	out.when = w.story.Date(t, p, reported, ahead(m))
	if out.match.Status == "happened" && w.toCome(t, &out) {
		out.match.Status = "announced"
	}
	w.numbers(t, &out)
	out.start, out.end = w.evidence(t, p)
	return out
}

// clashMode is the mode in which both parties attack.
const clashMode = "clash"

// sides are the kinds of parties that fight a clash.
var sides = map[string]bool{"state_forces": true, "armed_group": true, "tribe": true}

// settled tells whether an earlier function of the rule has decided a role: it
// named somebody, or something that is no arms, which another function does
// not make up for.
func (w *walk) settled(t *syntax.Tree, out *telling, before []engine.Role, r engine.Role) bool {
	if out.match.Rule.Speaker == "" {
		return false // both sides of a clash fight
	}
	for i := range before {
		b := &before[i]
		if b.Declared != r.Declared || b.Rank >= r.Rank {
			continue
		}
		named := out.inRole(r.Declared.Name)
		if len(named) > 0 && !slices.ContainsFunc(named, anybodys) || len(named) == 0 && !w.martial(t, b.Argument) {
			return true
		}
	}
	return false
}

// martial are the classes of arms and bodies of troops, and of their adjectives.
var martial = []string{"asset.military", "weapon", "troops", "force"}

// fill resolves one role's argument to its parties. A bare settlement where
// the rule asks for a target is where it happened.
func (w *walk) fill(t *syntax.Tree, out *telling, r engine.Role) {
	if w.hosted(out, r) {
		s := w.story.Settle(t.Chunks[r.Argument.Chunk].Nouns[r.Argument.Link].Place)
		s.Basis = event.BasisClause
		out.spot = s
		return
	}
	for _, party := range w.story.Parties(t, out.match.Predicate, r.Argument) {
		if m := w.struckTown(t, out.match.Predicate.Token, r, &party); m != syntax.None {
			party.Place = m
		}
		if party.Place != syntax.None {
			if w.placeRole(out, r, party) {
				continue
			}
			party = w.government(party)
		}
		if !w.allowed(r, &party) && !w.forces(t, out.match, r, &party) || w.unfit(out.match.Rule, r, &party) {
			out.barred = append(out.barred, part{role: r.Declared.Name, party: party, function: string(r.Argument.Function)})
			continue
		}
		if w.weapon(out, party, r) {
			continue
		}
		role := r.Declared.Name
		if out.match.Rule.Mode.Text == clashMode && strings.HasPrefix(r.Argument.Position, "victim of ") && sides[party.Kind] && !out.announced() {
			role = event.RoleAttacker // the dead of a clash are of one of its sides
		}
		if !slices.ContainsFunc(out.parties, func(x part) bool { return x.role == role && same(&x.party, &party) }) {
			out.parties = append(out.parties, part{role: role, party: party, function: string(r.Argument.Function) + ": " + r.Argument.Position, several: w.several(t, out.match.Predicate, r.Argument)})
		}
	}
}

// announced tells whether who killed is who tells of it.
func (t *telling) announced() bool {
	a := t.match.Predicate.Arg(lexicon.Agent)
	return a != nil && a.Position == syntax.Announced
}

// several tells whether an argument of a gathering is a plural of people with
// an office: leaders, ministers.
func (w *walk) several(t *syntax.Tree, p *syntax.Predicate, a *syntax.Argument) bool {
	lex := w.x.pack.Lex
	if !lex.Under(p.Class, lex.Class("meet")) || a.Chunk == syntax.None || int(a.Link) >= len(t.Chunks[a.Chunk].Nouns) {
		return false
	}
	word := t.Chunks[a.Chunk].Nouns[a.Link].Word
	return word != nil && word.Feat&(lexicon.Plural|lexicon.Dual) != 0 && lex.Is(word.Lemma, lex.Class("person.title"))
}

// allowed tells whether a party's kind may fill the role.
func (w *walk) allowed(r engine.Role, p *discourse.Party) bool {
	kinds := r.Declared.Kinds
	if p.Unlisted && slices.Contains(kinds, "person") && (r.Declared.Least > 1 || p.Last-p.First > 1 && strings.HasPrefix(r.Argument.Position, string(lexicon.Subject))) {
		p.Kind, p.Person, p.Object = "person", true, false // who meets is somebody
		return true
	}
	if len(kinds) == 0 || slices.Contains(kinds, p.Kind) {
		return true
	}
	state := p.Actor != nil && p.Actor.State || p.Place != syntax.None && p.Kind == "government"
	return state && slices.Contains(kinds, rule.State)
}

// hosted tells whether a place only says where something mutual was: in the
// genitive of its noun, with nobody behind a "with".
func (w *walk) hosted(out *telling, r engine.Role) bool {
	a := r.Argument
	if r.Declared.Least < 2 || a.Position != string(lexicon.Idafa) || a.Chunk != out.match.Predicate.Chunk || len(out.tree.Chunks[a.Chunk].Conjuncts) > 0 {
		return false
	}
	n := &out.tree.Chunks[a.Chunk].Nouns[a.Link]
	if n.Place == syntax.None || len(n.Nisba) > 0 || out.match.Predicate.Form == syntax.MasdarForm {
		return false
	}
	s := w.story.Settle(n.Place)
	return s.Place != nil && !slices.ContainsFunc(out.match.Predicate.Args, func(o syntax.Argument) bool {
		return o.Function == lexicon.Partner && o.Position != syntax.SubjectOfClause
	})
}

// placeRole makes a settlement in a role the location and reports whether it did.
func (w *walk) placeRole(out *telling, r engine.Role, party discourse.Party) bool {
	if r.Declared.Settlement != "place" {
		return false
	}
	s := w.story.Settle(party.Place)
	if s.Place != nil && s.Place.Kind.Facility() || s.Place == nil && w.in.Places[party.Place].Noun != nil && w.facility(party.Place) {
		s.Basis = event.BasisClause
		out.spot = s
		return false // a base is target and location at once
	}
	if s.Place != nil && s.Place.Kind == place.Country {
		return false
	}
	s.Basis = event.BasisClause
	if out.spot.Basis != "" {
		out.more = append(out.more, s)
		return true
	}
	out.spot = s
	return true
}

func (w *walk) facility(mention int32) bool {
	return w.in.Places[mention].First < w.in.Places[mention].NameFirst
}

// government reads a country or capital in an actor's role as its government.
func (w *walk) government(p discourse.Party) discourse.Party {
	s := w.story.Settle(p.Place)
	if s.Place == nil {
		return p
	}
	p.Name, p.Country = s.Place.Name, s.Place.Country
	if s.Place.Kind == place.Country {
		p.Kind, p.Object = "government", false
		return p
	}
	p.Kind, p.Object = "object", true
	return p
}

// weapon tells whether the "party" is only the means: a shell that falls is
// no attacker. It then tells the mode.
func (w *walk) weapon(out *telling, p discourse.Party, r engine.Role) bool {
	if r.Argument.Function != lexicon.Agent || p.Head == nil || p.ViaFirst != p.ViaLast {
		return false
	}
	lex := w.x.pack.Lex
	return lex.Is(p.Head.Lemma, lex.Class("weapon")) && p.Actor == nil && p.Country == ""
}

// longestEvidence is how many tokens a sentence may have to be shown whole.
const longestEvidence = 50

// evidence is the sentence that tells a predicate, of a long one the clause: a
// reader judges a sentence, not the part that a parser cut out of it.
func (w *walk) evidence(t *syntax.Tree, p *syntax.Predicate) (start, end int32) {
	s := &w.in.Doc.Sentences[t.Sentence]
	first, last := max(p.First, s.First), min(p.Last, s.Last)
	if s.Last-s.First <= longestEvidence {
		first, last = s.First, s.Last
	}
	for i := range p.Args {
		if c := p.Args[i].Chunk; c != syntax.None {
			first, last = min(first, t.Chunks[c].First), max(last, t.Chunks[c].Last)
		}
	}
	for _, op := range p.Operators {
		if op.Token < first && op.Status != "report" {
			first = op.Token
		}
	}
	tokens := w.in.Doc.Tokens
	for first < last-1 && punctuation(tokens[first].Kind) {
		first++
	}
	for last > first+1 && punctuation(tokens[last-1].Kind) {
		last--
	}
	return tokens[first].Start, tokens[last-1].End
}

func punctuation(k text.TokenKind) bool {
	return k == text.Comma || k == text.Stop || k == text.Colon || k == text.Dash || k == text.Other
}
