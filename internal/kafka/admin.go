package kafka

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/segmentio/kafka-go"
)

// TopicSettings are the topics of the service.
type TopicSettings struct {
	Articles, Events, Rejects string
	// Partitions of each of them. They are never added to events later: an
	// article's events would change their partition.
	Partitions int
	// Replicas; 0 or less takes the broker's default.
	Replicas int
	// ArticleBytes is the largest batch that articles takes, in bytes; rejects
	// takes twice as much. Default 5 MiB, which holds the default limit of an
	// article.
	ArticleBytes int
}

// TopicResult tells what became of one topic.
type TopicResult struct {
	Name    string
	Created bool // false: it was there before
	// Differs lists settings of a topic that was there before and is set up
	// otherwise, as "cleanup.policy is delete, not compact".
	Differs []string
}

// day in milliseconds.
const day = 24 * 60 * 60 * 1000

// topicPlan is one topic as it should be.
type topicPlan struct {
	name   string
	config map[string]string
	order  []string // of the keys of config
}

func plans(s TopicSettings) []topicPlan {
	return []topicPlan{
		{name: s.Articles, config: map[string]string{"max.message.bytes": strconv.Itoa(s.ArticleBytes)}, order: []string{"max.message.bytes"}},
		{name: s.Events, config: map[string]string{
			"cleanup.policy": "compact", "min.compaction.lag.ms": strconv.Itoa(7 * day),
			"delete.retention.ms": strconv.Itoa(30 * day), "retention.ms": "-1",
		}, order: []string{"cleanup.policy", "min.compaction.lag.ms", "delete.retention.ms", "retention.ms"}},
		{name: s.Rejects, config: map[string]string{"max.message.bytes": strconv.Itoa(2 * s.ArticleBytes)}, order: []string{"max.message.bytes"}},
	}
}

// CreateTopics makes the topics that are missing and waits until they have
// leaders. Topics that are there keep their settings; what differs is told. A
// topic with another number of partitions is an error.
func (c *Cluster) CreateTopics(ctx context.Context, s TopicSettings) ([]TopicResult, error) {
	if s.Partitions < 1 {
		return nil, fmt.Errorf("create topics: %d partitions are too few", s.Partitions)
	}
	if s.ArticleBytes <= 0 {
		s.ArticleBytes = 5 << 20
	}
	if s.Replicas <= 0 {
		s.Replicas = -1
	}
	var results []TopicResult
	for _, plan := range plans(s) {
		created, err := c.create(ctx, plan, s)
		if err != nil {
			return results, fmt.Errorf("create topic %s: %w", plan.name, explain(err))
		}
		if err := c.await(ctx, plan.name, s.Partitions); err != nil {
			return results, fmt.Errorf("create topic %s: %w", plan.name, err)
		}
		r := TopicResult{Name: plan.name, Created: created}
		if !created {
			if r.Differs, err = c.differences(ctx, plan); err != nil {
				return results, fmt.Errorf("compare topic %s: %w", plan.name, err)
			}
		}
		results = append(results, r)
	}
	return results, nil
}

func (c *Cluster) create(ctx context.Context, plan topicPlan, s TopicSettings) (created bool, err error) {
	config := kafka.TopicConfig{Topic: plan.name, NumPartitions: s.Partitions, ReplicationFactor: s.Replicas}
	for _, key := range plan.order {
		config.ConfigEntries = append(config.ConfigEntries, kafka.ConfigEntry{ConfigName: key, ConfigValue: plan.config[key]})
	}
	err = retrier{}.do(ctx, "create_topics", func(ctx context.Context) error {
		r, err := c.client.CreateTopics(ctx, &kafka.CreateTopicsRequest{Topics: []kafka.TopicConfig{config}})
		if err != nil {
			return err
		}
		return r.Errors[plan.name]
	})
	if errors.Is(err, kafka.TopicAlreadyExists) {
		return false, nil
	}
	return err == nil, err
}

// errPartitions is no matter of patience: it carries no broker code, but must not
// be retried.
type errPartitions struct{ has, wanted int }

// Error gives both numbers.
func (e errPartitions) Error() string {
	return fmt.Sprintf("it has %d partitions, not %d: use another name, or ask for %d", e.has, e.wanted, e.has)
}

// await polls until every partition answers for its offsets: a leader that the
// metadata names may still refuse.
func (c *Cluster) await(ctx context.Context, name string, partitions int) error {
	var wrong error
	err := retrier{}.do(ctx, "await_topic", func(ctx context.Context) error {
		t, err := c.topic(ctx, name)
		if err != nil {
			return err
		}
		if len(t.leaders) != partitions {
			wrong = errPartitions{has: len(t.leaders), wanted: partitions}
			return nil
		}
		for p := range partitions {
			if _, err := c.bounds(ctx, name, p); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, wrong)
}

// differences compares what a topic is with what it should be.
func (c *Cluster) differences(ctx context.Context, plan topicPlan) ([]string, error) {
	has := map[string]string{}
	err := retrier{}.do(ctx, "describe_configs", func(ctx context.Context) error {
		r, err := c.client.DescribeConfigs(ctx, &kafka.DescribeConfigsRequest{Resources: []kafka.DescribeConfigRequestResource{{
			ResourceType: kafka.ResourceTypeTopic, ResourceName: plan.name, ConfigNames: plan.order}}})
		if err != nil {
			return err
		}
		for _, resource := range r.Resources {
			if resource.Error != nil {
				return resource.Error
			}
			for _, e := range resource.ConfigEntries {
				has[e.ConfigName] = e.ConfigValue
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, key := range plan.order {
		if v, ok := has[key]; ok && v != plan.config[key] {
			out = append(out, fmt.Sprintf("%s is %s, not %s", key, v, plan.config[key]))
		}
	}
	return out, nil
}

// Ping tells whether the cluster answers within the patience of ctx.
func (c *Cluster) Ping(ctx context.Context) error {
	for wait := firstWait; ; wait = min(2*wait, lastWait) {
		attempt, cancel := context.WithTimeout(ctx, time.Second)
		_, err := c.client.Metadata(attempt, &kafka.MetadataRequest{Topics: []string{}})
		cancel()
		if err == nil {
			return nil
		}
		if classify(err) == exit {
			return explain(err)
		}
		if !sleep(ctx, wait) {
			return fmt.Errorf("no broker answers at %s: %w", c.addr, err)
		}
	}
}
