package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
)

// run is the whole command: its exit status is 0 where all went well, 1 where
// a definition or an output file has something to mend, 2 where the command
// could not run.
func run(args []string, con console) int {
	if lang, ok := langOf(args); ok {
		con.lang = lang
	}
	status := exitClean
	root := rootCommand(&con, &status)
	root.SetArgs(args)
	root.SetOut(con.out)
	root.SetErr(con.err)
	if err := root.Execute(); err != nil {
		con.say("congvan: %v\nXem congvan --help.", "congvan: %v\nSee congvan --help.", err)
		return exitFailed
	}
	return status
}

// langOf is the language --lang asks for, read before the flags are, for the
// words of --help depend on it.
func langOf(args []string) (diag.Lang, bool) {
	for i, a := range args {
		if value, ok := strings.CutPrefix(a, "--lang="); ok {
			return diag.ParseLang(value)
		}
		if a == "--lang" && i+1 < len(args) {
			return diag.ParseLang(args[i+1])
		}
	}
	return diag.Vietnamese, false
}

func rootCommand(con *console, status *int) *cobra.Command {
	root := &cobra.Command{
		Use:               "congvan",
		Short:             con.word("Dựng văn bản của Đảng đúng thể thức từ một tệp định nghĩa", "Lay out documents of the Party from a definition"),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.Long = root.Short + "\n\n" + con.word(
		"Gõ congvan hoặc congvan new, không kèm gì, để được hỏi từng bước. Đặt biến môi trường\nACCESSIBLE=1 để được hỏi từng dòng, không vẽ màn hình: dành cho trình đọc màn hình.",
		"congvan or congvan new by itself asks step by step. With ACCESSIBLE=1 in the environment\nit asks line by line and draws nothing, for screen readers.")
	var lang string
	root.PersistentFlags().StringVar(&lang, "lang", "", con.word("ngôn ngữ của thông báo: `vi|en`", "language of the messages: `vi|en`"))
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if _, ok := diag.ParseLang(lang); lang != "" && !ok {
			return con.fault("không có ngôn ngữ %q; có thể dùng: vi, en", "there is no language %q; you can use: vi, en", lang)
		}
		return nil
	}
	root.Args = cobra.ArbitraryArgs
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 && con.interactive() {
			var err error
			*status, err = con.ask(drafting{console: con}, func(a *asking) (int, error) { return a.menu(cmd.Help) })
			return err
		}
		if len(args) == 0 {
			return cmd.Help()
		}
		if filepath.Ext(args[0]) != "" {
			return con.fault("không có lệnh %[1]q; để dựng tệp này: congvan render %[1]s",
				"there is no command %[1]q; to render this file: congvan render %[1]s", args[0])
		}
		return con.fault("không có lệnh %q", "there is no command %q", args[0])
	}
	root.SetUsageTemplate(con.usageTemplate())
	root.SetFlagErrorFunc(con.flagError)
	root.AddCommand(newCommand(con, status), importCommand(con, status), renderCommand(con, status), buildCommand(con, status), verifyCommand(con, status), issueCommand(con, status), copyCommand(con, status), migrateCommand(con, status), checkCommand(con, status), registerCommand(con, status), recipientsCommand(con, status), explainCommand(con, status), listCommand(con), schemaCommand(con), templateCommand(con, status))
	con.helpFlags(root)
	root.SetHelpCommand(&cobra.Command{
		Use: "help", Hidden: true, Args: cobra.ArbitraryArgs,
		Run: func(_ *cobra.Command, args []string) {
			if cmd, _, err := root.Find(args); err == nil {
				cmd.Help()
			}
		},
	})
	return root
}

// helpFlags gives a command and those below it the flag for help. The library adds
// its own late and in English: so late that "--help --lang en" takes en for a
// command.
func (c *console) helpFlags(cmd *cobra.Command) {
	cmd.Flags().BoolP("help", "h", false, c.word("in hướng dẫn này", "print this help"))
	for _, below := range cmd.Commands() {
		c.helpFlags(below)
	}
}
