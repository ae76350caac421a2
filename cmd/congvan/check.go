package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"congvan/check"
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// checking is one run of congvan check.
type checking struct {
	*console
	format  string
	mend    bool
	preview bool

	b       *builder
	sources map[string][]byte
	found   diag.List
	waived  []check.Waiver
}

// findingFormats are what congvan check prints its findings as.
func findingFormats() []string { return []string{"text", "json", "sarif"} }

func checkCommand(con *console, status *int) *cobra.Command {
	c := &checking{console: con, sources: map[string][]byte{}}
	cmd := &cobra.Command{
		Use:                   "check " + con.word("TỆP...", "FILE..."),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Kiểm tra văn bản theo quy định thể thức", "Hold documents against the regulation"),
		Long: con.word(
			"Tìm những gì trong văn bản trái với quy định thể thức hoặc hay bị trả lại, kèm điểm của quy định.\nHồ sơ cơ quan (co-quan.yaml, khoá kiem_tra) đổi mức của quy tắc hoặc bỏ qua có lý do.\nMã thoát: 0 khi không có gì hoặc chỉ có gợi ý; 1 khi có lỗi hoặc cảnh báo; 2 khi không chạy được.",
			"Finds what is against the regulation in a document, or what papers are sent back for, with the point that says so.\nThe profile of the office (co-quan.yaml, key kiem_tra) gives a rule another severity, or waives it for a reason.\nExit status: 0 where nothing is found but hints, 1 where an error or a warning is, 2 where it could not run."),
		Example: "  congvan check cong-van.yaml\n" +
			"  congvan check *.yaml --format json\n" +
			"  congvan check cong-van.yaml --sua\n" +
			"  congvan explain V711",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp nào, ví dụ: congvan check cong-van.yaml", "no file is named, for example: congvan check cong-van.yaml")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = c.run(args)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&c.format, "format", findingFormats()[0], con.word("in kết quả dạng `text|json|sarif`", "print the findings as `text|json|sarif`"))
	flags.Lookup("format").DefValue = ""
	flags.BoolVar(&c.mend, "sua", false, con.word("sửa trong tệp những gì máy móc (số 0, dấu câu, T/M…), in trước và sau; không đổi lời văn", "mend what is mechanical in the file (zeros, marks, T/M…) and print before and after; no word is changed"))
	flags.BoolVar(&c.preview, "xem", false, con.word("cùng --sua: chỉ cho xem, không ghi tệp", "with --sua: only show it, write nothing"))
	return cmd
}

// run checks the files one by one; one that cannot be read does not stop the others.
func (c *checking) run(paths []string) (int, error) {
	if known := findingFormats(); !slices.Contains(known, c.format) {
		d := diag.New(diag.UnknownFormat, diag.Pos{}, c.format).Hint(strings.Join(known, ", "))
		return exitFailed, diag.Print(c.err, diag.List{d}, nil, c.lang)
	}
	var err error
	if c.b, err = newBuilder(); err != nil {
		return exitFailed, err
	}
	var problems diag.List
	c.b.office, problems = openOffice(c.sources)
	problems.Add(c.b.directoryFaults...)
	problems.Add(check.UnknownRules(c.b.rulings())...)
	c.found.Add(problems...)
	status := exitClean
	if !problems.HasErrors() {
		for _, path := range expand(paths) {
			read, err := c.file(path)
			if err != nil {
				return exitFailed, fmt.Errorf("%s: %w", path, err)
			}
			if !read {
				status = exitFailed
			}
		}
	}
	for _, d := range c.found {
		if d.Severity() != diag.Hint {
			status = max(status, exitFindings)
		}
	}
	return status, c.print()
}

// file checks one file, and mends it first where that is asked for. It says whether
// the file could be read.
func (c *checking) file(path string) (bool, error) {
	src, list := readPaper(path)
	if list.HasErrors() {
		c.found.Add(list...)
		return false, nil
	}
	if isPDF(src) || isWord(src) {
		return c.finished(path, src)
	}
	if c.mend {
		var err error
		if src, err = c.mended(path, src); err != nil {
			return false, err
		}
	}
	c.sources[path] = src
	doc, list, err := c.b.read(path, src)
	if err != nil {
		return false, err
	}
	open, waived := c.b.findings(doc, path, src, list)
	c.found.Add(open...)
	c.waived = append(c.waived, waived...)
	return true, nil
}

// finished checks a finished document, whoever made it.
func (c *checking) finished(path string, src []byte) (bool, error) {
	p, list, err := readFinished(path, src)
	if p == nil || err != nil {
		c.found.Add(list...)
		return false, err
	}
	c.sources[path] = p.text
	list.Add(p.findings()...)
	open, waived := check.Weigh(list.Sorted(), c.b.rulings())
	c.found.Add(open...)
	c.waived = append(c.waived, waived...)
	return true, nil
}

// mended is the file with what is mechanical mended, which is written and shown.
func (c *checking) mended(path string, src []byte) ([]byte, error) {
	doc, _, err := c.b.read(path, src)
	if doc == nil || err != nil {
		return src, err
	}
	if doc.def.Released() {
		c.found.Add(alreadyIssued(doc.def))
		return src, nil
	}
	out, done := check.Mend(src, func(src []byte) *check.Subject {
		doc, _, err := c.b.read(path, src)
		if doc == nil || err != nil {
			return nil
		}
		return &check.Subject{Definition: doc.def, Type: doc.typ, Spec: doc.spec}
	})
	if len(done) == 0 {
		return src, nil
	}
	to := c.out
	if c.format != findingFormats()[0] {
		to = c.err
	}
	if _, err := to.Write(diff.Diff(path, src, path, out)); err != nil {
		return nil, err
	}
	if err := diag.Print(c.err, done, nil, c.lang); err != nil {
		return nil, err
	}
	if c.preview {
		return src, nil
	}
	if err := outfile.Replace(path, src, out); err != nil {
		c.found.Add(refusals(err)...)
		return src, nil
	}
	return out, nil
}

// findings are all that is to be said of a document whose reading said list, as the
// office rules on it.
func (b *builder) findings(doc *document, path string, src []byte, list diag.List) (diag.List, []check.Waiver) {
	all := slices.Clone(list)
	if doc != nil {
		if !list.HasErrors() {
			_, pages := b.pages(doc, path, src)
			all.Add(pages...)
		}
		all.Add(b.words(doc, path, src)...)
	}
	return check.Weigh(all.Sorted(), b.rulings())
}

// words are what the rules find in what a document says, each at the words it is about
// where the file has them.
func (b *builder) words(doc *document, path string, src []byte) diag.List {
	found := check.Words(doc.def, doc.typ, doc.spec)
	places := dispatch.NewPlaces(path, src)
	for i, d := range found {
		found[i].Pos = places.Narrow(d.Pos, d.Found)
	}
	return found
}

// rulings are what the office makes of findings.
func (o office) rulings() []dispatch.Ruling {
	if o.profile == nil {
		return nil
	}
	return o.profile.Rulings
}

// print prints the findings, and how many there are.
func (c *checking) print() error {
	var err error
	switch c.format {
	case "json":
		err = diag.PrintFindings(c.out, c.found, c.lang)
	case "sarif":
		err = c.printJSON(c.sarif())
	default:
		err = diag.Print(c.out, c.found, c.sources, c.lang)
	}
	if err != nil {
		return err
	}
	for _, w := range c.waived {
		c.say("%s:%d: bỏ qua %s: %s (vì: %s)", "%s:%d: waived %s: %s (because: %s)",
			w.Finding.Pos.File, w.Finding.Pos.Line, w.Finding.ID, w.Finding.Message(c.lang), w.Reason)
	}
	var count [diag.Hint + 1]int
	for _, d := range c.found.Sorted() {
		count[d.Severity()]++
	}
	c.say("%d lỗi, %d cảnh báo, %d gợi ý, bỏ qua %d", "%d error(s), %d warning(s), %d hint(s), %d waived",
		count[diag.Error], count[diag.Warning], count[diag.Hint], len(c.waived))
	return nil
}
