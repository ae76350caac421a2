package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"congvan/internal/diag"
)

// console is where a run prints, the language it prints in, and where it reads
// what is typed.
type console struct {
	out, err io.Writer
	lang     diag.Lang
	in       io.Reader
}

// say prints a line about the run, in the console's language.
func (c *console) say(vietnamese, english string, args ...any) {
	fmt.Fprintf(c.err, c.word(vietnamese, english)+"\n", args...)
}

// fault is an error in the console's language.
func (c *console) fault(vietnamese, english string, args ...any) error {
	return fmt.Errorf(c.word(vietnamese, english), args...)
}

// word is a word in the console's language.
func (c *console) word(vietnamese, english string) string {
	return diag.Words{Vi: vietnamese, En: english}.In(c.lang)
}

// writeColumns writes lines of cells with the cells of a column below each
// other.
func writeColumns(w io.Writer, lines [][]string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range lines {
		fmt.Fprintln(table, strings.Join(line, "\t"))
	}
	return table.Flush()
}

// printJSON prints what programs read.
func (c *console) printJSON(objects any) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(objects)
}
