package actor

import (
	"strings"
	"testing"

	"github.com/rasid/rasid/internal/text"
	"github.com/stretchr/testify/require"
)

func TestFind(t *testing.T) {
	finder := NewFinder(shipped(t), "ar")
	for _, c := range []struct{ phrase, want string }{
		// States, their spellings and their cities.
		{"الولايات المتحدة", "us"},
		{"للولايات المتحدة الأميركية", "us"},
		{"أمريكا وأميركا وامريكا", "us us us"},
		{"واشنطن وموسكو", "us* ru*"},
		{"بين أنقرة ودمشق", "tr* sy*"},
		{"المملكة العربية السعودية", "sa"},
		{"بالمملكة المتحدة", "gb"},
		{"كوريا الشمالية وكوريا الجنوبية", "kp kr"},
		{"في سورية", "sy"},
		{"لسورية", "sy"},
		{"طائرة سورية", "sy/"},
		{"الطائرة السورية", "sy/"},
		{"سلطنة عمان", "om"},
		{"بيونغ يانغ", "kp*"},
		{"قالت طهران", "ir*"},
		{"كييف", "ua*"},
		{"#تركيا", "tr"},
		{"المغرب والجزائر وتونس", "ma dz tn"},
		{"للمغرب", "ma"},
		{"مقدونيا الشمالية", "mk"},
		{"دولة الاحتلال", "il"},
		{"العدو الإسرائيلي", "il"},
		// Adjectives of nationality in all forms.
		{"أمريكي وأميركية", "us/ us/"},
		{"جنود أتراك", "tr/"},
		{"الجنود الأتراك", "tr/"},
		{"مسؤولين روس", "ru/"},
		{"قوات إيرانية", "ir/"},
		{"الإسرائيليون والفلسطينيون", "il/ ps/"},
		{"زورقان إيرانيان", "ir/"},
		{"غارتين إسرائيليتين", "il/"},
		{"جندياً روسياً", "ru/"},
		{"زار روسيا", "ru"},
		{"الزعيم الكوري الشمالي", "kp/"},
		{"المسؤولين الكوريين الجنوبيين", "kr/"},
		{"بارجة كورية جنوبية", "kr/"},
		{"الهنود والأرمن", "in/ am/"},
		{"لبنانيتان", "lb/"},
		{"القوات المالية في باماكو", "ml.forces ml*"},
		{"الأزمة المالية", ""},
		// Bodies that every state has.
		{"القوات الأمريكية في سوريا", "us.forces sy"},
		{"القوات الأميركية", "us.forces"},
		{"الجيش التركي", "tr.army"},
		{"القوات المسلحة المصرية", "eg.army"},
		{"وزارة الدفاع الروسية", "ru.mod"},
		{"البنتاغون", "us.mod"},
		{"للبنتاغون", "us.mod"},
		{"الخارجية التركية", "tr.mfa"},
		{"سلاح الجو الإسرائيلي", "il.airforce"},
		{"الطيران الحربي الروسي", "ru.airforce"},
		{"البحرية الإيرانية", "ir.navy"},
		{"الشرطة البريطانية", "gb.police"},
		{"الحكومة السورية", "sy.gov"},
		{"النظام السوري", "sy.gov"},
		{"جيش ميانمار", "mm.army"},
		{"السفارة الأميركية", "us.embassy"},
		{"المدفعية التركية", "tr.artillery"},
		{"وزارة الدفاع الكورية الجنوبية", "kr.mod"},
		{"القوات الأردنية والسعودية", "jo/ sa/"},
		{"الجيش الأميركي والعراقي", "us/ iq/"},
		{"الجيش السوري وروسيا", "sy.army ru"},
		// Armed groups and their spellings.
		{"قسد", "sdf"},
		{"بـ\"قسد\"", "sdf"},
		{"قوات سوريا الديموقراطية", "sdf"},
		{"قوات سوريا الديمقراطية - قسد", "sdf sdf"},
		{"#قوات_سوريا_الديمقراطية", "sdf"},
		{"وحدات حماية الشعب الكردية", "sdf.ypg"},
		{"تنظيم \"الدولة الإسلامية\"", "isis"},
		{"بـ#داعش", "isis"},
		{"تنظيم (داعش)", "isis"},
		{"تنظيم الدولة", "isis"},
		{"لتنظيم الدولة الإسلامية", "isis"},
		{"عصابات داعش الإرهابية", "isis"},
		{"هيئة تحرير الشام", "hts"},
		{"جبهة النصرة", "hts"},
		{"ميليشيات الحوثي", "houthi"},
		{"ميليشيا_الحوثي", "houthi"},
		{"المليشيات الحوثية", "houthi"},
		{"مسلحون حوثيون", "houthi/"},
		{"الحوثيين", "houthi"},
		{"أنصار الله", "houthi"},
		{"«حزب الله» اللبناني", "hezbollah"},
		{"كتائب حزب الله", "kataib-hezbollah"},
		{"حزب الله العراقي", "kataib-hezbollah"},
		{"حركة حماس", "hamas"},
		{"حركة \"حماس\"", "hamas"},
		{"مشجعون بحماس", ""},
		{"حركة فتح", "fatah"},
		{"فتح الباب", ""},
		{"حركة الشباب", "shabaab"},
		{"وزارة الشباب", ""},
		{"حركة أمل", "amal"},
		{"خيبة أمل", ""},
		{"حركة طالبان باكستان", "ttp"},
		{"حركة \"طالبان باكستان\"", "ttp"},
		{"طالبان", "taliban"},
		{"حزب العمال الكردستاني", "pkk"},
		{"تنظيم \"بي كا كا\"", "pkk"},
		{"الحشد الشعبي", "iq.pmf"},
		{"قوات البيشمركة", "krg.peshmerga"},
		{"البشمركة", "krg.peshmerga"},
		{"عصائب أهل الحق", "aah"},
		{"ميليشيا النجباء العراقية", "nujaba"},
		{"الحرس الثوري", "ir.irgc"},
		{"فيلق القدس", "ir.irgc.quds"},
		{"لواء القدس", "quds-brigade"},
		{"لواء فاطميون", "fatemiyoun"},
		{"الجيش الوطني السوري", "sna"},
		{"الجيش الوطني الليبي", "lna"},
		{"قوات الدعم السريع", "rsf"},
		{"الجبهة الشعبية لتحرير فلسطين", "pflp"},
		{"بوكو حرام", "boko-haram"},
		{"تنظيم القاعدة في جزيرة العرب", "aqap"},
		{"القاعدة الجوية", ""},
		{"جيش خالد بن الوليد", "khalid-walid"},
		{"عشيرة العكيدات", "tribe.agedat"},
		// International bodies, coalitions, media.
		{"التحالف الدولي", "coalition"},
		{"التحالف العربي", "saudi-coalition"},
		{"حلف شمال الأطلسي", "nato"},
		{"الناتو", "nato"},
		{"مجلس الأمن الدولي", "un.sc"},
		{"اليونيفيل", "un.unifil"},
		{"المبعوث الأممي", "un/"},
		{"المرصد السوري لحقوق الإنسان", "sohr"},
		{"وكالة فرانس برس", "afp"},
		{"الاتحاد الأوروبي", "eu"},
		{"قناة العربية", "alarabiya"},
		{"الدول العربية", ""},
		{"قناة العربية في الدولة العربية", "alarabiya"},
		// Persons.
		{"وزير الخارجية الروسي سيرغي لافروف", "ru/ lavrov"},
		{"الرئيس الأميركي دونالد ترمب", "us/ trump"},
		{"ترامب وبوتين وأردوغان", "trump putin erdogan"},
		{"إردوغان", "erdogan"},
		{"نتانياهو ونتنياهو", "netanyahu netanyahu"},
		{"كيم جونغ-أون", "kimjongun"},
		{"إيمانويل ماكرون", "macron"},
		{"كامالا هاريس وهاريس", "harris-k harris-k"},
		{"حيدر العبادي", "abadi-h"},
		{"الرئيس السوداني", "sd/"},
		{"محمد شياع السوداني وقال السوداني", "sudani sudani"},
		{"محمد شياع السوداني والجيش السوداني", "sudani sd.army"},
		{"الرئيس هادي", "hadi"},
		{"النائب هادي حبيش", ""},
		{"العميد صالح قروش", ""},
		{"الحارس كاسبر", ""},
	} {
		require.Equal(t, c.want, found(finder, c.phrase), c.phrase)
	}
}

func TestFindEnglish(t *testing.T) {
	finder := NewFinder(shipped(t), "en")
	for _, c := range []struct{ phrase, want string }{
		{"US troops told us", "us.forces"},
		{"U.S. and Russian soldiers", "us ru/"},
		{"the Turkish army shelled SDF positions", "tr.army sdf"},
		{"Islamic State fighters", "isis"},
		{"President Donald Trump met Vladimir Putin", "trump putin"},
		{"the Pentagon", "us.mod"},
		{"Houthi rebels", "houthi"},
		{"Syrian Observatory for Human Rights", "sohr"},
	} {
		require.Equal(t, c.want, found(finder, c.phrase), c.phrase)
	}
}

// TestRoundTrip: every name that needs no cue is found as itself, whole.
func TestRoundTrip(t *testing.T) {
	list := shipped(t)
	for _, lang := range []string{"ar", "en"} {
		finder := NewFinder(list, lang)
		for _, a := range list.Actors() {
			for _, n := range a.names {
				if n.lang != lang || n.doubtful || n.nisba || n.made {
					continue
				}
				doc := text.CutLine(n.text)
				mentions := finder.Find(doc, nil)
				if len(mentions) == 0 || mentions[len(mentions)-1].Actor != a {
					t.Errorf("%s: %q of %s is found as %q", n.at, n.text, a.ID, found(finder, n.text))
				}
			}
		}
	}
}

// TestAdjectives: every adjective in every form is found as its state's, with
// the article and without.
func TestAdjectives(t *testing.T) {
	list := shipped(t)
	finder := NewFinder(list, "ar")
	for _, a := range list.Actors() {
		for _, n := range a.names {
			if n.lang != "ar" || !n.nisba || n.doubtful || len([]rune(n.text)) <= 3 || n.form&Accusative != 0 {
				continue
			}
			definite := n.text
			switch bare := !strings.HasPrefix(n.text, "ال"); {
			case bare && strings.Contains(n.text, " "):
				continue // its definite form is listed beside it
			case bare:
				definite = "ال" + n.text
			}
			mentions := finder.Find(text.CutLine("النقطة "+definite), nil)
			require.Len(t, mentions, 1, definite)
			require.Equal(t, a.ID, mentions[0].Actor.ID, definite)
			require.True(t, mentions[0].Nisba, definite)
			require.True(t, strings.Contains(definite, " ") || mentions[0].Definite(), definite)
		}
	}
}

func TestMentionsAreOrdered(t *testing.T) {
	finder := NewFinder(shipped(t), "ar")
	doc := text.CutLine(sample)
	dst := finder.Find(doc, make([]Mention, 0, 64))
	last := int32(0)
	for _, m := range dst {
		require.GreaterOrEqual(t, m.First, last)
		require.Greater(t, m.Last, m.First)
		require.NotNil(t, m.Actor)
		last = m.Last
	}
	require.Zero(t, testing.AllocsPerRun(10, func() { dst = finder.Find(doc, dst[:0]) }))
}

const sample = "قال وزير الدفاع التركي إن القوات التركية والجيش الوطني السوري قصفت مواقع لـ\"قسد\" قرب منبج، وأضاف أن الولايات المتحدة وروسيا أبلغتا أنقرة بانسحاب الجنود الأميركيين، فيما نفى التحالف الدولي ذلك."

func BenchmarkFind(b *testing.B) {
	finder := NewFinder(shipped(b), "ar")
	doc := text.CutLine(sample)
	var dst []Mention
	b.SetBytes(int64(len(sample)))
	b.ReportAllocs()
	for b.Loop() {
		dst = finder.Find(doc, dst[:0])
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		NewFinder(shipped(b), "ar")
	}
}

// found prints the ids of what a finder finds in a phrase; an adjective has a
// slash behind it, a city a star.
func found(f *Finder, phrase string) string {
	out := ""
	for _, m := range f.Find(text.CutLine(phrase), nil) {
		if out != "" {
			out += " "
		}
		out += m.Actor.ID
		if m.Nisba {
			out += "/"
		}
		if m.Capital {
			out += "*"
		}
	}
	return out
}
