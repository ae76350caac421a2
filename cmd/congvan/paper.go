package main

import (
	"bytes"
	"errors"
	"io"
	"os"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/render/carry"
)

// What the files of papers begin with. One of Word is a package; before 2007, and
// with a password, it was another container.
const (
	pdfHead     = "%PDF-"
	wordHead    = "PK\x03\x04"
	oldWordHead = "\xD0\xCF\x11\xE0"
)

func isPDF(src []byte) bool { return bytes.HasPrefix(src, []byte(pdfHead)) }

func isWord(src []byte) bool {
	return bytes.HasPrefix(src, []byte(wordHead)) || bytes.HasPrefix(src, []byte(oldWordHead))
}

// readPaper is the content of the file at path: of a PDF or a Word file as much as
// their readers take and a byte, which they refuse, and of any other what may be a
// definition.
func readPaper(path string) ([]byte, diag.List) {
	file, err := os.Open(path)
	if err == nil {
		defer file.Close()
		var head []byte
		head, err = io.ReadAll(io.LimitReader(file, int64(len(pdfHead))))
		if isPDF(head) || isWord(head) {
			rest, err := io.ReadAll(io.LimitReader(file, carry.MostBytes<<20+1))
			if err == nil {
				return append(head, rest...), nil
			}
		}
	}
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, diag.List{diag.New(diag.CannotRead, diag.Pos{File: path}, diag.Cause(err))}
	}
	return dispatch.ReadFile(path)
}
