package stream

import (
	"errors"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/event"
	"github.com/rasid/rasid/internal/wire"
	"github.com/stretchr/testify/require"
)

var (
	noon    = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	morning = noon.Add(-4 * time.Hour)
)

func processor(extract Extract, vocabulary *wire.Vocabulary) (*Processor, *Metrics) {
	m := NewMetrics(prometheus.NewRegistry())
	return NewProcessor(Packs{Extract: extract, Digest: "abc", Vocabulary: vocabulary},
		ProcessorSettings{Limits: wire.DefaultLimits(), Engine: "v1", Clock: func() time.Time { return noon }}, m), m
}

func record(value string) Record {
	return Record{Topic: "articles", Partition: 3, Offset: 42, Time: morning, Key: []byte("key"), Value: []byte(value),
		Headers: []wire.Header{{Key: "traceparent", Value: []byte("00-1-2-01")}}}
}

func TestEventsCarryRouteHeadersAndTheArticlesTime(t *testing.T) {
	p, _ := processor(func(a article.Article) ([]event.Event, Outcome, error) {
		e := event.Event{ID: "e1", Op: event.OpUpsert, Type: event.Attack, Mode: "shelling", Factuality: event.Asserted, Article: event.Article{ID: a.ID},
			Location: &event.Location{Country: "SY"}, Provenance: event.Provenance{Rule: "attack.assault"}}
		return []event.Event{e}, Outcome{Word: OutcomeEvents, Lang: "ar"}, nil
	}, nil)
	out := p.Handle(record(`{"id":"a","body":"b","source":"agency","published_at":"2026-03-01T06:00:00+03:00"}`))
	require.Nil(t, out.Reject)
	require.Len(t, out.Events, 1)
	m := out.Events[0]
	require.Equal(t, "a", string(m.Route))
	require.Equal(t, "e1", string(m.Key))
	require.Equal(t, morning, m.Time)
	for key, want := range map[string]string{"article_partition": "3", "article_offset": "42", "rasid_pack": "abc", "rasid_engine": "v1",
		"traceparent": "00-1-2-01", "ce_source": "/rasid/articles", "content-type": "application/json"} {
		require.Equal(t, want, wire.Find(m.Headers, key), key)
	}
	require.Equal(t, Tally{Article: "a", Outcome: OutcomeEvents, Lang: "ar", Source: "agency", Published: out.Tally.Published,
		Events: []EventTally{{Type: event.Attack, Mode: "shelling", Factuality: event.Asserted, Country: "SY", Rule: "attack.assault", Slots: []string{"location"}}}}, out.Tally)
	require.True(t, out.Tally.Published.Equal(time.Date(2026, 3, 1, 3, 0, 0, 0, time.UTC)))
}

func TestRejectsNameReasonAndStage(t *testing.T) {
	good := `{"id":"a","body":"b"}`
	for _, c := range []struct {
		name, value string
		extract     Extract
		vocabulary  *wire.Vocabulary
		reason      wire.Reason
		stage       wire.Stage
	}{
		{"decode", `{`, nil, nil, wire.MalformedJSON, wire.StageDecode},
		{"panic", good, func(article.Article) ([]event.Event, Outcome, error) { panic("boom") }, nil, wire.Panicked, wire.StageExtract},
		{"own error", good, func(article.Article) ([]event.Event, Outcome, error) { return nil, Outcome{}, errors.New("boom") }, nil, wire.Panicked, wire.StageExtract},
		{"reject", good, func(article.Article) ([]event.Event, Outcome, error) {
			return nil, Outcome{}, &wire.Reject{Reason: wire.TooComplex, Stage: wire.StageExtract, Err: errors.New("boom")}
		}, nil, wire.TooComplex, wire.StageExtract},
		{"event without a type", good, func(article.Article) ([]event.Event, Outcome, error) {
			return []event.Event{{ID: "e"}}, Outcome{Word: OutcomeEvents}, nil
		}, &wire.Vocabulary{}, wire.InvalidEvent, wire.StageEncode},
		{"event that is no text", good, func(article.Article) ([]event.Event, Outcome, error) {
			return []event.Event{{ID: "\xff"}}, Outcome{Word: OutcomeEvents}, nil
		}, nil, wire.InvalidEvent, wire.StageEncode},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, _ := processor(c.extract, c.vocabulary)
			out := p.Handle(record(c.value))
			require.Empty(t, out.Events)
			require.NotNil(t, out.Reject)
			require.Equal(t, c.value, string(out.Reject.Value))
			require.Equal(t, "key", string(out.Reject.Key))
			require.Equal(t, morning, out.Reject.Time)
			r, err := wire.ParseReject(out.Reject.Headers)
			require.NoError(t, err)
			require.Equal(t, c.reason, r.Reason)
			require.Equal(t, c.stage, r.Stage)
			require.EqualValues(t, 42, r.Offset)
			require.Equal(t, "abc", r.Pack)
			require.Equal(t, OutcomeRejected, out.Tally.Outcome)
			require.Equal(t, string(c.reason), out.Tally.Reason)
			require.Empty(t, out.Tally.Events)
		})
	}
}

func TestGapBecomesAPointer(t *testing.T) {
	p, _ := processor(nil, nil)
	out := p.Handle(Record{Topic: "articles", Offset: 10, Gap: &Gap{Last: 19, Bytes: 500, Err: errors.New("no such codec")}})
	r, err := wire.ParseReject(out.Reject.Headers)
	require.NoError(t, err)
	require.Equal(t, wire.UndecodableBatch, r.Reason)
	require.Equal(t, []int64{10, 19}, []int64{r.Offset, r.LastOffset})
	require.Contains(t, r.Error, "no such codec")
	require.Equal(t, noon, out.Reject.Time)
	bare, ok := p.Replace(out, &Refused{TooLarge: true})
	require.True(t, ok, "its headers may still go")
	_, ok = p.Replace(bare, &Refused{TooLarge: true})
	require.False(t, ok)
}

func TestTombstoneIsSkipped(t *testing.T) {
	p, _ := processor(nil, nil)
	out := p.Handle(Record{Topic: "articles", Key: []byte("k")})
	require.Nil(t, out.Reject)
	require.Equal(t, OutcomeSkipped, out.Tally.Outcome)
}

func TestReplaceGoesFromEventsToAPointer(t *testing.T) {
	p, _ := processor(func(a article.Article) ([]event.Event, Outcome, error) {
		return []event.Event{{ID: "e"}}, Outcome{Word: OutcomeEvents}, nil
	}, nil)
	out := p.Handle(record(`{"id":"a","body":"b"}`))
	var steps []wire.Rejected
	for {
		smaller, ok := p.Replace(out, &Refused{TooLarge: true})
		if !ok {
			break
		}
		out = smaller
		r, err := wire.ParseReject(out.Reject.Headers)
		require.NoError(t, err)
		steps = append(steps, r)
		require.LessOrEqual(t, len(steps), 3)
	}
	require.Len(t, steps, 3)
	for i, truncated := range []bool{false, true, true} {
		require.Equal(t, wire.EventTooLarge, steps[i].Reason)
		require.Equal(t, truncated, steps[i].Truncated)
	}
	require.Empty(t, out.Events)
	require.Empty(t, out.Reject.Key)
	require.Empty(t, wire.Find(out.Reject.Headers, "traceparent"))
}

func TestRuleLabelsAreBounded(t *testing.T) {
	_, m := processor(nil, nil)
	for i := range maxRules + 10 {
		name := "rule" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		if i < maxRules {
			require.Equal(t, name, m.ruleLabel(name))
		} else {
			require.Equal(t, other, m.ruleLabel(name))
		}
	}
	require.Equal(t, "ruleaa", m.ruleLabel("ruleaa"))
}

func TestARefusedTimestampIsReplaced(t *testing.T) {
	p, _ := processor(func(a article.Article) ([]event.Event, Outcome, error) {
		return []event.Event{{ID: "e"}}, Outcome{Word: OutcomeEvents}, nil
	}, nil)
	out, ok := p.Replace(p.Handle(record(`{"id":"a","body":"b"}`)), &Refused{Err: errors.New("timestamp in the future")})
	require.True(t, ok)
	r, err := wire.ParseReject(out.Reject.Headers)
	require.NoError(t, err)
	require.Equal(t, wire.RecordRefused, r.Reason)
	require.Equal(t, noon, out.Reject.Time)
	require.NotEmpty(t, out.Reject.Value)
}
