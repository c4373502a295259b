package knowledge

import (
	"embed"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

//go:embed packs
var embedded embed.FS

// Builtin is the shipped packs' file tree.
func Builtin() fs.FS {
	sub, err := fs.Sub(embedded, "packs")
	if err != nil {
		panic(err) // the directory is embedded above: it cannot be missing
	}
	return sub
}

// Overlay lays file trees over one another: of files with the same path the
// last tree's counts, files of other paths are added.
func Overlay(trees ...fs.FS) fs.FS { return overlay(trees) }

type overlay []fs.FS

// Open implements fs.FS.
func (o overlay) Open(name string) (fs.File, error) {
	for i := len(o) - 1; i >= 0; i-- {
		f, err := o[i].Open(name)
		if err == nil || !errors.Is(err, fs.ErrNotExist) {
			return f, err
		}
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// ReadDir implements fs.ReadDirFS: the union of the trees' entries, sorted.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var out []fs.DirEntry
	found := false
	for i := len(o) - 1; i >= 0; i-- {
		entries, err := fs.ReadDir(o[i], name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		found = true
		for _, e := range entries {
			if !slices.ContainsFunc(out, func(x fs.DirEntry) bool { return x.Name() == e.Name() }) {
				out = append(out, e)
			}
		}
	}
	if !found {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}
