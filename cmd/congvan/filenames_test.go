package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestFileNames(t *testing.T) {
	got := fileNames("Mời họp 10-7", []string{
		"Đồng chí Nguyễn Thị B", "Đồng chí Nguyên Thi B", "ĐỒNG CHÍ NGUYỄN THỊ B", "CON", "Đảng uỷ …", "…", "Chi bộ 2", "Đồng chí Nguyễn Thị B 2",
	})
	want := []string{
		"moi-hop-10-7-dong-chi-nguyen-thi-b", "moi-hop-10-7-dong-chi-nguyen-thi-b-2", "moi-hop-10-7-dong-chi-nguyen-thi-b-3",
		"moi-hop-10-7-con", "moi-hop-10-7-dang-uy", "moi-hop-10-7-noi-nhan", "moi-hop-10-7-chi-bo-2", "moi-hop-10-7-dong-chi-nguyen-thi-b-2-2",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Whatever a receiver is called, Windows takes the name of his file, and no two
// receivers share one.
func TestFileNamesAreSafe(t *testing.T) {
	plain := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)
	long := strings.Repeat("Trung tâm Phục vụ hành chính công ", 20)
	whom := []string{"", ".", "...", "a.", "a ", " a", "a/b", `a\b`, "a:b", "nul", "LPT1", "A", "à", "日本", long, long, long + "2", strings.Repeat("x", 500), "a-2", "a", "b\x00c"}
	for _, base := range []string{"cv", "con", "…", "Công văn.số 2", long} {
		seen := map[string]bool{}
		for i, name := range fileNames(base, whom) {
			if !plain.MatchString(name) || len(name) > 150 || seen[name] {
				t.Errorf("%q, %q: %q, seen %t", base, whom[i], name, seen[name])
			}
			seen[name] = true
		}
	}
}
