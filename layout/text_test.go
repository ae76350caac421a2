package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/regulation"
)

// Every word of a definition is on a page, in order, and no other word but
// those the regulation asks for.
func TestNoWordIsLost(t *testing.T) {
	for _, c := range []struct {
		file       string
		components map[regulation.Component]string
	}{
		{"../examples/thach-quang-181-cv-du.yaml", map[regulation.Component]string{
			regulation.NumberSymbol: "Số 181-CV/ĐU",
			regulation.PlaceDate:    "Thạch Quảng, ngày 25 tháng 02 năm 2026",
			regulation.Addressees: "Kính gửi: - Ủy ban nhân dân xã, - Ủy ban Mặt trận tổ quốc, các đoàn thể chính trị - xã hội xã," +
				" - Các Đảng bộ, chi bộ trực thuộc Đảng ủy.",
			regulation.Recipients: "- Như trên, - Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c), - Văn phòng Tỉnh ủy (b/c)," +
				" - Các cơ quan tham mưu giúp việc ĐU, - Các đồng chí đảng ủy viên, - Công an, Quân sự xã, - Lưu VPĐU.",
		}},
		{"../examples/lap-vo-2024.yaml", map[regulation.Component]string{
			regulation.NumberSymbol: "Số " + strings.Repeat("\u00a0", 10) + "-CV/HU",
			regulation.PlaceDate:    "Lấp Vò, ngày 18 tháng 01 năm 2024",
			regulation.Addressees: "Kính gửi: - Uỷ ban nhân dân Huyện, - Các cơ quan tham mưu, giúp việc Huyện uỷ," +
				" - Mặt trận Tổ quốc và các tổ chức chính trị - xã hội Huyện, - Các chi bộ, đảng bộ trực thuộc Huyện uỷ.",
			regulation.Recipients: "- Như trên, - Thường trực Tỉnh uỷ, - Ban Tuyên giáo Tỉnh uỷ," +
				" - Đ/c Nguyễn Văn Thi, Uỷ viên Ban Thường vụ Tỉnh uỷ, Chủ nhiệm Uỷ ban Kiểm tra Tỉnh uỷ, - Lưu Văn phòng Huyện uỷ.",
		}},
	} {
		def := parse(t, read(t, c.file))
		laid, list := set(t, def)
		if len(list) > 0 {
			t.Fatal(list)
		}
		want := c.components
		signer := def.Signers[0]
		want[regulation.PartyTitle] = "ĐẢNG CỘNG SẢN VIỆT NAM"
		want[regulation.SuperiorBody] = def.Body.Superior[0].Value
		want[regulation.IssuingBody] = def.Body.Name[0].Value
		want[regulation.Star] = "*"
		want[regulation.LetterSubject] = def.Subject.Value
		want[regulation.Authority] = signer.Authority.Value
		want[regulation.Office] = signer.Office.Value
		want[regulation.SignerName] = signer.Name.Value
		want[regulation.RecipientsWord] = "Nơi nhận:"
		want[regulation.PageNumber] = map[int]string{3: "2 3", 4: "2 3 4"}[len(laid.Pages)]
		for component := range regulation.ComponentCount {
			if component.OfText() || component == regulation.Note {
				continue
			}
			if got := strings.Join(texts(laid.of(component)), " "); got != want[component] {
				t.Errorf("%s: %s:\n got %q\nwant %q", c.file, laid.Styles[component].Key, got, want[component])
			}
		}
		checkText(t, def, laid)
	}
}

// checkText compares the text and the notes on the pages with those of the
// definition, but for the spaces at which a line may end.
func checkText(t *testing.T, def *dispatch.Definition, laid *Laid) {
	t.Helper()
	mark := "[^%d]"
	if def.Choices.NoteMark == dispatch.NoteParentheses {
		mark = "([^%d])"
	}
	var content, notes strings.Builder
	for _, p := range def.Content.Paragraphs() {
		content.WriteString(spansText(p.Spans, mark))
	}
	for i, n := range def.Content.Notes {
		fmt.Fprintf(&notes, "[^%d]%s", i+1, spansText(n.Spans, ""))
	}
	for name, c := range map[string]struct {
		lines []placed
		want  string
	}{"text": {laid.ofText(), content.String()}, "notes": {laid.of(regulation.Note), notes.String()}} {
		got := strings.ReplaceAll(strings.Join(texts(c.lines), ""), " ", "")
		want := strings.ReplaceAll(c.want, " ", "")
		if got != want {
			i := 0
			for i < min(len(got), len(want)) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s from byte %d of %d and %d:\n got %.80q\nwant %.80q", name, i, len(got), len(want), got[i:], want[i:])
		}
	}
}

// spansText is the text of spans, mark standing for that of a note.
func spansText(spans []dispatch.Span, mark string) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Note > 0 {
			fmt.Fprintf(&b, mark, s.Note)
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

// Both outputs are made of the same lines: every line of the flow is on a page,
// in the order of the flow, and every line of a page but its number is one of
// the flow or of its notes.
func TestPagesAndFlowAreTheSameLines(t *testing.T) {
	for _, file := range []string{"../examples/thach-quang-181-cv-du.yaml", "testdata/60-recipients.yaml", "testdata/split-notes.yaml", "testdata/sections.yaml"} {
		laid := layFile(t, file)
		var flow, notes []*Line
		add := func(p *Paragraph) {
			for _, l := range p.Lines {
				if len(l.Words) > 0 {
					flow = append(flow, l)
				}
				for _, w := range l.Words {
					if w.Note != nil {
						notes = append(notes, w.Note.Paragraph.Lines...)
					}
				}
			}
		}
		for _, section := range laid.Sections {
			for p := range Paragraphs(section.Flow) {
				add(p)
			}
		}
		for _, page := range laid.Pages {
			for _, l := range page.Lines {
				switch {
				case l.Component == regulation.PageNumber:
				case len(flow) > 0 && l.Line == flow[0]:
					flow = flow[1:]
				case len(notes) > 0 && l.Line == notes[0]:
					notes = notes[1:]
				default:
					t.Fatalf("%s: %q is not the next line of the flow or of the notes", file, l.text())
				}
			}
		}
		if len(flow)+len(notes) > 0 {
			t.Errorf("%s: %d lines are on no page", file, len(flow)+len(notes))
		}
	}
}
