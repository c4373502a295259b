package eval

// agreement is what is right of a found event.
type agreement struct {
	actors            int
	fact, place, date bool
}

// whole tells whether nothing is missing and nothing is wrong; numbers, mode
// and sources apart.
func (a agreement) whole(g, p Event) bool {
	return a.fact && a.actors == len(g.Actors) && a.actors == len(p.Actors) &&
		(a.place || g.Location == nil && p.Location == nil) && (a.date || g.Date == nil && p.Date == nil)
}

// found counts the slots of a pair of events.
func (r *Report) found(s *scale, id string, g, p Event) {
	ok := agreement{
		actors: pairs(g.Actors, p.Actors, s.sameActor), fact: g.Factuality == p.Factuality,
		place: s.samePlace(g.Location, p.Location), date: sameDate(g.Date, p.Date),
	}
	r.add(typeRow(g), 1, 0, 0)
	r.add(RowEvent, 1, 0, 0)
	r.add("actor", ok.actors, len(g.Actors), len(p.Actors))
	r.add("actor of found", ok.actors, len(g.Actors), len(p.Actors))
	r.add("factuality", one(ok.fact), 1, 1)
	r.add("mode", one(g.Mode == p.Mode), 1, 1)
	r.add("location", one(ok.place), one(g.Location != nil), one(p.Location != nil))
	r.add("date", one(ok.date), one(g.Date != nil), one(p.Date != nil))
	r.add(RowSlots, 1+one(ok.fact)+ok.actors+one(ok.place)+one(ok.date), slots(g), slots(p))
	r.add(RowCore, 1+one(ok.fact)+ok.actors, core(g), core(p))
	r.add("source", pairs(g.Sources, p.Sources, s.sameName), len(g.Sources), len(p.Sources))
	r.number("killed", g.Killed, p.Killed)
	r.number("injured", g.Injured, p.Injured)
	r.number("troops", g.Troops, p.Troops)
	if ok.whole(g, p) {
		r.Whole.Hit++
		return
	}
	r.Misses = append(r.Misses, Miss{g.Type, Differs, id, &g, &p})
}

func (r *Report) number(name string, gold, predicted *int) {
	if gold == nil && predicted == nil {
		return
	}
	same := gold != nil && predicted != nil && *gold == *predicted
	r.add(name, one(same), one(gold != nil), one(predicted != nil))
}
