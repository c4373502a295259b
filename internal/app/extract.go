package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/eval"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/wire"
)

// Extraction is the work of `rasid extract`.
type Extraction struct {
	Config  config.Config
	Files   []string
	Format  string // one of ExtractFormats
	Streams Streams
}

// ExtractFormats are the forms in which extracted articles are written.
var ExtractFormats = []string{"table", "json", "annotations", "text"}

// extracted is one article on its way out.
type extracted struct {
	input   Input
	article article.Article
	result  extract.Result
	err     error // a *wire.Reject
	decoded bool
}

// Extract writes the events of articles in the order of the articles. Rejected
// articles are told on stderr; that no article could be read at all is an error.
func Extract(ctx context.Context, x Extraction) error {
	write, err := x.writer()
	if err != nil {
		return err
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
	bar := newProgress(x.Streams.Err, "extract", time.Now)
	defer bar.end()
	limits := wireLimits(x.Config)
	count, decoded := 0, 0
	err = inOrder(ctx, x.Config.Workers, Inputs(x.Files, x.Streams.In), func(i Input) extracted { return readInput(reader, i, limits) },
		func(e extracted) error {
			count++
			bar.reached(count)
			if e.decoded {
				decoded++
			}
			if e.err != nil {
				fmt.Fprintf(x.Streams.Err, "%s: rejected: %s\n", e.input.From, cleanLine(e.err.Error()))
			}
			return write(e)
		})
	if err == nil && count > 0 && decoded == 0 {
		return badInput("none of %d articles could be read", count)
	}
	return err
}

func wireLimits(c config.Config) wire.Limits {
	return wire.Limits{Bytes: c.Limits.Bytes, Depth: c.Limits.Depth}
}

// readInput reads one article; a rejected one keeps its place.
func readInput(r *Reader, i Input, limits wire.Limits) extracted {
	e := extracted{input: i}
	if e.article, e.err = i.Article(limits); e.err != nil {
		e.article = article.Article{ID: i.Name}
		return e
	}
	e.decoded = true
	if e.result, e.err = r.Read(e.article); e.err != nil {
		e.result.Events = nil
	}
	return e
}

func (x Extraction) writer() (func(extracted) error, error) {
	switch x.Format {
	case "table":
		return func(e extracted) error { return writeTable(x.Streams.Out, e.article, e.result.Events) }, nil
	case "json":
		return x.writeJSON, nil
	case "annotations":
		return func(e extracted) error { return eval.WriteGold(x.Streams.Out, e.annotated()) }, nil
	case "text":
		return func(e extracted) error {
			_, err := fmt.Fprintln(x.Streams.Out, e.text())
			return err
		}, nil
	}
	return nil, badInput("unknown format %q: it is one of table, json, annotations, text", x.Format)
}

// writeJSON writes the values that the service would put on the topic.
func (x Extraction) writeJSON(e extracted) error {
	var out bytes.Buffer
	for _, ev := range e.result.Events {
		value, err := wire.EncodeEvent(ev, wire.JSON)
		if err != nil {
			return errors.Join(fmt.Errorf("%s: an event cannot be written", e.input.From), err)
		}
		out.Write(value)
		out.WriteByte('\n')
	}
	_, err := x.Streams.Out.Write(out.Bytes())
	return err
}

// text is the text that spans count in, the title left out.
func (e extracted) text() string {
	if e.result.Text == "" && !e.article.HTML() {
		return e.article.Body
	}
	return e.result.Text
}

func (e extracted) annotated() eval.Article {
	a := e.article
	if a.Title == "" && len(e.result.Events) > 0 {
		a.Title = e.result.Events[0].Article.Title // a page's own headline
	}
	if a.Lang == "" {
		a.Lang = e.result.Lang
	}
	return eval.FromEvents(a, e.text(), e.result.Events)
}
