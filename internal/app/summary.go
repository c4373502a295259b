package app

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
)

// summarize prints the committed events of a demo as they stand on the topic, a
// table of them, and what became of the articles.
func (d demo) summarize(ctx context.Context, articles int) error {
	var events []event.Event
	err := d.cluster.Read(ctx, kafka.Reading{Topic: d.config.Topics.Events}, func(r stream.Record) error {
		e, value, err := decodeEvent(r)
		if err != nil {
			return fmt.Errorf("event at %d/%d: %w", r.Partition, r.Offset, err)
		}
		if value != nil {
			events = append(events, e)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortStableFunc(events, func(a, b event.Event) int { return strings.Compare(a.Article.ID, b.Article.ID) })
	for _, e := range events {
		if err := writeCard(d.Streams.Out, e); err != nil {
			return err
		}
	}
	rejects, err := d.rejects(ctx)
	if err != nil {
		return err
	}
	return d.writeSummary(articles, events, rejects)
}

// rejects counts rejected articles by their reason.
func (d demo) rejects(ctx context.Context) (map[string]int, error) {
	rejects := map[string]int{}
	err := d.cluster.Read(ctx, kafka.Reading{Topic: d.config.Topics.Rejected}, func(r stream.Record) error {
		told, err := wire.ParseReject(r.Headers)
		if err != nil {
			return fmt.Errorf("reject at %d/%d: %w", r.Partition, r.Offset, err)
		}
		rejects[string(told.Reason)]++
		return nil
	})
	return rejects, err
}

func (d demo) writeSummary(articles int, events []event.Event, rejects map[string]int) error {
	overview := newTable("article", "type", "factuality", "date", "place", "actors", "rule")
	overview.Style().Options.SeparateRows = false
	overview.SetColumnConfigs([]table.ColumnConfig{wrapped(5, 24), wrapped(6, 60)})
	byType := map[string]int{}
	with := map[string]bool{}
	for _, e := range events {
		byType[e.Type]++
		with[e.Article.ID] = true
		overview.AppendRow(table.Row{cleanLine(e.Article.ID), kindText(e), e.Factuality, dateText(e), placeText(e.Location), actorsText(e, "; "), e.Provenance.Rule})
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", overview.Render())
	fmt.Fprintf(&b, "articles  %d (%d with events)\nevents    %d (%s)\nrejects   %d (%s)\n", articles, len(with), len(events), counts(byType), sum(rejects), counts(rejects))
	_, err := fmt.Fprint(d.Streams.Out, b.String())
	return err
}

func counts(n map[string]int) string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(n)) {
		out = append(out, fmt.Sprintf("%s %d", name, n[name]))
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, ", ")
}

func sum(n map[string]int) int {
	total := 0
	for _, k := range n {
		total += k
	}
	return total
}
