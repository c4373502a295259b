package main

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/rasid/rasid/internal/app"
	"github.com/spf13/cobra"

	"github.com/rasid/rasid/internal/config"
)

func (c *cli) run() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "run",
		Short: "The service: articles in, events out, exactly once",
		Long: `Consumes articles, extracts their events, and writes events, rejects and the
offset in one Kafka transaction. SIGTERM finishes open transactions, a second one
ends at once; SIGHUP loads the packs anew. Without topics it waits for them.`,
		Example: `  rasid run
  rasid run --config rasid.yaml
  rasid run --brokers kafka-1:9092,kafka-2:9092 --tls-enabled --sasl-mechanism SCRAM-SHA-512
  RASID_SASL_PASSWORD=... rasid run --rules ./my-packs --log-level debug`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			settings, warnings, err := c.load(cmd)
			if err != nil {
				return err
			}
			if err := app.Run(cmd.Context(), app.Service{Config: settings, Warnings: warnings, Reload: hangups(), Streams: c.streams}); err != nil {
				return workError{err}
			}
			return nil
		},
	}
	var all []string
	for _, k := range config.Keys() {
		if k.Name != "topics.partitions" && k.Name != "topics.replicas" {
			all = append(all, k.Name)
		}
	}
	flags(cmd, all...)
	return cmd
}

// hangups tells of every SIGHUP.
func hangups() <-chan struct{} {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP)
	out := make(chan struct{})
	go func() {
		for range signals {
			out <- struct{}{}
		}
	}()
	return out
}
