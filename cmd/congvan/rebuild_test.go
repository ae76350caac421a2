package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"congvan/internal/diag"
)

// letterFolders is how many folders letters are written into.
const letterFolders = 3

func letterFolder(i int) string { return fmt.Sprint("khoi-", i%letterFolders) }

// letters writes n letters of a version into the folders below dir.
func letters(t *testing.T, dir string, n, version int) {
	t.Helper()
	for i := range n {
		below := filepath.Join(dir, letterFolder(i))
		if err := os.MkdirAll(below, 0o777); err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(letterToIssue, "Mời họp.", fmt.Sprintf("Mời họp lần thứ %d, phòng %d.", version, i), 1)
		writeFile(t, filepath.Join(below, fmt.Sprintf("moi-hop-%d.yaml", i)), text)
	}
}

// wantSame checks that two folders hold the same documents, and nothing else but
// what is hidden: no file that a run left beside them.
func wantSame(t *testing.T, got, want string) {
	t.Helper()
	documents := func(root string) map[string]string {
		files := map[string]string{}
		err := filepath.WalkDir(root, func(path string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() || e.Name() == ".congvan.json" || e.Name() == ".congvan.lock" {
				return err
			}
			src, err := os.ReadFile(path)
			files[strings.TrimPrefix(path, root)] = string(src)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	is, be := documents(got), documents(want)
	for name := range be {
		if is[name] != be[name] {
			t.Errorf("%s is not as a clean run makes it", name)
		}
		delete(is, name)
	}
	for name := range is {
		t.Errorf("%s should not be there", name)
	}
}

// rebuild runs congvan build and returns its last line.
func rebuild(t *testing.T, args ...string) string {
	t.Helper()
	var text bytes.Buffer
	status := run(append([]string{"build"}, args...), console{out: &text, err: &text, lang: diag.English})
	lines := strings.Split(strings.TrimSpace(text.String()), "\n")
	return fmt.Sprint(status, " ", lines[len(lines)-1])
}

// Two builds of one tree at once make every file once between them.
func TestBuildsAtOnce(t *testing.T) {
	const n = 12
	dir := t.TempDir()
	definitions, out, clean := filepath.Join(dir, "d"), filepath.Join(dir, "out"), filepath.Join(dir, "clean")
	letters(t, definitions, n, 1)
	var told [3]string
	var all sync.WaitGroup
	for i := range told {
		all.Go(func() { told[i] = rebuild(t, definitions, "-o", out) })
	}
	all.Wait()
	made := 0
	for _, line := range told {
		var status, documents, now, unchanged, wrong int
		_, err := fmt.Sscanf(line, "%d %d documents: %d made, %d unchanged, %d with errors", &status, &documents, &now, &unchanged, &wrong)
		if err != nil || status != exitClean || wrong != 0 || documents != n || now+unchanged != n {
			t.Errorf("%q (%v)", line, err)
		}
		made += now
	}
	if made != n {
		t.Errorf("%d documents were made, not %d", made, n)
	}
	build(t, definitions, clean)
	wantSame(t, out, clean)
}

// What has changed is made again, and nothing else.
func TestBuildMakesWhatChanged(t *testing.T) {
	dir := t.TempDir()
	definitions, out := filepath.Join(dir, "d"), filepath.Join(dir, "out")
	plain := strings.NewReplacer("co_quan: {ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU}\n", "", "dia_danh: Xã B\n", "").Replace(letterToIssue)
	own := strings.NewReplacer("mau: cong-van", "mau: cv-rieng", "noi_dung: Mời họp.\n", "").Replace(plain)
	put := func(name, text string) {
		t.Helper()
		path := filepath.Join(definitions, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		writeFile(t, path, text)
	}
	profile := func(place string) string {
		return "co_quan: {khoa: dang-uy, ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU, dia_danh: " + place + "}\n"
	}
	const template = "loai: cong-van\nten: công văn riêng\ntruong: [{khoa: noi_hop, kieu: chu, mac_dinh: hội trường, la: nơi họp}]\nvan_ban: {noi_dung: Mời họp.}\n"
	put("co-quan.yaml", profile("Xã B"))
	put("mau/cv-rieng.yaml", template)
	put("a.yaml", plain)
	put("b.yaml", own)
	put("huyen/co-quan.yaml", profile("Xã B"))
	put("huyen/c.yaml", plain)
	for _, c := range []struct {
		what string
		do   func()
		made string
	}{
		{"nothing is there yet", func() {}, "a.docx a.pdf b.docx b.pdf huyen/c.docx huyen/c.pdf"},
		{"nothing", func() {}, ""},
		{"a definition", func() { put("a.yaml", plain+"khan: KHẨN\n") }, "a.docx a.pdf"},
		{"a definition is new", func() { put("moi/d.yaml", plain) }, "moi/d.docx moi/d.pdf"},
		{"the profile", func() { put("co-quan.yaml", profile("Xã C")) }, "a.docx a.pdf b.docx b.pdf moi/d.docx moi/d.pdf"},
		{"the profile of a folder below", func() { put("huyen/co-quan.yaml", profile("Xã D")) }, "huyen/c.docx huyen/c.pdf"},
		{"a template of the office", func() { put("mau/cv-rieng.yaml", template+"# xem lại\n") }, "b.docx b.pdf"},
		{"a file is gone", func() { os.Remove(filepath.Join(out, "b.pdf")) }, "b.pdf"},
		{"only the time of a definition", func() { put("moi/d.yaml", plain) }, ""},
	} {
		c.do()
		var text, told bytes.Buffer
		status := run([]string{"build", definitions, "-o", out}, console{out: &text, err: &told, lang: diag.English})
		made := strings.ReplaceAll(strings.Join(strings.Fields(text.String()), " "), out+string(filepath.Separator), "")
		if made = filepath.ToSlash(made); made != c.made || status != exitClean {
			t.Errorf("%s: made %q, want %q\n%s", c.what, made, c.made, &told)
		}
	}
}

// A build that is stopped says how much is left, and the next one does it.
func TestStoppedBuildSaysSo(t *testing.T) {
	dir := t.TempDir()
	definitions, out := filepath.Join(dir, "d"), filepath.Join(dir, "out")
	letters(t, definitions, 3, 1)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	var told bytes.Buffer
	r := &rebuilding{console: &console{out: &told, err: &told, lang: diag.English}, dir: definitions, to: out, formats: formats()}
	if status, err := r.run(ctx); status != exitFailed || err != nil || !strings.Contains(told.String(), "stopped with 3 documents left") {
		t.Errorf("%d, %v: %s", status, err, &told)
	}
	if got := rebuild(t, definitions, "-o", out); got != "0 3 documents: 3 made, 0 unchanged, 0 with errors" {
		t.Error(got)
	}
}

func TestProgress(t *testing.T) {
	var line bytes.Buffer
	p := &progress{w: &line, total: 400, columns: 80}
	for range 400 {
		p.step()
	}
	drawn := strings.Split(line.String(), "\r")
	if last := drawn[len(drawn)-1]; last != "["+strings.Repeat("#", barWidth)+"] 400/400" {
		t.Errorf("the last line is %q", last)
	}
	if len(drawn) != 101 {
		t.Errorf("drawn %d times", len(drawn)-1)
	}
	for columns, want := range map[int]string{
		80: "[" + strings.Repeat("#", 15) + strings.Repeat(".", 15) + "] 5000/10000",
		40: "[" + strings.Repeat("#", 12) + strings.Repeat(".", 13) + "] 5000/10000",
		12: "5000/10000",
	} {
		if got := (&progress{done: 5000, total: 10000, columns: columns}).line(); got != want {
			t.Errorf("on %d columns: %q, want %q", columns, got, want)
		}
	}
	if p := (&console{err: &line}).progress(2); p != nil {
		t.Error("a bar where there is no terminal")
	}
	(*progress)(nil).step()
	(*progress)(nil).clear()
}
