package kafka

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/segmentio/kafka-go"
	"github.com/segmentio/kafka-go/protocol"
	"github.com/segmentio/kafka-go/sasl"
)

// metadataTTL bounds how long a moved leader or a new topic stays unseen. It is
// also the library's deadline for a metadata request, hence not shorter.
const metadataTTL = time.Second

// Cluster is a connection to brokers, safe for concurrent use.
type Cluster struct {
	config    Config
	addr      net.Addr
	transport *kafka.Transport
	client    *kafka.Client
	tls       *tls.Config
	sasl      sasl.Mechanism
}

// Connect checks the settings; connections are opened when they are needed, so a
// cluster that is away is no error here.
func Connect(c Config) (*Cluster, error) {
	if len(c.Brokers) == 0 {
		return nil, errors.New("kafka: no broker is configured")
	}
	if c.ClientID == "" {
		c.ClientID = "rasid"
	}
	if c.DialTimeout <= 0 {
		c.DialTimeout = 5 * time.Second
	}
	if c.Dial == nil {
		c.Dial = (&net.Dialer{Timeout: c.DialTimeout}).DialContext
	}
	tlsConfig, err := c.TLS.config()
	if err != nil {
		return nil, err
	}
	mechanism, err := c.SASL.mechanism()
	if err != nil {
		return nil, err
	}
	addr := kafka.TCP(c.Brokers...)
	transport := &kafka.Transport{Dial: c.Dial, DialTimeout: c.DialTimeout, MetadataTTL: metadataTTL, MetadataTopics: c.Topics,
		ClientID: c.ClientID, TLS: tlsConfig, SASL: mechanism}
	return &Cluster{config: c, addr: addr, transport: transport, tls: tlsConfig, sasl: mechanism,
		client: &kafka.Client{Addr: addr, Transport: transport, Timeout: attemptTimeout}}, nil
}

// Close drops all idle connections.
func (c *Cluster) Close() { c.transport.CloseIdleConnections() }

// dialer serves the group, which does not use the transport.
func (c *Cluster) dialer() *kafka.Dialer {
	return &kafka.Dialer{ClientID: c.config.ClientID, Timeout: c.config.DialTimeout, DialFunc: c.config.Dial, TLS: c.tls, SASLMechanism: c.sasl}
}

// send is one request and its answer.
func (c *Cluster) send(ctx context.Context, req protocol.Message) (protocol.Message, error) {
	return c.transport.RoundTrip(ctx, c.addr, req)
}

// topic is what the metadata says of a topic; the leader of a partition is -1
// when there is none.
type topic struct {
	leaders []int
}

// topic asks the cached metadata. A topic that does not exist gives
// kafka.UnknownTopicOrPartition.
func (c *Cluster) topic(ctx context.Context, name string) (topic, error) {
	m, err := c.client.Metadata(ctx, &kafka.MetadataRequest{Topics: []string{name}})
	if err != nil {
		return topic{}, err
	}
	for _, t := range m.Topics {
		if t.Name != name {
			continue
		}
		if t.Error != nil {
			return topic{}, fmt.Errorf("topic %s: %w", name, t.Error)
		}
		leaders := make([]int, len(t.Partitions))
		for i := range leaders {
			leaders[i] = -1
		}
		for _, p := range t.Partitions {
			if p.ID < len(leaders) && p.Error == nil && p.Leader.Host != "" {
				leaders[p.ID] = p.Leader.ID
			}
		}
		return topic{leaders: leaders}, nil
	}
	return topic{}, fmt.Errorf("topic %s: %w", name, kafka.UnknownTopicOrPartition)
}

// leader finds the broker of a partition for a request of our own.
func leader(cluster protocol.Cluster, name string, partition int32) (protocol.Broker, error) {
	t, ok := cluster.Topics[name]
	if !ok {
		return protocol.Broker{ID: -1}, fmt.Errorf("topic %s: %w", name, kafka.UnknownTopicOrPartition)
	}
	p, ok := t.Partitions[partition]
	if !ok {
		return protocol.Broker{ID: -1}, fmt.Errorf("partition %s/%d: %w", name, partition, kafka.UnknownTopicOrPartition)
	}
	b, ok := cluster.Brokers[p.Leader]
	if !ok {
		return protocol.Broker{ID: -1}, fmt.Errorf("partition %s/%d: %w", name, partition, kafka.LeaderNotAvailable)
	}
	return b, nil
}
