package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/charmbracelet/x/term"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/register"
)

// prompter puts questions to whoever sits at the terminal, one at a time.
//
// Where the answer does not come, for whoever was asked has stopped or the
// terminal is gone, the error is errStopped, and the text is what was typed until
// then.
type prompter interface {
	// line asks for one line of text.
	line(q question) (string, error)
	// lines asks for text of several lines.
	lines(q question) (string, error)
	// choose asks for one of the options, by its index. The first is taken where
	// nothing else is chosen.
	choose(q question, options []option) (int, error)
	// close ends the questions: what is printed from then on stands below them.
	close()
}

// errStopped says that no more answers come.
var errStopped = errors.New("stopped")

// within parts the title of a question from that of what it is a part of.
const within = " › "

// question is what is asked.
type question struct {
	// title is what for, behind what it is a part of.
	title string
	// note is what helps to answer, or "".
	note string
	// value is the answer that stands there to begin with.
	value string
	// check is what is wrong with an answer; nil where none is wrong.
	check func(answer string) error
}

// option is one of several answers.
type option struct {
	// group is what it is one of, or "".
	group, label string
	// words are by what else it is found.
	words string
}

// asking is one session at a terminal.
type asking struct {
	drafting
	prompter
}

// interactive says whether somebody sits at a terminal who reads what is printed
// and can answer.
func (c *console) interactive() bool {
	for _, stream := range []any{c.in, c.out, c.err} {
		file, ok := stream.(*os.File)
		if !ok || file == nil || !term.IsTerminal(file.Fd()) {
			return false
		}
	}
	return true
}

// ask has a session at the terminal.
func (c *console) ask(d drafting, session func(*asking) (int, error)) (int, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	a := &asking{drafting: d}
	if os.Getenv("TERM") == "dumb" || os.Getenv("ACCESSIBLE") != "" {
		a.prompter = newTeletype(ctx, c)
	} else {
		a.prompter = newScreen(ctx, c)
	}
	defer a.close()
	return session(a)
}

// entry is something to do.
type entry struct {
	words diag.Words
	do    func() (int, error)
}

// menu asks what to do and does it; help prints the help of the command.
func (a *asking) menu(help func() error) (int, error) {
	entries := []entry{
		{diag.Words{Vi: "Soạn văn bản mới", En: "Draft a new document"}, a.draft},
		{diag.Words{Vi: "Dựng DOCX, PDF từ định nghĩa đã có", En: "Make DOCX and PDF of a definition"}, a.render},
		{diag.Words{Vi: "Phát hành: cấp số, vào sổ", En: "Issue: give the number, enter it in the register"}, a.issue},
		{diag.Words{Vi: "Xem sổ văn bản đi", En: "Show the register"}, func() (int, error) {
			a.close()
			return (&registering{console: a.console, sources: map[string][]byte{}}).show()
		}},
		{diag.Words{Vi: "Xem các lệnh khác", En: "See the other commands"}, func() (int, error) {
			a.close()
			return exitClean, help()
		}},
	}
	options := make([]option, len(entries))
	for i, e := range entries {
		options[i].label = e.words.In(a.lang)
	}
	i, err := a.choose(question{title: a.word("Cần làm gì?", "What to do?")}, options)
	if err != nil {
		return exitFindings, nil
	}
	return entries[i].do()
}

// render asks which definition of the working directory to render.
func (a *asking) render() (int, error) {
	path, status, err := a.definition(a.word("Dựng tệp nào?", "Which file?"))
	if path == "" {
		return status, err
	}
	return a.rendered(path)
}

// issue asks which definition to issue, and on which day it was signed where the
// definition leaves it open.
func (a *asking) issue() (int, error) {
	path, status, err := a.definition(a.word("Phát hành tệp nào?", "Issue which file?"))
	if path == "" {
		return status, err
	}
	i := &issuing{rendering: rendering{console: a.console, dir: filepath.Dir(path), formats: formats(), fresh: true}}
	src, _ := dispatch.ReadFile(path)
	if def, _ := dispatch.Parse(path, src); def == nil || def.Date.Day == 0 {
		i.day, err = a.line(question{title: a.word("Ngày ký", "Day of signing"), note: a.word("ví dụ: ", "for example: ") + "06/7/2026", check: a.wholeDay})
		if err != nil {
			return exitFindings, nil
		}
	}
	a.close()
	return i.run([]string{path})
}

// wholeDay is what is wrong with the answer for a day that must have all its parts.
func (a *asking) wholeDay(answer string) error {
	if d, ok := dispatch.ParseDate(answer); !ok || d.Day == 0 {
		return a.fault("ghi đủ ngày, tháng, năm, ví dụ 06/7/2026", "give day, month and year, such as 06/7/2026")
	}
	return nil
}

// definition asks for a definition of the working directory; "" where none is
// chosen.
func (a *asking) definition(title string) (path string, status int, err error) {
	paths, err := filepath.Glob("*.yaml")
	if err != nil {
		return "", exitFailed, err
	}
	var options []option
	for _, path := range paths {
		if path != profileName && path != register.Name {
			options = append(options, option{label: path})
		}
	}
	if len(options) == 0 {
		a.close()
		return "", exitFailed, a.fault("thư mục này chưa có định nghĩa nào (tệp .yaml); soạn một định nghĩa: congvan new", "there is no definition (a .yaml file) in this folder; draft one: congvan new")
	}
	i, err := a.choose(question{title: title}, options)
	if err != nil {
		return "", exitFindings, nil
	}
	return options[i].label, exitClean, nil
}

// rendered makes all formats of a definition beside it.
func (a *asking) rendered(path string) (int, error) {
	a.close()
	r := &rendering{console: a.console, dir: filepath.Dir(path), formats: formats()}
	return r.run([]string{path})
}

// confirm asks a question that is answered with yes or no; usual is the answer
// where none is chosen.
func (a *asking) confirm(q question, usual bool) (bool, error) {
	words := []string{a.word("Không", "No"), a.word("Có", "Yes")}
	if usual {
		words[0], words[1] = words[1], words[0]
	}
	i, err := a.choose(q, []option{{label: words[0]}, {label: words[1]}})
	return (i == 0) == usual && err == nil, err
}
