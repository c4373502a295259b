package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/lexicon"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

// farthestHook is how many tokens behind a distance in time the happening may
// stand that it is reckoned from.
const farthestHook = 4

// hooked tells whether a happening stands behind a distance in time, and not a
// place ("two days before from X to Y").
func (a *Article) hooked(t *syntax.Tree, m *timex.Mention) bool {
	return slices.ContainsFunc(t.Predicates, func(q syntax.Predicate) bool {
		return q.Form != syntax.VerbForm && q.Token >= m.Last && q.Token <= m.Last+farthestHook
	})
}

// hookedBehind tells whether a distance in time that is reckoned from the
// predicate stands between a token and the predicate: the token is of what
// happened after it.
func (a *Article) hookedBehind(t *syntax.Tree, p *syntax.Predicate, token int32) bool {
	for i := range a.In.Times {
		h := &a.In.Times[i]
		if h.Hooked && h.First > token && h.Last <= p.Token && a.hooked(t, h) && a.hooks(t, p, h) {
			return true
		}
	}
	return false
}

// hooks tells whether a distance in time is reckoned from the predicate: it is
// the first noun that stands behind the distance.
func (a *Article) hooks(t *syntax.Tree, p *syntax.Predicate, m *timex.Mention) bool {
	if p.Form == syntax.VerbForm || p.Token < m.Last || p.Token > m.Last+farthestHook && (p.Clause == syntax.None || m.Last < t.Clauses[p.Clause].First) {
		return false
	}
	for i := range t.Predicates {
		if q := &t.Predicates[i]; q.Token >= m.Last && q.Token < p.Token && q.Merged == syntax.None && !a.Lex.Under(q.Class, a.cls.kill) {
			return false
		}
	}
	return true
}

// attitudes are statuses that somebody gives by what he does or says on a day
// of his own: who threatens on Sunday does not strike on Sunday.
var attitudes = []string{"threatened", "offered", "requested", "wished", "promised", "ordered", "invited", "refused", "suspended", "cancelled", "postponed", "denied", "disputed"}

// attitude tells whether a time stands between a word that gives a predicate
// such a status and the predicate, or the predicate only calls for a response.
func (a *Article) attitude(t *syntax.Tree, p *syntax.Predicate, token int32) bool {
	if token >= p.Token {
		return false
	}
	for i := range p.Operators {
		o := &p.Operators[i]
		if o.Token < token && slices.Contains(attitudes, o.Status) {
			return true
		}
		if c := a.chunkOf(t, o.Token); o.Token > token && o.Status == "possible" && c != nil && c.Kind == syntax.NounPhrase {
			return true // "fled on Sunday for fear of an attack"
		}
	}
	return a.aside(t, p, token)
}

// aside tells whether a phrase opens between a token and the predicate that
// only talks about the predicate or answers it: "met on Sunday to discuss the
// summit", "in response to the attack".
func (a *Article) aside(t *syntax.Tree, p *syntax.Predicate, token int32) bool {
	for i := range t.Chunks {
		c := &t.Chunks[i]
		if c.Kind != syntax.NounPhrase || c.First <= token || c.First > p.Token {
			continue
		}
		if a.begins(c, a.cls.retaliation) || c.Head < p.Token && a.Lex.Under(a.frameClass(c.Word), a.cls.talks) && c.Word.Lemma.POS == lexicon.Masdar {
			return true
		}
	}
	return false
}

// foreign tells whether a time in the clause of a noun belongs to the clause's
// verb instead: a verb that says nothing of the noun stands between the two, or
// the time stands before the noun and the noun only reacts to something.
func (a *Article) foreign(t *syntax.Tree, p *syntax.Predicate, token int32) bool {
	if p.Form != syntax.NounForm && p.Form != syntax.MasdarForm {
		return false
	}
	verb := t.Clauses[p.Clause].Verb
	if verb == syntax.None || verb == p.Chunk || a.tells(t, p, verb) {
		return false
	}
	at := t.Chunks[verb].Head
	if p.Token < at {
		return token > at
	}
	return false
}

// ofReport tells whether a time stands between a verb of saying and the noun
// that it reports: it is the report's unless nothing else dates the noun.
func (a *Article) ofReport(t *syntax.Tree, p *syntax.Predicate, token int32) bool {
	verb := t.Clauses[p.Clause].Verb
	if verb == syntax.None || verb == p.Chunk || p.Form == syntax.VerbForm {
		return false
	}
	head := t.Chunks[verb].Head
	if token < head || token > p.Token {
		return false
	}
	for i := range p.Operators {
		if p.Operators[i].Token == head && p.Operators[i].Status == "report" {
			return true
		}
	}
	return false
}

// tells tells whether a verb says something of a predicate: it supports it,
// stands over it, or tells what it led to.
func (a *Article) tells(t *syntax.Tree, p *syntax.Predicate, verb int32) bool {
	head := t.Chunks[verb].Head
	if w := t.Chunks[verb].Word; w != nil && slices.Contains(p.Via, syntax.Supported+w.Lemma.Text) {
		return true
	}
	for i := range p.Operators {
		if p.Operators[i].Token == head {
			return true
		}
	}
	for i := range t.Predicates {
		if q := &t.Predicates[i]; q.Chunk == verb && q.Merged != syntax.None && &t.Predicates[q.Merged] == p {
			return true
		}
	}
	for i := range p.Args {
		if p.Args[i].Chunk != syntax.None && t.Chunks[verb].Subject == p.Args[i].Chunk && p.Args[i].Position != syntax.SubjectOfClause {
			return true
		}
	}
	return false
}

// beyond tells whether a time of a neighbouring clause is that of something
// else: of what is said of the one whom the predicate's relative clause
// describes, or of the report that a sentence is told after.
func (a *Article) beyond(t *syntax.Tree, p *syntax.Predicate, clause, token int32) bool {
	if clause == syntax.None || p.Clause == syntax.None {
		return false
	}
	if c := &t.Clauses[p.Clause]; c.Kind == syntax.RelativeClause && c.Parent == clause && token < p.Token {
		return c.Governor != syntax.None && !a.is(t.Chunks[c.Governor].Word, a.cls.weapon) &&
			!slices.ContainsFunc(t.Predicates, func(q syntax.Predicate) bool { return q.Chunk == c.Governor })
	}
	c := &t.Clauses[clause]
	if c.Kind != syntax.Adverbial || c.Parent != p.Clause || c.Verb == syntax.None {
		return false
	}
	w := t.Chunks[c.Verb].Word
	return w != nil && w.Lemma.Frame != nil && w.Lemma.Frame.Operator == "report"
}

// describes tells whether a clause is the relative clause of the predicate's
// own noun, or stands in it: "a raid that X led on Thursday".
func (a *Article) describes(t *syntax.Tree, p *syntax.Predicate, clause int32) bool {
	if p.Form == syntax.VerbForm {
		return false
	}
	for clause != syntax.None && clause != p.Clause {
		c := &t.Clauses[clause]
		if c.Kind != syntax.RelativeClause {
			return false
		}
		if c.Governor == p.Chunk {
			return true
		}
		clause = c.Parent
	}
	return false
}

// dayOfDeed tells whether a clause describes a deed that the predicate's own
// phrases name: "killed two in an operation carried out on Monday".
func (a *Article) dayOfDeed(t *syntax.Tree, p *syntax.Predicate, clause int32) bool {
	if clause == syntax.None {
		return false
	}
	c := &t.Clauses[clause]
	if c.Kind != syntax.RelativeClause || c.Parent != p.Clause || c.Governor == syntax.None || c.Governor == p.Chunk {
		return false
	}
	w := t.Chunks[c.Governor].Word
	return a.is(w, a.cls.operation) || a.is(w, a.cls.weapon)
}

// scene tells whether a clause tells where and when the clause begins that the
// predicate's content clause hangs on: "arrives on Monday in X, where he is to
// meet Y".
func (a *Article) scene(t *syntax.Tree, p *syntax.Predicate, clause int32) bool {
	if p.Clause == syntax.None || t.Clauses[p.Clause].Kind != syntax.Content {
		return false
	}
	between := t.Clauses[p.Clause].Parent
	return between != syntax.None && t.Clauses[between].Kind == syntax.Adverbial && t.Clauses[between].Verb == syntax.None && t.Clauses[between].Parent == clause
}

// describesOther tells whether a clause is a relative clause of another phrase than the predicate's.
func (a *Article) describesOther(t *syntax.Tree, p *syntax.Predicate, clause int32) bool {
	if clause == syntax.None || clause == p.Clause {
		return false
	}
	c := &t.Clauses[clause]
	return c.Kind == syntax.RelativeClause && c.Governor != p.Chunk
}

// scheduled tells whether a time stands in what is said of the predicate's own
// noun, and that looks ahead: "the meeting that was set for Friday".
func (a *Article) scheduled(t *syntax.Tree, p *syntax.Predicate, mention int32) bool {
	c := a.chunkOf(t, a.In.Times[mention].First)
	if c == nil || c.Clause == p.Clause || !a.describes(t, p, c.Clause) {
		return false
	}
	return slices.ContainsFunc(t.Clauses[c.Clause].Chunks, func(k int32) bool {
		w := t.Chunks[k].Word
		return t.Chunks[k].Future || w != nil && w.Lemma.Frame != nil && w.Lemma.Frame.Operator == "announced"
	})
}
