// Package app wires the rooms: it is the service, the demo and the work behind
// every command, apart from flags and exit codes.
//
// What depends on the run comes in from outside: settings, logger, registry,
// clock, the streams to read from and to write to. The room decides nothing
// about articles and events. Text of articles is untrusted: whatever is shown
// on a terminal goes through Clean.
package app
