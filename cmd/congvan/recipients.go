package main

import "github.com/spf13/cobra"

func recipientsCommand(con *console, status *int) *cobra.Command {
	cmd := &cobra.Command{
		Use:                   "recipients",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Danh bạ nơi nhận: lập từ bảng Excel (import)", "The directory of recipients: made from a table of Excel (import)"),
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return con.fault("không có lệnh %q; xem congvan recipients --help", "there is no command %q; see congvan recipients --help", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(recipientsImportCommand(con, status))
	return cmd
}
