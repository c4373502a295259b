package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) explain() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "explain FILE...",
		Short: "Why each sentence of an article gave what it gave",
		Long: `Prints sentence by sentence the tokens with their readings, the mentions, the
predicates with their functions and operators, the rules that matched, and the
nearest that did not with the first condition that failed.
` + fileHelp,
		Example: `  rasid explain article.txt
  echo "قصف الجيش مواقع التنظيم أمس." | rasid explain -`,
		Args: cobra.MinimumNArgs(1),
		RunE: c.work(func(cmd *cobra.Command, args []string, settings config.Config) error {
			return app.Explain(cmd.Context(), settings, args, c.streams)
		}),
	}
	flags(cmd, "rules", "limits", "sources")
	return cmd
}
