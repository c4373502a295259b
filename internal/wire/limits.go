package wire

// Limits bound what is decoded. Zero values mean: no limit of ours.
type Limits struct {
	// Bytes is the largest value of an article record.
	Bytes int
	// Depth is how deep the JSON of an article may nest; the article itself is 1.
	Depth int
}

// DefaultLimits are generous for articles and small for a memory: 4 MiB, 32 levels.
func DefaultLimits() Limits { return Limits{Bytes: 4 << 20, Depth: 32} }
