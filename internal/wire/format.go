package wire

import (
	"fmt"
	"mime"
	"strings"
)

// Format is an encoding of records.
type Format uint8

// Formats.
const (
	JSON Format = iota
	Protobuf
)

// String returns the word that configuration uses.
func (f Format) String() string {
	if f == Protobuf {
		return "protobuf"
	}
	return "json"
}

// ContentType returns the media type for the content-type header.
func (f Format) ContentType() string {
	if f == Protobuf {
		return "application/protobuf"
	}
	return "application/json"
}

// ParseFormat reads the word of a configuration: "json" or "protobuf".
func ParseFormat(word string) (Format, error) {
	switch word {
	case "json":
		return JSON, nil
	case "protobuf":
		return Protobuf, nil
	}
	return JSON, fmt.Errorf("unknown format %q: use json or protobuf", word)
}

// FormatOf returns the format that a content-type header names. What names
// neither, and an absent header, means JSON; told says whether it was named.
func FormatOf(contentType string) (f Format, told bool) {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		media = strings.ToLower(strings.TrimSpace(contentType))
	}
	switch media {
	case "application/protobuf", "application/x-protobuf", "application/vnd.google.protobuf":
		return Protobuf, true
	case "application/json", "text/json":
		return JSON, true
	}
	return JSON, strings.HasSuffix(media, "+json")
}
