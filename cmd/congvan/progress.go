package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"
)

// barWidth is how many characters the bar has.
const barWidth = 30

// progress is a line on a terminal that says how much is done. A nil one says
// nothing.
type progress struct {
	mu          sync.Mutex
	w           io.Writer
	done, total int
	drawn       int
}

// progress is the line for so many documents, nil where nobody would see it or one is
// all there is.
func (c *console) progress(total int) *progress {
	file, ok := c.err.(*os.File)
	if total < 2 || !ok || !term.IsTerminal(file.Fd()) {
		return nil
	}
	return &progress{w: file, total: total}
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
	full := barWidth * p.done / p.total
	fmt.Fprintf(p.w, "\r[%s%s] %d/%d", strings.Repeat("#", full), strings.Repeat(".", barWidth-full), p.done, p.total)
}

// clear takes the line away.
func (p *progress) clear() {
	if p != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
