package importer

import (
	"strings"
	"testing"

	"congvan/dispatch"
)

// Choices of layout that a paper shows are those of its definition, save what the
// regulation says anyway and what it allows no one.
func TestSettlesChoices(t *testing.T) {
	src, _ := ReadText("giay.txt", []byte("CHI BỘ A\nSố 1-TB/A\nA, ngày 05 tháng 7 năm 2026\nTHÔNG BÁO\nvề việc\n-----\nNội dung.\n"))
	measure := func(v float64) dispatch.Measure { return dispatch.Measure{Value: v} }
	src.Choices = dispatch.Choices{BodySize: measure(14), TypeSize: measure(16), SubjectSize: measure(9), LinePitch: measure(20), FirstIndent: measure(10), ParagraphGap: measure(1)}
	def, doubts, err := Recognise(src)
	if err != nil {
		t.Fatal(err)
	}
	if want := (dispatch.Choices{TypeSize: measure(16), LinePitch: measure(20)}); def.Choices != want {
		t.Errorf("%+v, want %+v", def.Choices, want)
	}
	var told []string
	for _, d := range doubts {
		if d.Key == "trinh_bay" {
			told = append(told, d.Words.Vi)
		}
	}
	if got := strings.Join(told, "|"); got != "co_chu_trich_yeu: 9 ngoài quy định, bỏ|cach_doan: 1 ngoài quy định, bỏ" {
		t.Errorf("told is %q", got)
	}
}
