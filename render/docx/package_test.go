package docx

import (
	"crypto/sha256"
	"fmt"
	"path"
	"strings"
	"testing"
)

// Every part has a type, every type a part, and every relationship a target;
// the parts Word looks for are there under their relationships.
func TestPackageHoldsTogether(t *testing.T) {
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	types := map[string]string{
		"word/document.xml":            word + "document.main+xml",
		"word/styles.xml":              word + "styles+xml",
		"word/settings.xml":            word + "settings+xml",
		"word/header1.xml":             word + "header+xml",
		"word/header2.xml":             word + "header+xml",
		"word/header3.xml":             word + "header+xml",
		"word/footnotes.xml":           word + "footnotes+xml",
		"docProps/core.xml":            "application/vnd.openxmlformats-package.core-properties+xml",
		"docProps/app.xml":             "application/vnd.openxmlformats-officedocument.extended-properties+xml",
		"docProps/custom.xml":          "application/vnd.openxmlformats-officedocument.custom-properties+xml",
		"_rels/.rels":                  "application/vnd.openxmlformats-package.relationships+xml",
		"word/_rels/document.xml.rels": "application/vnd.openxmlformats-package.relationships+xml",
	}
	kinds := map[string]string{
		"word/document.xml":   office + "officeDocument",
		"word/styles.xml":     office + "styles",
		"word/settings.xml":   office + "settings",
		"word/header1.xml":    office + "header",
		"word/header2.xml":    office + "header",
		"word/header3.xml":    office + "header",
		"word/footnotes.xml":  office + "footnotes",
		"docProps/core.xml":   "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
		"docProps/app.xml":    office + "extended-properties",
		"docProps/custom.xml": office + "custom-properties",
	}
	all := definitions(t)
	all["enclosed"] = enclosed
	for name, definition := range all {
		f, def := made(t, definition)
		if notes := len(def.Content.Notes) > 0 || name == "enclosed"; notes != (f.parts["word/footnotes.xml"] != nil) {
			t.Errorf("%s: footnotes in the definition: %v, in the package: %v", name, notes, !notes)
		}

		defaults, overrides := map[string]string{}, map[string]string{}
		for _, n := range f.part("[Content_Types].xml").children {
			if n.name == "ct:Default" {
				defaults[n.attrs["Extension"]] = n.attrs["ContentType"]
			} else {
				overrides[strings.TrimPrefix(n.attrs["PartName"], "/")] = n.attrs["ContentType"]
			}
		}
		related := map[string]string{}
		for part := range f.parts {
			if !strings.HasSuffix(part, ".rels") {
				continue
			}
			folder := path.Dir(path.Dir(part))
			ids := map[string]bool{}
			for _, rel := range f.part(part).all("rel:Relationship") {
				if ids[rel.attrs["Id"]] {
					t.Errorf("%s: %s has two %s", name, part, rel.attrs["Id"])
				}
				ids[rel.attrs["Id"]] = true
				target := path.Join(folder, rel.attrs["Target"])
				related[target] = rel.attrs["Type"]
				if f.parts[target] == nil {
					t.Errorf("%s: %s points to %s, which is not there", name, part, target)
				}
			}
		}
		for part := range f.parts {
			if part == "[Content_Types].xml" {
				continue
			}
			got := overrides[part]
			if got == "" {
				got = defaults[strings.TrimPrefix(path.Ext(part), ".")]
			}
			if got != types[part] {
				t.Errorf("%s: %s is of the type %q, want %q", name, part, got, types[part])
			}
			if related[part] != kinds[part] {
				t.Errorf("%s: %s is related as %q, want %q", name, part, related[part], kinds[part])
			}
			delete(overrides, part)
		}
		if len(overrides) > 0 {
			t.Errorf("%s: types of parts that are not there: %v", name, overrides)
		}
	}
}

// Every name the text uses is defined once: styles, what they build on, the
// parts it refers to.
func TestNamesAreDefined(t *testing.T) {
	all := definitions(t)
	all["ruled"], all["enclosed"] = ruled, enclosed
	for name, definition := range all {
		f, _ := made(t, definition)
		kinds, names, defaults := map[string]string{}, map[string]bool{}, map[string]int{}
		for _, s := range f.part("word/styles.xml").all("w:style") {
			id, title := s.attrs["w:styleId"], s.val("w:name")
			if kinds[id] != "" || names[strings.ToLower(title)] || title == "" {
				t.Errorf("%s: the style %q called %q is not the only one", name, id, title)
			}
			kinds[id], names[strings.ToLower(title)] = s.attrs["w:type"], true
			if s.attrs["w:default"] == "1" {
				defaults[s.attrs["w:type"]]++
			}
		}
		for _, kind := range []string{"paragraph", "character", "table"} {
			if defaults[kind] != 1 {
				t.Errorf("%s: %d usual styles of the type %s", name, defaults[kind], kind)
			}
		}
		for _, s := range f.part("word/styles.xml").all("w:style") {
			for _, other := range []string{s.val("w:basedOn"), s.val("w:next")} {
				if other != "" && kinds[other] != s.attrs["w:type"] {
					t.Errorf("%s: the style %s builds on %q", name, s.attrs["w:styleId"], other)
				}
			}
		}
		relationships := map[string]bool{}
		for _, rel := range f.part("word/_rels/document.xml.rels").children {
			relationships[rel.attrs["Id"]] = true
		}
		for part, root := range f.parts {
			for element, kind := range map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table"} {
				for _, use := range root.all(element) {
					if got := kinds[use.attrs["w:val"]]; got != kind {
						t.Errorf("%s: %s uses %s, a style of the type %q", name, part, use.attrs["w:val"], got)
					}
				}
			}
			for _, n := range root.all("w:headerReference") {
				if !relationships[n.attrs["r:id"]] {
					t.Errorf("%s: %s refers to %q", name, part, n.attrs["r:id"])
				}
			}
		}
	}
}

// The properties a file manager and an archive show are the document's own.
func TestProperties(t *testing.T) {
	source := example(t, "thach-quang-181-cv-du.yaml")
	f, def := made(t, source)
	core := map[string]string{}
	for _, n := range f.part("docProps/core.xml").children {
		core[n.name] += n.text
		if strings.HasPrefix(n.name, "dcterms:") && n.attrs["xsi:type"] != "dcterms:W3CDTF" {
			t.Errorf("%s is of the type %q", n.name, n.attrs["xsi:type"])
		}
	}
	for key, want := range map[string]string{
		"dc:title":         "Số 181-CV/ĐU " + def.Subject.Value,
		"dc:subject":       def.Subject.Value,
		"dc:creator":       "ĐẢNG ỦY XÃ THẠCH QUẢNG",
		"dc:language":      "vi-VN",
		"cp:keywords":      "công văn",
		"dcterms:created":  "2026-02-25T00:00:00Z",
		"dcterms:modified": "2026-02-25T00:00:00Z",
	} {
		if core[key] != want {
			t.Errorf("%s is %q, want %q", key, core[key], want)
		}
	}

	custom := map[string]string{}
	for i, p := range f.part("docProps/custom.xml").all("custom:property") {
		custom[p.attrs["name"]] = p.child("vt:lpwstr").text
		if p.attrs["fmtid"] != "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" || p.attrs["pid"] != fmt.Sprint(i+2) {
			t.Errorf("Word does not find the property %v", p.attrs)
		}
	}
	for key, want := range map[string]string{
		"the_thuc":          "36-HD/VPTW",
		"dinh_nghia_sha256": fmt.Sprintf("%x", sha256.Sum256([]byte(source))),
	} {
		if custom[key] != want {
			t.Errorf("the property %s is %q, want %q", key, custom[key], want)
		}
	}
}

// A day or a month to be written in by hand leaves a date that programs read.
func TestOpenDateInProperties(t *testing.T) {
	f, _ := made(t, strings.Replace(small, "ngay: 2026-06-01", "ngay: 2026-06", 1))
	if got := f.part("docProps/core.xml").child("dcterms:created").text; got != "2026-06-01T00:00:00Z" {
		t.Errorf("created on %q", got)
	}
	if got := f.styled("dia_danh_ngay")[0].words(); !strings.HasPrefix(got, "Ba Tơ, ngày "+open) {
		t.Errorf("the date is %q", got)
	}
}
