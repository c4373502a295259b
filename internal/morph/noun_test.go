package morph

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNouns holds every form of nouns of each kind of ending, in the order in
// which they are made: singular, dual, plural, each with its genitive and accusative forms.
func TestNouns(t *testing.T) {
	tests := []struct {
		noun Noun
		want string
	}{
		{Noun{Singular: "هجوم", Plurals: []string{"هجمات"}}, "هجوم هجوما هجومان هجوما هجومين هجومي هجمات"},
		{Noun{Singular: "غارة", SoundF: true}, "غارة غارتان غارتا غارتين غارتي غارات"},
		{Noun{Singular: "لقاء", SoundF: true}, "لقاء لقاءان لقاءا لقاءين لقاءي لقائين لقائي لقاءات"},
		{Noun{Singular: "حرب", Feminine: true, NoDual: true, Plurals: []string{"حروب"}}, "حرب حربا حروب حروبا"},
		{Noun{Singular: "قذيفة", NoDual: true, Plurals: []string{"قذائف"}}, "قذيفة قذائف"},
		{Noun{Singular: "صاروخ", NoDual: true, Plurals: []string{"صواريخ"}}, "صاروخ صاروخا صواريخ"},
		{Noun{Singular: "مبنى", Plurals: []string{"مبان" + TanwinIn}}, "مبنى مبنيان مبنيا مبنيين مبنيي مبان مباني مبانيا"},
		{Noun{Singular: "قاض" + TanwinIn, NoDual: true, Plurals: []string{"قضاة"}}, "قاض قاضي قاضيا قضاة"},
		{Noun{Singular: "مباراة", NoDual: true, SoundF: true}, "مباراة مباريات مباروات"},
		{Noun{Singular: "مفاجأة", NoDual: true, SoundF: true}, "مفاجأة مفاجآت"},
		{Noun{Singular: "هيئة", NoDual: true, SoundF: true}, "هيئة هيئات"},
		{Noun{Singular: "جزء", Plurals: []string{"أجزاء"}}, "جزء جزءا جزءان جزءا جزآن جزآ جزءين جزءي جزأين جزأي أجزاء"},
		{Noun{Singular: "عبء", NoDual: true}, "عبء عبئا"},
		{Noun{Singular: "ملجأ"}, "ملجأ ملجآن ملجآ ملجأين ملجأي"},
		{Noun{Singular: "مقاتل", NoDual: true, SoundM: true}, "مقاتل مقاتلا مقاتلون مقاتلو مقاتلين مقاتلي"},
		{Noun{Singular: "مبتدئ", NoDual: true, SoundM: true}, "مبتدئ مبتدئا مبتدؤون مبتدؤو مبتدئون مبتدئو مبتدئين مبتدئي"},
		{Noun{Singular: "عسكري", Adjective: true, SoundM: true},
			"عسكري عسكريا عسكريان عسكريا عسكريين عسكريي عسكريون عسكريو عسكرية عسكريتان عسكريتا عسكريتين عسكريتي عسكريات"},
		{Noun{Singular: "أكبر", Adjective: true, NoDual: true, FeminineForm: "كبرى"}, "أكبر أكبرا كبرى"},
		{Noun{Singular: "متبن" + TanwinIn, Adjective: true, NoDual: true, SoundM: true}, "متبن متبني متبنيا متبنون متبنو متبنين متبني متبنية متبنيات"},
		{Noun{Singular: "مصطفى", Adjective: true, NoDual: true, SoundM: true}, "مصطفى مصطفون مصطفو مصطفين مصطفي مصطفاة مصطفيات مصطفوات"},
		{Noun{Singular: "مسؤول", NoDual: true, Plurals: []string{"مسؤولون"}}, "مسؤول مسؤولا مسؤولون مسؤولين مسؤولو مسؤولي"},
	}
	for _, test := range tests {
		var got []string
		for _, w := range test.noun.Inflect() {
			got = append(got, w.Text)
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.noun.Singular)
	}
}

func TestNumberOfYn(t *testing.T) {
	for _, w := range (Noun{Singular: "جندي", SoundM: true}).Inflect() {
		if w.Text == "جنديين" {
			assert.Equal(t, Masculine|Dual|Plural|Absolute, w.Feat, "the dual and the plural are written alike: one form with both")
		}
	}
}

func TestGender(t *testing.T) {
	gender := func(n Noun) Feat { return n.Inflect()[0].Feat & (Masculine | Feminine) }
	assert.Equal(t, Feminine, gender(Noun{Singular: "غارة"}))
	assert.Equal(t, Feminine, gender(Noun{Singular: "حرب", Feminine: true}))
	assert.Equal(t, Masculine, gender(Noun{Singular: "هجوم"}))
}
