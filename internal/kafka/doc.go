// Package kafka puts a Kafka cluster behind the interfaces of the stream: group
// membership, fetching of committed records, and writing of results and position
// in one transaction. It also creates topics, publishes articles and reads events
// for the command line.
//
// It is built on the low-level calls of kafka-go. The library's Reader is not
// used because it shows aborted records and commits without regard to the
// generation, its Writer because it can neither join a transaction nor repeat a
// request without doubling it, its record decoder because it decompresses without
// a limit and gives up on a whole answer when one batch is broken. Batches are
// therefore encoded and decoded here; everything else of the protocol, the
// connections, TLS and SASL are the library's.
//
// One transactional id per input partition makes the next owner of a partition
// fence the last one at once. A request whose answer is lost is repeated with the
// same bytes and sequence until it is answered. What a fenced or outdated owner
// gets ends the generation, never the process; what a missing right or a wrong
// setting causes ends the process with advice.
package kafka
