package outfile

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// State is how a file stands to what we last wrote under its name.
type State int

// The states of a file. Missing is one that is not there, whether we ever wrote it
// or not; Older is the version before the last, which a run that was stopped did
// not come to replace; Edited is none of ours, where we wrote one; Foreign is a
// file where we never wrote any.
const (
	Missing State = iota
	Written
	Older
	Edited
	Foreign
)

// Record is what is known of the files that were written into a folder.
type Record struct {
	dir   string
	mu    sync.Mutex
	known manifest
}

// OpenRecord reads what is known of a folder, and changes nothing in it. The record
// of a folder that is not there, or that we never wrote into, is an empty one.
func OpenRecord(dir string) (*Record, error) {
	known, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	return &Record{dir: dir, known: known}, nil
}

// Names are the names of the files that were written, in order.
func (r *Record) Names() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Sorted(maps.Keys(r.known))
}

// From is what the file of that name was made from when it was last written, nil
// where that was not said.
func (r *Record) From(name string) map[string]string { return r.entry(name).origin() }

func (r *Record) entry(name string) entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.known[name]
}

// State is how the file of that name stands.
func (r *Record) State(name string) (State, error) {
	src, err := os.ReadFile(filepath.Join(r.dir, name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Missing, nil
	case err != nil:
		return Foreign, err
	}
	hashes := r.entry(name).hashes
	switch slices.Index(hashes, sum(src)) {
	case 0:
		return Written, nil
	case 1:
		return Older, nil
	}
	if len(hashes) == 0 {
		return Foreign, nil
	}
	return Edited, nil
}

// Folders are the folders at and below root that have a record, in order; there
// are none where root is not there.
func Folders(root string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !e.IsDir() && e.Name() == manifestName:
			found = append(found, filepath.Dir(path))
		}
		return nil
	})
	slices.Sort(found)
	return found, err
}
