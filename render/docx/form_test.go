package docx

import (
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
)

// A dotted line at the end of a paragraph is a tab that Word fills with dots up
// to the right edge of the text; one before is dots.
func TestDottedLines(t *testing.T) {
	laid, _ := lay(t, form)
	f := read(t, write(t, laid))
	width := int(laid.Sections[0].Sheet.TextWidth())
	for i, want := range []string{"Họ và tên: \t", "Chức vụ: … Đơn vị: \t", " \t", "Hết"} {
		p := f.text()[i]
		words := p.words()
		if from, to := strings.Index(words, ".."), strings.LastIndex(words, ".."); from >= 0 {
			if to-from < 20 {
				t.Errorf("%q has too few dots", words)
			}
			words = words[:from] + "…" + words[to+2:]
		}
		if words != want {
			t.Errorf("paragraph %d is %q, want %q", i+1, words, want)
		}
		tabs := p.child("w:pPr", "w:tabs").children
		if want == "Hết" {
			if len(tabs) > 0 {
				t.Errorf("%q has a tab", words)
			}
			continue
		}
		if len(tabs) != 1 || tabs[0].attrs["w:val"] != "right" || tabs[0].attrs["w:leader"] != "dot" {
			t.Fatalf("%q has %d tabs", words, len(tabs))
		}
		if at := twips(t, tabs[0].attrs["w:pos"]); at > width || at < width-10 {
			t.Errorf("the dots of %q end at %d, the text at %d", words, at, width)
		}
	}
}

// What stands at the foot of the last page is a frame on the page: in its
// middle, 10 mm from the edge to the middle of the capitals, out of the flow.
func TestFrameAtTheFoot(t *testing.T) {
	f, _ := made(t, small+notForTheMedia)
	p := f.styled("luu_hanh")[0]
	frame := p.child("w:pPr", "w:framePr").attrs
	for key, want := range map[string]string{
		"w:w": "9355", "w:wrap": "around", "w:vAnchor": "page", "w:hAnchor": "margin", "w:xAlign": "center",
	} {
		if frame[key] != want {
			t.Errorf("%s is %q, want %q", key, frame[key], want)
		}
	}
	// A line of 18 pt has its baseline 14.4 pt down; the capitals are 12 pt.
	capitals := 240 * load(t).Metrics(fonts.Bold).CapHeight / fonts.UnitsPerEm
	if edge := 16838 - (twips(t, frame["w:y"]) + 288 - capitals/2); edge < 567-4 || edge > 567+4 {
		t.Errorf("the middle of the capitals is %d twips from the edge", edge)
	}
	if p.words() != "KHÔNG PHỔ BIẾN" || !f.format(p).is("w:jc", "w:val", "center") {
		t.Errorf("%q is set %v", p.words(), f.format(p))
	}
	if frames := f.part("word/document.xml").all("w:framePr"); len(frames) != 1 {
		t.Errorf("%d frames", len(frames))
	}
	// It is on the page of what follows it, so that must be the close.
	body := f.part("word/document.xml").child("w:body").children
	if next := body[slices.Index(body, p)+1]; next.name != "w:tbl" || !strings.Contains(next.words(), "Nơi nhận") {
		t.Errorf("the frame is followed by %q", next.words())
	}
	old, _ := made(t, strings.Replace(small, "2026-06-01", "2026-02-01", 1)+notForTheMedia)
	if len(old.part("word/document.xml").all("w:framePr")) > 0 {
		t.Error("under 36-HD/VPTW it is a frame too")
	}
}
