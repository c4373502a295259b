// Package actor knows who acts in the news: states and their bodies, armies,
// armed groups, parties, tribes, media, international bodies and persons with
// their dated offices. It finds listed names in a document, says what an
// unlisted phrase means from its head, its nationality and its owner, and
// settles the words by which an outlet calls somebody without naming him.
//
// The list is data (tab-separated files, and actors.yaml of each language);
// here is only how it is read and asked. The bodies that every state has are
// not listed one by one: heads.tsv says once what an army, a navy or a
// ministry is called, and each state's adjectives make the names. A line of
// its own overrides such a body where the press has more to say of it.
//
// Marks in lists of names: ~ a doubtful name, which is taken when the article
// names the actor elsewhere without doubt or a cue stands beside it; ~~ one
// that needs a cue each time; @ an adjective, in all its forms; + a plural
// adjective; * a city that stands for the actor; = a vowelled spelling that
// settles the doubt. An outlet's word for somebody ("the regime", "the enemy",
// a bare "the army") is an actor of its own until Resolve is told the context.
//
// The room knows no grammar: where a noun phrase ends, whether a name is a
// place or a government in its sentence, and titles before names are the
// business of syntax and the lexicon. It refuses to guess: a name that is also
// a common word is taken only with a cue.
package actor
