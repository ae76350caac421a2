package regulation

// MeasureKey names a length of a page.
type MeasureKey int

// The lengths of a page. A gap is the space above a paragraph, a pitch the
// exact height of a line.
const (
	SheetWidth MeasureKey = iota
	SheetHeight
	MarginTop
	MarginBottom
	MarginLeft
	MarginRight
	SmallWidth // of A5
	SmallHeight
	SmallTop
	SmallBottom
	SmallLeft
	SmallRight
	PageNumberDistance // from the sheet's top edge to the middle of the digits

	LinePitch
	ParagraphGap
	FirstIndent

	HeadPitch      // names, star, number
	HeadColumnGap  // least room between the two halves of the head
	TitleDateGap   // below the rule under the tiêu đề
	SubjectPitch   // trích yếu of a công văn
	SubjectGap     // above it
	HandwritingGap // room left for a number or a day written by hand

	MarkGap     // above each mark below the number: dự thảo, mật, khẩn
	SecrecyRoom // height left for the stamp of secrecy

	TypeGap   // above tên loại
	TypePitch // tên loại, tác giả, trích yếu, five hyphens
	TypeInset // least room at either side of trích yếu

	TablePitch  // lines in a table
	TableGap    // between the text and a table below it
	CellPadding // beside the text of a cell
	CellGap     // above and below it
	TableBorder // thickness of the lines of a table

	AddresseesGap   // above Kính gửi
	AddresseesPitch // Kính gửi and the names after it
	AddresseesInset // least room at either side of the block
	BodyGap         // above the first paragraph of the text

	ClosingGap      // above the signature block
	ClosingPitch    // Nơi nhận, quyền hạn, chức vụ, họ tên
	ClosingColumn   // width of the signature block
	ClosingGutter   // least room between Nơi nhận and the signature block
	SignatureRoom   // from the last line above it to the name's capitals
	RecipientsGap   // below the words Nơi nhận
	RecipientsPitch // the list of Nơi nhận

	AttestationGap // above the words Xác nhận chữ ký

	DrafterGap   // above the drafter's mark
	ContactGap   // above the rule of the contact details
	ContactPitch // below it

	// CirculationFoot is how far from the bottom edge of the last page stands
	// that a document is not for the media; 0 where it stands below the signature.
	CirculationFoot

	NotePitch

	CopyRuleGap    // above the rule between a document and what certifies its copy
	CopyGap        // below it
	StampWidth     // of the stamp Bản sao văn bản, 0 where there is none
	StampHeight    // of it
	StampPitch     // the lines in it
	StampTitleRoom // height of its first line
	StampPadding   // beside its lines
	SignaturePlace // width kept for the two digital signatures of an electronic copy
	SignatureDepth // how far down from the sheet's top edge it is kept

	MeasureCount
)
