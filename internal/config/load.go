package config

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/knadh/koanf/providers/confmap"
	"github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/posflag"
	"github.com/knadh/koanf/providers/structs"
	"github.com/knadh/koanf/v2"
	"github.com/rasid/rasid/internal/diag"
	"github.com/spf13/pflag"
)

// Sources are where settings come from.
type Sources struct {
	File    string         // path; empty: none
	Environ []string       // NAME=value, as os.Environ gives them
	Flags   *pflag.FlagSet // nil: none
}

// Load reads all sources. Warnings are variables that mean nothing. The error
// holds every complaint.
func Load(s Sources) (c Config, warnings []string, err error) {
	k := koanf.New(".")
	if err := k.Load(structs.Provider(Default(), "koanf"), nil); err != nil {
		return c, nil, fmt.Errorf("defaults: %w", err)
	}
	var diags diag.List
	if s.File != "" {
		data, err := os.ReadFile(s.File)
		if err != nil {
			return c, nil, fmt.Errorf("read settings: %w", err)
		}
		values, more := readFile(s.File, data)
		diags.Append(more)
		if err := load(k, values); err != nil {
			return c, nil, err
		}
	}
	values, warnings := readEnvironment(s.Environ, &diags)
	if err := load(k, values); err != nil {
		return c, warnings, err
	}
	if s.Flags != nil {
		if values, err = readFlags(s.Flags, &diags); err != nil {
			return c, warnings, err
		}
		if err := load(k, values); err != nil {
			return c, warnings, err
		}
	}
	if err := diags.Err(); err != nil {
		return c, warnings, err
	}
	return c, warnings, unmarshal(k, &c)
}

// load lays values by key over the others. A table replaces the one below it, and
// its names are no keys: they may hold dots.
func load(k *koanf.Koanf, values map[string]any) error {
	for name, v := range values {
		if _, isTable := v.(map[string]any); isTable {
			k.Delete(name)
		}
	}
	if err := k.Load(confmap.Provider(values, "."), nil); err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

func unmarshal(k *koanf.Koanf, c *Config) error {
	err := k.UnmarshalWithConf("", c, koanf.UnmarshalConf{Tag: "koanf", DecoderConfig: &mapstructure.DecoderConfig{Result: c, TagName: "koanf"}})
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

// readEnvironment takes the variables that are keys.
func readEnvironment(environ []string, diags *diag.List) (map[string]any, []string) {
	byVariable := map[string]Key{}
	var variables []string
	for _, k := range Keys() {
		byVariable[k.Variable()] = k
		variables = append(variables, k.Variable())
	}
	var warnings []string
	values := map[string]any{}
	provider := env.Provider("", env.Opt{Prefix: prefix, EnvironFunc: func() []string { return environ },
		TransformFunc: func(name, text string) (string, any) {
			key, ok := byVariable[name]
			if !ok {
				warnings = append(warnings, strings.TrimSpace(fmt.Sprintf("variable %s means nothing; %s", name, diag.Suggest(name, variables))))
				return "", nil
			}
			if v, ok := given(key, text, "$"+name, diags); ok {
				values[key.Name] = v
			}
			return "", nil
		}})
	_, _ = provider.Read() // it cannot fail: it only walks the variables
	slices.Sort(warnings)
	return values, warnings
}

// readFlags takes the flags that were set.
func readFlags(flags *pflag.FlagSet, diags *diag.List) (map[string]any, error) {
	byFlag := map[string]Key{}
	for _, k := range Keys() {
		byFlag[k.Flag()] = k
	}
	values := map[string]any{}
	_, err := posflag.ProviderWithFlag(flags, "", nil, func(f *pflag.Flag) (string, any) {
		key, ok := byFlag[f.Name]
		// A command may have a flag of its own with the name of a key.
		if _, ours := f.Value.(*flagValue); !ok || !ours || !f.Changed {
			return "", nil
		}
		if v, ok := given(key, f.Value.String(), "--"+f.Name, diags); ok {
			values[key.Name] = v
		}
		return "", nil
	}).Read()
	return values, err
}

// given reads a value that was given as text; where names it in complaints.
func given(k Key, text, where string, diags *diag.List) (any, bool) {
	v, err := k.parse(text)
	advice := ""
	if err == nil {
		advice, err = k.check(v)
	}
	if err != nil {
		diags.Add(diag.Position{File: where}, advice, "%s", err)
		return nil, false
	}
	return v, true
}
