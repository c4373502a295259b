//go:build !integration

package kafka_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/rasid/rasid/internal/kafka"
	"github.com/rasid/rasid/internal/stream"
	"github.com/stretchr/testify/require"
	"github.com/twmb/franz-go/pkg/kfake"
	"go.uber.org/zap"
)

// certificate makes a certificate of its own authority for the loopback address
// and writes it to a file.
func certificate(t *testing.T) (tls.Certificate, string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "ca.pem")
	require.NoError(t, os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, file
}

func TestTheLoopOverTLSAndSASL(t *testing.T) {
	for _, mechanism := range []string{"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"} {
		t.Run(mechanism, func(t *testing.T) {
			pair, ca := certificate(t)
			c, err := kfake.NewCluster(kfake.NumBrokers(1), kfake.TLS(&tls.Config{Certificates: []tls.Certificate{pair}}), kfake.EnableSASL(),
				kfake.Superuser(mechanism, "rasid", "secret"), kfake.GroupMinSessionTimeout(100*time.Millisecond),
				kfake.SeedTopics(1, "articles", "events", "rejects"))
			require.NoError(t, err)
			defer c.Close()
			config := kafka.Config{Brokers: c.ListenAddrs(), TLS: kafka.TLS{Enabled: true, CAFile: ca},
				SASL: kafka.SASL{Mechanism: mechanism, Username: "rasid", Password: "secret"}}
			cluster, err := kafka.Connect(config)
			require.NoError(t, err)
			defer cluster.Close()
			_, err = cluster.Publish(t.Context(), kafka.Publishing{Topic: "articles", Messages: func(yield func(stream.Message, error) bool) {
				r := paper(0, "a", 2)
				yield(stream.Message{Key: r.Key, Value: r.Value, Time: time.Now()}, nil)
			}})
			require.NoError(t, err)
			w := &world{t: t, cluster: cluster, parts: 1, settings: kafka.GroupSettings{Group: "g", Articles: "articles", Events: "events", Rejects: "rejects",
				SessionTimeout: sessionTimeout, RebalanceTimeout: sessionTimeout}}
			w.start()
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			n := 0
			require.NoError(t, cluster.Read(ctx, kafka.Reading{Topic: "events", Follow: true}, func(stream.Record) error {
				if n++; n == 2 {
					cancel()
				}
				return nil
			}))
			require.Equal(t, 2, n)

			if mechanism != "PLAIN" {
				return
			}
			config.SASL.Password = "wrong"
			require.ErrorContains(t, runOnce(t, config), "check user name and password")
		})
	}
}

// runOnce runs a service that is expected to give up.
func runOnce(t *testing.T, config kafka.Config) error {
	t.Helper()
	cluster, err := kafka.Connect(config)
	require.NoError(t, err)
	defer cluster.Close()
	registry := prometheus.NewRegistry()
	group, err := kafka.NewGroup(cluster, kafka.GroupSettings{Group: "g2", Articles: "articles", Events: "events", Rejects: "rejects"},
		kafka.NewMetrics(registry, stream.NewMetrics(registry)), zap.NewNop(), time.Now)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	err = group.Run(ctx, func(ctx context.Context, _ stream.Partition) error { <-ctx.Done(); return nil })
	require.NoError(t, ctx.Err(), "the service goes on")
	return err
}

func TestSettingsThatCannotWork(t *testing.T) {
	for name, c := range map[string]kafka.Config{
		"no broker is configured":      {},
		"sasl mechanism":               {Brokers: []string{"b:1"}, SASL: kafka.SASL{Mechanism: "GSSAPI"}},
		"read tls authorities":         {Brokers: []string{"b:1"}, TLS: kafka.TLS{Enabled: true, CAFile: filepath.Join(t.TempDir(), "none.pem")}},
		"both a certificate file":      {Brokers: []string{"b:1"}, TLS: kafka.TLS{Enabled: true, CertFile: "a.pem"}},
		"read tls client certificate:": {Brokers: []string{"b:1"}, TLS: kafka.TLS{Enabled: true, CertFile: "a.pem", KeyFile: "b.pem"}},
	} {
		_, err := kafka.Connect(c)
		require.ErrorContains(t, err, name)
	}
}
