package wire

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// valid runs the scanner as decodeJSON does.
func valid(data []byte) bool {
	s := newScanner(data, 0)
	if _, err := s.value(); err != nil {
		return false
	}
	return s.end() == nil
}

var jsonSeeds = []string{
	``, ` `, `{}`, `[]`, `{"a":1,"b":[true,false,null,-0.5e+3,"x"]}`, `{"a":1,}`, `[1,]`, `[,]`, `{"a"}`, `{a:1}`, `01`, `-`, `1.`, `.5`, `1e`, `1e+`,
	`"\ud83d\ude00\ud800\u0041\udc00\/\b\f\n\r\t\\\""`, `"\x"`, `"\u12g4"`, "\"\n\"", `"`, `"\`, `tru`, `nulll`, `{} x`, "\x00", "[\x00]", `{"a":1 "b":2}`, `[1 2]`, `--1`, `[[[]]]`,
}

func TestScannerAgreesWithJSON(t *testing.T) {
	for _, seed := range jsonSeeds {
		require.Equal(t, json.Valid([]byte(seed)), valid([]byte(seed)), seed)
	}
}

func TestScannerDepth(t *testing.T) {
	deep := []byte(`{"a":[{"b":[]},[],{}]}`)
	_, err := newScanner(deep, 4).value()
	require.NoError(t, err)
	_, err = newScanner(deep, 3).value()
	require.ErrorIs(t, err, errDeep)
}

// FuzzScanner holds the scanner against encoding/json: the same texts are
// valid, and the same strings are read from them.
func FuzzScanner(f *testing.F) {
	for _, seed := range jsonSeeds {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		require.Equal(t, json.Valid(data), valid(data))
		var want string
		if json.Unmarshal(data, &want) == nil && kindOf(newScanner(data, 0).peek()) == "string" && json.Valid(data) {
			s := newScanner(data, 0)
			raw, err := s.value()
			require.NoError(t, err)
			if got := unquote(raw); got != want {
				// Only broken UTF-8, which decodeJSON refuses, may differ.
				require.Less(t, invalidAt(raw), len(raw), "%q %q", got, want)
			}
		}
	})
}
