package check

import (
	"regexp"
	"slices"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/regulation"
)

// headRules are the rules about what stands at the head of a document and below it:
// place, subject, and what was typed there that the layout prints.
var headRules = []Rule{
	{
		ID: diag.StateHead, Group: GroupHead, Point36: "II.1.1", Point05: "II.I.1",
		Title: diag.Words{Vi: "Quốc hiệu, tiêu ngữ trong văn bản của Đảng", En: "The State's motto in a document of the Party"},
		Why: diag.Words{
			Vi: "Tiêu đề Đảng Cộng sản Việt Nam là thành phần xác định văn bản của Đảng; Quốc hiệu và tiêu ngữ là của văn bản nhà nước theo Nghị định 30/2020/NĐ-CP.",
			En: "The title Đảng Cộng sản Việt Nam is what tells a document of the Party; Quốc hiệu and tiêu ngữ belong to those of the State."},
		Bad:  "noi_dung: |\n  CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n  Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			texts := append(slices.Clone(s.Body.Superior), s.Body.Name...)
			texts = append(texts, s.Author)
			for _, p := range s.opening() {
				texts = append(texts, dispatch.Text{Value: textOf(p), Pos: p.Pos})
			}
			for _, t := range texts {
				if stateHead.MatchString(capitals(t.Value)) {
					s.wrong(t.Pos, t.Value, "")
				}
			}
		},
	},
	{
		ID: diag.HeadInText, Group: GroupHead, Point36: "II.1.5.2", Point05: "II.I.5.2",
		Title: diag.Words{Vi: "Thành phần thể thức gõ trong nội dung", En: "A part of the head or the end typed in the text"},
		Why: diag.Words{
			Vi: "Tiêu đề, số, tên loại, Kính gửi, Nơi nhận, quyền hạn ký được in theo khoá riêng; gõ trong nội dung thì in hai lần, sai chỗ và sai kiểu chữ.",
			En: "Title, number, type, addressees, recipients and authority are printed from keys of their own; typed in the text they stand twice, and in the wrong place."},
		Bad:  "noi_dung: |\n  Kính gửi: Uỷ ban nhân dân xã\n\n  Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, p := range s.opening() {
				text := textOf(p)
				titled := !s.typ.Untitled && s.typ.Group == regulation.GroupDocument && capitals(text) == capitals(s.typ.Name)
				if titled || headLine.MatchString(text) {
					s.wrong(p.Pos, text, "")
				}
			}
			for _, p := range s.closing() {
				if text := textOf(p); endLine.MatchString(text) {
					s.wrong(p.Pos, text, "")
				}
			}
		},
	},
	{
		ID: diag.LetterTitled, Group: GroupHead, Point36: "II.1.5.1", Point05: "II.I.5.1.1",
		Title: diag.Words{Vi: "Công văn có tên loại", En: "An official letter with a title"},
		Why: diag.Words{
			Vi: "Văn bản ban hành đều ghi tên loại, trừ công văn; trích yếu của công văn ở dưới số và ký hiệu.",
			En: "Every document shows its type, save the official letter, whose subject stands below its number."},
		Bad:  "noi_dung: |\n  -> **CÔNG VĂN** <-\n\n  Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			if !s.typ.Untitled {
				return
			}
			for _, p := range s.opening() {
				if capitals(textOf(p)) == capitals(s.typ.Name) {
					s.wrong(p.Pos, textOf(p), "")
				}
			}
		},
	},
	{
		ID: diag.TypedRule, Group: GroupHead, Point36: "II.1.5.2", Point05: "II.I.5.2.1",
		Title: diag.Words{Vi: "Dấu gạch gõ tay", En: "A rule typed by hand"},
		Why: diag.Words{
			Vi: "Dưới trích yếu có năm dấu gạch nối do chương trình in; gạch gõ tay trong nội dung là thừa.",
			En: "The five hyphens below the subject are printed by themselves; a row of hyphens in the text is one too many."},
		Bad:  "noi_dung: |\n  -----\n\n  Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		Good: "noi_dung: Ban Thường vụ Đảng uỷ yêu cầu chuẩn bị hội nghị.",
		find: func(s *subject) {
			for _, c := range s.contents() {
				for _, p := range running(c) {
					if text := textOf(p); typedRule.MatchString(text) {
						s.wrong(p.Pos, text, "")
					}
				}
			}
		},
	},
	{
		ID: diag.PlaceLevel, Group: GroupHead, Point36: "II.1.4.1.a", Point05: "II.I.4.1.1.c",
		Title: diag.Words{Vi: "Địa danh một âm tiết thiếu cấp hành chính", En: "A place of one syllable without its level"},
		Why: diag.Words{
			Vi: "Địa danh một âm tiết thì ghi thêm cấp hành chính ở trước: Thành phố Huế, TP Huế.",
			En: "A place whose name is one syllable has its level before it: Thành phố Huế, TP Huế."},
		Bad: "dia_danh: Huế", Good: "dia_danh: Thành phố Huế",
		find: func(s *subject) {
			if t := s.Place; t.Present() && len(strings.Fields(plain(t.Value))) == 1 && !gapMark.MatchString(t.Value) && t.Value != "…" {
				s.wrong(t.Pos, t.Value, "")
			}
		},
	},
	{
		ID: diag.PlacePerson, Group: GroupHead, Point36: "II.1.4.1.a", Point05: "II.I.4.1.1.c",
		Title: diag.Words{Vi: "Địa danh mang tên người thiếu cấp hành chính", En: "A place named after a person without its level"},
		Why: diag.Words{
			Vi: "Địa danh mang tên người thì ghi thêm cấp hành chính ở trước: Phường Ngô Quyền. Quy tắc chỉ biết những tên mà hai hướng dẫn nêu làm ví dụ.",
			En: "A place named after a person has its level before it: Phường Ngô Quyền. The rule knows the names alone that the regulations give as examples."},
		Bad: "dia_danh: Ngô Quyền", Good: "dia_danh: Phường Ngô Quyền",
		find: func(s *subject) {
			persons := []string{"NGÔ QUYỀN", "HAI BÀ TRƯNG", "LÊ ĐẠI HÀNH", "LÊ CHÂN", "HỒ CHÍ MINH"}
			if slices.Contains(persons, capitals(s.Place.Value)) {
				s.wrong(s.Place.Pos, s.Place.Value, "")
			}
		},
	},
	{
		ID: diag.PlaceMark, Group: GroupHead, Point36: "II.1.4.2", Point05: "II.I.4.2.2",
		Title: diag.Words{Vi: "Địa danh gõ cả dấu câu hoặc ngày", En: "A mark or a day behind the place"},
		Why: diag.Words{
			Vi: "Dấu phẩy và ngày, tháng, năm sau địa danh do chương trình in.",
			En: "The comma and the day behind the place are printed by themselves."},
		Bad: "dia_danh: \"Suối Lành,\"", Good: "dia_danh: Suối Lành", mend: swap,
		find: func(s *subject) {
			t := s.Place
			switch bare := strings.TrimRight(t.Value, ",;."); {
			case strings.Contains(strings.ToLower(t.Value), ", ngày"):
				s.wrong(t.Pos, t.Value, "")
			case bare != t.Value:
				s.wrong(t.Pos, t.Value, bare)
			}
		},
	},
	{
		ID: diag.SubjectVv, Group: GroupHead, Point36: "II.1.5.2", Point05: "II.I.5.2.3",
		Title: diag.Words{Vi: "V/v", En: "V/v"},
		Why: diag.Words{
			Vi: "V/v là cách ghi của văn bản nhà nước; ví dụ của 05-HD/VPTW viết đủ: về việc.",
			En: "V/v is what documents of the State write; the examples of 05-HD/VPTW have the words: về việc."},
		Bad: "trich_yeu: V/v chuẩn bị hội nghị", Good: "trich_yeu: về việc chuẩn bị hội nghị", mend: swap,
		find: func(s *subject) {
			for _, t := range s.texts {
				if !hasOne(t.Value, []string{"/v", "/V"}) {
					continue
				}
				for _, m := range vv.FindAllStringSubmatch(t.Value, -1) {
					s.wrong(t.Pos, m[1], "về việc")
				}
			}
		},
	},
	{
		ID: diag.SubjectStop, Group: GroupHead, Point36: "II.1.5.1", Point05: "II.I.5.1.1",
		Title: diag.Words{Vi: "Trích yếu có dấu câu ở cuối", En: "A mark behind the subject"},
		Why: diag.Words{
			Vi: "Trích yếu là một cụm từ, không phải một câu; các ví dụ của quy định không có dấu câu ở cuối.",
			En: "The subject is a phrase and no sentence; in the examples of the regulations it ends with no mark."},
		Bad: "trich_yeu: về việc chuẩn bị hội nghị.", Good: "trich_yeu: về việc chuẩn bị hội nghị", mend: swap,
		find: func(s *subject) {
			for _, t := range []dispatch.Text{s.Subject, s.Issued.Subject} {
				if bare := strings.TrimRight(t.Value, ".;,"); bare != t.Value && !strings.HasSuffix(t.Value, "..") && !strings.HasSuffix(t.Value, ".v.") {
					s.wrong(t.Pos, t.Value, bare)
				}
			}
		},
	},
	{
		ID: diag.SubjectCapital, Group: GroupHead, Point36: "", Point05: "II.I.5.1.1",
		Title: diag.Words{Vi: "Trích yếu viết hoa chữ đầu", En: "A subject with a capital"},
		Why: diag.Words{
			Vi: "Mọi ví dụ của 05-HD/VPTW viết trích yếu bằng chữ thường từ chữ đầu: về việc…, về phát triển…",
			En: "In all examples of 05-HD/VPTW the subject begins with a small letter: về việc…"},
		Bad: "trich_yeu: Về việc chuẩn bị hội nghị", Good: "trich_yeu: về việc chuẩn bị hội nghị",
		find: func(s *subject) {
			if (!older(s.spec) || !s.typ.Untitled) && strings.HasPrefix(plain(s.Subject.Value), "Về ") {
				s.wrong(s.Subject.Pos, firstWords(s.Subject.Value, 2), strings.ToLower(firstWords(s.Subject.Value, 2)))
			}
		},
	},
	{
		ID: diag.SubjectRepeats, Group: GroupHead, Point36: "II.1.5.1", Point05: "II.I.5.1.1",
		Title: diag.Words{Vi: "Trích yếu nhắc lại tên loại", En: "A subject that repeats the type"},
		Why: diag.Words{
			Vi: "Tên loại được in ngay trên trích yếu, nên trích yếu không bắt đầu bằng tên loại ấy.",
			En: "The type is printed right above the subject, which does not begin with it again."},
		Bad:  "mau: bao-cao\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu: báo cáo kết quả công tác quý II",
		Good: "mau: bao-cao\nkinh_gui:\nnoi_nhan: [Văn phòng Tỉnh uỷ]\ntrich_yeu: kết quả công tác quý II",
		find: func(s *subject) {
			name := capitals(s.typ.Name)
			if subject := capitals(s.Subject.Value); startsWith(subject, name) && !startsWith(subject, name+" HOÁ") && s.typ.Group == regulation.GroupDocument {
				s.wrong(s.Subject.Pos, firstWords(s.Subject.Value, len(strings.Fields(name))), "")
			}
		},
	},
	{
		ID: diag.SubjectWithout, Group: GroupHead, Point05: "II.I.5.2.3", Holds: Only05,
		Title: diag.Words{Vi: "Trích yếu công văn không có chữ về", En: "The subject of a letter without về"},
		Why: diag.Words{
			Vi: "Ví dụ của 05-HD/VPTW ghi: về việc chuẩn bị hội nghị trực tuyến; ví dụ năm 2018 không có hai chữ ấy.",
			En: "The example of 05-HD/VPTW reads: về việc chuẩn bị hội nghị trực tuyến; that of 2018 has no such words."},
		Bad: "trich_yeu: chuẩn bị hội nghị", Good: "trich_yeu: về việc chuẩn bị hội nghị",
		find: func(s *subject) {
			if t := s.Subject; s.typ.Untitled && t.Present() && !startsWith(capitals(t.Value), "VỀ") && !strings.HasPrefix(capitals(t.Value), "V/V") {
				s.wrong(t.Pos, firstWords(t.Value, 3), "về việc")
			}
		},
	},
}

var (
	// stateHead is a line of the head of a document of the State, by itself.
	stateHead = regexp.MustCompile(`^(CỘNG (HOÀ|HÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP ?[-–] ?TỰ DO ?[-–] ?HẠNH PHÚC)[\s*_-]*$`)
	// headLine and endLine are parts that have keys of their own, typed as lines.
	headLine = regexp.MustCompile(`^(ĐẢNG CỘNG SẢN VIỆT NAM$|Kính (gửi|trình) ?:|Số ?:? ?[\d.…_]* ?[-–/] ?[A-ZĐ][A-ZĐa-z]* ?[-–/] ?[A-ZĐƯ]+$)`)
	endLine  = regexp.MustCompile(`^(Nơi nhận ?:|(T/M|K/T|T/L|TM\.|KT\.|TL\.) [A-ZĐ])`)
	// typedRule is a row of hyphens or the like and nothing else.
	typedRule = regexp.MustCompile(`^[-–—_=*─]{3,}$`)
	// vv is V/v where a word may stand, with the words it stands for behind it.
	vv = regexp.MustCompile(`(?:^|[\s(“"])([Vv]/[Vv]:?(?: về)?(?: việc)?)(?:$|[\s:,.])`)
)
