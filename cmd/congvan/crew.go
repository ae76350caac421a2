package main

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"congvan/internal/diag"
	"congvan/internal/outfile"
)

// perCore is how many documents are under way for each that is being made: the
// others wait for the disk.
const perCore = 8

// site is a folder of a tree while its files are made.
type site struct {
	*folder
	shop *workshop
	// files is open from the first document to the last.
	once  sync.Once
	files *outfile.Folder
	fault error
	// left is how many documents are not done yet.
	left atomic.Int64
	// stuck says that files that were made ready could not be put in place.
	stuck atomic.Bool
	// results are those of the documents, in the order of their names; last is
	// that of the folder.
	results []result
	last    result
}

// sitesOf are the folders of a tree, each with its office.
func sitesOf(t *tree, shops *workshops) []*site {
	var sites []*site
	for _, f := range t.folders {
		s := &site{folder: f, shop: shops.of(f.in), results: make([]result, len(f.names))}
		s.left.Store(int64(len(f.names)))
		sites = append(sites, s)
	}
	return sites
}

// open takes the folder of the files for this run.
func (s *site) open(force bool) error {
	s.once.Do(func() { s.files, s.fault = outfile.Open(s.out, force) })
	return s.fault
}

// crew makes the files of a tree, several at a time.
type crew struct {
	*rebuilding
	bar *progress
	// benches has a place for each document that is being made at a time.
	benches chan struct{}
}

// run makes the files of all sites. They are taken in order, so that two runs on
// one folder, which both hold a folder while they write it, never wait for each
// other. Where the context ends, what was begun is finished.
func (c *crew) run(ctx context.Context, sites []*site) {
	type job struct {
		*site
		number int
	}
	jobs := make(chan job)
	cores := runtime.GOMAXPROCS(0)
	c.benches = make(chan struct{}, cores)
	var all sync.WaitGroup
	for range cores * perCore {
		all.Go(func() {
			for j := range jobs {
				c.do(ctx, j.site, j.number)
			}
		})
	}
	for _, s := range sites {
		for i := range s.names {
			jobs <- job{s, i}
		}
	}
	close(jobs)
	all.Wait()
}

// do makes the files of a document, and with the last of a folder lets it go.
func (c *crew) do(ctx context.Context, s *site, number int) {
	r := &s.results[number]
	switch {
	case ctx.Err() != nil:
		r.outcome = skipped
	case s.open(c.force) != nil:
		r.outcome = failing // the folder's own message says why
	default:
		*r = c.make(s, s.names[number])
	}
	c.bar.step()
	if s.left.Add(-1) == 0 {
		s.last = c.finish(ctx, s)
	}
}

// finish puts the last files of a folder in place, and sees to those that nothing
// makes any more.
func (c *crew) finish(ctx context.Context, s *site) result {
	if s.fault != nil {
		return c.result(refusals(s.fault), nil)
	}
	if s.files == nil {
		return result{} // stopped before it began
	}
	defer s.files.Close()
	list := s.settled(s.files.Commit())
	if ctx.Err() == nil {
		list.Add(c.leftOver(s)...)
		list.Add(s.settled(s.files.Commit())...)
	}
	if s.stuck.Load() {
		s.recount()
	}
	return c.result(list, nil)
}

// settled is what is to be said of a commit.
func (s *site) settled(err error) diag.List {
	if err != nil {
		s.stuck.Store(true)
	}
	return refusals(err)
}

// recount takes back from the results what is not in its place after all.
func (s *site) recount() {
	for i := range s.results {
		r := &s.results[i]
		before := len(r.written)
		r.written = slices.DeleteFunc(r.written, func(path string) bool {
			state, err := s.files.State(filepath.Base(path))
			return err != nil || state != outfile.Written
		})
		if len(r.written) < before {
			r.outcome = failing
		}
	}
}

// leftOver tells of the files in a folder whose definitions are gone, and deletes
// them where that was asked for.
func (c *crew) leftOver(s *site) diag.List {
	made := map[string]bool{}
	for _, name := range s.names {
		made[stem(name)] = true
	}
	var list diag.List
	for _, name := range s.files.Names() {
		from := s.files.From(name)[fromPath]
		if from == "" || made[stem(name)] || !gone(reached(s.out, from)) {
			continue
		}
		file := filepath.Join(s.out, name)
		if c.remove {
			list.Add(refusals(s.files.Remove(name))...)
		} else if !gone(file) {
			list.Add(diag.New(diag.LeftOver, diag.Pos{File: file}, reached(s.out, from)))
		}
	}
	return list
}

// strays sees to the files in folders for which the tree has no definition.
func (c *crew) strays(t *tree) result {
	var list diag.List
	folders, err := t.strays()
	list.Add(refusals(err)...)
	for _, f := range folders {
		s := &site{folder: f}
		if s.open(c.force) != nil {
			list.Add(refusals(s.fault)...)
			continue
		}
		list.Add(c.leftOver(s)...)
		list.Add(refusals(s.files.Commit())...)
		s.files.Close()
	}
	return c.result(list, nil)
}

// make makes the files of one definition that are not what they should be.
func (c *crew) make(s *site, name string) result {
	c.benches <- struct{}{}
	d := c.draw(s, name)
	<-c.benches
	var written []string
	for _, f := range d.files {
		if err := s.files.Put(f); err != nil {
			d.list.Add(refusals(err)...)
			continue
		}
		written = append(written, filepath.Join(s.out, f.Name))
	}
	d.list.Add(s.settled(s.files.CommitDue())...)
	r := c.result(d.list, d.sources)
	r.written, r.warnings = written, d.warnings
	switch {
	case r.failed:
		r.outcome = failing
	case len(written) > 0:
		r.outcome = made
	default:
		r.outcome = kept
	}
	return r
}
