package app

import (
	"context"
	"time"

	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
)

// clusterPatience is how long a command waits for a broker that does not answer.
const clusterPatience = 30 * time.Second

// CreateTopics makes the topics that are missing and tells what it found.
func CreateTopics(ctx context.Context, c config.Config, s Streams) error {
	cluster, err := connect(c, "rasid-topics")
	if err != nil {
		return err
	}
	defer cluster.Close()
	return createTopics(ctx, cluster, c, s)
}

func createTopics(ctx context.Context, cluster *kafka.Cluster, c config.Config, s Streams) error {
	ctx, cancel := context.WithTimeout(ctx, clusterPatience)
	defer cancel()
	if err := cluster.Ping(ctx); err != nil {
		return err
	}
	results, err := cluster.CreateTopics(ctx, topicSettings(c))
	for _, r := range results {
		word := "exists"
		if r.Created {
			word = "created"
		}
		s.say("topic %s %s", r.Name, word)
		for _, d := range r.Differs {
			s.say("topic %s is set up otherwise: %s", r.Name, d)
		}
	}
	return err
}
