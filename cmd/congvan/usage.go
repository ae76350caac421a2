package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
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
func (c *console) usageTemplate() string {
	return c.word("Cách dùng:", "Usage:") + `
  {{if .HasAvailableSubCommands}}{{.CommandPath}} ` + c.word("LỆNH", "COMMAND") + `{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

` + c.word("Ví dụ:", "Examples:") + `
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

` + c.word("Các lệnh:", "Commands:") + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}

` + c.word("Tuỳ chọn:", "Flags:") + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{- if .HasAvailableInheritedFlags}}
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

` + c.word(`Xem hướng dẫn của một lệnh: {{.CommandPath}} LỆNH --help`, `See "{{.CommandPath}} COMMAND --help" for a command.`) + `{{end}}
`
}
