package config

import "time"

// Config are all settings. The tags are the key and its help; "words" lists the
// words that are allowed.
type Config struct {
	Brokers     []string          `koanf:"brokers" help:"addresses of Kafka brokers, host:port"`
	Group       string            `koanf:"group" help:"consumer group; with topic and partition it names the transactions"`
	Delivery    string            `koanf:"delivery" help:"exactly_once, or at_least_once without transactions" words:"exactly_once,at_least_once"`
	Format      string            `koanf:"format" help:"encoding of events" words:"json,protobuf"`
	Compression string            `koanf:"compression" help:"codec of what is written" words:"none,gzip,snappy,lz4,zstd"`
	Listen      string            `koanf:"listen" help:"address of /metrics, /livez and /readyz"`
	Pprof       string            `koanf:"pprof" help:"loopback address of the profiler; empty: off"`
	Rules       string            `koanf:"rules" help:"folder of packs laid over the built-in ones"`
	Workers     int               `koanf:"workers" help:"articles extracted at the same time; 0: one a core"`
	Sources     map[string]string `koanf:"sources" help:"outlets with a metric of their own, and the zone of their times in UTC (may be empty)"`
	Topics      Topics            `koanf:"topics"`
	Limits      Limits            `koanf:"limits"`
	Commit      Commit            `koanf:"commit"`
	TLS         TLS               `koanf:"tls"`
	SASL        SASL              `koanf:"sasl"`
	Log         Log               `koanf:"log"`
}

// Topics are the names of the topics, and how they are created.
type Topics struct {
	Articles   string `koanf:"articles" help:"topic of articles"`
	Events     string `koanf:"events" help:"topic of events"`
	Rejected   string `koanf:"rejected" help:"topic of rejected articles"`
	Partitions int    `koanf:"partitions" help:"partitions of each topic when it is created"`
	Replicas   int    `koanf:"replicas" help:"replicas of each topic when it is created; 0: the broker's default"`
}

// Limits bound the work on one article; what exceeds them is rejected.
type Limits struct {
	Bytes     int `koanf:"bytes" help:"largest article record, in bytes"`
	Depth     int `koanf:"depth" help:"deepest nesting of an article's JSON"`
	Sentences int `koanf:"sentences" help:"most sentences of an article; 0: no limit"`
	Steps     int `koanf:"steps" help:"most steps of an extraction: tokens read and attachments tried"`
}

// Commit says when a transaction ends, whichever comes first.
type Commit struct {
	Records int           `koanf:"records" help:"articles in a transaction"`
	Bytes   int           `koanf:"bytes" help:"bytes written in a transaction"`
	Delay   time.Duration `koanf:"delay" help:"time after the first article of a transaction"`
}

// TLS settings; files are PEM.
type TLS struct {
	Enabled    bool   `koanf:"enabled" help:"speak TLS to the brokers"`
	CAFile     string `koanf:"ca_file" help:"authorities; empty: the system's"`
	CertFile   string `koanf:"cert_file" help:"the client's own certificate"`
	KeyFile    string `koanf:"key_file" help:"key of the client's certificate"`
	ServerName string `koanf:"server_name" help:"name in the brokers' certificates; empty: their host names"`
}

// SASL settings.
type SASL struct {
	Mechanism string `koanf:"mechanism" help:"empty: none" words:",PLAIN,SCRAM-SHA-256,SCRAM-SHA-512"`
	Username  string `koanf:"username" help:"user name"`
	Password  string `koanf:"password" help:"password; better given as RASID_SASL_PASSWORD than in a file"`
}

// Log settings.
type Log struct {
	Level  string `koanf:"level" help:"least level that is written" words:"debug,info,warn,error"`
	Format string `koanf:"format" help:"auto: console on a terminal, else JSON" words:"auto,json,console"`
}

// Default are the settings when nobody says anything.
func Default() Config {
	return Config{
		Brokers: []string{"localhost:9092"}, Group: "rasid", Delivery: "exactly_once", Format: "json", Compression: "lz4",
		Listen: ":8080", Sources: map[string]string{},
		Topics: Topics{Articles: "articles", Events: "events", Rejected: "articles.rejected", Partitions: 6},
		Limits: Limits{Bytes: 4 << 20, Depth: 32, Sentences: 20_000, Steps: 5_000_000},
		Commit: Commit{Records: 1000, Bytes: 1_000_000, Delay: 50 * time.Millisecond},
		Log:    Log{Level: "info", Format: "auto"},
	}
}
