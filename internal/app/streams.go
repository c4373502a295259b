package app

import (
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// Streams are what a command reads and writes. Out is for what a program may
// read, Err for all else.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Terminal tells whether a stream is one.
func Terminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Clean makes untrusted text harmless on a terminal: no control characters, so
// no escape sequences, and no marks that turn the text around it. Lines and tabs
// stay.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
			return -1
		}
		return r
	}, text)
}

// cleanLine is Clean for text that must stay on one line.
func cleanLine(text string) string { return strings.Join(strings.Fields(Clean(text)), " ") }
