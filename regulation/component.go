package regulation

// Component is a part of a document that the regulation gives a size, a style
// and a place (thành phần thể thức), or that we set where it is silent.
type Component int

// The components, in the order of the boxes of Phụ lục 1.
const (
	PartyTitle     Component = iota // tiêu đề, box 1
	SuperiorBody                    // tên cơ quan cấp trên, box 2
	IssuingBody                     // tên cơ quan ban hành, box 2
	Star                            // dấu sao under box 2
	NumberSymbol                    // số và ký hiệu, box 3
	PlaceDate                       // địa danh và ngày, box 4
	LetterSubject                   // trích yếu of a công văn, box 5b
	DraftMark                       // chỉ dẫn dự thảo, box 11b
	Secrecy                         // room for dấu mật, box 10a of 36-HD/VPTW
	Urgency                         // dấu khẩn, box 10b (10 of 05-HD/VPTW)
	Circulation                     // chỉ dẫn phạm vi lưu hành, box 11a
	TypeName                        // tên loại, box 5a
	Author                          // tác giả, between tên loại and trích yếu
	Subject                         // trích yếu below tên loại, box 5a
	Theme                           // chủ đề đại hội, in place of tên loại and trích yếu
	Presented                       // which report to which congress, below it
	Hyphens                         // the five hyphens below trích yếu
	AddresseesWord                  // the words Kính gửi or Kính trình, box 5a or 9b
	Addressees                      // the names after them
	LegalBasis                      // căn cứ
	Content                         // nội dung, box 6
	Division                        // phần or chương with its number
	DivisionName                    // its name
	Section                         // mục with its number
	SectionName                     // its name
	Article                         // điều with its number and name
	Heading                         // a numbered title that is no điều: I-, 1., 1.1.
	Clause                          // khoản
	Point                           // điểm
	CentredLine                     // a line in the middle of the text
	TableHead                       // the names of the columns of a table
	TableText                       // what stands in a table
	Authority                       // quyền hạn ký, box 7a
	Office                          // chức vụ, box 7a
	Also                            // the word kiêm
	SignerName                      // họ tên, box 7b
	Attestation                     // the words Xác nhận chữ ký
	RecipientsWord                  // the words Nơi nhận, box 9a
	Recipients                      // the names after Nơi nhận, box 9a
	DrafterMark                     // ký hiệu người soạn thảo, số bản, box 12
	Contact                         // thông tin liên hệ, box 13
	AppendixWord                    // the word Phụ lục with its number
	AppendixTitle                   // tiêu đề of an appendix
	EnclosedNote                    // chỉ dẫn kèm theo, below the title
	PageNumber                      // số trang
	Note                            // the text of a footnote
	NoteMark                        // the mark of a footnote in the text
	CopyKind                        // chỉ dẫn loại bản sao, box 16 of Phụ lục 2 of 36-HD/VPTW
	StampTitle                      // the words Bản sao văn bản in the stamp of 05-HD/VPTW
	StampText                       // the other lines of it
	ComponentCount
)

// OfText says whether the component is a kind of paragraph of the text, tables
// left out.
func (c Component) OfText() bool { return c >= Content && c <= CentredLine }
