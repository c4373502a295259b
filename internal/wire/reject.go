package wire

import (
	"errors"
	"fmt"
)

// Reason says in one word why an article was rejected. It is a metric label
// and the dlq.reason header, so the list is closed: Reasons.
type Reason string

// Reasons of rejection.
const (
	MalformedJSON     Reason = "malformed_json"     // no JSON text
	MalformedProtobuf Reason = "malformed_protobuf" // no Article message
	MalformedFrame    Reason = "malformed_frame"    // broken schema-registry framing
	WrongType         Reason = "wrong_type"         // a field holds a value of another type
	InvalidUTF8       Reason = "invalid_utf8"       // bytes that are no text
	EmptyBody         Reason = "empty_body"         // neither body nor title
	TooLarge          Reason = "too_large"          // more bytes than Limits allow
	TooDeep           Reason = "too_deep"           // nested deeper than Limits allow
	TooManySentences  Reason = "too_many_sentences" // more sentences than configured
	TooComplex        Reason = "too_complex"        // the step budget ran out
	Panicked          Reason = "panic"              // our own mistake, contained
	InvalidEvent      Reason = "invalid_event"      // an extracted event breaks its contract
	EventTooLarge     Reason = "event_too_large"    // the broker refuses the event's size
	RecordRefused     Reason = "record_refused"     // the broker refuses the record for another reason
	UndecodableBatch  Reason = "undecodable_batch"  // a range of offsets that cannot be read
)

// Reasons lists every reason, in the order in which an article can meet them.
var Reasons = []Reason{
	UndecodableBatch, TooLarge, MalformedFrame, InvalidUTF8, TooDeep, MalformedJSON, MalformedProtobuf, WrongType, EmptyBody,
	TooManySentences, TooComplex, Panicked, InvalidEvent, EventTooLarge, RecordRefused,
}

// Stage is the part of the walk where an article was rejected; the words are
// those of the stage label of the metrics.
type Stage string

// Stages that reject.
const (
	StageFetch   Stage = "fetch"
	StageDecode  Stage = "decode"
	StageExtract Stage = "extract"
	StageEncode  Stage = "encode"
	StageProduce Stage = "produce"
)

// Reject is the error of an article that can give no events, now or on a
// retry with the same packs and limits.
type Reject struct {
	Reason Reason
	Stage  Stage
	Err    error // details for a reader; never quotes the article's text
}

// Error prints stage, reason and details.
func (r *Reject) Error() string {
	if r.Err == nil {
		return fmt.Sprintf("%s: %s", r.Stage, r.Reason)
	}
	return fmt.Sprintf("%s: %s: %v", r.Stage, r.Reason, r.Err)
}

// Unwrap returns the details.
func (r *Reject) Unwrap() error { return r.Err }

// AsReject finds the reject in an error, or returns nil.
func AsReject(err error) *Reject {
	var r *Reject
	if errors.As(err, &r) {
		return r
	}
	return nil
}

func undecodable(reason Reason, format string, args ...any) *Reject {
	return &Reject{Reason: reason, Stage: StageDecode, Err: fmt.Errorf(format, args...)}
}
