package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/register"
)

// Hidden or less read files beside the register: the lock that keeps two people
// from taking one number, and the register as it was last written.
const (
	bookLock   = ".so-van-ban-di.lock"
	bookBackup = register.Name + ".bak"
)

// book is the register of the office as a file.
type book struct {
	path string
	// src is the file, nil where there is none yet.
	src []byte
	*register.Register
}

// bookPath is where the register is, or where it will be: in the working directory
// or the nearest folder above, else beside the profile of the office.
func bookPath() string {
	if path := findUp(".", register.Name); path != "" {
		return path
	}
	return filepath.Join(filepath.Dir(findUp(".", profileName)), register.Name)
}

// lockBook waits for the register and keeps others from it.
func lockBook(path string) (unlock func(), err error) {
	return outfile.Lock(filepath.Join(filepath.Dir(path), bookLock))
}

// openBook reads the register. Where it has an error it is refused whole, and the
// last of the messages says where its backup is.
func openBook(path string, sources map[string][]byte) (book, diag.List) {
	b := book{path: path, Register: &register.Register{Path: path}}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	src, list := dispatch.ReadFile(path)
	if !list.HasErrors() {
		sources[path] = src
		b.src = src
		b.Register, list = register.Parse(path, src)
	}
	if list.HasErrors() {
		broken := diag.New(diag.BrokenRegister, diag.Pos{File: path})
		if backup := filepath.Join(filepath.Dir(path), bookBackup); isFile(backup) {
			broken = broken.Hint(backup)
		}
		list.Add(broken)
	}
	return b, list
}

// save puts the new text of the register in place, and a copy of it beside it: what
// a hand spoils later is still there.
func (b *book) save(text []byte) error {
	if err := outfile.Replace(b.path, b.src, text); err != nil {
		return err
	}
	b.src = text
	backup := filepath.Join(filepath.Dir(b.path), bookBackup)
	old, err := os.ReadFile(backup)
	if err != nil && !errors.Is(err, fs.ErrNotExist) || bytes.Equal(old, text) {
		return err
	}
	return outfile.Replace(backup, old, text)
}

// enter adds an entry to the register; the list says why it could not.
func (b *book) enter(e register.Entry) diag.List {
	text, err := register.Add(b.text(), e)
	if err != nil {
		return diag.List{diag.New(diag.UnwritableKey, diag.Pos{File: b.path}, "van_ban")}
	}
	return refusals(b.save(text))
}

// text is the register as it stands, or a new one.
func (b *book) text() []byte {
	if b.src == nil {
		return register.New()
	}
	return b.src
}

// named is a file as the entries of the register name it: as it is seen from there.
func (b *book) named(path string) string {
	if name, err := filepath.Rel(filepath.Dir(b.path), path); err == nil {
		return filepath.ToSlash(name)
	}
	return path
}

// begun is the entry of a definition that was being issued when the program was
// stopped: it stands in the register, and the definition is still the draft.
func (b *book) begun(file, draft string) (register.Entry, bool) {
	for _, e := range b.Entries {
		if e.File == file && e.Draft == draft {
			return e, true
		}
	}
	return register.Entry{}, false
}
