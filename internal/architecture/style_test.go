package architecture

import (
	"bytes"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"
)

// longestFile is how many lines a file may have: one subject, read in one go.
const longestFile = 400

// A file of the program has one subject and is finished: what is left to do is
// not noted in it. Files of data count no lines, nor do tests.
func TestFilesAreShortAndFinished(t *testing.T) {
	unfinished := regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X)\b`)
	tree := repository()
	seen := 0
	for _, name := range files(t, tree) {
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.IndexByte(text, 0) >= 0 || name == "go.sum" || strings.Contains(name, "testdata/") {
			continue
		}
		seen++
		for i, line := range strings.Split(string(text), "\n") {
			if mark := unfinished.FindString(line); mark != "" {
				t.Errorf("%s:%d: %s", name, i+1, mark)
			}
		}
		if lines := bytes.Count(text, []byte("\n")); path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") && lines > longestFile {
			t.Errorf("%s: %d lines, want at most %d", name, lines, longestFile)
		}
	}
	if seen < 100 {
		t.Errorf("only %d files were read", seen)
	}
}
