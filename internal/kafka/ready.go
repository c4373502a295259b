package kafka

import (
	"errors"
	"fmt"
)

// Ready tells why the member cannot work now; nil when it is a member of the group
// and every partition it owns hears from its broker. A member without partitions
// is ready: it stands by.
func (g *Group) Ready() error {
	g.mu.Lock()
	joined := g.joined
	g.mu.Unlock()
	if !joined {
		return errors.New("not a member of the group")
	}
	if g.known.Load() == 0 {
		return fmt.Errorf("topic %s does not exist yet", g.settings.Articles)
	}
	now := g.clock()
	for id, p := range g.owned() {
		if silence := now.Sub(p.lastSign()); silence > g.settings.Silence {
			return fmt.Errorf("partition %s/%d: nothing heard for %.0f seconds", g.settings.Articles, id, silence.Seconds())
		}
		if _, _, ok := p.lag(now); !ok {
			return fmt.Errorf("partition %s/%d: no answer yet", g.settings.Articles, id)
		}
	}
	return nil
}
