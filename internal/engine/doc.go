// Package engine is the rule language as it runs: rules compiled to class ids
// and indexed by their trigger, matched against predicates, and the status of
// what they found read from the operators above it.
//
// It knows no words of any language and no event type by name: both come from
// the packs.
package engine
