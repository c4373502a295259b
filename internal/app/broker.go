package app

import (
	"context"

	"github.com/rasid/rasid/internal/config"
	"github.com/rasid/rasid/internal/devbroker"
)

// BrokerSettings are those of `rasid broker`.
type BrokerSettings struct {
	Config  config.Config // for the topics
	Addr    string        // host:port
	DataDir string        // empty: memory
	Streams Streams
}

// Broker runs the development broker, with the topics, until ctx ends.
func Broker(ctx context.Context, b BrokerSettings) error {
	broker, err := startBroker(ctx, b)
	if err != nil {
		return err
	}
	defer broker.Stop()
	b.Streams.say("a broker for development, on %s; stop it with ctrl-c", broker.Addr())
	<-ctx.Done()
	return nil
}

// startBroker starts a broker and creates the topics on it.
func startBroker(ctx context.Context, b BrokerSettings) (*devbroker.Broker, error) {
	broker, err := devbroker.Start(devbroker.Config{Addr: b.Addr, DataDir: b.DataDir})
	if err != nil {
		return nil, err
	}
	c := b.Config
	c.Brokers, c.TLS, c.SASL = broker.Addrs(), config.TLS{}, config.SASL{}
	if err := CreateTopics(ctx, c, b.Streams); err != nil {
		broker.Stop()
		return nil, err
	}
	return broker, nil
}
