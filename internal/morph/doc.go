// Package morph inflects: a lemma in, all its surface forms out, at load time.
//
// A verb is built as it is spoken, from a template of its form with the root's
// letters put in ("ista12a3" with q-d-m), weak letters are undone there, and
// one speller writes the result: a hamza's seat, long vowels, doubled letters
// and the silent alef each have one rule instead of a table of weak classes.
// Nouns come in their natural spelling and get their endings by spelling alone.
//
// Forms are in the lite spelling (with hamza on its seat and final ى, without
// diacritics). Where the press has two spellings (بدؤوا and بدأوا, مسؤول and
// مسئول) both are made.
//
// Pronoun suffixes are not generated: thirteen of them would multiply the
// table by ten for forms that are mostly never read. The lexicon undoes the
// spelling changes before them (قاعدتها, رماه, لقاؤه, قصفوه) at look-up.
//
// The room refuses to guess: it makes no second persons (news has none worth a
// row), no imperative, no broken plural that was not given, and no verb whose
// citation form does not come out of its root.
package morph
