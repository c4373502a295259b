package wire

import (
	"fmt"
	"strconv"
	"strings"
)

// RejectHeaders returns the headers of a rejected article's record: its own
// headers as they came, so that a retry needs nothing else, and dlq.* after
// them. Truncated says that the value was dropped because the broker refused
// it. dlq.* headers of an earlier reject are replaced.
func RejectHeaders(own []Header, r *Reject, m Meta, truncated bool) []Header {
	headers := OwnHeaders(own)
	detail := ""
	if r.Err != nil {
		detail = clip(r.Err.Error(), maxError)
	}
	headers = append(headers,
		header("dlq.reason", string(r.Reason)),
		header("dlq.stage", string(r.Stage)),
		header("dlq.error", detail),
		header("dlq.topic", m.Topic),
		number("dlq.partition", int64(m.Partition)),
		number("dlq.offset", m.Offset),
		header("dlq.pack", m.Pack),
	)
	if m.LastOffset > m.Offset {
		headers = append(headers, number("dlq.last_offset", m.LastOffset))
	}
	if truncated {
		headers = append(headers, header("dlq.truncated", "true"))
	}
	return headers
}

// OwnHeaders returns the headers without dlq.*: what a retry publishes.
func OwnHeaders(headers []Header) []Header {
	own := make([]Header, 0, len(headers)+9)
	for _, h := range headers {
		if !strings.HasPrefix(h.Key, headerReject) {
			own = append(own, h)
		}
	}
	return own
}

// Rejected is what the headers of a record on the rejects topic tell.
type Rejected struct {
	Reason     Reason
	Stage      Stage
	Error      string
	Topic      string
	Partition  int32
	Offset     int64
	LastOffset int64 // Offset, or the last one of an undecodable range
	Pack       string
	Truncated  bool // the value was dropped: only its position is left
}

// ParseReject reads the dlq.* headers of a record. The error says which one
// is missing or no number.
func ParseReject(headers []Header) (Rejected, error) {
	r := Rejected{
		Reason: Reason(Find(headers, "dlq.reason")), Stage: Stage(Find(headers, "dlq.stage")),
		Error: Find(headers, "dlq.error"), Topic: Find(headers, "dlq.topic"), Pack: Find(headers, "dlq.pack"),
		Truncated: Find(headers, "dlq.truncated") == "true",
	}
	if r.Reason == "" {
		return r, fmt.Errorf("no dlq.reason header: not a record of the rejects topic")
	}
	partition, err := strconv.ParseInt(Find(headers, "dlq.partition"), 10, 32)
	if err != nil {
		return r, fmt.Errorf("dlq.partition: %w", err)
	}
	r.Partition = int32(partition)
	if r.Offset, err = strconv.ParseInt(Find(headers, "dlq.offset"), 10, 64); err != nil {
		return r, fmt.Errorf("dlq.offset: %w", err)
	}
	r.LastOffset = r.Offset
	if last := Find(headers, "dlq.last_offset"); last != "" {
		if r.LastOffset, err = strconv.ParseInt(last, 10, 64); err != nil {
			return r, fmt.Errorf("dlq.last_offset: %w", err)
		}
	}
	return r, nil
}
