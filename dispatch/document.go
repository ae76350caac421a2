package dispatch

import "congvan/internal/diag"

// Text is a scalar of the definition, in NFC, as its writer typed it, and the
// place it stands at. An absent scalar has an empty Value and a Pos whose Line
// is zero or that of the mapping it is missing from.
type Text struct {
	Value string
	Pos   diag.Pos
}

// Present says whether the writer gave the scalar a value.
func (t Text) Present() bool { return t.Value != "" }

// Definition is a document as its writer defined it: the keys of the YAML
// file, checked for form, with their places. It says nothing of layout.
type Definition struct {
	// Path is the file the definition was read from, as it was named.
	Path string
	// Hash is the SHA-256 of the file's bytes, in lower-case hexadecimal.
	Hash string

	// Given are the places of the keys that have a value, even one that could
	// not be read or a misspelt key: of a list, that of its first text.
	Given map[string]diag.Pos

	Template   Text         // mau
	Regulation Text         // the_thuc, "" where the date decides
	Body       Organisation // co_quan
	Number     Number       // so
	Symbol     Text         // ky_hieu, "" where it is worked out
	Place      Text         // dia_danh
	Date       Date         // ngay
	Subject    Text         // trich_yeu

	Author Text // tac_gia

	Addressees  []Recipient // kinh_gui
	SubmittedTo []Recipient // kinh_trinh
	LegalBases  []Text      // can_cu
	Content     Content     // noi_dung
	Signers     []Signer    // ky
	Recipients  []Recipient // noi_nhan
	Archive     Text        // luu

	Urgency     Text        // khan, one of the three levels
	Secrecy     Text        // mat, never printed
	Circulation Text        // luu_hanh
	Draft       int         // du_thao, 0 where it is no draft
	Drafter     DrafterMark // nguoi_soan
	Contact     Text        // lien_he

	Choices Choices // trinh_bay
}

// Organisation is the issuing body and the superior it stands under
// (co_quan). A list of names makes several lines.
type Organisation struct {
	Superior []Text // cap_tren
	Name     []Text // ten
	Symbol   Text   // ky_hieu
	Pos      diag.Pos
}

// Number is the number of the document (so): a positive whole number, or open,
// to be written in by hand.
type Number struct {
	Value int // 0 where the number is open
	Pos   diag.Pos
}

// Date is the day the document is signed (ngay). Year is 0 where no date is
// given; Month is 0 where only the year is; Day is 0 where it is left open.
type Date struct {
	Year, Month, Day int
	Pos              diag.Pos
}

// Recipient is one line of kinh_gui or noi_nhan.
type Recipient struct {
	Name    Text // ten
	Purpose Text // muc_dich, printed in parentheses behind the name
	Copies  int  // so_ban, 0 where not given; never printed
}

// DrafterMark is who drafted the document and how many copies were made
// (nguoi_soan).
type DrafterMark struct {
	Symbol Text // ky_hieu
	Copies int  // so_ban, 0 where not given
}

// Signer is one signature (ky).
type Signer struct {
	Authority Text // quyen_han: T/M BAN THƯỜNG VỤ
	Also      Text // kiem: the office held as well
	Office    Text // chuc_vu: PHÓ BÍ THƯ, may be absent
	Name      Text // ho_ten, may be absent on a paper sent up for signature
	Pos       diag.Pos
}

// NoteMark is the form of a footnote's number (trinh_bay.chu_thich).
type NoteMark int

// The forms of a footnote's number: 1 and (1).
const (
	NoteNumber NoteMark = iota
	NoteParentheses
)

// Choices are the writer's choices inside the regulation's ranges
// (trinh_bay). A zero value leaves the choice to the regulation.
type Choices struct {
	BodySize     Measure  // co_chu, points
	TypeSize     Measure  // co_chu_ten_loai, points
	SubjectSize  Measure  // co_chu_trich_yeu, points
	LinePitch    Measure  // gian_dong, points
	FirstIndent  Measure  // thut_dau_dong, millimetres
	ParagraphGap Measure  // cach_doan, points
	NoteMark     NoteMark // chu_thich
	Duplex       bool     // hai_mat
}

// Measure is a length the writer chose, in the unit its key is defined in.
type Measure struct {
	Value float64 // 0 where not given
	Pos   diag.Pos
}

// Content is the text of a document (noi_dung): paragraphs and the footnotes
// they refer to, in the order of their marks.
type Content struct {
	Paragraphs []Paragraph
	Notes      []Note
}

// Role is what a paragraph is by the shape of its beginning.
type Role int

// The roles of a paragraph. Their numbering is always the writer's own text;
// the role only decides how the paragraph is set.
const (
	Plain     Role = iota
	Division       // Phần I
	Chapter        // Chương II
	Section        // Mục 1
	Article        // Điều 1.
	Roman          // I-, I.
	Clause         // 1.
	SubClause      // 1.1., 1.1.1.
	Point          // a)
	SubPoint       // (i)
	Dash           // -
	Plus           // +
	Centred        // -> … <-
)

// Paragraph is one paragraph of the text, numbering included.
type Paragraph struct {
	Role  Role
	Spans []Span
	Pos   diag.Pos
}

// Span is a run of one emphasis, or the mark of a footnote. Spaces are single
// and may stand at either end of a Text inside a paragraph.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	// Note is 0 for text, else the number from 1 of the footnote whose mark
	// stands here: Content.Notes[Note-1]. Text is then empty.
	Note int
}

// Note is a footnote.
type Note struct {
	Label string // as written in [^label]
	Spans []Span
	Pos   diag.Pos
}
