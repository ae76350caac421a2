package ooxml

import (
	"net/url"
	"path"
	"regexp"
	"strings"

	"congvan/internal/diag"
)

// Relationship is what a part says of another one: its identifier there, its
// kind as its last word ("styles") and the part.
type Relationship struct {
	ID, Kind, Target string
	// Strict says that the kind is that of ISO's strict format.
	Strict bool
}

// Relations are the relationships of a package, by the part that has them; those
// of the package itself stand under "".
type Relations map[string][]Relationship

const (
	transitionalKinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	strictKinds       = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
)

// Find is the part of a kind that Word itself has, or "".
func (r Relations) Find(part, kind string) string {
	for _, one := range r[part] {
		if one.Kind == kind {
			return one.Target
		}
	}
	return ""
}

// Relations reads the relationships of all parts. It refuses what runs, what is
// another program's file and what lies elsewhere, even where nothing of it would
// be read. Every error is a *Refusal.
func (p *Package) Relations() (Relations, error) {
	out := Relations{}
	for _, name := range p.names() {
		folder, file := path.Split(name)
		if !strings.HasSuffix(folder, "_rels/") || path.Ext(file) != ".rels" {
			continue
		}
		folder = strings.TrimSuffix(folder, "_rels/")
		owner := folder + strings.TrimSuffix(file, ".rels")
		list, err := p.Read(name, relationNames, "Relationships")
		if err != nil {
			return nil, err
		}
		for _, e := range list.Children {
			kind, target := e.Attr("Type"), e.Attr("Target")
			elsewhere := e.Attr("TargetMode") == "External"
			inside := strings.TrimPrefix(path.Join("/", folder, target), "/")
			if strings.HasPrefix(target, "/") {
				inside = strings.TrimPrefix(path.Clean(target), "/")
			}
			last := path.Base(kind)
			if why, refused := foreign(last); refused {
				if elsewhere {
					inside = name
				}
				return nil, &Refusal{inside, why}
			}
			if elsewhere && !harmless(last, target) {
				return nil, Refuse(name, "phần này gọi tới tệp ở ngoài ("+diag.Visible(last)+")", "this part calls for a file elsewhere ("+diag.Visible(last)+")")
			}
			if !elsewhere {
				if kind != transitionalKinds+last && kind != strictKinds+last {
					last = kind
				}
				out[owner] = append(out[owner], Relationship{e.Attr("Id"), last, inside, kind == strictKinds+last})
			}
		}
	}
	return out, nil
}

// harmless says whether a part may name that target elsewhere: a link waits to
// be followed, and the template on the disk of whoever typed a paper is never
// looked for.
func harmless(kind, target string) bool {
	switch kind {
	case "hyperlink":
		return true
	case "attachedTemplate":
		return onDisk(target)
	}
	return false
}

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+:`)

// onDisk says whether an address is that of a file on the same machine, not on
// another one or in a share.
func onDisk(address string) bool {
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	address = strings.ReplaceAll(address, `\`, "/")
	if file, ok := strings.CutPrefix(strings.ToLower(address), "file:///"); ok {
		return !strings.HasPrefix(file, "/")
	}
	return !strings.HasPrefix(address, "//") && !scheme.MatchString(address)
}

// foreign says what is wrong with a part of a kind that no paper may have.
func foreign(kind string) (why diag.Words, refused bool) {
	switch kind {
	case "vbaProject", "wordVbaData":
		return macros(), true
	case "control", "activeXControlBinary":
		return diag.Words{Vi: "tệp có điều khiển ActiveX", En: "it has an ActiveX control"}, true
	case "oleObject", "package", "aFChunk", "subDocument":
		return diag.Words{Vi: "tệp nhúng tệp của chương trình khác", En: "a file of another program is embedded"}, true
	}
	return diag.Words{}, false
}

// contentTypes is the part that says of what type each part is.
const contentTypes = "[Content_Types].xml"

// Main is the part that holds the text, and whether it is in ISO's strict format.
// It refuses a package whose main part is no text of Word. Every error is a
// *Refusal.
func (p *Package) Main(related Relations) (main string, strict bool, err error) {
	notWord := Refuse("", "đây không phải tệp Word (.docx)", "it is no Word file (.docx)")
	for _, r := range related[""] {
		if r.Kind == "officeDocument" && main == "" {
			main, strict = r.Target, r.Strict
		}
	}
	if main == "" || !p.Has(contentTypes) {
		return "", false, notWord
	}
	types, err := p.Read(contentTypes, typeNames, "Types")
	if err != nil {
		return "", false, err
	}
	kind := ""
	for _, t := range types.Children {
		if strings.Contains(t.Attr("ContentType"), "macroEnabled") {
			return "", false, &Refusal{contentTypes, macros()}
		}
		switch {
		case t.Name == "Override" && t.Attr("PartName") == "/"+main:
			kind = t.Attr("ContentType")
		case t.Name == "Default" && "."+t.Attr("Extension") == path.Ext(main) && kind == "":
			kind = t.Attr("ContentType")
		}
	}
	if !strings.HasPrefix(kind, "application/vnd.openxmlformats-officedocument.wordprocessingml.") || !p.Has(main) {
		return "", false, notWord
	}
	return main, strict, nil
}
