package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
)

// The workbooks of the example office open in LibreOffice with the numbers that were
// counted by hand: each receiver on its row, the sum below them worked out anew.
func TestWorkbooksOpen(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice")
	files := exampleDispatches(t)
	for i, file := range files {
		path, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = path
	}
	dir := t.TempDir()
	t.Chdir(filepath.Dir(files[0]))
	var out bytes.Buffer
	if status := run(append([]string{"recipients", "--format", "xlsx", "-o", dir}, files...), console{out: &out, err: &out, lang: diag.English}); status != exitClean {
		t.Fatal(out.String())
	}
	books, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil || len(books) != len(files) {
		t.Fatal(books, err)
	}
	args := append([]string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", dir}, books...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	for _, file := range files {
		base := filepath.Base(file[:len(file)-len(filepath.Ext(file))])
		src, err := os.ReadFile(filepath.Join(dir, base+receiversEnding+".csv"))
		if os.IsNotExist(err) && os.Getenv("CI") == "" {
			t.Skip("LibreOffice has no Calc")
		}
		if err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(bytes.NewReader(src))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		receivers, copies := 0, 0
		for _, total := range counted[base] {
			receivers, copies = receivers+total.Receivers, copies+total.Copies
		}
		column, seen, added, sum := -1, 0, 0, -1
		for _, row := range rows {
			if at := slices.Index(row, "Số bản"); at >= 0 {
				column = at
				continue
			}
			if column < 0 || column >= len(row) {
				continue
			}
			n, err := strconv.Atoi(row[column])
			switch {
			case err != nil, slices.Contains(row, "Cộng"):
			case slices.Contains(row, "Tổng cộng"):
				sum = n
			default:
				seen, added = seen+1, added+n
			}
		}
		if seen != receivers || added != copies || sum != copies {
			t.Errorf("%s: %d rows with %d copies, below them %d; counted %d and %d\n%s", base, seen, added, sum, receivers, copies, src)
		}
	}
}
