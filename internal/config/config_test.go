package config_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rasid/rasid/internal/config"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

const reference = "../../deploy/rasid.yaml"

func write(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "rasid.yaml")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	return name
}

func flagsOf(t *testing.T, args ...string) *pflag.FlagSet {
	t.Helper()
	flags := pflag.NewFlagSet("test", pflag.ContinueOnError)
	var all []string
	for _, k := range config.Keys() {
		all = append(all, k.Name)
	}
	config.AddFlags(flags, all...)
	require.NoError(t, flags.Parse(args))
	return flags
}

func TestReferenceHoldsEveryKeyWithItsDefault(t *testing.T) {
	c, warnings, err := config.Load(config.Sources{File: reference})
	require.NoError(t, err)
	require.Empty(t, warnings)
	require.Equal(t, config.Default(), c)

	data, err := os.ReadFile(reference)
	require.NoError(t, err)
	var tree map[string]any
	require.NoError(t, yaml.Unmarshal(data, &tree))
	has := map[string]bool{}
	flatten("", tree, has)
	for _, k := range config.Keys() {
		require.True(t, has[k.Name], "deploy/rasid.yaml lacks %s", k.Name)
		require.NotEmpty(t, k.Help, k.Name)
		last := k.Name[strings.LastIndex(k.Name, ".")+1:]
		require.NotContains(t, []string{"port", "service"}, last, "orchestrators set such variables")
		delete(has, k.Name)
	}
	require.Empty(t, has, "keys of deploy/rasid.yaml that no setting has")
}

func flatten(above string, tree map[string]any, out map[string]bool) {
	for name, v := range tree {
		if deeper, ok := v.(map[string]any); ok && len(deeper) > 0 {
			flatten(above+name+".", deeper, out)
			continue
		}
		out[above+name] = true
	}
}

func TestPrecedence(t *testing.T) {
	file := write(t, "group: file\nlisten: :1\nlimits: {bytes: 1, depth: 1}\ncommit: {delay: 1s}\n")
	c, _, err := config.Load(config.Sources{File: file,
		Environ: []string{"RASID_LISTEN=:2", "RASID_LIMITS_BYTES=2", "RASID_LIMITS_DEPTH=2", "HOME=/", "RASID_SOURCES=a.b=Asia/Baghdad,c="},
		Flags:   flagsOf(t, "--limits-bytes=3", "--brokers=a:1, b:2", "--tls-enabled")})
	require.NoError(t, err)
	require.Equal(t, "file", c.Group)
	require.Equal(t, ":2", c.Listen)
	require.Equal(t, config.Limits{Bytes: 3, Depth: 2, Sentences: config.Default().Limits.Sentences, Steps: config.Default().Limits.Steps}, c.Limits)
	require.Equal(t, []string{"a:1", "b:2"}, c.Brokers)
	require.True(t, c.TLS.Enabled)
	require.Equal(t, time.Second, c.Commit.Delay)
	require.Equal(t, map[string]string{"a.b": "Asia/Baghdad", "c": ""}, c.Sources)
}

func TestFileIsComplainedAboutAtOnce(t *testing.T) {
	file := write(t, "grup: x\nlimits:\n  byte: 1\n  depth: deep\ndelivery: exactly_onc\npprof: 0.0.0.0:6060\nbrokers: {a: b}\nsources: {x: Asia/Atlantis}\n")
	_, _, err := config.Load(config.Sources{File: file})
	require.Error(t, err)
	for _, want := range []string{
		":1:1: unknown key \"grup\"", "did you mean «group»?", ":3:3: unknown key \"limits.byte\"", "«limits.bytes»",
		":4:10: limits.depth: \"deep\" is no whole number", ":5:11: unknown delivery \"exactly_onc\"", "«exactly_once»",
		":6:8: the profiler", ":7:10: brokers", ":8:10: source \"x\": unknown zone",
	} {
		require.ErrorContains(t, err, want)
	}
}

func TestFileThatIsNone(t *testing.T) {
	for _, text := range []string{"[1, 2]", "a: b: c", "group: [x, y]", "limits: 3", "group: a\ngroup: b"} {
		_, _, err := config.Load(config.Sources{File: write(t, text)})
		require.Error(t, err, text)
	}
	_, _, err := config.Load(config.Sources{File: write(t, "# nothing\nlimits:\n")})
	require.NoError(t, err)
	_, _, err = config.Load(config.Sources{File: "does-not-exist.yaml"})
	require.ErrorContains(t, err, "does-not-exist.yaml")
}

func TestVariables(t *testing.T) {
	_, warnings, err := config.Load(config.Sources{Environ: []string{"RASID_PORT=tcp://10.0.0.1:80", "RASID_GRUOP=x"}})
	require.NoError(t, err)
	require.Len(t, warnings, 2)
	require.Contains(t, warnings[0], "RASID_GRUOP means nothing; did you mean «RASID_GROUP»?")
	require.Contains(t, warnings[1], "RASID_PORT")

	_, _, err = config.Load(config.Sources{Environ: []string{"RASID_LIMITS_BYTES=many"}, Flags: flagsOf(t, "--format=xml")})
	require.ErrorContains(t, err, "$RASID_LIMITS_BYTES")
	require.ErrorContains(t, err, "--format: unknown format \"xml\"")
}

func TestNamesDoNotCollide(t *testing.T) {
	flags, variables := map[string]string{}, map[string]string{}
	for _, k := range config.Keys() {
		require.Empty(t, flags[k.Flag()], k.Name)
		require.Empty(t, variables[k.Variable()], k.Name)
		flags[k.Flag()], variables[k.Variable()] = k.Name, k.Name
	}
	require.Equal(t, "limits.bytes", variables["RASID_LIMITS_BYTES"])
	require.Positive(t, reflect.TypeFor[config.Config]().NumField())
}
