package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"testing"
)

// book is a workbook read back by means of its own.
type book struct {
	entries []*zip.File
	sheet   struct {
		Properties struct {
			Fit struct {
				ToPage string `xml:"fitToPage,attr"`
			} `xml:"pageSetUpPr"`
		} `xml:"sheetPr"`
		Dimension ref `xml:"dimension"`
		Pane      struct {
			State string `xml:"state,attr"`
			Below int    `xml:"ySplit,attr"`
			Right int    `xml:"xSplit,attr"`
			First string `xml:"topLeftCell,attr"`
		} `xml:"sheetViews>sheetView>pane"`
		Columns []struct {
			Min   int     `xml:"min,attr"`
			Max   int     `xml:"max,attr"`
			Width float64 `xml:"width,attr"`
		} `xml:"cols>col"`
		Rows []struct {
			Height float64 `xml:"ht,attr"`
			Cells  []cell  `xml:"c"`
		} `xml:"sheetData>row"`
		Filter ref   `xml:"autoFilter"`
		Merged []ref `xml:"mergeCells>mergeCell"`
		Page   struct {
			Paper       int    `xml:"paperSize,attr"`
			Orientation string `xml:"orientation,attr"`
			Wide        int    `xml:"fitToWidth,attr"`
			High        string `xml:"fitToHeight,attr"`
		} `xml:"pageSetup"`
		Footer string `xml:"headerFooter>oddFooter"`
	}
	names []struct {
		Name string `xml:"name,attr"`
		Text string `xml:",chardata"`
	}
	styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Fonts []font `xml:"fonts>font"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
			Font   int `xml:"fontId,attr"`
			Align  struct {
				Horizontal string `xml:"horizontal,attr"`
				Wrap       string `xml:"wrapText,attr"`
			} `xml:"alignment"`
		} `xml:"cellXfs>xf"`
	}
	core struct {
		Title    string `xml:"title"`
		Created  string `xml:"created"`
		Modified string `xml:"modified"`
	}
}

type ref struct {
	Ref string `xml:"ref,attr"`
}

type font struct {
	Bold   *struct{} `xml:"b"`
	Italic *struct{} `xml:"i"`
	Size   struct {
		Val float64 `xml:"val,attr"`
	} `xml:"sz"`
	Name struct {
		Val string `xml:"val,attr"`
	} `xml:"name"`
}

// cell is a cell of the sheet. A text stands in the cell itself.
type cell struct {
	Name    string  `xml:"r,attr"`
	Style   int     `xml:"s,attr"`
	Type    string  `xml:"t,attr"`
	Value   string  `xml:"v"`
	Formula *string `xml:"f"`
	Text    string  `xml:"is>t"`
}

// open reads a workbook.
func open(t testing.TB, data []byte) *book {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	b := &book{entries: z.File}
	var workbook struct {
		Names []struct {
			Name string `xml:"name,attr"`
			Text string `xml:",chardata"`
		} `xml:"definedNames>definedName"`
	}
	for name, part := range map[string]any{
		"xl/worksheets/sheet1.xml": &b.sheet, "xl/styles.xml": &b.styles,
		"xl/workbook.xml": &workbook, "docProps/core.xml": &b.core,
	} {
		f, err := z.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(text, part); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	b.names = workbook.Names
	return b
}

// at is the cell of a name.
func (b *book) at(t testing.TB, name string) cell {
	t.Helper()
	for _, row := range b.sheet.Rows {
		for _, c := range row.Cells {
			if c.Name == name {
				return c
			}
		}
	}
	t.Fatalf("there is no cell %s", name)
	return cell{}
}

// format is the code of a cell's number format: one of the workbook, or the
// number of one that every workbook has.
func (b *book) format(c cell) (code string, number int) {
	number = b.styles.Cells[c.Style].Format
	for _, f := range b.styles.Formats {
		if f.ID == number {
			return f.Code, number
		}
	}
	return "", number
}

// font is the font of a cell.
func (b *book) font(c cell) font { return b.styles.Fonts[b.styles.Cells[c.Style].Font] }
