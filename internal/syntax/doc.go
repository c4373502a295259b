// Package syntax turns the mentions of a sentence into chunks, clauses and
// predicates. Support verbs, passives, relative clauses, participles, raising
// verbs and coordination are undone here, once: a rule never sees them.
//
// The types are shared by all languages; a Grammar is one language's way to
// them and lives in a folder of its own. The package knows no event types: a
// predicate says "this noun of class assault has this agent and that patient
// under these operators", nothing more.
package syntax
