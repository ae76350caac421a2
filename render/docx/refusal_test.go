package docx

import (
	"errors"
	"strings"
	"testing"

	"congvan/internal/ooxml"
)

// A file that cannot be a frame is refused, with the part that is at fault. What
// makes any Word file one that is not read, package ooxml's tests have.
func TestRefusedFrames(t *testing.T) {
	with := func(change func(map[string]string)) []byte {
		parts := frameParts(t)
		change(parts)
		return packed(t, parts)
	}
	for name, test := range map[string]struct {
		data       []byte
		part, want string
	}{
		"text":      {[]byte("Đây là văn bản"), "", "no Word file"},
		"too large": {make([]byte, largest().File+1), "", "too large"},
		"strict": {with(func(p map[string]string) {
			p["_rels/.rels"] = strings.ReplaceAll(p["_rels/.rels"], "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
		}), "", "Strict"},
		"no styles":   {with(func(p map[string]string) { delete(p, "word/styles.xml") }), "word/styles.xml", "missing"},
		"no header":   {with(func(p map[string]string) { delete(p, "word/header1.xml") }), "word/header1.xml", "missing"},
		"macros":      {with(func(p map[string]string) { p["word/vbaProject.bin"] = "x" }), "word/vbaProject.bin", "macros"},
		"other root":  {with(func(p map[string]string) { p["word/numbering.xml"] = p["word/styles.xml"] }), "word/numbering.xml", "damaged"},
		"properties":  {with(func(p map[string]string) { p["docProps/app.xml"] = "<Properties>" }), "docProps/app.xml", "damaged"},
		"large part":  {with(func(p map[string]string) { p["word/styles.xml"] = strings.Repeat(" ", largest().Part+1) }), "word/styles.xml", "too large once unpacked"},
		"large whole": {with(func(p map[string]string) { p["word/media/image1.png"] = strings.Repeat(" ", largest().Whole) }), "word/media/image1.png", "too large once unpacked"},
	} {
		frame, _, err := readFrame(test.data)
		var r *ooxml.Refusal
		if frame != nil || !errors.As(err, &r) || r.Part != test.part || !strings.Contains(r.Why.En, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
