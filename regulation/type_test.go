package regulation

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
)

func TestCongVan(t *testing.T) {
	want := &Type{
		Key: "cong-van", Name: "công văn", Group: GroupDocument, Symbol: "CV", Untitled: true,
		Purpose: "trao đổi, giao dịch công việc cụ thể", Issuers: "mọi cấp uỷ, tổ chức, cơ quan đảng",
		Required: []string{"dia_danh", "ngay", "trich_yeu", "kinh_gui", "noi_dung", "ky", "noi_nhan"},
		Expected: []string{"luu"},
		Barred:   []string{"kinh_trinh", "tac_gia"},
	}
	if got, err := FindType("cong-van"); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}

func allTypes(t *testing.T) []*Type {
	t.Helper()
	types, err := Types()
	if err != nil {
		t.Fatal(err)
	}
	return types
}

// The types are those 399-QĐ/TW lists, each once: 25 kinds of văn bản and 8
// kinds of giấy tờ hành chính.
func TestTypesAreThoseOfTheParty(t *testing.T) {
	groups := map[string]int{}
	var keys, names []string
	for _, typ := range allTypes(t) {
		groups[typ.Group]++
		keys = append(keys, typ.Key)
		names = append(names, typ.Name)
	}
	if len(groups) != 2 || groups[GroupDocument] != 25 || groups[GroupForm] != 8 {
		t.Errorf("the groups have %v, want 25 and 8", groups)
	}
	if !slices.IsSorted(keys) {
		t.Errorf("the keys are not in order: %q", keys)
	}
	slices.Sort(names)
	if once := slices.Compact(slices.Clone(names)); len(once) != len(names) {
		t.Errorf("a name stands twice: %q", names)
	}
}

// A new type needs no Go and no test, only to be whole.
func TestEveryTypeIsWhole(t *testing.T) {
	unnumbered := []string{"cuong-linh", "dieu-le"}
	for _, typ := range allTypes(t) {
		for what, text := range map[string]string{"ten": typ.Name, "dung_de": typ.Purpose, "ban_hanh": typ.Issuers} {
			if text == "" || strings.TrimSpace(text) != text || strings.HasSuffix(text, ".") {
				t.Errorf("%s: %s is %q", typ.Key, what, text)
			}
		}
		if (typ.Symbol == "") != slices.Contains(unnumbered, typ.Key) {
			t.Errorf("%s: the symbol is %q", typ.Key, typ.Symbol)
		}
		if typ.Untitled != (typ.Key == "cong-van") {
			t.Errorf("%s: untitled is %v, which a công văn alone is", typ.Key, typ.Untitled)
		}
		if !slices.Contains(typ.Required, "noi_dung") {
			t.Errorf("%s does without a text", typ.Key)
		}
	}
}

// A văn bản has the nine parts every document has, its seal apart; a form does
// without trích yếu and nơi nhận.
func TestRequiredParts(t *testing.T) {
	form := []string{"dia_danh", "ngay", "noi_dung", "ky"}
	document := []string{"dia_danh", "ngay", "trich_yeu", "noi_dung", "ky", "noi_nhan"}
	for _, typ := range allTypes(t) {
		want := document
		switch {
		case typ.Key == "cuong-linh" || typ.Key == "dieu-le":
			want = []string{"dia_danh", "ngay", "noi_dung"}
		case typ.Key == "cong-van":
			want = []string{"dia_danh", "ngay", "trich_yeu", "kinh_gui", "noi_dung", "ky", "noi_nhan"}
		case typ.Group == GroupForm:
			want = form
		}
		if !slices.Equal(typ.Required, want) {
			t.Errorf("%s requires %q, want %q", typ.Key, typ.Required, want)
		}
		if slices.Contains(typ.Required, "noi_nhan") != slices.Contains(typ.Expected, "luu") {
			t.Errorf("%s requires %q and expects %q: who has recipients has an archive", typ.Key, typ.Required, typ.Expected)
		}
	}
}

// What the types name are keys of a definition, and no key is both asked for
// and barred.
func TestTypesNameKnownKeys(t *testing.T) {
	known := map[string]bool{}
	for _, k := range dispatch.Schema() {
		known[k.Name] = true
	}
	for _, typ := range allTypes(t) {
		for _, spec := range both() {
			asked := slices.Concat(typ.RequiredIn(spec), typ.Expected)
			barred := typ.BarredIn(spec)
			for _, key := range slices.Concat(asked, barred) {
				if !known[key] {
					t.Errorf("%s names %q, which is no key", typ.Key, key)
				}
			}
			for _, key := range barred {
				if slices.Contains(asked, key) {
					t.Errorf("%s asks for %s and bars it under %s", typ.Key, key, spec.Name)
				}
			}
		}
	}
}

// The symbols the regulations name: in a list (36-HD/VPTW, II.1.3.1.b;
// 05-HD/VPTW, II.I.3.1.2.a), in an example, or in their own number.
func TestSymbols(t *testing.T) {
	for key, want := range map[string]string{
		"nghi-quyet": "NQ", "quyet-dinh": "QĐ", "chi-thi": "CT", "ket-luan": "KL", "quy-che": "QC",
		"thong-tri": "TT", "huong-dan": "HD", "bao-cao": "BC", "chuong-trinh": "CTr", "to-trinh": "TTr",
		"cong-van": "CV", "bien-ban": "BB",
	} {
		for _, spec := range []*Spec{HD36(), HD05()} {
			if got := find(t, key).SymbolIn(spec); got != want {
				t.Errorf("the symbol of %s under %s is %q, want %q", key, spec.Name, got, want)
			}
		}
	}
}

// A quy định has had the symbol of a quyết định since 05-HD/VPTW.
func TestQuyDinhChangedItsSymbol(t *testing.T) {
	typ := find(t, "quy-dinh")
	if old, now := typ.SymbolIn(HD36()), typ.SymbolIn(HD05()); old != "QĐi" || now != "QĐ" {
		t.Errorf("%q under 36-HD/VPTW and %q under 05-HD/VPTW, want QĐi and QĐ", old, now)
	}
	for _, typ := range allTypes(t) {
		if typ.OldSymbol != "" && typ.Key != "quy-dinh" {
			t.Errorf("%s has an old symbol, %q", typ.Key, typ.OldSymbol)
		}
	}
}

// Kính trình is a tờ trình's alone, in the place of its Kính gửi under
// 36-HD/VPTW; no other văn bản but a công văn has Kính gửi (36-HD/VPTW,
// II.1.9.2; 05-HD/VPTW, II.I.9.2.3 and 9.2.4). Of forms that is not said.
func TestWhoHasAddressees(t *testing.T) {
	for _, typ := range allTypes(t) {
		for _, spec := range []*Spec{HD36(), HD05()} {
			barred := typ.BarredIn(spec)
			submits := typ.Key == "to-trinh" && spec.Name == HD05().Name
			if slices.Contains(barred, "kinh_trinh") == submits {
				t.Errorf("%s under %s bars %q: kinh_trinh is that of a tờ trình", typ.Key, spec.Name, barred)
			}
			writes := typ.Key == "cong-van" || typ.Key == "to-trinh" && !submits
			if typ.Group == GroupDocument && slices.Contains(barred, "kinh_gui") == writes {
				t.Errorf("%s under %s bars %q: kinh_gui is that of a công văn", typ.Key, spec.Name, barred)
			}
		}
	}
}

func find(t *testing.T, key string) *Type {
	t.Helper()
	typ, err := FindType(key)
	if err != nil {
		t.Fatal(err)
	}
	return typ
}

func TestUnknownType(t *testing.T) {
	for _, key := range []string{"", "Cong-Van", "cong-van.yaml", "../types/cong-van"} {
		if typ, err := FindType(key); err == nil {
			t.Errorf("FindType(%q) = %+v", key, typ)
		}
	}
}
