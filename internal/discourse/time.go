package discourse

import (
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
	case c.Clause == p.Clause || token >= p.First && token < p.Last:
		return 200 - int(distance)
	case report != syntax.None && c.Clause == report && c.Clause != p.Clause:
		return 0
	case a.related(t, c.Clause, p.Clause):
		return max(100-int(distance), 1)
	}
	return 0
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
