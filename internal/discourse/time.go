package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
	"github.com/rasid/rasid/internal/timex"
)

// When is the time of a happening and how it was attached.
type When struct {
	Mention    int32 // index into Input.Times, syntax.None when nothing tells it
	Interval   timex.Interval
	Candidates []timex.Day
	Attachment string // clause, sentence, article
	// Near: a time stands beside it that may be of something else.
	Near bool
}

// Date finds the time of a predicate: the nearest expression of its own
// clause. The time of the report above it is the report's, unless the rule
// asks for it (reported). A time that leans on another clause's verb is not
// taken, nor one that is over where the happening is still to come.
func (a *Article) Date(t *syntax.Tree, p *syntax.Predicate, reported bool, ahead bool) When {
	var tried []scored
	near := false
	bounds := a.In.Doc.Sentences[t.Sentence]
	for i := range a.In.Times {
		m := &a.In.Times[i]
		if m.First < bounds.First || m.Last > bounds.Last {
			continue
		}
		v, other := a.dates(t, p, m, reported)
		near = near || other
		if v > 0 {
			tried = append(tried, scored{int32(i), v})
		}
	}
	slices.SortStableFunc(tried, func(x, y scored) int { return y.score - x.score })
	for _, x := range tried {
		ahead := ahead || a.scheduled(t, p, x.mention)
		interval, candidates, ok := a.resolve(t, x.mention, ahead)
		if !ok {
			break
		}
		if over := a.Publication.HasDay && interval.End < a.Publication.Day; over && ahead && !reported {
			near = true
			continue
		}
		a.anchor = &interval
		w := When{Mention: x.mention, Interval: interval, Candidates: candidates, Attachment: "sentence"}
		if m := &a.In.Times[x.mention]; m.First >= p.First && m.First < p.Last {
			w.Attachment = "clause"
		}
		return w
	}
	return When{Mention: syntax.None, Near: near}
}

// ClauseDay is the time that stands in a clause nearest to its verb, of what
// its verb tells.
func (a *Article) ClauseDay(t *syntax.Tree, clause int32) When {
	c := &t.Clauses[clause]
	verb := t.Chunks[c.Verb].Head
	best, nearest := syntax.None, int32(0)
	for _, k := range c.Chunks {
		m := t.Chunks[k].Time
		if m == syntax.None || a.In.Times[m].Hooked {
			continue
		}
		distance := max(a.In.Times[m].First-verb, verb-a.In.Times[m].First)
		if best == syntax.None || distance < nearest {
			best, nearest = m, distance
		}
	}
	if best == syntax.None {
		return When{Mention: syntax.None}
	}
	interval, candidates, ok := a.In.Times[best].Expr.ResolveAll(a.Publication, false, a.anchor)
	if !ok {
		return When{Mention: syntax.None}
	}
	return When{Mention: best, Interval: interval, Candidates: candidates, Attachment: event.BasisArticle}
}

// scored is a time mention with how well it dates a predicate.
type scored struct {
	mention int32
	score   int
}

// resolve turns a time mention into days; one that is reckoned from another
// happening is reckoned back from the day that the text told before it.
func (a *Article) resolve(t *syntax.Tree, mention int32, ahead bool) (timex.Interval, []timex.Day, bool) {
	m := &a.In.Times[mention]
	if m.Hooked && !a.hooked(t, m) && a.Publication.HasDay {
		pub := timex.Interval{Start: a.Publication.Day, End: a.Publication.Day}
		return m.Expr.ResolveAll(a.Publication, ahead, &pub) // a distance, and a place behind it
	}
	if !m.Hooked {
		return m.Expr.ResolveAll(a.Publication, ahead, a.anchor)
	}
	base, ok := a.toldBefore(mention)
	if !ok || m.Expr.Unit > timex.Week {
		return timex.Interval{}, nil, false // months and years back are no day
	}
	back := m.Expr
	back.Count = -back.Count
	interval, ok := back.Resolve(base.Start, false, &base)
	return interval, nil, ok
}

// longestReach is how many sentences back the day may stand that a distance in
// time is reckoned from.
const longestReach = 3

// toldBefore is the single day that the text told last before a time mention,
// else the day of publication.
func (a *Article) toldBefore(mention int32) (timex.Interval, bool) {
	sentence := a.In.Doc.SentenceOf(a.In.Times[mention].First)
	for i := mention - 1; i >= 0; i-- {
		m := &a.In.Times[i]
		if sentence-a.In.Doc.SentenceOf(m.First) > longestReach {
			break
		}
		if m.Expr.Precision() != "day" || m.Expr.Basis() == event.BasisNarrative {
			continue
		}
		if at, _, ok := m.Expr.ResolveAll(a.Publication, false, nil); ok && at.Start == at.End {
			return at, true
		}
	}
	pub := a.Publication.Day
	return timex.Interval{Start: pub, End: pub}, a.Publication.HasDay
}

// dates scores a time expression for a predicate, 0 for none; near tells that
// it stands beside the predicate but is of something else.
func (a *Article) dates(t *syntax.Tree, p *syntax.Predicate, m *timex.Mention, reported bool) (score int, near bool) {
	c := a.chunkOf(t, m.First)
	hooked := m.Hooked && a.hooked(t, m)
	switch {
	case c == nil, hooked && !a.hooks(t, p, m):
		return 0, false
	case hooked:
		return hookedScore, false
	case a.hookedBehind(t, p, m.First):
		return 0, false
	case !reported && a.attitude(t, p, m.First), a.beyond(t, p, c.Clause, m.First):
		return 0, true
	}
	return a.stands(t, p, c, m.First, reported), false
}

// stands scores a time by where it stands to a predicate, 0 for none.
func (a *Article) stands(t *syntax.Tree, p *syntax.Predicate, c *syntax.Chunk, token int32, reported bool) int {
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
	case token > p.Token && a.describes(t, p, c.Clause):
		return 240 - int(distance)
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
	case a.dayOfDeed(t, p, c.Clause):
		return 70
	case a.related(t, c.Clause, p.Clause) && !a.describesOther(t, p, c.Clause):
		return max(100-int(distance), 1)
	case token < p.Token && a.scene(t, p, c.Clause):
		return max(60-int(distance), 1)
	}
	return 0
}

// hookedScore is what a distance in time reckoned from a predicate is worth: a
// time right beside the predicate tells more.
const hookedScore = 195

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
