package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// teletype puts questions line by line and draws nothing: for screen readers and
// terminals that cannot.
type teletype struct {
	context.Context
	*console
	// typed are the lines as they come, closed where no more do.
	typed <-chan string
}

func newTeletype(ctx context.Context, c *console) *teletype {
	typed := make(chan string)
	go func() {
		defer close(typed)
		for r := bufio.NewReader(c.in); ; {
			line, err := r.ReadString('\n')
			if err != nil && (err != io.EOF || line == "") {
				return
			}
			select {
			case typed <- strings.TrimRight(line, "\r\n"):
			case <-ctx.Done():
				return
			}
		}
	}()
	return &teletype{ctx, c, typed}
}

// close has nothing to give back.
func (t *teletype) close() {}

// next is the next line that is typed.
func (t *teletype) next() (string, error) {
	select {
	case line, ok := <-t.typed:
		if ok {
			return line, nil
		}
	case <-t.Done():
	}
	fmt.Fprintln(t.err)
	return "", errStopped
}

func (t *teletype) line(q question) (string, error) {
	t.put(q)
	for {
		fmt.Fprint(t.err, "> ")
		answer, err := t.next()
		if err != nil {
			return "", err
		}
		if strings.TrimSpace(answer) == "" {
			answer = q.value
		}
		if t.takes(q, answer) {
			return answer, nil
		}
	}
}

func (t *teletype) lines(q question) (string, error) {
	t.put(q)
	t.say("xong thì bấm Enter ở dòng trống", "an empty line ends it")
	for {
		var text strings.Builder
		for {
			fmt.Fprint(t.err, "> ")
			line, err := t.next()
			if err != nil {
				return text.String(), err
			}
			if strings.TrimSpace(line) == "" {
				break
			}
			text.WriteString(line + "\n")
		}
		if t.takes(q, text.String()) {
			return text.String(), nil
		}
	}
}

func (t *teletype) choose(q question, options []option) (int, error) {
	t.put(q)
	t.list(options, matching(options, ""))
	for {
		fmt.Fprint(t.err, t.word("số thứ tự hoặc một phần tên, Enter là 1> ", "number or part of the name, Enter is 1> "))
		answer, err := t.next()
		if err != nil {
			return 0, err
		}
		answer = strings.TrimSpace(answer)
		if answer == "" {
			return 0, nil
		}
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(options) {
			return n - 1, nil
		}
		switch found := matching(options, answer); len(found) {
		case 0:
			t.say("không thấy %q", "there is no %q", answer)
		case 1:
			return found[0], nil
		default:
			t.list(options, found)
		}
	}
}

// put prints a question.
func (t *teletype) put(q question) {
	fmt.Fprintln(t.err, q.title)
	if q.note != "" {
		fmt.Fprintln(t.err, q.note)
	}
	if q.value != "" {
		t.say("Enter: %s", "Enter: %s", q.value)
	}
}

// takes says whether an answer is right, and what is wrong with one that is not.
func (t *teletype) takes(q question, answer string) bool {
	if q.check == nil {
		return true
	}
	err := q.check(answer)
	if err != nil {
		fmt.Fprintln(t.err, err)
	}
	return err == nil
}

// list prints options with their numbers, below the groups they are of.
func (t *teletype) list(options []option, shown []int) {
	group := ""
	for _, i := range shown {
		if o := options[i]; o.group != group {
			group = o.group
			fmt.Fprintln(t.err, group)
		}
		fmt.Fprintf(t.err, "%3d  %s\n", i+1, options[i].label)
	}
}
