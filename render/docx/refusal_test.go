package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// A file that cannot be a frame is refused, with the part that is at fault.
func TestRefusedFrames(t *testing.T) {
	good := packed(t, frameParts(t))
	with := func(change func(map[string]string)) []byte {
		parts := frameParts(t)
		change(parts)
		return packed(t, parts)
	}
	part := func(name, content string) []byte {
		return with(func(parts map[string]string) { parts[name] = content })
	}
	related := func(owner, kind, target, more string) []byte {
		return part("word/_rels/"+owner+".rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/`+kind+`" Target="`+target+`" `+more+`/></Relationships>`)
	}
	swap := func(name, old, other string) []byte {
		return with(func(parts map[string]string) {
			if !strings.Contains(parts[name], old) {
				t.Fatalf("no %s in %s", old, name)
			}
			parts[name] = strings.ReplaceAll(parts[name], old, other)
		})
	}
	styles := frameParts(t)["word/styles.xml"]
	const external = `TargetMode="External"`

	for name, test := range map[string]struct {
		data       []byte
		part, want string
	}{
		"nothing":       {nil, "", "no Word file"},
		"text":          {[]byte("Đây là văn bản"), "", "no Word file"},
		"cut short":     {good[:len(good)/2], "", "cut short"},
		"old Word":      {[]byte(oldWord + strings.Repeat("x", 1000)), "", "old Word file"},
		"password":      {append([]byte(oldWord), wide("EncryptedPackage")...), "", "password"},
		"too large":     {make([]byte, largestFrame<<20+1), "", "too large"},
		"other package": {packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text"}), "", "no Word file"},
		"a table": {swap("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "",
			"no Word file"},
		"strict":     {swap("_rels/.rels", "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"), "", "Strict"},
		"no text":    {with(func(p map[string]string) { delete(p, "word/document.xml") }), "", "no Word file"},
		"no styles":  {with(func(p map[string]string) { delete(p, "word/styles.xml") }), "word/styles.xml", "missing"},
		"no header":  {with(func(p map[string]string) { delete(p, "word/header1.xml") }), "word/header1.xml", "missing"},
		"macros":     {part("word/vbaProject.bin", "x"), "word/vbaProject.bin", "macros"},
		"macro type": {swap("[Content_Types].xml", "application/xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "[Content_Types].xml", "macros"},
		"macros by another name": {with(func(p map[string]string) {
			p["word/x.bin"] = "x"
			p["word/_rels/document.xml.rels"] = strings.Replace(p["word/_rels/document.xml.rels"], "</Relationships>",
				`<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x.bin"/></Relationships>`, 1)
		}), "word/x.bin", "macros"},
		"template":       {related("settings.xml", "attachedTemplate", "http://example.invalid/x.dotm", external), "word/_rels/settings.xml.rels", "elsewhere (attachedTemplate)"},
		"remote picture": {related("header1.xml", "image", "http://example.invalid/x.png", external), "word/_rels/header1.xml.rels", "elsewhere (image)"},
		"remote object":  {related("header1.xml", "oleObject", "http://example.invalid/x.doc", external), "word/_rels/header1.xml.rels", "embedded"},
		"object":         {related("header1.xml", "oleObject", "embeddings/oleObject1.bin", ""), "word/embeddings/oleObject1.bin", "embedded"},
		"control":        {related("header1.xml", "control", "activeX/activeX1.xml", ""), "word/activeX/activeX1.xml", "ActiveX"},
		"other text":     {related("header1.xml", "aFChunk", "/word/a.html", ""), "word/a.html", "embedded"},

		"DOCTYPE":     {part("word/styles.xml", strings.Replace(styles, "<w:styles", `<!DOCTYPE x [<!ENTITY e "x">]><w:styles`, 1)), "word/styles.xml", "document type"},
		"entity":      {part("word/styles.xml", strings.Replace(styles, "Đầu 1", "&e;", 1)), "word/styles.xml", "damaged"},
		"cut part":    {part("word/styles.xml", styles[:len(styles)/2]), "word/styles.xml", "damaged"},
		"other root":  {part("word/numbering.xml", styles), "word/numbering.xml", "damaged"},
		"UTF-16":      {part("word/styles.xml", string(wide(styles))), "word/styles.xml", "damaged"},
		"deep":        {part("word/styles.xml", strings.Replace(styles, "<w:widowControl", strings.Repeat("<w:x>", 100)+strings.Repeat("</w:x>", 100)+"<w:widowControl", 1)), "word/styles.xml", "damaged"},
		"attributes":  {part("word/styles.xml", strings.Replace(styles, "<w:widowControl", "<w:x "+strings.Repeat(`w:a="" `, mostAttributes+1)+"/><w:widowControl", 1)), "word/styles.xml", "damaged"},
		"properties":  {part("docProps/app.xml", "<Properties>"), "docProps/app.xml", "damaged"},
		"large part":  {part("word/styles.xml", strings.Repeat(" ", largestPart+1)), "word/styles.xml", "too large once unpacked"},
		"large whole": {header(t, zip.FileHeader{Name: "word/media/image1.png", UncompressedSize64: largestWhole + 1}), "word/media/image1.png", "too large once unpacked"},
		"many parts": {with(func(p map[string]string) {
			for i := range mostParts {
				p[fmt.Sprint("word/x", i)] = ""
			}
		}), "", "too many parts"},
		"above":          {part("../x", ""), "../x", "called so"},
		"absolute":       {part("/x", ""), "/x", "called so"},
		"backslash":      {part(`word\x`, ""), `word\x`, "called so"},
		"twice":          {part("word/Styles.xml", ""), "word/styles.xml", "two parts"},
		"encrypted part": {header(t, zip.FileHeader{Name: "word/styles.xml", Flags: 1}), "word/styles.xml", "encrypted"},
		"odd method":     {header(t, zip.FileHeader{Name: "word/styles.xml", Method: 12}), "word/styles.xml", "compressed"},
		"a lie":          {lying(t), "_rels/.rels", "damaged"},
	} {
		frame, _, err := readFrame(test.data)
		var r *refusal
		if frame != nil || !errors.As(err, &r) || r.part != test.part || !strings.Contains(r.why.En, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// header is a package of one part that is as its header says.
func header(t *testing.T, h zip.FileHeader) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	if _, err := z.CreateRaw(&h); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lying is a package of one part that says it is ten bytes long and is not.
func lying(t *testing.T) []byte {
	t.Helper()
	var content, out bytes.Buffer
	f, err := flate.NewWriter(&content, flate.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(bytes.Repeat([]byte(" "), largestPart)); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(&out)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "_rels/.rels", Method: zip.Deflate, UncompressedSize64: 10, CompressedSize64: uint64(content.Len())})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(content.Bytes()); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
