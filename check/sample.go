package check

import "strings"

// Sample is the definition that the examples of the rules are part of: a document
// that no rule finds anything in.
const Sample = `mau: cong-van
co_quan: {cap_tren: ĐẢNG BỘ TỈNH TRƯỜNG GIANG, ten: ĐẢNG UỶ XÃ SUỐI LÀNH, ky_hieu: ĐU}
so: 12
dia_danh: Suối Lành
ngay: 2026-07-06
trich_yeu: về việc chuẩn bị hội nghị
kinh_gui: [Uỷ ban nhân dân xã]
noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.
ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}
noi_nhan: [Như trên]
luu: Văn phòng Đảng uỷ
`

// Filled is Sample with the keys of an example in place of its own. A key without a
// value is left out.
func Filled(example string) string {
	blocks := keyBlocks(example)
	var out strings.Builder
	for _, own := range keyBlocks(Sample) {
		for i, block := range blocks {
			if keyOf(block) == keyOf(own) {
				own = block
				blocks = append(blocks[:i:i], blocks[i+1:]...)
				break
			}
		}
		out.WriteString(own)
	}
	return out.String() + strings.Join(blocks, "")
}

// keyBlocks are the keys of a definition with all lines of each.
func keyBlocks(src string) []string {
	var out []string
	for _, line := range strings.SplitAfter(strings.TrimRight(src, "\n")+"\n", "\n") {
		switch {
		case line == "":
		case len(out) > 0 && strings.ContainsAny(line[:1], " \n"):
			out[len(out)-1] += line
		default:
			out = append(out, line)
		}
	}
	return out
}

// keyOf is the key of a block.
func keyOf(block string) string {
	key, _, _ := strings.Cut(block, ":")
	return key
}
