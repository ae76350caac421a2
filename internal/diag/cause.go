package diag

import (
	"errors"
	"io/fs"
	"syscall"
)

// Cause is what the system says of a file, in words a clerk understands; for
// what we have no words for, the system's own.
func Cause(err error) Words {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Words{"không có tệp hay thư mục này", "no such file or folder"}
	case errors.Is(err, fs.ErrPermission):
		return Words{"không có quyền", "permission denied"}
	case errors.Is(err, syscall.ENOSPC):
		return Words{"ổ đĩa đã đầy", "the disk is full"}
	case errors.Is(err, syscall.EROFS):
		return Words{"ổ đĩa chỉ cho phép đọc", "the disk is read-only"}
	case errors.Is(err, syscall.ENAMETOOLONG):
		return Words{"tên tệp quá dài", "the file name is too long"}
	case errors.Is(err, syscall.EISDIR):
		return Words{"đã có thư mục mang tên này", "a folder has this name"}
	case errors.Is(err, syscall.ENOTDIR):
		return Words{"đường dẫn đi qua một tệp, không phải thư mục", "the path goes through a file, not a folder"}
	}
	text := err.Error()
	var path *fs.PathError
	if errors.As(err, &path) {
		// The place is already in front of the message.
		text = path.Err.Error()
	}
	return Words{text, text}
}
