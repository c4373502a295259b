package app

import (
	"bytes"
	"context"
	"fmt"

	"github.com/rasid/rasid/internal/config"
)

// Explain writes how every article of the files was read.
func Explain(ctx context.Context, c config.Config, files []string, s Streams) error {
	if err := CheckFiles(files); err != nil {
		return err
	}
	pack, err := LoadPack(c.Rules)
	if err != nil {
		return err
	}
	reader, err := NewReader(pack, c)
	if err != nil {
		return err
	}
	for input, err := range Inputs(files, s.In) {
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := explainOne(reader, input, c, s); err != nil {
			return err
		}
	}
	return nil
}

func explainOne(r *Reader, i Input, c config.Config, s Streams) error {
	a, err := i.Article(wireLimits(c))
	if err != nil {
		return badInput("%s: %w", i.From, err)
	}
	var out bytes.Buffer
	if err := r.extractor.Explain(r.placed(a), &out); err != nil {
		fmt.Fprintf(s.Err, "%s: %s\n", i.From, cleanLine(err.Error()))
	}
	_, err = fmt.Fprintln(s.Out, Clean(out.String()))
	return err
}
