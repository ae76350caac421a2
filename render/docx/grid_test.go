package docx

import (
	"fmt"
	"strings"
	"testing"
)

// grids are the ruled tables of the text.
func (f *file) grids() (found []*node) {
	for _, table := range f.part("word/document.xml").all("w:tbl") {
		if table.child("w:tblPr").has("w:tblBorders") {
			found = append(found, table)
		}
	}
	return found
}

// A table of the text has strokes of half a point on all sides of its cells, is
// as wide as the text, begins at its left edge with a stroke (Word counts the
// indent from the words of the first cell), and no program may set it anew.
func TestRuledTable(t *testing.T) {
	f, _ := made(t, ruled)
	tables := f.grids()
	if len(tables) != 2 {
		t.Fatalf("%d tables", len(tables))
	}
	for _, table := range tables {
		properties := table.child("w:tblPr")
		var sides []string
		for _, b := range properties.child("w:tblBorders").children {
			sides = append(sides, strings.TrimPrefix(b.name, "w:"))
			if fmt.Sprint(b.attrs) != "map[w:color:000000 w:space:0 w:sz:4 w:val:single]" {
				t.Errorf("%s is %v", b.name, b.attrs)
			}
		}
		if got := strings.Join(sides, " "); got != "top left bottom right insideH insideV" {
			t.Errorf("strokes %s", got)
		}
		for side, want := range map[string]string{"w:left": "85", "w:right": "85", "w:top": "40", "w:bottom": "40"} {
			if got := properties.child("w:tblCellMar", side).attrs; got["w:w"] != want || got["w:type"] != "dxa" {
				t.Errorf("the room at %s of a cell is %v", side, got)
			}
		}
		if properties.child("w:tblLayout").attrs["w:type"] != "fixed" {
			t.Error("the table is not fixed")
		}
		if indent := properties.child("w:tblInd").attrs; indent["w:w"] != "85" || indent["w:type"] != "dxa" {
			t.Errorf("the table is moved in by %v", indent)
		}
		total := 0
		for _, column := range table.child("w:tblGrid").children {
			total += twips(t, column.attrs["w:w"])
		}
		if width := properties.child("w:tblW").attrs; total != 11906-1701-850 || width["w:w"] != fmt.Sprint(total) || width["w:type"] != "dxa" {
			t.Errorf("a table of columns of %d twips is %v wide", total, width)
		}
	}
}

// Header rows stand again on every page, and no page ends inside a row.
func TestRowsOfARuledTable(t *testing.T) {
	f, _ := made(t, ruled)
	for i, want := range [][]bool{{true, true, false, false, false}, {true, false}} {
		rows := f.grids()[i].all("w:tr")
		if len(rows) != len(want) {
			t.Fatalf("%d rows, want %d", len(rows), len(want))
		}
		for k, row := range rows {
			properties := row.child("w:trPr")
			if properties.has("w:tblHeader") != want[k] {
				t.Errorf("row %d of table %d is a header: %v", k+1, i+1, !want[k])
			}
			if !properties.has("w:cantSplit") || properties.val("w:cantSplit") == "0" {
				t.Errorf("a page may end inside row %d of table %d", k+1, i+1)
			}
		}
	}
}

// Merged cells are told as Word tells them: across by their span, down by a cell
// that begins them and empty ones that go on. A row is as wide as the table, and
// the text of the header is half-way down.
func TestMergedCells(t *testing.T) {
	f, _ := made(t, ruled)
	table := f.grids()[0]
	var columns []int
	for _, column := range table.child("w:tblGrid").children {
		columns = append(columns, twips(t, column.attrs["w:w"]))
	}
	want := []string{
		"Họ và tên down| Kết quả 2 across",
		" goes on| Tốt & khá| <Kém>",
		"Nguyễn Văn A down| 1.250| 12,5",
		" goes on| 7|  down",
		"Tổng cộng 2 across|  goes on",
	}
	for i, row := range table.all("w:tr") {
		var got []string
		at := 0
		for _, cell := range row.all("w:tc") {
			properties := cell.child("w:tcPr")
			text, span := cell.words(), 1
			if properties.has("w:gridSpan") {
				span = twips(t, properties.val("w:gridSpan"))
				text += fmt.Sprintf(" %d across", span)
			}
			if merge := properties.child("w:vMerge"); merge.name != "" {
				text += map[string]string{"restart": " down", "": " goes on", "continue": " goes on"}[merge.attrs["w:val"]]
			}
			got = append(got, text)
			wide := 0
			for _, c := range columns[at : at+span] {
				wide += c
			}
			if w := properties.child("w:tcW").attrs; w["w:w"] != fmt.Sprint(wide) || w["w:type"] != "dxa" {
				t.Errorf("%q is %v wide, its columns %d", text, w, wide)
			}
			if middle := properties.val("w:vAlign") == "center"; middle != (i < 2) {
				t.Errorf("%q stands half-way down: %v", text, middle)
			}
			if len(cell.all("w:p")) == 0 {
				t.Errorf("%q has no paragraph", text)
			}
			at += span
		}
		if at != len(columns) {
			t.Errorf("row %d covers %d of %d columns", i+1, at, len(columns))
		}
		if text := strings.Join(got, "| "); text != want[i] {
			t.Errorf("row %d is %q, want %q", i+1, text, want[i])
		}
	}
}

// The text of tables has styles of its own: the header is bold and in the
// middle, the cells are not moved in and not justified.
func TestLookOfATable(t *testing.T) {
	f, _ := made(t, ruled)
	for id, want := range map[string]string{"dau_bang": "13 bold, center", "chu_bang": "13, "} {
		for _, p := range f.styled(id) {
			runs := f.runs(p)
			if len(runs) == 0 {
				continue
			}
			format := f.format(p)
			align := format["w:jc"]["w:val"]
			if align == "left" {
				align = ""
			}
			number := strings.Trim(p.words(), "0123456789.,") == ""
			if number && align == "right" {
				align = ""
			}
			if got := runs[0][1] + ", " + align; got != want {
				t.Errorf("%q is %s, want %s", p.words(), got, want)
			}
			if !format.is("w:ind", "w:firstLine", "0") || !format.is("w:spacing", "w:line", "320") || !format.is("w:spacing", "w:before", "0") {
				t.Errorf("%q is set %v", p.words(), format)
			}
			if number != (twips(t, format["w:ind"]["w:right"]) > 0) {
				t.Errorf("%q stands %s from the right", p.words(), format["w:ind"]["w:right"])
			}
		}
	}
}

// Word makes one of two tables that touch, and wants a paragraph where the text
// ends: a paragraph stands between any two tables and at the end of every
// section.
func TestTablesDoNotTouch(t *testing.T) {
	for name, definition := range map[string]string{
		"ruled": ruled, "enclosed": enclosed,
		"two": strings.Replace(small, "  Đoạn hai, **đậm.**\n", "  | a |\n  | b |\n\n  | c |\n  | d |\n", 1),
	} {
		f, _ := made(t, definition)
		body := f.part("word/document.xml").child("w:body").children
		tables := 0
		for i, n := range body[1:] {
			if n.name == "w:tbl" && body[i].name == "w:tbl" {
				t.Errorf("%s: block %d and the one before are tables", name, i+2)
			}
			if n.name == "w:tbl" {
				tables++
			}
		}
		if last := body[len(body)-2]; last.name != "w:p" {
			t.Errorf("%s: the text ends with %s", name, last.name)
		}
		if tables < 3 {
			t.Errorf("%s: %d tables", name, tables)
		}
	}
}

// The paragraph above a table makes the room above it: a table has none of its
// own.
func TestRoomAboveATable(t *testing.T) {
	f, _ := made(t, ruled)
	body := f.part("word/document.xml").child("w:body").children
	for i, n := range body {
		if n.name != "w:tbl" || !n.child("w:tblPr").has("w:tblBorders") {
			continue
		}
		if format := f.format(body[i-1]); !format.is("w:spacing", "w:after", "120") {
			t.Errorf("above the table %q stands %v", n.words(), format["w:spacing"])
		}
	}
}
