package app_test

import (
	"encoding/json"
	"net"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rasid/rasid/internal/config"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

const top = "../.."

// between is what stands between two marks, or "".
func between(s, before, after string) string {
	_, rest, _ := strings.Cut(s, before)
	inner, _, _ := strings.Cut(rest, after)
	return inner
}

type service struct {
	Image   string
	Build   struct{ Context, Dockerfile string }
	Command []string
	Ports   []string
	Volumes []string
	// Environment of containers; values that are numbers must be quoted.
	Environment map[string]string
	DependsOn   yaml.Node `yaml:"depends_on"`
}

func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, name))
	require.NoError(t, err)
	require.NoError(t, yaml.Unmarshal(data, into), name)
}

func compose(t *testing.T) map[string]service {
	var file struct{ Services map[string]service }
	readYAML(t, "docker-compose.yml", &file)
	require.NotEmpty(t, file.Services)
	return file.Services
}

func TestComposePathsExist(t *testing.T) {
	for name, s := range compose(t) {
		if s.Build.Context != "" {
			require.FileExists(t, filepath.Join(top, s.Build.Context, s.Build.Dockerfile), name)
		} else {
			require.Contains(t, s.Image, ":", "%s: the version of the image is not pinned", name)
		}
		for _, v := range s.Volumes {
			host, inside, _ := strings.Cut(v, ":")
			_, err := os.Stat(filepath.Join(top, host))
			require.NoError(t, err, name)
			require.True(t, path.IsAbs(strings.TrimSuffix(inside, ":ro")), v)
		}
		for i := 0; i+1 < len(s.DependsOn.Content); i += 2 {
			require.Contains(t, compose(t), s.DependsOn.Content[i].Value, "%s depends on it", name)
		}
	}
}

func TestComposeVariablesAreSettings(t *testing.T) {
	services := compose(t)
	for _, name := range []string{"topics", "rasid", "feeder"} {
		var environ []string
		for k, v := range services[name].Environment {
			require.True(t, strings.HasPrefix(k, "RASID_"), "%s of %s is no setting", k, name)
			environ = append(environ, k+"="+v)
		}
		c, warnings, err := config.Load(config.Sources{Environ: environ})
		require.NoError(t, err, name)
		require.Empty(t, warnings, name)
		require.Equal(t, []string{listener(t, services["kafka"])}, c.Brokers, name)
	}
}

// listener is the address that other containers reach the broker at.
func listener(t *testing.T, kafka service) string {
	for _, l := range strings.Split(kafka.Environment["KAFKA_ADVERTISED_LISTENERS"], ",") {
		if addr, ok := strings.CutPrefix(l, "PLAINTEXT://"); ok {
			_, port, err := net.SplitHostPort(addr)
			require.NoError(t, err)
			require.Contains(t, kafka.Environment["KAFKA_LISTENERS"], "PLAINTEXT://:"+port)
			return addr
		}
	}
	require.Fail(t, "the broker has no listener for other containers")
	return ""
}

func TestComposeAddressesAgree(t *testing.T) {
	services := compose(t)
	c, _, err := config.Load(config.Sources{Environ: []string{"RASID_LISTEN=" + services["rasid"].Environment["RASID_LISTEN"]}})
	require.NoError(t, err)
	_, port, err := net.SplitHostPort(c.Listen)
	require.NoError(t, err)
	require.Contains(t, services["rasid"].Ports, "127.0.0.1:"+port+":"+port)

	var prometheus struct {
		Scrape []struct {
			Path   string                       `yaml:"metrics_path"`
			Static []struct{ Targets []string } `yaml:"static_configs"`
		} `yaml:"scrape_configs"`
	}
	readYAML(t, "deploy/prometheus.yml", &prometheus)
	require.Equal(t, []string{"rasid:" + port}, prometheus.Scrape[0].Static[0].Targets)
	require.Equal(t, "/metrics", prometheus.Scrape[0].Path)

	var sources struct {
		Datasources []struct{ UID, URL string }
	}
	readYAML(t, "deploy/grafana/provisioning/datasources/prometheus.yml", &sources)
	require.Equal(t, "http://prometheus:9090", sources.Datasources[0].URL)
	require.Contains(t, services["prometheus"].Ports, "127.0.0.1:9090:9090")

	var providers struct {
		Providers []struct{ Options struct{ Path string } }
	}
	readYAML(t, "deploy/grafana/provisioning/dashboards/rasid.yml", &providers)
	folder := providers.Providers[0].Options.Path
	require.Contains(t, services["grafana"].Volumes, "./deploy/grafana/dashboards:"+folder+":ro")
	require.Equal(t, folder+"/rasid.json", services["grafana"].Environment["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"])
}

func TestKafkaVersionsAgree(t *testing.T) {
	pom, err := os.ReadFile(filepath.Join(top, "deploy/kafka/pom.xml"))
	require.NoError(t, err)
	require.Equal(t, "apache/kafka:"+between(string(pom), "<kafka.version>", "</kafka.version>"), compose(t)["kafka"].Image)
}

// TestDockerfile checks what it copies and starts.
func TestDockerfile(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(top, "deploy/Dockerfile"))
	require.NoError(t, err)
	file := string(data)
	for _, line := range strings.Split(file, "\n") {
		words := strings.Fields(line)
		if len(words) < 3 || words[0] != "COPY" || strings.HasPrefix(words[1], "--from") {
			continue
		}
		for _, source := range words[1 : len(words)-1] {
			_, err := os.Stat(filepath.Join(top, source))
			require.NoError(t, err, line)
		}
	}
	require.Contains(t, file, "CGO_ENABLED=0")
	require.Contains(t, file, "USER 65532")
	feeder := compose(t)["feeder"].Command
	require.Contains(t, file, "COPY testdata/articles "+feeder[1]+"\n")
	mod, err := os.ReadFile(filepath.Join(top, "go.mod"))
	require.NoError(t, err)
	version := strings.TrimSpace(between(string(mod), "\ngo ", "\n"))
	require.True(t, strings.HasPrefix(version, between(file, "FROM golang:", " ")), "the image's Go is not that of go.mod")
}

var metricName = regexp.MustCompile(`rasid_[a-z_]+`)

// TestDashboard checks that every query asks for a metric that the code
// registers, and groups by labels that it has.
func TestDashboard(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(top, "deploy/grafana/dashboards/rasid.json"))
	require.NoError(t, err)
	var board struct {
		Editable bool
		Panels   []struct {
			Title, Description string
			Datasource         struct{ UID string }
			FieldConfig        struct{ Defaults struct{ Unit string } }
			Targets            []struct{ Expr string }
		}
		Templating struct {
			List []struct{ Name, Query string }
		}
		Annotations struct{ List []struct{ Expr string } }
	}
	require.NoError(t, json.Unmarshal(data, &board))
	require.False(t, board.Editable)
	has := registered(t)
	used := map[string]bool{}
	check := func(title, query string) {
		labels := []string{"", "le"}
		for _, name := range metricName.FindAllString(query, -1) {
			base := strings.TrimSuffix(name, "_bucket")
			more, ok := has[base]
			require.True(t, ok, "%s asks for %s", title, name)
			used[base] = true
			labels = append(labels, strings.Split(more, ",")...)
		}
		for _, label := range strings.Split(between(query, "by (", ")"), ", ") {
			require.Contains(t, labels, label, "%s: no metric has the label", title)
		}
	}
	for _, p := range board.Panels {
		require.NotEmpty(t, p.Title)
		require.NotEmpty(t, p.Description, p.Title)
		require.NotEmpty(t, p.FieldConfig.Defaults.Unit, p.Title)
		require.Equal(t, "prometheus", p.Datasource.UID, p.Title)
		require.NotEmpty(t, p.Targets, p.Title)
		for _, target := range p.Targets {
			check(p.Title, target.Expr)
			require.Contains(t, target.Expr, `{job=~"$job", instance=~"$instance"}`, p.Title)
		}
	}
	for _, v := range board.Templating.List {
		check(v.Name, v.Query)
	}
	check("annotation", board.Annotations.List[0].Expr)
	for _, name := range []string{"rasid_articles_total", "rasid_events_total", "rasid_lag_records", "rasid_end_to_end_seconds", "rasid_rejects_total"} {
		require.True(t, used[name], "no panel shows %s", name)
	}
}
