package main

import (
	"errors"
	"slices"
	"strings"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"congvan/templates/prose"
)

// What stands beside and around an editor: its bar and a mark, and the title,
// the notes, the help and an answer above.
const (
	columnsBeside = 5
	rowsAround    = 10
)

// lineEditor edits one line of text.
type lineEditor struct{ textinput.Model }

func newLineEditor(value string) *lineEditor {
	e := &lineEditor{textinput.New()}
	e.SetValue(value)
	e.Focus()
	return e
}

func (e *lineEditor) update(msg tea.Msg) (cmd tea.Cmd) {
	e.Model, cmd = e.Update(msg)
	return cmd
}

func (e *lineEditor) resize(width, _ int) { e.SetWidth(width - columnsBeside) }
func (e *lineEditor) view() string        { return e.View() }
func (e *lineEditor) reply() reply        { return reply{text: e.Value()} }
func (e *lineEditor) submit() string      { return "enter" }

func (e *lineEditor) help(c *console) string {
	return c.word("Enter: xong", "Enter: done")
}

// The least and most rows in which a text of several lines is seen, and the rows
// that the editor holds.
const (
	leastRows   = 3
	mostRows    = 12
	longestText = 10_000
)

// textEditor edits text of several lines, as many as there are.
type textEditor struct{ textarea.Model }

func newTextEditor(value string) *textEditor {
	e := &textEditor{textarea.New()}
	e.Prompt, e.ShowLineNumbers, e.MaxWidth = "", false, 0
	e.DynamicHeight, e.MinHeight, e.MaxContentHeight = true, leastRows, longestText
	styles := e.Styles()
	styles.Focused = textarea.StyleState{}
	e.SetStyles(styles)
	e.SetValue(value)
	e.Focus()
	return e
}

func (e *textEditor) update(msg tea.Msg) (cmd tea.Cmd) {
	e.Model, cmd = e.Update(msg)
	return cmd
}

func (e *textEditor) resize(width, height int) {
	e.MaxHeight = max(leastRows, min(mostRows, height-rowsAround))
	e.SetWidth(width - columnsBeside)
}

func (e *textEditor) view() string   { return e.View() }
func (e *textEditor) reply() reply   { return reply{text: e.Value()} }
func (e *textEditor) submit() string { return "ctrl+s" }

func (e *textEditor) help(c *console) string {
	return c.word("Enter: xuống dòng • Ctrl+S: xong", "Enter: new line • Ctrl+S: done")
}

// listEditor chooses one of several options, which typing narrows down, with
// accents or without.
type listEditor struct {
	*console
	options []option
	typed   string
	// found are the indexes of the options that are shown, of which the one at
	// chosen is marked and the one at first stands in the first row.
	found         []int
	chosen, first int
	width, rows   int
}

func newListEditor(c *console, options []option) *listEditor {
	e := &listEditor{console: c, options: options}
	e.narrow("")
	return e
}

// narrow shows the options that what is typed finds.
func (e *listEditor) narrow(typed string) {
	e.typed, e.found, e.chosen, e.first = typed, matching(e.options, typed), 0, 0
}

func (e *listEditor) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		e.narrow(e.typed + msg.Content)
	case tea.KeyPressMsg:
		e.key(msg)
	}
	return nil
}

func (e *listEditor) key(key tea.KeyPressMsg) {
	last := len(e.found) - 1
	switch typed := []rune(e.typed); {
	case key.Text != "":
		e.narrow(e.typed + key.Text)
	case key.Code == tea.KeyBackspace && len(typed) > 0:
		e.narrow(string(typed[:len(typed)-1]))
	case key.Code == tea.KeyUp:
		e.chosen--
	case key.Code == tea.KeyDown:
		e.chosen++
	case key.Code == tea.KeyPgUp:
		e.chosen -= e.rows
	case key.Code == tea.KeyPgDown:
		e.chosen += e.rows
	case key.Code == tea.KeyHome:
		e.chosen = 0
	case key.Code == tea.KeyEnd:
		e.chosen = last
	}
	e.scroll()
}

// scroll keeps what is chosen in sight.
func (e *listEditor) scroll() {
	e.chosen = max(0, min(e.chosen, len(e.found)-1))
	e.first = max(e.chosen-e.rows+1, min(e.first, e.chosen))
}

func (e *listEditor) resize(width, height int) {
	e.width, e.rows = width, max(leastRows, min(len(e.options), height-rowsAround))
	e.scroll()
}

func (e *listEditor) view() string {
	group := 0
	for _, o := range e.options {
		group = max(group, ansi.StringWidth(o.group))
	}
	var rows []string
	if e.typed != "" {
		rows = append(rows, e.word("Tìm: ", "Find: ")+e.typed+"▏")
	} else if len(e.options) > e.rows {
		rows = append(rows, e.word("Gõ để tìm, có dấu hay không cũng được", "Type to find, with or without accents"))
	}
	chosen := lipgloss.NewStyle().Foreground(lipgloss.Color("6")).Bold(true)
	for i, index := range e.found[e.first:min(e.first+e.rows, len(e.found))] {
		o := e.options[index]
		row := o.label
		if group > 0 {
			row = o.group + strings.Repeat(" ", group+2-ansi.StringWidth(o.group)) + row
		}
		row = ansi.Truncate(row, e.width-columnsBeside, "…")
		if e.first+i == e.chosen {
			row = chosen.Render("> " + row)
		} else {
			row = "  " + row
		}
		rows = append(rows, row)
	}
	if len(e.found) == 0 {
		rows = append(rows, e.word("  (không thấy; xoá bớt chữ đã gõ)", "  (nothing found; delete some of what was typed)"))
	}
	return strings.Join(rows, "\n")
}

func (e *listEditor) reply() reply {
	if len(e.found) == 0 {
		return reply{err: errors.New(e.word("không thấy; xoá bớt chữ đã gõ", "nothing found; delete some of what was typed"))}
	}
	index := e.found[e.chosen]
	return reply{text: e.options[index].label, index: index}
}

func (e *listEditor) submit() string { return "enter" }

func (e *listEditor) help(c *console) string {
	return c.word("↑ ↓: di chuyển • Enter: chọn", "↑ ↓: move • Enter: choose")
}

// matching are the indexes of the options that have every word that was typed,
// whatever marks and capitals either has.
func matching(options []option, typed string) []int {
	words := strings.Fields(prose.Fold(typed))
	var out []int
	for i, o := range options {
		text := prose.Fold(o.group + " " + o.label + " " + o.words)
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) }) {
			out = append(out, i)
		}
	}
	return out
}
