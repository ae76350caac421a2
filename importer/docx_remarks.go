package importer

import (
	"fmt"
	"regexp"
	"strings"

	"congvan/internal/diag"
	"congvan/internal/ooxml"
)

// remark notes what the reader has to tell of a paragraph.
func (r *wordReader) remark(p *ooxml.Paragraph, vi, en string) {
	r.flushChanges()
	r.source.Remarks = append(r.source.Remarks, Doubt{Pos: diag.Pos{File: r.source.Path, Line: p.Index}, Words: diag.Words{Vi: vi, En: en}})
}

// changed is the words of one tracked change that stand together.
type changed struct {
	paragraph int
	change    ooxml.Change
	words     string
}

// taken says whether a run that was changed is in the text, and notes it for
// telling.
func (r *wordReader) taken(p *ooxml.Paragraph, run *ooxml.Run) bool {
	words := run.Text
	ooxml.Paragraphs(run.Blocks, func(p *ooxml.Paragraph) { words += " " + p.Text() })
	if n := len(r.changes); n > 0 && r.changes[n-1].paragraph == p.Index && r.changes[n-1].change == *run.Change {
		r.changes[n-1].words += words
	} else if strings.TrimSpace(words) != "" {
		r.changes = append(r.changes, changed{p.Index, *run.Change, words})
	}
	return !run.Change.Gone()
}

// flushChanges tells of the changes noted so far.
func (r *wordReader) flushChanges() {
	for _, c := range r.changes {
		vi, en := "chữ thêm, đã lấy", "inserted text, taken"
		switch c.change.Kind {
		case ooxml.Deleted:
			vi, en = "chữ bị xoá, đã bỏ", "deleted text, left out"
		case ooxml.MovedFrom:
			vi, en = "chữ chuyển đi nơi khác, đã bỏ ở đây", "text moved away, left out here"
		case ooxml.MovedTo:
			vi, en = "chữ chuyển tới đây", "text moved to here"
		}
		words := shortened(c.words)
		r.source.Remarks = append(r.source.Remarks, Doubt{Pos: diag.Pos{File: r.source.Path, Line: c.paragraph}, Words: diag.Words{
			Vi: vi + who(c.change.Author, c.change.Date, "của") + ": " + words,
			En: en + who(c.change.Author, c.change.Date, "by") + ": " + words,
		}})
	}
	r.changes = nil
}

// who is who changed or said something and on which day, where the file knows.
func who(author, date, by string) string {
	var out string
	if author != "" {
		out = " (" + by + " " + author
		if day, _, ok := strings.Cut(date, "T"); ok {
			out += ", " + day
		}
		out += ")"
	}
	return out
}

// comments tells what readers wrote beside the text.
func (r *wordReader) comments() {
	for _, c := range r.doc.Comments {
		if c.Text == "" {
			continue
		}
		on := ""
		if c.On != "" {
			on = " “" + shortened(c.On) + "”"
		}
		said := shortened(c.Text)
		r.flushChanges()
		r.source.Remarks = append(r.source.Remarks, Doubt{Pos: diag.Pos{File: r.source.Path, Line: c.Paragraph}, Words: diag.Words{
			Vi: "lời bình" + who(c.Author, c.Date, "của") + on + ": " + said,
			En: "comment" + who(c.Author, c.Date, "by") + on + ": " + said,
		}})
	}
}

// mostPictures is how many pictures are told one by one.
const mostPictures = 20

// drawn tells of a picture, or of words that are drawn. A line or another shape
// without words says nothing.
func (r *wordReader) drawn(p *ooxml.Paragraph, run *ooxml.Run) {
	if run.Kind == ooxml.Shape && run.Text == "" {
		return
	}
	if r.pictures++; r.pictures > mostPictures {
		return
	}
	what := ""
	if run.Text != "" {
		what = ": " + shortened(run.Text)
	}
	if run.Kind == ooxml.Shape {
		r.remark(p, "chữ vẽ, không đưa vào"+what, "drawn words, left out"+what)
		return
	}
	r.remark(p, fmt.Sprintf("hình %d, không đưa vào", r.pictures)+what, fmt.Sprintf("picture %d, left out", r.pictures)+what)
}

// pageWords is what stands in a header beside the number of the page.
var pageWords = regexp.MustCompile(`(?i)^[\s\d/–-]*(?:(?:trang|page)(?:\s*số)?)?[\s\d/–.-]*$`)

// headers reads what stands above and below the pages: whom the paper is for is
// part of it, page numbers are not, and what else there is is told.
func (r *wordReader) headers() {
	told := map[string]bool{}
	for i := range r.doc.Sections {
		s := &r.doc.Sections[i]
		for _, m := range append(append([]ooxml.Margin{}, s.Headers...), s.Footers...) {
			if m.Kind == ooxml.FirstPage && !s.TitlePage || m.Kind == ooxml.LeftPages && !s.EvenPages {
				continue // stands on no page
			}
			ooxml.Paragraphs(m.Blocks, func(p *ooxml.Paragraph) { r.margin(p, told) })
		}
	}
}

// margin reads a paragraph of a header or a footer.
func (r *wordReader) margin(p *ooxml.Paragraph, told map[string]bool) {
	var b strings.Builder
	for i := range p.Runs {
		run := &p.Runs[i]
		if run.Kind == ooxml.TextRun && !run.Change.Gone() {
			b.WriteString(run.Text)
		} else if run.Kind == ooxml.Picture || run.Kind == ooxml.Shape {
			r.drawn(p, run)
		}
	}
	said := strings.Join(strings.Fields(b.String()), " ")
	if told[said] || pageWords.MatchString(said) {
		return
	}
	told[said] = true
	if upper(said) && beginsAny(said, circulations) {
		r.source.Items = append(r.source.Items, asItems(r.lines(p, 0))...)
		return
	}
	// Its number is not one of the text that a reader could count.
	r.source.Remarks = append(r.source.Remarks, Doubt{Pos: diag.Pos{File: r.source.Path}, Words: diag.Words{
		Vi: "dòng ở đầu hoặc chân trang, không đưa vào: " + shortened(said), En: "a line of a header or footer, left out: " + shortened(said),
	}})
}

func asItems(lines []*Line) []Item {
	var out []Item
	for _, l := range lines {
		out = append(out, l)
	}
	return out
}
