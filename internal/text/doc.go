// Package text turns an article's bytes into sections, sentences and tokens
// that know their place in the original, and owns the one folding of letters:
// data and text go through the same Fold, at load and at match. Trie finds
// names, written as people write them, in what was cut.
//
// It knows no grammar and no names: where a word needs a dictionary to be cut,
// it is left whole. Only what a mark, a number or foreign letters cut off is a
// Clitic. What it must know by heart of a language, the abbreviations and the
// phrases of page furniture, stands in the pack's text.yaml.
//
// Conventions that readers of tokens rely on:
//
//   - A number is one token with its separators (28,500 3.5 10:30). Key has no
//     thousands separators and a point for the decimals; Lite keeps them as
//     they were written, in ASCII, since "28.500" may mean either.
//   - The parts of a date are numbers joined by tokens of kind Other:
//     12/5/2018, 12-5-2018 and 12.5.2018 are Number Other Number Other Number,
//     all Joined but the first. A dash between two numbers is Other as well,
//     every other dash is a Dash.
//   - A comma is always a token of its own, and so is an English 's.
//   - The underscores of a hashtag are no tokens; its words are Joined.
//   - Furniture is cut like everything else: the page's date is in it.
//
// It also takes the text out of HTML pages, names a text's language and
// repairs what wrong code pages did to it.
package text
