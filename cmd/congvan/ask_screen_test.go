package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"congvan/internal/diag"
)

// shown is what the screen shows once a question is put and keys are pressed, and
// the answer, nil where there is none yet.
func shown(t *testing.T, s *stage, q question, e editor, keys ...any) (string, *reply) {
	t.Helper()
	replies := make(chan reply, 1)
	s.Update(posed{q, e, replies})
	for _, key := range keys {
		switch key := key.(type) {
		case string:
			for _, r := range key {
				s.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		case rune:
			s.Update(tea.KeyPressMsg{Code: key})
		case tea.Msg:
			s.Update(key)
		}
	}
	view := ansi.Strip(s.View().Content)
	for _, row := range strings.Split(view, "\n") {
		if ansi.StringWidth(row) > s.width {
			t.Errorf("wider than the terminal: %q", row)
		}
	}
	if rows := strings.Count(view, "\n"); rows > s.height {
		t.Errorf("%d rows of %d:\n%s", rows, s.height, view)
	}
	select {
	case r := <-replies:
		return view, &r
	default:
		return view, nil
	}
}

func newStage(lang diag.Lang) *stage {
	return &stage{console: &console{lang: lang}, width: 80, height: 24}
}

var ctrlS = tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}

func TestScreenOfALine(t *testing.T) {
	s := newStage(diag.Vietnamese)
	q := question{title: "Ngày ký", note: "ví dụ: 2026-02-25", check: func(answer string) error {
		if answer != "5/7" {
			return errors.New("không hiểu ngày")
		}
		return nil
	}}
	e := newLineEditor("")
	view, r := shown(t, s, q, e, "5/8", tea.KeyEnter)
	if r != nil || !strings.Contains(view, "┃ Ngày ký\n┃ ví dụ: 2026-02-25\n┃ > 5/8") || !strings.Contains(view, "không hiểu ngày") {
		t.Errorf("%v\n%s", r, view)
	}
	// What is said of the wrong answer goes with it.
	view, r = shown(t, s, q, e, tea.KeyBackspace)
	if r != nil || strings.Contains(view, "không hiểu ngày") || !strings.Contains(view, "Esc: dừng") {
		t.Errorf("%v\n%s", r, view)
	}
	view, r = shown(t, s, q, e, "7", tea.KeyEnter)
	if r == nil || r.text != "5/7" || r.err != nil || !strings.Contains(view, "Ngày ký: 5/7\n") {
		t.Errorf("%v\n%s", r, view)
	}
}

func TestScreenOfLines(t *testing.T) {
	s := newStage(diag.English)
	paste := strings.Repeat("đoạn văn dài. ", 40) + "\n" + strings.Repeat("a\n", 300) + "hết"
	view, r := shown(t, s, question{title: "Nội dung"}, newTextEditor(""), "một", tea.KeyEnter, tea.PasteMsg{Content: paste})
	if r != nil || !strings.Contains(view, "hết") || !strings.Contains(view, "Ctrl+S: done") {
		t.Errorf("%v\n%s", r, view)
	}
	view, r = shown(t, s, question{title: "Nội dung"}, newTextEditor(""), "một", tea.KeyEnter, tea.PasteMsg{Content: paste}, ctrlS)
	if r == nil || r.text != "một\n"+paste {
		t.Errorf("%v", r)
	}
	if !strings.Contains(view, "Nội dung: một …") {
		t.Errorf("%s", view)
	}
}

// Typing finds what has accents without them; there are no letters that mean
// something else.
func TestScreenOfAList(t *testing.T) {
	var options []option
	for _, word := range strings.Fields("một hai ba bốn năm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn mười_năm mười_sáu") {
		options = append(options, option{group: "Số", label: word})
	}
	options = append(options, option{group: "Công văn", label: "đôn đốc", words: "cv-don-doc"})
	q := question{title: "Chọn"}
	for _, c := range []struct {
		keys []any
		want int
	}{
		{[]any{tea.KeyEnter}, 0},
		{[]any{"cong van DON doc", tea.KeyEnter}, 16},
		{[]any{"đôn", tea.KeyEnter}, 16},
		{[]any{"cv-", tea.KeyEnter}, 16},
		{[]any{"muoi_", tea.KeyDown, tea.KeyDown, tea.KeyUp, tea.KeyEnter}, 11},
		{[]any{"muoi_", tea.KeyUp, tea.KeyEnter}, 10},
		{[]any{"q", tea.KeyEnter, tea.KeyBackspace, "bon", tea.KeyEnter}, 3},
		{[]any{tea.KeyEnd, tea.KeyEnter}, 16},
		{[]any{tea.KeyPgDown, tea.KeyPgDown, tea.KeyPgUp, tea.KeyEnter}, 2},
		{[]any{tea.PasteMsg{Content: "đôn đốc"}, tea.KeyEnter}, 16},
	} {
		s := newStage(diag.Vietnamese)
		view, r := shown(t, s, q, newListEditor(s.console, options), c.keys...)
		if r == nil || r.index != c.want || r.err != nil {
			t.Errorf("%v: %v\n%s", c.keys, r, view)
		}
	}
	s := newStage(diag.Vietnamese)
	if view, r := shown(t, s, q, newListEditor(s.console, options), "xyz", tea.KeyEnter); r != nil || !strings.Contains(view, "Tìm: xyz") || !strings.Contains(view, "xoá bớt") {
		t.Errorf("%v\n%s", r, view)
	}
	if view, _ := shown(t, s, q, newListEditor(s.console, options), tea.KeyEnd); !strings.Contains(view, "> Công văn  đôn đốc") || strings.Contains(view, "Số        một") {
		t.Errorf("%s", view)
	}
}

// The answers stop at Esc and Ctrl-C, and what was typed is not lost.
func TestScreenStops(t *testing.T) {
	for _, key := range []tea.Msg{tea.KeyPressMsg{Code: tea.KeyEsc}, tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}} {
		s := newStage(diag.Vietnamese)
		if _, r := shown(t, s, question{title: "Nội dung"}, newTextEditor(""), "dở dang", key); r == nil || r.err != errStopped || r.text != "dở dang" {
			t.Errorf("%v: %v", key, r)
		}
	}
}

// A small terminal shows the question, a big one the answers above it, each below
// what it is a part of.
func TestScreenKeepsTheAnswers(t *testing.T) {
	s := newStage(diag.Vietnamese)
	shown(t, s, question{title: "Nhiệm vụ (1) › đơn vị"}, newLineEditor(""), "Chi bộ 1", tea.KeyEnter)
	shown(t, s, question{title: "Nhiệm vụ (1) › thời hạn"}, newLineEditor(""), tea.KeyEnter)
	shown(t, s, question{title: "Thêm nữa không?"}, newListEditor(s.console, []option{{label: "Không"}, {label: "Có"}}), tea.KeyEnter)
	view, _ := shown(t, s, question{title: "Hết"}, newLineEditor(""))
	if want := "Nhiệm vụ (1)\n   đơn vị: Chi bộ 1\n   thời hạn: \nThêm nữa không? Không\n┃ Hết\n"; !strings.HasPrefix(view, want) {
		t.Errorf("%s", view)
	}
	s.Update(tea.WindowSizeMsg{Width: 30, Height: 8})
	view, _ = shown(t, s, question{title: "Một câu hỏi rất dài, dài hơn một dòng của cửa sổ", note: "ví dụ"}, newLineEditor(""))
	if !strings.Contains(view, "┃ >") || strings.Contains(view, "Chi bộ") {
		t.Errorf("%s", view)
	}
}

// The program itself, on a reader and a writer: what is typed ahead is not lost
// between two questions, and where no more comes the session stops.
func TestScreenRuns(t *testing.T) {
	in, typing := io.Pipe()
	go io.WriteString(typing, "18\rve viec hop\rcong")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	s := newScreen(ctx, &console{in: in, err: new(bytes.Buffer), out: io.Discard})
	for _, want := range []string{"18", "ve viec hop"} {
		if got, err := s.line(question{title: "?"}); got != want || err != nil {
			t.Fatalf("%q, %v", got, err)
		}
	}
	// What is being typed is kept where the session is ended from outside.
	options := []option{{label: "giấy"}, {label: "công văn"}}
	chosen := make(chan int)
	go func() {
		i, _ := s.choose(question{title: "?"}, options)
		chosen <- i
	}()
	io.WriteString(typing, " van\r")
	if i := <-chosen; i != 1 {
		t.Errorf("option %d", i)
	}
	io.WriteString(typing, "dở")
	cancel()
	if got, err := s.line(question{title: "?"}); err != errStopped || got != "" && got != "dở" {
		t.Errorf("%q, %v", got, err)
	}
	s.close()
}

func TestTeletype(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("18a\n18\n\nmột\nhai\n\nvan\n2\nkhông có\ncông văn đôn\n\ndở\ndang")
	con := &console{in: in, err: &out}
	tty := newTeletype(context.Background(), con)
	number := question{title: "Số", note: "ví dụ: 181", check: func(answer string) error {
		if answer == "18a" {
			return errors.New("không phải số")
		}
		return nil
	}}
	if got, err := tty.line(number); got != "18" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := tty.line(question{title: "Tệp", value: "a.yaml"}); got != "a.yaml" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := tty.lines(question{title: "Nội dung"}); got != "một\nhai\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	options := []option{{group: "Công văn", label: "công văn đôn đốc"}, {group: "Công văn", label: "công văn trả lời"}, {group: "Khác", label: "giấy"}}
	for _, want := range []int{1, 0, 0} {
		if got, err := tty.choose(question{title: "Mẫu"}, options); got != want || err != nil {
			t.Errorf("%d, %v", got, err)
		}
	}
	if got, err := tty.lines(question{title: "Nội dung"}); got != "dở\ndang\n" || err != errStopped {
		t.Errorf("%q, %v", got, err)
	}
	for _, text := range []string{"Số\nví dụ: 181\n> không phải số\n> ", "Công văn\n  1  công văn đôn đốc\n  2  công văn trả lời\nKhác\n", `không thấy "không có"`} {
		if !strings.Contains(out.String(), text) {
			t.Errorf("does not show %q:\n%s", text, &out)
		}
	}
}

// Only a terminal at both ends is asked.
func TestNobodyIsAskedWithoutATerminal(t *testing.T) {
	for _, con := range []console{{}, {in: os.Stdin, out: io.Discard, err: io.Discard}, {in: strings.NewReader(""), out: os.Stdout, err: os.Stderr}} {
		if con.interactive() {
			t.Errorf("%v", con)
		}
	}
}
