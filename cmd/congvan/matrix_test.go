package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"congvan/dispatch"
	"congvan/fonts"
	"congvan/layout"
	"congvan/regulation"
	"congvan/templates"
)

// matrix is a definition of every template under each regulation, with every
// part its type may have, by the name of its file.
func matrix(t *testing.T) map[string]string {
	t.Helper()
	names, err := templates.Names()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, name := range names {
		template, err := templates.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		typ, err := regulation.FindType(template.Type)
		if err != nil {
			t.Fatal(err)
		}
		out[name+"-36"] = everyPart(name, typ, regulation.HD36(), "2025-11-03")
		out[name+"-05"] = everyPart(name, typ, regulation.HD05(), "2026-07-05")
	}
	return out
}

func everyPart(template string, typ *regulation.Type, spec *regulation.Spec, date string) string {
	barred := typ.BarredIn(spec)
	var b strings.Builder
	add := func(key, value string) {
		if !slices.Contains(barred, key) {
			fmt.Fprintf(&b, "%s: %s\n", key, value)
		}
	}
	add("mau", template)
	add("co_quan", "{cap_tren: ĐẢNG BỘ TỈNH CAO BẰNG, ten: ĐẢNG UỶ PHƯỜNG NÙNG TRÍ CAO, ky_hieu: ĐU}")
	add("so", "5")
	add("dia_danh", "Nùng Trí Cao")
	add("ngay", date)
	add("tac_gia", "CỦA BAN THƯỜNG VỤ ĐẢNG UỶ")
	add("trich_yeu", "về việc sắp xếp, chỉnh lý, số hoá tài liệu lưu trữ và lập hồ sơ công việc của các chi bộ trực thuộc năm 2026")
	add("kinh_gui", "[Ban Thường vụ Tỉnh uỷ, Các chi bộ trực thuộc]")
	add("kinh_trinh", "[Ban Thường vụ Tỉnh uỷ]")
	add("can_cu", "[Căn cứ Điều lệ Đảng, 'Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ phường nhiệm kỳ 2025 - 2030']")
	add("noi_dung", `|
  -> **BAN THƯỜNG VỤ ĐẢNG UỶ** <-

  Chương I
  QUY ĐỊNH CHUNG

  Mục 1
  PHẠM VI

  Điều 1. Phạm vi điều chỉnh

  1. Việc sắp xếp tài liệu làm theo *hướng dẫn*[^1] của cơ quan lưu trữ.

  a) Tài liệu giấy;

  **1.1. Khối lượng**

  Khối lượng tài liệu như bảng sau và Phụ lục, gửi về trước ngày [___]
  | TT | Tài liệu | Số mét |
  | 1 | Hồ sơ đã lập | 1.250,5 |
  | 2 | Tài liệu rời lẻ [ ] còn [ ] hết | 12 |

  Điều 2. Văn phòng Đảng uỷ giúp Ban Thường vụ theo dõi việc thực hiện.

  [^1]: Bản đã gửi các chi bộ.`)
	add("ky", "{quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Văn A}")
	add("xac_nhan", "{chu_ky_cua: Nguyễn Văn A, quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Trần Văn B}")
	add("noi_nhan", "[Như trên, Các đồng chí đảng uỷ viên]")
	add("luu", "Văn phòng Đảng uỷ")
	add("khan", "hoả tốc")
	add("mat", "mật")
	add("luu_hanh", "Tài liệu hội nghị")
	add("du_thao", "2")
	add("nguoi_soan", "{ky_hieu: NguyenVanAn, so_ban: 26}")
	add("kem_theo", "{loai: quy-che, trich_yeu: làm việc của Đảng uỷ phường, noi_dung: Quy chế có hiệu lực từ ngày ký.}")
	add("phu_luc", "[{tieu_de: MỤC LỤC, noi_dung: Danh mục hồ sơ.}, {tieu_de: BIỂU MẪU, huong: ngang, noi_dung: Theo mẫu chung.}]")
	add("lien_he", "'Số 9A, đường Nguyễn Trãi; điện thoại: 0123456789'")
	return b.String()
}

// Every type under both regulations has every part it may have, each set as the
// regulation's table says, on our pages and in the styles of the finished DOCX;
// that the two files set every character alike is TestAgreement's.
func TestMatrix(t *testing.T) {
	b, err := newBuilder()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range matrix(t) {
		t.Run(name, func(t *testing.T) {
			laid, list, err := b.lay(name, []byte(text))
			if err != nil || len(list) > 0 {
				t.Fatal(list, err)
			}
			def, _ := dispatch.Parse(name, []byte(text))
			_, typ, _, err := b.typeOf(def)
			if err != nil {
				t.Fatal(err)
			}
			spec, _ := specOf(def)
			docx, err := b.write("docx", laid, nil)
			if err != nil {
				t.Fatal(err)
			}
			looks, used := wordStyles(t, docx)
			for _, c := range expectedParts(def, typ) {
				checkPart(t, laid, c, spec.Looks[c])
				checkStyle(t, looks, used, c, spec.Looks[c])
			}
			if data, err := b.write("pdf", laid, nil); err != nil || len(data) == 0 {
				t.Error(err)
			}
		})
	}
}

// expectedParts are the components that a definition with every part has.
func expectedParts(def *dispatch.Definition, typ *regulation.Type) []regulation.Component {
	list := []regulation.Component{
		regulation.PartyTitle, regulation.SuperiorBody, regulation.IssuingBody, regulation.Star, regulation.PlaceDate,
		regulation.DraftMark, regulation.Urgency, regulation.Circulation, regulation.Content, regulation.Authority,
		regulation.Office, regulation.SignerName, regulation.RecipientsWord, regulation.Recipients, regulation.Note,
		regulation.DrafterMark, regulation.Contact, regulation.Division, regulation.DivisionName, regulation.Section,
		regulation.SectionName, regulation.Article, regulation.Heading, regulation.Clause, regulation.Point,
		regulation.CentredLine, regulation.TableHead, regulation.TableText, regulation.Attestation,
		regulation.AppendixWord, regulation.AppendixTitle, regulation.EnclosedNote,
	}
	if typ.Symbol != "" {
		list = append(list, regulation.NumberSymbol)
	}
	if typ.Untitled {
		list = append(list, regulation.LetterSubject)
	} else {
		list = append(list, regulation.TypeName, regulation.Subject, regulation.Hyphens)
	}
	if def.Author.Present() {
		list = append(list, regulation.Author)
	}
	if len(def.Addressees)+len(def.SubmittedTo) > 0 {
		list = append(list, regulation.Addressees)
	}
	if len(def.LegalBases) > 0 {
		list = append(list, regulation.LegalBasis)
	}
	return list
}

// checkPart says whether a component stands on a page in its size, and all of
// it as bold and as italic as its row, save where its writer chose.
func checkPart(t *testing.T, laid *layout.Laid, c regulation.Component, look regulation.Look) {
	t.Helper()
	found := false
	for _, page := range laid.Pages {
		for _, line := range page.Lines {
			if line.Component != c {
				continue
			}
			found = true
			for _, w := range line.Words {
				bold := w.Style.Face == fonts.Bold || w.Style.Face == fonts.BoldItalic
				italic := w.Style.Face == fonts.Italic || w.Style.Face == fonts.BoldItalic
				if w.Style.Size != look.Size || !writersOwn(c) && (bold != look.Bold || italic != look.Italic) {
					t.Errorf("%s: %q in %v pt, bold %v, italic %v", look.Key, w.Text, w.Style.Size.Points(), bold, italic)
				}
			}
		}
	}
	if !found {
		t.Errorf("%s does not stand on a page", look.Key)
	}
}

// writersOwn says whether the writer may set words of the component in bold or
// italic.
func writersOwn(c regulation.Component) bool {
	switch c {
	case regulation.Content, regulation.Addressees, regulation.Article, regulation.Clause, regulation.Point, regulation.CentredLine, regulation.TableText:
		return true
	}
	return false
}
