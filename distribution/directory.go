// Package distribution is who receives a document, how many copies of it and by
// which way: the directory of an office (danh bạ), what Kính gửi and Nơi nhận mean
// by it, and the list of all who receive (danh sách nơi nhận).
//
// It never adds a recipient that neither the definition nor the directory names,
// drops none, and writes no file.
package distribution

import (
	"congvan/dispatch"
	"congvan/internal/diag"
)

// Directory is whom an office writes to: bodies and people, and groups of them.
type Directory struct {
	Path   string
	Places []Place
	Groups []Group
}

// Place is a body or a person that documents are sent to.
type Place struct {
	Key     string // khoa
	Name    string // ten, as it is printed
	Short   string // ten_gon, "" where there is none
	Person  bool   // loai: cá nhân
	Level   string // cap: trung ương, tỉnh, xã …
	Order   int    // thu_tu, of precedence from 1; 0 behind all that have one
	Address string // dia_chi
	Email   string // thu_dien_tu
	Copies  int    // so_ban, 0 for one
	Purpose string // muc_dich
	Channel string // kenh, one of Channels
	// From and To are the first and the last day it exists; open where not given.
	From, To dispatch.Date
	Pos      diag.Pos
}

// Group is places, or groups of them, that are written to together.
type Group struct {
	Key     string // khoa
	Name    string // ten, the words that stand for it on paper
	Members []Member
	Pos     diag.Pos
}

// Member is a place or a group in a group, and the days it belongs to it.
type Member struct {
	Key      string
	From, To dispatch.Date
	Pos      diag.Pos
}

// Channels are the ways a document is sent by.
func Channels() []string {
	return []string{"giấy", "mạng của Đảng", "hệ thống điều hành", "cơ yếu"}
}

// Purposes are what a document is sent for.
func Purposes() []string {
	return []string{"để thực hiện", "để giải quyết", "để báo cáo", "để trao đổi", "để biết", "để lưu"}
}

// Receiver is one who receives a document: what is to be put into one envelope.
type Receiver struct {
	Key      string // of the directory, "" where the definition names it in words alone
	Name     string
	Address  string
	Email    string
	Channel  string
	Purposes []string // one or more, in the order the definition gives them
	Copies   int      // 1 or more
	Printed  bool     // stands on the page by itself or as one of a group
	Through  string   // the words of Kính gửi or Nơi nhận that it is meant by
	Pos      diag.Pos // of these
}
