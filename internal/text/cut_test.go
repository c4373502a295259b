package text

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// arabic is the cutter with the pack's own phrases.
func arabic(t testing.TB) *Cutter {
	l, wrong := LoadLanguage(os.DirFS("../knowledge/packs"), "ar/text.yaml")
	require.NoError(t, wrong.Err())
	return NewCutter(&l)
}

func mustCut(t testing.TB, title, body string) *Document {
	doc, err := arabic(t).Cut(title, body)
	require.NoError(t, err)
	return doc
}

// show spells tokens as letter of kind + lite.
func show(doc *Document) string {
	letters := "?WNCLQBSMKDHO"
	var b strings.Builder
	for i, t := range doc.Tokens {
		if i > 0 && !t.Joined {
			b.WriteByte(' ')
		}
		b.WriteByte(letters[t.Kind])
		if t.Open {
			b.WriteByte('<')
		}
		if t.Close {
			b.WriteByte('>')
		}
		b.WriteString(t.Lite)
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		`بـ"قسد"،`:             `CبQ<"WقسدQ>"M،`,
		`لـ”التحالف الدولي”`:   `CلQ<”Wالتحالف WالدوليQ>”`,
		`و”قسد“ والعشائر`:      `CوQ<”WقسدQ>“ Wوالعشائر`,
		`"قسد" و "الجيش"`:      `Q<"WقسدQ>" Wو Q<"WالجيشQ>"`,
		`قال " قسد " اليوم`:    `Wقال Q<" Wقسد Q>" Wاليوم`,
		`''قسد''`:              `Q<''WقسدQ>''`,
		`الـ17 و17 في2018`:     `CالN17 CوN17 WفيN2018`,
		`بـ#دمشق #ريف_دمشق`:    `CبH#Wدمشق H#WريفWدمشق`,
		`لـCNN والPKK don't`:   `CلLCNN CوالLPKK Ldon't`,
		`لـ قسد`:               `Cل Wقسد`,
		`قسد ـ الجيش`:          `Wقسد Dـ Wالجيش`,
		`10:30 1:5 10:30:15`:   `N10:30 N1K:N5 N10:30:15`,
		`12/5/2018`:            `N12O/N5O/N2018`,
		`12-5-2018 2011–2018`:  `N12O-N5O-N2018 N2011O–N2018`,
		`12.5.2018 3.5`:        `N12O.N5O.N2018 N3.5`,
		`28,500 28٬500 ٢٨٫٥`:   `N28,500 N28,500 N28.5`,
		`1.500.000 3,5`:        `N1.500.000 N3,5`,
		`2011,2012 في 5،6`:     `N2011M,N2012 Wفي N5M،N6`,
		`1445 هـ`:              `N1445 Wه`,
		`قالت.. ثم`:            `WقالتD.. Wثم`,
		`قال…`:                 `WقالS…`,
		`(قسد) [1]`:            `B<(WقسدB>) B<[N1B>]`,
		`إس-300 F-16 سو-35`:    `WإسD-N300 LFD-N16 WسوD-N35`,
		"قسد\u00a0في\u200fحلب": `Wقسد Wفيحلب`,
		`20%`:                  `N20O%`,
		`Syria's army’s don't`: `LSyriaL's LarmyL’s Ldon't`,
		`bbc.com`:              `LbbcO.Lcom`,
		`***`:                  `O***`,
		`وأضاف" قتل أحدهم ".`:  `WوأضافQ<" Wقتل Wأحدهم Q>"S.`,
		`لحقت "أضرار "بالبلدة التي "دمرت"`: `Wلحقت Q<"Wأضرار Q>"Wبالبلدة Wالتي Q<"WدمرتQ>"`,
		`الشعب الإيطالي".`:                 `Wالشعب WالإيطاليQ>"S.`,
		`آخر؟!`:                            `WآخرS؟!`,
	} {
		require.Equal(t, want, show(CutLine(in)), in)
	}
}

func TestNumberKeys(t *testing.T) {
	for in, want := range map[string]string{
		"28,500": "28500", "28٬500": "28500", "28،500": "28500", "٢٨٫٥": "28.5", "3,5": "3.5", "3.5": "3.5",
		"1.500.000": "1500000", "1,200.5": "1200.5", "٩": "9", "10:30": "10:30", "1٬234٬567": "1234567",
	} {
		require.Equal(t, want, CutLine(in).Tokens[0].Key, in)
		require.Len(t, CutLine(in).Tokens, 1, in)
	}
}

func sentences(doc *Document) (all []string) {
	for _, s := range doc.Sentences {
		all = append(all, doc.Source[s.Start:s.End])
	}
	return all
}

func TestSentences(t *testing.T) {
	for in, want := range map[string][]string{
		"وصل الوفد. وغادر":                        {"وصل الوفد.", "وغادر"},
		"التقى د. سمير القائد":                    {"التقى د. سمير القائد"},
		"عام 200 ق.م وبعده":                       {"عام 200 ق.م وبعده"},
		"الساعة 5 م. وصل":                         {"الساعة 5 م.", "وصل"},
		"قال: «لن ننسحب. سنبقى هنا» وغادر. انتهى": {"قال: «لن ننسحب. سنبقى هنا» وغادر.", "انتهى"},
		"قال: «لن ننسحب.» وغادر":                  {"قال: «لن ننسحب.»", "وغادر"},
		"قال: «لن ننسحب. وغادر":                   {"قال: «لن ننسحب.", "وغادر"},
		"قال (لن ننسحب. أبداً) وغادر":             {"قال (لن ننسحب. أبداً) وغادر"},
		"هل وصل؟ نعم! وصل… ثم غادر":               {"هل وصل؟", "نعم!", "وصل…", "ثم غادر"},
		"وصل. ***":                   {"وصل. ***"},
		"قتل 3.5 في 12.5.2018.":      {"قتل 3.5 في 12.5.2018."},
		"وصل.وغادر":                  {"وصل.", "وغادر"},
		"الصين، الهند.، ثم":          {"الصين، الهند.، ثم"},
		"وصل U.S. troops اليوم. نعم": {"وصل U.S. troops اليوم.", "نعم"},
		"انظر ص. 12 وص. أيضاً":       {"انظر ص. 12 وص.", "أيضاً"},
		"قال I. Keita ذلك. نعم":      {"قال I. Keita ذلك.", "نعم"},
		"1. وصل الوفد":               {"1. وصل الوفد"},
		"قسم أول\n\nقسم ثان":         {"قسم أول", "قسم ثان"},
		"":                           nil,
	} {
		require.Equal(t, want, sentences(mustCut(t, "", in)), in)
	}
}

func TestQuotationTooLongIsCut(t *testing.T) {
	long := "قال: «وصل الوفد. " + strings.Repeat("كلمة ", 80) + "ثم غادر»."
	require.Len(t, mustCut(t, "", long).Sentences, 2)
}

// Work per byte must not grow with the length of a line of marks.
func TestHostileLinesAreLinear(t *testing.T) {
	c := arabic(t)
	for _, unit := range []string{`ا" `, `" "`, "'a ", ".. ", "((", "1,111", "1.", "1:11:", "ـ_", "#", "د. ", "ا\u0654"} {
		took := func(n int) time.Duration {
			best := time.Hour
			for range 3 {
				start := time.Now()
				_, err := c.Cut("", strings.Repeat(unit, n/len(unit)))
				require.NoError(t, err)
				best = min(best, time.Since(start))
			}
			return best
		}
		took(1 << 12)
		short, long := took(1<<13), took(1<<16)
		require.Less(t, long, 8*20*short+50*time.Millisecond, "%q", unit)
	}
}

func TestHeadlineHalves(t *testing.T) {
	doc := mustCut(t, "واشنطن تنسحب... وأنقرة تهدد", "نص.")
	require.Len(t, doc.Sentences, 2)
	require.Equal(t, Title, doc.Sections[0].Kind)
	require.Equal(t, "\n", doc.Source[doc.TitleEnd:doc.TitleEnd+1])
}

func TestSections(t *testing.T) {
	filler := "التقى قادة من القوات المشتركة مسؤولين في المدينة أمس وبحثوا معهم سبل التعاون في المرحلة المقبلة"
	kinds := func(title string, lines ...string) (all []SectionKind) {
		doc := mustCut(t, title, strings.Join(lines, "\n"))
		for _, s := range doc.Sections {
			all = append(all, s.Kind)
		}
		return all
	}
	require.Equal(t, []SectionKind{Title, Furniture, Furniture, Furniture, Furniture, Furniture, Paragraph, Heading, Paragraph, Furniture, Furniture, Furniture},
		kinds("اجتماع في حلب", "صوت النهر", "الخميس - 2 مايو - 2024", "Search", "اجتماع في “حلب”", "by Sawt A", filler+".", "خلفية القصة", filler, "صوت النهر", "اقرأ أيضاً", "قصة أخرى تماماً"))
	require.Equal(t, []SectionKind{Paragraph, ListItem, ListItem, ListItem, ListItem, Entry, Entry},
		kinds("", filler+":", "- "+filler, "• "+filler, "1- "+filler, "🔴 "+filler, "10:45 "+filler, "[18:30] "+filler))
	require.Equal(t, []SectionKind{Furniture, Paragraph, Furniture, Furniture, Paragraph, Furniture},
		kinds("", "أنقرة/ وكالة النهر", filler+".", "للمزيد: قصة أخرى", "اقرأ: (قصة أخرى)", "شاهد عشرات السكان الطائرات وهي تعبر.", "تابعونا على تلغرام | فيسبوك"))
}

func TestLinesThatOnlyLookLikeFurniture(t *testing.T) {
	filler := "التقى قادة من القوات المشتركة مسؤولين في المدينة أمس وبحثوا معهم سبل التعاون في المرحلة المقبلة."
	body := []string{filler, filler + " نعم.", filler + " لا.", filler + " ثم.", filler + " بعد."}
	for line, want := range map[string]SectionKind{
		"تحرير جبل النهر": Heading, "وكالات الائتمان": Heading, "14 فبراير/شباط 2018": Heading, "2018": Heading,
		"شاهد عيان يروي القصة": Heading, "تحرير: فلان": Furniture, "(إعداد فلان - تحرير فلان)": Furniture,
	} {
		doc := mustCut(t, "", strings.Join(append(append(append([]string{}, body...), line), body...), "\n"))
		require.Equal(t, want, doc.Sections[len(body)].Kind, line)
	}
}

func TestLabelOfALine(t *testing.T) {
	doc := mustCut(t, "", "محافظة حمص: وصل الوفد اليوم إلى المدينة.\nوصل الوفد وقال: نعم وصلنا إلى هنا الآن.")
	require.Equal(t, "محافظة حمص", doc.Text(0, doc.Sections[0].Label))
	require.Equal(t, "وصل الوفد وقال", doc.Text(doc.Sentences[1].First, doc.Sections[1].Label))
}

func TestRefusals(t *testing.T) {
	c := arabic(t)
	_, err := c.Cut("", "\xff")
	require.ErrorIs(t, err, ErrInvalidUTF8)
	_, err = c.Limit(Limits{Bytes: 10}).Cut("", "نص طويل جدا")
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = c.Limit(Limits{Sentences: 2}).Cut("", "نعم. نعم. نعم.")
	require.ErrorIs(t, err, ErrTooLarge)
	_, err = NewCutter(nil).Cut("", "")
	require.NoError(t, err)
}

func TestOffsets(t *testing.T) {
	doc := mustCut(t, "عنوان", strings.Repeat("نصّ abc ", 40))
	for b := range len(doc.Source) + 1 {
		if b == len(doc.Source) || utf8.RuneStart(doc.Source[b]) {
			require.EqualValues(t, utf8.RuneCountInString(doc.Source[:b]), doc.CodePoint(int32(b)))
		}
	}
	require.Equal(t, "نصّ abc", doc.Text(1, 3))
	require.Empty(t, doc.Text(3, 3))
	require.EqualValues(t, 0, doc.SentenceOf(0))
	require.EqualValues(t, 1, doc.SentenceOf(1))
	require.EqualValues(t, -1, doc.SentenceOf(int32(len(doc.Tokens))))
}

// checkDocument asserts what every document promises.
func checkDocument(t *testing.T, doc *Document) {
	at := int32(0)
	for i, tok := range doc.Tokens {
		require.True(t, tok.Start >= at && tok.End > tok.Start, "token %d", i)
		at = tok.End
		require.NotZero(t, tok.Kind)
		require.False(t, tok.Open && tok.Close)
		require.Equal(t, doc.Source[tok.Start:tok.End], doc.Text(int32(i), int32(i)+1))
		if tok.Kind == Word || tok.Kind == Latin {
			lite, key := Fold(doc.Text(int32(i), int32(i)+1))
			require.Equal(t, lite, tok.Lite)
			require.Equal(t, key, tok.Key)
		}
	}
	next := int32(0)
	for i, s := range doc.Sentences {
		require.Equal(t, next, s.First, "sentences cover the tokens in order")
		require.Greater(t, s.Last, s.First)
		require.True(t, doc.Tokens[s.First].Opens)
		require.Equal(t, doc.Tokens[s.First].Start, s.Start)
		require.Equal(t, doc.Tokens[s.Last-1].End, s.End)
		require.EqualValues(t, i, doc.SentenceOf(s.First))
		require.EqualValues(t, i, doc.SentenceOf(s.Last-1))
		next = s.Last
	}
	require.EqualValues(t, len(doc.Tokens), next)
	next = 0
	for i, s := range doc.Sections {
		require.Equal(t, next, s.First, "sections cover the sentences in order")
		require.Greater(t, s.Last, s.First)
		require.NotZero(t, s.Kind)
		for k := s.First; k < s.Last; k++ {
			require.EqualValues(t, i, doc.Sentences[k].Section)
		}
		next = s.Last
	}
	require.EqualValues(t, len(doc.Sentences), next)
	require.EqualValues(t, utf8.RuneCountInString(doc.Source), doc.CodePoint(int32(len(doc.Source))))
}

func FuzzCut(f *testing.F) {
	f.Add("عنوان.. آخر", "نص لـ”قسد” د. أحمد.\n\n10:45 نص\n* نص\n\u2028اقرأ أيضاً\nقصة")
	f.Add("", "12.5.2018 1,234,5 «((»\")' _#_ ـــ ا\u0654 ﷺﻷ \u200f.")
	f.Add("1", "\ufcf3")
	f.Add("a_b", "...!؟..\r\n1. (x.) 28،500٫٣ ''a''")
	f.Fuzz(func(t *testing.T, title, body string) {
		doc, err := arabicFuzz.Cut(title, body)
		if err != nil {
			require.True(t, errors.Is(err, ErrInvalidUTF8))
			return
		}
		checkDocument(t, doc)
	})
}

var arabicFuzz = func() *Cutter {
	l, _ := LoadLanguage(os.DirFS("../knowledge/packs"), "ar/text.yaml")
	return NewCutter(&l)
}()
