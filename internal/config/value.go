package config

import (
	"errors"
	"fmt"
	"net"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rasid/rasid/internal/diag"
)

// parse reads a value written as text: in a variable, a flag or a scalar of the
// file. Lists are separated by commas, tables are name=value pairs.
func (k Key) parse(text string) (any, error) {
	switch {
	case k.kind == durationType:
		d, err := time.ParseDuration(text)
		if err != nil || d < 0 {
			return nil, fmt.Errorf("%q is no duration: write it as 50ms or 2s", text)
		}
		return d, nil
	case k.kind == listType:
		return list(text), nil
	case k.kind == tableType:
		return table(text)
	case k.kind.Kind() == reflect.Bool:
		b, err := strconv.ParseBool(text)
		if err != nil {
			return nil, fmt.Errorf("%q is neither true nor false", text)
		}
		return b, nil
	case k.kind.Kind() == reflect.Int:
		n, err := strconv.Atoi(strings.ReplaceAll(text, "_", ""))
		if err != nil || n < 0 {
			return nil, fmt.Errorf("%q is no whole number from 0", text)
		}
		return n, nil
	}
	return text, nil
}

func list(text string) []string {
	var out []string
	for _, item := range strings.Split(text, ",") {
		if item = strings.TrimSpace(item); item != "" {
			out = append(out, item)
		}
	}
	return out
}

func table(text string) (map[string]any, error) {
	out := map[string]any{}
	for _, item := range list(text) {
		name, value, ok := strings.Cut(item, "=")
		if !ok {
			return nil, fmt.Errorf("%q is no name=value", item)
		}
		out[strings.TrimSpace(name)] = strings.TrimSpace(value)
	}
	return out, nil
}

// check judges a parsed value; advice may be empty.
func (k Key) check(value any) (advice string, err error) {
	text, isText := value.(string)
	if isText && k.Words != nil && !slices.Contains(k.Words, text) {
		words := slices.DeleteFunc(slices.Clone(k.Words), func(w string) bool { return w == "" })
		if advice = diag.Suggest(text, words); advice == "" {
			advice = "it is one of: " + strings.Join(words, ", ")
		}
		return advice, fmt.Errorf("unknown %s %q", k.Name, text)
	}
	switch k.Name {
	case "pprof":
		return "", loopback(text)
	case "listen":
		if _, _, err := net.SplitHostPort(text); err != nil {
			return "write it as :8080 or 127.0.0.1:8080", fmt.Errorf("%q is no address", text)
		}
	case "sources":
		return zones(value)
	}
	return "", nil
}

func loopback(addr string) error {
	if addr == "" {
		return nil
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("%q is no address: write it as 127.0.0.1:6060", addr)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return errors.New("the profiler listens on a loopback address only, as 127.0.0.1:6060")
	}
	return nil
}

func zones(value any) (string, error) {
	sources, ok := value.(map[string]any)
	if !ok {
		return "", nil
	}
	for source, zone := range sources {
		name := fmt.Sprint(zone)
		if _, err := time.LoadLocation(name); err != nil {
			return "zones are named as Asia/Damascus", fmt.Errorf("source %q: unknown zone %q", source, name)
		}
	}
	return "", nil
}
