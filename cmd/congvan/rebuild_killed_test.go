package main

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"congvan/internal/outfile"
)

// killedDefinitions is how many definitions the build has that is killed. CI asks for
// a thousand, in a step of its own.
var killedDefinitions = flag.Int("killed", 24, "how many definitions the build that is killed has; from a hundred on it is killed ten times, else three")

// A build is killed at random moments, some of them while a manifest is being
// written, each time with all definitions changed. After every kill each file
// that stands there is whole: as some run made it. Run once more, it ends as one
// clean run does.
func TestKilledBuildEndsAsACleanOne(t *testing.T) {
	n, kills := *killedDefinitions, 3
	if n >= 100 {
		kills = 10
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	dir := t.TempDir()
	definitions, out, clean := filepath.Join(dir, "d"), filepath.Join(dir, "out"), filepath.Join(dir, "clean")
	letters(t, definitions, n, 0)
	whole, _ := killBuild(t, definitions, out, moment{looks: math.MaxInt})
	killed := 0
	for version := range kills {
		letters(t, definitions, n, version+1)
		looks, ended := killBuild(t, definitions, out, moment{random.IntN(whole), version%2 == 1})
		t.Logf("version %d: %d of %d looks, ended by itself: %v", version+1, looks, whole, ended)
		if ended {
			whole = min(whole, max(looks, 1))
		} else {
			killed++
		}
		wantWhole(t, out)
	}
	build(t, definitions, out)
	build(t, definitions, clean)
	wantSame(t, out, clean)
	if got := rebuild(t, definitions, "-o", out); got != fmt.Sprintf("0 %d documents: 0 made, %[1]d unchanged, 0 with errors", n) {
		t.Error(got)
	}
	if killed == 0 {
		t.Error("no run was killed")
	}
}

// moment is when a build is killed: after so many looks at it, or the first time
// behind them that a manifest is seen being written.
type moment struct {
	looks    int
	manifest bool
}

// killBuild kills a build at the moment. It returns how many looks it took, and
// whether the build had ended by itself.
func killBuild(t *testing.T, definitions, out string, at moment) (looks int, ended bool) {
	t.Helper()
	cmd := exec.Command("congvan", "build", definitions, "-o", out)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for looks = 0; ; looks++ {
		writing := manifestIsWritten(out)
		if looks >= at.looks && (writing || !at.manifest) {
			cmd.Process.Kill()
			<-done
			return looks, false
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			return looks, true
		default:
		}
	}
}

// manifestIsWritten looks whether a manifest is being written in a folder of letters.
func manifestIsWritten(out string) bool {
	for i := range letterFolders {
		if !gone(filepath.Join(out, letterFolder(i), ".congvan-manifest.tmp")) {
			return true
		}
	}
	return false
}

// wantWhole checks that every file below out is one that a run made, by the hashes
// that were written down before it was put in place.
func wantWhole(t *testing.T, out string) {
	t.Helper()
	folders, err := outfile.Folders(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range folders {
		record, err := outfile.OpenRecord(dir)
		if err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.Name()[0] == '.' {
				continue
			}
			state, err := record.State(e.Name())
			if err != nil || state != outfile.Written && state != outfile.Older {
				t.Errorf("%s is torn: %v, %v", filepath.Join(dir, e.Name()), state, err)
			}
		}
	}
}
