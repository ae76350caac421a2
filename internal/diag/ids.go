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
	NotDefinition   ID = "V037" // what it is, what the file should be (both Words); hint: how one begins
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
	UnknownTemplate     ID = "V110" // name; hint: the nearest names, or where all stand (Words)
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
	MissingField        ID = "V140" // key, what it is (Words); hint: an example
	TemplateFault       ID = "V141" // name of the template, line of its file, key, what is wrong
	NotInProfile        ID = "V142" // key, path of the profile; hint: the nearest
	NobodyHolds         ID = "V143" // key, path of the profile
	Gap                 ID = "V144" // what stands there
	BadFieldValue       ID = "V145" // key that is made of the value, what is wrong (Words)
	TemplateLeaf        ID = "V147" // key, what is wrong
	FieldName           ID = "V148" // name of a field of a template
	SameKey             ID = "V150" // key of the profile, line it was first given in
	TermsOverlap        ID = "V151" // key of the capacity, line of the other who holds it
	TermBackwards       ID = "V152"
	BadAmount           ID = "V153" // key, value, largest value
	ChangedSinceIssued  ID = "V154"
	AlreadyIssued       ID = "V155" // number and symbol, day (Words)
	OneKeyAlone         ID = "V156" // keys of which one alone may be given
	NeedsKey            ID = "V157" // key, the key it needs
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
	BadFrame      ID = "V218" // what is wrong (Words)
	BadFramePart  ID = "V219" // part of the file, what is wrong with it (Words)
	FrameHeader   ID = "V220" // part of the file
)

// What can be wrong with the register of outgoing documents, and with issuing.
const (
	NumberTaken    ID = "V301" // number and symbol, the day (Words) and the line of the other
	NumberGap      ID = "V302" // numbers, symbol
	DateBackwards  ID = "V303" // number and symbol, its day, the day of the other (both Words), the other
	DayOpen        ID = "V304"
	RegisterTerms  ID = "V305" // line of the other
	NoTerm         ID = "V306" // day (Words)
	BrokenRegister ID = "V307" // path of the backup
	NoSigningDay   ID = "V308"
	OtherDay       ID = "V309" // what the definition says, what the flag says (both Words)
	OtherNumber    ID = "V310" // what the definition says, what the flag says
	NotNumbered    ID = "V311" // type of document
	DraftDropped   ID = "V312"
	NoRegister     ID = "V313"
	NotIssued      ID = "V314"
	UnwritableKey  ID = "V315" // key
	NumberKept     ID = "V316" // number and symbol
	FinalKept      ID = "V317"
	FrameLost      ID = "V318" // hint: where it should be
	FilesMissing   ID = "V319" // hint: the definition
)

// What can be wrong with the directory of an office and with a table that it is
// made from.
const (
	SameDirectoryKey  ID = "V401" // key, line or row of the other
	SameDirectoryName ID = "V402" // name, line or row of the other
	UnknownMember     ID = "V403" // key of the group, key that is not there; hint: the nearest
	GroupInItself     ID = "V404" // the way round: "a → b → a"
	BadTable          ID = "V420" // what is wrong (Words)
	NoTable           ID = "V421"
	OtherSheets       ID = "V422" // name of the sheet that is read, names of the others
	UnknownColumn     ID = "V423" // heading
	RepeatedColumn    ID = "V424" // heading, heading of the column that is taken
	MergedCells       ID = "V425" // the cells: "B5:B7"
	HiddenCells       ID = "V426" // the rows or columns (Words)
	RepeatedRow       ID = "V427" // name, row of the other
	RowsDiffer        ID = "V428" // name, row of the other, heading of what differs
	NamelessRow       ID = "V429" // what stands in the row
	PersonBeside      ID = "V430" // the person, the body
	SectionGroup      ID = "V431" // name of the group, its key
	LegacyText        ID = "V432" // number of cells, name of the code page
	UnreadableText    ID = "V433" // the text
	NoCachedValue     ID = "V434" // the formula
	ErrorInCell       ID = "V435" // what Excel says: "#REF!"
	EmptyTable        ID = "V436"
)

// What can be wrong with whom a document goes to.
const (
	NotInDirectory      ID = "V450" // key, path of the directory; hint: the nearest
	NoDirectory         ID = "V451" // key
	OtherKeyOfDirectory ID = "V452" // key, the key of a definition it belongs below; hint: an example
	NotOnThatDay        ID = "V453" // name
	EmptyGroup          ID = "V454" // key
	NotInGroup          ID = "V455" // key, key of the group
	TwiceOnPage         ID = "V456" // name, line of the other
	AsAboveFirst        ID = "V457" // the words
	NothingAbove        ID = "V458" // the words
	ReceiverMerged      ID = "V459" // name, purposes, copies
	ArticleNamesNobody  ID = "V460" // number of the article
	CopiesDiffer        ID = "V461" // copies of the list, copies made
	TaskWithoutCopy     ID = "V462" // name
)

// What can be wrong with what goes to each receiver.
const (
	NobodyAddressed   ID = "V441"
	TextMadeOtherwise ID = "V442" // name of the template
	NoRoomOnPaper     ID = "V443" // name and address, what they should stand on
	NoAddress         ID = "V444" // names
	NobodyOnPaper     ID = "V445"
)

// What a change of regulation asks for.
const (
	Migrated      ID = "V340" // what stood there, what stands there now
	MigrateByHand ID = "V341" // what stands there, what is to stand there
	OldDate       ID = "V342" // regulation of that day
	NotAsAbove    ID = "V343"
	NumberedLaw   ID = "V344"
	NoSuchSign    ID = "V345"
	TypistSymbol  ID = "V346" // symbol
	ShortNote     ID = "V347"
	GoneBody      ID = "V348" // name, the word in it that is known no more
	GoneSymbol    ID = "V349" // symbol
	ReplacedRule  ID = "V350" // what is cited, what is in force now (Words)
	LetterSubject ID = "V351"
)

// What can be wrong with a paper that is to be imported.
const (
	NotUnicodeText ID = "V531"
	FromLegacy     ID = "V532" // the kind of text: TCVN3 (ABC) or VNI
	LinksLeftOut   ID = "V533" // how many
	WordsLost      ID = "V535" // how many words, the first
	OutputExists   ID = "V536"
	BadWordFile    ID = "V537" // what is wrong (Words)
	BadWordPart    ID = "V538" // part of the file, what is wrong with it (Words)
	NoWords        ID = "V539"
	PDFNoCopying   ID = "V565"
	PDFNoText      ID = "V566"
	PDFTooSlow     ID = "V567" // minutes
	PDFTurned      ID = "V568" // the words
	PDFWatermark   ID = "V569" // the words
	PDFStamp       ID = "V570" // the words
	PDFPictures    ID = "V571" // the pages
)

// What is to be said of changes of a document that its definition takes in.
const (
	NotTaken     ID = "V580" // key, what the definition makes, what the document says
	LookNotTaken ID = "V581" // words, how they look
	OtherVersion ID = "V582" // name of the document
	NeedsDOCX    ID = "V583" // name of the file
	TextOfItsOwn ID = "V584" // name of the template
)

// What can be wrong with a certified copy.
const (
	SignaturesCovered ID = "V501"
	StampTooWide      ID = "V502"
	StampTooFull      ID = "V503"
	CopySigners       ID = "V504" // how many there are
	ExtractParts      ID = "V505"
	NoSuchPart        ID = "V506" // part
	ManySuchParts     ID = "V507" // part, how many there are
	NotesRenumbered   ID = "V508"
	OriginalChanged   ID = "V509" // path of the original
	SecretCopied      ID = "V510"
	OtherCopyKind     ID = "V511" // kind, who makes it (Words)
	OriginalOpen      ID = "V512"
	ExtractOfPDF      ID = "V513"
	PaperCopyOnly     ID = "V514" // regulation
	SignedCopied      ID = "V515" // path of the signed PDF
	IsCopyDefinition  ID = "V516" // hint: path of the file
	ScannedOnly       ID = "V517"
	CopyOwnPage       ID = "V518"
	CopyNotEntered    ID = "V519" // number and symbol that come next
	PDFEncrypted      ID = "V520"
	PDFBroken         ID = "V521" // what is wrong
	PDFActive         ID = "V522" // what runs
	PDFSigned         ID = "V523"
	PDFTooLarge       ID = "V524" // greatest size in MB, most pages
	PDFForm           ID = "V525"
	CopyTooEarly      ID = "V526"
)

// What is to be said of a folder of documents made from a tree of definitions.
const (
	LeftOver       ID = "V601" // path of the definition
	OfficeBroken   ID = "V602" // path of the profile
	OutputMissing  ID = "V603"
	OutputEdited   ID = "V604"
	OutputForeign  ID = "V605"
	OlderInputs    ID = "V606" // what has changed (Words)
	OlderProgram   ID = "V607"
	OlderVersion   ID = "V608"
	OutputDiffers  ID = "V609"
	NotMadeAgain   ID = "V610" // path of the definition, number of errors; hint: the same path
	OutputUnproven ID = "V611"
	ProgramFault   ID = "V612" // what went wrong
)
