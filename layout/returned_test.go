package layout

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/unit"
	"congvan/regulation"
)

const returnPart = "phan_gui_lai: |\n  Đã nhận 02 bản công văn.\n\n  Ngày nhận: [___] Người nhận: [___]"

// returnLines are the lines from the one to cut along on.
func returnLines(t *testing.T, laid *Laid) []placed {
	t.Helper()
	lines := laid.of(regulation.CentredLine, regulation.Content, regulation.Clause)
	for i, l := range lines {
		if strings.HasPrefix(l.text(), "- - -") {
			return lines[i:]
		}
	}
	t.Fatal("there is no line to cut along")
	return nil
}

// The part to send back stands below a line to cut along, behind the signature,
// whole on one page; the room to sign gives way, down to 25 mm, before it goes to
// the next.
func TestReturnPart(t *testing.T) {
	least, most := unit.MM(25), unit.MM(37)
	less, moved, usual := 0, 0, 0
	for i := range 35 * 3 {
		n := 1 + i/3
		laid := lay(t, letter(body(several(n)...), returnPart, fmt.Sprintf("trinh_bay: {cach_doan: %d}", 6+i%3)))
		part := returnLines(t, laid)
		if len(part) != 3 || part[1].text() != "Đã nhận 02 bản công văn." || !strings.Contains(part[2].text(), "Người nhận: ....") {
			t.Fatalf("%d paragraphs: the part is %v", n, part)
		}
		name := laid.one(t, regulation.SignerName)
		if part[0].page != part[2].page || part[0].page < name.page || part[0].page == name.page && part[0].Baseline <= name.Baseline {
			t.Errorf("%d paragraphs: the part is on the pages %d to %d, the name on %d", n, part[0].page, part[2].page, name.page)
		}
		room := signatureRoom(t, laid)
		switch {
		case room < least || room > most:
			t.Errorf("%d paragraphs: %.1f mm to sign", n, room.MM())
		case part[0].page > name.page:
			moved++
		case room < most:
			less++
		default:
			usual++
		}
	}
	if usual == 0 || less == 0 || moved == 0 {
		t.Errorf("usual room %d times, less %d times, on the next page %d times", usual, less, moved)
	}
}

// The line to cut along goes from margin to margin and is one line.
func TestLineToCutAlong(t *testing.T) {
	for _, paper := range []string{"A4", "A5"} {
		laid := lay(t, letter("mau: phieu-gui", "trich_yeu: ''", returnPart, fmt.Sprintf("trinh_bay: {kho_giay: %s}", paper)))
		sheet := laid.Sections[0].Sheet
		line := returnLines(t, laid)[0]
		last := line.Words[len(line.Words)-1]
		left := line.X + line.Words[0].X.Twips() - sheet.Left
		right := sheet.TextWidth() - (last.X + last.Width).Twips()
		if left < 0 || right < 0 || left > unit.MM(3) || right > unit.MM(3) {
			t.Errorf("%s: %.1f mm before it and %.1f mm behind", paper, left.MM(), right.MM())
		}
	}
}
