package docx

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/internal/diag"
	"congvan/internal/needs"
	"congvan/internal/wordfile"
)

// frameParts are the parts of a frame as Word writes one: an office's styles
// over Word's own, named in Vietnamese, and everything that would move a line
// if it came along.
func frameParts(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	root := os.DirFS("testdata/khung")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		src, err := fs.ReadFile(root, name)
		out[name] = string(src)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// packed is a package of the parts.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	data, err := wordfile.Pack(parts)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// framed is the DOCX of a definition in the frame of the parts.
func framed(t testing.TB, definition string, frame []byte) *file {
	t.Helper()
	f, _, err := readFrame(frame)
	if err != nil {
		t.Fatal(err)
	}
	laid, _ := lay(t, definition)
	var out bytes.Buffer
	if err := New().Write(&out, laid, f); err != nil {
		t.Fatal(err)
	}
	return read(t, out.Bytes())
}

// A frame changes no part that is seen on a page, no setting, and no style but
// where Word lists it: the text, the notes, the headers and all that gives them
// their look are those of a document without a frame.
func TestFrameMovesNothing(t *testing.T) {
	frame := packed(t, frameParts(t))
	all := definitions(t)
	all["enclosed"], all["ruled"] = enclosed, ruled
	for name, definition := range all {
		plain, _ := made(t, definition)
		f := framed(t, definition, frame)
		for part := range plain.parts {
			if strings.HasPrefix(part, "word/") && !strings.HasPrefix(part, "word/_rels/") && part != "word/styles.xml" {
				if !same(plain.part(part), f.part(part)) {
					t.Errorf("%s: %s is another one in a frame", name, part)
				}
			}
		}
		styles, theirs := plain.part("word/styles.xml"), f.part("word/styles.xml")
		for i, s := range styles.children {
			other := theirs.children[i]
			if s.name != "w:style" || s.attrs["w:default"] == "1" {
				if !same(s, other) {
					t.Errorf("%s: %s %s is another one in a frame", name, s.name, s.attrs["w:styleId"])
				}
				continue
			}
			for _, child := range []string{"w:name", "w:basedOn", "w:pPr", "w:rPr"} {
				if !same(s.child(child), other.child(child)) || s.attrs["w:styleId"] != other.attrs["w:styleId"] {
					t.Errorf("%s: %s of the style %s is another one in a frame", name, child, s.attrs["w:styleId"])
				}
			}
		}
	}
}

// same says whether two parts say the same.
func same(a, b *node) bool {
	return a.name == b.name && a.text == b.text && maps.Equal(a.attrs, b.attrs) && slices.EqualFunc(a.children, b.children, same)
}

// The office's own styles are there and look as they did in the frame: they
// rest on its defaults and its Normal, not on ours.
func TestFrameStyles(t *testing.T) {
	f := framed(t, small, packed(t, frameParts(t)))
	for id, want := range map[string][5]string{
		// name, what it is based on, its next, its link, its size
		"u1":         {"heading 1", "khung_normal", "khung_normal", "u1Char", "40"},
		"u1Char":     {"Đầu 1 Char", "DefaultParagraphFont", "", "u1", ""},
		"Trichdanxa": {"Trích dẫn của xã", "noi_dung", "noi_dung", "", "28"},
		"Roi":        {"Rời", "khung_mac_dinh", "", "", "24"},
		"Danhsachxa": {"Danh sách của xã", "NoList", "", "", ""},
		"LiBang":     {"Table Grid", "TableNormal", "", "", ""},
	} {
		s := f.style(id)
		if got := [4]string{s.val("w:name"), s.val("w:basedOn"), s.val("w:next"), s.val("w:link")}; got != [4]string(want[:4]) {
			t.Errorf("%s is %q, want %q", id, got, want[:4])
		}
		if want[4] == "" {
			continue
		}
		look := properties{}
		look.add(f.part("word/styles.xml").child("w:docDefaults", "w:rPrDefault", "w:rPr"))
		f.inherit(look, s, "w:rPr")
		if got := look["w:sz"]["w:val"]; got != want[4] {
			t.Errorf("%s has the size %s, want %s", id, got, want[4])
		}
	}
	heading := f.style("u1")
	look, format := properties{}, properties{}
	f.inherit(look, heading, "w:rPr")
	f.inherit(format, heading, "w:pPr")
	if look["w:color"]["w:val"] != "C00000" || look["w:rFonts"]["w:asciiTheme"] != "majorHAnsi" || format["w:spacing"]["w:after"] != "160" ||
		format["w:spacing"]["w:line"] != "360" || format["w:spacing"]["w:lineRule"] != "auto" || !format.on("w:keepNext") {
		t.Errorf("the office's heading looks %v, %v", look, format)
	}
	if n := len(f.style("LiBang").all("w:tblStylePr")); n != 2 {
		t.Errorf("the table has %d of its two looks", n)
	}
	one, two := f.style("Vong1").val("w:basedOn"), f.style("Vong2").val("w:basedOn")
	if one != "Vong2" || two != "" {
		t.Errorf("of two styles that rest on each other the first rests on %q, the second on %q", one, two)
	}
	for _, s := range f.part("word/styles.xml").all("w:style") {
		for _, gone := range []string{"w:aliases", "w:rsid", "w:pPrChange"} {
			if len(s.all(gone)) > 0 {
				t.Errorf("%s has %s", s.attrs["w:styleId"], gone)
			}
		}
	}
}

// Of a style that is one of ours the frame says where Word lists it.
func TestFrameListsOurStyles(t *testing.T) {
	f := framed(t, example(t, "thach-quang-181-cv-du.yaml"), packed(t, frameParts(t)))
	text := f.style("noi_dung")
	if text.val("w:uiPriority") != "2" || !text.has("w:unhideWhenUsed") || text.has("w:qFormat") {
		t.Errorf("the text is listed at %s, as a quick style: %v", text.val("w:uiPriority"), text.has("w:qFormat"))
	}
	if note := f.style("FootnoteText"); !note.has("w:semiHidden") || note.val("w:uiPriority") != "99" {
		t.Error("notes are listed though the frame hides them")
	}
	// A style of characters is none of ours of that name, nor one of our id.
	if subject := f.style("trich_yeu"); subject.attrs["w:type"] != "paragraph" || !subject.has("w:qFormat") {
		t.Errorf("the subject is listed as %v", subject.attrs)
	}
}

// Every name in the styles and numberings is defined, and once.
func TestFrameNamesAreDefined(t *testing.T) {
	f := framed(t, small, packed(t, frameParts(t)))
	kinds, names := map[string]string{}, map[string]bool{}
	for _, s := range f.part("word/styles.xml").all("w:style") {
		id, name := s.attrs["w:styleId"], strings.ToLower(s.val("w:name"))
		if kinds[id] != "" || names[name] || name == "" {
			t.Errorf("the style %q called %q is not the only one", id, name)
		}
		kinds[id], names[name] = s.attrs["w:type"], true
	}
	numbers, lists := map[string]bool{}, map[string]bool{}
	for _, n := range f.part("word/numbering.xml").children {
		switch n.name {
		case "w:abstractNum":
			lists[n.attrs["w:abstractNumId"]] = true
		case "w:num":
			numbers[n.attrs["w:numId"]] = lists[n.val("w:abstractNumId")]
		default:
			t.Errorf("the numbering has %s", n.name)
		}
	}
	used := 0
	for _, s := range f.part("word/styles.xml").all("w:style") {
		for _, name := range []string{"w:basedOn", "w:next"} {
			if to := s.val(name); to != "" && kinds[to] != s.attrs["w:type"] {
				t.Errorf("%s of %s is %q", name, s.attrs["w:styleId"], to)
			}
		}
		if to := s.val("w:link"); to != "" && f.style(to).val("w:link") != s.attrs["w:styleId"] {
			t.Errorf("%s is linked to %s, which is not to it", s.attrs["w:styleId"], to)
		}
		for _, n := range s.all("w:numId") {
			used++
			if !numbers[n.attrs["w:val"]] {
				t.Errorf("%s is numbered by %s", s.attrs["w:styleId"], n.attrs["w:val"])
			}
		}
	}
	if used != 2 {
		t.Errorf("%d styles are numbered, want the heading and the list", used)
	}
	for _, of := range []string{"w:pStyle", "w:styleLink"} {
		found := f.part("word/numbering.xml").all(of)
		if len(found) != 1 || kinds[found[0].attrs["w:val"]] == "" || found[0].attrs["w:val"] == "noi_dung" {
			t.Errorf("the numbering has %d %s", len(found), of)
		}
	}
	if len(f.part("word/numbering.xml").all("w:lvlPicBulletId")) > 0 {
		t.Error("the numbering calls for a picture")
	}
	for part, root := range f.parts {
		if strings.HasPrefix(part, "word/styles") {
			checkStyleOrder(t, root)
		}
	}
}

// checkStyleOrder says whether the children of every style and of its
// properties stand as the schema has them.
func checkStyleOrder(t *testing.T, root *node) {
	t.Helper()
	for _, parent := range []string{"w:style", "w:pPr", "w:rPr"} {
		order := strings.Fields(sequences[parent])
		for _, n := range root.all(parent) {
			last := -1
			for _, c := range n.children {
				at := slices.Index(order, strings.TrimPrefix(c.name, "w:"))
				if at < last || at < 0 {
					t.Errorf("%s stands in %s out of order", c.name, parent)
				}
				last = at
			}
		}
	}
}

// The package is whole: every part has its type and its relationship, and
// nothing of the frame is in it but what was asked for.
func TestFramedPackageHoldsTogether(t *testing.T) {
	f := framed(t, enclosed, packed(t, frameParts(t)))
	plain, _ := made(t, enclosed)
	want := slices.Sorted(maps.Keys(plain.parts))
	want = append(want, "word/theme/theme1.xml", "word/numbering.xml")
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(f.parts)); !slices.Equal(got, want) {
		t.Errorf("the parts are %q, want %q", got, want)
	}
	types := map[string]string{}
	for _, n := range f.part("[Content_Types].xml").children {
		types[n.attrs["PartName"]] = n.attrs["ContentType"]
	}
	for name, kind := range map[string]string{
		"/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
		"/word/numbering.xml":    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
	} {
		if types[name] != kind {
			t.Errorf("%s is of the type %q", name, types[name])
		}
	}
	targets := map[string]string{}
	for _, rel := range f.part("word/_rels/document.xml.rels").children {
		target := path.Join("word", rel.attrs["Target"])
		if f.parts[target] == nil || targets[target] != "" {
			t.Errorf("a relationship to %s", target)
		}
		targets[target] = path.Base(rel.attrs["Type"])
	}
	if targets["word/theme/theme1.xml"] != "theme" || targets["word/numbering.xml"] != "numbering" {
		t.Errorf("the relationships are %v", targets)
	}
	app := f.part("docProps/app.xml")
	if app.child("app:Company").text != "Văn phòng & Đảng uỷ xã B" || app.child("app:Manager").text != "Trần Văn C" || app.child("app:Application").text != "congvan" {
		t.Error("the properties are not those of the frame and the program")
	}
	if len(f.part("word/theme/theme1.xml").all("a:ext")) > 0 {
		t.Error("the theme has empty additions")
	}
	if got := f.part("word/theme/theme1.xml").child("a:themeElements", "a:clrScheme", "a:accent1", "a:srgbClr").attrs["val"]; got != "C00000" {
		t.Errorf("the first colour of the theme is %q", got)
	}
}

// A frame gives the same bytes every time, and is not changed by a document.
func TestFrameSameBytes(t *testing.T) {
	f, lost, err := readFrame(packed(t, frameParts(t)))
	if err != nil || lost != "word/header1.xml" {
		t.Fatal(lost, err)
	}
	one, _ := lay(t, enclosed)
	other, _ := lay(t, example(t, "lap-vo-2024.yaml"))
	var first, between, again bytes.Buffer
	for _, err := range []error{New().Write(&first, one, f), New().Write(&between, other, f), New().Write(&again, one, f)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), again.Bytes()) {
		t.Error("written again in the same frame, the bytes differ")
	}
}

// A document of ours, restyled in Word and saved as a frame, is one; so is a
// file without styles, and each gives a document that is one again.
func TestFramesOfAllKinds(t *testing.T) {
	laid, _ := lay(t, example(t, "thach-quang-181-cv-du.yaml"))
	ours := write(t, laid)
	plain := read(t, ours)
	f := framed(t, example(t, "thach-quang-181-cv-du.yaml"), ours)
	for part := range plain.parts {
		if !same(plain.part(part), f.part(part)) {
			t.Errorf("in a frame of our own, %s is another one", part)
		}
	}
	if _, lost, _ := readFrame(ours); lost != "" {
		t.Errorf("the page number in %s is told as lost", lost)
	}
	bare := frameParts(t)
	delete(bare, "word/styles.xml")
	bare["word/_rels/document.xml.rels"] = strings.Replace(bare["word/_rels/document.xml.rels"], "relationships/styles", "relationships/x", 1)
	if f := framed(t, small, packed(t, bare)); f.parts["word/numbering.xml"] != nil {
		t.Error("a numbering that no style uses came along")
	}
	var twice bytes.Buffer
	frame, _, err := readFrame(packed(t, frameParts(t)))
	if err != nil {
		t.Fatal(err)
	}
	if err := New().Write(&twice, laid, frame); err != nil {
		t.Fatal(err)
	}
	again := framed(t, small, twice.Bytes())
	if again.style("u1").val("w:basedOn") != "khung_normal" {
		t.Error("the styles of a frame in a frame rest on another one")
	}
}

// A theme with pictures is left, for it would call for parts that are not there.
func TestThemeWithPictures(t *testing.T) {
	parts := frameParts(t)
	parts["word/theme/_rels/theme1.xml.rels"] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.jpeg"/></Relationships>`
	if f := framed(t, small, packed(t, parts)); f.parts["word/theme/theme1.xml"] != nil {
		t.Error("the theme came along")
	}
}

// A header or footer is told of where it has words or a picture.
func TestLostHeaders(t *testing.T) {
	for content, want := range map[string]bool{
		"": false,
		"<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>2</w:t></w:r>": false,
		"<w:r><w:t> - </w:t></w:r>":                                         false,
		"<w:r><w:t>Trang </w:t></w:r>":                                      true,
		"<w:r><w:drawing/></w:r>":                                           true,
		"<w:r><w:pict/></w:r>":                                              true,
		"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice></mc:AlternateContent>":    true,
		"<w:sdt><w:sdtContent><w:p><w:r><w:t>Xã B</w:t></w:r></w:p></w:sdtContent></w:sdt>": true,
	} {
		parts := frameParts(t)
		parts["word/header1.xml"] = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
			`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:p>` + content + `</w:p></w:hdr>`
		if _, lost, err := readFrame(packed(t, parts)); lost != "" != want || err != nil {
			t.Errorf("%s: %q %v", content, lost, err)
		}
	}
}

// A Word file that LibreOffice wrote is a frame too.
func TestFrameOfLibreOffice(t *testing.T) {
	needs.Time(t)
	needs.Programs(t, "soffice")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "khung.docx"), packed(t, frameParts(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(t.TempDir()), "--headless",
		"--convert-to", "docx:Office Open XML Text", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir, "khung.docx")).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	frame, err := os.ReadFile(filepath.Join(dir, "out", "khung.docx"))
	if err != nil {
		t.Fatal(err, string(out))
	}
	f := framed(t, small, frame)
	found := false
	for _, s := range f.part("word/styles.xml").all("w:style") {
		found = found || s.val("w:name") == "Trích dẫn của xã"
	}
	if !found {
		t.Error("the office's style is not there")
	}
	plain, _ := made(t, small)
	if !same(plain.part("word/document.xml"), f.part("word/document.xml")) || !same(plain.part("word/settings.xml"), f.part("word/settings.xml")) {
		t.Error("the text is another one in the frame")
	}
	checkStyleOrder(t, f.part("word/styles.xml"))
}

// OpenFrame names the file, the part and what is wrong, and warns of what is
// seen in the frame and will not be in a document.
func TestOpenFrame(t *testing.T) {
	name := filepath.Join(t.TempDir(), "khung.docx")
	open := func(data []byte) (string, *Frame) {
		t.Helper()
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, list := OpenFrame(name)
		var b strings.Builder
		if err := diag.Print(&b, list, nil, diag.English); err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(strings.TrimPrefix(b.String(), name+": "), "\n")
		return text, f
	}
	if got, f := open(packed(t, frameParts(t))); got != "warning: the header or footer of the frame (word/header1.xml) is in no document (V220)" || f == nil {
		t.Error(got)
	}
	if got, f := open(nil); got != "error: this file cannot be a frame: it is damaged, cut short or no Word file (V218)" || f != nil {
		t.Error(got)
	}
	parts := frameParts(t)
	parts["word/vbaProject.bin"] = "x"
	if got, f := open(packed(t, parts)); got != "error: this file cannot be a frame: it has macros (word/vbaProject.bin) (V219)" || f != nil {
		t.Error(got)
	}
	if _, list := OpenFrame(filepath.Join(name, "khung.docx")); !list.HasErrors() {
		t.Error("a file that is not there was opened")
	}
	if _, list := OpenFrame(filepath.Dir(name)); !list.HasErrors() {
		t.Error("a folder was opened")
	}
}

// A frame of as many styles as find room, each on the one before, is read and
// used without delay.
func TestFrameOfManyStyles(t *testing.T) {
	needs.Time(t)
	var b strings.Builder
	b.WriteString(`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`)
	for i := 0; b.Len() < largest().Part-1000; i++ {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="%d"><w:name w:val="a%d"/><w:basedOn w:val="%d"/></w:style>`, i, i, i+1)
	}
	b.WriteString(`</w:styles>`)
	parts := frameParts(t)
	parts["word/styles.xml"] = b.String()
	f, _, err := readFrame(packed(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	laid, _ := lay(t, small)
	if err := New().Write(io.Discard, laid, f); err != nil {
		t.Error(err)
	}
}
