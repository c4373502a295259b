package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
)

// story is an article of our own, published on a Wednesday.
func story(title string, paragraphs ...string) article.Article {
	return article.Article{ID: "story", Lang: "ar", Title: title, Body: strings.Join(paragraphs, "\n\n"), PublishedAt: "2024-01-10"}
}

// happenings extracts an article and holds the invariants on the way.
func happenings(t *testing.T, a article.Article) []event.Event {
	t.Helper()
	result, err := extractor(t).Extract(a)
	require.NoError(t, err)
	invariants(t, a, result)
	return result.Events
}

// only are the events of a type.
func only(events []event.Event, kind string) []event.Event {
	return slices.DeleteFunc(slices.Clone(events), func(e event.Event) bool { return e.Type != kind })
}

// names are the canonical names in a role.
func names(e *event.Event, role string) (out []string) {
	for _, a := range e.Actors {
		if a.Role == role {
			out = append(out, a.Name)
		}
	}
	return out
}

const (
	foreignMinisters = "التقى وزير الخارجية الروسي سيرغي لافروف وزير الخارجية التركي هاكان فيدان في أنقرة أمس الثلاثاء."
	shelling         = "قصفت القوات التركية بالمدفعية مواقع قسد في ريف حلب الاثنين."
	weather          = "وهطلت أمطار غزيرة على مناطق واسعة من البلاد طوال النهار."
)

func TestBothSidesAreThoseWhoMet(t *testing.T) {
	events := only(happenings(t, story("", foreignMinisters, "وأجرى الطرفان محادثات هاتفية الأحد الماضي.")), event.Meeting)
	require.Len(t, events, 2)
	call := events[1]
	require.Equal(t, "call", call.Mode)
	require.ElementsMatch(t, names(&events[0], event.RoleParticipant), names(&call, event.RoleParticipant))
	for _, a := range call.Actors {
		require.Equal(t, "الطرفان", a.Via, "what stands in the clause itself")
		require.NotEqual(t, "الطرفان", a.Text, "the name is quoted where it stands")
	}
}

func TestTheLatterIsWhoWasNamedLast(t *testing.T) {
	events := only(happenings(t, story("", "انسحب تنظيم الدولة من مواقع قرب مدينة الرقة أمام الجيش السوري.", "وقصف الأخير بلدة السخنة بالمدفعية الاثنين.")), event.Attack)
	require.Len(t, events, 1)
	require.Equal(t, []string{"الجيش السوري"}, texts(&events[0], event.RoleAttacker))
}

func texts(e *event.Event, role string) (out []string) {
	for _, a := range e.Actors {
		if a.Role == role {
			out = append(out, a.Text)
		}
	}
	return out
}

func TestOurForcesAreTheSpeakers(t *testing.T) {
	events := happenings(t, story("", "قال وزير الدفاع الأمريكي لويد أوستن: “ستبقى قواتنا في سوريا”."))
	require.NotEmpty(t, events)
	e := events[0]
	require.Equal(t, event.TroopStatement, e.Type)
	require.Len(t, names(&e, event.RoleForce), 1)
	for _, a := range e.Actors {
		require.Equal(t, "US", a.Country, "%s «%s»", a.Role, a.Text)
	}
}

func TestTitleThenShortNameIsOnePerson(t *testing.T) {
	events := only(happenings(t, story("", foreignMinisters, "وكان لافروف التقى فيدان في موسكو الشهر الماضي.")), event.Meeting)
	require.Len(t, events, 2)
	require.ElementsMatch(t, names(&events[0], event.RoleParticipant), names(&events[1], event.RoleParticipant))
	require.Equal(t, "أنقرة", events[0].Location.Text)
	require.Equal(t, "موسكو", events[1].Location.Text)
}

func TestTwoStrikesOnTwoPlacesAreTwoEvents(t *testing.T) {
	events := only(happenings(t, story("",
		"شنت الطائرات الروسية غارة على مواقع تنظيم الدولة في مدينة تدمر الاثنين.",
		"كما شنت الطائرات الروسية غارة على مواقع تنظيم الدولة في مدينة السخنة الثلاثاء.")), event.Attack)
	require.Len(t, events, 2)
	require.Equal(t, "تدمر", events[0].Location.Name)
	require.Equal(t, "السخنة", events[1].Location.Name)
	require.NotEqual(t, events[0].ID, events[1].ID)
}

func TestHeadlineAndLeadAreOneHappening(t *testing.T) {
	events := happenings(t, story("القوات التركية تقصف مواقع قسد في ريف حلب", shelling))
	require.Len(t, events, 1)
	e := events[0]
	require.Len(t, e.Evidence, 2, "both mentions are evidence")
	require.Contains(t, e.Evidence[0].Text, "بالمدفعية", "the fullest first")
	require.Equal(t, "shelling", e.Mode)
}

func TestMentionsOfOneHappeningFillItsSlots(t *testing.T) {
	events := only(happenings(t, story("",
		"شن مسلحون مجهولون هجوماً على حاجز للجيش العراقي في مدينة كركوك.",
		"ووقع الهجوم صباح الاثنين.")), event.Attack)
	require.Len(t, events, 1)
	require.Equal(t, "كركوك", events[0].Location.Name, "from the first sentence")
	require.Equal(t, "2024-01-08", events[0].Date.Start, "from the second")
	require.Len(t, events[0].Evidence, 2)
}

func TestNothingHappenedInAQuietArticle(t *testing.T) {
	require.Empty(t, happenings(t, story("أمطار غزيرة على البلاد", weather, "وقال المتحدث باسم هيئة الأرصاد إن الأمطار ستستمر حتى الأحد.")))
}

func TestSourcesAreNamed(t *testing.T) {
	events := happenings(t, story("", "قصفت القوات التركية مواقع قسد في ريف حلب الاثنين، وفق المرصد السوري لحقوق الإنسان."))
	require.Len(t, events, 1)
	require.Len(t, events[0].Sources, 1)
	require.Contains(t, events[0].Sources[0].Text, "المرصد السوري")
}
