package outfile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// write writes files that nothing should stand in the way of.
func write(t *testing.T, dir string, files ...File) {
	t.Helper()
	if err := Write(dir, files, false); err != nil {
		t.Fatal(err)
	}
}

func force(t *testing.T, dir string, files ...File) {
	t.Helper()
	if err := Write(dir, files, true); err != nil {
		t.Fatalf("forced: %v", err)
	}
}

func file(name, text string) File { return File{Name: name, Data: []byte(text)} }

// put writes a file by hand, as a user or another program would.
func put(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func makeFolder(t *testing.T, path string) {
	t.Helper()
	if err := os.Mkdir(path, 0o777); err != nil {
		t.Fatal(err)
	}
}

// wantFile checks what a file holds.
func wantFile(t *testing.T, dir, name, text string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Error(err)
	} else if string(got) != text {
		t.Errorf("%s holds %.40q, want %.40q", name, got, text)
	}
}

// wantNames checks that a folder holds these files, our own two and no more.
func wantNames(t *testing.T, dir string, names ...string) {
	t.Helper()
	want := slices.Sorted(slices.Values(append(slices.Clone(names), manifestName, lockName)))
	if got := namesIn(t, dir); !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// wantEdited checks that the error says of exactly these files that they have
// been edited.
func wantEdited(t *testing.T, err error, dir string, names ...string) {
	t.Helper()
	var want []string
	for _, name := range names {
		want = append(want, filepath.Join(dir, name)+": edited since it was written")
	}
	if err == nil {
		t.Errorf("no error, want %q", want)
		return
	}
	if got := strings.Split(err.Error(), "\n"); !slices.Equal(got, want) {
		t.Errorf("error is %q, want %q", got, want)
	}
	var edited *EditedError
	if !errors.As(err, &edited) || edited.Path != filepath.Join(dir, names[0]) {
		t.Errorf("%v is no *EditedError of %s", err, names[0])
	}
}

func TestFilesAreWrittenWholeAndTheirFolderMade(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "năm 2026", "công văn")
	large := strings.Repeat("nội dung\n", 200_000)
	write(t, dir, file("Công văn 181.docx", large), file("Công văn 181.pdf", ""))
	wantFile(t, dir, "Công văn 181.docx", large)
	wantFile(t, dir, "Công văn 181.pdf", "")
	wantNames(t, dir, "Công văn 181.docx", "Công văn 181.pdf")
}

func TestUnchangedFileIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "one"), file("b.docx", "one"))
	long := time.Date(2026, 5, 27, 7, 0, 0, 0, time.UTC)
	path := filepath.Join(dir, "a.docx")
	if err := os.Chtimes(path, long, long); err != nil {
		t.Fatal(err)
	}
	for _, forced := range []bool{false, true} {
		if err := Write(dir, []File{file("a.docx", "one"), file("b.docx", fmt.Sprint(forced))}, forced); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if !info.ModTime().Equal(long) {
			t.Errorf("force %v: the unchanged file is of %v, want %v", forced, info.ModTime(), long)
		}
	}
	wantFile(t, dir, "b.docx", "true")
}

func TestOurOwnFileIsReplaced(t *testing.T) {
	dir := t.TempDir()
	for _, text := range []string{"one", "a longer two", "3", "one"} {
		write(t, dir, file("a.docx", text))
		wantFile(t, dir, "a.docx", text)
	}
	if err := os.Remove(filepath.Join(dir, "a.docx")); err != nil {
		t.Fatal(err)
	}
	write(t, dir, file("a.docx", "made again"))
	wantFile(t, dir, "a.docx", "made again")
	wantNames(t, dir, "a.docx")
}

// Two of four files have been edited, one of them without a trace in its size
// and time: both are named, and none of the four is written.
func TestEditedFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, file("a.docx", "a one"), file("b.docx", "b one"), file("c.docx", "c one"))
	info, err := os.Stat(filepath.Join(dir, "b.docx"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "b.docx", "b own")
	if err := os.Chtimes(filepath.Join(dir, "b.docx"), info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "c.docx", "c one and a half")

	batch := []File{file("a.docx", "a two"), file("b.docx", "b two"), file("c.docx", "c two"), file("d.docx", "d two")}
	wantEdited(t, Write(dir, batch, false), dir, "b.docx", "c.docx")
	wantFile(t, dir, "a.docx", "a one")
	wantFile(t, dir, "b.docx", "b own")
	wantFile(t, dir, "c.docx", "c one and a half")
	wantNames(t, dir, "a.docx", "b.docx", "c.docx")

	force(t, dir, batch...)
	for _, f := range batch {
		wantFile(t, dir, f.Name, string(f.Data))
	}
	wantNames(t, dir, "a.docx", "b.docx", "c.docx", "d.docx")
	write(t, dir, file("b.docx", "b three"))
	wantFile(t, dir, "b.docx", "b three")
}

func TestFolderInThePlaceOfAFile(t *testing.T) {
	dir := t.TempDir()
	makeFolder(t, filepath.Join(dir, "a.docx"))
	put(t, dir, "a.docx/within", "text")
	for _, forced := range []bool{false, true} {
		err := Write(dir, []File{file("a.docx", "one"), file("b.docx", "one")}, forced)
		if want := "write " + filepath.Join(dir, "a.docx") + ": is a directory"; err == nil || err.Error() != want {
			t.Errorf("force %v: error is %v, want %s", forced, err, want)
		}
	}
	wantFile(t, dir, "a.docx/within", "text")
	if _, err := os.Stat(filepath.Join(dir, "b.docx")); err == nil {
		t.Error("the other file of the batch was written")
	}
}

func TestFileInThePlaceOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "out", "text")
	var pathError *os.PathError
	if err := Write(filepath.Join(dir, "out"), []File{file("a.docx", "one")}, true); !errors.As(err, &pathError) {
		t.Errorf("error is %v, want what the system says", err)
	}
	wantFile(t, dir, "out", "text")
}

// What a killed run left goes away, and nothing else with it.
func TestTemporaryFilesLeftBehindAreRemoved(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, tempPrefix+"b.docx"+tempSuffix, "half of b")
	others := []string{"a.tmp", ".congvan-ghi-chu.docx", ".a.docx.tmp", "~$a.docx.tmp"}
	for _, name := range others {
		put(t, dir, name, "text")
	}
	write(t, dir, file("a.docx", "one"))
	wantNames(t, dir, append(others, "a.docx")...)
	wantFile(t, dir, "a.docx", "one")
}

func TestRunsAtOnceLoseNoEntries(t *testing.T) {
	dir := t.TempDir()
	const runs, versions = 6, 4
	var wait sync.WaitGroup
	for run := range runs {
		wait.Go(func() {
			for v := range versions {
				if err := Write(dir, []File{file(fmt.Sprintf("%d.docx", run), fmt.Sprint(v))}, false); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	var batch []File
	for run := range runs {
		wantFile(t, dir, fmt.Sprintf("%d.docx", run), fmt.Sprint(versions-1))
		batch = append(batch, file(fmt.Sprintf("%d.docx", run), "after"))
	}
	write(t, dir, batch...)
}

// A name is a name in the folder and stands for one file alone, also where the
// system does not tell large letters from small or composed from decomposed.
func TestNamesThatAreNoneOrTwoAreRefused(t *testing.T) {
	for _, names := range [][]string{
		{"../a.docx"}, {"b/a.docx"}, {""}, {"."}, {"a.docx", "a.docx"}, {"a.docx", "A.docx"}, {"\u1ebf.docx", "e\u0302\u0301.docx"},
	} {
		dir := t.TempDir()
		var files []File
		for _, name := range names {
			files = append(files, file(name, "one"))
		}
		if err := Write(dir, files, true); !errors.Is(err, os.ErrInvalid) {
			t.Errorf("%q: %v", names, err)
		}
		if found := namesIn(t, dir); len(found) > 0 {
			t.Errorf("%q: written: %q", names, found)
		}
	}
}

// A name may be as long as the system allows.
func TestLongName(t *testing.T) {
	dir, name := t.TempDir(), strings.Repeat("ộ", 80)+".docx"
	write(t, dir, file(name, "one"))
	wantFile(t, dir, name, "one")
}
