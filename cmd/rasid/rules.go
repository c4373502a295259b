package main

import (
	"context"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) rules() *cobra.Command {
	return parent("rules", "For writers of rules",
		c.ruleCommand("check", "Load the packs and tell every mistake, with file, line and advice", app.CheckRules),
		c.ruleCommand("test", "Run the examples and counterexamples of all rules", app.TestRules),
		c.ruleCommand("list", "The rules as a table", app.ListRules),
		c.format(), c.survey(), c.coverage())
}

func (c *cli) format() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "format FOLDER",
		Short: "Lay the rules of a folder of packs out canonically",
		Long: `Writes the files rules/*.yaml of a folder of packs anew where they are not laid
out canonically, and names them. Comments are kept.`,
		Example: `  rasid rules format ./my-packs
  rasid rules format --check internal/knowledge/packs   # names them alone, and ends with 1`,
		Args: cobra.ExactArgs(1),
		RunE: c.work(func(_ *cobra.Command, args []string, _ config.Config) error {
			return app.FormatRules(args[0], check, c.streams)
		}),
	}
	cmd.Flags().BoolVar(&check, "check", false, "write nothing; end with 1 when a file is not laid out so")
	return cmd
}

func (c *cli) survey() *cobra.Command {
	x := app.Surveying{Streams: c.streams}
	cmd := c.articleCommand(&x, app.Survey, &cobra.Command{
		Use:   "survey FILE...",
		Short: "What the packs do not know in articles, most frequent first",
		Long: `Reads articles and lists what the packs do not know, with examples: words in a
verb's or an event noun's place beside known actors, verbs without a frame, heads
and adjectives of actors, places, words of time, triggers that told no event.
` + fileHelp,
		Example: `  rasid rules survey articles.jsonl
  rasid rules survey articles.jsonl --top 0 --format json | jq -r 'select(.list == "places") | .word'`,
	})
	cmd.Flags().IntVar(&x.Examples, "examples", 2, "examples a row, of different articles")
	return cmd
}

func (c *cli) coverage() *cobra.Command {
	x := app.Surveying{Streams: c.streams}
	return c.articleCommand(&x, app.Coverage, &cobra.Command{
		Use:   "coverage FILE...",
		Short: "How often articles use each rule and frame, most used first",
		Long: `Reads articles and counts how often each rule held and each frame was met, how
often as part of an event, and which were met only once or never.
` + fileHelp,
		Example: `  rasid rules coverage articles.jsonl
  rasid rules coverage articles.jsonl --format json | jq -r 'select(.kind == "rules" and .count == 0) | .name'`,
	})
}

// articleCommand completes a command that reads articles for rule writers.
func (c *cli) articleCommand(x *app.Surveying, f func(context.Context, app.Surveying) error, cmd *cobra.Command) *cobra.Command {
	cmd.Args = cobra.MinimumNArgs(1)
	cmd.RunE = c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
		x.Config, x.Files = settings, args
		return f(cmd.Context(), *x)
	})
	formatFlag(cmd, &x.Format, "table", app.SurveyFormats...)
	cmd.Flags().IntVar(&x.Top, "top", 50, "rows a list, 0 for all")
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
