package outfile

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// Folder is a folder that a run writes files into, a few at a time, while no other
// run writes there. Several goroutines may use it at once.
type Folder struct {
	Record
	force  bool
	unlock func()
	// waiting are the files that wait beside their targets; count numbers them.
	waiting []waitingFile
	count   atomic.Int64
	// touched says that the manifest is not as it was last saved.
	touched bool
	// committing is held by the one that commits, while others make files ready.
	committing sync.Mutex
}

// waitingFile is a file in its place but for its name.
type waitingFile struct {
	temp, name string
	entry      entry
}

// Open makes the folder where it is missing, and waits until no other run writes
// there. With force, files that were edited or are held open are written all the
// same. It must be closed.
func Open(dir string, force bool) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	unlock, err := lockedfile.MutexAt(filepath.Join(dir, lockName)).Lock()
	if err != nil {
		return nil, err
	}
	removeStale(dir)
	known, err := readManifest(dir)
	if err != nil {
		unlock()
		return nil, err
	}
	return &Folder{Record: Record{dir: dir, known: known}, force: force, unlock: unlock}, nil
}

// check says whether a file may be written, and gives the hash of what stands in
// its place and of what is to stand there.
func (f *Folder) check(file File) (old, now string, err error) {
	now = sum(file.Data)
	old, err = check(filepath.Join(f.dir, file.Name), now, f.entry(file.Name).hashes, f.force)
	return old, now, err
}

// Put makes a file ready, which Commit then puts in its place; where the file has
// the bytes already it is only noted. What is in the way is an *EditedError, a
// *HeldOpenError or what the system says.
func (f *Folder) Put(file File) error {
	if err := checkNames([]File{file}); err != nil {
		return err
	}
	old, now, err := f.check(file)
	if err != nil {
		return err
	}
	made, err := f.entry(file.Name).followed(file, now, old)
	if err != nil {
		return err
	}
	temp := filepath.Join(f.dir, fmt.Sprint(tempPrefix, f.count.Add(1), tempSuffix))
	if old != now {
		if err := stage(temp, filepath.Join(f.dir, file.Name), file.Data); err != nil {
			return err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.touched = true
	if old == now {
		f.known[file.Name] = made
	} else {
		f.waiting = append(f.waiting, waitingFile{temp, file.Name, made})
	}
	return nil
}

// stage writes what is to stand at target beside it, so that a full disk is met
// while the old file still stands.
func stage(temp, target string, data []byte) error {
	err := writeSynced(temp, data)
	if err != nil {
		err = blame(err, target)
	} else if info, missing := os.Stat(target); missing == nil {
		// Who may read a document is for its owner to say, not for us.
		err = os.Chmod(temp, info.Mode().Perm())
	}
	if err != nil {
		os.Remove(temp)
	}
	return err
}

// recheck says which of the waiting files have something in their way by now.
func (f *Folder) recheck() error {
	var refused []error
	for _, w := range f.waiting {
		refused = append(refused, f.recheckOne(w))
	}
	return errors.Join(refused...)
}

func (f *Folder) recheckOne(w waitingFile) error {
	_, err := check(filepath.Join(f.dir, w.name), w.entry.hashes[0], w.entry.hashes, f.force)
	return err
}

// Remove deletes a file that we wrote, and forgets it. One that was edited since is
// left, with an *EditedError; one that is gone is forgotten.
func (f *Folder) Remove(name string) error {
	state, err := f.State(name)
	path := filepath.Join(f.dir, name)
	switch {
	case err != nil:
		return err
	case state == Edited || state == Foreign:
		return &EditedError{path, state == Foreign}
	case state != Missing:
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.known, name)
	f.touched = true
	return nil
}

// fewest is how many files wait before it is worth moving them.
const fewest = 64

// CommitDue commits where so many files wait that writing the manifest, which is
// written whole, costs little beside them, and no other commit is under way.
func (f *Folder) CommitDue() error {
	f.mu.Lock()
	due := len(f.waiting) >= max(fewest, len(f.known)/4)
	f.mu.Unlock()
	if !due || !f.committing.TryLock() {
		return nil
	}
	defer f.committing.Unlock()
	return f.commit()
}

// Commit records the files that are ready, then moves each into its place.
// Recording comes first: a run killed between the two leaves files of ours that the
// manifest knows. Making files ready takes a while, so each is checked once more
// before it is moved; the error joins what is wrong with those that were not.
func (f *Folder) Commit() error {
	f.committing.Lock()
	defer f.committing.Unlock()
	return f.commit()
}

// commit is Commit by the one that may.
func (f *Folder) commit() error {
	ready, recorded := f.take()
	if recorded == nil {
		return nil
	}
	if err := recorded.save(f.dir); err != nil {
		f.putBack(ready)
		return err
	}
	var failed []error
	for _, w := range ready {
		if err := f.move(w); err != nil {
			failed = append(failed, err)
		}
	}
	return errors.Join(append(failed, syncDir(f.dir))...)
}

// take is the files that are ready, which do not wait any more, and the manifest
// that has them; nil where there is nothing to record.
func (f *Folder) take() ([]waitingFile, manifest) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.touched {
		return nil, nil
	}
	for _, w := range f.waiting {
		f.known[w.name] = w.entry
	}
	ready := f.waiting
	f.waiting, f.touched = nil, false
	return ready, maps.Clone(f.known)
}

// putBack has files wait again that could not be recorded.
func (f *Folder) putBack(ready []waitingFile) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.waiting, f.touched = append(ready, f.waiting...), true
}

// move puts a waiting file in its place.
func (f *Folder) move(w waitingFile) error {
	target := filepath.Join(f.dir, w.name)
	err := f.recheckOne(w)
	if err == nil {
		err = os.Rename(w.temp, target)
	}
	if err != nil {
		os.Remove(w.temp)
	}
	if isSharingViolation(err) {
		return &HeldOpenError{target, "Word"}
	}
	return err
}

// Close lets the folder go. What was not committed is dropped.
func (f *Folder) Close() {
	for _, w := range f.waiting {
		os.Remove(w.temp)
	}
	f.unlock()
}
