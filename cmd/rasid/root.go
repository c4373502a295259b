package main

import (
	"fmt"
	"os"

	"github.com/rasid/rasid/internal/app"
	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/cobra"
)

// cli is what all commands share.
type cli struct {
	streams app.Streams
	file    string // --config
}

func newRoot(streams app.Streams) *cobra.Command {
	c := &cli{streams: streams}
	root := &cobra.Command{
		Use:   "rasid",
		Short: "Conflict events from news articles, by rules, exactly once",
		Long: `Rasid reads news articles from a Kafka topic, turns their sentences into
structured conflict events by rules, and writes the events to another topic.

Settings come from flags, RASID_* variables and a file (--config), in this order.
Exit codes: 0 fine, 1 the work failed, 2 bad usage or bad input files.`,
		Example: `  rasid demo                          # everything in one process
  rasid extract article.txt           # the events of one article, no broker
  rasid explain article.txt           # why each sentence gave what it gave

  rasid broker                        # the same over TCP, in four terminals
  rasid run
  rasid publish testdata/articles
  rasid events --follow`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(streams.In)
	root.SetOut(streams.Out)
	root.SetErr(streams.Err)
	root.PersistentFlags().StringVarP(&c.file, "config", "c", os.Getenv("RASID_CONFIG"), "settings file; also RASID_CONFIG")
	root.CompletionOptions.HiddenDefaultCmd = false
	root.AddCommand(c.demo(), c.run(), c.broker(), c.topics(), c.publish(), c.events(), c.extract(), c.explain(), c.eval(), c.rules(), c.version())
	return root
}

// connection are the keys of settings that say how to reach the brokers.
var connection = []string{"brokers", "tls", "sasl"}

// flags declares flags of settings.
func flags(cmd *cobra.Command, keys ...string) { config.AddFlags(cmd.Flags(), keys...) }

// load reads the settings of a command; warnings go to stderr unless the command
// logs them itself.
func (c *cli) load(cmd *cobra.Command) (config.Config, []string, error) {
	settings, warnings, err := config.Load(config.Sources{File: c.file, Environ: environ(), Flags: cmd.Flags()})
	if err != nil {
		return settings, nil, &app.BadInput{Err: err}
	}
	return settings, warnings, nil
}

// environ leaves out the variable that names the file itself.
func environ() []string {
	var out []string
	for _, v := range os.Environ() {
		if len(v) < len("RASID_CONFIG=") || v[:len("RASID_CONFIG=")] != "RASID_CONFIG=" {
			out = append(out, v)
		}
	}
	return out
}

// work wraps the work of a command that needs settings.
func (c *cli) work(f func(cmd *cobra.Command, args []string, settings config.Config) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		settings, warnings, err := c.load(cmd)
		if err != nil {
			return err
		}
		for _, w := range warnings {
			fmt.Fprintf(c.streams.Err, "rasid: warning: %s\n", w)
		}
		if err := f(cmd, args, settings); err != nil {
			return workError{err}
		}
		return nil
	}
}

// parent is a command that only has commands below it.
func parent(use, short string, children ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{Use: use, Short: short, Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(children...)
	return cmd
}
