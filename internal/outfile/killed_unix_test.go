//go:build unix

package outfile

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// version is the version a document holds, read from its first line alone.
func version(dir, name string) int {
	src, err := os.ReadFile(filepath.Join(dir, name))
	n := -1
	if err == nil {
		fmt.Sscanf(string(src), "%d of ", &n)
	}
	return n
}

// staged counts the temporary files of a run at work.
func staged(dir string) (n int) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if name := e.Name(); !slices.Contains(loopNames, name) && name != manifestName && name != lockName {
			n++
		}
	}
	return n
}

// A run is killed at several moments. Whatever it was doing, every document is
// whole, of the last version or the one before, and the next run is as if
// nothing had been.
func TestKilledRunLeavesWholeFiles(t *testing.T) {
	first, last := loopNames[0], loopNames[len(loopNames)-1]
	for _, c := range []struct {
		name string
		seen func(dir string) bool
	}{
		{"version written", func(dir string) bool { return version(dir, last) >= 2 }},
		{"first file staged", func(dir string) bool { return staged(dir) > 0 }},
		{"all files staged", func(dir string) bool { return staged(dir) >= len(loopNames) }},
		{"manifest staged", func(dir string) bool { return staged(dir) > len(loopNames) }},
		{"some files moved", func(dir string) bool {
			older := version(dir, last)
			return version(dir, first) > older
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, batch(loopNames, 0, loopLines)...)
			killWhen(t, dir, c.seen)

			var versions []int
			for _, name := range loopNames {
				v := version(dir, name)
				versions = append(versions, v)
				wantFile(t, dir, name, string(document(name, v, loopLines).Data))
			}
			if oldest, newest := slices.Min(versions), slices.Max(versions); newest > oldest+1 {
				t.Errorf("the documents are of versions %v", versions)
			}
			t.Logf("versions %v, %d temporary files", versions, staged(dir))

			const after = 5000
			write(t, dir, document(first, after, loopLines))
			wantNames(t, dir, loopNames...)
			write(t, dir, batch(loopNames, after, loopLines)...)
			for _, name := range loopNames {
				wantFile(t, dir, name, string(document(name, after, loopLines).Data))
			}
		})
	}
}

// killWhen runs writeInALoop in the folder and kills it when the moment is seen.
func killWhen(t *testing.T, dir string, seen func(dir string) bool) {
	t.Helper()
	cmd := child(t, dir, "loop")
	var out strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		cmd.Wait()
		close(done)
	}()
	for !seen(dir) {
		select {
		case <-done:
			t.Fatalf("the run ended by itself: %s %s", cmd.ProcessState, &out)
		default:
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-done
	if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		t.Fatalf("the run ended by itself: %s %s", cmd.ProcessState, &out)
	}
}
