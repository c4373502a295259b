package app

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/rasid/rasid/internal/article"
	"github.com/rasid/rasid/internal/wire"
)

// Input is one article as a file holds it.
type Input struct {
	From string // file, or file:line
	Name string // of the file, without folder and extension
	// Value is the article's record: JSON as it stands in the file, or made of a
	// page of text or markup.
	Value []byte
}

// Article decodes the input. The error is a *wire.Reject.
func (i Input) Article(limits wire.Limits) (article.Article, error) {
	return wire.DecodeArticle(i.Value, "", limits)
}

// Key is the id of the article, or the name of the file when it has none.
func (i Input) Key(limits wire.Limits) string {
	a, err := i.Article(limits)
	if err != nil {
		return i.Name
	}
	return a.ID
}

// maxLine bounds a line of a file and a page, in bytes: beyond it nothing can be
// an article, whatever the limits.
const maxLine = 64 << 20

// CheckFiles tells which of the named files cannot be read, all at once.
func CheckFiles(files []string) error {
	var errs []error
	for _, name := range files {
		if name == "-" {
			continue
		}
		if _, err := os.Stat(name); err != nil {
			errs = append(errs, err)
		}
	}
	if len(errs) > 0 {
		return &BadInput{errors.Join(errs...)}
	}
	return nil
}

// Inputs gives the articles of files in order: JSON Lines (gold files too), a
// JSON object (.json), a page (.txt, .html), each also as .gz; all of a folder;
// "-" is stdin. An error is a *BadInput and ends the sequence.
func Inputs(files []string, stdin io.Reader) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		for _, name := range files {
			ok, err := inputsOf(name, stdin, func(i Input) bool { return yield(i, nil) })
			if err != nil {
				yield(Input{}, &BadInput{fmt.Errorf("read articles: %w", err)})
				return
			}
			if !ok {
				return
			}
		}
	}
}

func inputsOf(name string, stdin io.Reader, yield func(Input) bool) (more bool, err error) {
	if name == "-" {
		return inputsOfStdin(stdin, yield)
	}
	info, err := os.Stat(name)
	if err != nil {
		return false, err
	}
	if !info.IsDir() {
		return inputsOfFile(name, yield)
	}
	more = true
	err = filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || kindOf(path) == unknownFile || strings.HasPrefix(d.Name(), ".") {
			return err
		}
		if more, err = inputsOfFile(path, yield); err == nil && !more {
			return fs.SkipAll
		}
		return err
	})
	return more, err
}

func inputsOfFile(name string, yield func(Input) bool) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		z, err := gzip.NewReader(bufio.NewReader(f))
		if err != nil {
			return false, fmt.Errorf("%s: %w", name, err)
		}
		r = z
	}
	more, err := inputsOfReader(kindOf(name), name, r, yield)
	if err != nil {
		return false, fmt.Errorf("%s: %w", name, err)
	}
	return more, nil
}

// inputsOfStdin takes what does not begin as JSON for a page of text.
func inputsOfStdin(stdin io.Reader, yield func(Input) bool) (bool, error) {
	r := bufio.NewReader(stdin)
	kind := linesFile
	if first, err := peekSign(r); err == nil && first != '{' {
		kind = textFile
	}
	return inputsOfReader(kind, "stdin", r, yield)
}

// peekSign looks at the first byte that is no space.
func peekSign(r *bufio.Reader) (byte, error) {
	for {
		b, err := r.ReadByte()
		if err != nil {
			return 0, err
		}
		if !bytes.ContainsRune([]byte(" \t\r\n"), rune(b)) {
			return b, r.UnreadByte()
		}
	}
}

func inputsOfReader(kind fileKind, from string, r io.Reader, yield func(Input) bool) (bool, error) {
	name := baseName(from)
	if kind == linesFile || kind == unknownFile {
		return lines(from, name, r, yield)
	}
	data, err := io.ReadAll(io.LimitReader(r, maxLine+1))
	if err != nil {
		return false, err
	}
	if len(data) > maxLine {
		return false, fmt.Errorf("larger than %d bytes", maxLine)
	}
	if kind == objectFile {
		// Some tools call JSON Lines .json.
		first, rest, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n"))
		if len(bytes.TrimSpace(rest)) > 0 && json.Valid(first) {
			return lines(from, name, bytes.NewReader(data), yield)
		}
		return yield(Input{From: from, Name: name, Value: bytes.TrimSpace(data)}), nil
	}
	value, err := page(kind, name, data)
	if err != nil {
		return false, err
	}
	return yield(Input{From: from, Name: name, Value: value}), nil
}
