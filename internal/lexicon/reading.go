package lexicon

import (
	"strings"

	"github.com/rasid/rasid/internal/morph"
	"github.com/rasid/rasid/internal/text"
)

// reading is one way to cut a token: [start,end) of its key is the word.
type reading struct {
	pro        text.Proclitics
	enc        Enclitic
	start, end int
	article    bool // the word begins with the article that ل has swallowed: للذين
	restored   string
	// restored stands for the last letter of the word, which has changed
	// before a suffix or was written otherwise.
	mine, me bool
	inexact  bool
}

// plain looks the word of a reading up and keeps what fits.
func (r *reader) plain(at reading) {
	word := r.key[at.start:at.end]
	var forms []form
	switch {
	case at.article:
		forms = r.lex.table.find(morph.Article, word)
	case at.restored != "":
		word = word[:len(word)-letter]
		forms = r.lex.table.findHashed(hash(r.hashOf(at.start, at.end-letter), at.restored), word, at.restored)
	default:
		forms = r.lex.table.findHashed(r.hashOf(at.start, at.end), word, "")
	}
	for i := range forms {
		if f := &forms[i]; at.fits(f) {
			r.keep(f, &at)
		}
	}
}

// hashOf is the hash of [start,end) of the key; the words that begin at one
// letter share the work.
func (r *reader) hashOf(start, end int) uint32 {
	if (end-start)%letter != 0 || end-start >= len(r.hashes)*letter {
		return hash(offsetBasis, r.key[start:end])
	}
	if start != r.hashed || r.ready == 0 {
		r.hashed, r.ready, r.hashes[0] = start, 1, offsetBasis
	}
	for n := (end - start) / letter; r.ready <= n; r.ready++ {
		r.hashes[r.ready] = step(r.hashes[r.ready-1], r.key[start+(r.ready-1)*letter:])
	}
	return r.hashes[(end-start)/letter]
}

// fits tells whether a form takes the clitics of a reading.
func (at *reading) fits(f *form) bool {
	t := f.takes
	if t&takesNothing != 0 && at.pro != 0 || t&neverAlone != 0 && at.enc == NoEnclitic {
		return false
	}
	if at.enc != NoEnclitic {
		if t&takesPronoun == 0 || at.mine && t&takesMine == 0 || at.me && t&takesMe == 0 {
			return false
		}
	}
	if at.pro&text.ProAl != 0 && t&takesAl == 0 || at.pro&text.ProSa != 0 && t&takesSa == 0 {
		return false
	}
	if at.pro&text.ProQuestion != 0 && t&takesQuestion == 0 {
		return false
	}
	switch {
	case at.pro&text.ProLi != 0:
		if fuses := f.lemma.POS == Pronoun && strings.HasPrefix(f.lite, morph.Article); fuses != at.article {
			return false
		}
		return t&takesPrep != 0 || t&takesLi != 0
	case at.pro&(text.ProBi|text.ProKa) != 0:
		return t&takesPrep != 0
	}
	return true
}

// keep appends an analysis unless the spelling contradicts the form or, of a phrase, the next words do.
func (r *reader) keep(f *form, at *reading) {
	exact, left, possible := r.spelled(f, at)
	if !possible {
		return
	}
	order := f.rank
	if left {
		order |= leftOff
	}
	a := Analysis{Lemma: f.lemma, Feat: f.feat, Pro: at.pro, Enc: at.enc, Exact: exact, Tokens: 1}
	if at.pro&text.ProAl != 0 {
		a.Feat |= Definite
	}
	if f.rest != nil {
		n, enc := f.rest.match(r.doc, r.token+1)
		if n == 0 {
			return
		}
		a.Tokens = uint8(1 + n)
		if enc != NoEnclitic {
			a.Enc = enc
		}
	}
	if f.takes&standsWhole != 0 && at.pro&^(text.ProWa|text.ProFa) == 0 && at.enc == NoEnclitic {
		r.whole = true
	}
	r.letter = r.letter || exact && !left
	r.out.buf = append(r.out.buf, a)
	r.out.rank = append(r.out.rank, order)
}

// spelled compares the token's letters with the form's. A hamza that the
// writer left off agrees; one that the form has elsewhere contradicts, unless
// it only adorns the joining alef (إجتماع).
func (r *reader) spelled(f *form, at *reading) (exact, left, possible bool) {
	token, form := r.lite[at.start:at.end], f.lite
	if at.article {
		form = strings.TrimPrefix(form, morph.Article)
	}
	if at.enc != NoEnclitic && !at.joins(f) {
		return false, false, false
	}
	if at.restored != "" || at.enc != NoEnclitic {
		token = token[:len(token)-letter]
		if len(form) < len(token) {
			return false, false, false
		}
		form = form[:len(token)]
	}
	exact = !at.inexact
	if token == form {
		return exact, false, true
	}
	if len(token) != len(form) {
		return false, false, true
	}
	agrees, left, possible := compare(token, form)
	return exact && agrees, left, possible
}

// joins tells whether the form's last letter may stand before the suffix as
// the reading has it: a final long a is written as alef, after prepositions as ya.
func (at *reading) joins(f *form) bool {
	maqsura := strings.HasSuffix(f.lite, morph.AlefMaqsura)
	switch at.restored {
	case "":
		silent := f.lemma.POS == Verb && strings.HasSuffix(f.lite, morph.Wa+morph.Alef)
		return !silent && !strings.HasSuffix(f.lite, morph.Tied) && (!maqsura || f.takes&prepositionLike != 0)
	case morph.Ya:
		return maqsura && f.takes&prepositionLike == 0
	case morph.Alef:
		return strings.HasSuffix(f.lite, morph.AlefHamza)
	}
	return true
}

// compare compares two spellings of one key letter by letter; left tells that
// the token lacks a hamza of the form.
func compare(token, form string) (agrees, left, possible bool) {
	agrees = true
	for i := 0; i+letter <= len(token); i += letter {
		t, o := token[i:i+letter], form[i:i+letter]
		switch {
		case t == o:
		case t == morph.Alef:
			left = true
		case o == morph.Alef && i > 0, o != morph.Alef && morph.HamzaAlef(t) && morph.HamzaAlef(o):
			return false, false, false
		default:
			agrees = false
		}
	}
	return agrees, left, true
}
