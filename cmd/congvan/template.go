package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates"
)

func templateCommand(con *console, status *int) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "template",
		Short: con.word("Kiểm tra mẫu soạn thảo của cơ quan", "Check the office's own templates"),
		Args:  cobra.NoArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(&cobra.Command{
		Use:                   "check [" + con.word("TỆP...", "FILE...") + "]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Báo mọi chỗ sai trong mẫu, kèm dòng và cột", "Report what is wrong in templates, with line and column"),
		Example: "  congvan template check mau/cv-moi.yaml\n" +
			"  congvan template check",
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = checkTemplates(con, args)
			return err
		},
	})
	return cmd
}

// noTemplate says that there is no template of a name, and which may be meant.
func (c *console) noTemplate(o office, name string) error {
	if templates.Specialised(name) {
		return c.fault("%q: văn bản chuyên ngành, dùng mẫu của cơ quan hướng dẫn", "%q: a specialised paper, use the form of the body that guides it", name)
	}
	names, err := o.library.Names()
	if err != nil {
		return err
	}
	if near := dispatch.Near(name, names); len(near) > 0 {
		return c.fault("không có mẫu %q; gần nhất: %s", "there is no template %q; the nearest: %s", name, strings.Join(near, ", "))
	}
	return c.fault("không có mẫu %q; xem congvan list templates", "there is no template %q; see congvan list templates", name)
}

// checkTemplates reports what is wrong with templates: the named ones, or the
// office's own.
func checkTemplates(con *console, paths []string) (int, error) {
	if len(paths) == 0 {
		if path := profilePath("."); path != "" {
			paths, _ = filepath.Glob(filepath.Join(filepath.Dir(path), libraryName, "*.yaml"))
		}
		if len(paths) == 0 {
			return exitFailed, con.fault("không thấy mẫu nào; mẫu riêng của cơ quan để ở thư mục %s bên cạnh %s", "there is no template; the office's own are in the folder %s beside %s", libraryName, profileName)
		}
	}
	var list diag.List
	sources := map[string][]byte{}
	paths = expand(paths)
	for _, path := range paths {
		t, problems := templates.OpenFile(path)
		list.Add(problems...)
		if t == nil {
			continue
		}
		sources[path] = t.Source
		if _, err := regulation.FindType(t.Type); err != nil && t.Type != "" {
			at := diag.Pos{File: path, Line: 1, Column: 1, Length: 1}
			for i, line := range strings.Split(string(t.Source), "\n") {
				if strings.HasPrefix(line, "loai:") {
					at.Line = i + 1
				}
			}
			list.Add(diag.New(diag.UnknownType, at, t.Type).Hint("congvan list types"))
		}
	}
	if err := diag.Print(con.err, list, sources, con.lang); err != nil {
		return exitFailed, err
	}
	if list.HasErrors() {
		return exitFindings, nil
	}
	for _, path := range paths {
		con.say("%s: không có lỗi", "%s: nothing wrong", path)
	}
	return exitClean, nil
}
