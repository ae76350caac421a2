package carry

import (
	"errors"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// grafting takes objects from one file into another. The library's own merging
// numbers them in the order of a map, another on every run.
type grafting struct {
	from, to *model.Context
	taken    map[int]types.IndirectRef
}

// graft puts the first page of a file behind those of another.
func graft(from, to *model.Context) error {
	page, _, inherited, err := from.PageDict(1, false)
	if err != nil {
		return err
	}
	root, err := to.Pages()
	if err != nil {
		return err
	}
	pages, err := to.DereferenceDict(*root)
	if err != nil {
		return err
	}
	kids, err := to.DereferenceArray(pages["Kids"])
	if err != nil {
		return err
	}
	if inherited.MediaBox == nil {
		return errors.New("a page without a size")
	}
	g := grafting{from, to, map[int]types.IndirectRef{}}
	delete(page, "Parent")
	taken, err := g.object(page)
	if err != nil {
		return err
	}
	own := taken.(types.Dict)
	own["Parent"] = *root
	// What the page does not say itself it would have from the pages before.
	own["MediaBox"], own["CropBox"] = inherited.MediaBox.Array(), inherited.MediaBox.Array()
	own["Rotate"] = types.Integer(0)
	if own["Resources"] == nil {
		if own["Resources"], err = g.object(inherited.Resources); err != nil {
			return err
		}
	}
	ref, err := to.IndRefForNewObject(own)
	if err != nil {
		return err
	}
	pages["Kids"] = append(slices.Clone(kids), *ref)
	to.PageCount++
	pages["Count"] = types.Integer(to.PageCount)
	return nil
}

// object is an object with the numbers that all it refers to has in the other
// file.
func (g *grafting) object(o types.Object) (types.Object, error) {
	switch o := o.(type) {
	case types.IndirectRef:
		return g.reference(o)
	case types.Dict:
		return g.dict(o)
	case types.StreamDict:
		dict, err := g.dict(o.Dict)
		o.Dict = dict
		return o, err
	case types.Array:
		out := make(types.Array, len(o))
		for i, item := range o {
			var err error
			if out[i], err = g.object(item); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	return o, nil
}

func (g *grafting) dict(d types.Dict) (types.Dict, error) {
	out := types.NewDict()
	for _, key := range slices.Sorted(maps.Keys(d)) {
		item, err := g.object(d[key])
		if err != nil {
			return nil, err
		}
		out[key] = item
	}
	return out, nil
}

// reference takes the object that a reference is to, once.
func (g *grafting) reference(r types.IndirectRef) (types.Object, error) {
	number := r.ObjectNumber.Value()
	if ref, ok := g.taken[number]; ok {
		return ref, nil
	}
	o, err := g.from.Dereference(r)
	if err != nil {
		return nil, err
	}
	ref, err := g.to.IndRefForNewObject(nil)
	if err != nil {
		return nil, err
	}
	g.taken[number] = *ref
	taken, err := g.object(o)
	g.to.Table[ref.ObjectNumber.Value()].Object = taken
	return *ref, err
}
