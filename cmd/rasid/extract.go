package main

import (
	"strings"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) extract() *cobra.Command {
	x := app.Extraction{Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "extract FILE...",
		Short: "The events of articles, without a broker",
		Long: "Reads articles and prints their events in the order of the articles.\n" + fileHelp + `
json is what the service would write; annotations is a line an article in the
format of gold files; text is the text that spans count in. Rejected articles are
told on stderr.`,
		Example: `  rasid extract article.txt
  rasid extract testdata/articles --format json | jq .actors
  rasid extract gold.jsonl --format annotations > found.jsonl
  echo "قصف الجيش مواقع التنظيم أمس." | rasid extract -`,
		Args: cobra.MinimumNArgs(1),
		RunE: c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
			x.Config, x.Files = settings, args
			return app.Extract(cmd.Context(), x)
		}),
	}
	formatFlag(cmd, &x.Format, "table", app.ExtractFormats...)
	flags(cmd, "rules", "workers", "limits", "sources")
	return cmd
}

// formatFlag declares --format and its completion.
func formatFlag(cmd *cobra.Command, target *string, usual string, words ...string) {
	cmd.Flags().StringVar(target, "format", usual, strings.Join(words, ", "))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)) // fails only for an unknown flag
}
