package dispatch

import (
	"slices"

	"congvan/internal/diag"
)

// Ruling is what an office makes of the findings of a rule of congvan check: it
// gives them another severity, or waives them for a reason.
type Ruling struct {
	Rule   Text // quy_tac, the ID of the rule
	Waived bool // muc: bỏ qua
	// Severity is that of muc, where the findings are not waived.
	Severity diag.Severity
	Reason   Text // vi_sao, which a waiver must have
}

// weights are the words of muc, by the severities they stand for; the last waives.
func weights() []string { return []string{"lỗi", "cảnh báo", "gợi ý", waived} }

const waived = "bỏ qua"

// rulingKey is the key of a profile that has the rulings.
func rulingKey() Key {
	return Key{Name: "kiem_tra", Term: "rulings", Kind: KindMappings,
		Vietnamese: "cơ quan xử lý những điều congvan check tìm thấy: đổi mức, hoặc bỏ qua có lý do", English: "what the office makes of the findings of congvan check: another severity, or waived for a reason",
		Example: "[{quy_tac: V791, muc: bỏ qua, vi_sao: tên riêng viết theo quyết định thành lập}]",
		Keys: []Key{
			{Name: "quy_tac", Term: "rule", Kind: KindText, Required: true,
				Vietnamese: "mã của quy tắc, xem congvan list rules", English: "the ID of a rule, of congvan list rules", Example: "V791"},
			{Name: "muc", Term: "severity", Kind: KindChoice, Required: true, Choices: weights(),
				Vietnamese: "mức của quy tắc: lỗi, cảnh báo, gợi ý; hoặc bỏ qua", English: "its severity: error (lỗi), warning (cảnh báo), hint (gợi ý); or waived (bỏ qua)", Example: "bỏ qua"},
			{Name: "vi_sao", Term: "reason", Kind: KindText,
				Vietnamese: "lý do, bắt buộc khi bỏ qua", English: "the reason, which a waiver must have", Example: "tên riêng viết theo quyết định thành lập"},
		}}
}

// rulings reads what the office makes of findings.
func (p *parser) rulings(v value) []Ruling {
	var out []Ruling
	for _, item := range p.mappings(v) {
		keys := p.mapping(item)
		r := Ruling{Rule: p.text(keys["quy_tac"]), Reason: p.text(keys["vi_sao"])}
		muc := p.choice(keys["muc"])
		if !r.Rule.Present() || !muc.Present() {
			continue
		}
		r.Waived = muc.Value == waived
		r.Severity = diag.Severity(slices.Index(weights(), muc.Value))
		if r.Waived && !r.Reason.Present() {
			p.add(diag.New(diag.NeedsKey, muc.Pos, waived, "vi_sao").Hint("vi_sao"))
		}
		out = append(out, r)
	}
	return out
}
