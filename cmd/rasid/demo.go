package main

import (
	"time"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/testdata/articles"
	"github.com/spf13/cobra"
)

func (c *cli) demo() *cobra.Command {
	d := app.Demo{Samples: articles.FS, Streams: c.streams}
	listen := ""
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Everything in one process: broker, service, sample articles, events as they come",
		Example: `  rasid demo                              # until ctrl-c; metrics at http://localhost:8080
  rasid demo --once                       # publish all, wait, print a table, end
  rasid demo --listen 127.0.0.1:0         # on any free port`,
		Args: cobra.NoArgs,
		RunE: c.work(func(cmd *cobra.Command, _ []string, settings config.Config) error {
			settings.Listen = listen
			if !cmd.Flags().Changed("log-level") {
				settings.Log.Level = "warn"
			}
			d.Config = settings
			return app.RunDemo(cmd.Context(), d)
		}),
	}
	cmd.Flags().BoolVar(&d.Once, "once", false, "publish the articles, wait for all events, print a table and end")
	cmd.Flags().DurationVar(&d.Pace, "pace", time.Second, "time between two articles")
	cmd.Flags().StringVar(&d.Broker, "broker", "127.0.0.1:0", "address of the broker")
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", "address of /metrics, /livez and /readyz")
	flags(cmd, "rules", "format", "workers", "log")
	return cmd
}
