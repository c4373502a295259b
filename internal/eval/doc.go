// Package eval measures: it compares the events that were found with the
// events that people marked, in the format of the annotation guidelines.
//
// The figures are defined here and nowhere else: what counts as the same name,
// place, day and mention, and how events are paired. It knows annotations
// only, not how they were made: no pack, no text analysis, no extraction. It
// refuses to be clever: tokens are compared by a fold of its own, so that the
// ruler does not bend when the folding of the text is changed.
package eval
