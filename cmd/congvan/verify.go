package main

import (
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// verifying is one run of congvan verify.
type verifying struct {
	*console
	json bool
}

func verifyCommand(con *console, status *int) *cobra.Command {
	v := &verifying{console: con}
	cmd := &cobra.Command{
		Use:                   "verify " + con.word("THƯ-MỤC", "FOLDER"),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Dựng lại trong bộ nhớ và so từng byte với các tệp đã dựng", "Make the files of a folder again in memory and compare every byte"),
		Example:               "  congvan verify out",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return con.fault("cần một thư mục kết quả, ví dụ: congvan verify out", "it wants the folder of the files, for example: congvan verify out")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = v.run(args[0])
			return err
		},
	}
	cmd.Flags().BoolVar(&v.json, "json", false, con.word("in thông báo dạng JSON", "print the messages as JSON"))
	return cmd
}

// run compares all files below a folder that the manifests know, and changes
// nothing.
func (v *verifying) run(dir string) (int, error) {
	base, err := newBuilder()
	if err != nil {
		return exitFailed, err
	}
	program, err := programHash()
	if err != nil {
		return exitFailed, err
	}
	folders, err := outfile.Folders(dir)
	if err != nil {
		return exitFailed, err
	}
	if len(folders) == 0 {
		return exitFailed, v.fault("%s: không có tệp nào do congvan dựng", "%s: congvan has made no file here", dir)
	}
	shops := openWorkshops(base, program)
	var claims []*claim
	var list diag.List
	for _, folder := range folders {
		record, err := outfile.OpenRecord(folder)
		if err != nil {
			list.Add(refusals(err)...)
			continue
		}
		list.Add(foreign(folder, record)...)
		claims = append(claims, claimsOf(folder, record, shops)...)
	}
	err = each(len(claims), func(i int) error { claims[i].prove(); return nil })
	if err != nil {
		return exitFailed, err
	}
	files := 0
	drifted := list.Errors()
	for _, c := range claims {
		files += len(c.names)
		drifted += c.list.Errors()
		list.Add(c.list...)
	}
	switch {
	case v.json:
		err = diag.PrintJSON(v.out, list, v.lang)
	default:
		err = diag.Print(v.err, list, nil, v.lang)
		v.say("%d tệp, %d sai khác", "%d files, %d drifted", files, drifted)
	}
	if err != nil {
		return exitFailed, err
	}
	if drifted > 0 {
		return exitFindings, nil
	}
	return exitClean, nil
}

// foreign tells of the documents in a folder that congvan did not make.
func foreign(folder string, record *outfile.Record) diag.List {
	var list diag.List
	known := record.Names()
	entries, err := os.ReadDir(folder)
	if err != nil {
		return refusals(err)
	}
	for _, e := range entries {
		if _, ours := slices.BinarySearch(known, e.Name()); !ours && !e.IsDir() && slices.Contains(formats(), formatOf(e.Name())) {
			list.Add(diag.New(diag.OutputForeign, diag.Pos{File: filepath.Join(folder, e.Name())}))
		}
	}
	return list
}
