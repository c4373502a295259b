package app

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
)

// Publishing is the work of `rasid publish`.
type Publishing struct {
	Config  config.Config
	Files   []string
	Rate    float64 // articles a second; 0: as fast as it goes
	Streams Streams
}

// Publish puts the articles of files onto the topic, as they stand there: what
// does not decode is published too and will be rejected with its reason.
func Publish(ctx context.Context, p Publishing) error {
	if err := CheckFiles(p.Files); err != nil {
		return err
	}
	cluster, err := connect(p.Config, "rasid-publish")
	if err != nil {
		return err
	}
	defer cluster.Close()
	if err := reachable(ctx, cluster); err != nil {
		return err
	}
	bar := newProgress(p.Streams.Err, "publish", time.Now)
	defer bar.end()
	inputs := paced(ctx, Inputs(p.Files, p.Streams.In), p.Rate)
	done, err := publish(ctx, cluster, p.Config, inputs, p.Rate > 0, bar)
	if err != nil {
		return err
	}
	p.Streams.say("%d articles, %d bytes published to %s", done.Records, done.Bytes, p.Config.Topics.Articles)
	if done.Refused > 0 {
		return fmt.Errorf("%d articles were refused by the broker", done.Refused)
	}
	return nil
}

func reachable(ctx context.Context, cluster *kafka.Cluster) error {
	ctx, cancel := context.WithTimeout(ctx, clusterPatience)
	defer cancel()
	return cluster.Ping(ctx)
}

// publish writes inputs; single sends each at once instead of in rounds.
func publish(ctx context.Context, cluster *kafka.Cluster, c config.Config, inputs iter.Seq2[Input, error], single bool, bar *progress) (kafka.Published, error) {
	total := kafka.Published{}
	send := func(inputs iter.Seq2[Input, error]) error {
		before := total.Records
		done, err := cluster.Publish(ctx, kafka.Publishing{Topic: c.Topics.Articles, Compression: kafka.Compressions[c.Compression],
			Messages: messages(inputs, wireLimits(c)), Progress: func(p kafka.Published) { bar.reached(before + p.Records) },
			Refused: func(m stream.Message, err error) error {
				fmt.Fprintf(bar.out, "%s: refused: %v\n", cleanLine(string(m.Key)), err)
				return nil
			}})
		total.Records += done.Records
		total.Bytes += done.Bytes
		total.Refused += done.Refused
		return err
	}
	if !single {
		err := send(inputs)
		return total, err
	}
	for input, err := range inputs {
		if err != nil {
			return total, err
		}
		if err := send(each([]Input{input})); err != nil {
			return total, err
		}
	}
	return total, nil
}

// messages are records of the articles topic.
func messages(inputs iter.Seq2[Input, error], limits wire.Limits) iter.Seq2[stream.Message, error] {
	return func(yield func(stream.Message, error) bool) {
		for input, err := range inputs {
			if err != nil {
				yield(stream.Message{}, err)
				return
			}
			m := stream.Message{Key: []byte(input.Key(limits)), Value: input.Value, Time: time.Now(),
				Headers: []wire.Header{{Key: "content-type", Value: []byte(wire.JSON.ContentType())}}}
			if !yield(m, nil) {
				return
			}
		}
	}
}

// paced gives at most rate inputs a second; 0 is no limit.
func paced(ctx context.Context, inputs iter.Seq2[Input, error], rate float64) iter.Seq2[Input, error] {
	if rate <= 0 {
		return inputs
	}
	return func(yield func(Input, error) bool) {
		pace := time.NewTicker(max(time.Microsecond, time.Duration(float64(time.Second)/rate)))
		defer pace.Stop()
		for input, err := range inputs {
			if !yield(input, err) {
				return
			}
			select {
			case <-pace.C:
			case <-ctx.Done():
				yield(Input{}, context.Cause(ctx))
				return
			}
		}
	}
}
