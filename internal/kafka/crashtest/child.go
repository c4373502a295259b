package crashtest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/rasid/rasid/internal/wire"
	"go.uber.org/zap"
)

// variable carries the settings to the child; its presence makes a child.
const variable = "RASID_CRASHTEST_CHILD"

// orders are what a child is told.
type orders struct {
	Brokers []string
	Group   kafka.GroupSettings
	Linger  time.Duration
}

// Child runs the service and ends the process when this process was started by
// Run; else it returns at once. Call it first in TestMain.
func Child(packs func() stream.Packs) {
	text := os.Getenv(variable)
	if text == "" {
		return
	}
	var o orders
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := serve(o, packs()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func serve(o orders, packs stream.Packs) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	cluster, err := kafka.Connect(kafka.Config{Brokers: o.Brokers})
	if err != nil {
		return err
	}
	defer cluster.Close()
	registry := prometheus.NewRegistry()
	metrics := stream.NewMetrics(registry)
	group, err := kafka.NewGroup(cluster, o.Group, kafka.NewMetrics(registry, metrics), zap.NewNop(), time.Now)
	if err != nil {
		return err
	}
	handler := newHandler(packs, metrics)
	return stream.NewService(group, handler, stream.Settings{Linger: o.Linger, BatchRecords: 100}, metrics, zap.NewNop(), time.Now).Run(ctx)
}

func newHandler(packs stream.Packs, metrics *stream.Metrics) *stream.Processor {
	return stream.NewProcessor(packs, stream.ProcessorSettings{Limits: wire.DefaultLimits(), Engine: "crashtest", Clock: time.Now}, metrics)
}

// spawn starts this test binary as the service.
func spawn(o orders) (*exec.Cmd, error) {
	text, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), variable+"="+string(text))
	cmd.Stderr = os.Stderr
	return cmd, cmd.Start()
}
