package lexicon

import (
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/rasid/rasid/internal/diag"
)

// Load reads the words of one language from packs: of each directory
// function.yaml, frames/*.yaml and words/*.yaml. Later directories are laid
// over earlier ones: an entry for the same word of the same kind from a later
// directory takes the place of the earlier one. All complaints are returned at
// once; the lexicon holds what could be read and must not be used when there
// is any.
func Load(fsys fs.FS, dirs ...string) (*Lexicon, diag.List) {
	var said diag.List
	b := newBuilder(&said)
	for layer, dir := range dirs {
		files := packFiles(fsys, dir)
		if len(files) == 0 {
			said.Add(diag.Position{File: dir}, "a pack has function.yaml, frames/*.yaml or words/*.yaml", "no words here")
		}
		for _, file := range files {
			b.file(fsys, file, layer)
		}
	}
	return b.build(), said
}

// packFiles lists the word files of a directory, function words first.
func packFiles(fsys fs.FS, dir string) []string {
	var files []string
	if f := path.Join(dir, "function.yaml"); exists(fsys, f) {
		files = append(files, f)
	}
	for _, sub := range []string{"frames", "words"} {
		found, err := fs.Glob(fsys, path.Join(dir, sub, "*.yaml"))
		if err != nil {
			continue // only a malformed pattern, and a directory's name with [ is none of ours
		}
		slices.Sort(found)
		files = append(files, found...)
	}
	return files
}

func exists(fsys fs.FS, file string) bool {
	_, err := fs.Stat(fsys, file)
	return err == nil
}

// file reads one file into the builder.
func (b *builder) file(fsys fs.FS, file string, layer int) {
	f, err := fsys.Open(file)
	if err != nil {
		b.said.Add(diag.Position{File: file}, "", "%v", err)
		return
	}
	defer f.Close()
	var root yaml.Node
	if err := yaml.NewDecoder(f).Decode(&root); err != nil {
		if !errors.Is(err, io.EOF) {
			b.said.Add(diag.Position{File: file}, "", "%s", strings.TrimPrefix(err.Error(), "yaml: "))
		}
		return
	}
	list := root.Content[0]
	if list.Kind != yaml.SequenceNode {
		b.said.Add(place(file, list), "begin every entry with «- »", "the file must be a list of entries")
		return
	}
	for _, node := range list.Content {
		if e, ok := readEntry(file, node, b.said); ok {
			b.entry(e, layer)
		}
	}
}
