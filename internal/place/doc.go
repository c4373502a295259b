// Package place knows where things are: it reads the gazetteer, finds the
// names of places in a document, reads containment from the words around a
// name and chooses among places that share a name.
//
// It never guesses across a border: a name that cannot be settled becomes its
// container, or a mention without a point. It does not decide whether a
// capital stands for its government or whether a name is part of an actor's
// name (syntax does), nor which event a place belongs to (discourse does).
package place
