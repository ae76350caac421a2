package main

import (
	"fmt"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/migrate"
	"congvan/regulation"
)

// migrating is one run of congvan migrate.
type migrating struct {
	*console
	office
	regulation string
	write      bool

	to      *regulation.Spec
	sources map[string][]byte
}

func migrateCommand(con *console, status *int) *cobra.Command {
	m := &migrating{console: con, sources: map[string][]byte{}}
	names := regulation.Names()
	newest := names[len(names)-1]
	cmd := &cobra.Command{
		Use:                   "migrate " + con.word("TỆP...", "FILE..."),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Chuyển định nghĩa sang quy định thể thức khác", "Take definitions to another regulation"),
		Long: con.word(
			"Cho xem những gì quy định mới đòi hỏi phải đổi trong định nghĩa; thêm --ghi thì ghi vào tệp.\nViệc nào người viết phải quyết định thì nêu ra, không tự đổi.\nMã thoát: 0 khi không còn gì phải đổi, phải quyết định; 1 khi còn.",
			"Shows what the new regulation asks to be changed in a definition, and writes it with --ghi.\nWhat a person must decide is told and left as it is.\nExit status: 0 where nothing is left to change or to decide, 1 where something is."),
		Example: "  congvan migrate to-trinh.yaml\n" +
			"  congvan migrate *.yaml --the-thuc " + newest + " --ghi",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp định nghĩa nào, ví dụ: congvan migrate to-trinh.yaml", "no definition is named, for example: congvan migrate to-trinh.yaml")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = m.run(args)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&m.regulation, "the-thuc", newest, con.word("chuyển sang quy định này; mặc định là `"+newest+"`", "the regulation to go to, by default `"+newest+"`"))
	flags.Lookup("the-thuc").DefValue = ""
	flags.BoolVar(&m.write, "ghi", false, con.word("ghi các chỗ đổi vào tệp", "write the changes into the files"))
	return cmd
}

// run takes the definitions one by one; one that cannot be taken does not stop
// the others.
func (m *migrating) run(paths []string) (int, error) {
	if m.to = regulation.For(m.regulation, 0, 0, 0); m.to == nil {
		d := diag.New(diag.UnknownRegulation, diag.Pos{}, m.regulation)
		return exitFailed, m.print(diag.List{d.Hint(dispatch.Nearest(m.regulation, regulation.Names()))})
	}
	var problems diag.List
	if m.office, problems = openOffice(m.sources); problems.HasErrors() {
		return exitFindings, m.print(problems)
	}
	status := exitClean
	for _, path := range expand(paths) {
		own, err := m.file(path)
		if err != nil {
			return exitFailed, fmt.Errorf("%s: %w", path, err)
		}
		status = max(status, own)
	}
	return status, nil
}

// file shows the changes of one definition, or writes them.
func (m *migrating) file(path string) (int, error) {
	src, list := dispatch.ReadFile(path)
	if list.HasErrors() {
		return exitFailed, m.print(list)
	}
	m.sources[path] = src
	out, list, err := m.migrated(path, src)
	switch {
	case err != nil:
		return exitFailed, err
	case out == nil:
		return exitFindings, m.print(list)
	}
	changed := string(out) != string(src)
	if changed && !m.write {
		if _, err := m.out.Write(diff.Diff(path, src, path, out)); err != nil {
			return exitFailed, err
		}
	}
	if changed && m.write {
		if err := outfile.Replace(path, src, out); err != nil {
			return exitFindings, m.print(refusals(err))
		}
		if _, err := fmt.Fprintln(m.out, path); err != nil {
			return exitFailed, err
		}
		// What is left to decide is told at its place in the file as it is now.
		m.sources[path] = out
		if _, list, err = m.migrated(path, out); err != nil {
			return exitFailed, err
		}
	}
	status := exitClean
	if changed && !m.write || undecided(list) {
		status = exitFindings
	}
	return status, m.print(list)
}

// migrated is a definition as the regulation asks for it; nil where it cannot be
// taken there, which the list tells.
func (m *migrating) migrated(path string, src []byte) ([]byte, diag.List, error) {
	if dispatch.IsCopy(src) {
		return nil, diag.List{diag.New(diag.IsCopyDefinition, diag.Pos{File: path}).Hint(path)}, nil
	}
	def, list := dispatch.ParseIn(path, src, m.fieldsOf, m.profile)
	if def == nil || list.HasErrors() {
		return nil, list, nil
	}
	if def.Released() {
		return nil, diag.List{alreadyIssued(def)}, nil
	}
	_, typ, missing, err := m.typeOf(def)
	if typ == nil || err != nil {
		return nil, missing, err
	}
	out, list, err := migrate.Definition(src, def, typ, m.to)
	if err != nil {
		return nil, diag.List{diag.New(diag.UnwritableKey, diag.Pos{File: path}, "the_thuc")}, nil
	}
	return out, list, nil
}

// undecided says whether something is left to a person.
func undecided(list diag.List) bool {
	for _, d := range list {
		if d.Severity() == diag.Warning {
			return true
		}
	}
	return false
}

func (m *migrating) print(list diag.List) error { return diag.Print(m.err, list, m.sources, m.lang) }
