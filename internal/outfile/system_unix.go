//go:build !windows

package outfile

import (
	"errors"
	"os"
	"syscall"
)

// isSharingViolation says whether a file could not be replaced because another
// program has it open: never here, where an open file can be replaced.
func isSharingViolation(error) bool { return false }

// syncDir waits until the disk has the names of a folder.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	// Some file systems of networks cannot do this for a folder; the files are
	// written all the same.
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}
