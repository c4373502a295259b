package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) rules() *cobra.Command {
	return parent("rules", "For writers of rules",
		c.ruleCommand("check", "Load the packs and tell every mistake, with file, line and advice", app.CheckRules),
		c.ruleCommand("test", "Run the examples and counterexamples of all rules", app.TestRules),
		c.ruleCommand("list", "The rules as a table", app.ListRules),
		c.survey())
}

func (c *cli) survey() *cobra.Command {
	x := app.Surveying{Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "survey FILE...",
		Short: "What the packs do not know in articles, most frequent first",
		Long:  "Reads articles and lists what the packs do not know, with examples: words in a\nverb's or an event noun's place beside known actors, verbs without a frame, heads\nand adjectives of actors, places, words of time, triggers that told no event.\n" + fileHelp,
		Example: `  rasid rules survey articles.jsonl
  rasid rules survey articles.jsonl --top 0 --format json | jq -r 'select(.list == "places") | .word'`,
		Args: cobra.MinimumNArgs(1),
		RunE: c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
			x.Config, x.Files = settings, args
			return app.Survey(cmd.Context(), x)
		}),
	}
	formatFlag(cmd, &x.Format, "table", app.SurveyFormats...)
	cmd.Flags().IntVar(&x.Top, "top", 50, "rows a list, 0 for all")
	cmd.Flags().IntVar(&x.Examples, "examples", 2, "examples a row, of different articles")
	flags(cmd, "rules", "workers", "limits", "sources")
	return cmd
}

func (c *cli) ruleCommand(use, short string, f func(folder string, s app.Streams) error) *cobra.Command {
	cmd := &cobra.Command{
		Use:     use,
		Short:   short,
		Example: "  rasid rules " + use + "\n  rasid rules " + use + " --rules ./my-packs   # laid over the built-in ones",
		Args:    cobra.NoArgs,
		RunE: c.work(func(_ *cobra.Command, _ []string, settings config.Config) error {
			return f(settings.Rules, c.streams)
		}),
	}
	flags(cmd, "rules")
	return cmd
}
