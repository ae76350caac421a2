package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
	"congvan/regulation"
)

// listing is one run of congvan list.
type listing struct {
	*console
	json bool
}

func listCommand(con *console) *cobra.Command {
	l := &listing{console: con}
	cmd := &cobra.Command{
		Use:                   "list types",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Liệt kê các loại văn bản (types)", "List the types of documents (types)"),
		Example: "  congvan list types\n" +
			"  congvan list types --json",
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return con.fault("chưa nêu cần liệt kê gì, ví dụ: congvan list types", "nothing to list is named, for example: congvan list types")
			case args[0] != "types":
				return con.fault("không có danh sách %q; có thể dùng: types", "there is no list %q; you can use: types", args[0])
			case len(args) > 1:
				return con.fault("thừa %q sau types", "%q behind types is too much", args[1])
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return l.run() },
	}
	cmd.Flags().BoolVar(&l.json, "json", false, con.word("in danh sách dạng JSON", "print the list as JSON"))
	return cmd
}

func (l *listing) run() error {
	all, err := regulation.Types()
	if err != nil {
		return err
	}
	groups := []struct {
		name    string
		heading diag.Words
	}{
		{regulation.GroupDocument, diag.Words{Vi: "Văn bản", En: "Documents (văn bản)"}},
		{regulation.GroupForm, diag.Words{Vi: "Giấy tờ hành chính", En: "Administrative papers (giấy tờ hành chính)"}},
	}
	var b strings.Builder
	var grouped []*regulation.Type
	for i, g := range groups {
		types := ofGroup(all, g.name)
		grouped = append(grouped, types...)
		if i > 0 {
			fmt.Fprintln(&b)
		}
		fmt.Fprintf(&b, "%s\n\n", g.heading.In(l.lang))
		if err := writeColumns(&b, l.lines(types)); err != nil {
			return err
		}
	}
	if l.json {
		return l.printJSON(grouped)
	}
	_, err = io.WriteString(l.out, b.String())
	return err
}

func ofGroup(all []*regulation.Type, group string) []*regulation.Type {
	var types []*regulation.Type
	for _, t := range all {
		if t.Group == group {
			types = append(types, t)
		}
	}
	return types
}

// lines are types as lines of cells, the headings first.
func (l *listing) lines(types []*regulation.Type) [][]string {
	old := regulation.Names()[0]
	lines := [][]string{{
		l.word("Khoá", "Key"), l.word("Tên", "Name"), l.word("Ký hiệu", "Symbol") + " (" + old + ")", l.word("Dùng để", "Purpose"),
	}}
	for _, t := range types {
		symbol := t.Symbol
		if t.OldSymbol != "" {
			symbol += " (" + t.OldSymbol + ")"
		}
		lines = append(lines, []string{t.Key, t.Name, symbol, t.Purpose})
	}
	return lines
}

func (l *listing) printJSON(types []*regulation.Type) error {
	type object struct {
		Key     string `json:"key"`
		Name    string `json:"name"`
		Group   string `json:"group"`
		Symbol  string `json:"symbol"`
		Purpose string `json:"purpose"`
		Issuers string `json:"issuers"`
	}
	objects := []object{}
	for _, t := range types {
		objects = append(objects, object{t.Key, t.Name, t.Group, t.Symbol, t.Purpose, t.Issuers})
	}
	e := json.NewEncoder(l.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(objects)
}
