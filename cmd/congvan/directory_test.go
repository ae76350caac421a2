package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/internal/diag"
)

// The directory of an office stands beside its profile, or where there is none in
// the nearest folder above; YAML comes before a table.
func TestOfficeReadsItsDirectory(t *testing.T) {
	f := excelize.NewFile()
	f.SetSheetRow("Sheet1", "A1", &[]any{"TT", "Tên cơ quan"})
	f.SetSheetRow("Sheet1", "A2", &[]any{1, "Theo XLSX"})
	var workbook bytes.Buffer
	if err := f.Write(&workbook); err != nil {
		t.Fatal(err)
	}
	const profile = "co_quan: {khoa: a, ten: A}\n"
	yaml, csv := "noi_nhan: {khoa: a, ten: Theo YAML}\n", "TT;Tên cơ quan\n1;Theo CSV\n"
	for name, test := range map[string]struct {
		files map[string]string
		want  string // name of the first place, "" where there is none
		told  diag.ID
	}{
		"none":              {map[string]string{"co-quan.yaml": profile}, "", ""},
		"YAML":              {map[string]string{"co-quan.yaml": profile, "danh-ba.yaml": yaml, "danh-ba.xlsx": "x", "danh-ba.csv": csv}, "Theo YAML", ""},
		"XLSX":              {map[string]string{"co-quan.yaml": profile, "danh-ba.xlsx": workbook.String(), "danh-ba.csv": csv}, "Theo XLSX", ""},
		"CSV":               {map[string]string{"co-quan.yaml": profile, "danh-ba.csv": csv}, "Theo CSV", ""},
		"no profile":        {map[string]string{"danh-ba.csv": csv}, "Theo CSV", ""},
		"beside":            {map[string]string{"co-quan.yaml": profile, "danh-ba.csv": csv, "thang-7/danh-ba.yaml": yaml}, "Theo CSV", ""},
		"broken":            {map[string]string{"co-quan.yaml": profile, "danh-ba.yaml": yaml + "nhom: {khoa: g, ten: G, gom: b}\n"}, "Theo YAML", diag.UnknownMember},
		"broken table":      {map[string]string{"co-quan.yaml": profile, "danh-ba.xlsx": "PK"}, "", diag.BadTable},
		"broken profile":    {map[string]string{"co-quan.yaml": "co_quan: [\n", "danh-ba.yaml": yaml}, "Theo YAML", ""},
		"empty":             {map[string]string{"co-quan.yaml": profile, "danh-ba.yaml": ""}, "", diag.EmptyFile},
		"a column not read": {map[string]string{"co-quan.yaml": profile, "danh-ba.csv": "TT;Tên cơ quan;Ghi chú\n1;Theo CSV;x\n"}, "Theo CSV", diag.UnknownColumn},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, text := range test.files {
				path := filepath.Join(dir, file)
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			below := filepath.Join(dir, "thang-7")
			if err := os.MkdirAll(below, 0o777); err != nil {
				t.Fatal(err)
			}
			t.Chdir(below)
			o, _ := openOffice(map[string][]byte{})
			got := ""
			if o.directory != nil && len(o.directory.Places) > 0 {
				got = o.directory.Places[0].Name
			}
			var told diag.ID
			if len(o.directoryFaults) > 0 {
				told = o.directoryFaults[0].ID
			}
			if got != test.want || told != test.told || len(o.directoryFaults) > 1 {
				t.Errorf("%q, want %q; told %v, want %q", got, test.want, o.directoryFaults, test.told)
			}
		})
	}
}
