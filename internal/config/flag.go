package config

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/spf13/pflag"
)

// AddFlags declares the flags of the keys that begin with one of the given
// names ("topics" means "topics.articles" too). Their values are text, parsed
// with those of the other sources; the default is shown and not set.
func AddFlags(flags *pflag.FlagSet, keys ...string) {
	defaults := reflect.ValueOf(Default())
	for _, k := range Keys() {
		for _, name := range keys {
			if k.Name == name || strings.HasPrefix(k.Name, name+".") {
				v := &flagValue{text: show(valueAt(defaults, k.Name)), kind: kindWord(k)}
				flags.Var(v, k.Flag(), k.Help)
				if k.kind.Kind() == reflect.Bool {
					flags.Lookup(k.Flag()).NoOptDefVal = "true"
				}
			}
		}
	}
}

// flagValue holds the text of a flag.
type flagValue struct{ text, kind string }

// String is of pflag.Value.
func (v *flagValue) String() string { return v.text }

// Set is of pflag.Value.
func (v *flagValue) Set(text string) error {
	v.text = text
	return nil
}

// Type is of pflag.Value: what help shows for the value.
func (v *flagValue) Type() string { return v.kind }

func kindWord(k Key) string {
	switch {
	case k.kind == durationType:
		return "duration"
	case k.kind == listType:
		return "list"
	case k.kind == tableType:
		return "name=zone,..."
	}
	return k.kind.Kind().String()
}

// valueAt is the field of a key.
func valueAt(v reflect.Value, name string) reflect.Value {
	head, rest, deeper := strings.Cut(name, ".")
	for i := range v.NumField() {
		if v.Type().Field(i).Tag.Get("koanf") == head {
			if deeper {
				return valueAt(v.Field(i), rest)
			}
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

func show(v reflect.Value) string {
	switch value := v.Interface().(type) {
	case []string:
		return strings.Join(value, ",")
	case map[string]string:
		return ""
	default:
		return fmt.Sprint(value)
	}
}
