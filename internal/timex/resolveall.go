package timex

// ResolveAll resolves the expression when the day of publication is not
// certain: for every candidate, and returns the interval that spans all
// results. days are the single days that are possible when they are fewer than
// the interval's; nil otherwise.
func (e Expr) ResolveAll(p Publication, ahead bool, anchor *Interval) (at Interval, days []Day, ok bool) {
	switch {
	case p.HasDay:
		at, ok = e.Resolve(p.Day, ahead, anchor)
		return at, nil, ok
	case e.Absolute(), len(p.Candidates) == 0 && e.Kind == AnaphorKind && anchor != nil:
		at, ok = e.Resolve(0, ahead, anchor)
		return at, nil, ok
	}
	single := true
	for _, pub := range p.Candidates {
		one, found := e.Resolve(pub, ahead, anchor)
		if !found {
			continue
		}
		if !ok {
			at, ok = one, true
		}
		at = at.span(one)
		single = single && one.Start == one.End
		if single && (len(days) == 0 || days[len(days)-1] < one.Start) {
			days = append(days, one.Start)
		}
	}
	if !ok || !single || len(days) < 2 || len(days) == at.Days() {
		days = nil
	}
	return at, days, ok
}
