package app

import (
	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/kafka"
)

// connect prepares the connection to the brokers of the settings.
func connect(c config.Config, client string) (*kafka.Cluster, error) {
	cluster, err := kafka.Connect(kafka.Config{
		Brokers: c.Brokers, ClientID: client,
		TLS:  kafka.TLS{Enabled: c.TLS.Enabled, CAFile: c.TLS.CAFile, CertFile: c.TLS.CertFile, KeyFile: c.TLS.KeyFile, ServerName: c.TLS.ServerName},
		SASL: kafka.SASL{Mechanism: c.SASL.Mechanism, Username: c.SASL.Username, Password: c.SASL.Password},
	})
	if err != nil {
		return nil, &BadInput{err}
	}
	return cluster, nil
}

// groupSettings are what a member of the group reads and writes.
func groupSettings(c config.Config) kafka.GroupSettings {
	return kafka.GroupSettings{
		Group: c.Group, Articles: c.Topics.Articles, Events: c.Topics.Events, Rejects: c.Topics.Rejected,
		AtLeastOnce: c.Delivery == "at_least_once", Compression: kafka.Compressions[c.Compression],
	}
}

// topicSettings are how the topics are created: articles take one record of the
// largest size and what a batch adds to it.
func topicSettings(c config.Config) kafka.TopicSettings {
	return kafka.TopicSettings{
		Articles: c.Topics.Articles, Events: c.Topics.Events, Rejects: c.Topics.Rejected,
		Partitions: c.Topics.Partitions, Replicas: c.Topics.Replicas, ArticleBytes: c.Limits.Bytes + c.Limits.Bytes/4,
	}
}
