// Package text turns an article's bytes into sections, sentences and tokens
// that know their place in the original, and owns the one folding of letters:
// data and text go through the same Fold, at load and at match.
//
// It knows no grammar and no names: where a word needs a dictionary to be cut,
// it is left whole.
package text
