package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
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
	draft   bool
	force   bool
	json    bool
	// separate makes each document once for everyone it is addressed to.
	separate bool

	b *builder
	// shop knows what the manifest is to say of the files.
	shop *workshop
	// fresh says that the documents are issued in this run: no file is the last
	// version of one.
	fresh   bool
	sources map[string][]byte
	list    diag.List
	files   []outfile.File
	// madeFrom is the input of every file, by its name in small letters.
	madeFrom map[string]string
	// toSee are how many findings congvan check has of each input, hints left out.
	toSee []fileFindings
}

func renderCommand(con *console, status *int) *cobra.Command {
	r := &rendering{console: con}
	cmd := &cobra.Command{
		Use:                   "render " + con.word("TỆP...", "FILE...") + " [-o " + con.word("THƯ-MỤC", "FOLDER") + "]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Dựng DOCX và PDF từ tệp định nghĩa", "Make the DOCX and the PDF of definitions"),
		Example: "  congvan render cong-van.yaml -o out\n" +
			"  congvan render *.yaml -o out --format pdf\n" +
			"  congvan render moi-hop.yaml -o out --rieng-tung-noi",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp định nghĩa nào, ví dụ: congvan render cong-van.yaml", "no definition is named, for example: congvan render cong-van.yaml")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if r.separate && !cmd.Flags().Changed("format") {
				r.formats = []string{"pdf"}
			}
			var err error
			*status, err = r.run(args)
			return err
		},
	}
	r.outputFlags(cmd)
	cmd.Flags().BoolVar(&r.separate, "rieng-tung-noi", false, con.word("mỗi nơi ở Kính gửi, mỗi khách mời một tệp riêng, chỉ ghi nơi ấy; mặc định chỉ dựng PDF", "a file for each addressee or guest, who stands there alone; by default the PDF only"))
	cmd.Flags().BoolVar(&r.draft, "nhap", false, con.word("dựng cả văn bản còn chỗ phải điền, ghi là dự thảo", "make documents that are still to be filled in, marked as drafts"))
	return cmd
}

// outputFlags are those that say which files are made, and where.
func (r *rendering) outputFlags(cmd *cobra.Command) {
	r.folderFlags(cmd)
	cmd.Flags().StringSliceVar(&r.formats, "format", formats(), r.word("chỉ dựng các định dạng này, mặc định là `docx,pdf`", "formats to make, by default `docx,pdf`"))
	cmd.Flags().Lookup("format").DefValue = "[]"
}

// folderFlags are those that say where files are written, and how.
func (r *rendering) folderFlags(cmd *cobra.Command) {
	con, flags := r.console, cmd.Flags()
	flags.StringVarP(&r.dir, "out", "o", ".", con.word("ghi kết quả vào thư mục `dir`; mặc định là thư mục hiện tại", "write to the folder `dir`; by default the current one"))
	flags.Lookup("out").DefValue = ""
	flags.BoolVar(&r.force, "force", false, con.word("ghi đè cả tệp đã sửa tay hoặc đang mở", "overwrite files that were edited or are open"))
	flags.BoolVar(&r.json, "json", false, con.word("in thông báo dạng JSON", "print the messages as JSON"))
}

// run makes every document and writes all files, or, where any definition has
// an error or any file is not to be overwritten, writes none.
func (r *rendering) run(paths []string) (int, error) {
	if status, err := r.start(); status != exitClean || err != nil {
		return status, err
	}
	unread := false
	for _, path := range expand(paths) {
		src, list := dispatch.ReadFile(path)
		r.list.Add(list...)
		if list.HasErrors() {
			unread = true
			continue
		}
		r.sources[path] = src
		if err := r.make(path, src); err != nil {
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

// start checks what was asked for and opens the office.
func (r *rendering) start() (int, error) {
	r.formats = unique(r.formats)
	r.list.Add(unknownFormats(r.formats)...)
	if r.list.HasErrors() {
		return exitFailed, r.stop()
	}
	var err error
	if r.b, err = newBuilder(); err != nil {
		return exitFailed, err
	}
	r.b.draft = r.draft
	r.sources, r.madeFrom = map[string][]byte{}, map[string]string{}
	var problems diag.List
	r.b.office, problems = openOffice(r.sources)
	problems.Add(r.b.directoryFaults...)
	if slices.Contains(r.formats, "docx") {
		problems.Add(r.b.openFrame()...)
	}
	if r.list.Add(problems...); problems.HasErrors() {
		return exitFindings, r.stop()
	}
	program, err := programHash()
	if err != nil {
		return exitFailed, err
	}
	r.shop = newWorkshop(r.b, profilePath("."), r.sources, program)
	return exitClean, nil
}

// unknownFormats says which of the formats there are not, or that there is none.
func unknownFormats(asked []string) diag.List {
	var list diag.List
	if len(asked) == 0 {
		asked = []string{""}
	}
	for _, f := range asked {
		if !slices.Contains(formats(), f) {
			list.Add(diag.New(diag.UnknownFormat, diag.Pos{}, f).Hint(strings.Join(formats(), ", ")))
		}
	}
	return list
}

// make renders one definition in all formats, or one for each of those it is
// addressed to.
func (r *rendering) make(path string, src []byte) error {
	doc, list, err := r.b.read(path, src)
	if doc == nil || err != nil {
		r.list.Add(list...)
		return err
	}
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	sheets := []letter{{base, doc.def}}
	if r.separate && !list.HasErrors() {
		var problems diag.List
		sheets, problems = r.b.sheets(doc, path, base)
		list.Add(problems...)
	}
	frame, lost := r.b.frameOf(doc.def, r.formats)
	if !list.HasErrors() {
		list.Add(lost...)
	}
	outputs, from := r.outputs(doc, sheets, path), r.source(path, src)
	bar := r.progress(len(outputs))
	defer bar.clear()
	err = each(len(outputs), func(i int) error {
		defer bar.step()
		o := &outputs[i]
		laid, glyphs := r.b.pages(&document{o.def, doc.template, doc.typ, doc.spec}, path, src)
		if o.list = glyphs; list.HasErrors() || glyphs.HasErrors() {
			return nil
		}
		for k := range o.files {
			format := formatOf(o.files[k].Name)
			if r.provable(doc) {
				o.files[k].From = warned(r.shop.originOf(doc, frame, from, format), append(slices.Clip(list), glyphs...))
			}
			var err error
			if o.files[k].Data, err = r.b.write(format, laid, frame); err != nil {
				return err
			}
		}
		return nil
	})
	r.list.Add(list...)
	for _, o := range outputs {
		r.list.Add(o.list...)
		r.files = append(r.files, o.files...)
		list.Add(o.list...)
	}
	r.count(doc, path, src, list)
	return err
}

// provable says whether congvan verify could make the files of a document again: not
// those for one addressee alone, nor a draft that has gaps.
func (r *rendering) provable(doc *document) bool {
	return !r.separate && (!r.draft || doc.def.Released())
}

// source is a definition as the manifest of the files is to name it.
func (r *rendering) source(file string, src []byte) source {
	dir, name := filepath.Split(file)
	s := source{path: path.Join(between(r.dir, dir), name), hash: hashOf(src)}
	switch {
	case absolute(profilePath(filepath.Clean(dir))) == absolute(r.shop.path):
	case r.shop.path == "":
		s.office = noOffice
	default:
		s.office = between(r.dir, r.shop.path)
	}
	return s
}

// formatOf is the format of a file by its name, "" where it has no ending.
func formatOf(name string) string { return strings.TrimPrefix(filepath.Ext(name), ".") }

// output is the files of a sheet and what is to be said of its pages.
type output struct {
	letter
	files []outfile.File
	list  diag.List
}

// outputs are the files that the sheets of a document are to be written to.
func (r *rendering) outputs(doc *document, sheets []letter, path string) []output {
	outputs := make([]output, len(sheets))
	for i, s := range sheets {
		outputs[i].letter = s
		for _, format := range r.formats {
			name := s.name + "." + format
			if other, taken := r.madeFrom[strings.ToLower(name)]; taken {
				r.list.Add(diag.New(diag.SameOutput, diag.Pos{File: path}, other, filepath.Join(r.dir, name)))
				break
			}
			r.madeFrom[strings.ToLower(name)] = path
			if final, err := r.final(doc, name); final || err != nil {
				r.list.Add(refusals(err)...)
				continue
			}
			outputs[i].files = append(outputs[i].files, outfile.File{Name: name})
		}
	}
	return outputs
}

// final says whether a file is the last version of a document that was issued,
// which is never made again: the PDF that someone put in the place of ours, signed.
func (r *rendering) final(doc *document, name string) (bool, error) {
	if r.fresh || !doc.def.Released() || filepath.Ext(name) != ".pdf" {
		return false, nil
	}
	ours, err := outfile.Ours(r.dir, name)
	if err == nil && !ours {
		r.list.Add(diag.New(diag.FinalKept, diag.Pos{File: filepath.Join(r.dir, name)}))
	}
	return !ours, err
}

// save writes the files and names them.
func (r *rendering) save() (int, error) {
	if err := outfile.Write(r.dir, r.files, r.force); err != nil {
		r.list.Add(refusals(err)...)
		return exitFindings, r.stop()
	}
	return r.name()
}

// name prints the messages and the names of the files.
func (r *rendering) name() (int, error) {
	if err := r.print(); err != nil {
		return exitFailed, err
	}
	if r.json {
		return exitClean, nil
	}
	for _, f := range r.files {
		if _, err := fmt.Fprintln(r.out, filepath.Join(r.dir, f.Name)); err != nil {
			return exitFailed, err
		}
	}
	r.sayToSee()
	return exitClean, nil
}

// refusals are the messages for what outfile would not or could not write.
func refusals(err error) diag.List {
	var list diag.List
	if err == nil {
		return nil
	}
	for _, e := range flatten(err) {
		var edited *outfile.EditedError
		var held *outfile.HeldOpenError
		var path *fs.PathError
		switch {
		case errors.As(e, &edited) && edited.Foreign:
			list.Add(diag.New(diag.ForeignFile, diag.Pos{File: edited.Path}))
		case errors.As(e, &edited):
			list.Add(diag.New(diag.HandEdited, diag.Pos{File: edited.Path}))
		case errors.As(e, &held):
			list.Add(diag.New(diag.HeldOpen, diag.Pos{File: held.Path}, held.Program))
		case errors.As(e, &path):
			list.Add(diag.New(diag.CannotWrite, diag.Pos{File: path.Path}, diag.Cause(e)))
		default:
			list.Add(diag.New(diag.CannotWrite, diag.Pos{}, diag.Cause(e)))
		}
	}
	return list
}

// expand is paths with each pattern such as *.yaml in place of the files it
// stands for: the shells of Windows leave that to the program. What names a
// file, or no file at all, stays.
func expand(paths []string) []string {
	var out []string
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil {
			if found, _ := filepath.Glob(path); len(found) > 0 {
				out = append(out, found...)
				continue
			}
		}
		out = append(out, path)
	}
	return unique(out)
}

// unique is list with each word once.
func unique(list []string) []string {
	var out []string
	for _, word := range list {
		if !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
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
		r.say("%d lỗi, chưa ghi tệp nào", "%d error(s), nothing was written", r.list.Errors())
	}
	return nil
}

func (r *rendering) print() error {
	if r.json {
		return diag.PrintJSON(r.out, r.list, r.lang)
	}
	return diag.Print(r.err, r.list, r.sources, r.lang)
}
