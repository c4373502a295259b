package main

import (
	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

func (c *cli) broker() *cobra.Command {
	b := app.BrokerSettings{Streams: c.streams}
	cmd := &cobra.Command{
		Use:   "broker",
		Short: "A broker for development, with the topics; keeps them with --data-dir",
		Example: `  rasid broker                            # on 127.0.0.1:9092, in memory
  rasid broker --addr 127.0.0.1:19092 --data-dir ./data`,
		Args: cobra.NoArgs,
		RunE: c.work(func(cmd *cobra.Command, _ []string, settings config.Config) error {
			b.Config = settings
			return app.Broker(cmd.Context(), b)
		}),
	}
	cmd.Flags().StringVar(&b.Addr, "addr", "127.0.0.1:9092", "address to listen on, and the one that clients are told")
	cmd.Flags().StringVar(&b.DataDir, "data-dir", "", "folder that keeps topics and groups; empty: memory")
	flags(cmd, "topics", "limits.bytes")
	return cmd
}
