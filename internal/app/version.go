package app

import (
	"fmt"
	"runtime/debug"
)

// Build tells what program this is.
type Build struct{ Version, Commit, Go string }

// ThisBuild reads what the Go tools have written into the program.
func ThisBuild() Build {
	b := Build{Version: "dev", Commit: "unknown"}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b
	}
	b.Go = info.GoVersion
	if v := info.Main.Version; v != "" && v != "(devel)" {
		b.Version = v
	}
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			b.Commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			b.Commit += " with changes"
		}
	}
	return b
}

// WriteVersion prints version, commit and the digest of the packs.
func WriteVersion(folder string, s Streams) error {
	pack, err := LoadPack(folder)
	if err != nil {
		return err
	}
	b := ThisBuild()
	_, err = fmt.Fprintf(s.Out, "rasid %s\ncommit %s\n%s\npack %s %s\n", b.Version, b.Commit, b.Go, pack.Lang, pack.Digest)
	return err
}
