package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// parsed is a PDF read back by a small reader that shares nothing with the
// writer: it trusts the cross-reference table and follows what it finds there.
type parsed struct {
	t       testing.TB
	objects map[int]string // with inflated streams
	trailer string
}

// Patterns of the one shape of PDF that we write.
var (
	reReference = regexp.MustCompile(`(\d+) 0 R`)
	reFontUse   = regexp.MustCompile(`/(F[0-9a-f]+) (\d+) 0 R`)
	reEntry     = regexp.MustCompile(`^\d{10} 00000 n $`)
	reStream    = regexp.MustCompile(`(?s)/Length (\d+).*?>>\nstream\n`)
)

func parsePDF(t testing.TB, file []byte) *parsed {
	t.Helper()
	p := &parsed{t: t, objects: map[int]string{}}
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if at < 0 || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
		t.Fatal("no end")
	}
	var table int
	if _, err := fmt.Sscanf(string(file[at:]), "startxref\n%d\n", &table); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(file[table:at]), "\n")
	if lines[0] != "xref" || lines[2] != "0000000000 65535 f " {
		t.Fatalf("no cross-reference table at %d: %q", table, lines[:3])
	}
	var count int
	if _, err := fmt.Sscanf(lines[1], "0 %d", &count); err != nil {
		t.Fatal(err)
	}
	for n := 1; n < count; n++ {
		if !reEntry.MatchString(lines[2+n]) {
			t.Fatalf("entry %d: %q", n, lines[2+n])
		}
		from, _ := strconv.Atoi(lines[2+n][:10])
		body, ok := strings.CutPrefix(string(file[from:]), fmt.Sprintf("%d 0 obj\n", n))
		if !ok {
			t.Fatalf("object %d is not at %d", n, from)
		}
		p.objects[n] = p.inflate(body)
	}
	p.trailer = strings.Join(lines[2+count:], "\n")
	return p
}

// inflate is an object from its body on, its stream inflated.
func (p *parsed) inflate(body string) string {
	p.t.Helper()
	end := strings.Index(body, "endobj")
	place := reStream.FindStringSubmatchIndex(body)
	if place == nil || place[0] > end {
		return body[:end]
	}
	size, _ := strconv.Atoi(body[place[2]:place[3]])
	stream, after := body[place[1]:place[1]+size], body[place[1]+size:]
	if !strings.HasPrefix(after, "\nendstream\nendobj\n") {
		p.t.Fatalf("a stream of another length than %d", size)
	}
	z, err := zlib.NewReader(strings.NewReader(stream))
	if err != nil {
		p.t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		p.t.Fatal(err)
	}
	return body[:place[1]] + string(data)
}

// reference is the object that key of dict refers to.
func (p *parsed) reference(dict, key string) string {
	p.t.Helper()
	_, rest, ok := strings.Cut(dict, "/"+key+" ")
	m := reReference.FindStringSubmatch(rest)
	if !ok || m == nil {
		p.t.Fatalf("no %s in %.200q", key, dict)
	}
	n, _ := strconv.Atoi(m[1])
	return p.objects[n]
}

// text is the text string of key in dict.
func (p *parsed) text(dict, key string) string {
	p.t.Helper()
	_, rest, ok := strings.Cut(dict, "/"+key+" (")
	if !ok {
		p.t.Fatalf("no %s in %.200q", key, dict)
	}
	s, _ := unescape(rest)
	units, ok := strings.CutPrefix(s, "\xFE\xFF")
	if !ok {
		return s
	}
	var wide []uint16
	for i := 0; i+1 < len(units); i += 2 {
		wide = append(wide, uint16(units[i])<<8|uint16(units[i+1]))
	}
	return string(utf16.Decode(wide))
}

// unescape is a literal string up to its closing bracket, and what follows it.
func unescape(s string) (value, rest string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case ')':
			return b.String(), s[i+1:]
		case '\\':
			i++
			if s[i] == 'r' {
				b.WriteByte('\r')
			} else {
				b.WriteByte(s[i])
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), ""
}

// readFont is a font as its objects describe it.
type readFont struct {
	name   string
	runes  [256]rune
	widths [256]int
}

func (p *parsed) font(dict string) *readFont {
	p.t.Helper()
	f := new(readFont)
	f.name = strings.Fields(strings.SplitN(dict, "/BaseFont /", 2)[1])[0]
	for i := range f.runes[:0x7F] {
		f.runes[i] = rune(i)
	}
	list := p.reference(dict, "Encoding")
	list = list[strings.Index(list, "[")+1 : strings.LastIndex(list, "]")]
	code := -1
	for _, field := range strings.Fields(strings.ReplaceAll(list, "/", " /")) {
		name, ok := strings.CutPrefix(field, "/uni")
		if !ok {
			n, err := strconv.Atoi(field)
			if err != nil {
				p.t.Fatalf("%q in an encoding", field)
			}
			code = n
			continue
		}
		r, err := strconv.ParseInt(name, 16, 32)
		if err != nil {
			p.t.Fatal(err)
		}
		f.runes[code] = rune(r)
		code++
	}
	for i, field := range strings.Fields(strings.Trim(strings.TrimSpace(p.reference(dict, "Widths")), "[]")) {
		f.widths[32+i], _ = strconv.Atoi(field)
	}
	return f
}

// shown is a string drawn on a page.
type shown struct {
	page       int
	text, font string
	size, x, y float64
}

// box is a filled rectangle; y grows upwards.
type box struct {
	page       int
	x, y, w, h float64
}

// draw runs the pages.
func (p *parsed) draw() (texts []shown, boxes []box) {
	p.t.Helper()
	fonts := map[string]*readFont{}
	catalog := p.reference(p.trailer, "Root")
	for i, kid := range reReference.FindAllStringSubmatch(p.kids(catalog), -1) {
		n, _ := strconv.Atoi(kid[1])
		page := p.objects[n]
		for _, use := range reFontUse.FindAllStringSubmatch(p.reference(page, "Resources"), -1) {
			if n, _ := strconv.Atoi(use[2]); fonts[use[1]] == nil {
				fonts[use[1]] = p.font(p.objects[n])
			}
		}
		content := p.reference(page, "Contents")
		_, content, _ = strings.Cut(content, "stream\n")
		var args []string
		var at shown
		var font *readFont
		for content != "" {
			if rest, ok := strings.CutPrefix(content, "("); ok {
				var s string
				s, content = unescape(rest)
				args = append(args, s)
				continue
			}
			var token string
			token, content = cutToken(content)
			number := func(k int) float64 {
				v, err := strconv.ParseFloat(args[len(args)-k], 64)
				if err != nil {
					p.t.Fatalf("operands %q of %s", args, token)
				}
				return v
			}
			switch token {
			case "BT":
				at.x, at.y = 0, 0
			case "Tf":
				font, at.size = fonts[strings.TrimPrefix(args[len(args)-2], "/")], number(1)
			case "Td":
				at.x, at.y = at.x+number(2), at.y+number(1)
			case "Tj":
				at.page, at.font, at.text = i, font.name, ""
				for _, code := range []byte(args[0]) {
					at.text += string(font.runes[code])
				}
				texts = append(texts, at)
			case "re":
				boxes = append(boxes, box{i, number(4), number(3), number(2), number(1)})
			case "", "ET", "J", "j", "w", "f":
			default:
				args = append(args, token)
				continue
			}
			args = nil
		}
	}
	return texts, boxes
}

func (p *parsed) kids(catalog string) string {
	pages := p.reference(catalog, "Pages")
	return pages[strings.Index(pages, "["):strings.Index(pages, "]")]
}

func cutToken(s string) (token, rest string) {
	s = strings.TrimLeft(s, " \n")
	end := strings.IndexAny(s, " \n")
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end+1:]
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }
