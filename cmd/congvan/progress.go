package main

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"
)

// barWidth is how many characters the bar has on a terminal that is wide enough.
const barWidth = 30

// progress is a line on a terminal that says how much is done. A nil one says
// nothing.
type progress struct {
	mu          sync.Mutex
	w           io.Writer
	done, total int
	drawn       int
	columns     int
}

// progress is the line for so many documents, nil where nobody would see it or one is
// all there is.
func (c *console) progress(total int) *progress {
	file, ok := c.err.(*os.File)
	if total < 2 || !ok || !term.IsTerminal(file.Fd()) {
		return nil
	}
	columns, _, err := term.GetSize(file.Fd())
	if err != nil {
		return nil
	}
	return &progress{w: file, total: total, columns: columns}
}

// step counts one more. The line is drawn a hundred times at most.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
	percent := 100 * p.done / p.total
	if percent == p.drawn {
		return
	}
	p.drawn = percent
	fmt.Fprint(p.w, "\r", p.line())
}

// line is the bar and the numbers behind it. It leaves the last column of the terminal
// free, lest the terminal begin a new line; where no bar finds room the numbers stand
// alone.
func (p *progress) line() string {
	numbers := fmt.Sprintf("%d/%d", p.done, p.total)
	width := min(barWidth, p.columns-1-len("[] ")-2*len(strconv.Itoa(p.total))-len("/"))
	if width < 1 {
		return numbers
	}
	full := width * p.done / p.total
	return "[" + strings.Repeat("#", full) + strings.Repeat(".", width-full) + "] " + numbers
}

// clear takes the line away.
func (p *progress) clear() {
	if p != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
