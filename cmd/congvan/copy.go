package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v4"

	"congvan/check"
	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/layout"
	"congvan/regulation"
	"congvan/render/carry"
)

// copying is one run of congvan copy.
type copying struct {
	rendering
	asked copyKeys
}

// copyKeys are the keys of a copy that flags give, as they are written into its
// definition.
type copyKeys struct {
	Kind       string   `yaml:"loai,omitempty"`
	Parts      []string `yaml:"phan,omitempty"`
	Regulation string   `yaml:"the_thuc,omitempty"`
	Body       string   `yaml:"co_quan,omitempty"`
	Number     int      `yaml:"so,omitempty"`
	Place      string   `yaml:"dia_danh,omitempty"`
	Day        string   `yaml:"ngay,omitempty"`
	Signer     string   `yaml:"ky,omitempty"`
	Recipients []string `yaml:"noi_nhan,omitempty"`
	Archive    string   `yaml:"luu,omitempty"`
	Stamped    bool     `yaml:"in_dau,omitempty"`
	Electronic bool     `yaml:"dien_tu,omitempty"`
}

// empty says whether no flag was given.
func (k copyKeys) empty() bool {
	src, err := yaml.Marshal(k)
	return err == nil && string(bytes.TrimSpace(src)) == "{}"
}

func copyCommand(con *console, status *int) *cobra.Command {
	c := &copying{rendering: rendering{console: con}}
	cmd := &cobra.Command{
		Use:                   "copy " + con.word("TỆP", "FILE") + " --loai " + strings.Join(dispatch.CopyKinds(), "|"),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Lập bản sao y, sao lục, trích sao của một định nghĩa hoặc một PDF", "Make the certified copy of a definition or of a PDF"),
		Example: "  congvan copy thong-bao.yaml --loai sao-y --so 24 --ngay 06/7/2026 --ky pbt -o out\n" +
			"  congvan copy quy-che.yaml --loai trich-sao --phan \"Điều 3\" --ngay 06/7/2026 --ky pbt\n" +
			"  congvan copy out/thong-bao-sao-y-24.yaml -o out",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return con.fault("cần một tệp, ví dụ: congvan copy thong-bao.yaml --loai sao-y", "name one file, for example: congvan copy thong-bao.yaml --loai sao-y")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = c.run(args[0])
			return err
		},
	}
	c.outputFlags(cmd)
	flags, k := cmd.Flags(), &c.asked
	flags.StringVar(&k.Kind, "loai", "", con.word("loại bản sao `LOẠI`: ", "`KIND` of copy: ")+strings.Join(dispatch.CopyKinds(), ", "))
	flags.StringArrayVar(&k.Parts, "phan", nil, con.word("trích phần `PHẦN`, ví dụ \"khoản 2 Điều 5\"; nhiều phần thì nêu nhiều lần", "take the `PART`, for example \"khoản 2 Điều 5\"; given again for each"))
	flags.StringVar(&k.Regulation, "the-thuc", "", con.word("quy định `SỐ` thay cho quy định theo ngày sao", "the `REGULATION` in place of that of the day"))
	flags.StringVar(&k.Body, "co-quan", "", con.word("cơ quan sao, theo `KHOÁ` trong hồ sơ cơ quan", "the body that copies, by its `KEY` in the profile"))
	flags.IntVar(&k.Number, "so", 0, con.word("số bản sao `N`; bỏ trống thì để chỗ ghi tay", "number `N` of the copy; left out, room to write it in"))
	flags.StringVar(&k.Place, "dia-danh", "", con.word("`ĐỊA-DANH` nơi sao", "the `PLACE` of the copy"))
	flags.StringVar(&k.Day, "ngay", "", con.word("ngày sao `NGÀY`", "the `DAY` of the copy"))
	flags.StringVar(&k.Signer, "ky", "", con.word("người ký sao, theo `KHOÁ` trong hồ sơ cơ quan", "who signs the copy, by the `KEY` in the profile"))
	flags.StringArrayVar(&k.Recipients, "noi-nhan", nil, con.word("`NƠI-NHẬN` bản sao; nhiều nơi thì nêu nhiều lần", "a `RECIPIENT` of the copy; given again for each"))
	flags.StringVar(&k.Archive, "luu", "", con.word("`NƠI-LƯU` bản sao", "`WHO` files the copy"))
	flags.BoolVar(&k.Stamped, "in-dau", false, con.word("in dấu Bản sao văn bản thay vì để chỗ đóng dấu", "print the stamp Bản sao văn bản in place of room for it"))
	flags.BoolVar(&k.Electronic, "dien-tu", false, con.word("sao sang văn bản điện tử, ký số ở trang đầu", "copy into electronic form, signed digitally on the first page"))
	return cmd
}

// run makes the copy and, where flags defined it, the definition it can be made
// from again.
func (c *copying) run(path string) (int, error) {
	if status, err := c.start(); status != exitClean || err != nil {
		return status, err
	}
	src := c.original(path)
	if c.list.HasErrors() {
		return exitFailed, c.stop()
	}
	defined, err := c.define(path, src)
	if err != nil {
		return exitFailed, err
	}
	made, list := dispatch.ParseCopy(defined.path, defined.src, c.b.profile)
	c.sources[defined.path] = defined.src
	c.list.Add(list...)
	if made == nil || c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	if !defined.asked {
		path = filepath.Join(filepath.Dir(defined.path), filepath.FromSlash(made.Of.Value))
		if src = c.original(path); c.list.HasErrors() {
			return exitFindings, c.stop()
		}
	}
	if made.Original.Present() && made.Original.Value != hashOf(src) {
		c.list.Add(diag.New(diag.OriginalChanged, made.Original.Pos, made.Of.Value))
	}
	spec, unsettled := specOf(&made.By)
	if c.list.Add(unsettled...); spec == nil || c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	base := strings.TrimSuffix(filepath.Base(defined.path), filepath.Ext(defined.path))
	if isPDF(src) {
		err = c.ofPDF(made, spec, path, src, base)
	} else {
		err = c.ofDefinition(made, spec, path, src, base)
	}
	if err != nil {
		return exitFailed, err
	}
	if c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	if defined.asked {
		c.files = append(c.files, outfile.File{Name: base + ".yaml", Data: defined.src})
	}
	return c.save()
}

// original reads the file that is copied, or the definition of a copy.
func (c *copying) original(path string) []byte {
	file, err := os.Open(path)
	if err == nil {
		defer file.Close()
		var head []byte
		head, err = io.ReadAll(io.LimitReader(file, int64(len(pdfHead))))
		if isPDF(head) {
			rest, err := io.ReadAll(io.LimitReader(file, carry.MostBytes<<20+1))
			if err == nil {
				return append(head, rest...)
			}
		}
	}
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		c.list.Add(diag.New(diag.CannotRead, diag.Pos{File: path}, diag.Cause(err)))
		return nil
	}
	src, list := dispatch.ReadFile(path)
	c.list.Add(list...)
	c.sources[path] = src
	return src
}

const pdfHead = "%PDF-"

func isPDF(src []byte) bool { return bytes.HasPrefix(src, []byte(pdfHead)) }

// definedCopy is the definition of a copy, read or made of flags.
type definedCopy struct {
	path  string
	src   []byte
	asked bool
}

// define is the definition of the copy: the file itself, or what the flags ask
// for of it.
func (c *copying) define(path string, src []byte) (definedCopy, error) {
	if !isPDF(src) && dispatch.IsCopy(src) {
		if !c.asked.empty() {
			return definedCopy{}, c.fault("%s đã là định nghĩa bản sao: sửa trong tệp, không thêm tham số", "%s is the definition of a copy: change the file, add no flags", path)
		}
		return definedCopy{path: path, src: src}, nil
	}
	of, err := filepath.Rel(c.dir, path)
	if err != nil {
		of = path
	}
	text, err := yaml.Marshal(struct {
		Of       string `yaml:"cua"`
		Original string `yaml:"bam"`
		copyKeys `yaml:",inline"`
	}{filepath.ToSlash(of), hashOf(src), c.asked})
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "-" + c.asked.Kind
	if c.asked.Number != 0 {
		name += "-" + strconv.Itoa(c.asked.Number)
	}
	return definedCopy{filepath.Join(c.dir, name+".yaml"), text, true}, err
}

// ofDefinition makes the copy of a definition in all formats.
func (c *copying) ofDefinition(made *dispatch.Copy, spec *regulation.Spec, path string, src []byte, base string) error {
	doc, list, err := c.b.read(path, src)
	if doc == nil || err != nil {
		c.list.Add(list...)
		return err
	}
	c.list.Add(check.Copy(made, spec, doc.def)...)
	def := doc.def
	if made.Kind == dispatch.ExtractCopy {
		var lost diag.List
		def, lost = def.Extract(made.Parts)
		list.Add(lost...)
	}
	if c.list.Add(list...); c.list.HasErrors() {
		return nil
	}
	laid, glyphs := layout.LayCopy(def, doc.typ, doc.spec, c.b.faces, made, spec)
	c.list.Add(located(glyphs, path, src)...)
	frame := c.b.frame
	if def.Released() && slices.Contains(c.formats, "docx") {
		var lost diag.List
		frame, lost = c.b.issuedFrame(def)
		c.list.Add(lost...)
	}
	if c.list.HasErrors() {
		return nil
	}
	for _, format := range c.formats {
		data, err := c.b.write(format, laid, frame)
		if err != nil {
			return err
		}
		c.files = append(c.files, outfile.File{Name: base + "." + format, Data: data})
	}
	return nil
}

// ofPDF makes the copy of a PDF that others made: its pages as they are and, on
// one behind them, what certifies the copy. Where its last page ends is not
// known. One in electronic form is the PDF itself, to be signed.
func (c *copying) ofPDF(made *dispatch.Copy, spec *regulation.Spec, path string, src []byte, base string) error {
	c.list.Add(check.Copy(made, spec, nil)...)
	if !slices.Contains(c.formats, "pdf") {
		c.list.Add(diag.New(diag.UnknownFormat, diag.Pos{}, strings.Join(c.formats, ",")).Hint("pdf"))
	}
	at := diag.Pos{File: path}
	original, err := carry.Open(src)
	var fault *carry.Error
	if errors.As(err, &fault) {
		c.list.Add(faultOf(fault, at))
	}
	if c.list.HasErrors() {
		return nil
	}
	out := src
	if !made.Electronic {
		if original.Signed {
			c.list.Add(diag.New(diag.PDFSigned, at))
		}
		laid, glyphs := layout.LayCopyPage(made, spec, c.b.faces, original.Pages)
		if c.list.Add(glyphs...); glyphs.HasErrors() {
			return nil
		}
		page, err := c.b.write("pdf", laid, nil)
		if err != nil {
			return err
		}
		on := carry.Day{Year: laid.Info.Year, Month: laid.Info.Month, Day: laid.Info.Day}
		if out, err = original.Append(page, on); err != nil {
			c.list.Add(diag.New(diag.PDFBroken, at, err.Error()))
			return nil
		}
	}
	c.files = append(c.files, outfile.File{Name: base + ".pdf", Data: out})
	return nil
}

// faultOf is the message for what is wrong with a PDF.
func faultOf(e *carry.Error, at diag.Pos) diag.Diagnostic {
	switch e.Fault {
	case carry.Encrypted:
		return diag.New(diag.PDFEncrypted, at)
	case carry.Active:
		return diag.New(diag.PDFActive, at, e.Detail)
	case carry.TooLarge:
		return diag.New(diag.PDFTooLarge, at, carry.MostBytes, carry.MostPages)
	}
	return diag.New(diag.PDFBroken, at, e.Detail)
}
