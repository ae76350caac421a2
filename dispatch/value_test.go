package dispatch

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// fieldsOfLetter are the fields of the template "thu": one of every kind.
func fieldsOfLetter(template string) []Key {
	if template != "thu" {
		return nil
	}
	return []Key{
		{Name: "ten", Kind: KindText}, {Name: "cac_ten", Kind: KindTexts}, {Name: "so_nguoi", Kind: KindCount}, {Name: "hop", Kind: KindDate},
		{Name: "than", Kind: KindBody}, {Name: "cach", Kind: KindChoice, Choices: []string{"trực tiếp", "trực tuyến"}},
		{Name: "chu_tri", Kind: KindMapping, Keys: []Key{{Name: "ho_ten", Kind: KindText}, {Name: "tu", Kind: KindDate}}},
		{Name: "viec", Kind: KindMappings, Keys: []Key{
			{Name: "ai", Kind: KindText}, {Name: "buoc", Kind: KindTexts},
			{Name: "nhanh", Kind: KindMappings, Keys: []Key{{Name: "han", Kind: KindDate}}},
		}},
		{Name: "gom", Kind: KindNamed, Keys: []Key{{Name: "ten", Kind: KindText, Required: true}, {Name: "han", Kind: KindDate}}},
		// These two bear the names of keys of every definition.
		{Name: "noi_dung", Kind: KindTexts}, {Name: "ky", Kind: KindMapping, Keys: []Key{{Name: "ngay", Kind: KindDate}}},
	}
}

// dumpValue is a value with the places of what is in it.
func dumpValue(v Value) string {
	if !v.Given() {
		return "none"
	}
	out := placeOf(v.Pos)
	if v.Text.Present() {
		out += fmt.Sprintf(" %q", v.Text.Value)
		if v.Text.Pos != v.Pos {
			out += " at " + placeOf(v.Text.Pos)
		}
	}
	if v.Date != (Date{}) {
		out += fmt.Sprintf(" %d-%d-%d", v.Date.Year, v.Date.Month, v.Date.Day)
	}
	if v.Items != nil {
		var items []string
		for _, item := range v.Items {
			items = append(items, dumpValue(item))
		}
		out += " [" + strings.Join(items, "; ") + "]"
	}
	if v.Keys != nil {
		out += " {" + dumpValues(v.Keys) + "}"
	}
	return out
}

func dumpValues(values map[string]Value) string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if v := values[name]; v.Given() {
			out = append(out, name+": "+dumpValue(v))
		}
	}
	return strings.Join(out, ", ")
}

const letter = "mau: thu\nco_quan: {ten: X}\n"

func TestParseFor(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"", ""},
		{"ten: \"Văn  phòng\"\n", `ten: 3:7+10 "Văn phòng"`},
		{"ten: 12\n", `ten: 3:6+2 "12"`},
		{"cac_ten: a\n", `cac_ten: 3:10+1 [3:10+1 "a"]`},
		{"cac_ten:\n  - a\n  - b\n", `cac_ten: 4:3+1 [4:5+1 "a"; 5:5+1 "b"]`},
		{"gom: a\n", `gom: 3:6+1 [3:6+1 {ten: 3:6+1 "a"}]`},
		{"gom: [a, {ten: b, han: 2026-07-05}]\n", `gom: 3:6+1 [3:7+1 {ten: 3:7+1 "a"}; 3:10+1 {han: 3:24+10 "2026-07-05" 2026-7-5, ten: 3:16+1 "b"}]`},
		{"so_nguoi: 12\n", `so_nguoi: 3:11+2 "12"`},
		{"hop: 05/7/2026\n", `hop: 3:6+9 "05/7/2026" 2026-7-5`},
		{"hop: 2026-07\n", `hop: 3:6+7 "2026-07" 2026-7-0`},
		{"cach: TRUC TUYEN\n", `cach: 3:7+10 "trực tuyến"`},
		{"than: |\n  **a** b[^1]\n\n  [^1]: c\n", `than: 4:3+11 "**a** b[^1]\n\n[^1]: c\n"`},
		{"chu_tri: {ho_ten: A, tu: 2026-07-05}\n", `chu_tri: 3:10+1 {ho_ten: 3:19+1 "A", tu: 3:26+10 "2026-07-05" 2026-7-5}`},
		{"viec: {ai: a}\n", `viec: 3:7+1 [3:7+1 {ai: 3:12+1 "a"}]`},
		{"viec:\n  - ai: a\n    buoc: [b, c]\n    nhanh: [{han: 2026-07-05}]\n  - {ai: d}\n",
			`viec: 4:3+1 [4:5+1 {ai: 4:9+1 "a", buoc: 5:11+1 [5:12+1 "b"; 5:15+1 "c"], nhanh: 6:12+1 [6:13+1 {han: 6:19+10 "2026-07-05" 2026-7-5}]}; 7:5+1 {ai: 7:10+1 "d"}]`},

		// Left empty, as in a draft: not given.
		{"ten:\ncac_ten: ~\nso_nguoi: ''\nhop: null\nthan: |\n  \n", ""},
		{"chu_tri: {ho_ten: , tu: }\n", ""},
		{"chu_tri: {}\nviec: []\n", ""},
		{"viec:\n  - ai:\n    buoc:\n    nhanh:\n      - han:\n", ""},
		{"viec:\n  - ai: a\n    nhanh:\n      - han:\n  - ai:\n", `viec: 4:3+1 [4:5+1 {ai: 4:9+1 "a"}]`},
	} {
		def, list := ParseFor("a.yaml", []byte(letter+test.src), fieldsOfLetter)
		if len(list) > 0 {
			t.Errorf("%q: %v", test.src, list)
		}
		if got := dumpValues(def.Fields); got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.src, got, test.want)
		}
		for _, field := range fieldsOfLetter("thu") {
			if _, given := def.Given[field.Name]; given {
				t.Errorf("%q: %s is given as a key of every definition", test.src, field.Name)
			}
		}
	}
}

// A field that is a list or has keys takes the name of a key of every
// definition only where a list or keys stand there.
func TestFieldOverAKey(t *testing.T) {
	parse := func(src string) *Definition {
		t.Helper()
		def, list := ParseFor("a.yaml", []byte(letter+src), fieldsOfLetter)
		if len(list) > 0 {
			t.Errorf("%q: %v", src, list)
		}
		return def
	}
	def := parse("noi_dung: [a, b]\nky: {ngay: 2026-07-05}\n")
	if got, want := dumpValues(def.Fields), `ky: 4:5+1 {ngay: 4:12+10 "2026-07-05" 2026-7-5}, noi_dung: 3:11+1 [3:12+1 "a"; 3:15+1 "b"]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if len(def.Content.Blocks) > 0 || len(def.Signers) > 0 || len(def.Given) != 2 {
		t.Errorf("the keys of every definition hold %s, %+v, %v", dump(def.Content), def.Signers, def.Given)
	}

	def = parse("noi_dung: a **b**\n")
	if got := dump(def.Content); got != "plain: a «b»" || dumpValues(def.Fields) != "" || placeOf(def.Given["noi_dung"]) != "3:11+7" {
		t.Errorf("%s, %s, %v", got, dumpValues(def.Fields), def.Given)
	}

	// Empty, it is neither.
	def = parse("noi_dung:\n")
	if _, given := def.Given["noi_dung"]; given || dumpValues(def.Fields) != "" {
		t.Errorf("%v, %s", def.Given, dumpValues(def.Fields))
	}
}

// What is wrong in a field is told where it stands; of another template there are
// no fields.
func TestParseForProblems(t *testing.T) {
	for src, want := range map[string]string{
		"tên: a\n":                             "3:1+3 V001",
		"ten: [a]\n":                           "3:6+1 V004",
		"ten: a\nten: b\n":                     "4:1+3 V002",
		"cac_ten: [[a]]\n":                     "3:11+1 V004",
		"so_nguoi: ba\n":                       "3:11+2 V015",
		"hop: 30/02/2026\n":                    "3:6+10 V011",
		"hop: mai\n":                           "3:6+3 V010",
		"cach: thư\n":                          "3:7+3 V006",
		"than: '**a'\n":                        "3:8+2 V050",
		"than: [a]\n":                          "3:7+1 V004",
		"chu_tri: A\n":                         "3:10+1 V004",
		"chu_tri: {ho_tên: A}\n":               "3:11+6 V001",
		"viec: a\n":                            "3:7+1 V004",
		"viec: [{ai: a, tu: b}, c]\n":          "3:16+2 V001, 3:24+1 V004",
		"viec: {nhanh: [{han: 31/04/2026}]}\n": "3:22+10 V011",
		"ky: {ngay: a}\n":                      "3:12+1 V010",
		"ky: {ho_ten: A}\n":                    "3:6+6 V001",
		"than: |\n  chính trị\n  - xã hội\n": "5:3+1 V057",
	} {
		_, list := ParseFor("a.yaml", []byte(letter+src), fieldsOfLetter)
		if got := places(list); got != want {
			t.Errorf("%q: got %s, want %s", src, got, want)
		}
	}
	for _, mau := range []string{"cong-van", "thu ", "Thu", "[thu]", ""} {
		def, list := ParseFor("a.yaml", []byte("mau: "+mau+"\nco_quan: {ten: X}\nnoi_dung: a\nten: b\n"), fieldsOfLetter)
		known := strings.TrimSpace(mau) == "thu"
		if list.HasErrors() == known || (def.Fields["ten"].Given()) != known {
			t.Errorf("mau: %s: %v, %s", mau, list, dumpValues(def.Fields))
		}
	}
	// Without fields the text is asked for; with them the template brings it.
	if _, list := Parse("a.yaml", []byte(letter)); places(list) != "V003" {
		t.Errorf("without fields: %s", places(list))
	}
}
