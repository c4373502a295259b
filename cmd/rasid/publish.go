package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

// fileHelp tells which files hold articles.
const fileHelp = `FILE is JSON Lines (annotated ones too), a JSON object (.json), a page of text
(.txt) or markup (.html), each also as .gz, a folder of such files, or - for stdin.`

func (c *cli) publish() *cobra.Command {
	p := app.Publishing{Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "publish FILE...",
		Short: "Put articles onto the topic",
		Long:  "Puts articles onto the topic, as they stand in the files.\n" + fileHelp,
		Example: `  rasid publish testdata/articles
  rasid publish crawl-2024.jsonl.gz --rate 200
  crawler | rasid publish -`,
		Args: cobra.MinimumNArgs(1),
		RunE: c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
			p.Config, p.Files = settings, args
			return app.Publish(cmd.Context(), p)
		}),
	}
	cmd.Flags().Float64Var(&p.Rate, "rate", 0, "articles a second; 0: as fast as it goes")
	flags(cmd, append(connection, "topics.articles", "compression", "limits")...)
	return cmd
}
