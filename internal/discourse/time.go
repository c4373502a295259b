package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

// When is the time of a happening and how it was attached.
type When struct {
	Mention    int32 // index into Input.Times, syntax.None when nothing tells it
	Interval   timex.Interval
	Candidates []timex.Day
	Attachment string // clause, sentence, article
}

// Date finds the time of a predicate: the nearest expression of its own
// clause. The time of the report above it is the report's, unless the rule
// asks for it (reported). A time that leans on another clause's verb is not taken.
func (a *Article) Date(t *syntax.Tree, p *syntax.Predicate, reported bool, ahead bool) When {
	best, score := syntax.None, 0
	bounds := a.In.Doc.Sentences[t.Sentence]
	for i := range a.In.Times {
		m := &a.In.Times[i]
		if m.First < bounds.First || m.Last > bounds.Last {
			continue
		}
		if v := a.dates(t, p, m.First, reported); v > score {
			best, score = int32(i), v
		}
	}
	if best == syntax.None {
		return When{Mention: syntax.None}
	}
	interval, candidates, ok := a.In.Times[best].Expr.ResolveAll(a.Publication, ahead, a.anchor)
	if !ok {
		return When{Mention: syntax.None}
	}
	a.anchor = &interval
	w := When{Mention: best, Interval: interval, Candidates: candidates, Attachment: "sentence"}
	if m := &a.In.Times[best]; m.First >= p.First && m.First < p.Last {
		w.Attachment = "clause"
	}
	return w
}

// dates scores a time expression for a predicate, 0 for none.
func (a *Article) dates(t *syntax.Tree, p *syntax.Predicate, token int32, reported bool) int {
	c := a.chunkOf(t, token)
	if c == nil {
		return 0
	}
	distance := token - p.Token
	if distance < 0 {
		distance = -distance
	}
	report := a.reportClause(t, p)
	switch {
	case reported && report != syntax.None:
		if c.Clause == report {
			return 200 - int(distance)
		}
		return 0
	case c.Clause == p.Clause || token >= p.First && token < p.Last && c.Clause == syntax.None:
		if a.foreign(t, p, token) {
			return 0
		}
		if a.ofReport(t, p, token) {
			return 60
		}
		return 200 - int(distance)
	case token >= p.First && token < p.Last:
		if a.describesOther(t, p, c.Clause) {
			return max(80-int(distance), 0)
		}
		return 180 - int(distance)
	case report != syntax.None && c.Clause == report && c.Clause != p.Clause:
		return 0
	case a.related(t, c.Clause, p.Clause) && !a.describesOther(t, p, c.Clause):
		return max(100-int(distance), 1)
	}
	return 0
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

// describesOther tells whether a clause is a relative clause of another phrase than the predicate's.
func (a *Article) describesOther(t *syntax.Tree, p *syntax.Predicate, clause int32) bool {
	if clause == syntax.None || clause == p.Clause {
		return false
	}
	c := &t.Clauses[clause]
	return c.Kind == syntax.RelativeClause && c.Governor != p.Chunk
}

// reportClause is the clause of the outermost report above a predicate, None without one.
func (a *Article) reportClause(t *syntax.Tree, p *syntax.Predicate) int32 {
	best := syntax.None
	for _, op := range p.Operators {
		if op.Status != "report" || op.Accordance {
			continue
		}
		if c := a.chunkOf(t, op.Token); c != nil {
			best = c.Clause
		}
	}
	return best
}

// related tells whether two clauses are parent and child, or coordinated.
func (a *Article) related(t *syntax.Tree, x, y int32) bool {
	if x == syntax.None || y == syntax.None {
		return false
	}
	cx, cy := &t.Clauses[x], &t.Clauses[y]
	return cx.Parent == y || cy.Parent == x
}
