package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// fence is a block of a README: what it is, the name of the file it shows, its
// text.
var fence = regexp.MustCompile("(?ms)^```([a-z]+) ?([^\n]*)\n(.*?)^```$")

// What the READMEs show is what happens: their files are written and their
// commands run in their order, in a folder that holds the examples, and each
// prints what is shown below it.
func TestReadme(t *testing.T) {
	for name, lang := range map[string]diag.Lang{"README.md": diag.English, "README.vi.md": diag.Vietnamese} {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("..", "..", name))
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("../../examples")); err != nil {
				t.Fatal(err)
			}
			t.Chdir(dir)
			shown := fence.FindAllStringSubmatch(strings.ReplaceAll(string(text), "\r\n", "\n"), -1)
			if len(shown) < 9 {
				t.Fatalf("%d blocks", len(shown))
			}
			for _, block := range shown {
				switch kind, file, body := block[1], block[2], block[3]; {
				case kind == "console":
					session(t, body, lang)
				case file != "":
					writeFile(t, file, body)
				default:
					t.Errorf("a block that no test runs:\n%s", body)
				}
			}
		})
	}
}

// session runs the commands of a block, each a line after a $.
func session(t *testing.T, block string, lang diag.Lang) {
	t.Helper()
	for _, step := range strings.Split("\n"+block, "\n$ ")[1:] {
		command, want, _ := strings.Cut(step, "\n")
		got := execute(t, command, lang)
		if strings.TrimSuffix(got, "\n") != strings.TrimSuffix(want, "\n") {
			t.Errorf("$ %s\nprints\n%s\nshown is\n%s", command, got, want)
		}
	}
}

// execute is what a command of a README prints. Go's own commands are left to
// .ci/run, which runs them as they stand.
func execute(t *testing.T, command string, lang diag.Lang) string {
	t.Helper()
	command = strings.Replace(command, "go run ./cmd/congvan ", "congvan ", 1)
	words := strings.Fields(command)
	switch {
	case words[0] == "go":
		return ""
	case words[0] == "echo":
		text, file, _ := strings.Cut(strings.TrimPrefix(command, "echo "), " > ")
		writeFile(t, file, strings.Trim(text, `"`)+"\n")
		return ""
	case words[0] != "congvan":
		t.Fatalf("no test runs %q", command)
	}
	var out bytes.Buffer
	run(words[1:], console{out: &out, err: &out, lang: lang})
	return strings.ReplaceAll(out.String(), `\`, "/")
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
