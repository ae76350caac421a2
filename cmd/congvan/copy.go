package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v4"

	"congvan/dispatch"
	"congvan/internal/outfile"
)

// copying is one run of congvan copy.
type copying struct {
	rendering
	asked copyKeys
	// enter takes the number of the copy from the register and enters it there.
	enter bool
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
			"  congvan copy cong-van-den.pdf --loai sao-luc --ngay 06/7/2026 --ky pbt --vao-so\n" +
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
	flags.BoolVar(&c.enter, "vao-so", false, con.word("lấy số kế tiếp trong sổ (hoặc số đã nêu) và ghi bản sao vào sổ", "take the next number of the register, or the one that is given, and enter the copy there"))
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
	if c.asked.Number < 0 {
		return exitFailed, c.fault("--so cần một số từ 1", "--so wants a number from 1")
	}
	src := c.original(path)
	if c.list.HasErrors() {
		return exitFailed, c.stop()
	}
	d, err := c.define(path, src)
	if err != nil {
		return exitFailed, err
	}
	if c.read(d); c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	if !c.enter {
		c.remind(d)
		return c.finish(d, nil)
	}
	where := bookPath()
	unlock, err := lockBook(where)
	if err != nil {
		return exitFailed, err
	}
	defer unlock()
	b, list := openBook(where, c.sources)
	if c.list.Add(list...); c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	return c.finish(d, &b)
}

// finish makes the files of a copy and writes them; where there is a register the
// copy is numbered and entered first.
func (c *copying) finish(d *definedCopy, b *book) (int, error) {
	var number numbered
	if b != nil {
		var err error
		if number, err = c.number(d, b); err != nil {
			return exitFailed, err
		}
	}
	if c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	if err := c.make(d); err != nil {
		return exitFailed, err
	}
	if c.list.HasErrors() {
		return exitFindings, c.stop()
	}
	if d.asked {
		c.files = append(c.files, outfile.File{Name: stem(filepath.Base(d.path)) + ".yaml", Data: d.src})
	}
	if b == nil {
		return c.save()
	}
	return c.register(d, b, number)
}

// original reads the file that is copied, or the definition of a copy.
func (c *copying) original(path string) []byte {
	src, list := readPaper(path)
	c.list.Add(list...)
	if !isPDF(src) {
		c.sources[path] = src
	}
	return src
}
