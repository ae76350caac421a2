package importer

import (
	"regexp"
	"strconv"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// largestNumber is the largest a paper may have, and copies of it.
const largestNumber = 99999

// longestHead is how many lines the head of a paper may have.
const longestHead = 80

// head takes the components above the text, in whatever order the two columns
// came, and returns what stands below. A line that is none of them goes first
// into the text.
func (r *recogniser) head(items []Item) []Item {
	var lines []*Line
	for _, item := range items[:min(len(items), longestHead)] {
		l, ok := item.(*Line)
		if !ok {
			break
		}
		lines = append(lines, l)
	}
	lines, used := mergeHalves(lines)
	end := r.titleEnd(lines)
	h := &headReader{recogniser: r}
	for _, l := range lines[:end] {
		h.line(l)
	}
	h.finish()
	// Kính gửi of a công văn ends the head, that of others stands below the title.
	next := end
	for next < len(lines) && ornament(lines[next].text()) && next < end+2 {
		next++
	}
	if next < len(lines) && addressWord.MatchString(lines[next].text()) {
		end = r.addressees(lines, next)
	}
	for end < len(lines) && rule(lines[end].text()) {
		end++
	}
	var out []Item
	for _, l := range h.rest {
		r.doubt(l.Pos, "noi_dung", 0, "không rõ thành phần, đưa vào nội dung: "+l.text(), "no component, kept in the text: "+l.text())
		copied := *l
		copied.Gap, copied.End = true, EndParagraph
		out = append(out, &copied)
	}
	for _, l := range lines[end:] {
		out = append(out, l)
	}
	return append(out, items[used:]...)
}

// mergeHalves joins the parts of a number or a date that a gap parts, which was
// left to be written in by hand, or a line end. It returns how many lines it was
// given.
func mergeHalves(lines []*Line) (out []*Line, given int) {
	taken := make([]bool, len(lines))
	var number, date bool // found, in one line or in parts
	for i, l := range lines {
		if taken[i] {
			continue
		}
		said := l.text()
		number, date = number || numberLine.MatchString(said) && !openNumber.MatchString(said), date || dateLine.MatchString(said) && !openDate.MatchString(said)
		const near = 4
		for j := i + 1; j < len(lines) && j <= i+near; j++ {
			said := l.text()
			if taken[j] || openNumber.MatchString(said) && number || openDate.MatchString(said) && date || !halves(said, lines[j].text()) {
				continue
			}
			copied := *l
			copied.Spans = append(append(append([]Span{}, l.Spans...), Span{Text: " "}), lines[j].Spans...)
			l, taken[j] = &copied, true
		}
		out = append(out, l)
	}
	return out, len(lines)
}

var (
	openNumber = regexp.MustCompile(`^(?i:số)\s*:?$`)
	openDate   = regexp.MustCompile(`(?i:ngày)[\d\s.…_]*(?:tháng[\d\s.…_]*(?:năm)?)?$`)
	dateRest   = regexp.MustCompile(`^(?:tháng[\d\s.…_]*)?(?:năm\s*)?\d{4}$|^tháng[\d\s.…_]*(?:năm)?$|^\d{1,2}$`)
)

// halves says whether two lines are parts of one number or date.
func halves(above, below string) bool {
	const longest = 100
	if openNumber.MatchString(above) {
		return numberLine.MatchString(above + " " + below)
	}
	return len(above) <= longest && openDate.MatchString(above) && dateRest.MatchString(below)
}

// titleEnd is how many lines the head and the titles take: up to Kính gửi of a
// công văn, up to the rule below the titles or their last line, else to the last
// line that is sure to be of the head.
func (r *recogniser) titleEnd(lines []*Line) int {
	sure, typed := 0, -1
	for i, l := range lines {
		s := l.text()
		if addressWord.MatchString(s) || l.Component.text() {
			return i
		}
		if typed < 0 && upper(s) {
			if t, rest := r.typeByName(s); t != nil && (rest == "" || !addressWord.MatchString(rest)) {
				typed = i
			}
		}
		if presentedNote.MatchString(s) && typed < 0 {
			typed = i
		}
		if typed >= 0 {
			return r.subjectEnd(lines, typed)
		}
		if strings.Contains(s, partyTitle) || dateLine.MatchString(s) || numberLine.MatchString(s) {
			sure = i + 1
		}
		const far = 25
		if i-sure > far {
			break
		}
	}
	// A name of a house's own below a number and a date.
	if sure < len(lines) && upper(lines[sure].text()) && !dispatch.Numbered(lines[sure].text()) && !orderLine.MatchString(lines[sure].text()) && r.isForm(lines[:sure]) {
		return r.subjectEnd(lines, sure)
	}
	return sure
}

// isForm says whether the number among the lines is that of a form or of a type
// that shows its name.
func (r *recogniser) isForm(lines []*Line) bool {
	for _, l := range lines {
		if m := numberLine.FindStringSubmatch(l.text()); m != nil {
			t := r.typeBySymbol(m[2])
			return t != nil && !t.Untitled
		}
	}
	return false
}

// subjectEnd is the index behind the last line of the titles that begin at the
// given one: at the rule below them, or where a line is no title.
func (r *recogniser) subjectEnd(lines []*Line, typed int) int {
	const most = 10
	for i := typed + 1; i < len(lines) && i <= typed+most; i++ {
		s := lines[i].text()
		if rule(s) || addressWord.MatchString(s) || lines[i].Component.text() {
			return i
		}
	}
	i := typed + 1
	for ; i < len(lines) && i <= typed+most; i++ {
		l, s := lines[i], lines[i].text()
		first := i == typed+1
		switch {
		case dispatch.Numbered(s), terminated(s), basisWords.MatchString(s), l.Align == AlignIndent, orderLine.MatchString(s):
			return i
		case first && (startsLower(s) || l.Align == AlignCentre || strings.HasPrefix(s, "CỦA ") || strings.HasPrefix(s, "Về ")):
		case first && l.bold() && r.src.Styled:
		case !first && !l.Gap && (startsLower(s) || l.Align == AlignCentre || presentedNote.MatchString(lines[i-1].text()) || !terminated(lines[i-1].text()) && startsLower(lines[typed+1].text())):
		default:
			return i
		}
	}
	return i
}

// rule says whether s is a rule of hyphens or stars.
func rule(s string) bool { return s != "" && ornament(s) }

// headReader puts the lines of a head where they belong.
type headReader struct {
	*recogniser
	bodies  []*Line
	subject []*Line
	titles  []*Line // in capitals, below the number and not known
	rest    []*Line
	typed   bool // the name of the type stood above
	noted   bool // what is presented goes on
}

func (h *headReader) line(l *Line) {
	s, d := l.text(), h.def
	switch {
	case rule(s), strings.Trim(s, "* _-") == partyTitle:
	case h.noted:
		h.presented(s)
	case beginsAny(strings.ToUpper(s), stateTitles):
		h.doubt(l.Pos, "", 90, "văn bản trình bày theo thể thức của Nhà nước, không phải của Đảng", "the paper is laid out as those of the State, not of the Party")
		h.rest = append(h.rest, l)
	case h.number(l), h.date(l), h.stamp(l):
	case upper(s) && !h.typed && h.typeName(l):
	case h.typed && strings.HasPrefix(s, "CỦA ") && upper(s) && !d.Author.Present():
		d.Author = text(s, l.Pos)
	case presentedNote.MatchString(s):
		d.Presented = dispatch.Text{Pos: l.Pos}
		h.presented(s)
	case upper(s) && !h.typed && (len(h.titles) == 0 && !h.below(l)):
		h.bodies = append(h.bodies, l)
	case upper(s) && !h.typed:
		h.titles = append(h.titles, l)
	default:
		h.subject = append(h.subject, l)
	}
}

// below says whether a line in capitals stands below the head, where no body is
// named: behind both the number and the date.
func (h *headReader) below(l *Line) bool {
	return h.def.Date.Year > 0 && (h.def.Number.Pos != diag.Pos{}) && len(h.bodies) > 0
}

// presented reads a line of what is presented to a congress.
func (h *headReader) presented(s string) {
	p := &h.def.Presented
	whole := strings.TrimSpace(p.Value + " " + s)
	h.noted = !strings.HasSuffix(whole, ")")
	if !h.noted {
		whole = strings.TrimSuffix(whole, ")")
	}
	p.Value = strings.TrimPrefix(whole, "(")
}

func (h *headReader) number(l *Line) bool {
	m := numberLine.FindStringSubmatch(strings.Trim(l.text(), "*"))
	if m == nil || h.def.Number.Pos != (diag.Pos{}) {
		return false
	}
	n, _ := strconv.Atoi(m[1])
	if m[1] != "" && (n == 0 || n > largestNumber) {
		return false
	}
	h.def.Number = dispatch.Number{Value: n, Pos: l.Pos}
	h.def.Symbol = text(m[2], l.Pos)
	if t := h.typeBySymbol(m[2]); t != nil && h.typ == nil {
		h.typ = t
	}
	return true
}

func (h *headReader) date(l *Line) bool {
	m := dateLine.FindStringSubmatch(strings.Trim(l.text(), "*"))
	if m == nil || h.def.Date.Pos != (diag.Pos{}) {
		return false
	}
	part := func(s string) int {
		n, err := strconv.Atoi(strings.Trim(s, " .…_/"))
		if err != nil {
			return 0
		}
		return n
	}
	date := dispatch.Date{Year: part(m[4]), Month: part(m[3]), Day: part(m[2]), Pos: l.Pos}
	if !exists(date) {
		return false
	}
	h.def.Place, h.def.Date = text(m[1], l.Pos), date
	return true
}

// exists says whether there may be such a day, parts of which may be open.
func exists(d dispatch.Date) bool {
	days := []int{31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if d.Month > 12 || d.Day > days[min(d.Month, 12)] || d.Year != 0 && (d.Year < 1930 || d.Year > 2100) {
		return false
	}
	leap := d.Year%4 == 0 && (d.Year%100 != 0 || d.Year%400 == 0)
	return d.Month != 2 || d.Day < 29 || leap
}

// stamp reads the marks that stand around a head.
func (h *headReader) stamp(l *Line) bool {
	s, d := strings.Trim(l.text(), "*"), h.def
	level := strings.ToUpper(s)
	switch {
	case urgencies[level] != "" && upper(s):
		d.Urgency = dispatch.Text{Value: urgencies[level], Pos: l.Pos}
	case secrecies[level] != "" && upper(s):
		d.Secrecy = dispatch.Text{Value: secrecies[level], Pos: l.Pos}
	case draftLine.MatchString(s):
		d.Draft, _ = strconv.Atoi(draftLine.FindStringSubmatch(s)[1])
		d.Draft = max(d.Draft, 1)
	case upper(s) && beginsAny(s, circulations) && !d.Circulation.Present():
		d.Circulation = text(s, l.Pos)
	default:
		return false
	}
	return true
}

// typeName reads the name of the type, behind which its author or the subject
// may stand.
func (h *headReader) typeName(l *Line) bool {
	t, rest := h.typeByName(l.text())
	if t == nil {
		return false
	}
	if h.typ != nil && h.typ != t && h.typ.Key != "quy-dinh" {
		h.doubt(l.Pos, "mau", 70, "tên loại "+t.Name+" khác ký hiệu", "the name "+t.Name+" is not that of the symbol")
	}
	h.typ, h.typed = t, true
	switch {
	case strings.HasPrefix(rest, "CỦA "):
		h.def.Author = text(rest, l.Pos)
	case rest != "":
		h.subject = append(h.subject, &Line{Spans: []Span{{Text: rest}}, Pos: l.Pos})
	}
	return true
}

// finish makes components of the lines that were gathered.
func (h *headReader) finish() {
	d := h.def
	switch {
	case len(h.titles) == 0:
	case d.Presented.Present():
		d.Theme = joined(h.titles)
	case h.typ != nil && h.typ.Group == regulation.GroupForm:
		d.TypeName = joined(h.titles)
	default:
		h.rest = append(h.rest, h.titles...)
	}
	if d.Subject = joined(h.subject); d.Subject.Present() && h.typ == nil && !h.typed {
		h.setType("cong-van")
		h.doubt(d.Subject.Pos, "mau", 80, "không có ký hiệu và tên loại: coi là công văn", "without symbol and name of a type it is taken for a công văn")
	}
	h.organisations()
}

// joined is lines as one text.
func joined(lines []*Line) dispatch.Text {
	var words []string
	var pos diag.Pos
	for i, l := range lines {
		if i == 0 {
			pos = l.Pos
		}
		words = append(words, l.text())
	}
	return text(strings.Join(words, " "), pos)
}
