// Package discourse knows the article above its sentences: who a phrase, a
// pronoun or "both sides" is, where the story stands, who is speaking, and on
// which day it was published.
//
// It decides nothing about events; it answers whoever reads a predicate. No
// letter of any language stands here: words that point backwards carry classes
// of the pack (anaphor.side, anaphor.last, anaphor.body).
package discourse
