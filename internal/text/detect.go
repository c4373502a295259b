package text

// least is how few letters are not enough to know a language by.
const least = 12

// DetectLanguage names the language of a document by its script and, within
// the Arabic script, by letters and words that the others do not have: "ar",
// "fa", "ur", "ckb" (Sorani), "en" for Latin letters with English words, and
// "" when it cannot tell.
func DetectLanguage(doc *Document) string {
	var count letterCount
	for i := range doc.Tokens {
		count.add(doc, &doc.Tokens[i])
	}
	switch {
	case count.arabic+count.latin < least:
		return ""
	case count.arabic >= count.latin:
		return count.arabicLanguage()
	case count.english*12 >= count.latinWords:
		return "en"
	}
	return ""
}

// letterCount counts what tells languages apart.
type letterCount struct {
	arabic, latin       int // letters
	words, latinWords   int
	persian, urdu, kurd int // letters that only these have
	teh, article        int // ة, and words that begin with ال
	persianWords        int
	english             int
}

func (c *letterCount) add(doc *Document, t *Token) {
	switch t.Kind {
	case Latin:
		c.latinWords++
		c.latin += int(t.End - t.Start)
		if englishWord(t.Key) {
			c.english++
		}
	case Word:
		c.words++
		for _, r := range doc.Source[t.Start:t.End] {
			c.letter(r)
		}
		if len(t.Key) > len(al) && t.Key[:len(al)] == al {
			c.article++
		}
		if persianWord(t.Key) {
			c.persianWords++
		}
	}
}

func (c *letterCount) letter(r rune) {
	if classOf(r) != classLetter {
		return
	}
	c.arabic++
	switch r {
	case 'پ', 'چ', 'ژ', 'گ':
		c.persian++
	case 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ':
		c.urdu++
	case 'ڕ', 'ڵ', 'ۆ', 'ێ', 'ە':
		c.kurd++
	case 'ة':
		c.teh++
	}
}

// arabicLanguage decides within the script. Foreign names lend Arabic pages a
// few of the other languages' letters, so the article counts first.
func (c *letterCount) arabicLanguage() string {
	switch {
	case c.kurd*20 > c.arabic:
		return "ckb"
	case c.urdu*40 > c.arabic:
		return "ur"
	case c.persianWords*12 > c.words && c.article*8 < c.words:
		return "fa"
	case c.persian*40 > c.arabic && c.article*8 < c.words && c.teh*60 < c.arabic:
		return "fa"
	}
	return "ar"
}

// persianWord tells the small words of Persian that Arabic does not have; keys
// are folded, so they are written with Arabic letters.
func persianWord(key string) bool {
	switch key {
	case "از", "به", "در", "كه", "را", "اين", "است", "براي", "شد", "مي", "هاي", "كرد", "شده":
		return true
	}
	return false
}

func englishWord(key string) bool {
	switch key {
	case "the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "said", "with", "is":
		return true
	}
	return false
}
