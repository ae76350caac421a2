//go:build !windows

package outfile

import "os"

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
	return d.Sync()
}
