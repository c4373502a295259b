package main

import (
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/app"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"rasid": main}) }

// patience bounds every wait of a script.
const patience = 30 * time.Second

func TestScripts(t *testing.T) {
	samples, err := os.Getwd()
	require.NoError(t, err)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SAMPLES", samples+"/../../testdata/articles")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"port": freePort, "taken": takenPort, "code": code, "await": await, "eventually": eventually,
		},
	})
}

// freePort NAME puts a free loopback address into a variable.
func freePort(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv(args[0], l.Addr().String())
	ts.Check(l.Close())
}

// takenPort NAME puts a loopback address that something listens on into a
// variable, and its port into NAME_PORT.
func takenPort(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { _ = l.Close() })
	_, port, err := net.SplitHostPort(l.Addr().String())
	ts.Check(err)
	ts.Setenv(args[0], l.Addr().String())
	ts.Setenv(args[0]+"_PORT", port)
}

// code N CMD... runs a command that must end with the exit code N.
func code(ts *testscript.TestScript, _ bool, args []string) {
	got := "0"
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, not %s", got, args[0])
	}
}

// await URL polls until it answers with 200, await HOST:PORT until it is open.
func await(ts *testscript.TestScript, _ bool, args []string) {
	until(ts, args[0], func() bool {
		if !strings.HasPrefix(args[0], "http") {
			c, err := net.DialTimeout("tcp", args[0], time.Second)
			return err == nil && c.Close() == nil
		}
		r, err := http.Get(args[0])
		return err == nil && r.Body.Close() == nil && r.StatusCode == http.StatusOK
	})
}

// eventually TEXT CMD... runs a command again and again until it prints the text.
func eventually(ts *testscript.TestScript, _ bool, args []string) {
	until(ts, args[0], func() bool {
		return ts.Exec(args[1], args[2:]...) == nil && strings.Contains(ts.ReadFile("stdout"), args[0])
	})
}

func until(ts *testscript.TestScript, what string, f func() bool) {
	deadline := time.Now().Add(patience)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !f() {
		if time.Now().After(deadline) {
			ts.Fatalf("waited in vain for %s", what)
		}
		<-tick.C
	}
}

// TestDeployedCommands checks that the command lines of the deployment are
// commands of ours with flags that they have.
func TestDeployedCommands(t *testing.T) {
	data, err := os.ReadFile("../../docker-compose.yml")
	require.NoError(t, err)
	var file struct {
		Services map[string]struct{ Command []string }
	}
	require.NoError(t, yaml.Unmarshal(data, &file))
	lines := [][]string{{"run", "--config", "/etc/rasid/rasid.yaml"}}
	docker, err := os.ReadFile("../../deploy/Dockerfile")
	require.NoError(t, err)
	require.Contains(t, string(docker), `CMD ["`+strings.Join(lines[0], `", "`)+`"]`)
	for _, s := range file.Services {
		if len(s.Command) > 0 {
			lines = append(lines, s.Command)
		}
	}
	require.Len(t, lines, 4)
	for _, line := range lines {
		cmd, rest, err := newRoot(app.Streams{}).Find(line)
		require.NoError(t, err, line)
		require.NotNil(t, cmd.Parent(), line)
		require.NoError(t, cmd.ParseFlags(rest), line)
		require.NoError(t, cmd.ValidateArgs(cmd.Flags().Args()), line)
	}
}

// TestHelpTeaches holds that every command says what it does, by example.
func TestHelpTeaches(t *testing.T) {
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		require.NotEmpty(t, c.Short, c.CommandPath())
		if c.Runnable() && !c.HasSubCommands() && c.Name() != "version" {
			require.Contains(t, c.Example, c.CommandPath(), c.CommandPath())
		}
		for _, child := range c.Commands() {
			walk(child)
		}
	}
	walk(newRoot(app.Streams{}))
}
