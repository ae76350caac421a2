package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/importer"
	"congvan/internal/diag"
	"congvan/internal/pdftext"
)

// importing is one run of congvan import.
type importing struct {
	*console
	out   string
	prove bool
	json  bool
	// target is the definition that takes in what was changed in its document: shown
	// alone where show says so, and where it has changed itself with force.
	target      string
	show, force bool
}

func importCommand(con *console, status *int) *cobra.Command {
	im := &importing{console: con}
	cmd := &cobra.Command{
		Use:                   "import " + con.word("TỆP", "FILE") + " [-o " + con.word("TỆP", "FILE") + ".yaml | --vao " + con.word("TỆP", "FILE") + ".yaml]",
		DisableFlagsInUseLine: true,
		Short:                 con.word("Đưa một văn bản có sẵn trở lại thành định nghĩa", "Bring an existing paper back into a definition"),
		Example: "  congvan import cong-van-cu.docx -o cong-van-cu.yaml\n" +
			"  congvan import cong-van-cu.txt -o cong-van-cu.yaml --kiem\n" +
			"  congvan import out/cong-van-sua.docx --vao cong-van.yaml",
		Args: func(_ *cobra.Command, args []string) error {
			if im.out != "" && im.target != "" {
				return con.fault("-o ghi định nghĩa mới, --vao sửa định nghĩa đã có: chỉ dùng một", "-o writes a new definition, --vao changes one: use either")
			}
			if len(args) != 1 {
				return con.fault("cần đúng một tệp, ví dụ: congvan import cong-van-cu.txt -o cong-van-cu.yaml", "name one file, for example: congvan import cong-van-cu.txt -o cong-van-cu.yaml")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = im.run(args[0])
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&im.out, "out", "o", "", con.word("ghi định nghĩa vào `TỆP`; bỏ trống thì in ra màn hình", "write the definition to `FILE`; left out, print it"))
	flags.BoolVar(&im.prove, "kiem", false, con.word("in bằng chứng: từ nào của nguồn không nằm trong định nghĩa, và vì sao", "print the proof: which words of the source are not in the definition, and why"))
	flags.StringVar(&im.target, "vao", "", con.word("đưa những chỗ sửa trong DOCX vào `TỆP` định nghĩa đã dựng ra nó", "take what was changed in a DOCX into the `FILE` it was made from"))
	flags.BoolVar(&im.show, "xem", false, con.word("với --vao: chỉ cho xem, không ghi", "with --vao: only show, write nothing"))
	flags.BoolVar(&im.force, "force", false, con.word("với --vao: ghi cả khi định nghĩa đã đổi sau khi dựng DOCX", "with --vao: write though the definition has changed since the DOCX was made"))
	flags.BoolVar(&im.json, "json", false, con.word("in kết quả dạng JSON", "print what was found as JSON"))
	return cmd
}

func (im *importing) run(path string) (int, error) {
	file, list := readPaper(path)
	if file == nil {
		if slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.ID == diag.EmptyFile }) {
			list = diag.List{diag.New(diag.NoWords, diag.Pos{File: path})}
		}
		_, err := im.tell(list)
		return exitFailed, err
	}
	if im.target != "" {
		return im.into(path, file, im.target)
	}
	src, list := readSource(path, file)
	if src == nil {
		return im.tell(list)
	}
	def, doubts, err := importer.Recognise(src)
	if err != nil {
		return exitFailed, err
	}
	missing := importer.Kept(src, def)
	list.Add(lost(path, missing)...)
	if list.HasErrors() {
		if err := im.report(path, src, def, doubts, missing); err != nil {
			return exitFailed, err
		}
		return im.tell(list)
	}
	text, err := importer.YAML(def, doubts)
	if err != nil {
		return exitFailed, err
	}
	written, err := im.write(text)
	if err != nil {
		return exitFailed, err
	}
	list.Add(written...)
	if !list.HasErrors() {
		if err := im.report(path, src, def, doubts, missing); err != nil {
			return exitFailed, err
		}
	}
	return im.tell(list)
}

// readSource reads a paper by what kind of file it is, which its first bytes
// tell; the source is nil where it is refused.
func readSource(path string, src []byte) (*importer.Source, diag.List) {
	switch {
	case isWord(src):
		return importer.ReadDOCX(path, src)
	case isPDF(src):
		return readPages(path, src)
	}
	return importer.ReadText(path, src)
}

// readPages reads a paper from a PDF.
func readPages(path string, src []byte) (*importer.Source, diag.List) {
	reader, err := pdftext.Open()
	if err != nil {
		return nil, diag.List{diag.New(diag.PDFBroken, diag.Pos{File: path}, err.Error())}
	}
	defer reader.Close()
	return importer.ReadPDF(reader, path, src)
}

// lost is the refusal of a definition that lacks words of its source.
func lost(path string, missing []importer.Missing) diag.List {
	n, first := 0, ""
	at := diag.Pos{File: path}
	for _, m := range missing {
		if m.Reason != importer.Lost {
			continue
		}
		if n++; n == 1 {
			first, at = m.Word, m.Pos
		}
	}
	if n == 0 {
		return nil
	}
	return diag.List{diag.New(diag.WordsLost, at, n, first)}
}

// tell prints messages; errors among them make the exit status 1.
func (im *importing) tell(list diag.List) (int, error) {
	status := exitClean
	if list.HasErrors() {
		status = exitFindings
	}
	return status, diag.Print(im.err, list, nil, im.lang)
}

// write writes the definition to a file that is not there yet, or prints it.
func (im *importing) write(text []byte) (diag.List, error) {
	if im.out == "" {
		if im.json {
			return nil, nil
		}
		_, err := im.console.out.Write(text)
		return nil, err
	}
	f, err := os.OpenFile(im.out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if os.IsExist(err) {
		return diag.List{diag.New(diag.OutputExists, diag.Pos{File: im.out})}, nil
	}
	if err != nil {
		return diag.List{diag.New(diag.CannotWrite, diag.Pos{File: im.out}, diag.Cause(err))}, nil
	}
	if _, err := f.Write(text); err != nil {
		f.Close()
		return nil, err
	}
	return nil, f.Close()
}

// report says what was found and what is doubtful, and with --kiem which words
// are not in the definition. It goes where the definition does not.
func (im *importing) report(path string, src *importer.Source, def *dispatch.Definition, doubts []importer.Doubt, missing []importer.Missing) error {
	if im.json {
		return im.reportJSON(path, src, def, doubts, missing)
	}
	w := im.console.out
	if im.out == "" {
		w = im.err
	}
	lines := [][]string{}
	for _, f := range importer.Components(def) {
		lines = append(lines, []string{f.Key, fmt.Sprint(f.Count), im.keyWords(f.Key)})
	}
	if err := writeColumns(w, lines); err != nil {
		return err
	}
	for _, d := range doubts {
		fmt.Fprintf(w, "%s\n", im.doubt(path, d))
	}
	count := map[importer.Reason]int{}
	for _, m := range missing {
		count[m.Reason]++
	}
	fmt.Fprintf(w, im.word("%d từ: mất %d; tự in %d, số trang và dòng lặp %d, lời ghi đã ký %d, đổi chỗ %d\n", "%d words: %d lost; %d printed by the layout, %d of page numbers and running heads, %d of remarks, %d moved\n"),
		importer.Words(src), count[importer.Lost], count[importer.Printed], count[importer.Page], count[importer.Remark], count[importer.Moved])
	if im.prove {
		return im.proof(w, path, missing)
	}
	return nil
}

// keyWords are what a key holds.
func (im *importing) keyWords(name string) string {
	for _, key := range dispatch.Schema() {
		if key.Name == name {
			return key.Words().In(im.lang)
		}
	}
	return ""
}

// doubt is a doubt on a line, with its place as editors know it.
func (im *importing) doubt(path string, d importer.Doubt) string {
	var b strings.Builder
	b.WriteString(path)
	b.WriteString(im.place(d.Pos) + ": " + im.word("ngờ", "doubt") + ": ")
	if d.Key != "" {
		b.WriteString(d.Key + ": ")
	}
	b.WriteString(diag.Visible(d.Words.In(im.lang)))
	if d.Confidence > 0 {
		fmt.Fprintf(&b, " ("+im.word("chắc", "sure to")+" %d%%)", d.Confidence)
	}
	return b.String()
}

// place is where something stands in a file, behind its name: ":5", or
// ": trang 2, dòng 5" of a paper with pages.
func (im *importing) place(pos diag.Pos) string {
	switch {
	case pos.Page > 0:
		return ": " + pos.OnPage(im.lang)
	case pos.Line > 0:
		return fmt.Sprintf(":%d", pos.Line)
	}
	return ""
}

// proof lists the words that are not in the definition, those of a line with one
// reason together.
func (im *importing) proof(w io.Writer, path string, missing []importer.Missing) error {
	var lines [][]string
	for i := 0; i < len(missing); {
		first, words := missing[i], []string{}
		for ; i < len(missing) && missing[i].Pos.Page == first.Pos.Page && missing[i].Pos.Line == first.Pos.Line && missing[i].Reason == first.Reason; i++ {
			words = append(words, missing[i].Word)
		}
		lines = append(lines, []string{filepath.Base(path) + im.place(first.Pos), im.reason(first.Reason), diag.Visible(strings.Join(words, " "))})
	}
	return writeColumns(w, lines)
}

// reason is why a word is not in the definition.
func (im *importing) reason(r importer.Reason) string {
	switch r {
	case importer.Printed:
		return im.word("tự in", "printed")
	case importer.Page:
		return im.word("trang", "page")
	case importer.Remark:
		return im.word("lời ghi", "remark")
	case importer.Moved:
		return im.word("đổi chỗ", "moved")
	}
	return im.word("mất", "lost")
}

// reportJSON is what report says, for programs. The proof is always part of it.
func (im *importing) reportJSON(path string, src *importer.Source, def *dispatch.Definition, doubts []importer.Doubt, missing []importer.Missing) error {
	type component struct {
		Key   string `json:"key"`
		Count int    `json:"count"`
	}
	type doubt struct {
		Page       int    `json:"page,omitempty"`
		Line       int    `json:"line"`
		Key        string `json:"key"`
		Confidence int    `json:"confidence"`
		Message    string `json:"message"`
	}
	type word struct {
		Page   int    `json:"page,omitempty"`
		Line   int    `json:"line"`
		Word   string `json:"word"`
		Reason string `json:"reason"`
	}
	result := struct {
		File       string      `json:"file"`
		Out        string      `json:"out"`
		Words      int         `json:"words"`
		Components []component `json:"components"`
		Doubts     []doubt     `json:"doubts"`
		Missing    []word      `json:"missing"`
	}{path, im.out, importer.Words(src), []component{}, []doubt{}, []word{}}
	for _, f := range importer.Components(def) {
		result.Components = append(result.Components, component(f))
	}
	for _, d := range doubts {
		result.Doubts = append(result.Doubts, doubt{d.Pos.Page, d.Pos.Line, d.Key, d.Confidence, d.Words.In(im.lang)})
	}
	english := importing{console: &console{lang: diag.English}}
	for _, m := range missing {
		result.Missing = append(result.Missing, word{m.Pos.Page, m.Pos.Line, m.Word, english.reason(m.Reason)})
	}
	return im.printJSON(result)
}
