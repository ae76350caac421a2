package main

import (
	"archive/zip"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/unicode/norm"
)

// update rewrites what the scripts compare with.
var update = flag.Bool("update", false, "rewrite the files the scripts compare with")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"congvan": main})
}

// The scripts run the real command, in folders of their own that hold the
// examples of the project.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		Setup:               copyExamples,
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		ContinueOnError:     true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"change":   change,
			"cmpparts": compareParts,
			"exits":    exits,
			"fill":     fill,
			"json":     validJSON,
			"older":    older,
			"pack":     pack,
			"recode":   recode,
			"same":     same,
			"text":     text,
			"touch":    touch,
		},
	})
}

func copyExamples(env *testscript.Env) error {
	// A process with the race detector sleeps a second before it ends.
	if env.Getenv("GORACE") == "" {
		env.Setenv("GORACE", "atexit_sleep_ms=10")
	}
	// What PDFium is translated to is kept from one script to the next.
	if cache, err := os.UserCacheDir(); err == nil {
		env.Setenv("XDG_CACHE_HOME", cache)
	}
	return os.CopyFS(filepath.Join(env.WorkDir, "examples"), os.DirFS(filepath.Join("..", "..", "examples")))
}

// exits runs a program that is to end with an exit status:
//
//	exits 2 congvan render
func exits(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) >= 2, "exits STATUS PROGRAM ARGUMENT...")
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, not %d", got, want)
	}
}

// change copies a file with one stretch of its text replaced, in which \n is a
// line end:
//
//	change good.yaml bad.yaml 'so: 181' 'so: 18a'
func change(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 4, "change FILE COPY OLD NEW")
	text := ts.ReadFile(args[0])
	old := strings.ReplaceAll(args[2], `\n`, "\n")
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%s holds %q %d times", args[0], old, n)
	}
	write(ts, args[1], strings.Replace(text, old, strings.ReplaceAll(args[3], `\n`, "\n"), 1))
}

// recode copies a text file in another form: nfd, crlf, bom, utf16 or,
// with the Đ of an old code page, legacy.
func recode(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 3, "recode FORM FILE COPY")
	text := ts.ReadFile(args[1])
	switch args[0] {
	case "nfd":
		text = norm.NFD.String(text)
	case "crlf":
		text = strings.ReplaceAll(text, "\n", "\r\n")
	case "bom":
		text = "\ufeff" + text
	case "utf16":
		var b strings.Builder
		for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
			b.WriteByte(byte(unit))
			b.WriteByte(byte(unit >> 8))
		}
		text = b.String()
	case "legacy":
		text = strings.ReplaceAll(text, "Đ", "\xd0")
	default:
		ts.Fatalf("unknown form %q", args[0])
	}
	write(ts, args[2], text)
}

// fill makes a file of so many megabytes of text.
func fill(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 2, "fill FILE MEGABYTES")
	megabytes, err := strconv.Atoi(args[1])
	ts.Check(err)
	line := strings.Repeat("Kính gửi ", 1<<10) + "\n"
	write(ts, args[0], strings.Repeat(line, megabytes<<20/len(line)+1))
}

// touch dates a file.
func touch(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 2, "touch FILE YEAR-MONTH-DAY")
	day, err := time.Parse(time.DateOnly, args[1])
	ts.Check(err)
	ts.Check(os.Chtimes(ts.MkAbs(args[0]), day, day))
}

// older makes a folder's manifest say that another program made its files; a file
// that is named gets other bytes, as the other program would have written it.
func older(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) <= 2 && len(args) > 0, "older FOLDER [FILE]")
	manifest := filepath.Join(args[0], ".congvan.json")
	text := regexp.MustCompile(`("chuong_trinh":")[0-9a-f]{64}`).ReplaceAllString(ts.ReadFile(manifest), "${1}"+strings.Repeat("0", 64))
	if len(args) == 2 {
		name := filepath.Join(args[0], args[1])
		was := ts.ReadFile(name)
		write(ts, name, was+"\n")
		text = strings.Replace(text, hashOf([]byte(was)), hashOf([]byte(was+"\n")), 1)
	}
	write(ts, manifest, text)
}

// same compares two files that nobody would read a difference of.
func same(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, len(args) == 2, "[!] same FILE FILE")
	if (ts.ReadFile(args[0]) == ts.ReadFile(args[1])) == neg {
		ts.Fatalf("%s and %s: the same is %t", args[0], args[1], neg)
	}
}

// compareParts compares two packages part by part: those named are to differ,
// the others are to be the same.
func compareParts(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) >= 2, "cmpparts PACKAGE PACKAGE DIFFERENT-PART...")
	one, other := parts(ts, args[0]), parts(ts, args[1])
	var different []string
	for _, name := range slices.Sorted(maps.Keys(one)) {
		if text, ok := other[name]; !ok || text != one[name] {
			different = append(different, name)
		}
	}
	if len(one) != len(other) || !slices.Equal(different, args[2:]) {
		ts.Fatalf("%d and %d parts, which differ in %q", len(one), len(other), different)
	}
}

// text copies what a part of a package says, a paragraph or a property a line.
func text(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 3, "text PACKAGE PART COPY")
	d := xml.NewDecoder(strings.NewReader(parts(ts, args[0])[args[1]]))
	var b strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		ts.Check(err)
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if t.Name.Local == "p" || t.Name.Local == "property" {
				b.WriteByte('\n')
			}
		}
	}
	write(ts, args[2], strings.TrimSpace(b.String())+"\n")
}

// parts are the parts of a package by their names.
func parts(ts *testscript.TestScript, name string) map[string]string {
	pack, err := zip.OpenReader(ts.MkAbs(name))
	ts.Check(err)
	defer pack.Close()
	out := map[string]string{}
	for _, f := range pack.File {
		part, err := f.Open()
		ts.Check(err)
		content, err := io.ReadAll(part)
		ts.Check(err)
		out[f.Name] = string(content)
	}
	return out
}

// pack makes a package of the files in a folder, each a part.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 2, "pack FOLDER PACKAGE")
	f, err := os.Create(ts.MkAbs(args[1]))
	ts.Check(err)
	defer f.Close()
	z := zip.NewWriter(f)
	ts.Check(z.AddFS(os.DirFS(ts.MkAbs(args[0]))))
	ts.Check(z.Close())
}

// validJSON checks that a file is one JSON value and nothing else.
func validJSON(ts *testscript.TestScript, neg bool, args []string) {
	usage(ts, !neg && len(args) == 1, "json FILE")
	text := ts.ReadFile(args[0])
	d := json.NewDecoder(strings.NewReader(text))
	var value any
	if err := d.Decode(&value); err != nil {
		ts.Fatalf("not JSON: %v", err)
	}
	if _, err := d.Token(); err != io.EOF {
		ts.Fatalf("more than one JSON value:\n%s", text)
	}
}

func usage(ts *testscript.TestScript, right bool, words string) {
	if !right {
		ts.Fatalf("usage: %s", words)
	}
}

func write(ts *testscript.TestScript, name, text string) {
	ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o666))
}
