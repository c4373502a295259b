package place_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/rasid/rasid/internal/place"
)

// phrases are sentences of ours with the places in them: "span=id", in order;
// an id after ~ is a container that stands for the name; "" means no place.
var phrases = []struct{ sentence, want string }{
	// Countries, capitals, large towns: anywhere, with clitics.
	{"زار الوزير سوريا ولبنان", "سوريا=SY لبنان=LB"},
	{"وصل الوفد إلى دمشق", "دمشق=SY.damascus"},
	{"اجتمع الطرفان في العاصمة السورية دمشق", "دمشق=SY.damascus"},
	{"انفجار قرب الموصل", "الموصل=IQ.mosul"},
	{"قصف استهدف إدلب وحلب", "إدلب=SY.idlib حلب=SY.aleppo"},
	{"عاد من بغداد إلى أربيل", "بغداد=IQ.baghdad أربيل=IQ.erbil"},
	{"قوات أمريكية في شرق سوريا", "شرق سوريا=SY"},
	{"انتشرت القوات في شمال شرقي سوريا", "شمال شرقي سوريا=SY"},
	{"غارات على شمالي العراق", "شمالي العراق=IQ"},
	{"مناورات في البحر الأسود", "البحر الأسود=sea.black-sea"},
	{"سفينة في خليج عدن", "خليج عدن=sea.gulf-of-aden"},
	{"قصف في شبه جزيرة القرم", "شبه جزيرة القرم=region.crimea"},
	// Locative nouns: plain type nouns stay out, facility words stay in.
	{"قصفت الطائرات بلدة السخنة", "السخنة=SY.al-sukhnah"},
	{"اشتباكات في قرية باب الخير", "باب الخير=SY.bab-al-kheir"},
	{"هجوم على قاعدة عين الأسد", "قاعدة عين الأسد=IQ.ain-al-asad-air-base"},
	{"صواريخ على قاعدة عين الأسد الجوية غربي الأنبار", "قاعدة عين الأسد الجوية=IQ.ain-al-asad-air-base غربي الأنبار=IQ/anbar"},
	{"تدريبات في محيط حقل العمر النفطي شرقي دير الزور", "حقل العمر النفطي=SY.al-omar-oil-field دير الزور=SY.deir-ez-zor"},
	{"وصلت تعزيزات إلى مطار خراب الجير", "مطار خراب الجير=SY.kharab-al-jir-airfield"},
	{"استهداف مطار التيفور بريف حمص الشرقي", "مطار التيفور=SY.t-4-air-base ريف حمص الشرقي=SY/homs"},
	{"أغلق معبر باب الهوى", "معبر باب الهوى=SY.bab-al-hawa-crossing"},
	{"في مخيم الركبان", "مخيم الركبان=SY.rukban-camp"},
	{"فتح بوابات سد تشرين", "سد تشرين=SY.tishrin-dam"},
	{"في محافظة الحسكة", "محافظة الحسكة=SY/al-hasakah"},
	{"قتيل في حي الشيخ مقصود", "حي الشيخ مقصود=SY.sheikh-maqsoud"},
	// Small places need an announcement.
	{"تمركزت في قرية مراط على الضفة الشرقية", "مراط=SY.marrat"},
	{"قصف على أطراف بلدة كنصفرة", "كنصفرة=SY.kansafra"},
	{"سيطروا على بلدتي الهبيط وكفرنبودة", "الهبيط=SY.al-habit كفرنبودة=SY.kafr-nabudah"},
	// Containment.
	{"قصف على بلدة الطيبة بريف حمص الشرقي", "الطيبة=SY.al-taybah-homs ريف حمص الشرقي=SY/homs"},
	{"انفجار في مدينة الباب بريف حلب", "الباب=SY.al-bab ريف حلب=SY/aleppo"},
	{"في بلدة الزهراء في محافظة حلب", "الزهراء=SY.al-zahraa محافظة حلب=SY/aleppo"},
	{"قرب قرية كفرحمام بريف إدلب الجنوبي", "كفرحمام=~SY/idlib ريف إدلب الجنوبي=SY/idlib"},
	{"على بعد 40 كيلومترا شمال الموصل", "الموصل=IQ.mosul"},
	{"قرب قرية الزور شمال المقدادية", "الزور=~IQ.muqdadiya المقدادية=IQ.muqdadiya"},
	{"هجوم في ناحية الرياض بمحافظة كركوك", "الرياض=IQ.riyadh-kirkuk محافظة كركوك=IQ/kirkuk"},
	// Common words are no places.
	{"شن المسلحون هجوما على الحاجز", ""},
	{"أصدر الوزير بيانا على عجل", ""},
	{"نشر صورا من باب التذكير", ""},
	{"كان الباب مفتوحا", ""},
	{"هذا القصر قديم", ""},
	{"العين بالعين", ""},
	{"قاعدة بيانات جديدة", ""},
	{"قاعدة عسكرية أمريكية", ""},
	{"وصلوا إلى مدينة كبيرة", ""},
	{"منطقة خفض التصعيد", ""},
	{"في حي سكني", ""},
	{"طريق مسدود", ""},
}

func TestFindReadsPhrases(t *testing.T) {
	for _, phrase := range phrases {
		t.Run(phrase.sentence, func(t *testing.T) {
			var got []string
			for _, f := range read(t, phrase.sentence, place.Prior{}) {
				got = append(got, f.span+"="+f.id)
			}
			require.Equal(t, strings.ReplaceAll(phrase.want, "~", ""), strings.Join(got, " "))
		})
	}
}
