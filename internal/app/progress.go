package app

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/rasid/rasid/internal/stream"
	"github.com/schollz/progressbar/v3"
)

// progress tells how long work gets on: a bar on a terminal, else a JSON line
// now and then. Short work is silent off a terminal.
type progress struct {
	out   io.Writer
	what  string
	clock stream.Clock
	start time.Time
	last  time.Time
	bar   *progressbar.ProgressBar
	count int
}

// progressEvery is the time between two JSON lines.
const progressEvery = 5 * time.Second

func newProgress(out io.Writer, what string, clock stream.Clock) *progress {
	now := clock()
	p := &progress{out: out, what: what, clock: clock, start: now, last: now}
	if Terminal(out) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription(what), progressbar.OptionShowCount(),
			progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	return p
}

// reached says how many articles are done.
func (p *progress) reached(count int) {
	p.count = count
	if p.bar != nil {
		_ = p.bar.Set(count) // a bar that cannot be drawn is no reason to stop
		return
	}
	if now := p.clock(); now.Sub(p.last) >= progressEvery {
		p.last = now
		p.line("running")
	}
}

func (p *progress) line(state string) {
	seconds := p.clock().Sub(p.start).Seconds()
	line, err := json.Marshal(map[string]any{"work": p.what, "state": state, "articles": p.count, "seconds": float64(int(seconds*10)) / 10})
	if err == nil {
		fmt.Fprintf(p.out, "%s\n", line)
	}
}

// end takes the bar away; long work off a terminal gets a last line.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	} else if p.last.After(p.start) {
		p.line("done")
	}
}
