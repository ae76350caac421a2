// Package needs says what a test needs of the machine it runs on. A test whose
// need is not met is skipped, but not where CI says that everything is
// installed: there it fails. Only tests import it.
package needs

import (
	"os"
	"os/exec"
	"testing"
)

// Programs are the paths of the programs of the given names, which t needs.
func Programs(t testing.TB, names ...string) []string {
	t.Helper()
	var paths []string
	for _, name := range names {
		path, err := exec.LookPath(name)
		switch {
		case err == nil:
			paths = append(paths, path)
		case os.Getenv("CI") != "":
			t.Fatal(err)
		default:
			t.Skip(err)
		}
	}
	return paths
}

// Time skips t where only quick tests are asked for: it takes seconds.
func Time(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("it takes its time")
	}
}
