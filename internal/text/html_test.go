package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

const newsPage = `<!doctype html><html><head><title>وصول الوفد إلى المدينة | صوت النهر</title>
<script>var x = "لا";</script><style>p{}</style></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav>
<header><a href="/">صوت النهر</a></header>
<article><h1>وصول الوفد إلى المدينة</h1>
<figure><img src="a.jpg"><figcaption>صورة من الأرشيف</figcaption></figure>
<p>وصل الوفد العسكري اليوم إلى المدينة، والتقى قادة&nbsp;من القوات المشتركة في مقرها قرب الحدود، وبحث معهم سبل التعاون في المرحلة المقبلة.</p>
<p>وقال المتحدث باسم القوات &quot;إن اللقاء كان إيجابياً&quot;، مشيراً إلى أن <a href="/t">الجانبين</a> اتفقا على لقاء آخر الأسبوع المقبل في العاصمة.<br>وأضاف أن الوفد غادر المدينة مساء.</p>
<p>اقرأ أيضاً: <a href="/other">قصة أخرى عن المدينة وعن أشياء كثيرة غيرها</a></p>
<ul><li>بند أول في القائمة من النص نفسه</li><li>بند ثان في القائمة من النص نفسه</li></ul>
</article>
<aside><a href="/1">خبر جانبي</a></aside><footer>جميع الحقوق محفوظة</footer></body></html>`

func TestExtractHTML(t *testing.T) {
	title, body, err := ExtractHTML(newsPage, HTMLLimits{})
	require.NoError(t, err)
	require.Equal(t, "وصول الوفد إلى المدينة", title)
	lines := strings.Split(body, "\n")
	require.Equal(t, []string{"وصل الوفد", "وقال المت", "وأضاف أن ", "• بند أول", "• بند ثان"}, heads(lines), body)
	require.Contains(t, body, `القوات "إن اللقاء`)
	require.Contains(t, body, "قادة\u00a0من")
	again, second, err := ExtractHTML(newsPage, HTMLLimits{})
	require.NoError(t, err)
	require.Equal(t, title+body, again+second)
}

func heads(lines []string) (all []string) {
	for _, line := range lines {
		all = append(all, string([]rune(line)[:9]))
	}
	return all
}

func TestExtractHTMLFragment(t *testing.T) {
	title, body, err := ExtractHTML("<p>وصل الوفد.</p><p>ثم   غادر &amp; عاد.</p>", HTMLLimits{})
	require.NoError(t, err)
	require.Empty(t, title)
	require.Equal(t, "وصل الوفد.\nثم غادر & عاد.", body)
	_, body, err = ExtractHTML("نص بلا وسوم", HTMLLimits{})
	require.NoError(t, err)
	require.Equal(t, "نص بلا وسوم", body)
}

func TestExtractHTMLRefuses(t *testing.T) {
	_, _, err := ExtractHTML(strings.Repeat("<div>", 5000), HTMLLimits{})
	require.ErrorIs(t, err, ErrTooDeep)
	_, _, err = ExtractHTML(strings.Repeat("<svg>", 5000), HTMLLimits{Depth: 1 << 20, Elements: 1 << 20})
	require.ErrorIs(t, err, ErrTooDeep)
	_, _, err = ExtractHTML(strings.Repeat("<p>", 100), HTMLLimits{Elements: 50})
	require.ErrorIs(t, err, ErrTooLarge)
	_, _, err = ExtractHTML("<p>نص طويل</p>", HTMLLimits{Bytes: 5})
	require.ErrorIs(t, err, ErrTooLarge)
	_, _, err = ExtractHTML("\xff", HTMLLimits{})
	require.ErrorIs(t, err, ErrInvalidUTF8)
	_, _, err = ExtractHTML(strings.Repeat("<p>نص", 2000), HTMLLimits{})
	require.NoError(t, err)
}

func FuzzExtractHTML(f *testing.F) {
	f.Add(newsPage)
	f.Add("<table><td><p><svg><math></p><title>x")
	f.Fuzz(func(t *testing.T, s string) {
		title, body, err := ExtractHTML(s, HTMLLimits{Bytes: 1 << 16})
		if err == nil {
			require.True(t, utf8.ValidString(title) && utf8.ValidString(body))
			require.NotContains(t, title, "\n")
			again, second, err := ExtractHTML(s, HTMLLimits{Bytes: 1 << 16})
			require.NoError(t, err)
			require.Equal(t, title+"\n"+body, again+"\n"+second)
		}
	})
}
