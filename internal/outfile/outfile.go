// Package outfile writes finished documents so that nothing is ever lost: a
// file is replaced whole or not at all, and a file that someone has edited
// since we wrote it, or holds open, is not replaced unless told so.
//
// What we wrote is known by a manifest beside the files. The package never
// touches a file it was not given, save the temporary files of its own.
package outfile

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/rogpeppe/go-internal/lockedfile"
	"golang.org/x/text/unicode/norm"
)

// File is a finished file: its name in the folder, without a path, and its
// bytes. From is what its maker wants to know again of how it was made, and may be
// nil.
type File struct {
	Name string
	Data []byte
	From map[string]string
}

// EditedError says that the file at Path is not as we wrote it; Foreign, that we
// know of none that we wrote there.
type EditedError struct {
	Path    string
	Foreign bool
}

// Error says which file it is.
func (e *EditedError) Error() string { return e.Path + ": edited since it was written" }

// HeldOpenError says that Program has the file at Path open.
type HeldOpenError struct{ Path, Program string }

// Error says which file it is, and who holds it.
func (e *HeldOpenError) Error() string { return e.Path + ": open in " + e.Program }

// Hidden files beside the documents. The lock keeps two runs from losing each
// other's entries in the manifest.
const (
	lockName   = ".congvan.lock"
	tempPrefix = ".congvan-"
	tempSuffix = ".tmp"
	// replacePrefix is for Replace, which holds no lock on the folder.
	replacePrefix = ".congvan~"
)

// Write writes files into the folder dir, which it makes where it is missing.
// All are checked before any is written: where one has been edited or is held
// open nothing is written, unless force says to write all the same. A file
// that already has the bytes is left as it is. A symbolic link is replaced by
// the file.
//
// The error joins what is wrong with each file: an *EditedError, a
// *HeldOpenError or what the system says. Killed at any moment, every file is
// the old one or the new one.
func Write(dir string, files []File, force bool) error {
	if err := checkNames(files); err != nil {
		return err
	}
	f, err := Open(dir, force)
	if err != nil {
		return err
	}
	defer f.Close()
	var refused []error
	for _, file := range files {
		if _, _, err := f.check(file); err != nil {
			refused = append(refused, err)
		}
	}
	if len(refused) > 0 {
		return errors.Join(refused...)
	}
	for _, file := range files {
		if err := f.Put(file); err != nil {
			return err
		}
	}
	if err := f.recheck(); err != nil {
		return err
	}
	return f.Commit()
}

// Check says what Write would refuse to write, and writes nothing.
func Check(dir string, files []File, force bool) error {
	if err := checkNames(files); err != nil {
		return err
	}
	written, err := readManifest(dir)
	if err != nil {
		return err
	}
	var refused []error
	for _, f := range files {
		if _, err := check(filepath.Join(dir, f.Name), sum(f.Data), written[f.Name].hashes, force); err != nil {
			refused = append(refused, err)
		}
	}
	return errors.Join(refused...)
}

// Ours says whether the file of that name is one that Write wrote and nobody has
// changed since, or is not there at all.
func Ours(dir, name string) (bool, error) {
	r, err := OpenRecord(dir)
	if err != nil {
		return false, err
	}
	state, err := r.State(name)
	return err == nil && state != Edited && state != Foreign, err
}

// Lock waits until nobody else holds the lock of that name, a hidden file, and
// takes it. It is let go by the function it returns, or where the process ends.
func Lock(path string) (unlock func(), err error) { return lockedfile.MutexAt(path).Lock() }

// Replace puts a new version in the place of a file that is not of our making: the
// definition of a document, a register. It does so only where the file still has
// the bytes old, which are nil where there was none; otherwise the error is an
// *EditedError. Killed at any moment, the file is the old one or the new one. Two
// that may replace one file need a lock of their own.
func Replace(path string, old, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // the link stays, as it is the writer's
	}
	dir, name := filepath.Split(path)
	temp := filepath.Join(dir, replacePrefix+name)
	os.Remove(temp) // what a killed run left behind
	defer os.Remove(temp)
	if err := writeSynced(temp, data); err != nil {
		return blame(err, path)
	}
	now, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && old == nil:
	case err != nil:
		return err
	case old == nil || !bytes.Equal(now, old):
		return &EditedError{Path: path}
	default:
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if err := os.Chmod(temp, info.Mode().Perm()); err != nil {
			return err
		}
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

// checkNames refuses a name with a path, and two names that are one file where
// the system does not tell large letters from small.
func checkNames(files []File) error {
	seen := map[string]bool{}
	for _, f := range files {
		key := Key(f.Name)
		if f.Name == "." || f.Name != filepath.Base(f.Name) || !filepath.IsLocal(f.Name) || seen[key] {
			return &fs.PathError{Op: "write", Path: f.Name, Err: fs.ErrInvalid}
		}
		seen[key] = true
	}
	return nil
}

// Key is the same for two names that are one file where the system does not tell
// large letters from small.
func Key(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// check is the hash of the target as it stands, "" where there is none, and
// says whether the target may be replaced by a file of the hash now.
func check(target, now string, ours []string, force bool) (hash string, err error) {
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", nil
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "", &fs.PathError{Op: "write", Path: target, Err: syscall.EISDIR}
	}
	old, err := os.ReadFile(target)
	if err != nil {
		return "", err
	}
	hash = sum(old)
	if force || hash == now {
		return hash, nil
	}
	if program := heldOpen(target); program != "" {
		return "", &HeldOpenError{target, program}
	}
	if !slices.Contains(ours, hash) {
		return "", &EditedError{target, len(ours) == 0}
	}
	return hash, nil
}

// blame is err with the file that was to be written in place of the one beside it
// that the system names.
func blame(err error, path string) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		return &fs.PathError{Op: of.Op, Path: path, Err: of.Err}
	}
	return err
}

// writeSynced writes a new file and waits until the disk has it.
func writeSynced(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	return fillSynced(f, data)
}

// fillSynced writes an open file, waits until the disk has it and closes it.
func fillSynced(f *os.File, data []byte) error {
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// removeStale removes what a killed run left behind: while we hold the lock no
// other run has temporary files here.
func removeStale(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), tempPrefix) && strings.HasSuffix(e.Name(), tempSuffix) {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
