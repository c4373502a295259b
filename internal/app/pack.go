package app

import (
	"fmt"
	"io/fs"
	"os"

	"github.com/rasid/rasid/internal/diag"
	"github.com/rasid/rasid/internal/eval"
	"github.com/rasid/rasid/internal/extract"
	"github.com/rasid/rasid/internal/knowledge"
)

// PackError is a pack that a person has to mend.
type PackError struct{ Complaints diag.List }

// Error prints every complaint.
func (p *PackError) Error() string {
	return fmt.Sprintf("the packs have mistakes:\n%v", p.Complaints.Err())
}

// LoadPack loads the built-in packs with those of a folder over them; an empty
// name means none. The error is a *PackError or a *BadInput.
func LoadPack(folder string) (*knowledge.Pack, error) {
	tree := knowledge.Builtin()
	if folder != "" {
		over, err := overlayFolder(folder)
		if err != nil {
			return nil, err
		}
		tree = knowledge.Overlay(tree, over)
	}
	pack, complaints := knowledge.Load(tree)
	if complaints.Len() > 0 {
		return nil, &PackError{complaints}
	}
	return pack, nil
}

func overlayFolder(folder string) (fs.FS, error) {
	info, err := os.Stat(folder)
	if err != nil {
		return nil, badInput("folder of rules: %w", err)
	}
	if !info.IsDir() {
		return nil, badInput("folder of rules: %s is no folder", folder)
	}
	return os.DirFS(folder), nil
}

// CheckedPack loads the packs and runs the examples of all rules: what a service
// works with. A failing example refuses the pack.
func CheckedPack(folder string) (*knowledge.Pack, error) {
	pack, err := LoadPack(folder)
	if err != nil {
		return nil, err
	}
	if complaints := RunExamples(pack); complaints.Len() > 0 {
		return nil, &PackError{complaints}
	}
	return pack, nil
}

// RunExamples runs the examples and counterexamples of all rules of a pack.
func RunExamples(pack *knowledge.Pack) diag.List {
	return eval.RunExamples(extract.New(pack, extract.DefaultLimits()), pack.Rules)
}
