// Package rule is the rule language as a person writes it: it parses, checks
// and prints rules and the declarations of event types. It does not run them;
// engine does.
//
// A rule maps a predicate of a class to an event and names which function of
// the predicate fills which role. It has no token patterns and no priorities:
// words belong into the lexicon, constructions into syntax.
package rule
