package regulation

import "testing"

// A clerk who asks for a row of what came with tables, appendices and congresses
// reads its size, its style, where the regulation speaks of it and how sure it
// is. Points are those of 36-HD/VPTW and of 05-HD/VPTW.
func TestRowsOfComponents(t *testing.T) {
	const sizes = "14 pt (14 đến 15 pt)"
	for _, c := range []struct{ key, name, value, style, old, now, strength string }{
		{"chu_de", "Chủ đề đại hội", sizes, "đứng, đậm, in hoa", "II.1.5.1", "II.I.5.1.2", "suy ra"},
		{"trinh_dai_hoi", "Báo cáo trình đại hội", "14 pt", "nghiêng", "II.1.5.1", "II.I.5.1.2", "chọn"},
		{"phan_chuong", "Phần, chương", sizes, "đứng, đậm", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"ten_phan_chuong", "Tên phần, chương", sizes, "đứng, đậm, in hoa", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"muc", "Mục", sizes, "đứng, đậm", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"ten_muc", "Tên mục", sizes, "đứng, đậm, in hoa", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"dieu", "Điều, tên điều", sizes, "đứng, đậm", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"de_muc", "Đề mục I-, 1., 1.1.", sizes, "đứng, đậm", "II.1.6.2", "II.I.6.2.2", "chọn"},
		{"khoan", "Khoản", sizes, "đứng", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"diem", "Điểm", sizes, "đứng", "Phụ lục 3, 6", "Phụ lục 2, 6", "quy định"},
		{"dong_giua", "Dòng chính giữa", sizes, "đứng", "II.1.6.2", "II.I.6.2.2", "chọn"},
		{"dau_bang", "Đầu bảng", "13 pt (11 đến 15 pt)", "đứng, đậm", "II.4.3", "II.IV.4.3", "chọn"},
		{"chu_bang", "Chữ trong bảng", "13 pt (11 đến 15 pt)", "đứng", "II.4.3", "II.IV.4.3", "chọn"},
		{"xac_nhan", "Xác nhận chữ ký", "14 pt", "đứng", "II.1.7.2", "II.I.7.2", "suy ra"},
		{"phu_luc", "Phụ lục và số thứ tự", "14 pt", "đứng, đậm, in hoa", "II.4.5", "II.II.1.2", "chọn"},
		{"tieu_de_phu_luc", "Tiêu đề phụ lục", "14 pt", "đứng, đậm", "II.4.5", "II.II.1.2", "chọn"},
	} {
		for _, with := range []struct {
			spec  *Spec
			point string
		}{{HD36(), c.old}, {HD05(), c.now}} {
			r, ok := with.spec.Row(c.key)
			got := [5]string{r.Name, r.Value.Vi, r.Style.Vi, r.Point, strength(r.Strength)}
			if want := [5]string{c.name, c.value, c.style, with.point, c.strength}; !ok || got != want {
				t.Errorf("%s: the row %s is %q, want %q", with.spec.Name, c.key, got, want)
			}
		}
	}
	// Only the newer text says what stands below the title of an enclosure.
	for spec, want := range map[*Spec]string{HD36(): "chọn II.4.5", HD05(): "suy ra II.II.1.2"} {
		r, _ := spec.Row("chi_dan_kem_theo")
		if got := strength(r.Strength) + " " + r.Point; got != want || r.Style.Vi != "nghiêng" {
			t.Errorf("%s: chi_dan_kem_theo is %s, %s, want %s", spec.Name, got, r.Style.Vi, want)
		}
	}
}

// A writer's size for the text changes all kinds of its paragraphs: each may
// be as large as the text, and tables and titles are no part of it.
func TestComponentsOfTheText(t *testing.T) {
	of := map[Component]bool{
		Content: true, Division: true, DivisionName: true, Section: true, SectionName: true, Article: true,
		Heading: true, Clause: true, Point: true, CentredLine: true,
	}
	for _, spec := range both() {
		for c := range ComponentCount {
			look, text := spec.Looks[c], spec.Looks[Content]
			if c.OfText() != of[c] {
				t.Errorf("%s is of the text: %t, want %t", look.Key, c.OfText(), of[c])
			}
			if of[c] && (look.Size != text.Size || look.Max != text.Max) {
				t.Errorf("%s: %s is set in %v to %v, the text in %v to %v", spec.Name, look.Key, look.Size, look.Max, text.Size, text.Max)
			}
		}
	}
}
