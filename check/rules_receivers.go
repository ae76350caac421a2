package check

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// receiverRules are the rules about Kính gửi, Kính trình and Nơi nhận.
var receiverRules = []Rule{
	{
		ID: diag.AsAboveMissing, Group: GroupReceivers, Point36: "II.1.9.2", Point05: "II.I.9.2",
		Title: diag.Words{Vi: "Công văn, tờ trình thiếu Như trên", En: "A letter or a submission without Như trên"},
		Why: diag.Words{
			Vi: "Công văn có Kính gửi, tờ trình có Kính trình; ở dòng đầu phần Nơi nhận có thêm từ Như trên.",
			En: "The first recipient of a letter or a submission is Như trên, which stands for all that it is addressed to."},
		Bad: "noi_nhan: [Văn phòng Tỉnh uỷ]", Good: "noi_nhan: [Như trên, Văn phòng Tỉnh uỷ]",
		find: func(s *subject) {
			required := s.typ.RequiredIn(s.spec)
			addressed := slices.Contains(required, "kinh_gui") || slices.Contains(required, "kinh_trinh")
			shown := dispatch.OnPage(s.Recipients)
			if !addressed || s.typ.Group != regulation.GroupDocument || len(shown) == 0 {
				return
			}
			for _, r := range shown {
				if r.Name.Value = strings.TrimRight(r.Name.Value, ",;. "); r.AsAbove() {
					return
				}
			}
			s.wrong(shown[0].At(), shown[0].Name.Value, "Như trên")
		},
	},
	{
		ID: diag.ReceiverMark, Group: GroupReceivers, Point36: "II.1.9.2", Point05: "II.I.9.2.5",
		Title: diag.Words{Vi: "Dấu câu sau nơi nhận không đúng", En: "A wrong mark behind a recipient"},
		Why: diag.Words{
			Vi: "Sau mỗi nơi nhận là dấu chấm phẩy (theo 36-HD/VPTW là dấu phẩy), hết phần Nơi nhận là dấu chấm. Chương trình tự đặt dấu; dấu gõ tay được giữ nguyên.",
			En: "A semicolon stands behind each recipient (a comma in 36-HD/VPTW), a full stop behind the last. The program sets them; one that is typed stays."},
		Bad: "noi_nhan: [\"Như trên,\", Văn phòng Tỉnh uỷ]", Good: "noi_nhan: [Như trên, Văn phòng Tỉnh uỷ]", mend: swap,
		find: func(s *subject) {
			list := dispatch.OnPage(s.Recipients)
			if s.Archive.Present() {
				list = append(list, dispatch.Recipient{Name: s.Archive})
			}
			s.marks(list, s.spec.ListEnd)
			// How Kính gửi ends is read in more than one way.
			for _, list := range [][]dispatch.Recipient{s.Addressees, s.SubmittedTo} {
				s.marks(dispatch.OnPage(list), s.spec.AddresseesEnd, s.spec.ItemEnd, s.spec.ListEnd)
			}
		},
	},
	{
		ID: diag.ReceiverDash, Group: GroupReceivers, Point36: "II.1.9.1", Point05: "II.I.9.2.5",
		Title: diag.Words{Vi: "Gạch đầu dòng gõ tay trước nơi nhận", En: "A dash typed before a recipient"},
		Why: diag.Words{
			Vi: "Gạch đầu dòng do chương trình in; gõ thêm thì thành hai gạch.",
			En: "The dash is printed by itself; with one that is typed there are two."},
		Bad: "noi_nhan: [Như trên, \"- Văn phòng Tỉnh uỷ\"]", Good: "noi_nhan: [Như trên, Văn phòng Tỉnh uỷ]", mend: swap,
		find: func(s *subject) {
			for _, r := range s.receivers() {
				if bare := strings.TrimLeft(r.Name.Value, "-–+*•· "); bare != r.Name.Value && bare != "" {
					s.wrong(r.Name.Pos, r.Name.Value, bare)
				}
			}
		},
	},
	{
		ID: diag.ReceiverWord, Group: GroupReceivers, Point36: "II.1.9.2", Point05: "II.I.9.2.5",
		Title: diag.Words{Vi: "Gõ lại chữ Kính gửi, Nơi nhận, Lưu trong danh sách", En: "Kính gửi, Nơi nhận or Lưu typed in the list"},
		Why: diag.Words{
			Vi: "Các chữ Kính gửi, Kính trình, Nơi nhận do chương trình in; nơi lưu ghi ở khoá luu để đứng ở dòng cuối.",
			En: "Kính gửi, Kính trình and Nơi nhận are printed by themselves; who files it is given in luu, to stand on the last line."},
		Bad: "noi_nhan: [Như trên, Lưu Văn phòng Đảng uỷ]", Good: "noi_nhan: [Như trên]\nluu: Văn phòng Đảng uỷ",
		find: func(s *subject) {
			for _, r := range s.receivers() {
				if receiverWord.MatchString(r.Name.Value) {
					s.wrong(r.Name.Pos, r.Name.Value, "")
				}
			}
		},
	},
	{
		ID: diag.ArchiveForm, Group: GroupReceivers, Point36: "II.1.9.1", Point05: "II.I.9.2.5",
		Title: diag.Words{Vi: "Lưu: VT", En: "Lưu: VT"},
		Why: diag.Words{
			Vi: "Ví dụ của quy định ghi tên nơi lưu: Lưu Văn phòng Trung ương Đảng; Lưu: VT là cách ghi của văn bản nhà nước.",
			En: "The example names who files it: Lưu Văn phòng Trung ương Đảng; Lưu: VT is what documents of the State write."},
		Bad: "luu: VT, Văn phòng Đảng uỷ", Good: "luu: Văn phòng Đảng uỷ", mend: swap,
		find: func(s *subject) {
			t := s.Archive
			m := archiveColon.FindString(t.Value)
			switch {
			case vt.MatchString(t.Value):
				s.wrong(t.Pos, t.Value, "")
			case m != "":
				s.wrong(t.Pos, m, "Lưu ")
			}
		},
	},
}

var (
	receiverWord = regexp.MustCompile(`(?i)^(kính gửi|kính trình|nơi nhận)( ?:|$)|^lưu[ :]`)
	archiveColon = regexp.MustCompile(`(?i)^lưu ?: ?`)
	vt           = regexp.MustCompile(`(?:^|[\s,:;])VT(?:$|[\s,:;.])`)
)

// receivers are all whom the document is addressed to or goes to.
func (s *subject) receivers() []dispatch.Recipient {
	return slices.Concat(s.Addressees, s.SubmittedTo, s.Recipients)
}

// marks reports the marks typed behind the items of a list that are not those of the
// regulation; the last item may have any of ends.
func (s *subject) marks(list []dispatch.Recipient, ends ...regulation.Mark) {
	for i, r := range list {
		if i < len(list)-1 {
			s.mark(r.Name, s.spec.ItemEnd)
		} else {
			s.mark(r.Name, ends...)
		}
	}
}

// mark reports the mark that a text ends with where it is none of those that may
// stand there. The full stop of an abbreviation, "v.v.", is no mark.
func (s *subject) mark(t dispatch.Text, may ...regulation.Mark) {
	bare := strings.TrimRight(t.Value, ",;.")
	typed := t.Value[len(bare):]
	allowed := slices.ContainsFunc(may, func(m regulation.Mark) bool { return m.Text == typed })
	if bare != "" && typed != "" && !allowed && !strings.Contains(lastWord(bare), ".") {
		s.wrong(t.Pos, t.Value, bare)
	}
}

// lastWord is the last word of a text.
func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }
