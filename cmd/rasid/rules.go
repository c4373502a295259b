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
		c.ruleCommand("list", "The rules as a table", app.ListRules))
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
