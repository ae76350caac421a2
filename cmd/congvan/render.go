package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// rendering is one run of congvan render.
type rendering struct {
	*console
	dir     string
	formats []string
	force   bool
	json    bool

	sources map[string][]byte
	list    diag.List
	files   []outfile.File
	// madeFrom is the input of every file, by its name in small letters.
	madeFrom map[string]string
}

func renderCommand(con *console, status *int) *cobra.Command {
	r := &rendering{console: con}
	say := func(vietnamese, english string) string { return diag.Words{Vi: vietnamese, En: english}.In(con.lang) }
	cmd := &cobra.Command{
		Use:   "render FILE...",
		Short: say("Dựng DOCX và PDF từ tệp định nghĩa", "Make the DOCX and the PDF of definitions"),
		Example: "  congvan render cong-van.yaml -o out\n" +
			"  congvan render *.yaml -o out --format pdf",
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = r.run(args)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&r.dir, "out", "o", ".", say("thư mục ghi kết quả", "folder to write to"))
	flags.StringSliceVar(&r.formats, "format", formats(), say("định dạng cần dựng", "formats to make"))
	flags.BoolVar(&r.force, "force", false, say("ghi đè cả tệp đã sửa tay hoặc đang mở", "overwrite files that were edited or are open"))
	flags.BoolVar(&r.json, "json", false, say("in thông báo dạng JSON", "print the messages as JSON"))
	return cmd
}

// run makes every document and writes all files, or, where any definition has
// an error or any file is not to be overwritten, writes none.
func (r *rendering) run(paths []string) (int, error) {
	for _, f := range r.formats {
		if !slices.Contains(formats(), f) {
			r.list.Add(diag.New(diag.UnknownFormat, diag.Pos{}, f).Hint(strings.Join(formats(), ", ")))
		}
	}
	if r.list.HasErrors() {
		return exitFailed, r.print()
	}
	b, err := newBuilder()
	if err != nil {
		return exitFailed, err
	}
	r.sources, r.madeFrom = map[string][]byte{}, map[string]string{}
	unread := false
	for _, path := range paths {
		src, list := dispatch.ReadFile(path)
		r.list.Add(list...)
		if list.HasErrors() {
			unread = true
			continue
		}
		r.sources[path] = src
		if err := r.make(b, path, src); err != nil {
			return exitFailed, fmt.Errorf("%s: %w", path, err)
		}
	}
	switch {
	case unread:
		return exitFailed, r.stop()
	case r.list.HasErrors():
		return exitFindings, r.stop()
	}
	return r.save()
}

// make renders one definition in all formats.
func (r *rendering) make(b *builder, path string, src []byte) error {
	laid, list, err := b.lay(path, src)
	r.list.Add(list...)
	if laid == nil || err != nil {
		return err
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	for _, format := range r.formats {
		name := base + "." + format
		if other, taken := r.madeFrom[strings.ToLower(name)]; taken {
			r.list.Add(diag.New(diag.SameOutput, diag.Pos{File: path}, other, filepath.Join(r.dir, name)))
			return nil
		}
		r.madeFrom[strings.ToLower(name)] = path
		data, err := b.write(format, laid)
		if err != nil {
			return err
		}
		r.files = append(r.files, outfile.File{Name: name, Data: data})
	}
	return nil
}

// save writes the files and names them.
func (r *rendering) save() (int, error) {
	if err := outfile.Write(r.dir, r.files, r.force); err != nil {
		r.list.Add(refusals(err)...)
		return exitFindings, r.stop()
	}
	if err := r.print(); err != nil {
		return exitFailed, err
	}
	for _, f := range r.files {
		fmt.Fprintln(r.out, filepath.Join(r.dir, f.Name))
	}
	return exitClean, nil
}

// refusals are the messages for what outfile would not or could not write.
func refusals(err error) diag.List {
	var list diag.List
	for _, e := range flatten(err) {
		var edited *outfile.EditedError
		var held *outfile.HeldOpenError
		switch {
		case errors.As(e, &edited):
			list.Add(diag.New(diag.HandEdited, diag.Pos{File: edited.Path}))
		case errors.As(e, &held):
			list.Add(diag.New(diag.HeldOpen, diag.Pos{File: held.Path}, held.Program))
		default:
			list.Add(diag.New(diag.CannotWrite, diag.Pos{}, diag.Cause(e)))
		}
	}
	return list
}

// flatten are the errors that err joins.
func flatten(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

// stop prints the messages and says that nothing was written.
func (r *rendering) stop() error {
	if err := r.print(); err != nil {
		return err
	}
	if !r.json {
		r.say("%d lỗi, chưa ghi tệp nào", "%d errors, nothing was written", r.list.Errors())
	}
	return nil
}

func (r *rendering) print() error {
	if r.json {
		return diag.PrintJSON(r.out, r.list, r.lang)
	}
	return diag.Print(r.err, r.list, r.sources, r.lang)
}
