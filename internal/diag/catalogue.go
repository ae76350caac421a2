package diag

// ID names a message of the catalogue. Once published an ID keeps its meaning.
type ID string

// What can be wrong with a definition.
const (
	UnknownKey      ID = "V001" // key, the mapping it stands in (Words); hint: the keys it may be
	DuplicateKey    ID = "V002" // key, line it was first given in
	MissingKey      ID = "V003" // key, what it is (Words); hint: an example
	WrongType       ID = "V004" // key, what it should be, what it is (both Words); hint: an example
	EmptyItem       ID = "V005" // key of the list
	UnknownValue    ID = "V006" // key, value; hint: the values it may have
	EmptyMapping    ID = "V007" // key, the keys of which at least one is needed
	KeyNotText      ID = "V008"
	BadDate         ID = "V010" // value
	NoSuchDay       ID = "V011" // day, month, year, the month's last day
	BadNumber       ID = "V012" // value; hint: the number in it
	NoSuchMonth     ID = "V013" // month
	YearOutOfRange  ID = "V014" // year, first year, last year
	BadCount        ID = "V015" // key, value, largest value
	BadMeasure      ID = "V016" // key, value, unit; hint: an example
	Unprintable     ID = "V020" // code point as U+XXXX
	NotUTF8         ID = "V021"
	IsUTF16         ID = "V022"
	BinaryFile      ID = "V023"
	BadYAML         ID = "V030" // the parser's words
	TabIndent       ID = "V031"
	MissingColon    ID = "V032"
	BadIndent       ID = "V033"
	UnclosedQuote   ID = "V034"
	ColonInValue    ID = "V035"
	ManyDocuments   ID = "V036"
	NotDefinition   ID = "V037" // what it is (Words)
	AnchorOrAlias   ID = "V038" // the anchor's name, with its & or *
	ExplicitTag     ID = "V039" // tag
	TooDeep         ID = "V040" // deepest level allowed
	UnclosedBracket ID = "V041"
	BadFirstChar    ID = "V042"
	BadEscape       ID = "V043"
	TextBehind      ID = "V044"
	TextInComment   ID = "V045" // the comment
	UnclosedMark    ID = "V050" // the mark; hint: the mark escaped
	NoteUndefined   ID = "V051" // label
	NoteUnused      ID = "V052" // label
	NoteRepeated    ID = "V053" // label, line of the first definition
	NoteReused      ID = "V054" // label, line of the first reference
	NoteInNote      ID = "V055" // label
	NoteEmpty       ID = "V056" // label
	JoinedLine      ID = "V057" // the numbering the line begins with
	MoreProblems    ID = "V059" // how many problems are shown

	TableRowOpen      ID = "V060"
	TableRowEmpty     ID = "V061"
	TableRowLength    ID = "V062" // how many cells the row has, how many the first has
	TableRuleRepeated ID = "V063" // line of the first rule
	TableWithoutRows  ID = "V064"
	TableColumns      ID = "V065" // how many columns there are, how many there may be
	MergeNowhere      ID = "V066" // the mark, why it has no neighbour (Words); hint: the mark
	MergeShape        ID = "V067"
	NoteInHeader      ID = "V068" // label; hint: label
	TableNotLiteral   ID = "V069"
)

// What can be wrong when a document is laid out under a regulation.
const (
	MissingGlyph        ID = "V101" // the character, its code point as U+XXXX
	UnknownTemplate     ID = "V110" // name; hint: the nearest names
	UnknownRegulation   ID = "V111" // name; hint: the names
	RegulationUnsettled ID = "V112" // hint: the names
	MissingPart         ID = "V113" // key, what it is (Words), type of document; hint: an example
	OutOfRange          ID = "V114" // key, value, least, greatest (all three Words), unit
	MissingArchive      ID = "V115"
	TooLong             ID = "V116" // key of what does not fit
	MissingExpected     ID = "V117" // key, what it is (Words); hint: an example
	MissingSymbol       ID = "V118"
	NotHalfPoint        ID = "V119" // value (Words)
	UnknownRow          ID = "V120" // key; hint: the nearest keys, or where all stand (Words)
	ForeignPart         ID = "V121" // type of document, key
	OtherSymbol         ID = "V122" // symbol, what the rules say
	NameInText          ID = "V123" // name of the body; hint: the same
	UnknownType         ID = "V124" // type; hint: the nearest types
	Roughly             ID = "V125" // key, value, least, greatest (all three Words), unit
	ThemeInstead        ID = "V126" // key
	PaperOfForms        ID = "V127" // type of document
	NoAppendixNamed     ID = "V128"
	WideTable           ID = "V129"
	TallRow             ID = "V130"
	NumberOfForms       ID = "V131" // type of document
)

// What can be wrong with files and the command line.
const (
	CannotRead    ID = "V201" // the cause (Cause)
	IsDirectory   ID = "V202"
	FileTooBig    ID = "V203" // greatest size in MB
	EmptyFile     ID = "V204"
	HandEdited    ID = "V210"
	HeldOpen      ID = "V211" // the program that holds it
	CannotWrite   ID = "V212" // the cause (Cause)
	SameOutput    ID = "V213" // the other input, the output
	UnknownFormat ID = "V214" // format; hint: the formats
	ForeignFile   ID = "V215"
)

// entry is one message: a format for each language. Formats name their
// arguments by index, so that a language may order them as it likes. A hint
// that takes arguments is printed only when the diagnostic brings them.
type entry struct {
	severity   Severity
	text, hint Words
}

// catalogue holds every message. It is never written to.
var catalogue = map[ID]entry{
	UnknownKey: {Error,
		Words{`%[2]s không có khoá "%[1]s"`, `%[2]s has no key "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	DuplicateKey: {Error,
		Words{`khoá "%[1]s" đã có ở dòng %[2]d`, `key "%[1]s" was already given on line %[2]d`},
		Words{"bỏ một trong hai", "remove one of the two"}},
	MissingKey: {Error,
		Words{"thiếu %[1]s (%[2]s)", "%[1]s is missing (%[2]s)"},
		Words{"thêm vào, ví dụ: %[1]s", "add it, for example: %[1]s"}},
	WrongType: {Error,
		Words{"%[1]s phải là %[2]s, không phải %[3]s", "%[1]s must be %[2]s, not %[3]s"},
		Words{"ví dụ: %[1]s", "for example: %[1]s"}},
	EmptyItem: {Error,
		Words{"danh sách %[1]s có một mục trống", "the list %[1]s has an empty item"},
		Words{"ghi nội dung của mục này hoặc bỏ nó đi", "fill the item in or remove it"}},
	UnknownValue: {Error,
		Words{`%[1]s không nhận giá trị "%[2]s"`, `%[1]s does not take the value "%[2]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	EmptyMapping: {Error,
		Words{"%[1]s cần ít nhất một trong các khoá: %[2]s", "%[1]s needs at least one of the keys: %[2]s"},
		Words{}},
	KeyNotText: {Error,
		Words{"tên khoá phải là một từ", "a key must be a word"},
		Words{"viết mỗi khoá theo dạng khoá: giá trị", "write each key as key: value"}},
	BadDate: {Error,
		Words{`không hiểu ngày "%[1]s"`, `cannot understand the date "%[1]s"`},
		Words{"ghi 2026-02-25 hoặc 25/02/2026; chưa có ngày thì ghi 2026-02", "write 2026-02-25 or 25/02/2026, or 2026-02 where the day is still open"}},
	NoSuchDay: {Error,
		Words{"không có ngày %[1]d/%[2]d/%[3]d: tháng %[2]d năm %[3]d có %[4]d ngày", "there is no day %[1]d/%[2]d/%[3]d: month %[2]d of %[3]d has %[4]d days"},
		Words{}},
	BadNumber: {Error,
		Words{`số văn bản phải là số nguyên dương, không phải "%[1]s"`, `the document's number must be a positive whole number, not "%[1]s"`},
		Words{"ghi %[1]s, phần chữ thuộc về ky_hieu", "write %[1]s, the letters belong to ky_hieu"}},
	NoSuchMonth: {Error,
		Words{"không có tháng %[1]d", "there is no month %[1]d"},
		Words{"ghi năm-tháng-ngày (2026-02-25) hoặc ngày/tháng/năm (25/02/2026)", "write year-month-day (2026-02-25) or day/month/year (25/02/2026)"}},
	YearOutOfRange: {Error,
		Words{"năm %[1]d nằm ngoài khoảng %[2]d đến %[3]d", "the year %[1]d is not between %[2]d and %[3]d"},
		Words{}},
	BadCount: {Error,
		Words{`%[1]s phải là số nguyên từ 1 đến %[3]d, không phải "%[2]s"`, `%[1]s must be a whole number from 1 to %[3]d, not "%[2]s"`},
		Words{}},
	BadMeasure: {Error,
		Words{`%[1]s phải là một số lớn hơn 0, tính bằng %[3]s, không phải "%[2]s"`, `%[1]s must be a number greater than 0, in %[3]s, not "%[2]s"`},
		Words{"ví dụ: %[1]s", "for example: %[1]s"}},
	Unprintable: {Error,
		Words{"ký tự %[1]s không in ra được", "the character %[1]s cannot be printed"},
		Words{"xoá ký tự này rồi gõ lại chữ cần viết", "delete it and type what you meant"}},
	NotUTF8: {Error,
		Words{"tệp không phải là văn bản Unicode UTF-8", "the file is not Unicode text in UTF-8"},
		Words{"lưu lại tệp với mã UTF-8; nếu dùng phông TCVN3 hay VNI thì chuyển mã sang Unicode trước", "save it as UTF-8; convert TCVN3 or VNI text to Unicode first"}},
	IsUTF16: {Error,
		Words{"tệp được lưu bằng mã UTF-16", "the file is saved as UTF-16"},
		Words{"trong Notepad chọn Save As rồi Encoding: UTF-8", "in Notepad choose Save As, Encoding: UTF-8"}},
	BinaryFile: {Error,
		Words{"tệp không phải là văn bản (có ký tự NUL)", "the file is not text (it holds a NUL character)"},
		Words{"đây có đúng là tệp định nghĩa .yaml không?", "is this really a .yaml definition?"}},
	BadYAML: {Error,
		Words{"tệp không đúng cú pháp YAML: %[1]s", "the file is not valid YAML: %[1]s"},
		Words{}},
	TabIndent: {Error,
		Words{"dòng này thụt vào bằng phím Tab", "this line is indented with a tab"},
		Words{"dùng dấu cách, mỗi bậc hai dấu", "use spaces, two for each level"}},
	MissingColon: {Error,
		Words{"dòng này thiếu dấu hai chấm sau tên khoá", "this line has no colon after its key"},
		Words{"viết khoá: giá trị, có dấu cách sau dấu hai chấm; nội dung nhiều dòng đặt dưới noi_dung: | và thụt vào", "write key: value, with a space after the colon; text of several lines goes under noi_dung: | and is indented"}},
	BadIndent: {Error,
		Words{"dòng này thụt vào không khớp với các dòng cùng bậc", "this line's indentation does not match the lines of its level"},
		Words{"các khoá cùng bậc phải thụt vào bằng nhau", "keys of one level start in the same column"}},
	UnclosedQuote: {Error,
		Words{"dấu nháy mở ở đây không có dấu đóng", "the quotation mark opened here is never closed"},
		Words{"thêm dấu nháy đóng, hoặc bỏ dấu nháy mở", "close it, or remove it"}},
	ColonInValue: {Error,
		Words{"dấu hai chấm này không đúng chỗ", "this colon is out of place"},
		Words{"nếu nó thuộc về nội dung thì đặt cả nội dung trong dấu nháy; nếu đây là một khoá thì xem lại chỗ thụt đầu dòng", "if it belongs to the text, put the whole text in quotation marks; if this is a key, look at its indentation"}},
	ManyDocuments: {Error,
		Words{"tệp có nhiều hơn một văn bản", "the file holds more than one document"},
		Words{"bỏ dòng --- hoặc tách thành hai tệp", "remove the line --- or split the file in two"}},
	NotDefinition: {Error,
		Words{"định nghĩa phải gồm các dòng khoá: giá trị, không phải %[1]s", "a definition is made of lines key: value, not of %[1]s"},
		Words{"bắt đầu bằng mau: cong-van, có dấu cách sau dấu hai chấm", "begin with mau: cong-van, with a space behind the colon"}},
	AnchorOrAlias: {Error,
		Words{`"%[1]s" là cách viết tắt của YAML (neo, bí danh), không dùng trong định nghĩa`, `"%[1]s" is a YAML anchor or alias, which a definition may not use`},
		Words{"nếu là nội dung thì đặt cả nội dung trong dấu nháy", "if it is text, put the whole text in quotation marks"}},
	ExplicitTag: {Error,
		Words{`"%[1]s" là nhãn kiểu của YAML, không dùng trong định nghĩa`, `"%[1]s" is a YAML tag, which a definition may not use`},
		Words{"nếu là nội dung thì đặt cả nội dung trong dấu nháy", "if it is text, put the whole text in quotation marks"}},
	TooDeep: {Error,
		Words{"các bậc lồng nhau quá sâu, nhiều nhất %[1]d bậc", "the nesting is too deep, at most %[1]d levels"},
		Words{}},
	UnclosedBracket: {Error,
		Words{"ngoặc [ ] hoặc { } không khép kín", "a bracket [ ] or { } is not closed"},
		Words{"thêm ngoặc đóng; nếu ngoặc thuộc về nội dung thì đặt cả nội dung trong dấu nháy", "close it; if it belongs to the text, put the whole text in quotation marks"}},
	BadFirstChar: {Error,
		Words{"nội dung không được bắt đầu bằng ký tự này", "a text cannot begin with this character"},
		Words{"đặt cả nội dung trong dấu nháy", "put the whole text in quotation marks"}},
	BadEscape: {Error,
		Words{`sau dấu \ ở đây không phải là ký hiệu của YAML`, `the \ here does not begin an escape of YAML`},
		Words{`dùng dấu nháy đơn '…' thay cho dấu nháy kép, hoặc viết \\ để có dấu \`, `use single quotation marks '…', or write \\ for a \`}},
	TextBehind: {Error,
		Words{"phần chữ từ đây không thuộc về khoá nào", "the text from here on belongs to no key"},
		Words{"đặt cả nội dung trong một cặp dấu nháy; mục của danh sách ghi mỗi mục một dòng", "put the whole text in one pair of quotation marks; write each item of a list on its own line"}},
	TextInComment: {Warning,
		Words{`"%[1]s" không được in: sau dấu cách và # là ghi chú của YAML`, `"%[1]s" is not printed: from a space and # on it is a comment of YAML`},
		Words{"nếu là nội dung thì đặt cả nội dung trong dấu nháy; nếu là ghi chú thì thêm dấu cách sau #", "if it is text, put the whole text in quotation marks; if it is a comment, put a space behind the #"}},
	UnclosedMark: {Error,
		Words{"dấu %[1]s mở ở đây không có dấu đóng trong cùng đoạn", "the mark %[1]s opened here is not closed in its paragraph"},
		Words{"thêm dấu đóng, hoặc viết %[1]s để in chính dấu ấy", "close it, or write %[1]s to print the mark itself"}},
	NoteUndefined: {Error,
		Words{"chú thích [^%[1]s] chưa có nội dung", "the note [^%[1]s] has no text"},
		Words{"thêm một dòng bắt đầu bằng [^%[1]s]: rồi đến nội dung chú thích", "add a line that begins with [^%[1]s]: and the note's text"}},
	NoteUnused: {Error,
		Words{"chú thích [^%[1]s] không được gọi ở chỗ nào trong nội dung", "nothing in the text refers to the note [^%[1]s]"},
		Words{"đặt [^%[1]s] vào chỗ cần chú thích, hoặc bỏ chú thích này", "put [^%[1]s] where it belongs, or remove the note"}},
	NoteRepeated: {Error,
		Words{"chú thích [^%[1]s] đã có nội dung ở dòng %[2]d", "the note [^%[1]s] already has its text on line %[2]d"},
		Words{"đổi tên một trong hai chú thích", "rename one of the two notes"}},
	NoteReused: {Error,
		Words{"chú thích [^%[1]s] đã được gọi ở dòng %[2]d", "the note [^%[1]s] is already referred to on line %[2]d"},
		Words{"mỗi chú thích chỉ gọi một lần; thêm một chú thích khác", "a note is referred to once; write another note"}},
	NoteInNote: {Error,
		Words{"trong chú thích không được gọi chú thích khác: [^%[1]s]", "a note cannot refer to another note: [^%[1]s]"},
		Words{`viết \[^%[1]s] để in chính các ký tự ấy`, `write \[^%[1]s] to print the characters themselves`}},
	NoteEmpty: {Error,
		Words{"chú thích [^%[1]s] trống", "the note [^%[1]s] is empty"},
		Words{"ghi nội dung sau dấu hai chấm", "write its text behind the colon"}},
	JoinedLine: {Warning,
		Words{`dòng bắt đầu bằng "%[1]s" được nối vào đoạn trên nó`, `the line beginning with "%[1]s" is joined to the paragraph above it`},
		Words{"để trống một dòng ở giữa nếu là đoạn mới; nếu không, nối hai dòng làm một", "leave an empty line between them if it is a paragraph of its own, or else join the two lines"}},
	MoreProblems: {Error,
		Words{"còn những lỗi khác; chỉ báo %[1]d lỗi đầu tiên", "there are more problems; only the first %[1]d are shown"},
		Words{}},
	TableRowOpen: {Error,
		Words{"hàng của bảng thiếu dấu | ở cuối dòng", "the row of the table has no | at its end"},
		Words{`thêm dấu | vào cuối dòng; nếu không phải là bảng thì viết \| ở đầu dòng`, `add a | at the end of the line; if this is no table, write \| at its beginning`}},
	TableRowEmpty: {Error,
		Words{"hàng của bảng không có ô nào", "the row of the table has no cell"},
		Words{"mỗi ô đứng giữa hai dấu |, ví dụ: | Họ và tên | Chức vụ |", "a cell stands between two |, for example: | Họ và tên | Chức vụ |"}},
	TableRowLength: {Error,
		Words{"hàng này có %[1]d ô, còn hàng đầu của bảng có %[2]d ô", "this row has %[1]d cells, the first row of the table has %[2]d"},
		Words{`thêm hoặc bớt ô cho bằng nhau; ô trống vẫn cần có dấu | của nó, dấu | trong chữ thì viết \|`, `make them equal; an empty cell needs its | too, and a | in a text is written \|`}},
	TableRuleRepeated: {Error,
		Words{"bảng đã có dòng gạch ngang |---| ở dòng %[1]d", "the table already has a line of dashes |---| on line %[1]d"},
		Words{`bỏ một trong hai; nếu muốn in dấu gạch ngang trong ô thì viết \-`, `remove one of the two; to print a dash in a cell write \-`}},
	TableWithoutRows: {Error,
		Words{"bảng chỉ có dòng gạch ngang |---|, không có hàng nào", "the table has a line of dashes |---| and no row"},
		Words{`thêm các hàng của bảng; nếu muốn in dấu gạch ngang trong ô thì viết \-`, `add its rows; to print a dash in a cell write \-`}},
	TableColumns: {Error,
		Words{"bảng có %[1]d cột, nhiều nhất là %[2]d cột", "the table has %[1]d columns, it may have %[2]d"},
		Words{"chia bảng thành nhiều bảng", "divide it into several tables"}},
	MergeNowhere: {Error,
		Words{`không gộp được ô "%[1]s": %[2]s`, `the cell "%[1]s" cannot be merged: %[2]s`},
		Words{`"<" gộp ô với ô bên trái, "^" gộp ô với ô phía trên; nếu muốn in chính ký tự ấy thì viết \%[1]s`, `"<" merges a cell with the one at its left, "^" with the one above; to print the character itself write \%[1]s`}},
	MergeShape: {Error,
		Words{"các ô gộp với ô này không thành hình chữ nhật", "the cells merged with this one are no rectangle"},
		Words{`ô gộp cả hàng lẫn cột phải có "<" hoặc "^" ở mọi ô khác của nó`, `a cell merged across and down needs "<" or "^" in every other cell of its rectangle`}},
	NoteInHeader: {Error,
		Words{"tiêu đề cột được in lại ở mỗi trang nên không được gọi chú thích: [^%[1]s]", "the header of a table is printed again on every page and cannot refer to a note: [^%[1]s]"},
		Words{`đặt [^%[1]s] vào đoạn giới thiệu bảng hoặc một ô ở dưới; viết \[^%[1]s] để in chính các ký tự ấy`, `put [^%[1]s] into the text before the table or a cell below; write \[^%[1]s] to print the characters themselves`}},
	TableNotLiteral: {Error,
		Words{"bảng phải viết trong khối noi_dung: |", "a table must be written in a block noi_dung: |"},
		Words{`viết noi_dung: | rồi xuống dòng và thụt vào, mỗi hàng của bảng một dòng; nếu không phải là bảng thì viết \| ở đầu`, `write noi_dung: | and below it, indented, each row of the table on its own line; if this is no table, write \| at its beginning`}},

	MissingGlyph: {Error,
		Words{"không phông chữ nào có ký tự %[1]s (%[2]s)", "no typeface has the character %[1]s (%[2]s)"},
		Words{"thay bằng một ký tự khác", "use another character"}},
	UnknownTemplate: {Error,
		Words{`không có mẫu "%[1]s"`, `there is no template "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	UnknownRegulation: {Error,
		Words{`không có quy định thể thức "%[1]s"`, `there is no regulation "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	UnknownRow: {Error,
		Words{`bảng của quy định không có dòng "%[1]s"`, `the regulation's table has no row "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	RegulationUnsettled: {Error,
		Words{"ngày của văn bản còn để ngỏ, chưa cho biết phải theo quy định thể thức nào", "the document's date is still open and does not settle which regulation it follows"},
		Words{"ghi đủ ngày, hoặc thêm the_thuc: một trong %[1]s", "give the whole date, or add the_thuc: one of %[1]s"}},
	MissingPart: {Error,
		Words{"%[3]s phải có %[1]s (%[2]s)", "a document of this type (%[3]s) must have %[1]s (%[2]s)"},
		Words{"thêm vào, ví dụ: %[1]s", "add it, for example: %[1]s"}},
	MissingExpected: {Warning,
		Words{"chưa có %[1]s (%[2]s)", "there is no %[1]s (%[2]s)"},
		Words{"thêm vào, ví dụ: %[1]s", "add it, for example: %[1]s"}},
	MissingSymbol: {Error,
		Words{"chưa lập được ký hiệu văn bản vì cơ quan chưa có ký hiệu", "the symbol of the document cannot be made, for the body has none"},
		Words{"thêm ky_hieu dưới co_quan, ví dụ ky_hieu: ĐU, hoặc ghi cả ký hiệu văn bản, ví dụ ky_hieu: CV/ĐU", "add ky_hieu below co_quan, for example ky_hieu: ĐU, or give the whole symbol, for example ky_hieu: CV/ĐU"}},
	NotHalfPoint: {Error,
		Words{"cỡ chữ chỉ chia đến nửa point, không có cỡ %[1]s", "type sizes go in half points, there is no %[1]s"},
		Words{"làm tròn đến nửa point", "round it to half a point"}},
	ForeignPart: {Warning,
		Words{"%[1]s không có %[2]s", "a document of this type (%[1]s) has no %[2]s"},
		Words{"bỏ đi, hoặc xem lại mau; phần này vẫn được in", "remove it, or look at mau again; it is printed all the same"}},
	OtherSymbol: {Warning,
		Words{`ký hiệu là "%[1]s", theo quy định là "%[2]s"`, `the symbol is "%[1]s", by the rules it is "%[2]s"`},
		Words{"bỏ ky_hieu để chương trình tự lập, hoặc cứ để nếu cơ quan đã quy định như vậy", "leave ky_hieu out to have it made, or keep it where the office has ruled so"}},
	NameInText: {Warning,
		Words{`chỉ dẫn kèm theo viết tên cơ quan là "%[1]s", chưa chắc đúng chữ hoa, chữ thường`, `the note of what is enclosed writes the body's name "%[1]s", perhaps not with the right capitals`},
		Words{"nếu chưa đúng thì thêm trong_cau: %[1]s dưới co_quan và sửa lại", "if it is not right, add trong_cau: %[1]s below co_quan and correct it"}},
	UnknownType: {Error,
		Words{`không có loại văn bản "%[1]s"`, `there is no type of document "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
	Roughly: {Warning,
		Words{"%[1]s là %[2]s %[5]s, quy định nói khoảng %[3]s %[5]s; thường chọn từ %[3]s đến %[4]s %[5]s", "%[1]s is %[2]s %[5]s, the regulation says about %[3]s %[5]s; from %[3]s to %[4]s %[5]s is usual"},
		Words{}},
	ThemeInstead: {Warning,
		Words{"báo cáo có chu_de thì không in %[1]s", "a report with chu_de does not print %[1]s"},
		Words{"bỏ một trong hai", "remove one of the two"}},
	PaperOfForms: {Error,
		Words{"%[1]s trình bày trên khổ A4; chỉ giấy tờ hành chính được dùng khổ A5", "a document of this type (%[1]s) is set on A4; A5 is for forms alone"},
		Words{"bỏ kho_giay", "remove kho_giay"}},
	NumberOfForms: {Warning,
		Words{"%[1]s phải có số; chỉ giấy tờ nội bộ được bỏ dòng số", "a document of this type (%[1]s) has a number; forms alone may go without"},
		Words{"bỏ so: không; để trống so thì có chỗ ghi tay", "remove so: không; left out, so leaves room to write it in"}},
	NoAppendixNamed: {Warning,
		Words{"văn bản có phụ lục nhưng nội dung chưa có chỉ dẫn về phụ lục", "the document has an appendix that its text does not point to"},
		Words{"nhắc đến phụ lục trong nội dung, ví dụ (có phụ lục kèm theo)", "name the appendix in the text, for example (có phụ lục kèm theo)"}},
	WideTable: {Warning,
		Words{"bảng rộng hơn trang: có từ phải ngắt giữa chừng", "the table is wider than the page: words in it are cut"},
		Words{"đưa bảng vào phụ lục có huong: ngang, bớt cột, hoặc giảm trinh_bay.co_chu_bang", "put it into an appendix with huong: ngang, take out columns, or lower trinh_bay.co_chu_bang"}},
	TallRow: {Error,
		Words{"hàng của bảng cao hơn một trang", "a row of the table is higher than a page"},
		Words{"chia hàng này thành nhiều hàng", "divide it into several rows"}},
	OutOfRange: {Error,
		Words{"%[1]s là %[2]s %[5]s, chỉ được chọn từ %[3]s đến %[4]s %[5]s", "%[1]s is %[2]s %[5]s, it may be from %[3]s to %[4]s %[5]s"},
		Words{}},
	MissingArchive: {Warning,
		Words{"nơi nhận chưa có dòng lưu", "the recipients have no archive line"},
		Words{"thêm luu: và tên nơi lưu, ví dụ luu: VPĐU", "add luu: and who files it, for example luu: VPĐU"}},
	TooLong: {Error,
		Words{"%[1]s quá dài, không vừa một trang", "%[1]s is too long for a page"},
		Words{"rút ngắn lại", "shorten it"}},

	CannotRead: {Error,
		Words{"không đọc được tệp: %[1]s", "cannot read the file: %[1]s"},
		Words{}},
	IsDirectory: {Error,
		Words{"đây là một thư mục, không phải tệp định nghĩa", "this is a folder, not a definition"},
		Words{"ghi tên tệp .yaml ở trong thư mục", "name the .yaml file inside it"}},
	FileTooBig: {Error,
		Words{"tệp lớn hơn %[1]d MB", "the file is larger than %[1]d MB"},
		Words{"đây có đúng là tệp định nghĩa .yaml không?", "is this really a .yaml definition?"}},
	EmptyFile: {Error,
		Words{"tệp trống", "the file is empty"},
		Words{"bắt đầu bằng mau: cong-van, có dấu cách sau dấu hai chấm", "begin with mau: cong-van, with a space behind the colon"}},
	HandEdited: {Error,
		Words{"tệp đã bị sửa tay sau khi được tạo ra, không ghi đè", "the file was edited after it was written; it is left as it is"},
		Words{"sửa trong định nghĩa rồi tạo lại, hoặc dùng --force để bỏ các chỗ sửa tay", "change the definition and render again, or discard the edits with --force"}},
	ForeignFile: {Error,
		Words{"đã có tệp cùng tên không do congvan tạo ra, không ghi đè", "a file of this name exists that congvan did not write; it is left as it is"},
		Words{"chuyển tệp ấy đi nơi khác, ghi vào thư mục khác với -o, hoặc dùng --force để thay nó", "move it away, write to another folder with -o, or replace it with --force"}},
	HeldOpen: {Error,
		Words{"tệp đang mở trong %[1]s", "the file is open in %[1]s"},
		Words{"đóng tệp lại rồi chạy lần nữa; nếu tệp không còn mở ở đâu thì dùng --force", "close it and run again, or use --force where it is open no more"}},
	CannotWrite: {Error,
		Words{"không ghi được tệp: %[1]s", "cannot write the file: %[1]s"},
		Words{}},
	SameOutput: {Error,
		Words{"trùng tên kết quả với %[1]s: cả hai đều ghi ra %[2]s", "%[1]s would write to the same file: %[2]s"},
		Words{"đổi tên một tệp, hoặc tạo riêng từng tệp với -o khác nhau", "rename one of them, or render them one by one with different -o"}},
	UnknownFormat: {Error,
		Words{`không có định dạng "%[1]s"`, `there is no format "%[1]s"`},
		Words{"có thể dùng: %[1]s", "you can use: %[1]s"}},
}
