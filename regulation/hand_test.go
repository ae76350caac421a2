package regulation

import (
	"strings"
	"testing"
)

// The tables of sizes, typed from the texts: Phụ lục 3 of 36-HD/VPTW and Phụ
// lục 2 of 05-HD/VPTW, row by row. They differ in one size: the names after
// Kính gửi.
func TestSizesOfTheTexts(t *testing.T) {
	table := []struct {
		component Component
		row       string // in both tables, or "36's, 05's"
		want36    string
		want05    string // "" where it is the same
	}{
		{PartyTitle, "1", "15 pt, đứng, đậm, in hoa", ""},
		{SuperiorBody, "2", "14 pt, đứng, in hoa", ""},
		{IssuingBody, "2", "14 pt, đứng, đậm, in hoa", ""},
		{NumberSymbol, "3", "14 pt, đứng", ""},
		{PlaceDate, "4", "14 pt, nghiêng", ""},
		{LetterSubject, "5", "12 pt, nghiêng", ""},
		{Content, "6", "14 pt (14 đến 15 pt), đứng", ""},
		{Division, "6", "14 pt (14 đến 15 pt), đứng, đậm", ""},
		{DivisionName, "6", "14 pt (14 đến 15 pt), đứng, đậm, in hoa", ""},
		{Section, "6", "14 pt (14 đến 15 pt), đứng, đậm", ""},
		{SectionName, "6", "14 pt (14 đến 15 pt), đứng, đậm, in hoa", ""},
		{Article, "6", "14 pt (14 đến 15 pt), đứng, đậm", ""},
		{Clause, "6", "14 pt (14 đến 15 pt), đứng", ""},
		{Point, "6", "14 pt (14 đến 15 pt), đứng", ""},
		{Authority, "7", "14 pt, đứng, đậm, in hoa", ""},
		{Office, "7", "14 pt, đứng, in hoa", ""},
		{SignerName, "7", "14 pt, đứng, đậm", ""},
		{AddresseesWord, "9", "14 pt, nghiêng", ""},
		{Addressees, "9", "14 pt, đứng", "14 pt (14 đến 15 pt), đứng"},
		{RecipientsWord, "9", "14 pt, đứng, gạch chân", ""},
		{Recipients, "9", "12 pt, đứng", ""},
		{TypeName, "5", "15 pt (15 đến 16 pt), đứng, đậm, in hoa", ""},
		{Subject, "5", "14 pt (14 đến 15 pt), đứng, đậm", ""},
		{Urgency, "10, 11", "14 pt, đứng, đậm, in hoa", ""},
		{Circulation, "11, 12", "12 pt, đứng, đậm, in hoa", ""},
		{DraftMark, "11, 12", "14 pt, nghiêng", ""},
		{DrafterMark, "12, 13", "8 pt, đứng, in hoa", "11 pt, đứng"},
		{Contact, "13, 14", "10 pt, đứng", ""},
		{PageNumber, "15", "14 pt, đứng", ""},
	}
	silent := map[Component]bool{Star: true, Hyphens: true, Note: true, NoteMark: true, Presented: true, Heading: true, CentredLine: true,
		TableHead: true, TableText: true, AppendixWord: true, AppendixTitle: true}
	// What the texts say without a row of their tables.
	derived := map[Component]bool{Secrecy: true, Author: true, LegalBasis: true, Also: true, Theme: true, Attestation: true}
	// What one text asks for and the other does not.
	if HD36().Looks[EnclosedNote].Strength != Chosen || HD05().Looks[EnclosedNote].Strength != Derived {
		t.Error("the note of an appendix is as strong in both")
	}
	one := 1
	// What one text has and the other has not.
	own := []struct {
		has, lacks *Spec
		component  Component
		want       string
	}{
		{HD36(), HD05(), CopyKind, "14 pt, đứng, đậm, in hoa, Phụ lục 3, 14, quy định"},
		{HD05(), HD36(), StampTitle, "13 pt, đứng, đậm, đỏ, in hoa, Phụ lục 3, 1.1, quy định"},
		{HD05(), HD36(), StampText, "11 pt, đứng, đỏ, Phụ lục 3, 1.1, chọn"},
	}
	for _, row := range own {
		l := row.has.Looks[row.component]
		if got := strings.Join([]string{sizes(l), style(l), l.Point, strength(l.Strength)}, ", "); got != row.want {
			t.Errorf("%s: %s is %s, want %s", row.has.Name, l.Key, got, row.want)
		}
		if l := row.lacks.Looks[row.component]; sizes(l) != "không có" || l.Strength != Derived {
			t.Errorf("%s: %s is %s", row.lacks.Name, l.Key, sizes(l))
		}
	}
	if n := one + len(own) + len(table) + len(silent) + len(derived); n != int(ComponentCount) {
		t.Errorf("%d components are checked, there are %d", n, ComponentCount)
	}
	for c := range derived {
		for _, s := range both() {
			if s.Looks[c].Strength != Derived {
				t.Errorf("%s: %s is not derived", s.Name, s.Looks[c].Key)
			}
		}
	}
	for _, row := range table {
		want05 := row.want05
		if want05 == "" {
			want05 = row.want36
		}
		for _, c := range []struct {
			spec        *Spec
			appendix    string
			wantTheSize string
		}{{HD36(), "Phụ lục 3, ", row.want36}, {HD05(), "Phụ lục 2, ", want05}} {
			l := c.spec.Looks[row.component]
			number, other, two := strings.Cut(row.row, ", ")
			if two && c.spec.Name == HD05().Name {
				number = other
			}
			if got := sizes(l) + ", " + style(l); got != c.wantTheSize || l.Point != c.appendix+number || l.Strength != Norm {
				t.Errorf("%s: %s is %s by %s (%s), want %s by %s", c.spec.Name, l.Key, got, l.Point, strength(l.Strength), c.wantTheSize, c.appendix+number)
			}
		}
	}
	for c := range silent {
		for _, s := range both() {
			if s.Looks[c].Strength != Chosen {
				t.Errorf("%s: %s is not in the table of sizes", s.Name, s.Looks[c].Key)
			}
		}
	}
}

// The lengths the texts give: paper, margins and the place of the page number
// in 36-HD/VPTW II.4 and 05-HD/VPTW II.IV, the text in II.1.6.2 and II.I.6.2.2.
// Where a text sets no greatest length the bound is ours, and not typed here.
func TestLengthsOfTheTexts(t *testing.T) {
	for _, row := range []struct {
		key              MeasureKey
		want             string
		point36, point05 string
	}{
		{SheetWidth, "210 mm", "II.4.2", "II.IV.3"},
		{SheetHeight, "297 mm", "II.4.2", "II.IV.3"},
		{MarginTop, "20 mm", "II.4.3", "II.IV.4.1"},
		{MarginBottom, "20 mm", "II.4.3", "II.IV.4.1"},
		{MarginLeft, "30 mm", "II.4.3", "II.IV.4.1"},
		{MarginRight, "15 mm", "II.4.3", "II.IV.4.1"},
		{PageNumberDistance, "10 mm", "II.4.4", "II.IV.5.1"},
		{SmallWidth, "148 mm", "II.4.2", "II.IV.3"},
		{SmallHeight, "210 mm", "II.4.2", "II.IV.3"},
		{LinePitch, "18 pt", "II.1.6.2", "II.I.6.2.2"},
		{ParagraphGap, "6 pt", "II.1.6.2", "II.I.6.2.2"},
		{FirstIndent, "10 mm", "II.1.6.2", "II.I.6.2.2"},
	} {
		for _, c := range []struct {
			spec  *Spec
			point string
		}{{HD36(), row.point36}, {HD05(), row.point05}} {
			m := c.spec.Measures[row.key]
			if got := number(m.Value) + " " + m.Unit.String(); got != row.want || m.Point != c.point || m.Strength != Norm {
				t.Errorf("%s: %s is %s by %s (%s), want %s by %s", c.spec.Name, m.Key, got, m.Point, strength(m.Strength), row.want, c.point)
			}
			if row.key <= PageNumberDistance && (m.Min != 0 || m.Max != 0) {
				t.Errorf("%s: %s may be chosen, the text fixes it", c.spec.Name, m.Key)
			}
		}
	}
	for _, s := range both() {
		if pitch, gap := s.Measures[LinePitch], s.Measures[ParagraphGap]; pitch.Min != 18 || gap.Min != 6 {
			t.Errorf("%s: the least pitch is %v, the least gap %v, want 18 and 6", s.Name, pitch.Min, gap.Min)
		}
	}
	if old, now := HD36().Measures[CirculationFoot].Value, HD05().Measures[CirculationFoot].Value; old != 0 || now != 10 {
		t.Errorf("that a document is not for the media stands %v and %v mm from the edge, want below the signature and 10", old, now)
	}
	for key, want := range map[MeasureKey]float64{StampWidth: 80, StampHeight: 50} {
		old, now := HD36().Measures[key], HD05().Measures[key]
		if old.Value != 0 || now.Value != want || now.Unit != Millimetres || now.Point != "Phụ lục 3, 1.1" || now.Strength != Norm {
			t.Errorf("%s: %v and %v %s by %s (%s), want none and %v mm", now.Key, old.Value, now.Value, now.Unit, now.Point, strength(now.Strength), want)
		}
	}
	if most := HD05().Measures[LinePitch].Max; most != 22 {
		t.Errorf("05-HD/VPTW: the greatest pitch is %v, want 22", most)
	}
	if most := HD36().Measures[LinePitch].Max; most < 22 {
		t.Errorf("36-HD/VPTW: the greatest pitch is %v, the text sets none", most)
	}
}

// 36-HD/VPTW II.1.9.2 divides recipients by commas, 05-HD/VPTW II.I.9.2.5 by
// semicolons; a full stop ends Nơi nhận in both.
func TestMarksOfTheTexts(t *testing.T) {
	for _, c := range []struct {
		spec      *Spec
		item, end string
	}{{HD36(), ",", "."}, {HD05(), ";", "."}} {
		if c.spec.ItemEnd.Text != c.item || c.spec.ListEnd.Text != c.end || c.spec.ItemEnd.Strength != Norm {
			t.Errorf("%s: %q and %q, want %q and %q", c.spec.Name, c.spec.ItemEnd.Text, c.spec.ListEnd.Text, c.item, c.end)
		}
	}
}
