// Package devbroker is a Kafka broker inside the process: for the demo, for
// development and for tests over the real protocol.
//
// It speaks the protocol, transactions and groups included, and can keep its
// topics in a folder. It replicates nothing, throttles nothing and is no place for
// data that somebody needs.
package devbroker
