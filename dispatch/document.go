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

	Template   Text           // mau
	Regulation Text           // the_thuc, "" where the date decides
	Body       Organisation   // co_quan, the one that leads
	Joint      []Organisation // co_quan, the others that issue the document with it
	Number     Number         // so
	Symbol     Text           // ky_hieu, "" where it is worked out
	Place      Text           // dia_danh
	Date       Date           // ngay
	Subject    Text           // trich_yeu

	TypeName  Text // ten_loai, "" where it is that of the type
	Author    Text // tac_gia
	Theme     Text // chu_de, in place of type and subject
	Presented Text // trinh_dai_hoi: which report to which congress

	Addressees  []Recipient // kinh_gui
	SubmittedTo []Recipient // kinh_trinh
	LegalBases  []Text      // can_cu
	Content     Content     // noi_dung
	Signers     []Signer    // ky
	Attestation Attestation // xac_nhan
	Recipients  []Recipient // noi_nhan
	Archive     Text        // luu

	Urgency     Text        // khan, one of the three levels
	Secrecy     Text        // mat, never printed
	Circulation Text        // luu_hanh
	Draft       int         // du_thao, 0 where it is no draft
	Drafter     DrafterMark // nguoi_soan
	Contact     Text        // lien_he
	ReturnPart  Content     // phan_gui_lai

	Issued     Issued     // kem_theo
	Appendices []Appendix // phu_luc

	Choices Choices // trinh_bay
	Release Release // phat_hanh, the zero value where it has not been issued

	// Fields are the values of the fields that its template has and not every
	// definition.
	Fields map[string]Value

	// Typed is what the file shows of how it was typed, and its texts do not.
	Typed Typing
}

// Typing is where a file was typed otherwise than its texts read.
type Typing struct {
	Spaces     []diag.Pos // more than one space between two words
	Decomposed []diag.Pos // the first mark of a letter that is a character by itself
}

// BodySymbol is the symbol of the bodies that issue the document, joined by
// hyphens (36-HD/VPTW, II.1.3.2; 05-HD/VPTW, II.I.3.2.2), or "" where one of
// them has none.
func (d *Definition) BodySymbol() string {
	symbol := d.Body.Symbol.Value
	for _, body := range d.Joint {
		if symbol == "" || !body.Symbol.Present() {
			return ""
		}
		symbol += "-" + body.Symbol.Value
	}
	return symbol
}

// Issued is the text that the document issues, a quy chế or a quy định, which
// has a type and a subject of its own but neither number nor signature.
type Issued struct {
	Type    Text // loai, "" where the document issues none
	Subject Text // trich_yeu
	Note    Text // chi_dan, "" where it is worked out
	Content Content
}

// Appendix is an appendix of the document.
type Appendix struct {
	Title     Text // tieu_de
	Note      Text // chi_dan, "" where it is worked out
	Landscape bool // huong
	Content   Content
	// Number is its number in the document that it is an extract of, 0 where
	// appendices are counted.
	Number int
	Pos    diag.Pos
}

// Organisation is the issuing body and the superior it stands under
// (co_quan). A list of names makes several lines.
type Organisation struct {
	Superior []Text // cap_tren
	Name     []Text // ten
	Symbol   Text   // ky_hieu
	InText   Text   // trong_cau: the name as it is written inside a sentence
	Pos      diag.Pos
}

// Number is the number of the document (so): a positive whole number, or open,
// to be written in by hand, or none at all.
type Number struct {
	Value int  // 0 where the number is open
	None  bool // the document is not numbered
	Pos   diag.Pos
}

// Date is the day the document is signed (ngay). Year is 0 where no date is
// given; Month is 0 where only the year is; Day is 0 where it is left open.
type Date struct {
	Year, Month, Day int
	Pos              diag.Pos
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

// Attestation is who confirms a signature that the body's seal may not be put
// on, and whose it is (xac_nhan).
type Attestation struct {
	Of     Text // chu_ky_cua, "" where there is none
	Signer Signer
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
	TableSize    Measure  // co_chu_bang, points
	NoteMark     NoteMark // chu_thich
	Duplex       bool     // hai_mat
	Small        Flag     // kho_giay: A5 in place of A4
	Landscape    Flag     // huong: ngang
}

// Flag is a choice between two, and where it was made.
type Flag struct {
	On  bool
	Pos diag.Pos
}

// Measure is a length the writer chose, in the unit its key is defined in.
type Measure struct {
	Value float64 // 0 where not given
	Pos   diag.Pos
}

// Content is the text of a document (noi_dung): paragraphs and tables, and the
// footnotes they refer to, in the order of their marks.
type Content struct {
	Blocks []Block
	Notes  []Note
}

// Block is a *Paragraph or a *Table.
type Block interface{ block() }

func (*Paragraph) block() {}
func (*Table) block()     {}

// Paragraphs are all paragraphs of the text in their order, those in the cells
// of tables included, row by row.
func (c Content) Paragraphs() []*Paragraph {
	var list []*Paragraph
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *Paragraph:
			list = append(list, b)
		case *Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					list = append(list, cell.Paragraphs...)
				}
			}
		}
	}
	return list
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

// Paragraph is one paragraph of the text, numbering included. End is the place of
// its last character as it is written, the zero place of one in a table.
type Paragraph struct {
	Role  Role
	Spans []Span
	Pos   diag.Pos
	End   diag.Pos
}

// Table is a table of the text. Every row has a cell for every column.
type Table struct {
	// Header is how many of the first rows name the columns; they stand again
	// at the head of every page the table goes on on.
	Header  int
	Columns []ColumnAlign
	Rows    []Row
	Pos     diag.Pos
	End     diag.Pos // of its last character
}

// Row is the cells of a row, one a column.
type Row []Cell

// Cell is a cell of a table.
type Cell struct {
	// Paragraphs are the lines of the cell that its writer ended; none in a
	// cell that is empty or covered.
	Paragraphs []*Paragraph
	// Across and Down are how many columns and rows the cell covers, its own
	// included; both are 0 in a cell that another one covers.
	Across, Down int
	Pos          diag.Pos
}

// ColumnAlign is how the writer wants a column of a table.
type ColumnAlign int

// The alignments of a column. AlignByContent leaves it to what stands in it.
const (
	AlignByContent ColumnAlign = iota
	AlignLeft
	AlignCentre
	AlignRight
)

// Span is a run of one emphasis, a dotted line or the mark of a footnote. Spaces are single
// and may stand at either end of a Text inside a paragraph.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	// Fill is a line of dots as long as there is room, to be written on by hand;
	// Text is then empty.
	Fill bool
	// Note is 0 for text, else the number from 1 of the footnote whose mark
	// stands here: Content.Notes[Note-1]. Text is then empty.
	Note int
}

// Note is a footnote. Pos is the place of its mark in front of its text, End that
// of the last character of the text.
type Note struct {
	Label string // as written in [^label]
	Spans []Span
	Pos   diag.Pos
	End   diag.Pos
}

// UrgencyLevels are what khan may be, the least urgent first (36-HD/VPTW, II.2.1;
// 05-HD/VPTW, II.II.3).
func UrgencyLevels() []string { return []string{"khẩn", "thượng khẩn", "hoả tốc"} }
