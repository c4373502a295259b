// Package archtest holds the import order of the house (DESIGN 2) as a test.
package archtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

const module = "github.com/rasid/rasid/"

// floors lists the rooms from the top of the house down. A room may import
// only rooms of lower floors; rooms of one floor do not import each other.
var floors = [][]string{
	{"cmd/rasid"},
	{"internal/app"},
	{"internal/kafka/crashtest"}, // for tests alone
	{"internal/workbench", "internal/replay", "internal/diff", "internal/sink", "internal/config", "internal/devbroker"},
	{"internal/kafka"},
	{"internal/stream"},
	{"internal/wire", "internal/eval", "internal/survey"},
	{"proto/rasid/v1"},
	{"internal/extract"},
	{"internal/knowledge"},
	{"internal/engine"},
	{"internal/rule"},
	{"internal/discourse"},
	{"internal/syntax/ar"},
	{"internal/syntax"},
	{"internal/lexicon", "internal/actor", "internal/place", "internal/timex"},
	{"internal/morph", "internal/text"},
	{"internal/article", "internal/event", "internal/diag", "testdata/articles"},
}

// owners are libraries that only some rooms may use.
var owners = map[string][]string{
	"github.com/segmentio/kafka-go":       {"internal/kafka"},
	"go.uber.org/zap":                     {"internal/stream", "internal/kafka", "internal/replay", "internal/sink", "internal/workbench", "internal/app", "cmd/rasid"},
	"github.com/prometheus/client_golang": {"internal/stream", "internal/kafka", "internal/replay", "internal/sink", "internal/workbench", "internal/app", "cmd/rasid"},
}

// impure are packages of the standard library that nothing from extract down may use.
var impure = []string{"log", "log/slog", "net", "net/http", "os/exec"}

func floorOf(room string) int {
	for i, rooms := range floors {
		for _, r := range rooms {
			if r == room {
				return i
			}
		}
	}
	return -1
}

func TestImportOrder(t *testing.T) {
	extract := floorOf("internal/extract")
	eachFile(t, func(file, room string, imports []string) {
		floor := floorOf(room)
		if strings.HasPrefix(room, "internal/archtest") || strings.HasPrefix(room, "internal/knowledge/packs") {
			return
		}
		require.GreaterOrEqual(t, floor, 0, "%s: room %s has no floor: add it to the list", file, room)
		test := strings.HasSuffix(file, "_test.go")
		for _, imported := range imports {
			if other, ok := strings.CutPrefix(imported, module); ok && !test && other != room {
				require.Greater(t, floorOf(other), floor, "%s imports %s, which is not below it", file, other)
			}
			for library, rooms := range owners {
				if strings.HasPrefix(imported, library) && !test && room != "internal/kafka/crashtest" {
					require.Contains(t, rooms, room, "%s imports %s", file, imported)
				}
			}
			if floor >= extract && !test {
				require.NotContains(t, impure, imported, "%s: no logger and no network from extract down", file)
			}
		}
	})
}

// TestWordsAreData keeps letters of the languages out of the code that all
// languages share: words belong into packs, grammar into the language's folder.
func TestWordsAreData(t *testing.T) {
	for _, room := range []string{"engine", "discourse", "extract", "rule", "syntax"} {
		files, err := filepath.Glob(filepath.Join("..", room, "*.go"))
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			for n, line := range strings.Split(string(data), "\n") {
				require.False(t, strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }),
					"%s:%d holds Arabic letters: %s", file, n+1, line)
			}
		}
	}
}

// eachFile calls f for every Go file of the house.
func eachFile(t *testing.T, f func(file, room string, imports []string)) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && name != root || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		var imports []string
		for _, i := range parsed.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, p)
		}
		f(name, path.Dir(filepath.ToSlash(relative)), imports)
		return nil
	})
	require.NoError(t, err)
}
