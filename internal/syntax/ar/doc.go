// Package ar is the grammar of Arabic news: readings are picked, chunks cut,
// clauses stacked, and every trigger harvests its neighbours.
//
// It is a chunk grammar, not a parser of everything: a chunk that fits
// nowhere stays where it is and harms nobody. Harvesting starts from the
// trigger and claims the nearest phrase that its frame asks for, so that
// constructions combine without a rule for each combination.
//
// The closed-class words that decide between constructions stand here, in the
// language's own folder; everything that a user may want to add is in the pack.
package ar
