package actor

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCompose(t *testing.T) {
	list := shipped(t)
	id := func(ids ...string) (out []*Actor) {
		for _, i := range ids {
			a := list.ByID(i)
			require.NotNil(t, a, i)
			out = append(out, a)
		}
		return out
	}
	one := func(i string) *Actor { return id(i)[0] }
	for _, c := range []struct {
		phrase  string
		parts   Parts
		actor   string
		kind    string
		country string
	}{
		{"قوات أمريكية", Parts{HeadClass: "troops.unit", HeadLemma: "قوات", Nisba: id("us")}, "us.forces", "state_forces", "US"},
		{"جنود أتراك", Parts{HeadClass: "troops.member", HeadLemma: "جندي", Nisba: id("tr")}, "tr.army", "state_forces", "TR"},
		{"الجيش الأميركي والعراقي", Parts{HeadClass: "troops", HeadLemma: "جيش", Nisba: id("us", "iq")}, "us.army", "state_forces", "US"},
		{"جيش لبنان", Parts{HeadClass: "troops", HeadLemma: "جيش", Owner: one("lb")}, "lb.army", "state_forces", "LB"},
		{"طائرات روسية", Parts{HeadClass: "weapon.air", HeadLemma: "طائرة", Nisba: id("ru")}, "ru.airforce", "state_forces", "RU"},
		{"مسلحون مجهولون", Parts{HeadClass: "troops.member", HeadLemma: "مسلح", Words: []string{"مجهول"}}, "", "armed_group", ""},
		{"مسلحون سوريون", Parts{HeadClass: "troops.member", HeadLemma: "مسلح", Nisba: id("sy")}, "", "armed_group", "SY"},
		{"وفد إيراني", Parts{HeadClass: "delegation", HeadLemma: "وفد", Nisba: id("ir")}, "ir", "government", "IR"},
		{"وفد من قسد", Parts{HeadClass: "delegation", HeadLemma: "وفد", Owner: one("sdf")}, "sdf", "armed_group", "SY"},
		{"مقاتلو قسد", Parts{HeadClass: "troops.member", HeadLemma: "مقاتل", Owner: one("sdf")}, "sdf", "armed_group", "SY"},
		{"مسلحون حوثيون", Parts{HeadClass: "troops.member", HeadLemma: "مسلح", Nisba: id("houthi")}, "houthi", "armed_group", "YE"},
		{"مقر لحماس", Parts{HeadClass: "asset.military", HeadLemma: "مقر", Owner: one("hamas")}, "", "object", "PS"},
		{"وزير الخارجية الروسي", Parts{HeadClass: "person.title", HeadLemma: "وزير", Words: []string{"خارجية"}, Nisba: id("ru")}, "", "person", "RU"},
		{"السفير التركي", Parts{HeadClass: "person.title", HeadLemma: "سفير", Nisba: id("tr")}, "", "person", "TR"},
		{"قائد قسد", Parts{HeadClass: "person.title", HeadLemma: "قائد", Owner: one("sdf")}, "", "person", "SY"},
		{"وزارة الدفاع", Parts{HeadClass: "group", HeadLemma: "وزارة", Words: []string{"دفاع"}, Nisba: id("ru")}, "ru.mod", "government", "RU"},
		{"مدنيين", Parts{HeadClass: "person.civilian", HeadLemma: "مدني"}, "", "civilians", ""},
		{"طفل فلسطيني", Parts{HeadClass: "person.civilian", HeadLemma: "طفل", Nisba: id("ps")}, "", "civilians", "PS"},
		{"سيارة", Parts{HeadClass: "asset.civilian", HeadLemma: "سيارة"}, "", "object", ""},
		{"ميليشيا عراقية", Parts{HeadClass: "group.armed", HeadLemma: "ميليشيا", Nisba: id("iq")}, "", "armed_group", "IQ"},
		{"هيئة تركية", Parts{HeadClass: "organ.command", HeadLemma: "مديرية", Nisba: id("tr")}, "tr", "government", "TR"},
		{"قوات الأمن العراقية", Parts{HeadClass: "troops.unit", HeadLemma: "قوات", Words: []string{"أمن"}, Nisba: id("iq")}, "iq.security", "state_forces", "IQ"},
		{"مسؤول أميركي", Parts{HeadClass: "person.official", HeadLemma: "مسؤول", Nisba: id("us")}, "", "person", "US"},
		{"شيء", Parts{HeadLemma: "شيء"}, "", "", ""},
	} {
		got := list.Compose(c.parts)
		actor := ""
		if got.Actor != nil {
			actor = got.Actor.ID
		}
		require.Equal(t, []string{c.actor, c.kind, c.country}, []string{actor, got.Kind, got.Country}, c.phrase)
	}
	minister := list.Compose(Parts{HeadClass: "person.title", HeadLemma: "وزير", Words: []string{"خارجية"}, Nisba: id("ru")})
	require.Equal(t, one("ru.mfa").Name, minister.Affiliation)
}

func TestResolve(t *testing.T) {
	list := shipped(t)
	for _, c := range []struct {
		word    string
		context Context
		want    string
	}{
		{"word.army", Context{Country: "LB"}, "lb.army"},
		{"word.army", Context{Mentioned: []*Actor{list.ByID("iq.army")}, Country: "SY"}, "iq.army"},
		{"word.army", Context{Mentioned: []*Actor{list.ByID("assad")}}, "sy.army"},
		{"word.army", Context{}, "word.army"},
		{"word.regime", Context{Country: "SY"}, "sy.gov"},
		{"word.occupation", Context{}, "il"},
		{"word.occupation-army", Context{Source: "وكالة هاوار"}, "tr.army"},
		{"word.organisation", Context{Mentioned: []*Actor{list.ByID("us"), list.ByID("alqaeda"), list.ByID("isis")}}, "alqaeda"},
		{"word.organisation", Context{Mentioned: []*Actor{list.ByID("isis.khorasan")}}, "isis.khorasan"},
		{"word.coalition", Context{Mentioned: []*Actor{list.ByID("houthi")}}, "saudi-coalition"},
		{"word.coalition", Context{Mentioned: []*Actor{list.ByID("isis"), list.ByID("sdf")}}, "coalition"},
		{"word.movement", Context{Mentioned: []*Actor{list.ByID("il"), list.ByID("hamas")}}, "hamas"},
		{"word.hizb", Context{Mentioned: []*Actor{list.ByID("pkk")}}, "pkk"},
		{"word.mfa", Context{Country: "RU"}, "ru.mfa"},
		{"sdf", Context{Country: "RU"}, "sdf"},
	} {
		require.Equal(t, c.want, list.Resolve(list.ByID(c.word), c.context).ID, c)
	}
	require.Nil(t, list.Resolve(nil, Context{}))
}

func TestRoleOn(t *testing.T) {
	list := shipped(t)
	trump, us := list.ByID("trump"), list.ByID("us")
	for day, held := range map[string]bool{
		"2017-01-19": false, "2017-01-20": true, "2021-01-20": true, "2021-01-21": false,
		"2025-01-19": false, "2025-01-20": true, "2026-05-01": true,
	} {
		require.Equal(t, held, trump.RoleOn(day) != nil, day)
	}
	require.Equal(t, "president", trump.RoleOn("").Title)
	require.Equal(t, "trump", list.Holder("president", us, "2018-06-12").ID)
	require.Equal(t, "biden", list.Holder("president", us, "2023-10-07").ID)
	require.Equal(t, "lavrov", list.Holder("fm", list.ByID("ru.mfa"), "2018-02-01").ID)
	require.Equal(t, "tillerson", list.Holder("fm", list.ByID("us.mfa"), "2018-02-01").ID)
	require.Nil(t, list.Holder("president", us, "1950-01-01"))
	require.Nil(t, list.Holder("king", us, "2018-01-01"))
}

// TestHoldersDoNotOverlap: one ruling office has one holder, the month of a
// change apart.
func TestHoldersDoNotOverlap(t *testing.T) {
	list := shipped(t)
	for key, holders := range list.holders {
		title, _, _ := strings.Cut(key, "@")
		if !ruling[title] || title == "envoy" || title == "leader" {
			continue
		}
		for i := range holders {
			for j := range i {
				a, b := holders[i].role, holders[j].role
				if a.From < b.From {
					a, b = b, a
				}
				require.True(t, b.To != "" && b.To[:7] <= a.From[:7], "%s: %s and %s", key, holders[i].who.ID, holders[j].who.ID)
			}
		}
	}
}
