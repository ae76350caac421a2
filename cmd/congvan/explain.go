package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// explanation is one run of congvan explain.
type explanation struct {
	*console
	regulation string
	compare    bool
}

func explainCommand(con *console, status *int) *cobra.Command {
	e := &explanation{console: con}
	cmd := &cobra.Command{
		Use:                   "explain [" + con.word("KHOÁ|MÃ", "KEY|ID") + "]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("In bảng của một quy định thể thức, một dòng của bảng hoặc một quy tắc", "Print the table of a regulation, a row of it or a rule"),
		Example: "  congvan explain\n" +
			"  congvan explain le_trai\n" +
			"  congvan explain V711\n" +
			"  congvan explain --the-thuc " + regulation.Names()[0] + "\n" +
			"  congvan explain --so-sanh",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return con.fault("mỗi lần chỉ giải thích một khoá, ví dụ: congvan explain le_trai", "one key is explained at a time, for example: congvan explain le_trai")
			}
			if e.compare && (len(args) > 0 || e.regulation != "") {
				return con.fault("--so-sanh đi một mình: so sánh mọi dòng của hai quy định", "--so-sanh stands alone: it compares all rows of the two regulations")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = e.run(args)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&e.regulation, "the-thuc", "", con.word("quy định cần xem, ví dụ `"+regulation.Names()[0]+"`; mặc định là quy định mới nhất", "the regulation, for example `"+regulation.Names()[0]+"`; by default the newest"))
	flags.BoolVar(&e.compare, "so-sanh", false, con.word("chỉ in những gì khác nhau giữa hai quy định", "print only what differs between the two regulations"))
	return cmd
}

func (e *explanation) run(keys []string) (int, error) {
	names := regulation.Names()
	if e.compare {
		return exitClean, e.printChanges(regulation.HD36(), regulation.HD05())
	}
	name := e.regulation
	if name == "" {
		name = names[len(names)-1]
	}
	spec := regulation.For(name, 0, 0, 0)
	if spec == nil {
		return exitFailed, e.refuse(diag.New(diag.UnknownRegulation, diag.Pos{}, name).Hint(dispatch.Nearest(name, names)))
	}
	if len(keys) == 0 {
		return exitClean, e.printTable(spec)
	}
	if ruleID.MatchString(keys[0]) {
		if ok, err := e.printRule(diag.ID(strings.ToUpper(keys[0]))); ok || err != nil {
			return exitClean, err
		}
		return exitFailed, e.fault("không có mã %s; xem congvan list rules", "there is no ID %s; see congvan list rules", keys[0])
	}
	row, ok := spec.Row(keys[0])
	if !ok {
		return exitFailed, e.refuse(diag.New(diag.UnknownRow, diag.Pos{}, keys[0]).Hint(nearestRows(keys[0], spec)))
	}
	return exitClean, e.printRow(spec, row)
}

// nearestRows are the keys a misspelt one may stand for, or, where it is near
// to none, where all of them are to be found.
func nearestRows(key string, spec *regulation.Spec) any {
	var keys []string
	for _, r := range spec.Table() {
		keys = append(keys, r.Key)
	}
	near := dispatch.Nearest(key, keys)
	if near == strings.Join(keys, ", ") {
		return diag.Words{Vi: "các khoá mà congvan explain in ra", En: "the keys that congvan explain prints"}
	}
	return near
}

func (e *explanation) refuse(d diag.Diagnostic) error {
	return diag.Print(e.err, diag.List{d}, nil, e.lang)
}

// printTable prints every row, by sections.
func (e *explanation) printTable(spec *regulation.Spec) error {
	var b strings.Builder
	fmt.Fprintln(&b, spec.Name)
	for rows := spec.Table(); len(rows) > 0; {
		section := rows[0].Section
		end := slices.IndexFunc(rows, func(r regulation.Row) bool { return r.Section != section })
		if end < 0 {
			end = len(rows)
		}
		fmt.Fprintf(&b, "\n%s\n\n", section.In(e.lang))
		if err := writeColumns(&b, e.section(rows[:end])); err != nil {
			return err
		}
		rows = rows[end:]
	}
	_, err := io.WriteString(e.out, b.String())
	return err
}

// section is the rows of a section as lines of cells, the headings first.
func (e *explanation) section(rows []regulation.Row) [][]string {
	lines := [][]string{{
		e.word("Khoá", "Key"), e.word("Tên", "Name"), e.word("Giá trị", "Value"),
		e.word("Kiểu chữ", "Style"), e.word("Điểm", "Point"), e.word("Nguồn", "Source"),
	}}
	styled := false
	for _, r := range rows {
		style := r.Style.In(e.lang)
		styled = styled || style != ""
		lines = append(lines, []string{r.Key, r.Name, r.Value.In(e.lang), style, r.Point, r.Strength.InShort().In(e.lang)})
	}
	if !styled {
		for i := range lines {
			lines[i] = slices.Delete(lines[i], 3, 4)
		}
	}
	return lines
}

// printRow prints one row, a line for each thing it says.
func (e *explanation) printRow(spec *regulation.Spec, row regulation.Row) error {
	point := spec.Name
	if row.Point != "" {
		point = spec.Cite(row.Point)
	}
	lines := [][]string{
		{e.word("Khoá:", "Key:"), row.Key},
		{e.word("Tên:", "Name:"), row.Name},
		{e.word("Giá trị:", "Value:"), row.Value.In(e.lang)},
		{e.word("Quy định:", "Regulation:"), point},
		{e.word("Nguồn:", "Source:"), row.Strength.InFull().In(e.lang)},
	}
	if style := row.Style.In(e.lang); style != "" {
		lines = slices.Insert(lines, 3, []string{e.word("Kiểu chữ:", "Style:"), style})
	}
	return writeColumns(e.out, lines)
}

// printChanges prints the rows in which the regulations differ, side by side.
func (e *explanation) printChanges(older, newer *regulation.Spec) error {
	lines := [][]string{{e.word("Khoá", "Key"), e.word("Tên", "Name"), older.Name, newer.Name}}
	for _, was := range older.Table() {
		is, _ := newer.Row(was.Key)
		if is.SameAs(was) {
			continue
		}
		surer := is.Strength != was.Strength
		lines = append(lines, []string{was.Key, was.Name, e.cell(was, surer), e.cell(is, surer)})
	}
	return writeColumns(e.out, lines)
}

// cell is what a regulation asks for in one row.
func (e *explanation) cell(r regulation.Row, withStrength bool) string {
	text := r.Value.In(e.lang)
	if style := r.Style.In(e.lang); style != "" {
		text += ", " + style
	}
	if withStrength {
		text += " [" + r.Strength.InShort().In(e.lang) + "]"
	}
	return text
}
