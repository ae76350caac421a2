package dispatch

import (
	"bytes"
	"io"
	"os"

	"congvan/internal/diag"
)

// largestFile is the size in MiB a definition may have. A body of 300 pages is
// about one.
const largestFile = 4

// ReadFile is the content of the definition at path. It refuses a directory, a
// file of more than 4 MiB (which it does not read to the end), an empty one and
// one it may not read; the content is then nil.
func ReadFile(path string) ([]byte, diag.List) {
	at := diag.Pos{File: path}
	fail := func(d diag.Diagnostic) ([]byte, diag.List) { return nil, diag.List{d} }

	file, err := os.Open(path)
	if err != nil {
		return fail(diag.New(diag.CannotRead, at, diag.Cause(err)))
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return fail(diag.New(diag.IsDirectory, at))
	}
	// The size a file states may be wrong, and a pipe states none.
	const limit = largestFile << 20
	src, err := io.ReadAll(io.LimitReader(file, limit+1))
	switch {
	case err != nil:
		return fail(diag.New(diag.CannotRead, at, diag.Cause(err)))
	case len(src) > limit:
		return fail(diag.New(diag.FileTooBig, at, largestFile))
	case len(bytes.TrimSpace(src)) == 0:
		return fail(diag.New(diag.EmptyFile, at))
	}
	return src, nil
}
