package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/fonts"
	"congvan/internal/unit"
	"congvan/regulation"
)

// signatureRoom is the room between the baseline of the line above the first
// signer's name and the top of the name's capitals.
func signatureRoom(t *testing.T, laid *Laid) unit.Twips {
	t.Helper()
	block := laid.of(regulation.Authority, regulation.Office, regulation.SignerName)
	for i, l := range block {
		if l.Component == regulation.SignerName && i > 0 {
			if l.page != block[i-1].page {
				t.Fatal("the signature is torn apart")
			}
			capitals := l.Words[0].Style.Size.Of(load(t).Metrics(fonts.Bold).CapHeight, fonts.UnitsPerEm)
			return l.Baseline - capitals - block[i-1].Baseline
		}
	}
	t.Fatal("nobody signs")
	return 0
}

// There is a room of 37 mm to sign and seal, and it gives way down to 25 mm
// before the close goes to the next page. It goes with the last paragraph of
// the text: a signature never stands alone on a page.
func TestRoomToSign(t *testing.T) {
	least, most := unit.MM(25), unit.MM(37)
	usual, less, moved := 0, 0, 0
	for n := 1; n <= 35; n++ {
		for _, gap := range []int{6, 7} {
			laid := lay(t, letter(body(several(n)...), fmt.Sprintf("trinh_bay: {cach_doan: %d}", gap)))
			room := signatureRoom(t, laid)
			if room < least || room > most {
				t.Errorf("%d paragraphs: %.1f mm to sign", n, room.MM())
			}
			text := laid.of(regulation.Content)
			last, close := text[len(text)-1], laid.of(regulation.RecipientsWord)[0]
			if last.page != close.page {
				t.Errorf("%d paragraphs: the close stands alone on page %d", n, close.page)
			}
			name := laid.one(t, regulation.SignerName)
			end := laid.Sections[0].Sheet.Height - laid.Sections[0].Sheet.Bottom
			switch first := text[0]; {
			case room < most:
				less++
				// The name is the last line of the page: below its baseline
				// are a fifth of 16 pt and the line of 1 pt that Word wants
				// behind a table.
				if left := end - name.Baseline - unit.PT(3.2); left < unit.PT(1) || left > unit.PT(2) {
					t.Errorf("%d paragraphs: less room to sign, but %v pt are left", n, left.Points())
				}
			case first.page < close.page:
				moved++
			default:
				usual++
			}
		}
	}
	if usual == 0 || less == 0 || moved == 0 {
		t.Errorf("usual room %d times, less %d times, on the next page %d times", usual, less, moved)
	}
}

// A last paragraph goes with the close as long as a page holds both.
func TestSignatureIsNotAloneBehindALongParagraph(t *testing.T) {
	for n := 1; n <= 22; n++ {
		laid := lay(t, letter(body(words(200)+".", words(200)+".", strings.TrimSuffix(strings.Repeat(words(15)+"; ", n), "; ")+".")))
		text := laid.of(regulation.Content)
		last, close := text[len(text)-1], laid.of(regulation.RecipientsWord)[0]
		if last.page != close.page {
			t.Errorf("a paragraph of %d times 15 words: the close stands alone on page %d", n, close.page)
		}
	}
}

// Nơi nhận stands level with who signs, whatever the room.
func TestRecipientsStandLevelWithTheSigner(t *testing.T) {
	for _, n := range []int{1, 18, 25} {
		for _, signer := range []string{
			"{quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Bùi Thị Bích Thủy}",
			"{chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Bùi Thị Bích Thủy}",
		} {
			laid := lay(t, letter(body(several(n)...), "ky: "+signer))
			word := laid.one(t, regulation.RecipientsWord)
			first := laid.of(regulation.Authority, regulation.Office)[0]
			if word.page != first.page || word.Baseline != first.Baseline {
				t.Errorf("%q at %d, %q at %d", word.text(), word.Baseline, first.text(), first.Baseline)
			}
		}
	}
}

// Between the text and the close there is room of 28 pt: from a line of 18 pt
// to one of 16 pt a baseline is 3.6 + 28 + 12.8 = 44.4 pt below the other.
func TestGapAboveTheClose(t *testing.T) {
	laid := lay(t, short)
	if got := laid.one(t, regulation.Authority).Baseline - laid.one(t, regulation.Content).Baseline; got != unit.PT(44.4) {
		t.Errorf("%v pt", got.Points())
	}
}

// Who signs stands on one axis, in the middle of the 75 mm at the right
// margin. A long office breaks where its sense allows.
func TestSignatureBlock(t *testing.T) {
	laid := lay(t, letter("ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: TRƯỞNG BAN TỔ CHỨC KIÊM CHỦ NHIỆM UỶ BAN KIỂM TRA, ho_ten: Nguyễn Văn A}"))
	block := laid.of(regulation.Authority, regulation.Office, regulation.SignerName)
	sameTexts(t, block, "T/M BAN THƯỜNG VỤ", "TRƯỞNG BAN TỔ CHỨC KIÊM", "CHỦ NHIỆM UỶ BAN KIỂM TRA", "Nguyễn Văn A")
	axis := (laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right - unit.MM(75)/2).Dots()
	for _, l := range block {
		if !near(l.centre(), axis, unit.Twips(1).Dots()) {
			t.Errorf("%q stands %.2f pt off the axis", l.text(), (l.centre() - axis).Points())
		}
	}
}

// A signer may have no name yet, or nothing but a name.
func TestSigners(t *testing.T) {
	for _, c := range []struct {
		signers string
		want    []string
	}{
		{"{quyen_han: T/M ĐOÀN, chuc_vu: BÍ THƯ}", []string{"T/M ĐOÀN", "BÍ THƯ"}},
		{"{ho_ten: Nguyễn Văn A}", []string{"Nguyễn Văn A"}},
		{"{quyen_han: BÍ THƯ, kiem: TRƯỞNG BAN CHỈ ĐẠO, ho_ten: A}", []string{"BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO", "A"}},
	} {
		laid := lay(t, letter("ky: "+c.signers))
		block := laid.of(regulation.Authority, regulation.Also, regulation.Office, regulation.SignerName)
		sameTexts(t, block, c.want...)
	}
}

// Of several signers the first stands at the right, the next at the left, two
// to a row, their names on one line; the recipients stand below.
func TestSeveralSigners(t *testing.T) {
	laid := lay(t, letter("ky: [{quyen_han: T/M BAN, chuc_vu: BÍ THƯ, ho_ten: A}, {chuc_vu: THƯ KÝ, ho_ten: B}, {ho_ten: C}]"))
	middle := laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2
	names := laid.of(regulation.SignerName)
	sameTexts(t, names, "B", "A", "C")
	left, right, below := names[0], names[1], names[2]
	if left.Baseline != right.Baseline || below.Baseline-left.Baseline < unit.MM(37) {
		t.Errorf("names at %.1f, %.1f and %.1f mm", left.Baseline.MM(), right.Baseline.MM(), below.Baseline.MM())
	}
	if left.centre() > middle.Dots() || right.centre() < middle.Dots() || below.centre() < middle.Dots() {
		t.Error("a name stands on the wrong side")
	}
	label := laid.one(t, regulation.RecipientsWord)
	if label.page == below.page && label.Baseline < below.Baseline {
		t.Error("the recipients stand above a name")
	}
}

// Every recipient begins with a dash at the left margin and goes on behind it;
// a single word is not left alone on a line. The last is who files the paper,
// with the word Lưu whether it was typed or not.
func TestRecipients(t *testing.T) {
	for archive, want := range map[string]string{
		"VPĐU": "- Lưu VPĐU.", "Lưu VPĐU": "- Lưu VPĐU.", "lưu VPĐU.": "- lưu VPĐU.", "Lưutrữ": "- Lưu Lưutrữ.",
	} {
		laid := lay(t, letter("noi_nhan: [Như trên, {ten: Thường trực Tỉnh ủy, muc_dich: b/c}, Các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã Thạch Quảng]", "luu: "+archive))
		lines := laid.of(regulation.Recipients)
		sameTexts(t, lines, "- Như trên,", "- Thường trực Tỉnh ủy (b/c),",
			"- Các đồng chí Ủy viên Ban Chấp hành Đảng bộ", "xã Thạch Quảng,", want)
		margin := laid.Sections[0].Sheet.Left.Dots()
		behind := lines[2].X.Dots() + lines[2].Words[1].X
		for i, l := range lines {
			want := margin
			if i == 3 {
				want = behind
			}
			if !near(l.left(), want, unit.Twips(1).Dots()) {
				t.Errorf("%q begins %.2f pt from the margin, want %.2f", l.text(), (l.left() - margin).Points(), (want - margin).Points())
			}
		}
	}
}

// The words Nơi nhận are underlined, their colon is not; the list is 8 pt and
// its lines 14 pt below: 3.2 + 8 + 11.2 = 22.4 pt from baseline to baseline.
func TestWordsAboveTheRecipients(t *testing.T) {
	laid := lay(t, short)
	word := laid.one(t, regulation.RecipientsWord)
	for _, w := range word.Words {
		if w.Style.Underline != (w.Text != ":") {
			t.Errorf("%q underlined: %v", w.Text, w.Style.Underline)
		}
	}
	lines := laid.of(regulation.Recipients)
	for i, l := range lines {
		if got, want := l.Baseline-word.Baseline, unit.PT(22.4)+unit.Twips(i)*unit.PT(14); got != want {
			t.Errorf("%q is %v pt below, want %v", l.text(), got.Points(), want.Points())
		}
	}
}

// However many the recipients, they stand in one column at the left, in their
// order, 14 pt apart, and at least 4 mm from the signature. Only where the list
// passes the end of the signature may up to a line of 14 pt be left free.
func TestManyRecipients(t *testing.T) {
	names := make([]string, 60)
	for i := range names {
		names[i] = fmt.Sprintf("Chi bộ %d", i+1)
	}
	names[20] = words(40)
	laid := lay(t, letter("noi_nhan: ["+strings.Join(names, ", ")+"]"))
	lines := laid.of(regulation.Recipients)
	var all strings.Builder
	passes := 0
	for i, l := range lines {
		all.WriteString(l.text() + " ")
		if most := laid.Sections[0].Sheet.Width - laid.Sections[0].Sheet.Right - unit.MM(75+4); l.right() > most.Dots() {
			t.Errorf("%q reaches into the signature", l.text())
		}
		if i == 0 || lines[i-1].page < l.page || l.Baseline-lines[i-1].Baseline == unit.PT(14) {
			continue
		}
		passes++
		if apart := l.Baseline - lines[i-1].Baseline; apart < unit.PT(14) || apart > unit.PT(28) || passes > 1 {
			t.Errorf("%q is %v pt below the line above", l.text(), apart.Points())
		}
	}
	if want := "- " + strings.Join(names, ", - ") + ", - Lưu VPĐU. "; all.String() != want {
		t.Errorf("%q", all.String())
	}
	if lines[len(lines)-1].page != 2 {
		t.Errorf("%d pages", lines[len(lines)-1].page)
	}
}

// Who confirms a signature stands in the middle of the page below all that sign,
// 18 pt below the words that say whose it is; the recipients stand below.
func TestAttestation(t *testing.T) {
	const confirms = "xac_nhan: {chu_ky_cua: Nguyễn Văn A, quyen_han: T/L BAN THƯỜNG VỤ, chuc_vu: CHÁNH VĂN PHÒNG, ho_ten: Lê Văn C}"
	for _, signers := range []string{
		"{quyen_han: CHỦ TRÌ, ho_ten: Nguyễn Văn A}",
		"[{quyen_han: CHỦ TRÌ, ho_ten: Nguyễn Văn A}, {quyen_han: THƯ KÝ, ho_ten: Trần Văn B}]",
	} {
		laid := lay(t, letter("ky: "+signers, confirms))
		words := laid.one(t, regulation.Attestation)
		if words.text() != "Xác nhận chữ ký của đồng chí Nguyễn Văn A" {
			t.Errorf("%s: %q", signers, words.text())
		}
		block := laid.of(regulation.Authority, regulation.Office, regulation.SignerName)
		last := block[len(block)-3:]
		sameTexts(t, last, "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Lê Văn C")
		middle := (laid.Sections[0].Sheet.Left + laid.Sections[0].Sheet.TextWidth()/2).Dots()
		for _, l := range append(last, words) {
			if !near(l.centre(), middle, unit.Twips(1).Dots()) {
				t.Errorf("%s: %q stands %.2f pt off the middle", signers, l.text(), (l.centre() - middle).Points())
			}
		}
		// A line of 16 pt: 3.2 + 18 + 12.8 pt below the name, or below the
		// recipients beside it where they reach further.
		name := starting(block, "Nguyễn Văn A")[0]
		if gap := words.Baseline - name.Baseline; words.page != name.page || gap != unit.PT(3.2+18+12.8) {
			t.Errorf("%s: the words are %v pt below the name", signers, gap.Points())
		}
		if gap := last[0].Baseline - words.Baseline; gap != unit.PT(16) {
			t.Errorf("%s: the authority is %v pt below the words", signers, gap.Points())
		}
		capitals := last[2].Words[0].Style.Size.Of(load(t).Metrics(fonts.Bold).CapHeight, fonts.UnitsPerEm)
		if room := last[2].Baseline - capitals - last[1].Baseline; room < unit.MM(25) {
			t.Errorf("%s: %.1f mm to sign", signers, room.MM())
		}
		label := laid.one(t, regulation.RecipientsWord)
		below := label.page > last[2].page || label.Baseline > last[2].Baseline
		if several := len(laid.of(regulation.Authority)) > 2; below != several {
			t.Errorf("%s: the recipients stand below: %v", signers, below)
		}
	}
}

// That a document is not for the media stands below the signature under
// 36-HD/VPTW (II.2.2), and under 05-HD/VPTW (II.II.4.1) at the foot of the last
// page alone: in its middle, 10 mm from the edge to the middle of the capitals.
func TestNotForTheMedia(t *testing.T) {
	const notice = "luu_hanh: Không phổ biến trên phương tiện thông tin đại chúng"
	for _, n := range []int{1, 40, 60} {
		for date, foot := range map[string]bool{"2026-02-25": false, "2026-07-05": true} {
			laid := lay(t, letter("ngay: "+date, notice, body(several(n)...)))
			l, name, sheet := laid.one(t, regulation.Circulation), laid.one(t, regulation.SignerName), laid.Sections[0].Sheet
			if l.text() != "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG" || l.page != len(laid.Pages) || l.page != name.page {
				t.Errorf("%d paragraphs, %s: %q on page %d of %d", n, date, l.text(), l.page, len(laid.Pages))
			}
			if middle := (sheet.Left + sheet.TextWidth()/2).Dots(); !near(l.centre(), middle, unit.Twips(1).Dots()) {
				t.Errorf("%d paragraphs, %s: it stands %.2f pt off the middle", n, date, (l.centre() - middle).Points())
			}
			capitals := l.Words[0].Style.Size.Of(load(t).Metrics(fonts.Bold).CapHeight, fonts.UnitsPerEm)
			edge := (sheet.Height - l.Baseline + capitals/2).MM()
			if got := edge > 9.95 && edge < 10.05; got != foot {
				t.Errorf("%d paragraphs, %s: it stands %.2f mm from the edge", n, date, edge)
			}
			if !foot && (l.Baseline <= name.Baseline || l.Baseline > sheet.Height-sheet.Bottom) {
				t.Errorf("%d paragraphs: it stands at %.1f mm, the name at %.1f mm", n, l.Baseline.MM(), name.Baseline.MM())
			}
		}
	}
}

// The words at the foot take no room from the text: without them every line
// stands where it does.
func TestNotForTheMediaTakesNoRoom(t *testing.T) {
	with := lay(t, letter("ngay: 2026-07-05", "luu_hanh: Không phổ biến", body(several(27)...)))
	without := lay(t, letter("ngay: 2026-07-05", body(several(27)...)))
	if len(with.Pages) != len(without.Pages) {
		t.Fatalf("%d pages, %d without", len(with.Pages), len(without.Pages))
	}
	for i, page := range without.Pages {
		rest := with.Pages[i].Lines
		for _, l := range page.Lines {
			if rest[0].Component == regulation.Circulation {
				rest = rest[1:]
			}
			if rest[0].text() != l.text() || rest[0].Baseline != l.Baseline || rest[0].X != l.X {
				t.Fatalf("page %d: %q at %d, without the words at %d", i+1, l.text(), rest[0].Baseline, l.Baseline)
			}
			rest = rest[1:]
		}
	}
}

// Where the text ends with a table its last row goes with the closing block to
// another page, below the header.
func TestSignatureIsNotAloneBehindATable(t *testing.T) {
	parted := 0
	for n := 15; n <= 30; n++ {
		laid := lay(t, letter("ngay: 2026-07-05", body("Như sau:", table(append([]string{"| TT | A |"}, rowsOf(n, "| %d | x |")...)...))))
		lines := laid.ofTables()
		if last, close := lines[len(lines)-1], laid.of(regulation.RecipientsWord)[0]; last.page != close.page {
			t.Errorf("%d rows: the close stands alone on page %d", n, close.page)
		} else if last.page == 2 {
			parted++
		}
	}
	if parted == 0 {
		t.Error("no block went to the second page")
	}
}
