// Package stream is the loop of the service: it takes records from a Source in
// order, has a Handler turn each into events or a reject, and gives the results
// with the next position to a Sink, which writes all of it or nothing.
//
// The room owns these interfaces and knows no broker: how records are fetched,
// how a write is made atomic and who owns a partition is the business of the
// room that implements Group. It keeps order within a partition, bounds what it
// holds in memory and never lets one article stop the others: what cannot be
// read, extracted or written becomes a reject. It refuses to retry: a Source or
// a Sink that returns an error has already done what patience could do.
package stream
