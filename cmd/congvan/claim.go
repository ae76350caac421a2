package main

import (
	"bytes"
	"cmp"
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

// prove says of each file what speaks against it.
func (c *claim) prove() {
	file := reached(c.folder, c.path)
	left := c.path != "" && gone(file)
	var again []string
	for _, name := range c.names {
		told, open := c.standing(name, file, left)
		c.list.Add(told...)
		if open {
			again = append(again, name)
		}
	}
	if len(again) > 0 {
		c.list.Add(guarded(diag.Pos{File: file}, func() error { return c.proveAgain(file, again) })...)
	}
}

// standing is what can be said of a file as it stands; open says that it must be made
// again to know more. file is its definition, left says that it is gone.
func (c *claim) standing(name, file string, left bool) (list diag.List, open bool) {
	at := diag.Pos{File: filepath.Join(c.folder, name)}
	state, err := c.record.State(name)
	switch {
	case err != nil:
		return refusals(err), false
	case state == outfile.Missing && left:
		return nil, false
	case state == outfile.Missing:
		return diag.List{diag.New(diag.OutputMissing, at)}, false
	case state == outfile.Edited && formatOf(name) == signedFormat && issued(c.record.From(name)):
		return diag.List{diag.New(diag.FinalKept, at)}, false
	case left:
		return diag.List{diag.New(diag.LeftOver, at, file)}, false
	case c.path != "":
		return nil, true
	case state == outfile.Edited:
		return diag.List{diag.New(diag.OutputEdited, at)}, false
	}
	return diag.List{diag.New(diag.OutputUnproven, at)}, false
}

// proveAgain makes the files of those names again and compares them with those that
// stand there. An error is a fault of the program.
func (c *claim) proveAgain(file string, names []string) error {
	src, list := dispatch.ReadFile(file)
	var p *prepared
	if list.Add(c.shop.told...); !list.HasErrors() {
		var problems diag.List
		var err error
		if p, problems, err = c.shop.prepare(file, src, formats()); err != nil {
			return err
		}
		list.Add(problems...)
	}
	for _, name := range names {
		if p == nil {
			c.list.Add(diag.New(diag.NotMadeAgain, diag.Pos{File: filepath.Join(c.folder, name)}, file, list.Errors()).Hint(file))
			continue
		}
		told, err := c.compare(name, p, source{c.path, hashOf(src), c.office})
		if err != nil {
			return err
		}
		c.list.Add(told...)
	}
	return nil
}

// compare compares a file with what would be made now, and says why it is not the
// same. An error is a fault of the program.
func (c *claim) compare(name string, p *prepared, s source) (diag.List, error) {
	at := diag.Pos{File: filepath.Join(c.folder, name)}
	format := formatOf(name)
	now, err := c.shop.write(format, p.laid, p.frame)
	if err != nil {
		return nil, err
	}
	stands, err := os.ReadFile(at.File)
	if err != nil {
		return refusals(err), nil
	}
	if bytes.Equal(stands, now) {
		return nil, nil
	}
	state, err := c.record.State(name)
	if err != nil {
		return refusals(err), nil
	}
	from, origin := c.record.From(name), c.shop.originOf(p.doc, p.frame, s, format)
	why := diag.New(diag.OutputDiffers, at)
	inputs := changed(from, origin)
	switch {
	case state == outfile.Edited:
		why = diag.New(diag.OutputEdited, at)
	case state == outfile.Older:
		why = diag.New(diag.OlderVersion, at)
	case inputs.En != "":
		why = diag.New(diag.OlderInputs, at, inputs)
	case from[fromProgram] != origin[fromProgram]:
		why = diag.New(diag.OlderProgram, at)
	}
	return diag.List{why}, nil
}
