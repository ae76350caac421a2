package dispatch

import "testing"

// Paper, direction and the size of tables are choices, and the usual one may
// be given too.
func TestPaper(t *testing.T) {
	for src, want := range map[string]string{
		"trinh_bay: {kho_giay: A5, huong: ngang}":   "A5 4:23+2, turned 4:34+5",
		"trinh_bay: {kho_giay: a5, huong: 'Ngang'}": "A5 4:23+2, turned 4:35+5",
		"trinh_bay: {kho_giay: A5}":                 "A5 4:23+2, upright 0:0+0",
		"trinh_bay: {kho_giay: A4, huong: dọc}":     "A4 4:23+2, upright 4:34+3",
		"trinh_bay: {huong: doc}":                   "A4 0:0+0, upright 4:20+3",
		"trinh_bay: {hai_mat: true}":                "A4 0:0+0, upright 0:0+0",
		"so: 1":                                     "A4 0:0+0, upright 0:0+0",
	} {
		def, list := Parse("a.yaml", []byte(minimal+src+"\n"))
		got := [2]string{"A4", "upright"}
		if def.Choices.Small.On {
			got[0] = "A5"
		}
		if def.Choices.Landscape.On {
			got[1] = "turned"
		}
		text := got[0] + " " + placeOf(def.Choices.Small.Pos) + ", " + got[1] + " " + placeOf(def.Choices.Landscape.Pos)
		if text != want || len(list) > 0 {
			t.Errorf("%s: got %s, want %s %v", src, text, want, list)
		}
	}
}

func TestTableSize(t *testing.T) {
	for src, want := range map[string]float64{"13": 13, "'12,5'": 12.5, "11.5": 11.5, "~": 0} {
		def, list := Parse("a.yaml", []byte(minimal+"trinh_bay:\n  co_chu_bang: "+src+"\n"))
		if got := def.Choices.TableSize; got.Value != want || len(list) > 0 || want != 0 && got.Pos.Line != 5 {
			t.Errorf("%s: %+v, %v, want %v", src, got, list, want)
		}
	}
}

func TestPaperProblems(t *testing.T) {
	for src, want := range map[string]string{
		"{kho_giay: A3}":           "4:23+2 V006",
		"{kho_giay: [A5]}":         "4:23+1 V004",
		"{khổ_giấy: A5}":           "4:13+8 V001",
		"{huong: xoay}":            "4:20+4 V006",
		"{co_chu_bang: lớn}":       "4:26+3 V016",
		"{co_chu_bang: 13pt}":      "4:26+4 V016",
		"{co_chu_bang: 0}":         "4:26+1 V016",
		"{kho_giay: '', huong: ~}": "",
	} {
		_, list := Parse("a.yaml", []byte(minimal+"trinh_bay: "+src+"\n"))
		if got := places(list); got != want {
			t.Errorf("%s: got %s, want %s", src, got, want)
		}
	}
}
