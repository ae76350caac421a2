package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates"
)

// lister is one run of congvan list.
type lister struct {
	*console
	json bool
}

func listCommand(con *console) *cobra.Command {
	l := &lister{console: con}
	lists := map[string]func() error{"types": l.types, "templates": l.templates, "rules": l.rules}
	const names = "types, templates, rules"
	cmd := &cobra.Command{
		Use:                   "list types|templates|rules",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Liệt kê các loại văn bản (types), các mẫu soạn thảo (templates), các quy tắc (rules)", "List the types of documents (types), the templates (templates), the rules (rules)"),
		Example: "  congvan list types\n" +
			"  congvan list templates\n" +
			"  congvan list rules\n" +
			"  congvan list types --json",
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return con.fault("chưa nêu cần liệt kê gì, ví dụ: congvan list types", "nothing to list is named, for example: congvan list types")
			case lists[args[0]] == nil:
				return con.fault("không có danh sách %q; có thể dùng: "+names, "there is no list %q; you can use: "+names, args[0])
			case len(args) > 1:
				return con.fault("thừa %q sau %s", "%q behind %s is too much", args[1], args[0])
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return lists[args[0]]() },
	}
	cmd.Flags().BoolVar(&l.json, "json", false, con.word("in danh sách dạng JSON", "print the list as JSON"))
	return cmd
}

// templates lists the templates by type: those that bring a text, and the plain
// one of each type, of which the writer brings every word.
func (l *lister) templates() error {
	type object struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description"`
	}
	types, err := regulation.Types()
	if err != nil {
		return err
	}
	sources := map[string][]byte{}
	office, problems := openOffice(sources)
	problems.Add(office.faults...)
	if err := diag.Print(l.err, problems, sources, l.lang); err != nil {
		return err
	}
	names, err := office.library.Names()
	if err != nil {
		return err
	}
	ofType := map[string][]*templates.Template{}
	for _, name := range names {
		t, err := office.library.Find(name)
		if err != nil {
			return err
		}
		ofType[t.Type] = append(ofType[t.Type], t)
	}
	objects := []object{}
	lines := [][]string{{l.word("Loại", "Type"), l.word("Mẫu", "Template"), l.word("Dùng để", "Purpose")}}
	for _, typ := range types {
		shown := typ.Name // once, before the first of its templates
		for _, t := range ofType[typ.Key] {
			description := t.Description
			if !t.HasText() {
				description = typ.Purpose
			}
			objects = append(objects, object{t.Name, typ.Key, description})
			lines = append(lines, []string{shown, t.Name, description})
			shown = ""
		}
	}
	if l.json {
		return l.printJSON(objects)
	}
	var b strings.Builder
	if err := writeColumns(&b, lines); err != nil {
		return err
	}
	_, err = io.WriteString(l.out, b.String())
	return err
}

// types lists the types of documents by group.
func (l *lister) types() error {
	type object struct {
		Key     string `json:"key"`
		Name    string `json:"name"`
		Group   string `json:"group"`
		Symbol  string `json:"symbol"`
		Purpose string `json:"purpose"`
		Issuers string `json:"issuers"`
	}
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
	objects := []object{}
	for i, g := range groups {
		types := ofGroup(all, g.name)
		for _, t := range types {
			objects = append(objects, object{t.Key, t.Name, t.Group, t.Symbol, t.Purpose, t.Issuers})
		}
		if i > 0 {
			fmt.Fprintln(&b)
		}
		fmt.Fprintf(&b, "%s\n\n", g.heading.In(l.lang))
		if err := writeColumns(&b, l.lines(types)); err != nil {
			return err
		}
	}
	if l.json {
		return l.printJSON(objects)
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
func (l *lister) lines(types []*regulation.Type) [][]string {
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
