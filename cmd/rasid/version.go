package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) version() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Version, commit and the digest of the packs",
		Args:  cobra.NoArgs,
		RunE: c.work(func(_ *cobra.Command, _ []string, settings config.Config) error {
			return app.WriteVersion(settings.Rules, c.streams)
		}),
	}
	flags(cmd, "rules")
	return cmd
}
