package main

import (
	"fmt"
	"os"
	"sync"

	"github.com/charmbracelet/x/term"
)

// progress counts on a terminal what has been made; elsewhere it says nothing.
type progress struct {
	*console
	total, made int
	lock        sync.Mutex
}

// newProgress counts up to total, silently where one is all there is, or where
// nobody watches.
func (c *console) newProgress(total int) *progress {
	file, ok := c.err.(*os.File)
	if total < 2 || !ok || !term.IsTerminal(file.Fd()) {
		total = 0
	}
	return &progress{console: c, total: total}
}

// step says that one more is made; the last one wipes the line.
func (p *progress) step() {
	if p.total == 0 {
		return
	}
	p.lock.Lock()
	defer p.lock.Unlock()
	p.made++
	fmt.Fprintf(p.err, "\r"+p.word("đã dựng %d/%d", "made %d/%d"), p.made, p.total)
	if p.made == p.total {
		fmt.Fprint(p.err, "\r\x1b[K")
	}
}
