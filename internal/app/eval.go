package app

import (
	"bytes"
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/eval"
)

// Evaluation is the work of `rasid eval`.
type Evaluation struct {
	Config      config.Config
	Files       []string
	FiguresOnly bool
	JSON        bool
	// Noise disturbs letters, marks and spaces at this rate and prints what core F1
	// loses; 0: no.
	Noise   float64
	Streams Streams
}

// seed of everything random in an evaluation: the same figures on every run.
const seed = 1

// Evaluate prints how found events compare with annotated ones.
func Evaluate(ctx context.Context, e Evaluation) error {
	if e.Noise < 0 || e.Noise > 1 {
		return badInput("a rate of noise is from 0 to 1, not %g", e.Noise)
	}
	if err := CheckFiles(e.Files); err != nil {
		return err
	}
	gold, err := e.gold()
	if err != nil {
		return err
	}
	pack, err := LoadPack(e.Config.Rules)
	if err != nil {
		return err
	}
	reader, err := NewReader(pack, e.Config)
	if err != nil {
		return err
	}
	found, err := e.annotate(ctx, reader, gold)
	if err != nil {
		return err
	}
	report := eval.Score(gold, found)
	if err := e.write(report); err != nil || e.Noise == 0 {
		return err
	}
	return e.noise(ctx, reader, gold, report)
}

// gold reads all files; articles are pooled.
func (e Evaluation) gold() ([]eval.Article, error) {
	var all []eval.Article
	for input, err := range Inputs(e.Files, e.Streams.In) {
		if err != nil {
			return nil, err
		}
		articles, err := eval.ReadGold(bytes.NewReader(bytes.ReplaceAll(input.Value, []byte("\n"), []byte(" "))))
		if err != nil {
			return nil, badInput("%s: %w", input.From, err)
		}
		all = append(all, articles...)
	}
	if len(all) == 0 {
		return nil, badInput("no annotated articles in the files")
	}
	return all, nil
}

// annotate extracts the articles of gold.
func (e Evaluation) annotate(ctx context.Context, r *Reader, gold []eval.Article) ([]eval.Article, error) {
	bar := newProgress(e.Streams.Err, "eval", time.Now)
	defer bar.end()
	found := make([]eval.Article, 0, len(gold))
	err := inOrder(ctx, e.Config.Workers, each(gold), func(g eval.Article) extracted {
		a := article.Article{ID: g.ID, Lang: g.Lang, Source: g.Source, Title: g.Title, Body: g.Body}
		if g.PublishedAt != nil {
			a.PublishedAt = *g.PublishedAt
		}
		x := extracted{article: a}
		if x.result, x.err = r.Read(a); x.err != nil {
			x.result.Events = nil
		}
		return x
	}, func(x extracted) error {
		if x.err != nil {
			fmt.Fprintf(e.Streams.Err, "%s: rejected: %s\n", cleanLine(x.article.ID), cleanLine(x.err.Error()))
		}
		found = append(found, x.annotated())
		bar.reached(len(found))
		return nil
	})
	return found, err
}

func each[T any](items []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
	}
}

func (e Evaluation) write(report *eval.Report) error {
	if e.JSON {
		return report.WriteJSON(e.Streams.Out)
	}
	if err := report.WriteText(e.Streams.Out); err != nil {
		return err
	}
	fmt.Fprintln(e.Streams.Out)
	if err := eval.WriteIntervals(e.Streams.Out, report.Intervals(seed)); err != nil || e.FiguresOnly {
		return err
	}
	fmt.Fprintln(e.Streams.Out)
	var out bytes.Buffer
	if err := report.WriteMisses(&out, ""); err != nil {
		return err
	}
	_, err := fmt.Fprint(e.Streams.Out, Clean(out.String()))
	return err
}

// noise prints what is lost when the texts are disturbed.
func (e Evaluation) noise(ctx context.Context, r *Reader, gold []eval.Article, clean *eval.Report) error {
	disturbed := eval.DisturbAll(gold, e.Noise, seed)
	found, err := e.annotate(ctx, r, disturbed)
	if err != nil {
		return err
	}
	before, after := clean.Row(eval.RowCore).F1(), eval.Score(disturbed, found).Row(eval.RowCore).F1()
	_, err = fmt.Fprintf(e.Streams.Out, "\nnoise %g: core f1 %.4f, %.4f lost\n", e.Noise, after, before-after)
	return err
}
