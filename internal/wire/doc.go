// Package wire turns records into articles and events into records: JSON,
// Protobuf, schema-registry framing, headers, keys and partitions.
//
// It says what may stand on a topic and refuses, with a reason from a closed
// list, what may not. It never guesses: no other field names, no other
// encodings, no repair of broken UTF-8. It opens no connection, reads no clock
// and knows no broker; what depends on the run comes in as Meta.
package wire
