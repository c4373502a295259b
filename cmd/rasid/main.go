// Command rasid reads news articles and writes the conflict events that they
// tell. It holds flags, signals and exit codes; the work is done in package app.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // zones of sources, where the system has none

	"github.com/rasid/rasid/internal/app"
)

// Exit codes of the program.
const (
	codeFine   = 0
	codeFailed = 1 // the work failed
	codeUsage  = 2 // bad usage or bad input files
)

func main() {
	os.Exit(run(os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}

// run executes one command line. The first SIGINT or SIGTERM asks the work to
// finish, the second ends the process at once.
func run(args []string, streams app.Streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	root := newRoot(streams)
	root.SetArgs(args)
	return exitCode(root.ExecuteContext(ctx), streams.Err)
}

// workError marks an error of the work itself; all others are of cobra, so of
// the command line.
type workError struct{ error }

// Unwrap gives the cause.
func (w workError) Unwrap() error { return w.error }

func exitCode(err error, stderr io.Writer) int {
	var work workError
	var bad *app.BadInput
	switch {
	case err == nil:
		return codeFine
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "rasid: interrupted")
		return codeFailed
	}
	fmt.Fprintf(stderr, "rasid: %s\n", app.Clean(err.Error()))
	if errors.As(err, &work) && !errors.As(err, &bad) {
		return codeFailed
	}
	return codeUsage
}
