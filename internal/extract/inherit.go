package extract

import (
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/syntax"
)

// inherit gives a happening of something mutual that names too few parties
// those of the nearest other one of its type: an exercise is named with its
// parties once. Without particulars of its own it is only one more mention.
func inherit(chains []*chain) []*chain {
	var out []*chain
	for i, c := range chains {
		if !mutual(c.told[0]) || c.parties() >= least(c.told[0]) {
			out = append(out, c)
			continue
		}
		donor := donorOf(chains, i)
		switch {
		case donor == nil:
			out = append(out, c)
		case c.ownParticulars(donor):
			c.lent = donor
			out = append(out, c)
		case event.FactualityOf(c.told[0].match.Status) == event.FactualityOf(donor.told[0].match.Status):
			donor.told = append(donor.told, c.told...)
		}
	}
	return out
}

// least is how many parties the type wants.
func least(t *telling) int {
	n := 0
	for i := range t.match.Type.Roles {
		n = max(n, t.match.Type.Roles[i].Least)
	}
	return n
}

func (c *chain) parties() int {
	n := 0
	for i := range c.told[0].match.Type.Roles {
		n = max(n, len(c.roles(c.told[0].match.Type.Roles[i].Name)))
	}
	return n
}

// donorOf is the nearest chain of the type that has its parties, one before first, and that no party of this one contradicts.
func donorOf(chains []*chain, i int) *chain {
	fits := func(d *chain) bool {
		c := chains[i]
		if d.told[0].match.Type != c.told[0].match.Type || d.parties() < least(c.told[0]) {
			return false
		}
		for j := range c.told[0].match.Type.Roles {
			role := c.told[0].match.Type.Roles[j].Name
			for _, t := range c.told {
				if rolesClash(t, d.ordered()[0], role, false) {
					return false
				}
			}
		}
		return true
	}
	for j := i - 1; j >= 0; j-- {
		if fits(chains[j]) {
			return chains[j]
		}
	}
	for j := i + 1; j < len(chains); j++ {
		if fits(chains[j]) {
			return chains[j]
		}
	}
	return nil
}

// ownParticulars tells whether a chain tells a time or status that the donor does not have.
func (c *chain) ownParticulars(d *chain) bool {
	for _, t := range c.told {
		if t.when.Mention == syntax.None {
			continue
		}
		for _, o := range d.told {
			if o.when.Mention != syntax.None && o.when.Interval != t.when.Interval || event.FactualityOf(o.match.Status) != event.FactualityOf(t.match.Status) {
				return true
			}
		}
	}
	return false
}
