package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/rule"
)

// FormatRules lays out the rules of a folder of packs and names the files that
// it changed. With check it writes nothing, and a file to be changed is an error.
func FormatRules(folder string, check bool, s Streams) error {
	if _, err := overlayFolder(folder); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(folder, "rules", "*.yaml"))
	if err != nil {
		return badInput("folder of rules: %w", err)
	}
	var said diag.List
	var changed []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		out := rule.Format(file, data, &said)
		if bytes.Equal(data, out) {
			continue
		}
		changed = append(changed, file)
		if !check {
			if err := rewrite(file, out); err != nil {
				return err
			}
		}
		fmt.Fprintln(s.Out, file)
	}
	if said.Len() > 0 {
		return &PackError{said}
	}
	if check && len(changed) > 0 {
		return fmt.Errorf("not laid out canonically: %s", strings.Join(changed, ", "))
	}
	return nil
}

// rewrite puts a file in another's place at once: a crash leaves the one or the other.
func rewrite(name string, data []byte) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	next := name + ".new"
	if err := os.WriteFile(next, data, info.Mode().Perm()); err != nil {
		return err
	}
	return os.Rename(next, name)
}
