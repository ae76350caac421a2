package check

import (
	"regexp"
	"strings"

	"congvan/dispatch"
)

// citation is a document that a text names by its number.
type citation struct {
	dispatch.Text        // the text it is named in
	name          string // "Chỉ thị số 04-CT/TU"
	symbol        string // "04-CT/TU"
	first         bool   // that it is the first time
	day           string // what stands between it and the day: ", ngày"; "" where there is none
	issuer        bool   // that a body is named behind it
	about         bool   // that it is said what it is about
}

// kindsCited are the kinds of documents that are cited by number.
const kindsCited = `Nghị quyết|Quyết định|Chỉ thị|Kết luận|Quy chế|Quy định|Thông tri|Hướng dẫn|Thông báo|Báo cáo|Kế hoạch|Quy hoạch|Chương trình|Đề án|Tờ trình|Công văn|Nghị định|Thông tư`

var (
	numberMark = regexp.MustCompile(`số:? ?\d`)
	cited      = regexp.MustCompile(`(?:` + kindsCited + `) số:? ?(\d{1,5}[-/][\p{L}\d/-]*[\p{L}\d])`)
	citedDay   = regexp.MustCompile(`^,? ?(?:ngày …|ngày \d|năm \d)`)
	citedBody  = regexp.MustCompile(`^,? ?(?:ngày [\d…/.-]+(?: tháng [\d…]+ năm \d+)?|năm \d{4})?,? (?:của|do) `)
	citedAbout = regexp.MustCompile(`(?:^|[\s,])(?:về|quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|thành lập|kiện toàn|phân công|triển khai|thực hiện|tổ chức|tăng cường|khen thưởng|công nhận|chỉ định)(?:\s|$)`)
	// citedMore is behind one of several documents that are cited together.
	citedMore = regexp.MustCompile(`^(?:,| và|, và) (?:số \d|(?:` + kindsCited + `) số)`)
	clauseEnd = regexp.MustCompile(`[;.)“”]\s|[;.)]$`)
)

// citations are all documents that the text of the document and its legal bases
// cite, in their order. Where a subject names one it is no citation.
func (s *subject) citations() []citation {
	seen := map[string]bool{}
	var out []citation
	for _, t := range append(s.LegalBases[:len(s.LegalBases):len(s.LegalBases)], s.prose...) {
		if !numberMark.MatchString(t.Value) {
			continue
		}
		text := plain(t.Value)
		for _, at := range cited.FindAllStringSubmatchIndex(text, -1) {
			c := citation{Text: t, name: text[at[0]:at[1]], symbol: text[at[2]:at[3]]}
			tail := text[at[1]:]
			if end := clauseEnd.FindStringIndex(tail); end != nil {
				tail = tail[:end[0]]
			}
			c.first = !seen[c.symbol]
			seen[c.symbol] = true
			c.day = citedDay.FindString(tail)
			c.issuer = citedBody.MatchString(tail)
			c.about = citedAbout.MatchString(tail)
			if !citedMore.MatchString(tail) {
				out = append(out, c)
			}
		}
	}
	return out
}

// sentences are the paragraphs and the notes of the document and of what it issues.
func (s *subject) sentences() []dispatch.Text {
	var out []dispatch.Text
	for _, c := range s.contents() {
		for _, p := range c.Paragraphs() {
			out = append(out, dispatch.Text{Value: textOf(p), Pos: p.Pos})
		}
		for _, n := range c.Notes {
			out = append(out, dispatch.Text{Value: spoken(n.Spans), Pos: n.Pos})
		}
	}
	return out
}

// bodyBases are the paragraphs at the head of the text that are căn cứ: they begin so
// and end like the items of a list.
func (s *subject) bodyBases() []*dispatch.Paragraph {
	var out []*dispatch.Paragraph
	for _, p := range running(s.Content) {
		text := textOf(p)
		words, dashed := strings.CutPrefix(text, "-")
		words = strings.TrimSpace(words)
		legal := strings.HasPrefix(words, "Căn cứ ") || len(out) > 0 && (strings.HasPrefix(words, "Xét ") || strings.HasPrefix(words, "Theo "))
		ends := strings.HasSuffix(text, ";") || strings.HasSuffix(text, ",") || dashed && strings.HasSuffix(text, ".")
		if !legal || !ends {
			break
		}
		out = append(out, p)
	}
	return out
}

// bases are all căn cứ of the document, those of can_cu and those in its text.
func (s *subject) bases() []dispatch.Text {
	out := append([]dispatch.Text(nil), s.LegalBases...)
	for _, p := range s.bodyBases() {
		out = append(out, dispatch.Text{Value: textOf(p), Pos: p.Pos})
	}
	return out
}

// lastWords are the last words of a text, at most n.
func lastWords(text string, n int) string {
	words := strings.Fields(text)
	return strings.Join(words[max(len(words)-n, 0):], " ")
}
