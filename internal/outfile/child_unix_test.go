//go:build unix

package outfile

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// childRole, when set, makes the test binary one of the programs below, so
// that a test can kill it, take its rights away or fill its disk.
const childRole = "CONGVAN_OUTFILE_CHILD"

func TestMain(m *testing.M) {
	roles := map[string]func(args []string) error{
		"loop": writeInALoop, "turns": writeByTurns, "full": writeOnAFullDisk, "nobody": writeAsNobody,
	}
	role := os.Getenv(childRole)
	if role == "" {
		os.Exit(m.Run())
	}
	if err := roles[role](os.Args[1:]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// child is the test binary in a role, in the folder it works on.
func child(t *testing.T, dir, role string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Dir = dir
	// The race detector would have every child wait a second at its end.
	cmd.Env = append(os.Environ(), childRole+"="+role, "GORACE=atexit_sleep_ms=0")
	return cmd
}

// wantRefusal runs a child that is to fail with what the system says.
func wantRefusal(t *testing.T, cmd *exec.Cmd, reason string) {
	t.Helper()
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), reason) {
		t.Errorf("the run ended with %v and %q, want %q", err, out, reason)
	}
}

// document is a version of a document that shows when a part is missing.
func document(name string, version, lines int) File {
	return file(name, strings.Repeat(fmt.Sprintf("%d of %s\n", version, name), lines))
}

// batch is a version of all the documents of a test.
func batch(names []string, version, lines int) []File {
	var files []File
	for _, name := range names {
		files = append(files, document(name, version, lines))
	}
	return files
}

// loopNames are the documents of writeInALoop, in the order it writes them. It
// takes many to be seen between the first that is moved and the last.
var loopNames = numbered(16)

const loopLines = 200

// numbered are the names of n documents.
func numbered(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("cong-van-%03d.docx", i)
	}
	return names
}

// writeInALoop writes version after version until it is killed. It ends by
// itself some day, lest it outlive a test that went wrong.
func writeInALoop([]string) error {
	for version := 1; version <= 200; version++ {
		if err := Write(".", batch(loopNames, version, loopLines), false); err != nil {
			return err
		}
	}
	return nil
}

// writeByTurns writes some versions of each of the files it is given.
func writeByTurns(names []string) error {
	for version := range 3 {
		for _, name := range names {
			if err := Write(".", []File{document(name, version, 1)}, false); err != nil {
				return err
			}
		}
	}
	return nil
}

// fileLimit is how many bytes a file of writeOnAFullDisk may have.
const fileLimit = 4096

// writeOnAFullDisk writes version 2 of the files it is given; before them comes
// the number of lines of the last.
func writeOnAFullDisk(args []string) error {
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: fileLimit, Max: fileLimit}); err != nil {
		return err
	}
	lines, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	return Write(".", withLongLast(args[1:], 2, lines), false)
}

// withLongLast is a version of documents of one line, save the last.
func withLongLast(names []string, version, lines int) []File {
	last := len(names) - 1
	return append(batch(names[:last], version, 1), document(names[last], version, lines))
}

// nobody is the user without rights.
const nobody = 65534

// writeAsNobody writes files where root may and others may not.
func writeAsNobody(names []string) error {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	return Write(".", batch(names, 2, 1), true)
}
