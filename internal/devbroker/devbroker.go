package devbroker

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/twmb/franz-go/pkg/kfake"
)

// Config of a broker; the zero value is one node on a free port of the loopback
// interface that forgets everything when it stops.
type Config struct {
	// Addr is host:port to listen on. An empty host means 127.0.0.1, port 0 or an
	// empty Addr a free port. The host is also what clients are told, so it must
	// be an address that they can reach.
	Addr string
	// DataDir keeps topics, groups and transactions over restarts; empty means
	// memory.
	DataDir string
	// Nodes of the cluster, default 1. More than one needs free ports.
	Nodes int
	// Topics to create at the first start, with their numbers of partitions.
	Topics map[string]int
	// Settings of the broker, as "message.max.bytes".
	Settings map[string]string
}

// Broker is a running broker.
type Broker struct {
	cluster *kfake.Cluster
	addrs   []string
	stop    sync.Once
}

// Start listens and serves until Stop. A taken port is an error that names it.
func Start(c Config) (*Broker, error) {
	host, port, err := split(c.Addr)
	if err != nil {
		return nil, err
	}
	nodes := max(c.Nodes, 1)
	if nodes > 1 && port != 0 {
		return nil, fmt.Errorf("dev broker: %d nodes cannot share port %d", nodes, port)
	}
	options := []kfake.Opt{
		kfake.Ports(append([]int{port}, make([]int, nodes-1)...)...),
		kfake.ListenFn(listenOn(host)),
		kfake.GroupMinSessionTimeout(100 * time.Millisecond),
		kfake.BrokerConfigs(c.Settings),
		kfake.ClusterID("rasid-dev"),
	}
	for name, partitions := range c.Topics {
		options = append(options, kfake.SeedTopics(int32(partitions), name))
	}
	if c.DataDir != "" {
		options = append(options, kfake.DataDir(c.DataDir))
	}
	cluster, err := kfake.NewCluster(options...)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("dev broker: port %d is taken: another program listens on %s", port, net.JoinHostPort(host, strconv.Itoa(port)))
	case err != nil:
		return nil, fmt.Errorf("dev broker: %w", err)
	}
	return &Broker{cluster: cluster, addrs: cluster.ListenAddrs()}, nil
}

func split(addr string) (host string, port int, err error) {
	if addr == "" {
		return "127.0.0.1", 0, nil
	}
	host, p, err := net.SplitHostPort(addr)
	if err != nil {
		return "", 0, fmt.Errorf("dev broker: address %q is not host:port", addr)
	}
	port, err = strconv.Atoi(p)
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("dev broker: address %q has no port between 0 and 65535", addr)
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		return "", 0, fmt.Errorf("dev broker: clients cannot be told %q: give an address that they can reach", host)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	return host, port, nil
}

// listenOn replaces the loopback address that the library would bind.
func listenOn(host string) func(network, address string) (net.Listener, error) {
	return func(network, address string) (net.Listener, error) {
		_, port, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		return net.Listen(network, net.JoinHostPort(host, port))
	}
}

// Addr is host:port of the first node.
func (b *Broker) Addr() string { return b.addrs[0] }

// Addrs are all nodes.
func (b *Broker) Addrs() []string { return b.addrs }

// Cluster is the fake behind it: tests inject faults there.
func (b *Broker) Cluster() *kfake.Cluster { return b.cluster }

// Stop closes all connections and, with a DataDir, writes down what there is.
// A second call does nothing.
func (b *Broker) Stop() { b.stop.Do(b.cluster.Close) }
