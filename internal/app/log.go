package app

import (
	"io"

	"github.com/rasid/rasid/internal/config"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// NewLogger writes logs to out: JSON, or lines for people on a terminal or by
// configuration.
func NewLogger(c config.Log, out io.Writer) (*zap.Logger, error) {
	level, err := zapcore.ParseLevel(c.Level)
	if err != nil {
		return nil, badInput("log level: %w", err)
	}
	settings := zap.NewProductionEncoderConfig()
	settings.TimeKey = "time"
	settings.EncodeTime = zapcore.RFC3339NanoTimeEncoder
	var encoder zapcore.Encoder
	switch {
	case c.Format == "console", c.Format == "auto" && Terminal(out):
		settings.EncodeTime = zapcore.TimeEncoderOfLayout("15:04:05.000")
		encoder = zapcore.NewConsoleEncoder(settings)
	case c.Format == "json", c.Format == "auto":
		encoder = zapcore.NewJSONEncoder(settings)
	default:
		return nil, badInput("log format %q: it is one of auto, json, console", c.Format)
	}
	return zap.New(zapcore.NewCore(encoder, zapcore.Lock(zapcore.AddSync(out)), level)), nil
}

// logWarnings logs what the reading of the settings found odd.
func logWarnings(log *zap.Logger, warnings []string) {
	for _, w := range warnings {
		log.Warn("settings", zap.String("warning", w))
	}
}
