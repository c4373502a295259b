package main

import (
	"time"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) events() *cobra.Command {
	r := app.EventReading{Clock: time.Now, Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "events",
		Short: "Print committed events from the topic",
		Example: `  rasid events                            # all there are
  rasid events --follow --from end        # what comes from now on
  rasid events --from 2h --format json | jq .type
  rasid events --current                  # the last state of every event`,
		Args: cobra.NoArgs,
		RunE: c.work(func(cmd *cobra.Command, _ []string, settings config.Config) error {
			r.Config = settings
			return app.Events(cmd.Context(), r)
		}),
	}
	formatFlag(cmd, &r.Format, "table", "table", "json")
	cmd.Flags().StringVar(&r.From, "from", "start", "start, end, a day, a time, or how long ago (2h)")
	cmd.Flags().BoolVarP(&r.Follow, "follow", "f", false, "go on with what comes")
	cmd.Flags().BoolVar(&r.Current, "current", false, "only the last state of every event, without deleted ones")
	flags(cmd, append(connection, "topics.events")...)
	return cmd
}
