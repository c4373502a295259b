package discourse

import (
	"slices"

	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/lexicon"
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
		interval, candidates, ok := a.resolve(x.mention, ahead)
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

// scored is a time mention with how well it dates a predicate.
type scored struct {
	mention int32
	score   int
}

// resolve turns a time mention into days; one that is reckoned from another
// happening is reckoned back from the day that the text told before it.
func (a *Article) resolve(mention int32, ahead bool) (timex.Interval, []timex.Day, bool) {
	m := &a.In.Times[mention]
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
	switch {
	case c == nil, m.Hooked && !a.hooks(t, p, m):
		return 0, false
	case m.Hooked:
		return hookedScore, false
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

// hookedScore is what a distance in time reckoned from a predicate is worth: a
// time right beside the predicate tells more.
const hookedScore = 195

// farthestHook is how many tokens behind a distance in time the happening may
// stand that it is reckoned from.
const farthestHook = 4

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
