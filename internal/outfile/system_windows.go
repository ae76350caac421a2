package outfile

import (
	"errors"
	"syscall"
)

// Windows' own numbers for a file that another program holds.
const (
	errAccessDenied     syscall.Errno = 5
	errSharingViolation syscall.Errno = 32
	errLockViolation    syscall.Errno = 33
)

// isSharingViolation says whether a file could not be replaced because another
// program has it open.
func isSharingViolation(err error) bool {
	return errors.Is(err, errSharingViolation) || errors.Is(err, errLockViolation) || errors.Is(err, errAccessDenied)
}

// syncDir does nothing: Windows keeps the names of a folder by itself.
func syncDir(string) error { return nil }
