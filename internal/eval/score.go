package eval

// Names of rows that others ask for.
const (
	RowSlots = "slots" // type, factuality, actors, location, date of all events
	RowCore  = "core"  // type, factuality, actors of all events
	RowEvent = "event"
	RowQuiet = "quiet article" // articles without events: how many stayed so
)

// Row is one line of a report.
type Row struct {
	Name string
	Ratio
}

// Verdicts on an event that is not wholly right.
const (
	Missed   = "missed"
	Invented = "invented"
	Differs  = "differs"
)

// Miss is one event that is not wholly right. Gold is nil for an invented
// one, Predicted for a missed one.
type Miss struct {
	Type, Verdict, Article string
	Gold, Predicted        *Event
}

// Report holds the figures of a run.
type Report struct {
	// Rows in the order in which they were met.
	Rows []Row
	// Whole counts found events of which nothing is wrong; Said is not used.
	Whole  Ratio
	Misses []Miss

	index    map[string]int
	articles []tally
}

// tally holds the counts of one article that intervals are drawn from.
type tally struct{ event, core, slots Ratio }

// Row returns the counts of a row, zero when it was not met.
func (r *Report) Row(name string) Ratio {
	if i, ok := r.index[name]; ok {
		return r.Rows[i].Ratio
	}
	return Ratio{}
}

func (r *Report) add(name string, hit, gold, said int) {
	i, ok := r.index[name]
	if !ok {
		i = len(r.Rows)
		r.index[name] = i
		r.Rows = append(r.Rows, Row{Name: name})
	}
	counted := Ratio{hit, gold, said}
	r.Rows[i].Add(counted)
	last := &r.articles[len(r.articles)-1]
	switch name {
	case RowEvent:
		last.event.Add(counted)
	case RowCore:
		last.core.Add(counted)
	case RowSlots:
		last.slots.Add(counted)
	}
}

// Score compares predicted events with gold ones, article by article, paired
// by id; of two predictions for one id the last counts, and one for an id that
// gold does not have is not looked at.
//
// An event is found when a predicted event of its type in the same article
// shares evidence with it, one to one, the best pairs first. In slots and core
// everything of a missed event is a miss and everything of an invented one is
// wrong; factuality, mode, location, date, numbers, sources and "actor of
// found" look at found events only.
func Score(gold, predicted []Article) *Report {
	said := make(map[string][]Event, len(predicted))
	for _, a := range predicted {
		said[a.ID] = a.Events
	}
	r := &Report{index: map[string]int{}}
	s := newScale()
	for _, a := range gold {
		r.articles = append(r.articles, tally{})
		r.scoreArticle(s, a, said[a.ID])
	}
	r.Whole.Gold = r.Row(RowEvent).Gold
	return r
}

func (r *Report) scoreArticle(s *scale, a Article, predicted []Event) {
	chosen := s.match(a.Events, predicted)
	for _, g := range a.Events {
		r.add(typeRow(g), 0, 1, 0)
		r.add(RowEvent, 0, 1, 0)
	}
	for _, p := range predicted {
		r.add(typeRow(p), 0, 0, 1)
		r.add(RowEvent, 0, 0, 1)
	}
	r.lost(a, chosen)
	r.invented(a.ID, predicted, chosen)
	for _, c := range chosen {
		r.found(s, a.ID, a.Events[c.gold], predicted[c.predicted])
	}
	if len(a.Events) == 0 {
		r.add(RowQuiet, one(len(predicted) == 0), 1, 1)
	}
}

func (r *Report) lost(a Article, chosen []pair) {
	found := map[int]bool{}
	for _, c := range chosen {
		found[c.gold] = true
	}
	for i, g := range a.Events {
		if !found[i] {
			r.add(RowSlots, 0, slots(g), 0)
			r.add(RowCore, 0, core(g), 0)
			r.add("actor", 0, len(g.Actors), 0)
			r.Misses = append(r.Misses, Miss{g.Type, Missed, a.ID, &a.Events[i], nil})
		}
	}
}

func (r *Report) invented(id string, predicted []Event, chosen []pair) {
	used := map[int]bool{}
	for _, c := range chosen {
		used[c.predicted] = true
	}
	for j, p := range predicted {
		if !used[j] {
			r.add(RowSlots, 0, 0, slots(p))
			r.add(RowCore, 0, 0, core(p))
			r.add("actor", 0, 0, len(p.Actors))
			r.Misses = append(r.Misses, Miss{p.Type, Invented, id, nil, &predicted[j]})
		}
	}
}

// typeRow names the row of an event's type.
func typeRow(e Event) string {
	if e.Type == "" {
		return RowEvent + " None"
	}
	return RowEvent + " " + e.Type
}

// core counts what core asks of an event: type, factuality and actors.
func core(e Event) int { return 2 + len(e.Actors) }

// slots counts what slots asks of an event: core, place and date.
func slots(e Event) int { return core(e) + one(e.Location != nil) + one(e.Date != nil) }
