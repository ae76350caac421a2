package docx

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/layout"
)

// longName is small with an issuing body that takes several lines.
var longName = strings.Replace(small, `ĐẢNG ỦY XÃ BA "TƠ" & <MỚI>`,
	"BAN CHẤP HÀNH ĐẢNG BỘ TỔNG CÔNG TY XÂY DỰNG VÀ PHÁT TRIỂN CƠ SỞ HẠ TẦNG VIỆT NAM", 1)

// What styles, defaults and a paragraph say together is what layout decided
// for it, in every paragraph: what is left unsaid is as decided too.
func TestParagraphsStandAsLaid(t *testing.T) {
	all := definitions(t)
	all["long name"], all["long list"], all["notes"] = longName, longList, manyNotes
	all["ruled"], all["enclosed"], all["form"], all["foot"] = ruled, enclosed, form, small+notForTheMedia
	for name, definition := range all {
		laid, _ := lay(t, definition)
		checkStanding(t, name, laid)
	}

	odd, _ := lay(t, small)
	for i, p := range slices.Collect(layout.Paragraphs(odd.Sections[0].Flow)) {
		formats := []layout.Format{
			{Align: layout.Left, Pitch: 360}, {Align: layout.Centre, Pitch: 20, Loose: true}, {Align: layout.Right, Pitch: 240},
			{Align: layout.Justify, Left: 100, Right: 200, FirstLine: -50, Before: 40, After: 60, Pitch: 240, KeepNext: true, Loose: true},
		}
		rule := p.Rule
		p.Format = formats[i%len(formats)]
		p.Rule = rule
	}
	checkStanding(t, "odd", odd)
}

func checkStanding(t *testing.T, name string, laid *layout.Laid) {
	t.Helper()
	f := read(t, write(t, laid))
	for part, root := range f.parts {
		if strings.HasPrefix(part, "word/") && strings.HasSuffix(part, ".xml") {
			checkOrder(t, name+", "+part, root)
		}
	}
	written := f.part("word/document.xml").written()
	var decided []*layout.Paragraph
	for _, section := range laid.Sections {
		decided = slices.AppendSeq(decided, layout.Paragraphs(section.Flow))
	}
	if len(written) != len(decided) {
		t.Fatalf("%s: %d paragraphs, want %d", name, len(written), len(decided))
	}
	for i, p := range decided {
		if got, want := standing(t, f.format(written[i])), decidedStanding(p.Format); got != want {
			t.Errorf("%s: %q stands\n%s, want\n%s", name, written[i].words(), got, want)
		}
		if got, want := fmt.Sprintf("%q", f.runs(written[i])), fmt.Sprintf("%q", decidedRuns(p.Runs)); got != want {
			t.Errorf("%s: the runs are\n%s, want\n%s", name, got, want)
		}
	}
}

// written are the paragraphs under n but those that only fill an empty cell, or
// one which another above goes down into.
func (n *node) written() (found []*node) {
	for _, c := range n.children {
		if merge := c.child("w:tcPr", "w:vMerge"); merge.name != "" && merge.attrs["w:val"] != "restart" {
			continue
		}
		if c.name == "w:p" && len(c.children) > 0 {
			found = append(found, c)
		}
		found = append(found, c.written()...)
	}
	return found
}

// A cell without text holds the one paragraph Word wants in every cell.
func TestEmptyCell(t *testing.T) {
	laid, _ := lay(t, small)
	for _, block := range laid.Sections[0].Flow {
		if table, ok := block.(*layout.Table); ok {
			table.Rows[0][0] = nil
		}
	}
	for _, cell := range read(t, write(t, laid)).part("word/document.xml").all("w:tc") {
		if n := len(cell.all("w:p")); n != 1 && cell.words() == "" || n == 0 {
			t.Errorf("the cell with the text %q has %d paragraphs", cell.words(), n)
		}
	}
}

// A name breaks where layout broke it, whatever room the table has.
func TestForcedLineEnds(t *testing.T) {
	laid, _ := lay(t, longName)
	f := read(t, write(t, laid))
	lines := 0
	for p := range layout.Paragraphs(laid.Sections[0].Flow) {
		for _, r := range p.Runs {
			if r.Break {
				lines++
			}
		}
	}
	if got := len(f.part("word/document.xml").all("w:br")); got != lines || lines == 0 {
		t.Errorf("%d forced line ends, want %d", got, lines)
	}
}

// paragraphs are those of a flow in the order they are written in.
func standing(t *testing.T, p properties) string {
	t.Helper()
	align := p["w:jc"]["w:val"]
	if align == "" {
		align = "left"
	}
	indent, spacing := p["w:ind"], p["w:spacing"]
	if spacing["w:lineRule"] != "exact" {
		t.Errorf("the lines are %q high", spacing["w:lineRule"])
	}
	return fmt.Sprintf("%s, %d from the left, %d from the right, first line %d, %d above, %d below, lines %d, keeps next %v, loose %v, rule %v",
		align, twips(t, indent["w:left"]), twips(t, indent["w:right"]), twips(t, indent["w:firstLine"])-twips(t, indent["w:hanging"]),
		twips(t, spacing["w:before"]), twips(t, spacing["w:after"]), twips(t, spacing["w:line"]), p.on("w:keepNext"), !p.on("w:widowControl"), p["w:pBdr"] != nil)
}

func decidedStanding(f layout.Format) string {
	align := map[layout.Align]string{layout.Left: "left", layout.Centre: "center", layout.Justify: "both", layout.Right: "right"}[f.Align]
	return fmt.Sprintf("%s, %d from the left, %d from the right, first line %d, %d above, %d below, lines %d, keeps next %v, loose %v, rule %v",
		align, f.Left, f.Right, f.FirstLine, f.Before, f.After, f.Pitch, f.KeepNext, f.Loose, f.Rule || f.Over)
}

func decidedRuns(runs []layout.Run) (all [][2]string) {
	for _, r := range runs {
		look := fmt.Sprint(r.Style.Size.Points())
		if r.Style.Face == fonts.Bold || r.Style.Face == fonts.BoldItalic {
			look += " bold"
		}
		if r.Style.Face == fonts.Italic || r.Style.Face == fonts.BoldItalic {
			look += " italic"
		}
		if r.Style.Underline {
			look += " underlined"
		}
		if r.Style.Superscript {
			look += " superscript"
		}
		text := r.Text
		switch {
		case r.Note != nil:
			text = fmt.Sprintf("[%d]", r.Note.Number)
		case r.Break:
			text = " "
		case r.Leader:
			text = "\t"
		}
		if text != "" {
			all = append(all, [2]string{text, look})
		}
	}
	return all
}
