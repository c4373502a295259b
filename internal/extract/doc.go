// Package extract turns one article into its events. It is pure: the same
// article and pack give the same bytes, with no clock, no log and no state
// between articles.
//
// The walk (DESIGN 1) can be read off Extractor.Extract: cut, find, parse,
// tell, assemble, number.
package extract
