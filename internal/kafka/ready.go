package kafka

import "fmt"

// Ready tells why the member cannot work now; nil when it is a member of the group
// and every partition it owns hears from its broker. A member without partitions
// is ready: it stands by.
func (g *Group) Ready() error {
	g.mu.Lock()
	unready := g.unready
	g.mu.Unlock()
	if unready != nil {
		return unready
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
