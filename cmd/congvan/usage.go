package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
)

// flagError says in our words what the library says of a flag.
func (c *console) flagError(_ *cobra.Command, err error) error {
	var named interface {
		error
		GetSpecifiedName() string
		GetSpecifiedShortnames() string
	}
	if errors.As(err, &named) {
		flag := "--" + named.GetSpecifiedName()
		if named.GetSpecifiedShortnames() != "" {
			flag = "-" + named.GetSpecifiedName()
		}
		if strings.HasPrefix(err.Error(), "flag needs an argument") {
			return c.fault("tuỳ chọn %s cần một giá trị", "the flag %s needs a value", flag)
		}
		return c.fault("không có tuỳ chọn %s", "there is no flag %s", flag)
	}
	return c.fault("tuỳ chọn không đúng: %v", "wrong flag: %v", err)
}

// usageTemplate is how a command's usage is printed.
func usageTemplate(lang diag.Lang) string {
	say := func(vietnamese, english string) string { return diag.Words{Vi: vietnamese, En: english}.In(lang) }
	return say("Cách dùng:", "Usage:") + `
  {{if .HasAvailableSubCommands}}{{.CommandPath}} ` + say("LỆNH", "COMMAND") + `{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

` + say("Ví dụ:", "Examples:") + `
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

` + say("Các lệnh:", "Commands:") + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}

` + say("Tuỳ chọn:", "Flags:") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{- if .HasAvailableInheritedFlags}}
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

` + say(`Xem hướng dẫn của một lệnh: {{.CommandPath}} LỆNH --help`, `See "{{.CommandPath}} COMMAND --help" for a command.`) + `{{end}}
`
}
