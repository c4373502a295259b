// Package crashtest kills the service and counts what is left.
//
// A test binary runs itself again as the service (Child, in TestMain); Run
// publishes articles without pause, kills that process at random moments, and
// then compares what a client that is not ours reads, committed records only,
// with what the same extractor gives in the test's own process: every value
// once, in order. It refuses to count a kill that proves nothing: one before
// the process has committed anything, or without articles waiting.
package crashtest
