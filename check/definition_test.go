package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates"
)

// whole is a công văn with every part it needs, one part a line; trinh_bay
// chooses the least the regulations allow.
const whole = `# A công văn.
mau: cong-van
co_quan: {ten: ĐẢNG ỦY XÃ THẠCH QUẢNG, ky_hieu: ĐU}
dia_danh: Thạch Quảng
ngay: 2026-02-25
trich_yeu: Về việc chuẩn bị hội nghị
kinh_gui: Ủy ban nhân dân xã
noi_dung: Ban Thường vụ Đảng ủy yêu cầu.
ky: {ho_ten: Nguyễn Văn A}
noi_nhan: Như trên
luu: VPĐU
trinh_bay: {co_chu: 14, gian_dong: 18, thut_dau_dong: 10, cach_doan: 6}
`

func parse(t *testing.T, src string) *dispatch.Definition {
	t.Helper()
	def, list := dispatch.Parse("a.yaml", []byte(src))
	if len(list) > 0 {
		t.Fatalf("%s\n%v", src, list)
	}
	return def
}

func letter(t *testing.T) *regulation.Type {
	t.Helper()
	return kind(t, "cong-van")
}

// kind is the type of the given key.
func kind(t *testing.T, key string) *regulation.Type {
	t.Helper()
	typ, err := regulation.FindType(key)
	if err != nil {
		t.Fatal(err)
	}
	return typ
}

// without is the definition without the lines that begin with the words.
func without(words ...string) string {
	lines := slices.DeleteFunc(strings.SplitAfter(whole, "\n"), func(line string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(line, word+":") })
	})
	return strings.Join(lines, "")
}

// said is a list, one diagnostic a line: place, ID, arguments, hint and
// citation.
func said(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintf(&b, "%s:%d:%d+%d %s", d.Pos.File, d.Pos.Line, d.Pos.Column, d.Pos.Length, d.ID)
		for _, arg := range d.Args {
			if w, ok := arg.(diag.Words); ok {
				arg = w.Vi + " / " + w.En
			}
			fmt.Fprintf(&b, " | %v", arg)
		}
		for _, hint := range d.Hints {
			fmt.Fprintf(&b, " | hint %v", hint)
		}
		if d.Point != "" {
			fmt.Fprintf(&b, " | %s", d.Point)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// uncited is a list without its citations.
func uncited(list diag.List) diag.List {
	list = slices.Clone(list)
	for i := range list {
		list[i].Point = ""
	}
	return list
}

func same(t *testing.T, got diag.List, want string) {
	t.Helper()
	if said(got) != want {
		t.Errorf("\n got %s\nwant %s", said(got), want)
	}
}

func TestWholeDefinition(t *testing.T) {
	for _, spec := range []*regulation.Spec{regulation.HD36(), regulation.HD05()} {
		same(t, Definition(parse(t, whole), letter(t), spec), "")
		same(t, Definition(parse(t, without("trinh_bay")), letter(t), spec), "")
	}
}

// A missing part is told at the template's name, for that is what asks for it.
func TestMissingPart(t *testing.T) {
	for key, want := range map[string]string{
		"dia_danh":  "địa danh / place the document is issued at | công văn | hint dia_danh: Thạch Quảng",
		"ngay":      "ngày ký / day it is signed | công văn | hint ngay: 2026-02-25",
		"trich_yeu": "trích yếu nội dung / subject | công văn | hint trich_yeu: Về việc chuẩn bị hội nghị",
		"kinh_gui":  "nơi kính gửi / bodies the letter is addressed to | công văn | hint kinh_gui: [Ủy ban nhân dân xã]",
		"ky": "người ký / signer" +
			" | công văn | hint ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Nguyễn Văn A}",
		"noi_nhan": "nơi nhận / recipients | công văn | hint noi_nhan: [Như trên]",
	} {
		same(t, Definition(parse(t, without(key)), letter(t), regulation.HD36()), "a.yaml:2:6+8 V113 | "+key+" | "+want+"\n")
	}
}

// What the file gives in a form that could not be read is not missing.
func TestUnreadableIsNotMissing(t *testing.T) {
	def, list := dispatch.Parse("a.yaml", []byte(without("ky", "luu")+"ky: Nguyễn Văn A\nluu: [a, b]\n"))
	if len(list) != 2 {
		t.Fatalf("%d problems of form, want 2", len(list))
	}
	same(t, Definition(def, letter(t), regulation.HD36()), "")
}

// Where the regulation is not settled the parts are still asked for.
func TestPartsAloneNeedNoRegulation(t *testing.T) {
	same(t, Parts(parse(t, without("ngay", "luu", "trinh_bay")), letter(t)),
		"a.yaml:2:6+8 V113 | ngay | ngày ký / day it is signed | công văn | hint ngay: 2026-02-25\n")
}

// What a type merely expects is a warning, whichever part it is.
func TestMissingExpected(t *testing.T) {
	typ := letter(t)
	typ.Expected = []string{"so"}
	list := Definition(parse(t, whole), typ, regulation.HD36())
	same(t, list, "a.yaml:2:6+8 V117 | so | số văn bản / number of the document | hint so: 181\n")
	if list.HasErrors() {
		t.Error("it stops the document")
	}
}

func TestMissingArchive(t *testing.T) {
	def := parse(t, without("luu"))
	for _, c := range []struct {
		spec *regulation.Spec
		want string
	}{
		{regulation.HD36(), "a.yaml:2:6+8 V115 | 36-HD/VPTW, II.1.9.1\n"},
		{regulation.HD05(), "a.yaml:2:6+8 V115 | 05-HD/VPTW, II.I.9.1.1\n"},
	} {
		list := Definition(def, letter(t), c.spec)
		same(t, list, c.want)
		if list.HasErrors() {
			t.Error("a document without an archive line must still be rendered")
		}
	}
}

// A document has a symbol of its own, or one made of its type's and its body's.
// Như trên stands first, if at all.
func TestAsAboveFirst(t *testing.T) {
	def := parse(t, strings.Replace(whole, "noi_nhan: Như trên", "noi_nhan: [{ten: A, in: không}, Như trên, B]", 1))
	if list := Definition(def, letter(t), regulation.HD36()); len(list) > 0 {
		t.Error(said(list))
	}
	def = parse(t, strings.Replace(whole, "noi_nhan: Như trên", "noi_nhan: [A, Như trên]", 1))
	if got, want := said(Definition(def, letter(t), regulation.HD05())), "a.yaml:10:15+8 V457 | Như trên | 05-HD/VPTW, II.I.9.2.3\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestMissingSymbol(t *testing.T) {
	bare := strings.Replace(whole, ", ky_hieu: ĐU", "", 1)
	same(t, Definition(parse(t, bare), letter(t), regulation.HD36()), "a.yaml:3:10+1 V118 | 36-HD/VPTW, II.1.3.1.b\n")
	same(t, Definition(parse(t, bare), letter(t), regulation.HD05()), "a.yaml:3:10+1 V118 | 05-HD/VPTW, II.I.3.1.2\n")
	same(t, Definition(parse(t, bare+"ky_hieu: CV/ĐU\n"), letter(t), regulation.HD36()), "")
}

// What the writer gives stands; that the rules say otherwise is a warning.
func TestOtherSymbol(t *testing.T) {
	list := Definition(parse(t, whole+"ky_hieu: 12/CV-ĐU\n"), letter(t), regulation.HD05())
	same(t, list, "a.yaml:13:10+8 V122 | 12/CV-ĐU | CV/ĐU | 05-HD/VPTW, II.I.3.1.2\n")
	if list.HasErrors() {
		t.Error("it stops the document")
	}
	same(t, Definition(parse(t, whole+"ky_hieu: CV/ĐU\n"), letter(t), regulation.HD05()), "")
}

// A part that a type does not have is told where it stands, and printed.
func TestForeignPart(t *testing.T) {
	typ := letter(t)
	typ.Barred36 = []string{"kinh_gui"}
	list := Definition(parse(t, whole+"tac_gia: CỦA BAN\n"), typ, regulation.HD36())
	same(t, list, "a.yaml:13:10+7 V121 | công văn | tac_gia | 36-HD/VPTW, II.1.5.2\n"+
		"a.yaml:7:11+18 V121 | công văn | kinh_gui | 36-HD/VPTW, II.1.9.2\n")
	if list.HasErrors() {
		t.Error("it stops the document")
	}
	same(t, Definition(parse(t, whole), typ, regulation.HD05()), "")
}

// A part may be required under one regulation alone.
func TestPartOfOneRegulation(t *testing.T) {
	typ := letter(t)
	typ.Required05 = []string{"kinh_trinh"}
	typ.Barred = nil
	same(t, Definition(parse(t, whole), typ, regulation.HD36()), "")
	same(t, Definition(parse(t, whole), typ, regulation.HD05()),
		"a.yaml:2:6+8 V113 | kinh_trinh | nơi kính trình của tờ trình / bodies a submission is made to | công văn | hint kinh_trinh: [Ban Thường vụ Tỉnh uỷ]\n")
}

// Everything is told at once, in the order a definition is written.
func TestAllThatIsMissing(t *testing.T) {
	def := parse(t, "mau: cong-van\nco_quan: {ten: A}\nnoi_dung: a\ntrinh_bay: {co_chu: 13}\n")
	var got []string
	for _, d := range Definition(def, letter(t), regulation.HD05()) {
		got = append(got, fmt.Sprint(d.ID, " ", d.Args))
	}
	want := []string{"dia_danh", "ngay", "trich_yeu", "kinh_gui", "ky", "noi_nhan", "", "", "trinh_bay.co_chu"}
	if len(got) != len(want) {
		t.Fatalf("%d diagnostics, want %d\n%s", len(got), len(want), strings.Join(got, "\n"))
	}
	for i, key := range want {
		if !strings.Contains(got[i], "["+key) {
			t.Errorf("diagnostic %d is %s, want that of %s", i, got[i], key)
		}
	}
}

// A choice outside a range is told where it was made; the bounds are inside.
func TestChoices(t *testing.T) {
	for _, c := range []struct{ choice, want36, want05 string }{
		{"co_chu: 14", "", ""},
		{"co_chu: 14,5", "", ""},
		{"co_chu: 15", "", ""},
		{"co_chu: 13.5", "V114 | trinh_bay.co_chu | 13,5 / 13.5 | 14 / 14 | 15 / 15 | pt | 36-HD/VPTW, Phụ lục 3, 6", "V114 | trinh_bay.co_chu | 13,5 / 13.5 | 14 / 14 | 15 / 15 | pt | 05-HD/VPTW, Phụ lục 2, 6"},
		{"co_chu: 14.3", "V119 | 14,3 / 14.3", "V119 | 14,3 / 14.3"},
		{"co_chu: 15.5", "V114 | trinh_bay.co_chu | 15,5 / 15.5 | 14 / 14 | 15 / 15 | pt | 36-HD/VPTW, Phụ lục 3, 6", "V114 | trinh_bay.co_chu | 15,5 / 15.5 | 14 / 14 | 15 / 15 | pt | 05-HD/VPTW, Phụ lục 2, 6"},
		{"gian_dong: 17.9", "V114 | trinh_bay.gian_dong | 17,9 / 17.9 | 18 / 18 | 36 / 36 | pt | 36-HD/VPTW, II.1.6.2", "V114 | trinh_bay.gian_dong | 17,9 / 17.9 | 18 / 18 | 22 / 22 | pt | 05-HD/VPTW, II.I.6.2.2"},
		{"gian_dong: 22", "", ""},
		// The greatest pitch of 2018 is ours: no point is cited for it.
		{"gian_dong: 40", "V114 | trinh_bay.gian_dong | 40 / 40 | 18 / 18 | 36 / 36 | pt", "V114 | trinh_bay.gian_dong | 40 / 40 | 18 / 18 | 22 / 22 | pt | 05-HD/VPTW, II.I.6.2.2"},
		{"gian_dong: 22.5", "", "V114 | trinh_bay.gian_dong | 22,5 / 22.5 | 18 / 18 | 22 / 22 | pt | 05-HD/VPTW, II.I.6.2.2"},
		{"thut_dau_dong: 9", "V125 | trinh_bay.thut_dau_dong | 9 / 9 | 10 / 10 | 12,7 / 12.7 | mm | 36-HD/VPTW, II.1.6.2", "V125 | trinh_bay.thut_dau_dong | 9 / 9 | 10 / 10 | 12,7 / 12.7 | mm | 05-HD/VPTW, II.I.6.2.2"},
		{"thut_dau_dong: 12.7", "", ""},
		{"thut_dau_dong: 4", "V114 | trinh_bay.thut_dau_dong | 4 / 4 | 5 / 5 | 20 / 20 | mm", "V114 | trinh_bay.thut_dau_dong | 4 / 4 | 5 / 5 | 20 / 20 | mm"},
		{"cach_doan: 5", "V114 | trinh_bay.cach_doan | 5 / 5 | 6 / 6 | 24 / 24 | pt | 36-HD/VPTW, II.1.6.2", "V114 | trinh_bay.cach_doan | 5 / 5 | 6 / 6 | 24 / 24 | pt | 05-HD/VPTW, II.I.6.2.2"},
		{"cach_doan: 6", "", ""},
	} {
		key, value, _ := strings.Cut(c.choice, ": ")
		def := parse(t, without("trinh_bay")+"trinh_bay:\n  "+c.choice+"\n")
		place := fmt.Sprintf("a.yaml:13:%d+%d ", len("  "+key+": ")+1, len(value))
		for _, with := range []struct {
			spec *regulation.Spec
			want string
		}{{regulation.HD36(), c.want36}, {regulation.HD05(), c.want05}} {
			want := ""
			if with.want != "" {
				want = place + with.want + "\n"
			}
			same(t, Definition(def, letter(t), with.spec), want)
		}
	}
}

// Whatever part the type of a template asks for, a definition can have it.
func TestEveryPartCanBeHad(t *testing.T) {
	def := parse(t, whole)
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		tmpl, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		typ, err := regulation.FindType(tmpl.Type)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range append(slices.Clone(typ.Required), typ.Expected...) {
			if !given(def, key) {
				t.Errorf("%s: a definition with every part has no %s", typ.Key, key)
			}
		}
	}
}
