package regulation

import (
	"congvan/internal/diag"
	"congvan/internal/unit"
)

// HD36 is Hướng dẫn 36-HD/VPTW of 3 April 2018, the regulation of documents
// dated before 27 May 2026.
func HD36() *Spec {
	s := common(points{
		body: "II.1.2.2", number: "II.1.3.2", date: "II.1.4.2", subject: "II.1.5.2",
		text: "II.1.6.2", signature: "II.1.7.2", recipients: "II.1.9.2",
		secrecy: "II.2.1", paper: "II.4.2", margins: "II.4.3", pageNumber: "II.4.4",
		landscape: "II.4.3", appendix: "II.4.5", enclosed: "II.4.5", circulation: "II.2.2", report: "II.1.5.1",
		sample: "Phụ lục 3, ", diagram: "Phụ lục 1",
		copies: "II.3.3", copyKind: "Phụ lục 3, 14", stamp: "II.3.3", electronic: "II.3.2",
	})
	s.Name = nameHD36
	s.ItemEnd = Mark{",", "II.1.9.2", Norm}
	s.ListEnd = Mark{".", "II.1.9.2", Norm}
	s.BasisDash = Mark{"", "II.1.6.2", Chosen}
	s.BasisEnd = Mark{";", "II.1.6.2", Norm}
	s.LastBasisEnd = Mark{",", "II.1.6.2", Norm}
	s.Looks[DrafterMark].Size, s.Looks[DrafterMark].Caps = unit.Size(8), true
	// Its table has one row less before these.
	for c, row := range map[Component]string{Urgency: "10", Circulation: "11", DraftMark: "11", DrafterMark: "12", Contact: "13"} {
		s.Looks[c].Point = "Phụ lục 3, " + row
	}
	s.Measures[CirculationFoot].Instead = diag.Words{Vi: "không, đặt dưới phần ký", En: "none, below the signature"}
	// A copy has components of its own in place of a stamp, and is of paper.
	s.lacks(StampTitle, StampText)
	for _, k := range []MeasureKey{StampWidth, StampHeight, StampPitch, StampTitleRoom, StampPadding, SignaturePlace, SignatureDepth} {
		s.Measures[k].Value, s.Measures[k].Strength, s.Measures[k].Instead = 0, Derived, none()
	}
	s.Copies = CopyPoints{Kinds: "II.3.1", Number: "II.3.3", OwnPage: "II.3.3"}
	s.Parts = "II.1.9.2"
	s.Symbol, s.Archive, s.AsAbove = "II.1.3.1.b", "II.1.9.1", "II.1.9.2"
	s.AddresseesEnd = Mark{".", "II.1.9.2", Derived}
	s.Measures[LinePitch] = s.Measures[LinePitch].from(18, 36).ownMax()
	return s
}
