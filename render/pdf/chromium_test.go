//go:build unix

package pdf

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"congvan/internal/needs"
	"congvan/layout"
)

// chromium is the browser, told what to do on a pipe: the DevTools protocol,
// messages of JSON that end with a zero byte.
type chromium struct {
	folder   string
	commands *os.File
	answers  *bufio.Reader
	asked    int
	copied   string // the clipboard
}

func startChromium(t *testing.T) *chromium {
	t.Helper()
	needs.Time(t)
	program := needs.Programs(t, "chromium")[0]
	itsCommands, commands, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	answers, itsAnswers, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	// Not the test's own context, which ends before Chromium is told to.
	ctx, cancel := context.WithTimeout(context.Background(), 4*time.Minute)
	// A resolver that finds nothing keeps it off the network.
	cmd := exec.CommandContext(ctx, program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
		"--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server", "--window-size=1000,600", "--force-device-scale-factor=1",
		"--remote-debugging-pipe", "--user-data-dir="+filepath.Join(folder, "profile"), "about:blank")
	cmd.Env = append(os.Environ(), "HOME="+folder)
	cmd.ExtraFiles = []*os.File{itsCommands, itsAnswers}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	itsCommands.Close()
	itsAnswers.Close()
	t.Cleanup(func() {
		commands.Close() // it ends when nobody can tell it anything
		_ = cmd.Wait()
		_ = cmd.Cancel() // and so do its helpers
		cancel()
		answers.Close()
	})
	return &chromium{folder: folder, commands: commands, answers: bufio.NewReader(answers)}
}

// tab is a page of the browser.
type tab struct {
	*chromium
	t       *testing.T
	session string
}

type arguments map[string]any

// ask has the browser do something, and keeps the answer where answer points.
func (tab *tab) ask(method string, parameters arguments, answer any) {
	tab.t.Helper()
	tab.asked++
	command := arguments{"id": tab.asked, "method": method, "params": parameters}
	if tab.session != "" {
		command["sessionId"] = tab.session
	}
	message, err := json.Marshal(command)
	if err != nil {
		tab.t.Fatal(err)
	}
	if _, err := tab.commands.Write(append(message, 0)); err != nil {
		tab.t.Fatal(err)
	}
	for {
		message, err := tab.answers.ReadBytes(0)
		if err != nil {
			tab.t.Fatalf("%s: chromium has ended, or took too long: %v", method, err)
		}
		var got struct {
			ID     int
			Error  json.RawMessage
			Result json.RawMessage
		}
		if err := json.Unmarshal(message[:len(message)-1], &got); err != nil {
			tab.t.Fatal(err)
		}
		if got.ID != tab.asked {
			continue // news that nobody asked for
		}
		if got.Error != nil {
			tab.t.Fatalf("%s: %s", method, got.Error)
		}
		if answer == nil {
			return
		}
		if err := json.Unmarshal(got.Result, answer); err != nil {
			tab.t.Fatal(err)
		}
		return
	}
}

// open shows laid, above a field to paste into. The viewer looks for the words
// after "text=" and marks the first it finds. The find bar itself is out of the
// protocol's reach. Capital letters and accents make no difference to this
// search, so that what is copied has to tell them apart.
func (c *chromium) open(t *testing.T, laid *layout.Laid, words string) *tab {
	t.Helper()
	const page = `<body style="margin: 0"><embed src="a.pdf#toolbar=0&zoom=100:~:text=%s" type="application/pdf" width="1000" height="300"><textarea id="field"></textarea>`
	escaped := "%" + strings.ReplaceAll(fmt.Sprintf("% X", words), " ", "%")
	folder, err := os.MkdirTemp(c.folder, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, contents := range map[string][]byte{
		"a.pdf": write(t, New(load(t)), laid), "a.html": fmt.Appendf(nil, page, escaped),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), contents, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	tab := &tab{chromium: c, t: t}
	var target struct{ TargetID string }
	tab.ask("Target.createTarget", arguments{"url": "file://" + filepath.Join(folder, "a.html")}, &target)
	var attached struct{ SessionID string }
	tab.ask("Target.attachToTarget", arguments{"targetId": target.TargetID, "flatten": true}, &attached)
	tab.session = attached.SessionID
	return tab
}

// marked is how many pixels wide the words are that the search has marked,
// which are the largest patch of one colour: the edges of letters have many.
func (tab *tab) marked() int {
	tab.t.Helper()
	var shot struct{ Data []byte }
	tab.ask("Page.captureScreenshot", arguments{
		"clip": arguments{"x": 0, "y": 0, "width": 1000, "height": 300, "scale": 1}, "optimizeForSpeed": true}, &shot)
	picture, err := png.Decode(bytes.NewReader(shot.Data))
	if err != nil {
		tab.t.Fatal(err)
	}
	pixels := image.NewRGBA(picture.Bounds())
	draw.Draw(pixels, pixels.Rect, picture, image.Point{}, draw.Src)
	type patch struct {
		bounds image.Rectangle
		size   int
	}
	patches := map[color.RGBA]patch{}
	var largest patch
	for y := range pixels.Rect.Dy() {
		for x := range pixels.Rect.Dx() {
			c := pixels.RGBAAt(x, y)
			if max(c.R, c.G, c.B)-min(c.R, c.G, c.B) < 16 {
				continue
			}
			p := patches[c]
			p = patch{p.bounds.Union(image.Rect(x, y, x+1, y+1)), p.size + 1}
			patches[c] = p
			if p.size > largest.size {
				largest = p
			}
		}
	}
	return largest.bounds.Dx()
}

// checkFound waits until the search has marked line, from end to end.
func (tab *tab) checkFound(line *layout.Line) {
	tab.t.Helper()
	last := line.Words[len(line.Words)-1]
	want := (last.X + last.Width - line.Words[0].X).Points() * 96 / 72
	var got int
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		if got = tab.marked(); math.Abs(float64(got)-want) < 4 {
			return
		}
	}
	tab.t.Errorf("the search marks %d pixels, want %.0f", got, want)
}

// script runs a script in the page and is its value.
func (tab *tab) script(text string) string {
	tab.t.Helper()
	var answer struct{ Result struct{ Value string } }
	tab.ask("Runtime.evaluate", arguments{"expression": text}, &answer)
	return answer.Result.Value
}

// press presses control and a key. On a desktop its settings would say which
// command that is; here we do.
func (tab *tab) press(key, command string) {
	tab.t.Helper()
	const control = 2
	for _, kind := range []string{"rawKeyDown", "keyUp"} {
		parameters := arguments{"type": kind, "modifiers": control, "key": strings.ToLower(key), "code": "Key" + key, "windowsVirtualKeyCode": key[0]}
		if kind == "rawKeyDown" {
			parameters["commands"] = []string{command}
		}
		tab.ask("Input.dispatchKeyEvent", parameters, nil)
	}
}

// copyAll clicks into the document, selects all of it, copies it and pastes it
// into the field, until something new comes out: neither the viewer nor the
// clipboard says when it is ready.
func (tab *tab) copyAll() string {
	tab.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		for _, kind := range []string{"mousePressed", "mouseReleased"} {
			tab.ask("Input.dispatchMouseEvent", arguments{"type": kind, "x": 500, "y": 150, "button": "left", "clickCount": 1}, nil)
		}
		tab.press("A", "selectAll")
		tab.press("C", "copy")
		tab.script("field.value = ''; field.focus(); ''")
		tab.press("V", "paste")
		text := tab.script("field.value")
		if strings.TrimSpace(text) != "" && text != tab.copied {
			tab.copied = text
			return text
		}
	}
	tab.t.Fatal("nothing is copied")
	return ""
}

func TestTextInChromium(t *testing.T) {
	documents := documents(t)
	browser := startChromium(t)
	for name, sought := range map[string]int{"dispatch": 2, "many characters": 6, "signs": 1} {
		t.Run(name, func(t *testing.T) {
			laid := documents[name]
			tab := browser.open(t, laid, lines(laid)[sought])
			tab.checkFound(laid.Pages[0].Lines[sought].Line)
			checkCopied(t, laid, tab.copyAll())
		})
	}
}
