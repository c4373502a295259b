package config

import (
	"reflect"
	"slices"
	"strings"
	"time"
)

// Key is one setting as it may be given.
type Key struct {
	Name  string // "limits.bytes"
	Help  string
	Words []string // allowed values; nil: any
	kind  reflect.Type
}

// Flag is the name of the key's flag, without dashes.
func (k Key) Flag() string { return strings.NewReplacer(".", "-", "_", "-").Replace(k.Name) }

// Variable is the key's environment variable.
func (k Key) Variable() string { return prefix + strings.ToUpper(strings.ReplaceAll(k.Name, ".", "_")) }

// prefix of all variables.
const prefix = "RASID_"

// Keys are all settings, in the order of Config.
func Keys() []Key { return keysOf(reflect.TypeFor[Config](), "") }

func keysOf(t reflect.Type, above string) []Key {
	var keys []Key
	for i := range t.NumField() {
		f := t.Field(i)
		name := above + f.Tag.Get("koanf")
		if f.Type.Kind() == reflect.Struct {
			keys = append(keys, keysOf(f.Type, name+".")...)
			continue
		}
		k := Key{Name: name, Help: f.Tag.Get("help"), kind: f.Type}
		if words, ok := f.Tag.Lookup("words"); ok {
			k.Words = strings.Split(words, ",")
		}
		keys = append(keys, k)
	}
	return keys
}

func find(name string) (Key, bool) {
	keys := Keys()
	i := slices.IndexFunc(keys, func(k Key) bool { return k.Name == name })
	if i < 0 {
		return Key{}, false
	}
	return keys[i], true
}

func names() []string {
	var out []string
	for _, k := range Keys() {
		out = append(out, k.Name)
	}
	return out
}

// Types of values.
var (
	durationType = reflect.TypeFor[time.Duration]()
	listType     = reflect.TypeFor[[]string]()
	tableType    = reflect.TypeFor[map[string]string]()
)
