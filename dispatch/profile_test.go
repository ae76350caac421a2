package dispatch

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/internal/diag"
)

// office is a profile in which a capacity changed hands.
const office = `co_quan:
  - {khoa: dang-uy, cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ XÃ B, ky_hieu: ĐU, trong_cau: Đảng uỷ xã B, dia_danh: Xã B}
  - {khoa: Văn-phòng, ten: VĂN PHÒNG, dia_danh: Bản B}
nguoi_ky:
  - {khoa: bt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Lê Thị Cũ, den: 2026-06-30}
  - {khoa: bt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Trần Văn Mới, tu: 2026-07-02, den: 2026-12-31}
  - {khoa: cvp, quyen_han: T/L BAN THƯỜNG VỤ, kiem: UỶ VIÊN, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Hoàng C}
noi_nhan: [{ten: Tỉnh uỷ, muc_dich: b/c}, Như trên]
luu: VPĐU
lien_he: Số 1, xã B
trinh_bay: {co_chu: 14}
`

// officeOf is the profile of a text without errors.
func officeOf(t *testing.T, src string) *Profile {
	t.Helper()
	profile, list := ParseProfile("co-quan.yaml", []byte(src))
	if profile == nil || len(list) > 0 {
		t.Fatalf("%s: %v", src, list)
	}
	return profile
}

func TestProfile(t *testing.T) {
	p := officeOf(t, office)
	if len(p.Bodies) != 2 || len(p.Signers) != 3 || len(p.Recipients) != 2 || p.Path != "co-quan.yaml" {
		t.Fatalf("%+v", p)
	}
	for want, got := range map[string]Text{
		"dang-uy 2:12+7":                p.Bodies[0].Key,
		"ĐẢNG BỘ TỈNH CAO BẰNG 2:31+21": p.Bodies[0].Superior[0],
		"ĐẢNG UỶ XÃ B 2:59+12":          p.Bodies[0].Name[0],
		"ĐU 2:82+2":                     p.Bodies[0].Symbol,
		"Đảng uỷ xã B 2:97+12":          p.Bodies[0].InText,
		"Xã B 2:121+4":                  p.Bodies[0].Place,
		"VĂN PHÒNG 3:28+9":              p.Bodies[1].Name[0],
		"cvp 7:12+3":                    p.Signers[2].Key,
		"T/L BAN THƯỜNG VỤ 7:28+17":     p.Signers[2].Authority,
		"UỶ VIÊN 7:53+7":                p.Signers[2].Also,
		"CHÁNH VĂN PHÒNG 7:71+15":       p.Signers[2].Office,
		"Hoàng C 7:96+7":                p.Signers[2].Name,
		"Tỉnh uỷ 8:18+7":                p.Recipients[0].Name,
		"b/c 8:37+3":                    p.Recipients[0].Purpose,
		"Như trên 8:43+8":               p.Recipients[1].Name,
		"VPĐU 9:6+4":                    p.Archive,
		"Số 1, xã B 10:10+10":           p.Contact,
	} {
		if text := got.Value + " " + placeOf(got.Pos); text != want || got.Pos.File != "co-quan.yaml" {
			t.Errorf("%s in %s, want %s", text, got.Pos.File, want)
		}
	}
	if from, to := p.Signers[1].From, p.Signers[1].To; from.Year != 2026 || from.Month != 7 || from.Day != 2 || to.Month != 12 || to.Day != 31 {
		t.Errorf("from %+v to %+v", from, to)
	}
	if p.Choices.BodySize.Value != 14 {
		t.Errorf("trinh_bay: %+v", p.Choices)
	}
}

// terms are signers of one capacity with their days.
func terms(days ...string) string {
	out := "nguoi_ky:\n"
	for _, d := range days {
		out += "  - {khoa: bt, " + d + "}\n"
	}
	return out
}

// What is wrong with a profile is told where it stands; nil where it is no YAML.
func TestProfileProblems(t *testing.T) {
	const body = "co_quan: {khoa: a, ten: A}\n"
	for src, want := range map[string]string{
		body:                                           "",
		"co_quan: [{khoa: a, ten: A}]\nluu:\n":         "",
		"luu: a\n":                                     "V003",
		"co_quan: []\n":                                "1:1+7 V003",
		"co_quan: {ten: A}\n":                          "1:10+1 V003",
		"co_quan: {khoa: a}\n":                         "1:10+1 V003",
		"co_quan: dang-uy\n":                           "1:10+7 V004",
		"co_quan: {khoa: a, ten: A, tên: B}\n":         "1:28+3 V001",
		body + "trich_yeu: a\n":                        "2:1+9 V001",
		body + "dia_danh: a\n":                         "2:1+8 V001",
		body + "nguoi_ky: {ho_ten: B}\n":               "2:11+1 V003",
		body + "nguoi_ky: bt\n":                        "2:11+2 V004",
		body + "nguoi_ky: {khoa: b, tu: a}\n":          "2:25+1 V010",
		body + "nguoi_ky: {khoa: b, den: 31/6/2026}\n": "2:26+9 V011",
		body + "trinh_bay: {co_chu: to}\n":             "2:21+2 V016",
		"co_quan:\n  - {khoa: a, ten: A}\n  - {khoa: b, ten: B}\n  - {khoa: Ạ, ten: C}\n  - {khoa: a, ten: D}\n": "4:12+1 V150, 5:12+1 V150",
		"co_quan: [{ten: A}, {ten: B}]\n": "1:11+1 V003, 1:21+1 V003",
		// The days of one capacity: parted, met on one, open, in one month, backwards.
		body + terms("den: 2026-06-30", "tu: 2026-07-01"):                                    "",
		body + terms("tu: 2026-07-01", "den: 2026-06-30"):                                    "",
		body + terms("den: 2026-06", "tu: 2026-07"):                                          "",
		body + terms("den: 2026-06-30", "tu: 2026-07-01, den: 2026-09-30", "tu: 2026-10-01"): "",
		body + terms("den: 2026-06-30", "tu: 2026-06-30"):                                    "4:12+2 V151",
		body + terms("", ""):                        "4:12+2 V151",
		body + terms("den: 2026-06", "tu: 2026-06"): "4:12+2 V151",
		body + terms("tu: 2026-01-01, den: 2026-12-31", "tu: 2026-03-01, den: 2026-03-31"): "4:12+2 V151",
		body + terms("den: 2026-06-30", "tu: 2026-07-01", "tu: 2025-01-01"):                "5:12+2 V151",
		body + terms("tu: 2026-07-01, den: 2026-07-01"):                                    "",
		body + terms("tu: 2026-07-02, den: 2026-07-01", ""):                                "3:37+10 V152, 4:12+2 V151",
		body + "nguoi_ky: [{khoa: a, ho_ten: A}, {khoa: b, ho_ten: B}]\n":                  "",
	} {
		profile, list := ParseProfile("co-quan.yaml", []byte(src))
		if got := places(list); got != want || profile == nil {
			t.Errorf("%q: got %s, want %s", src, got, want)
		}
	}
	if profile, list := ParseProfile("co-quan.yaml", []byte("co_quan: [a\n")); profile != nil || places(list) != "1:10+1 V041" {
		t.Errorf("no YAML: %v, %s", profile, places(list))
	}
}

// A message about the profile calls it so, and looks for keys in it alone.
func TestProfileIsNamed(t *testing.T) {
	const body = "co_quan: {khoa: a, ten: A}\n"
	for src, want := range map[string]string{
		body + "lưu: a\n":       `the profile has no key "lưu"; you can use: luu`,
		body + "dia_danh: a\n":  `the profile has no key "dia_danh"; you can use: co_quan.dia_danh`,
		body + "trich_yeu: a\n": `the profile has no key "trich_yeu"; you can use: co_quan, nguoi_ky, noi_nhan, luu, lien_he, trinh_bay, chinh_ta, kiem_tra`,
		"- a\n":                 "the profile is made of lines key: value, not of a list; begin with co_quan:, with a space behind the colon",
	} {
		_, list := ParseProfile("co-quan.yaml", []byte(src))
		if len(list) != 1 {
			t.Fatalf("%q: %v", src, list)
		}
		if got := list[0].Message(diag.English) + "; " + list[0].HintText(diag.English); got != want {
			t.Errorf("%q:\n got %s\nwant %s", src, got, want)
		}
	}
}

// The spelling is one of two words that differ in their marks alone.
func TestProfileSpelling(t *testing.T) {
	const body = "co_quan: {khoa: a, ten: A}\n"
	for src, want := range map[string]string{
		body:                          "",
		body + "chinh_ta:\n":          "",
		body + "chinh_ta: uỷ\n":       "uỷ",
		body + "chinh_ta: ủy\n":       "ủy",
		body + "chinh_ta: Ủy\n":       "ủy",
		body + "chinh_ta: u\u0309y\n": "ủy",
		body + "chinh_ta: uy\n":       "2:11+2 V006",
		body + "chinh_ta: hòa\n":      "2:11+3 V006",
	} {
		profile, list := ParseProfile("co-quan.yaml", []byte(src))
		got := profile.Spelling
		if len(list) > 0 {
			got = places(list)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
	}
}

// inOffice is a document of an office that has a profile.
func inOffice(t *testing.T, profile *Profile, src string) (*Definition, diag.List) {
	t.Helper()
	return ParseIn("a.yaml", []byte("mau: cong-van\nnoi_dung: a\n"+src), nil, profile)
}

// A body is called by its key, however its marks and capitals are written.
func TestProfileBodies(t *testing.T) {
	p := officeOf(t, office)
	for src, want := range map[string]string{
		"":                                   "[]",
		"co_quan: dang-uy\n":                 "[ĐẢNG UỶ XÃ B]",
		"co_quan: Đảng-uỷ\n":                 "[ĐẢNG UỶ XÃ B]",
		"co_quan: van-phong\n":               "[VĂN PHÒNG]",
		"co_quan: [VĂN-PHÒNG, dang-uy]\n":    "[VĂN PHÒNG ĐẢNG UỶ XÃ B]",
		"co_quan: [dang-uy, {ten: MẶT B}]\n": "[ĐẢNG UỶ XÃ B MẶT B]",
		"co_quan: {ten: BAN}\n":              "[BAN]",
	} {
		def, list := inOffice(t, p, src)
		var names []string
		for _, b := range append([]Organisation{def.Body}, def.Joint...) {
			for _, n := range b.Name {
				names = append(names, n.Value)
			}
		}
		if got := fmt.Sprint(names); got != want || len(list) > 0 {
			t.Errorf("%q: %s, %v, want %s", src, got, list, want)
		}
	}
	_, list := inOffice(t, p, "co_quan: [dang-uy, dang-ui]\n")
	if got := places(list); got != "3:20+7 V142" || list[0].HintText(diag.English) != "the nearest: dang-uy" {
		t.Errorf("an unknown body: %s, %v", got, list)
	}
	// Without a profile nothing is a key, and a body is asked for.
	if _, list := Parse("a.yaml", []byte("mau: cong-van\nnoi_dung: a\nco_quan: dang-uy\nky: bt\n")); places(list) != "3:10+7 V004, 4:5+2 V004" {
		t.Errorf("no profile: %s", places(list))
	}
	if _, list := inOffice(t, nil, ""); places(list) != "V003" {
		t.Errorf("no profile and no body: %s", places(list))
	}
}

// Who signs in a capacity follows from the day of the document, also where it
// stands below; what is still open of the day is no hindrance.
func TestProfileSigners(t *testing.T) {
	p := officeOf(t, office)
	for src, want := range map[string]string{
		"ky: bt\nngay: 2026-06-30\n":        "Lê Thị Cũ",
		"ngay: 2020-01-01\nky: BT\n":        "Lê Thị Cũ",
		"ky: bt\nngay: 2026-07-01\n":        "3:5+2 V143",
		"ky: bt\nngay: 2026-07-02\n":        "Trần Văn Mới",
		"ky: bt\nngay: 2026-07\n":           "Trần Văn Mới",
		"ky: bt\nngay: 2026-12-31\n":        "Trần Văn Mới",
		"ky: bt\nngay: 2027-01-01\n":        "3:5+2 V143",
		"ky: bt\nngay: 2027\n":              "3:5+2 V143",
		"ky: CVP\n":                         "Hoàng C",
		"ky: [bt, cvp]\nngay: 2026-08-01\n": "Trần Văn Mới, Hoàng C",
		"ky: [cvp, {ho_ten: A}]\n":          "Hoàng C, A",
		"ky: cvb\n":                         "3:5+3 V142",
		"ky: [cvp, phong]\n":                "3:11+5 V142",
	} {
		def, list := inOffice(t, p, src)
		var names []string
		for _, s := range def.Signers {
			names = append(names, s.Name.Value)
		}
		got := strings.Join(names, ", ")
		if len(list) > 0 {
			got = places(list)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", src, got, want)
		}
	}
	_, list := inOffice(t, p, "ky: cvb\n")
	if got := list[0].HintText(diag.English); got != "the nearest: cvp" {
		t.Errorf("the hint is %q", got)
	}
	_, list = inOffice(t, p, "ky: bi\n")
	if got := list[0].HintText(diag.English); got != "the nearest: bt" {
		t.Errorf("the hint is %q", got)
	}
	_, list = inOffice(t, officeOf(t, "co_quan: {khoa: a, ten: A}\n"), "ky: bt\n")
	if got := places(list); got != "3:5+2 V142" {
		t.Errorf("an office without signers: %s", got)
	}
}

// The definition wins over the profile; the place is that of the body that is
// named; a signer without a name has that of who holds authority and office.
func TestCompleteFrom(t *testing.T) {
	p := officeOf(t, office)
	for src, want := range map[string]string{
		"":                                     "ĐẢNG UỶ XÃ B; Xã B; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"co_quan: van-phong\n":                 "VĂN PHÒNG; Bản B; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"co_quan: {ten: Đảng uỷ xã B}\n":       "Đảng uỷ xã B; Xã B; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"co_quan: {ten: BAN}\n":                "BAN; ; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"dia_danh: C\nnoi_nhan: [D]\nluu: E\n": "ĐẢNG UỶ XÃ B; C; ; D; E; Số 1, xã B; 14",
		"lien_he: F\ntrinh_bay: {co_chu: 15}\nluu: ''\n":                                     "ĐẢNG UỶ XÃ B; Xã B; ; Tỉnh uỷ; VPĐU; F; 15",
		"ngay: 2026-06-01\nky: {quyen_han: T/M Ban Thường vụ, chuc_vu: BÍ THƯ}\n":            "ĐẢNG UỶ XÃ B; Xã B; Lê Thị Cũ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"ngay: 2026-08-01\nky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ}\n":            "ĐẢNG UỶ XÃ B; Xã B; Trần Văn Mới; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"ngay: 2027-08-01\nky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ}\n":            "ĐẢNG UỶ XÃ B; Xã B; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"ngay: 2026-08-01\nky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: X}\n": "ĐẢNG UỶ XÃ B; Xã B; X; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"ky: {quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG}\n":                     "ĐẢNG UỶ XÃ B; Xã B; ; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
		"ky: {quyen_han: T/L BAN THƯỜNG VỤ, kiem: UỶ VIÊN, chuc_vu: CHÁNH VĂN PHÒNG}\n":      "ĐẢNG UỶ XÃ B; Xã B; Hoàng C; Tỉnh uỷ; VPĐU; Số 1, xã B; 14",
	} {
		def, list := inOffice(t, p, src)
		if len(list) > 0 {
			t.Fatal(src, list)
		}
		def.CompleteFrom(p)
		name := ""
		for _, s := range def.Signers {
			name += s.Name.Value
		}
		got := fmt.Sprintf("%s; %s; %s; %s; %s; %s; %v", def.Body.Name[0].Value, def.Place.Value, name,
			def.Recipients[0].Name.Value, def.Archive.Value, def.Contact.Value, def.Choices.BodySize.Value)
		if got != want {
			t.Errorf("%q:\n got %s\nwant %s", src, got, want)
		}
		// What the profile brings is not missed at the places of a definition.
		for _, key := range []string{"co_quan", "noi_nhan", "luu"} {
			if _, ok := def.Given[key]; !ok {
				t.Errorf("%q: %s is not given", src, key)
			}
		}
	}
}

// A draft leaves out what every document has from the profile.
func TestProfileBrings(t *testing.T) {
	all := []string{"co_quan", "dia_danh", "noi_nhan", "luu", "lien_he", "trinh_bay", "so", "ngay", "ky", "noi_dung"}
	for src, want := range map[string]string{
		office:                         "co_quan dia_danh noi_nhan luu lien_he trinh_bay",
		"co_quan: {khoa: a, ten: A}\n": "co_quan",
		"co_quan: [{khoa: a, ten: A}, {khoa: b, ten: B, dia_danh: C}]\nluu:\nnoi_nhan: []\nlien_he: ''\n": "co_quan",
		"co_quan: {khoa: a, ten: A, dia_danh: C}\nluu: D\n":                                               "co_quan dia_danh luu",
	} {
		p := officeOf(t, src)
		got := slices.DeleteFunc(slices.Clone(all), func(key string) bool { return !p.Brings(key) })
		if text := strings.Join(got, " "); text != want {
			t.Errorf("%s\nbrings %s, want %s", src, text, want)
		}
	}
}
