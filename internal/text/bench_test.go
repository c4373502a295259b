package text

import (
	"fmt"
	"strings"
	"testing"
)

// paragraph is a sentence of ours with the marks that news has.
const paragraph = "وأفاد «مجلس المدينة العسكري» أمس الاثنين بأنّ القوات المشتركة نفّذت تدريبات مع “قسد” في قاعدتها قرب مطار المدينة، مضيفاً أنه تم إرسال 1,200 جندي إلى الحدود في 10 شباط الجاري.\n"

func BenchmarkCut(b *testing.B) {
	body := strings.Repeat(paragraph, 4096/len(paragraph)+1)
	c := arabic(b)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Cut("عنوان الخبر", body); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	b.SetBytes(int64(len(paragraph)))
	b.ReportAllocs()
	for b.Loop() {
		Fold(paragraph)
	}
}

// names are 100,000 made-up names of one to three words.
func names() []string {
	all := make([]string, 0, 100_000)
	for i := range cap(all) {
		name := fmt.Sprintf("ق%cر%cي", 'ا'+rune(i%40), 'ا'+rune(i/40%40))
		if i >= 1600 {
			name += fmt.Sprintf(" %c%cة", 'ب'+rune(i/1600%30), 'ب'+rune(i/48000%30))
		}
		all = append(all, name)
	}
	return all
}

func BenchmarkTrieBuild(b *testing.B) {
	all := names()
	b.ReportAllocs()
	for b.Loop() {
		builder := NewTrieBuilder()
		for i, name := range all {
			builder.Add(name, int32(i))
		}
		builder.Build()
	}
}

func BenchmarkMatch(b *testing.B) {
	builder := NewTrieBuilder()
	for i, name := range names() {
		builder.Add(name, int32(i))
	}
	builder.Add("القوات المشتركة", -1)
	trie := builder.Build()
	doc, err := arabic(b).Cut("", strings.Repeat(paragraph, 20))
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(doc.Source)))
	b.ReportAllocs()
	var hits []Hit
	for b.Loop() {
		for i := range doc.Tokens {
			hits = trie.Match(hits[:0], doc, int32(i))
		}
	}
}
