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
	AddresseesWord                  // the words Kính gửi, box 5a
	Addressees                      // the names after Kính gửi, box 5a
	Content                         // nội dung, box 6
	Authority                       // quyền hạn ký, box 7a
	Office                          // chức vụ, box 7a
	SignerName                      // họ tên, box 7b
	RecipientsWord                  // the words Nơi nhận, box 9a
	Recipients                      // the names after Nơi nhận, box 9a
	PageNumber                      // số trang
	Note                            // the text of a footnote
	NoteMark                        // the mark of a footnote in the text
	ComponentCount
)
