package extract

import (
	"slices"

	"github.com/rasid/rasid/internal/discourse"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/syntax"
)

// farthestScene is how many sentences back the scene of a happening may have
// been set.
const farthestScene = 8

// supply gives happenings the place and the day that only a sentence before
// told: the story stays where it is until it names another place.
func (w *walk) supply(chains []*chain) {
	for _, c := range chains {
		first := c.first()
		if first.match.Rule.Speaker != "" && !c.dated() {
			w.saidOn(c)
			continue
		}
		if !first.match.Type.PerPlace || event.FactualityOf(first.match.Status) != event.Asserted || first.title {
			continue
		}
		needsPlace, needsDay := !c.spotted(), !c.dated()
		if !needsPlace && !needsDay {
			continue
		}
		for j := len(w.told) - 1; j >= 0; j-- {
			o := &w.told[j]
			if o.match.Type != first.match.Type || o.title || o.start >= first.start || first.sentence-o.sentence > farthestScene {
				continue
			}
			if needsPlace && o.spot.Mention != syntax.None && (o.spot.Place == nil || o.spot.Place.Kind != place.Country) {
				first.spot, needsPlace = o.spot, false
				first.spot.Basis = event.BasisArticle
			}
			if needsDay && o.when.Mention != syntax.None {
				first.when, needsDay = o.when, false
				first.when.Attachment = event.BasisArticle
			}
		}
		if needsPlace {
			if spot, ok := w.story.Scene(first.sentence, farthestScene); ok {
				first.spot = spot
			}
		}
	}
}

// statement is a report verb with its speakers and the day of its clause.
type statement struct {
	sentence int32
	speakers []discourse.Party
	when     discourse.When
}

// saidOn dates statements by the day on which their speaker spoke: the last
// one told before, else the next.
func (w *walk) saidOn(c *chain) {
	first := c.first()
	speakers := first.inRole(first.match.Rule.Speaker)
	for i := range w.spoken {
		s := &w.spoken[i]
		if s.sentence > first.sentence && first.when.Mention != syntax.None {
			return
		}
		same := slices.ContainsFunc(s.speakers, func(p discourse.Party) bool {
			return slices.ContainsFunc(speakers, func(q *discourse.Party) bool { return alike(&p, q) })
		})
		if same {
			first.when = s.when
		}
	}
}

// first is the telling that stands first in the text.
func (c *chain) first() *telling {
	out := c.told[0]
	for _, t := range c.told {
		if out.title || !t.title && t.start < out.start {
			out = t
		}
	}
	return out
}

func (c *chain) spotted() bool {
	for _, t := range c.told {
		if t.spot.Mention != syntax.None {
			return true
		}
	}
	return false
}

func (c *chain) dated() bool {
	for _, t := range c.told {
		if t.when.Mention != syntax.None {
			return true
		}
	}
	return false
}
