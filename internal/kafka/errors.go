package kafka

import (
	"context"
	"errors"
	"fmt"

	"github.com/segmentio/kafka-go"
)

// class says what to do after an answer.
type class int

const (
	done   class = iota // no error, or the broker has the batch already
	again               // the same request, the same bytes, after a wait
	rejoin              // this owner is outdated: end the generation
	exit                // a right or a setting is missing: no retry helps
	refuse              // the record itself is refused
)

// classify maps the error of any request to its class. What carries no broker
// code (a lost connection, a time-out, no leader known) may be repeated: every
// request of this package has the same effect when it is sent twice.
func classify(err error) class {
	var code kafka.Error
	switch {
	case err == nil:
		return done
	case !errors.As(err, &code):
		return again
	}
	switch code {
	case 46: // DUPLICATE_SEQUENCE_NUMBER
		return done
	case 3, 5, 6, 7, 8, 9, 13, 14, 15, 16, 19, 20, 51, 56, 74, 75, 88, 89, 100:
		return again
	case 2, 10, 18, 32, 87: // CORRUPT_MESSAGE, MESSAGE_TOO_LARGE, RECORD_LIST_TOO_LARGE, INVALID_TIMESTAMP, INVALID_RECORD
		return refuse
	case 17, 26, 29, 30, 31, 33, 35, 44, 50, 53, 58, 76:
		return exit
	}
	return rejoin
}

// retryClass is the label of a repeated request.
func retryClass(err error) string {
	var code kafka.Error
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "timeout"
	case !errors.As(err, &code):
		return "network"
	}
	switch code {
	case 7, 13:
		return "timeout"
	case 3, 5, 6, 9, 56, 74, 75, 89, 100:
		return "leader"
	case 14, 15, 16:
		return "coordinator"
	case 19, 20:
		return "replicas"
	case 51, 88:
		return "transaction"
	}
	return "broker"
}

// advice says what to grant or set for an error that no retry helps.
var advice = map[kafka.Error]string{
	26: "the broker does not allow this session timeout: see group.min.session.timeout.ms and group.max.session.timeout.ms",
	29: "grant Read on the articles topic and Write on the events and rejects topics",
	30: "grant Read on the group",
	31: "grant the cluster right that the request needs",
	33: "the broker does not offer this SASL mechanism",
	35: "the broker is too old or too new for a request",
	44: "a policy of the broker forbids it",
	50: "the broker does not allow this transaction timeout: see transaction.max.timeout.ms",
	53: "grant Write on transactional ids that begin with the group's name and a slash",
	58: "check user name and password",
	76: "the broker does not take this compression: choose another",
}

// explain adds advice to an error of class exit.
func explain(err error) error {
	var code kafka.Error
	if errors.As(err, &code) && advice[code] != "" {
		return fmt.Errorf("%w (%s)", err, advice[code])
	}
	return err
}
