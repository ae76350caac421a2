package main

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/distribution"
	"congvan/distribution/sheet"
	"congvan/internal/diag"
	"congvan/internal/outfile"
)

func recipientsImportCommand(con *console, status *int) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:                   "import " + con.word("BẢNG", "TABLE") + " [-o " + con.word("TỆP", "FILE") + "]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Lập danh bạ từ bảng XLSX hoặc CSV", "Make the directory from a table, XLSX or CSV"),
		Long: con.word("Lập danh bạ từ bảng XLSX hoặc CSV của cơ quan. Các cột được nhận theo tiêu đề; hàng mục và cột nhóm thành nhóm.\nChỗ nào không hiểu đều được báo theo hàng và cột; còn lỗi thì không ghi gì.",
			"Make the directory from the table that the office keeps, XLSX or CSV. Columns are known by their headings; section rows\nand the column of groups make groups. What is not understood is told by row and column; with an error nothing is written."),
		Example: "  congvan recipients import danh-sach.xlsx\n" +
			"  congvan recipients import danh-sach.csv -o danh-ba.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return con.fault("cần đúng một tệp bảng, ví dụ: congvan recipients import danh-sach.xlsx", "name one table, for example: congvan recipients import danh-sach.xlsx")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = con.importRecipients(args[0], cmp.Or(out, distribution.Name))
			return err
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", con.word("ghi vào `TỆP`, không ghi đè; mặc định là "+distribution.Name, "write to `FILE`, which must not exist; left out, "+distribution.Name))
	return cmd
}

// importRecipients writes the directory that a table makes to a file there is not
// yet.
func (c *console) importRecipients(table, out string) (int, error) {
	directory, list := openTable(table)
	if err := diag.Print(c.err, list, nil, c.lang); err != nil {
		return exitFailed, err
	}
	if n := list.Errors(); n > 0 {
		c.say("%d lỗi, chưa ghi tệp nào", "%d error(s), nothing was written", n)
		return exitFindings, nil
	}
	text, err := directory.YAML()
	if err != nil {
		return exitFailed, err
	}
	head := fmt.Sprintf(c.word("# Danh bạ nơi nhận, lập từ %s bằng congvan recipients import; từ nay sửa ở tệp này.\n",
		"# The directory of recipients, made from %s by congvan recipients import; from now on it is kept here.\n"), diag.Visible(filepath.Base(table)))
	err = outfile.Replace(out, nil, append([]byte(head), text...))
	var exists *outfile.EditedError
	if errors.As(err, &exists) {
		c.say("congvan: %s đã có; chọn tên khác với -o", "congvan: %s exists; choose another name with -o", out)
		return exitFindings, nil
	}
	if err != nil {
		return exitFindings, diag.Print(c.err, refusals(err), nil, c.lang)
	}
	_, err = fmt.Fprintf(c.out, c.word("%s: %d nơi nhận, %d nhóm\n", "%s: %d recipients, %d groups\n"), out, len(directory.Places), len(directory.Groups))
	return exitClean, err
}

// openTable reads the directory that a table makes. What is named as another kind
// of file, as the directory itself is, is none.
func openTable(path string) (*distribution.Directory, diag.List) {
	kinds := []string{".xlsx", ".csv", ".tsv", ".txt", ".xlsm", ".xls"}
	if kind := strings.ToLower(filepath.Ext(path)); !slices.Contains(kinds, kind) {
		return nil, diag.List{diag.New(diag.UnknownFormat, diag.Pos{File: path}, kind).Hint("xlsx, csv")}
	}
	data, list := sheet.ReadFile(path)
	if list.HasErrors() {
		return nil, list
	}
	return distribution.Import(path, data)
}
