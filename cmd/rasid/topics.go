package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) topics() *cobra.Command {
	create := &cobra.Command{
		Use:   "create",
		Short: "Create the topics that are missing, with the settings they need",
		Long: `Creates the topics of articles, events and rejects with the same number of
partitions. Events are compacted and kept; rejects take twice as large messages as
articles. A topic that is there is left alone; what differs is told.`,
		Example: `  rasid topics create
  rasid topics create --brokers kafka-1:9092 --topics-partitions 12 --topics-replicas 3`,
		Args: cobra.NoArgs,
		RunE: c.work(func(cmd *cobra.Command, _ []string, settings config.Config) error {
			return app.CreateTopics(cmd.Context(), settings, c.streams)
		}),
	}
	flags(create, append(connection, "topics", "limits.bytes")...)
	return parent("topics", "The topics of the service", create)
}
