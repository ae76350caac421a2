package prose

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// The documents are those that 05-HD/VPTW, examples/ and the drafting templates
// cite.
func TestCitation(t *testing.T) {
	for _, c := range []struct {
		d            Document
		first, later string
	}{
		{Document{"Chỉ thị", "04-CT/TU", Date{2026, 2, 11}, "Ban Thường vụ Tỉnh uỷ", "tăng cường sự lãnh đạo của các cấp uỷ"},
			"Chỉ thị số 04-CT/TU, ngày 11/02/2026 của Ban Thường vụ Tỉnh uỷ về tăng cường sự lãnh đạo của các cấp uỷ", "Chỉ thị số 04-CT/TU"},
		{Document{"quy định", "Số 399-QĐ/TW", Date{2026, 1, 9}, "của Ban Bí thư", "Về thể loại,  thẩm quyền ban hành\n"},
			"Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại, thẩm quyền ban hành", "Quy định số 399-QĐ/TW"},
		{Document{"Tờ trình", "Số: 15/TTr-UBND", Date{2026, 7, 5}, "Uỷ ban nhân dân xã", "V/v điều chỉnh quy hoạch"},
			"Tờ trình số 15/TTr-UBND, ngày 05/7/2026 của Uỷ ban nhân dân xã về việc điều chỉnh quy hoạch", "Tờ trình số 15/TTr-UBND"},
		{Document{"Nghị định", "85/2025/NĐ-CP", Date{2025, 4, 8}, "Chính phủ", "Quy định chi tiết một số điều"},
			"Nghị định số 85/2025/NĐ-CP, ngày 08/4/2025 của Chính phủ quy định chi tiết một số điều", "Nghị định số 85/2025/NĐ-CP"},
		{Document{"Nghị định", "85/2025/NĐ-CP", Date{2025, 4, 8}, "Chính phủ", ""},
			"Nghị định số 85/2025/NĐ-CP, ngày 08/4/2025 của Chính phủ", "Nghị định số 85/2025/NĐ-CP"},
		{Document{"Hướng dẫn", "11-HD/VPTW", Date{2004, 5, 28}, "Văn phòng Trung ương Đảng", "hướng dẫn về thể thức văn bản của Đảng"},
			"Hướng dẫn số 11-HD/VPTW, ngày 28/5/2004 của Văn phòng Trung ương Đảng hướng dẫn về thể thức văn bản của Đảng", "Hướng dẫn số 11-HD/VPTW"},
		{Document{"Quyết định", "874/QĐ-BTTTT", Date{2021, 6, 17}, "", "về việc ban hành Bộ Quy tắc ứng xử"},
			"Quyết định số 874/QĐ-BTTTT, ngày 17/6/2021 về việc ban hành Bộ Quy tắc ứng xử", "Quyết định số 874/QĐ-BTTTT"},

		// Not issued yet.
		{Document{"Công văn", "", Date{}, "Đảng uỷ xã", "v/v: góp ý dự thảo"}, "Công văn của Đảng uỷ xã về việc góp ý dự thảo", "Công văn của Đảng uỷ xã về việc góp ý dự thảo"},
		{Document{"Công văn", "Số      -CV/ĐU", Date{2026, 6, 0}, "", "V/v việc góp ý"}, "Công văn về việc góp ý", "Công văn về việc góp ý"},
		{Document{"Công văn", "…/UBND", Date{2026, 6, 1}, "Uỷ ban nhân dân xã", ""}, "Công văn ngày 01/6/2026 của Uỷ ban nhân dân xã", "Công văn ngày 01/6/2026 của Uỷ ban nhân dân xã"},
		{Document{"Tờ trình", "16-TTr/ĐU", Date{}, "Đảng uỷ xã", "Về"}, "Tờ trình số 16-TTr/ĐU của Đảng uỷ xã", "Tờ trình số 16-TTr/ĐU"},
		{Document{"Báo cáo", "16-BC/ĐU,", Date{}, "", "vềnh"}, "Báo cáo số 16-BC/ĐU về vềnh", "Báo cáo số 16-BC/ĐU"},
		{Document{Kind: "Đề án"}, "Đề án", "Đề án"},

		// Known by name.
		{Document{"Luật", "24/2018/QH14", Date{2018, 6, 12}, "Quốc hội", "An ninh mạng"}, "Luật An ninh mạng năm 2018", "Luật An ninh mạng năm 2018"},
		{Document{"Luật", "", Date{2025, 0, 0}, "", "Luật Tổ chức chính quyền địa phương năm 2025"}, "Luật Tổ chức chính quyền địa phương năm 2025", "Luật Tổ chức chính quyền địa phương năm 2025"},
		{Document{"Luật Tổ chức chính quyền địa phương", "", Date{2025, 0, 0}, "", ""}, "Luật Tổ chức chính quyền địa phương năm 2025", "Luật Tổ chức chính quyền địa phương năm 2025"},
		{Document{"pháp lệnh", "", Date{}, "", "Dự bị động viên"}, "Pháp lệnh Dự bị động viên", "Pháp lệnh Dự bị động viên"},
		{Document{"Hiến pháp", "", Date{2013, 0, 0}, "", ""}, "Hiến pháp năm 2013", "Hiến pháp năm 2013"},
		{Document{"Điều lệ", "", Date{2011, 1, 19}, "Đại hội XI", "Đảng"}, "Điều lệ Đảng", "Điều lệ Đảng"},
		{Document{Kind: "Điều lệ Đảng"}, "Điều lệ Đảng", "Điều lệ Đảng"},
	} {
		nfd := c.d
		for _, part := range []*string{&nfd.Kind, &nfd.Symbol, &nfd.Body, &nfd.About} {
			*part = norm.NFD.String(*part)
		}
		for _, d := range []Document{c.d, nfd} {
			if first, later := must(t)(d.First()), must(t)(d.Later()); first != c.first || later != c.later {
				t.Errorf("%v:\n%q\n%q; want\n%q\n%q", d, first, later, c.first, c.later)
			}
		}
	}
	for _, d := range []Document{
		{}, {Kind: " ,"}, {Symbol: "04-CT/TU", Body: "Đảng uỷ"}, {Kind: "Luật"}, {Kind: "Luật", About: "luật"}, {Kind: "Điều lệ", Symbol: "1"},
		{Kind: "Chỉ thị", Date: Date{2026, 2, 30}}, {Kind: "Luật", About: "Đất đai", Date: Date{Year: 24}},
	} {
		for _, f := range []func() (string, error){d.First, d.Later} {
			if got, err := f(); got != "" || !complains(err) {
				t.Errorf("%v: %q, %v; want an error", d, got, err)
			}
		}
	}
}

// Whatever is missing, no space or comma stands twice or at an end.
func TestCitationHasNoGaps(t *testing.T) {
	for _, kind := range []string{"Chỉ thị", " Luật  Đất đai "} {
		for _, symbol := range []string{"", " ", "-CT/TU", "04-CT/TU", "số", "số 04 -CT/TU ,"} {
			for _, date := range []Date{{}, {2026, 0, 0}, {2026, 7, 0}, {2026, 7, 5}} {
				for _, body := range []string{"", "\t", "của", "Đảng  uỷ"} {
					for _, about := range []string{"", "về", "V/v", "V/v  về", "V/v: ", "V/v việc", "về việc", "\xff", "về \n X;", strings.Repeat("a  ", 1e4)} {
						d := Document{kind, symbol, date, body, about}
						for _, text := range []string{must(t)(d.First()), must(t)(d.Later())} {
							if strings.Trim(text, " ,;") != text || strings.Contains(text, "  ") || strings.Contains(text, " ,") || strings.Contains(text, ",,") || kind == "Chỉ thị" && strings.HasSuffix(text, "về việc") {
								t.Errorf("%.200q: %.200q", about, text)
							}
						}
					}
				}
			}
		}
	}
}
