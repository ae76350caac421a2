package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// lookEvery is how often the folders are looked at. They are looked at, and not
// listened to, for a folder on a server tells nobody of a save, and so that a save
// is one whether an editor writes the file or puts another in its place.
const lookEvery = 500 * time.Millisecond

// keepBuilding builds now and after every save, until the context ends.
func (r *rebuilding) keepBuilding(ctx context.Context, build func() (int, error)) (int, error) {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	r.say("theo dõi %s, bấm Ctrl-C để dừng", "watching %s, Ctrl-C to stop", r.dir)
	if err := watch(ctx, ticker.C, r.look, func() error { _, err := build(); return err }); err != nil {
		return exitFailed, err
	}
	return exitClean, nil
}

// watch builds what look sees, and again whenever it sees something else: at each
// tick, but not while it is still changing. It ends with the context, or with an
// error of build.
func watch(ctx context.Context, tick <-chan time.Time, look func() string, build func() error) error {
	seen := look()
	for built := ""; ; {
		if seen != built {
			if err := build(); err != nil {
				return err
			}
			built = seen
		}
		for still := false; !still || seen == built; {
			select {
			case <-ctx.Done():
				return nil
			case <-tick:
			}
			now := look()
			still = now == seen
			seen = now
		}
	}
}

// look is a sum of the names, times and sizes of all that the files are made from: what
// is in the folder and below it, and what its office has above it.
func (r *rebuilding) look() string {
	sum := sha256.New()
	inspect(sum, r.dir, r.to)
	if path := profilePath(r.dir); path != "" {
		home := filepath.Dir(path)
		for _, name := range append(directoryNames(), profileName, libraryName) {
			inspect(sum, filepath.Join(home, name), r.to)
		}
	}
	return string(sum.Sum(nil))
}

// inspect writes down the definitions and the files of offices at and below root, but
// for what is hidden or lies in the folder of the files. What cannot be read is as if
// it were not there: building tells of it.
func inspect(w io.Writer, root, out string) {
	out = absolute(out)
	offices := append(directoryNames(), frameName)
	filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case path == root && e.IsDir():
			return nil
		case e.IsDir() && (strings.HasPrefix(e.Name(), ".") || absolute(path) == out):
			return filepath.SkipDir
		case strings.HasPrefix(e.Name(), "."), filepath.Ext(path) != ".yaml" && !slices.Contains(offices, e.Name()):
			return nil
		}
		if info, err := e.Info(); err == nil {
			fmt.Fprintln(w, path, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
}
