package regulation

import (
	"slices"
	"testing"
)

// What belongs to few types, and to which: the theme of a congress and whose
// report it is to a báo cáo (36-HD/VPTW, II.1.5.1; 05-HD/VPTW, II.I.5.1.2),
// a text that is issued to a quyết định.
func TestWhoseOwnPartsAre(t *testing.T) {
	whose := map[string][]string{"bao-cao": {"chu_de", "trinh_dai_hoi"}, "quyet-dinh": {"kem_theo"}}
	for _, typ := range allTypes(t) {
		if !slices.Equal(typ.Own, whose[typ.Key]) {
			t.Errorf("the own parts of %s are %q, want %q", typ.Key, typ.Own, whose[typ.Key])
		}
		for _, spec := range both() {
			barred := typ.BarredIn(spec)
			for _, key := range []string{"chu_de", "trinh_dai_hoi", "kem_theo"} {
				if own := slices.Contains(whose[typ.Key], key); slices.Contains(barred, key) == own {
					t.Errorf("%s under %s bars %q: %s is its own: %t", typ.Key, spec.Name, barred, key, own)
				}
			}
		}
	}
}

// Every type may have appendices, joint bodies and an attestation.
func TestPartsOfAll(t *testing.T) {
	for _, typ := range allTypes(t) {
		for _, spec := range both() {
			for _, key := range []string{"phu_luc", "co_quan", "xac_nhan", "so"} {
				if slices.Contains(typ.BarredIn(spec), key) {
					t.Errorf("%s bars %s under %s", typ.Key, key, spec.Name)
				}
			}
		}
	}
}

// An own part of one type bars nothing of the next.
func TestBarredIsNotShared(t *testing.T) {
	report := find(t, "bao-cao")
	first := slices.Clone(report.BarredIn(HD05()))
	find(t, "quyet-dinh").BarredIn(HD05())
	if again := report.BarredIn(HD05()); !slices.Equal(first, again) {
		t.Errorf("a báo cáo bars %q, then %q", first, again)
	}
}

// The keys of the types are those of their files, each of which is a type.
func TestTypeKeys(t *testing.T) {
	keys := TypeKeys()
	if len(keys) != 33 || !slices.IsSorted(keys) {
		t.Errorf("%d keys: %q", len(keys), keys)
	}
	for _, key := range keys {
		if typ, err := FindType(key); err != nil || typ.Key != key {
			t.Errorf("%s: %+v, %v", key, typ, err)
		}
	}
}
