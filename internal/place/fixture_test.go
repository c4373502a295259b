package place_test

import (
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/place"
	"github.com/rasid/rasid/internal/text"
)

// builtIn loads the shipped gazetteer and language once.
var builtIn = sync.OnceValues(func() (*place.Gazetteer, place.Language) {
	packs := os.DirFS("../knowledge/packs")
	g, complaints := place.Load(packs, "places")
	if err := complaints.Err(); err != nil {
		panic(err)
	}
	l, complaints := place.LoadLanguage(packs, "ar/places.yaml")
	if err := complaints.Err(); err != nil {
		panic(err)
	}
	return g, l
})

var builtInFinder = sync.OnceValue(func() *place.Finder {
	g, l := builtIn()
	return place.NewFinder(g, l)
})

// found is a mention as a test writes it down.
type found struct {
	span string // the location as told
	id   string // the chosen place, "" for none
}

// read finds and settles the places of one sentence, each with the container
// that the text gives.
func read(t *testing.T, sentence string, prior place.Prior) []found {
	t.Helper()
	g, _ := builtIn()
	f := builtInFinder()
	doc := text.CutLine(sentence)
	mentions := f.Find(doc, nil)
	containers := f.Containers(doc, mentions, nil)
	require.Len(t, containers, len(mentions))
	chosen := make([]*place.Place, len(mentions))
	for i := len(mentions) - 1; i >= 0; i-- {
		var container *place.Place
		if c := containers[i]; c >= 0 {
			container = chosen[c]
		}
		chosen[i], _ = g.Choose(&mentions[i], container, prior)
	}
	var result []found
	for i := range mentions {
		m := &mentions[i]
		id := ""
		if chosen[i] != nil {
			id = chosen[i].ID
		}
		result = append(result, found{m.Text(doc, chosen[i]), id})
	}
	return result
}
