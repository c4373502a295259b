package text

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
)

func TestEveryLanguageLoads(t *testing.T) {
	for _, file := range []string{"ar/text.yaml", "en/text.yaml"} {
		l, wrong := LoadLanguage(os.DirFS("../knowledge/packs"), file)
		require.NoError(t, wrong.Err())
		for _, list := range l.lists() {
			require.NotEmpty(t, *list.phrases, file+" "+list.name)
		}
	}
}

func TestLoadLanguageComplainsAboutEverything(t *testing.T) {
	load := func(data string) string {
		_, wrong := LoadLanguage(fstest.MapFS{"l.yaml": {Data: []byte(data)}}, "l.yaml")
		if err := wrong.Err(); err != nil {
			return err.Error()
		}
		return ""
	}
	require.Equal(t, "l.yaml:1:1: unknown list «link»\n\tdid you mean «links»?\n"+
		"l.yaml:5:3: «اقرا أيضا» twice\n\tit stands on line 4 already\n"+
		"l.yaml:6:3: «--» has no word\n"+
		"l.yaml:7:3: expected a phrase\n"+
		"l.yaml:8:8: expected a list of phrases\n\twrite one phrase a line behind «- »",
		load("link: [a]\n\nlinks:\n- اقرأ أيضاً\n- اقرا أيضا\n- \"--\"\n- a: b\nalone: x\n"))
	require.Contains(t, load("- a"), "expected a mapping of lists")
	require.Contains(t, load("a: ["), "l.yaml: ")
	require.Empty(t, load(""))
	_, wrong := LoadLanguage(fstest.MapFS{}, "l.yaml")
	require.ErrorContains(t, wrong.Err(), "cannot be read")
}
