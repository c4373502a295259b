package app

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// fileKind is how a file holds articles.
type fileKind int

const (
	unknownFile fileKind = iota // read as lines when it is named itself
	linesFile
	objectFile
	textFile
	markupFile
)

var fileKinds = map[string]fileKind{
	".jsonl": linesFile, ".ndjson": linesFile, ".json": objectFile, ".txt": textFile, ".html": markupFile, ".htm": markupFile,
}

func kindOf(name string) fileKind {
	return fileKinds[strings.ToLower(filepath.Ext(strings.TrimSuffix(name, ".gz")))]
}

func baseName(name string) string {
	base := strings.TrimSuffix(filepath.Base(name), ".gz")
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// page makes an article of a page: the title is empty, the whole text is body.
func page(kind fileKind, name string, data []byte) ([]byte, error) {
	fields := struct {
		ID          string `json:"id"`
		Body        string `json:"body"`
		ContentType string `json:"content_type,omitempty"`
	}{ID: name, Body: string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))}
	if kind == markupFile {
		fields.ContentType = "text/html"
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(fields); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(out.Bytes()), nil
}

// lines gives every line that is not blank.
func lines(from, name string, r io.Reader, yield func(Input) bool) (bool, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	for number := 1; ; number++ {
		line, err := readLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return false, fmt.Errorf("line %d: %w", number, err)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if !yield(Input{From: fmt.Sprintf("%s:%d", from, number), Name: fmt.Sprintf("%s-%d", name, number), Value: line}) {
				return false, nil
			}
		}
		if err != nil {
			return true, nil
		}
	}
}

// readLine reads a line of at most maxLine bytes.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxLine {
			return nil, fmt.Errorf("longer than %d bytes", maxLine)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}
