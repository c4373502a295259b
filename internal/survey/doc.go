// Package survey tells writers of rules what the packs do not know and what
// they use: it reads articles as extraction does and counts.
//
// It is pure: readings in, rows out, in an order that depends on the articles
// alone. It judges nothing; a row may well be rightly unknown.
package survey
