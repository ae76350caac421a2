package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/layout"
	"congvan/list"
	"congvan/regulation"
	"congvan/render/xlsx"
)

// listFormats are the formats a list is written in, in the order they are written.
func listFormats() []string { return []string{"docx", "pdf", "xlsx", "csv", "json"} }

// listFiles are the files of lists that a run is asked for; none without a format.
type listFiles struct {
	dir     string
	formats []string
	force   bool
	files   []outfile.File
}

// outputFlags are those that say which files of a list are made, and where.
func (l *listFiles) outputFlags(con *console, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVarP(&l.dir, "out", "o", ".", con.word("ghi tệp vào thư mục `dir`; mặc định là thư mục hiện tại", "write the files to the folder `dir`; by default the current one"))
	flags.Lookup("out").DefValue = ""
	flags.StringSliceVar(&l.formats, "format", nil, con.word("lập thành tệp, các định dạng trong `docx,pdf,xlsx,csv,json`", "make files of it, of the formats `docx,pdf,xlsx,csv,json`"))
	flags.Lookup("format").DefValue = "[]"
	flags.BoolVar(&l.force, "force", false, con.word("ghi đè cả tệp đã sửa tay hoặc đang mở", "overwrite files that were edited or are open"))
}

// check reads what was asked for: a folder without a format is for files that open
// with a double click.
func (l *listFiles) check(cmd *cobra.Command) diag.List {
	if cmd.Flags().Changed("out") && len(l.formats) == 0 {
		l.formats = []string{"docx", "pdf", "xlsx"}
	}
	l.formats = unique(l.formats)
	var problems diag.List
	for _, f := range l.formats {
		if !slices.Contains(listFormats(), f) {
			problems.Add(diag.New(diag.UnknownFormat, diag.Pos{}, f).Hint(strings.Join(listFormats(), ", ")))
		}
	}
	return problems
}

// add makes the files of a list that has a date, called name and the ending of
// their format.
func (l *listFiles) add(b *builder, name string, of *list.List, spec *regulation.Spec) (diag.List, error) {
	var problems diag.List
	for _, format := range l.formats {
		data, found, err := b.writeList(format, of, spec)
		if err != nil {
			return problems, err
		}
		problems.Add(found...)
		l.files = append(l.files, outfile.File{Name: name + "." + format, Data: data})
	}
	return problems, nil
}

// writeList is a list in one of the formats, and what is wrong with how it looks.
func (b *builder) writeList(format string, l *list.List, spec *regulation.Spec) ([]byte, diag.List, error) {
	var out bytes.Buffer
	switch format {
	case "csv":
		err := l.WriteCSV(&out)
		return out.Bytes(), nil, err
	case "json":
		err := l.WriteJSON(&out)
		return out.Bytes(), nil, err
	}
	lay := layout.LayList
	if format == "xlsx" {
		lay = layout.LaySheet
	}
	laid, found := lay(l, spec, b.faces)
	if found.HasErrors() {
		return nil, found, nil
	}
	var err error
	switch format {
	case "xlsx":
		err = xlsx.Write(&out, l, laid)
	case "docx":
		err = b.docx.Write(&out, laid, nil)
	default:
		err = b.pdf.Write(&out, laid)
	}
	return out.Bytes(), found, err
}

// save writes the files and, unless it is to be quiet, names them; the list has what
// keeps them from being written.
func (l *listFiles) save(con *console, quiet bool) (diag.List, error) {
	if err := outfile.Write(l.dir, l.files, l.force); err != nil || quiet {
		return refusals(err), nil
	}
	for _, f := range l.files {
		if _, err := fmt.Fprintln(con.out, filepath.Join(l.dir, f.Name)); err != nil {
			return nil, err
		}
	}
	return nil, nil
}
