package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"congvan/regulation"
)

// look is how a style of a DOCX sets its text.
type look struct {
	halfPoints   string
	bold, italic bool
}

// wordStyles reads a finished DOCX back: how each style sets its text, and which
// styles its text bears.
func wordStyles(t *testing.T, docx []byte) (looks map[string]look, used map[string]bool) {
	t.Helper()
	type onOff struct {
		Val string `xml:"val,attr"`
	}
	type properties struct {
		Bold   *onOff `xml:"b"`
		Italic *onOff `xml:"i"`
		Size   *onOff `xml:"sz"`
	}
	on := func(p *onOff, usual bool) bool {
		if p == nil {
			return usual
		}
		return p.Val != "0"
	}
	looks, used = map[string]look{}, map[string]bool{}
	for name, src := range partsOf(t, docx) {
		if name == "word/styles.xml" {
			var styles struct {
				Default properties `xml:"docDefaults>rPrDefault>rPr"`
				Styles  []struct {
					ID  string     `xml:"styleId,attr"`
					RPr properties `xml:"rPr"`
				} `xml:"style"`
			}
			if err := xml.Unmarshal([]byte(src), &styles); err != nil {
				t.Fatal(err)
			}
			for _, s := range styles.Styles {
				size := styles.Default.Size.Val
				if s.RPr.Size != nil {
					size = s.RPr.Size.Val
				}
				looks[s.ID] = look{size, on(s.RPr.Bold, on(styles.Default.Bold, false)), on(s.RPr.Italic, on(styles.Default.Italic, false))}
			}
			continue
		}
		for _, part := range strings.Split(src, `Style w:val="`)[1:] {
			id, _, _ := strings.Cut(part, `"`)
			used[id] = true
		}
	}
	return looks, used
}

// checkStyle says whether the DOCX has text in the style of a component, and the
// style sets it as the row says.
func checkStyle(t *testing.T, looks map[string]look, used map[string]bool, c regulation.Component, row regulation.Look) {
	t.Helper()
	id := row.Key
	if c == regulation.Note {
		id = "FootnoteText"
	}
	got, ok := looks[id]
	want := look{strconv.Itoa(int(row.Size)), row.Bold, row.Italic}
	if !ok || got != want {
		t.Errorf("the style %s is %+v, want %+v", id, got, want)
	}
	if !used[id] {
		t.Errorf("nothing in the DOCX bears the style %s", id)
	}
}

// partsOf are the parts of a DOCX by their names.
func partsOf(t *testing.T, docx []byte) map[string]string {
	t.Helper()
	pack, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range pack.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err = errors.Join(err, part.Close()); err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(content)
	}
	return out
}
