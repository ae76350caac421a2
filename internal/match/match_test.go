package match

import (
	"slices"
	"strings"
	"testing"
)

// Lists of words become another one by as few changes as can be.
func TestHunks(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want []Hunk
	}{
		{"a b c", "a b c", nil},
		{"a b c", "a x c", []Hunk{{1, 2, 1, 2}}},
		{"a b c", "a c", []Hunk{{1, 2, 1, 1}}},
		{"a c", "a b c", []Hunk{{1, 1, 1, 2}}},
		{"", "a b", []Hunk{{0, 0, 0, 2}}},
		{"a b", "", []Hunk{{0, 2, 0, 0}}},
		{"a b c d e", "x b d y", []Hunk{{0, 1, 0, 1}, {2, 3, 2, 2}, {4, 5, 3, 4}}},
		{"a a b", "a b a", []Hunk{{1, 2, 1, 1}, {3, 3, 2, 3}}},
	} {
		if got := Hunks(strings.Fields(c.a), strings.Fields(c.b)); !slices.Equal(got, c.want) {
			t.Errorf("%q to %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// An item that changed is held to be the one it is most alike, in the order they
// stand in.
func TestChanges(t *testing.T) {
	for _, c := range []struct {
		was, now string
		want     []Change
	}{
		{"một hai|ba bốn", "một hai|ba năm", []Change{{1, 1, 1}}},
		{"một|hai", "ba|bốn", []Change{{0, 0, 0}, {1, 1, 1}}},
		{"một hai ba|bốn", "mới|một hai tư|bốn", []Change{{-1, 0, 0}, {0, 1, 0}}},
		{"một hai ba|bốn năm sáu|bảy", "bốn năm tám|bảy", []Change{{0, -1, 0}, {1, 0, 1}}},
		{"một hai ba|bốn năm sáu|bảy", "bảy", []Change{{0, -1, 0}, {1, -1, 1}}},
		{"một", "một|hai", []Change{{-1, 1, 1}}},
		{"một hai ba|bốn", "khác hẳn|một hai bốn|thêm|bốn", []Change{{-1, 0, 0}, {0, 1, 0}, {-1, 2, 1}}},
	} {
		if got := Changes(strings.Split(c.was, "|"), strings.Split(c.now, "|")); !slices.Equal(got, c.want) {
			t.Errorf("%q to %q: %v, want %v", c.was, c.now, got, c.want)
		}
	}
}

// Long texts of nothing alike need no more than a moment.
func TestChangesOfLongLists(t *testing.T) {
	var was, now []string
	for i := range 1500 {
		was = append(was, strings.Repeat("a", i+1))
		now = append(now, strings.Repeat("b", i+2))
	}
	if got := len(Changes(was, now[1:])); got != 1500+1499 {
		t.Errorf("%d changes", got)
	}
}
