package main

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// claim is that the files of these names in a folder are what their definition
// makes; list is what speaks against it.
type claim struct {
	folder string
	record *outfile.Record
	// path is that of the definition from the folder, "" where that is not known;
	// office is that of the profile, as the manifest names it.
	path, office string
	names        []string
	shop         *workshop
	list         diag.List
}

// claimsOf are those of a folder, one for each definition, in order.
func claimsOf(folder string, record *outfile.Record, shops *workshops) []*claim {
	known := map[[2]string]*claim{}
	for _, name := range record.Names() {
		from := record.From(name)
		key := [2]string{from[fromPath], from[fromOffice]}
		c := known[key]
		if c == nil {
			c = &claim{folder: folder, record: record, path: key[0], office: key[1]}
			c.shop = shops.named(c.office, folder, filepath.Dir(reached(folder, c.path)))
			known[key] = c
		}
		c.names = append(c.names, name)
	}
	return slices.SortedFunc(maps.Values(known), func(a, b *claim) int {
		return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.office, b.office))
	})
}

// prove makes the files again and compares them with those that stand there.
func (c *claim) prove() {
	file := reached(c.folder, c.path)
	left := gone(file)
	var again []string
	for _, name := range c.names {
		at := diag.Pos{File: filepath.Join(c.folder, name)}
		state, err := c.record.State(name)
		switch {
		case err != nil:
			c.list.Add(refusals(err)...)
		case state == outfile.Missing && left && c.path != "":
		case state == outfile.Missing:
			c.list.Add(diag.New(diag.OutputMissing, at))
		case state == outfile.Edited && filepath.Ext(name) == "."+signedFormat && issued(c.record.From(name)):
			c.list.Add(diag.New(diag.FinalKept, at))
		case c.path != "" && left:
			c.list.Add(diag.New(diag.LeftOver, at, file))
		case c.path != "":
			again = append(again, name)
		case state == outfile.Edited:
			c.list.Add(diag.New(diag.OutputEdited, at))
		default:
			c.list.Add(diag.New(diag.OutputUnproven, at))
		}
	}
	if len(again) == 0 {
		return
	}
	src, list := dispatch.ReadFile(file)
	var p *prepared
	if list.Add(c.shop.told...); !list.HasErrors() {
		var problems diag.List
		var err error
		p, problems, err = c.shop.prepare(file, src, formats())
		list.Add(problems...)
		if err != nil {
			list.Add(diag.New(diag.ProgramFault, diag.Pos{File: file}, fmt.Sprint(err)))
		}
	}
	for _, name := range again {
		if p == nil {
			c.list.Add(diag.New(diag.NotMadeAgain, diag.Pos{File: filepath.Join(c.folder, name)}, file, list.Errors()).Hint(file))
			continue
		}
		c.list.Add(c.compare(name, p, source{c.path, hashOf(src), c.office})...)
	}
}

// compare compares a file with what would be made now, and says why it is not the
// same.
func (c *claim) compare(name string, p *prepared, s source) diag.List {
	at := diag.Pos{File: filepath.Join(c.folder, name)}
	format := formatOf(name)
	now, err := c.shop.write(format, p.laid, p.frame)
	if err != nil {
		return diag.List{diag.New(diag.ProgramFault, at, fmt.Sprint(err))}
	}
	stands, err := os.ReadFile(at.File)
	if err != nil {
		return refusals(err)
	}
	if bytes.Equal(stands, now) {
		return nil
	}
	from, origin := c.record.From(name), c.shop.originOf(p.doc, p.frame, s, format)
	state, err := c.record.State(name)
	inputs := changed(from, origin)
	switch {
	case err != nil:
		return refusals(err)
	case state == outfile.Edited:
		return diag.List{diag.New(diag.OutputEdited, at)}
	case state == outfile.Older:
		return diag.List{diag.New(diag.OlderVersion, at)}
	case inputs.En != "":
		return diag.List{diag.New(diag.OlderInputs, at, inputs)}
	case from[fromProgram] != origin[fromProgram]:
		return diag.List{diag.New(diag.OlderProgram, at)}
	}
	return diag.List{diag.New(diag.OutputDiffers, at)}
}
