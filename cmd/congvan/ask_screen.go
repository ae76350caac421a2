package main

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// screen puts questions that are drawn and answered in place. One program runs
// for the whole session: a program for each question would lose what is typed
// between two.
type screen struct {
	*console
	program *tea.Program
	stage   *stage
	ended   chan struct{}
}

func newScreen(ctx context.Context, c *console) *screen {
	s := &screen{console: c, stage: &stage{console: c, width: usualWidth, height: usualHeight}, ended: make(chan struct{})}
	s.program = tea.NewProgram(s.stage, tea.WithContext(ctx), tea.WithInput(c.in), tea.WithOutput(c.err))
	go func() {
		defer close(s.ended)
		s.program.Run() // an error ends the answers, like everything else that ends it
	}()
	return s
}

// close gives the terminal back.
func (s *screen) close() {
	s.program.Quit()
	<-s.ended
}

func (s *screen) line(q question) (string, error) {
	r := s.put(q, newLineEditor(q.value))
	return r.text, r.err
}

func (s *screen) lines(q question) (string, error) {
	r := s.put(q, newTextEditor(q.value))
	return r.text, r.err
}

func (s *screen) choose(q question, options []option) (int, error) {
	r := s.put(q, newListEditor(s.console, options))
	return r.index, r.err
}

// put shows a question until it is answered.
func (s *screen) put(q question, e editor) reply {
	replies := make(chan reply, 1)
	s.program.Send(posed{q, e, replies})
	select {
	case r := <-replies:
		return r
	case <-s.ended:
	}
	// The program has ended: nothing else looks at the editor.
	r := e.reply()
	r.err = errStopped
	return r
}

// editor is how one question is answered.
type editor interface {
	// update obeys a key or what is pasted.
	update(msg tea.Msg) tea.Cmd
	// resize fits it to a terminal of so many columns and rows.
	resize(width, height int)
	view() string
	// reply is the answer so far.
	reply() reply
	// submit is the key that gives the answer, and help what the keys do.
	submit() string
	help(c *console) string
}

// reply is an answer: a text, or the index and the words of an option.
type reply struct {
	text  string
	index int
	err   error
}

// posed brings a question to the stage.
type posed struct {
	question
	editor
	replies chan<- reply
}

// The size of a terminal that does not say.
const (
	usualWidth  = 80
	usualHeight = 24
)

// stage is what the program draws: the questions answered so far and the one that
// is being answered.
type stage struct {
	*console
	// now is the question, or nil between two.
	now *posed
	// ahead is what was typed between two.
	ahead []tea.Msg
	// past are the answers given, a line each, below what they are parts of;
	// whole is the last such.
	past          []string
	whole         string
	problem       string
	width, height int
}

// Init has nothing to begin with.
func (s *stage) Init() tea.Cmd { return nil }

// Update obeys what is typed and takes the next question.
func (s *stage) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
		if s.now != nil {
			s.now.resize(s.width, s.height)
		}
	case posed:
		s.now, s.problem = &msg, ""
		s.now.resize(s.width, s.height)
		typed := s.ahead
		s.ahead = nil
		var cmds []tea.Cmd
		for _, msg := range typed {
			cmds = append(cmds, s.typed(msg))
		}
		return s, tea.Batch(cmds...)
	case tea.KeyPressMsg, tea.PasteMsg:
		return s, s.typed(msg)
	default:
		if s.now != nil {
			return s, s.now.update(msg)
		}
	}
	return s, nil
}

// typed obeys a key or what is pasted, or keeps it for the next question.
func (s *stage) typed(msg tea.Msg) tea.Cmd {
	if s.now == nil {
		s.ahead = append(s.ahead, msg)
		return nil
	}
	s.problem = ""
	if key, ok := msg.(tea.KeyPressMsg); ok {
		if key.String() == "ctrl+j" {
			// Enter, as a terminal sends it that is not ours yet.
			key = tea.KeyPressMsg{Code: tea.KeyEnter}
			msg = key
		}
		switch key.String() {
		case "ctrl+c", "esc":
			s.answer(errStopped)
			return nil
		case s.now.submit():
			if s.problem = s.wrong(); s.problem == "" {
				s.answer(nil)
			}
			return nil
		}
	}
	return s.now.update(msg)
}

// wrong is what is wrong with the answer, or "".
func (s *stage) wrong() string {
	r := s.now.reply()
	if r.err == nil && s.now.check != nil {
		r.err = s.now.check(r.text)
	}
	if r.err != nil {
		return r.err.Error()
	}
	return ""
}

// answer gives the answer, with what ended it.
func (s *stage) answer(err error) {
	r := s.now.reply()
	r.err = err
	s.record(s.now.title, r.text)
	s.now.replies <- r
	s.now = nil
}

// record keeps an answer in sight.
func (s *stage) record(title, answer string) {
	first, rest, _ := strings.Cut(strings.TrimSpace(answer), "\n")
	if rest != "" {
		first += " …"
	}
	whole, indent := "", ""
	if i := strings.LastIndex(title, within); i >= 0 {
		whole, title, indent = title[:i], title[i+len(within):], "   "
		if whole != s.whole {
			s.past = append(s.past, whole)
		}
	}
	s.whole = whole
	if !strings.HasSuffix(title, "?") {
		title += ":"
	}
	s.past = append(s.past, indent+title+" "+first)
}

// View draws the question below as many of the answers as find room.
func (s *stage) View() tea.View {
	var rows []string
	if s.now != nil {
		accent := lipgloss.NewStyle().Foreground(lipgloss.Color("6"))
		body := []string{accent.Bold(true).Render(ansi.Wrap(s.now.title, s.width-3, ""))}
		if s.now.note != "" {
			body = append(body, ansi.Wrap(s.now.note, s.width-3, ""))
		}
		body = append(body, s.now.view())
		bar := accent.Render("┃ ")
		for _, row := range strings.Split(strings.Join(body, "\n"), "\n") {
			rows = append(rows, bar+row)
		}
		help := s.now.help(s.console) + s.word(" • Esc: dừng, giữ lại những gì đã điền", " • Esc: stop and keep what was filled in")
		below := ansi.Truncate(help, s.width-1, "…")
		if s.problem != "" {
			below = lipgloss.NewStyle().Foreground(lipgloss.Color("1")).Render(ansi.Wrap(s.problem, s.width-1, ""))
		}
		rows = append(rows, "", below)
	}
	past := slices.Clone(s.past[max(0, len(s.past)-max(0, s.height-1-len(rows))):])
	for i := range past {
		past[i] = ansi.Truncate(past[i], s.width-1, "…")
	}
	return tea.NewView(strings.Join(append(past, rows...), "\n") + "\n")
}
