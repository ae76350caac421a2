package regulation

import "congvan/internal/unit"

// HD05 is Hướng dẫn 05-HD/VPTW, in force from the day it was signed, 27 May
// 2026.
func HD05() *Spec {
	s := common(points{
		body: "II.I.2.2", number: "II.I.3.2", date: "II.I.4.2", subject: "II.I.5.2",
		text: "II.I.6.2.2", signature: "II.I.7.2", recipients: "II.I.9.2",
		secrecy: "II.II.2", paper: "II.IV.3", margins: "II.IV.4.1", pageNumber: "II.IV.5.1",
		landscape: "II.IV.4.3", appendix: "II.II.1.2", enclosed: "II.II.1.2", circulation: "II.II.4.1", report: "II.I.5.1.2",
		sample: "Phụ lục 2, ", diagram: "Phụ lục 1",
		copies: "II.III.2.2", copyKind: "Phụ lục 3, 1.2", stamp: "Phụ lục 3, 1.1", electronic: "II.III.3",
	})
	s.Name = nameHD05
	s.ItemEnd = Mark{";", "II.I.9.2.5", Norm}
	s.ListEnd = Mark{".", "II.I.9.2.5", Norm}
	s.BasisDash = Mark{"-", "II.I.6.2.3", Norm}
	s.BasisEnd = Mark{";", "II.I.6.2.3", Norm}
	s.LastBasisEnd = Mark{".", "II.I.6.2.3", Norm}
	s.Parts = "II.I.9.2"
	s.Symbol, s.Archive, s.AsAbove = "II.I.3.1.2", "II.I.9.1.1", "II.I.9.2.3"
	s.AddresseesEnd = Mark{";", "II.I.9.2.5", Norm}
	s.lacks(CopyKind) // the stamp says it
	s.Copies = CopyPoints{Number: "Phụ lục 3, 1.2", Secret: "II.III.1", Scanned: "II.III.3.1"}
	s.Looks[Addressees].Max = unit.Size(15)
	s.Measures[CirculationFoot].Value = 10
	s.Looks[EnclosedNote].Strength = Derived
	s.Measures[LinePitch] = s.Measures[LinePitch].from(18, 22)
	return s
}
