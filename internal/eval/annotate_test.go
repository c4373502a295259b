package eval

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

const attackText = "قصف الجيش بلدة سراقب أمس وقتل ثلاثة.\nونقل المرصد عن الجيش ذلك."

func attack() event.Event {
	lat, lon := 35.86, 36.8
	return event.Event{
		ID: "e", Op: event.OpUpsert, Type: event.Attack, Mode: "shelling", Status: "happened", Factuality: event.Asserted,
		Actors: []event.Actor{{
			Role: event.RoleAttacker, Text: "الجيش", Name: "الجيش السوري",
			Mentions: []event.Mention{{Text: "الجيش"}, {Text: "عن الجيش"}, {Text: "ذلك"}},
		}},
		Location: &event.Location{Text: "سراقب", Country: "SY", Lat: &lat, Lon: &lon},
		Date:     &event.Date{Start: "2024-02-12", End: "2024-02-12", Text: "أمس", Basis: event.BasisRelative},
		Killed:   &event.Count{Low: 3, High: 4, Text: "ثلاثة"}, Injured: &event.Count{Low: 0, High: 2}, Troops: &event.Count{Low: 9, High: 9},
		Evidence: []event.Evidence{{Text: "قصف الجيش بلدة سراقب أمس"}, {Text: "وقتل ثلاثة.\nونقل المرصد عن"}},
		Sources:  []event.Source{{Text: "المرصد"}, {Text: "المرصد"}, {Text: "الجيش"}},
		Article:  event.Article{Lang: "ar"},
	}
}

func TestFromEvents(t *testing.T) {
	retracted := event.Event{Op: event.OpRetract, Type: event.Attack}
	a := FromEvents(article.Article{ID: "x", Source: "s", Title: "t", Body: "<p>", PublishedAt: "2024-02-13T09:30:00+03:00"}, attackText, []event.Event{attack(), retracted})
	require.NoError(t, Check(a))
	var out bytes.Buffer
	require.NoError(t, WriteGold(&out, a))
	require.Equal(t, `{"id":"x","lang":"ar","source":"s","published_at":"2024-02-13T09:30:00+03:00","title":"t",`+
		`"body":"قصف الجيش بلدة سراقب أمس وقتل ثلاثة.\nونقل المرصد عن الجيش ذلك.",`+
		`"events":[{"type":"ATTACK","mode":"shelling","factuality":"asserted","evidence":["قصف الجيش بلدة سراقب أمس","ونقل المرصد عن"],`+
		`"actors":[{"role":"attacker","text":"الجيش","alt":["الجيش السوري","عن الجيش"]}],`+
		`"location":{"text":"سراقب","country":"SY","lat":35.86,"lon":36.8},"date":{"text":"أمس","start":"2024-02-12","end":"2024-02-12"},`+
		`"killed":3,"sources":["المرصد"]}]}`+"\n", out.String())
	read, err := ReadGold(&out)
	require.NoError(t, err)
	require.Equal(t, []Article{a}, read)
}

func TestFromEventsWithoutEvents(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, WriteGold(&out, FromEvents(article.Article{ID: "x", PublishedAt: "yesterday"}, "", nil), Article{ID: "y"}))
	require.Equal(t, `{"id":"x","lang":"","source":"","published_at":null,"title":"","body":"","events":[]}`+"\n"+
		`{"id":"y","lang":"","source":"","published_at":null,"title":"","body":"","events":[]}`+"\n", out.String())
}

func TestPublicationDayIsNoDate(t *testing.T) {
	e := attack()
	e.Date.Basis = event.BasisPublication
	require.Nil(t, FromEvents(article.Article{}, attackText, []event.Event{e}).Events[0].Date)
}

func TestReadable(t *testing.T) {
	for text, want := range map[string]bool{
		"2024-02-13T09:30:00Z": true, "2024-02-13T09:30:00.5+03:00": true, "2024-02-13": true,
		"": false, "20000-01-01": false, "0000-01-01": false, "13/02/2024": false, "2024-02-30": false, "2024-02-13 09:30": false,
	} {
		require.Equal(t, want, readable(text) != nil, text)
	}
}

func TestReadGold(t *testing.T) {
	articles, err := ReadGold(strings.NewReader("\n{\"id\":\"a\",\"more\":1}\r\n\n{\"id\":\"b\",\"events\":[{\"location\":{},\"date\":{}}]}"))
	require.NoError(t, err)
	require.Len(t, articles, 2)
	require.Nil(t, articles[1].Events[0].Location)
	require.Nil(t, articles[1].Events[0].Date)
	_, err = ReadGold(strings.NewReader("{}\n{\"id\":3}"))
	require.ErrorContains(t, err, "line 2")
}

func TestGoldPassesCheck(t *testing.T) {
	for _, name := range []string{"dev-a.jsonl", "dev-en.jsonl"} {
		for _, a := range readFile(t, "../../testdata/gold", name) {
			require.NoError(t, Check(a), a.ID)
		}
	}
}

func TestCheckComplains(t *testing.T) {
	three := 3
	tests := []struct {
		says  string
		spoil func(*Article, *Event)
	}{
		{"no id", func(a *Article, _ *Event) { a.ID = "" }},
		{"published_at", func(a *Article, _ *Event) { x := "now"; a.PublishedAt = &x }},
		{"event 0: type", func(_ *Article, e *Event) { e.Type = "X" }},
		{"mode", func(_ *Article, e *Event) { e.Mode = "call" }},
		{"factuality", func(_ *Article, e *Event) { e.Factuality = "" }},
		{"no evidence", func(_ *Article, e *Event) { e.Evidence = nil }},
		{"evidence not in the text", func(_ *Article, e *Event) { e.Evidence = []string{"x"} }},
		{"line break", func(_ *Article, e *Event) { e.Evidence = []string{"ثلاثة.\nونقل"} }},
		{"who has a role", func(_ *Article, e *Event) { e.Sources = []string{"الجيش"} }},
		{"role", func(_ *Article, e *Event) { e.Actors[0].Role = "force" }},
		{"actor not in", func(_ *Article, e *Event) { e.Actors[0].Text = "" }},
		{"without a force", func(_ *Article, e *Event) { e.Type = "TROOP_STATEMENT" }},
		{"troops of ATTACK", func(_ *Article, e *Event) { e.Troops = &three }},
		{"killed or injured of MEETING", func(_ *Article, e *Event) { e.Type = "MEETING" }},
		{"country", func(_ *Article, e *Event) { e.Location.Country = "sy" }},
		{"coordinates", func(_ *Article, e *Event) { e.Location.Lon = nil }},
		{"location not in", func(_ *Article, e *Event) { e.Location.Text = "حلب" }},
		{"date", func(_ *Article, e *Event) { e.Date.End = "2024-02-11" }},
		{"source not in", func(_ *Article, e *Event) { e.Sources = []string{"رويترز"} }},
	}
	for _, tt := range tests {
		a := FromEvents(article.Article{ID: "x"}, attackText, []event.Event{attack()})
		tt.spoil(&a, &a.Events[0])
		require.ErrorContains(t, Check(a), tt.says)
	}
}
