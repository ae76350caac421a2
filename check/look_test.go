package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"congvan/fonts"
	"congvan/internal/diag"
	"congvan/internal/unit"
	"congvan/layout"
	"congvan/measure"
	"congvan/regulation"
)

// lookSample is a document that every rule of looks has something to look at in.
const lookSample = `mau: bao-cao
co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}
so: 12
dia_danh: Suối Lành
ngay: 2026-07-06
trich_yeu: kết quả công tác quý II
noi_dung: |
  Ban Thường vụ Đảng uỷ báo cáo Ban Thường vụ Tỉnh uỷ kết quả công tác quý II và phương hướng công tác quý III năm 2026 như sau.

  Các chi bộ trực thuộc đã tổ chức sinh hoạt chuyên đề, quán triệt các nghị quyết của Đảng bộ tỉnh và giao việc cho từng đảng viên.

  1. Trong quý III, Đảng uỷ tập trung kiểm tra việc thực hiện nghị quyết ở các chi bộ; báo cáo kết quả trước ngày 30 tháng 9 năm 2026.
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}
noi_nhan: [Tỉnh uỷ]
luu: Văn phòng Đảng uỷ
phu_luc:
  - tieu_de: DANH SÁCH CÁC CHI BỘ
    noi_dung: Chi bộ thôn Đông và chi bộ thôn Đoài là hai chi bộ có số đảng viên đông nhất của toàn Đảng bộ xã Suối Lành trong năm 2026.
`

// sampled is the sample as it is laid out, with its type and regulation.
func sampled(t *testing.T, src string) (*measure.Document, *Subject) {
	t.Helper()
	doc := read([]byte(src))
	if doc == nil {
		t.Fatal("the sample cannot be read")
	}
	faces, err := fonts.Load()
	if err != nil {
		t.Fatal(err)
	}
	laid, list := layout.Lay(doc.Definition, doc.Type, doc.Spec, faces)
	if list.HasErrors() {
		t.Fatal(list)
	}
	return measure.Laid(laid), doc
}

// sampleOf is the sample an example of a rule is a change of: a letter where it is about
// what a letter alone has.
func sampleOf(example string) string {
	if strings.Contains(example, "cong_van") {
		return Sample
	}
	return lookSample
}

// Every rule of looks finds what is bad in its example and nothing else; what is good
// no rule finds anything in.
func TestLooksBadAndGood(t *testing.T) {
	for _, rule := range lookRules() {
		t.Run(string(rule.ID), func(t *testing.T) {
			for example, want := range map[string][]diag.ID{rule.Bad: append([]diag.ID{rule.ID}, rule.Beside...), rule.Good: nil} {
				seen, doc := sampled(t, sampleOf(example))
				change(t, seen, example)
				found := Looks(seen, doc.Definition, doc.Type, doc.Spec)
				got := ids(found)
				slices.Sort(got)
				slices.Sort(want)
				if !slices.Equal(got, want) {
					t.Errorf("%s: found %v, want %v\n%s", example, got, want, said(found))
				}
			}
		})
	}
}

// change makes the change of an example in what was measured: of each component, or of
// the sheet and the page number, what is said of it.
func change(t *testing.T, seen *measure.Document, example string) {
	t.Helper()
	var said map[string]map[string]string
	if err := yaml.Unmarshal([]byte(example), &said); err != nil {
		t.Fatal(err)
	}
	for of, values := range said {
		for key, value := range values {
			if !changeSheet(seen, of, key, value) && !changeHead(seen, of, key, value) && !changeParts(seen, of, key, value) {
				t.Fatalf("what is %s: %s of %s?", key, value, of)
			}
		}
	}
}

func amount(value string) (n float64) {
	fmt.Sscan(strings.TrimSuffix(value, "%"), &n)
	return n
}

func changeSheet(seen *measure.Document, of, key, value string) bool {
	sheet, mm := &seen.Sheets[0], measure.Length{Value: unit.MM(amount(value)), Known: true}
	switch of + " " + key {
	case "trang rong":
		sheet.Width = mm.Value
	case "trang cao":
		sheet.Height = mm.Value
	case "trang phai":
		sheet.Right = mm
	case "trang ra_ngoai":
		if value == "co" {
			seen.Astray = append(seen.Astray, measure.Place{Page: 1, Text: "Ban Thường vụ"})
		}
	case "so_trang co":
		sheet.Number.Shown = measure.No
	case "so_trang trang":
		sheet.Least = int(amount(value))
	case "so_trang trang_dau":
		sheet.Number.First = yes(value)
	case "so_trang chan":
		sheet.Number.Shown, sheet.Number.Foot = measure.Yes, value == "co"
	case "so_trang giua":
		sheet.Number.Shown, sheet.Number.Centred = measure.Yes, yes(value)
	case "so_trang cach":
		sheet.Number.Shown, sheet.Number.Middle = measure.Yes, mm
	case "phu_luc danh_tiep":
		seen.Sheets[1].Number.Shown = measure.Yes
		seen.Sheets[1].Number.Restarts = measure.Yes
		if value == "co" {
			seen.Sheets[1].Number.Restarts = measure.No
		}
	default:
		return false
	}
	return true
}

func yes(value string) measure.Answer {
	if value == "co" {
		return measure.Yes
	}
	return measure.No
}

func changeHead(seen *measure.Document, of, key, value string) bool {
	switch of + " " + key {
	case "tieu_de ke":
		seen.Title.Drawn = yes(value)
		switch value {
		case "gach_chan":
			seen.Title.Underlined = measure.Yes
		case "50", "100":
			seen.Title = measure.Stroke{Drawn: measure.Yes, Underlined: measure.No, Share: int(amount(value))}
		}
	case "co_quan ke":
		seen.Issuer.Drawn = yes(value)
	case "noi_dung doan_trong":
		if value == "co" {
			seen.Blanks = append(seen.Blanks, measure.Place{Page: 1, Text: "Ban Thường vụ"})
		}
	default:
		return false
	}
	return true
}

func changeParts(seen *measure.Document, of, key, value string) bool {
	is := slices.IndexFunc(regulation.HD05().Looks[:], func(l regulation.Look) bool { return l.Key == of })
	if is < 0 {
		return false
	}
	c := regulation.Component(is)
	switch key {
	case "bo":
		if value == "co" {
			seen.Parts = slices.DeleteFunc(seen.Parts, func(p measure.Part) bool { return p.Component == c })
		}
		return true
	case "len_dau":
		if value == "co" {
			i := slices.IndexFunc(seen.Parts, func(p measure.Part) bool { return p.Component == c })
			p := seen.Parts[i]
			seen.Parts = slices.Insert(slices.Delete(seen.Parts, i, i+1), 0, p)
		}
		return true
	}
	for _, p := range seen.Of(c) {
		for i := range p.Runs {
			r := &p.Runs[i]
			switch key {
			case "co":
				r.Size = unit.Size(amount(value))
			case "dam":
				r.Bold = yes(value)
			case "nghieng":
				r.Italic = yes(value)
			case "gach_chan":
				r.Underline = yes(value)
			case "phong":
				r.Face = value
			case "mau":
				r.Colour = value
			}
		}
		pt := measure.Length{Value: unit.PT(amount(value)), Known: true}
		switch key {
		case "co", "dam", "nghieng", "gach_chan", "phong", "mau":
		case "chu":
			p.Text = value
		case "dong":
			p.Rule, p.Pitch = measure.Exactly, pt
			if strings.HasSuffix(value, "%") {
				p.Rule, p.Lines = measure.Multiple, int(amount(value))
			}
		case "cach":
			p.Gap = pt
		case "thut":
			p.Indent = measure.Length{Value: unit.MM(amount(value)), Known: true}
		case "can":
			p.Align = map[string]measure.Align{"trai": measure.Left, "giua": measure.Centre, "deu": measure.Justify}[value]
		case "ben":
			p.Side = map[string]measure.Side{"trai": measure.LeftSide, "phai": measure.RightSide}[value]
		case "trang":
			p.Page = int(amount(value))
		case "tab":
			p.Lead = map[string]int{"co": 1}[value]
		default:
			return false
		}
	}
	return true
}
