package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"congvan/internal/diag"
)

// console is where a run prints, and the language it prints in.
type console struct {
	out, err io.Writer
	lang     diag.Lang
}

// say prints a line about the run, in the console's language.
func (c *console) say(vietnamese, english string, args ...any) {
	fmt.Fprintf(c.err, diag.Words{Vi: vietnamese, En: english}.In(c.lang)+"\n", args...)
}

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
		Use: "congvan",
		Short: diag.Words{
			Vi: "Dựng văn bản của Đảng đúng thể thức từ một tệp định nghĩa",
			En: "Lay out documents of the Party from a definition",
		}.In(con.lang),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	var lang string
	root.PersistentFlags().StringVar(&lang, "lang", "", diag.Words{
		Vi: "ngôn ngữ của thông báo: vi hoặc en",
		En: "language of the messages: vi or en",
	}.In(con.lang))
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		if _, ok := diag.ParseLang(lang); lang != "" && !ok {
			return fmt.Errorf(`--lang: %q (vi, en)`, lang)
		}
		return nil
	}
	root.AddCommand(renderCommand(con, status))
	return root
}
