package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) eval() *cobra.Command {
	e := app.Evaluation{Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "eval GOLD...",
		Short: "Precision, recall and F1 against annotated articles",
		Long: `Extracts the articles of gold files and compares the events with the annotated
ones, over all files pooled: figures, a bootstrap interval, and every event that was
missed, invented or differs.`,
		Example: `  rasid eval testdata/gold/dev-a.jsonl
  rasid eval --figures-only unseen.jsonl
  rasid eval --json testdata/gold/dev-a.jsonl testdata/gold/dev-b.jsonl
  rasid eval --figures-only --noise 0.05 testdata/gold/dev-a.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
			e.Config, e.Files = settings, args
			return app.Evaluate(cmd.Context(), e)
		}),
	}
	cmd.Flags().BoolVar(&e.FiguresOnly, "figures-only", false, "no misses: for gold that is not to be read yet")
	cmd.Flags().BoolVar(&e.JSON, "json", false, "the figures as JSON")
	cmd.Flags().Float64Var(&e.Noise, "noise", 0, "disturb letters, marks and spaces at this rate and print the loss of core F1")
	cmd.MarkFlagsMutuallyExclusive("json", "noise")
	flags(cmd, "rules", "workers", "limits", "sources")
	return cmd
}
