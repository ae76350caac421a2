//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"congvan/internal/needs"
)

// The disk is full when the manifest, larger than any of the files, is to be written:
// none of them is put in its place, and none is said to have been made. With room
// again, the next run makes all.
func TestBuildOnAFullDisk(t *testing.T) {
	const n, blocks = 150, 24 // of 512 bytes; a DOCX has room, the manifest of 50 has not
	shell := needs.Programs(t, "sh")[0]
	dir := t.TempDir()
	definitions, out := filepath.Join(dir, "d"), filepath.Join(dir, "out")
	letters(t, definitions, n, 1)
	script := fmt.Sprintf("trap '' XFSZ; ulimit -f %d; exec congvan build \"$0\" -o \"$1\" --format docx --lang en", blocks)
	cmd := exec.Command(shell, "-c", script, definitions, out)
	var names, told bytes.Buffer
	cmd.Stdout, cmd.Stderr = &names, &told
	err := cmd.Run()
	if cmd.ProcessState.ExitCode() != exitFindings || names.Len() > 0 || strings.Count(told.String(), "(V212)") != letterFolders ||
		!strings.Contains(told.String(), fmt.Sprintf("%d documents: 0 made, 0 unchanged, %[1]d with errors", n)) {
		t.Errorf("%v\n%s%s", err, &names, &told)
	}
	if found, _ := filepath.Glob(filepath.Join(out, "*", "*.docx")); len(found) > 0 {
		t.Errorf("written: %q", found)
	}
	if got := rebuild(t, definitions, "-o", out, "--format", "docx"); got != fmt.Sprintf("0 %d documents: %[1]d made, 0 unchanged, 0 with errors", n) {
		t.Error(got)
	}
}
