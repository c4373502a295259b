package app

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/survey"
)

// Surveying is the work of `rasid rules survey` and `rasid rules coverage`.
type Surveying struct {
	Config   config.Config
	Files    []string
	Format   string // one of SurveyFormats
	Top      int    // rows a list, 0 for all
	Examples int    // a row
	Streams  Streams
}

// SurveyFormats are the forms in which a survey is written.
var SurveyFormats = []string{"table", "json"}

// Survey lists what the packs do not know in articles.
func Survey(ctx context.Context, x Surveying) error {
	return inspect(ctx, x, "survey", func(r *Reader) counter {
		s := survey.New(r.Pack().Lex, x.Examples)
		return counter{
			see:   func(read *extract.Reading) any { return s.See(read) },
			add:   func(id string, seen any) { s.Add(id, seen.([]survey.Sighting)) },
			write: func() error { return x.writeSurvey(s) },
		}
	})
}

// counter counts what readings of articles show: see may run for several
// articles at once, add runs in their order.
type counter struct {
	see   func(*extract.Reading) any
	add   func(id string, seen any)
	write func() error
}

// inspected is what one article showed.
type inspected struct {
	id   string
	from string
	seen any
	err  error
}

// inspect reads all articles and writes what was counted. Rejected articles are
// told on stderr.
func inspect(ctx context.Context, x Surveying, what string, count func(*Reader) counter) error {
	if x.Format != "table" && x.Format != "json" {
		return badInput("unknown format %q: it is one of table, json", x.Format)
	}
	if x.Top < 0 || x.Examples < 0 {
		return badInput("--top and --examples are numbers from 0 up")
	}
	if err := CheckFiles(x.Files); err != nil {
		return err
	}
	pack, err := LoadPack(x.Config.Rules)
	if err != nil {
		return err
	}
	reader, err := NewReader(pack, x.Config)
	if err != nil {
		return err
	}
	c := count(reader)
	if err := inspectAll(ctx, x, what, reader, c); err != nil {
		return err
	}
	return c.write()
}

func inspectAll(ctx context.Context, x Surveying, what string, reader *Reader, c counter) error {
	bar := newProgress(x.Streams.Err, what, time.Now)
	defer bar.end()
	limits := wireLimits(x.Config)
	articles := 0
	return inOrder(ctx, x.Config.Workers, Inputs(x.Files, x.Streams.In), func(i Input) inspected {
		a, err := i.Article(limits)
		out := inspected{id: a.ID, from: i.From, err: err}
		if err != nil {
			return out
		}
		read, err := reader.Inspect(a)
		if out.err = err; read != nil {
			out.seen = c.see(read)
		}
		return out
	}, func(i inspected) error {
		articles++
		bar.reached(articles)
		if i.err != nil {
			fmt.Fprintf(x.Streams.Err, "%s: rejected: %s\n", i.from, cleanLine(i.err.Error()))
		}
		if i.seen != nil {
			c.add(i.id, i.seen)
		}
		return nil
	})
}

func (x Surveying) writeSurvey(s *survey.Survey) error {
	for _, list := range survey.Lists {
		rows := s.Rows(list, x.Top)
		if x.Format == "json" {
			if err := writeLines(x.Streams.Out, rows); err != nil {
				return err
			}
			continue
		}
		if len(rows) == 0 {
			continue
		}
		t := newTable("count", "articles", "word", "what", "examples")
		t.SetColumnConfigs([]table.ColumnConfig{wrapped(3, 30), wrapped(4, 40), wrapped(5, 90)})
		for _, r := range rows {
			t.AppendRow(table.Row{r.Count, r.Articles, cleanLine(r.Word), cleanLine(r.What), examplesText(r.Examples)})
		}
		if _, err := fmt.Fprintf(x.Streams.Out, "%s: %s\n%s\n\n", list, survey.Meaning(list), t.Render()); err != nil {
			return err
		}
	}
	return nil
}

func examplesText(examples []survey.Example) string {
	text := ""
	for i, e := range examples {
		if i > 0 {
			text += "\n"
		}
		text += cleanLine(e.Text)
	}
	return text
}

// writeLines writes values as JSON Lines.
func writeLines[T any](out io.Writer, values []T) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, v := range values {
		if err := e.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// Coverage tells how often the rules and frames of the packs are used in articles.
func Coverage(ctx context.Context, x Surveying) error {
	return inspect(ctx, x, "coverage", func(r *Reader) counter {
		c := survey.NewCoverage(r.Pack())
		return counter{
			see:   func(read *extract.Reading) any { return c.See(read) },
			add:   func(_ string, seen any) { c.Add(seen.([]survey.Used)) },
			write: func() error { return x.writeCoverage(c) },
		}
	})
}

func (x Surveying) writeCoverage(c *survey.Coverage) error {
	for _, kind := range []string{survey.Rules, survey.Frames} {
		uses := c.Uses(kind)
		if x.Format == "json" {
			if err := writeLines(x.Streams.Out, uses); err != nil {
				return err
			}
			continue
		}
		if err := x.writeUses(kind, uses); err != nil {
			return err
		}
	}
	return nil
}

// writeUses prints what is used as a table, then what is used once and never.
func (x Surveying) writeUses(kind string, uses []survey.Use) error {
	t := newTable("count", "told", "articles", kind, "at")
	t.Style().Options.SeparateRows = false
	var once, never []string
	for i, u := range uses {
		switch name := cleanLine(u.Name); {
		case u.Count == 0:
			never = append(never, name)
		case u.Count == 1:
			once = append(once, name)
		case x.Top == 0 || i < x.Top:
			t.AppendRow(table.Row{u.Count, u.Told, u.Articles, name, u.At})
		}
	}
	_, err := fmt.Fprintf(x.Streams.Out, "%s\nonce (%d): %s\nnever (%d): %s\n\n", t.Render(), len(once), strings.Join(once, ", "), len(never), strings.Join(never, ", "))
	return err
}
