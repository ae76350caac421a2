package ooxml

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"congvan/internal/needs"
)

const emptyStyles = `<w:style w:styleId="a"/>`

// A file that is not to be read is refused, with the part that is at fault.
func TestRefuses(t *testing.T) {
	usual := func() map[string]string {
		return parts(para(said("x")), map[string]string{"styles": emptyStyles, "header1": para()})
	}
	good := packed(t, usual())
	if _, err := Read(good); err != nil {
		t.Fatal(err)
	}
	with := func(change func(map[string]string)) []byte {
		p := usual()
		change(p)
		return packed(t, p)
	}
	part := func(name, content string) []byte {
		return with(func(parts map[string]string) { parts[name] = content })
	}
	related := func(owner, kind, target, more string) []byte {
		return part("word/_rels/"+owner+".rels", `<Relationships xmlns="`+packageRels+`"><Relationship Id="rId1" Type="`+transitionalKinds+kind+`" Target="`+target+`" `+more+`/></Relationships>`)
	}
	swap := func(name, old, other string) []byte {
		return with(func(parts map[string]string) {
			if !strings.Contains(parts[name], old) {
				t.Fatalf("no %s in %s", old, name)
			}
			parts[name] = strings.ReplaceAll(parts[name], old, other)
		})
	}
	styles := usual()["word/styles.xml"]
	inStyles := func(what string) []byte {
		return part("word/styles.xml", strings.Replace(styles, emptyStyles, what, 1))
	}
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
		"other package": {packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text"}), "", "no Word file"},
		"a table":       {swap("[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "", "no Word file"},
		"no text":       {with(func(p map[string]string) { delete(p, "word/document.xml") }), "", "no Word file"},
		"no body":       {part("word/document.xml", `<w:document`+spaces+`/>`), "word/document.xml", "damaged"},
		"no styles":     {with(func(p map[string]string) { delete(p, "word/styles.xml") }), "word/styles.xml", "missing"},
		"macros":        {part("word/vbaProject.bin", "x"), "word/vbaProject.bin", "macros"},
		"macro type":    {swap("[Content_Types].xml", "application/xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "[Content_Types].xml", "macros"},
		"macros by another name": {with(func(p map[string]string) {
			p["word/x.bin"] = "x"
			p["word/_rels/document.xml.rels"] = strings.Replace(p["word/_rels/document.xml.rels"], "</Relationships>",
				`<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="x.bin"/></Relationships>`, 1)
		}), "word/x.bin", "macros"},
		"template":          {related("settings.xml", "attachedTemplate", "http://example.invalid/x.dotm", external), "word/_rels/settings.xml.rels", "elsewhere (attachedTemplate)"},
		"template in share": {related("settings.xml", "attachedTemplate", `file:///\\may-chu\x.dotm`, external), "word/_rels/settings.xml.rels", "elsewhere (attachedTemplate)"},
		"template at host":  {related("settings.xml", "attachedTemplate", "file://may-chu/x.dotm", external), "word/_rels/settings.xml.rels", "elsewhere (attachedTemplate)"},
		"escaped share":     {related("settings.xml", "attachedTemplate", "%5c%5cmay-chu%5cx.dotm", external), "word/_rels/settings.xml.rels", "elsewhere (attachedTemplate)"},
		"remote picture":    {related("header1.xml", "image", "http://example.invalid/x.png", external), "word/_rels/header1.xml.rels", "elsewhere (image)"},
		"remote object":     {related("header1.xml", "oleObject", "http://example.invalid/x.doc", external), "word/_rels/header1.xml.rels", "embedded"},
		"object":            {related("header1.xml", "oleObject", "embeddings/oleObject1.bin", ""), "word/embeddings/oleObject1.bin", "embedded"},
		"subdocument":       {related("header1.xml", "subDocument", "x.docx", external), "word/_rels/header1.xml.rels", "embedded"},
		"control":           {related("header1.xml", "control", "activeX/activeX1.xml", ""), "word/activeX/activeX1.xml", "ActiveX"},
		"other text":        {related("header1.xml", "aFChunk", "/word/a.html", ""), "word/a.html", "embedded"},

		"DOCTYPE":        {part("word/styles.xml", `<!DOCTYPE x [<!ENTITY e "x">]>`+styles), "word/styles.xml", "document type"},
		"entity":         {inStyles("&e;"), "word/styles.xml", "damaged"},
		"cut part":       {part("word/styles.xml", styles[:len(styles)/2]), "word/styles.xml", "damaged"},
		"other root":     {part("word/styles.xml", strings.ReplaceAll(styles, "w:styles", "w:numbering")), "word/styles.xml", "damaged"},
		"two roots":      {part("word/styles.xml", styles+styles), "word/styles.xml", "damaged"},
		"UTF-16":         {part("word/styles.xml", string(wide(styles))), "word/styles.xml", "damaged"},
		"deep":           {inStyles(strings.Repeat("<w:x>", deepest+1) + strings.Repeat("</w:x>", deepest+1)), "word/styles.xml", "damaged"},
		"deep elsewhere": {inStyles(strings.Repeat("<q>", deepest+1) + strings.Repeat("</q>", deepest+1)), "word/styles.xml", "damaged"},
		"attributes":     {inStyles("<w:x " + strings.Repeat(`w:a="" `, mostAttributes+1) + "/>"), "word/styles.xml", "damaged"},
		"long tag":       {inStyles(`<w:x w:a="` + strings.Repeat("a", longestToken) + `"/>`), "word/styles.xml", "damaged"},
		"properties": {with(func(p map[string]string) {
			p["docProps/app.xml"] = "<Properties>"
			p["_rels/.rels"] = strings.Replace(p["_rels/.rels"], "</Relationships>", `<Relationship Id="rId7" Type="`+transitionalKinds+`extended-properties" Target="docProps/app.xml"/></Relationships>`, 1)
		}), "docProps/app.xml", "damaged"},
		"many parts": {with(func(p map[string]string) {
			for i := range mostParts {
				p[fmt.Sprint("word/x", i)] = ""
			}
		}), "", "too many parts"},
		"large whole":    {header(t, zip.FileHeader{Name: "word/media/image1.png", UncompressedSize64: uint64(largest().Whole) + 1}), "word/media/image1.png", "too large once unpacked"},
		"above":          {part("../x", ""), "../x", "called so"},
		"absolute":       {part("/x", ""), "/x", "called so"},
		"backslash":      {part(`word\x`, ""), `word\x`, "called so"},
		"twice":          {part("word/Styles.xml", ""), "word/styles.xml", "two parts"},
		"encrypted part": {header(t, zip.FileHeader{Name: "word/styles.xml", Flags: 1}), "word/styles.xml", "encrypted"},
		"odd method":     {header(t, zip.FileHeader{Name: "word/styles.xml", Method: 12}), "word/styles.xml", "compressed"},
		"a lie":          {lying(t), "_rels/.rels", "damaged"},
	} {
		d, err := Read(test.data)
		var r *Refusal
		if d != nil || !errors.As(err, &r) || r.Part != test.part || !strings.Contains(r.Why.En, test.want) || r.Why.Vi == "" {
			t.Errorf("%s: %v", name, err)
		}
	}

	small := Limits{File: len(good), Whole: 1 << 20, Part: 100}
	p, err := Open(good, small)
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{
		"large part": second(p.Unpack("word/styles.xml")),
		"large file": second(Open(append(good, 0), small)),
	} {
		var r *Refusal
		if !errors.As(err, &r) || !strings.Contains(r.Why.En, "too large") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// What is common in papers and does no harm is passed over.
func TestPassesOverTheHarmless(t *testing.T) {
	for _, rel := range []string{
		`Type="` + transitionalKinds + `hyperlink" Target="http://example.invalid/" TargetMode="External"`,
		`Type="` + transitionalKinds + `attachedTemplate" Target="file:///C:\Users\a\Normal.dotm" TargetMode="External"`,
		`Type="` + transitionalKinds + `attachedTemplate" Target="file:///home/a/Normal.dotm" TargetMode="External"`,
		`Type="` + transitionalKinds + `attachedTemplate" Target="Normal.dotm" TargetMode="External"`,
		`Type="` + transitionalKinds + `attachedTemplate" Target="D:\a.dot" TargetMode="External"`,
	} {
		p := parts(para(said("x")), nil)
		p["word/_rels/settings.xml.rels"] = `<Relationships xmlns="` + packageRels + `"><Relationship Id="rId1" ` + rel + `/></Relationships>`
		if _, err := Read(packed(t, p)); err != nil {
			t.Errorf("%s: %v", rel, err)
		}
	}
}

// What is made to take all time or memory ends soon.
func TestEndsSoon(t *testing.T) {
	needs.Time(t)
	bomb := func(body string) []byte { return packed(t, parts(body, nil)) }
	var chain, lists strings.Builder
	const many = 50_000
	for i := range many {
		fmt.Fprintf(&chain, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i, i+1)
		fmt.Fprintf(&lists, `<w:abstractNum w:abstractNumId="%d"><w:numStyleLink w:val="s%d"/><w:styleLink w:val="s%d"/></w:abstractNum><w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, i, i+1, i, i, i)
	}
	cells := strings.Repeat(`<w:tc><w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr><w:p/></w:tc>`, mostColumns)
	nested := strings.Repeat("<w:tbl><w:tr><w:tc>", deepest/3-2)
	for name, test := range map[string]struct {
		data    []byte
		refused bool
	}{
		"empty paragraphs":   {bomb(strings.Repeat("<w:p/>", mostParagraphs+1)), true},
		"elements":           {bomb(`<w:p>` + strings.Repeat("<w:r/>", mostElements) + `</w:p>`), true},
		"runs that change":   {bomb(`<w:p>` + strings.Repeat(`<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>`, mostRuns/8) + `</w:p>`), false},
		"runs that do not":   {bomb(`<w:p>` + strings.Repeat(said("a"), mostRuns/2) + `</w:p>`), false},
		"attributes":         {bomb(`<w:p ` + strings.Repeat(`a="" `, 100_000) + `/>`), true},
		"spaces":             {bomb(strings.Repeat(" ", largest().Part/2)), true},
		"tables in tables":   {bomb(nested + strings.Repeat("</w:tc></w:tr></w:tbl>", deepest/3-2)), false},
		"deeper":             {bomb(strings.Repeat("<w:sdt>", deepest) + strings.Repeat("</w:sdt>", deepest)), true},
		"cells":              {bomb("<w:tbl>" + strings.Repeat("<w:tr>"+cells+"</w:tr>", 100) + "</w:tbl>"), false},
		"too many cells":     {bomb("<w:tbl><w:tr>" + cells + cells + "</w:tr></w:tbl>"), true},
		"a chain of styles":  {packed(t, parts(para(`<w:pPr><w:pStyle w:val="s0"/></w:pPr>`), map[string]string{"styles": chain.String(), "numbering": lists.String()})), false},
		"fields in fields":   {bomb(para(strings.Repeat(`<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>`, many), said("x"))), false},
		"comments":           {bomb(para(strings.Repeat(`<w:commentRangeStart w:id="1"/>`, many), said("x"))), false},
		"five hundred pages": {bomb(strings.Repeat(para(said(strings.Repeat("Nội dung văn bản. ", 10)), said("Tiếp.")), 500*20)), false},
	} {
		started := time.Now()
		_, err := Read(test.data)
		var r *Refusal
		if refused := errors.As(err, &r); refused != test.refused || err != nil && !refused {
			t.Errorf("%s: %v", name, err)
		}
		const most = 20 * time.Second // of a machine that does other things too
		if took := time.Since(started); took > most {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Logf("%s: %v in %v", name, err, took)
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
	if _, err := f.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil {
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

// Of a part only what stands in the namespaces asked for is read, each attribute
// once and on one line.
func TestReadsElements(t *testing.T) {
	p, err := Open(packed(t, map[string]string{"x.xml": `<?xml version="1.0"?><!-- a --><x:styles xmlns:x="` + WordSpace + `" ` +
		`xmlns:o="urn:o" xmlns:y="` + WordSpace + `" x:a="1&#10;2" y:a="3" o:b="4">text` +
		`<o:gone><x:gone/></o:gone><x:b x:val="&lt;&quot;">y<o:c>z</o:c></x:b></x:styles>`}), largest())
	if err != nil {
		t.Fatal(err)
	}
	e, err := p.Read("x.xml", WordNames, "w:styles")
	if err != nil {
		t.Fatal(err)
	}
	if b := e.Child("w:b"); fmt.Sprint(e.Attrs) != "[w:a 1 2]" || len(e.Children) != 1 || fmt.Sprint(b.Attrs) != `[w:val <"]` || b.Text != "y" || e.Text != "" {
		t.Errorf("%+v %+v", e, b)
	}
}
