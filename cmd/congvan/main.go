// Command congvan turns a YAML definition of a Party document into a DOCX and
// a PDF laid out as the regulations ask.
package main

import (
	"os"

	"congvan/internal/diag"
)

func main() {
	os.Exit(run(os.Args[1:], console{out: os.Stdout, err: os.Stderr, lang: diag.LanguageOf(os.Getenv), in: os.Stdin}))
}

// The exit statuses of the command.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailed   = 2
)
