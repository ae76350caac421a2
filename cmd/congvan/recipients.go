package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/regulation"
	"congvan/templates/prose"
)

// combinedName is what the files of a list of several documents are called by.
const combinedName = "gop"

// receiving is one run of congvan recipients.
type receiving struct {
	*console
	listFiles
	combined bool
	json     bool

	b       *builder
	sources map[string][]byte
	list    diag.List
	// documents are those that were read, and specs the regulations they follow.
	documents []distribution.Dispatch
	specs     []*regulation.Spec
}

func recipientsCommand(con *console, status *int) *cobra.Command {
	r := &receiving{console: con, sources: map[string][]byte{}}
	cmd := &cobra.Command{
		Use:                   "recipients " + con.word("TỆP...", "FILE..."),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Danh sách nơi nhận: ai nhận, để làm gì, mấy bản; lập sổ ký nhận", "Who receives it, for what, how many copies; a list to sign"),
		Example: "  congvan recipients cong-van.yaml\n" +
			"  congvan recipients cong-van.yaml --format xlsx,pdf -o out\n" +
			"  congvan recipients *.yaml --gop --format pdf -o out",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp định nghĩa nào, ví dụ: congvan recipients cong-van.yaml", "no definition is named, for example: congvan recipients cong-van.yaml")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if unknown := r.check(cmd); unknown.HasErrors() {
				*status, err = exitFailed, diag.Print(r.err, unknown, nil, r.lang)
				return err
			}
			*status, err = r.run(args)
			return err
		},
	}
	r.outputFlags(con, cmd)
	flags := cmd.Flags()
	flags.BoolVar(&r.combined, "gop", false, con.word("gộp mọi văn bản thành một danh sách theo nơi nhận", "one list of all documents by who receives them"))
	flags.BoolVar(&r.json, "json", false, con.word("in danh sách, hoặc thông báo khi lập tệp, dạng JSON", "print the list, or the messages where files are made, as JSON"))
	cmd.AddCommand(slipsCommand(con, status), envelopesCommand(con, status), labelsCommand(con, status), recipientsImportCommand(con, status))
	return cmd
}

// run lists who receives the documents. Where any definition has an error nothing is
// listed and nothing written.
func (r *receiving) run(paths []string) (int, error) {
	var err error
	if r.b, err = newBuilder(); err != nil {
		return exitFailed, err
	}
	// Who will receive a document is asked for before it is filled in, too.
	r.b.draft = true
	r.b.office, r.list = openOffice(r.sources)
	r.list.Add(r.b.directoryFaults...)
	unread := false
	for _, path := range expand(paths) {
		src, list := dispatch.ReadFile(path)
		r.list.Add(list...)
		if list.HasErrors() {
			unread = true
			continue
		}
		r.sources[path] = src
		if err := r.read(path, src); err != nil {
			return exitFailed, fmt.Errorf("%s: %w", path, err)
		}
	}
	if !r.list.HasErrors() && len(r.formats) > 0 {
		err = r.write()
	}
	switch {
	case err != nil:
		return exitFailed, err
	case unread:
		return exitFailed, r.tell()
	case r.list.HasErrors():
		return exitFindings, r.tell()
	case len(r.formats) == 0:
		if err := r.show(); err != nil {
			return exitFailed, err
		}
	}
	return exitClean, r.tell()
}

// tell prints the messages.
func (r *receiving) tell() error {
	if r.json && len(r.formats) > 0 {
		return diag.PrintJSON(r.out, r.list, r.lang)
	}
	return diag.Print(r.err, r.list, r.sources, r.lang)
}

// read adds a document with all who receive it.
func (r *receiving) read(path string, src []byte) error {
	doc, list, err := r.b.read(path, src)
	r.list.Add(list...)
	if doc == nil || err != nil || list.HasErrors() {
		return err
	}
	all, found := distribution.Receivers(doc.def, r.b.directory)
	if r.b.directory == nil {
		r.list.Add(found...) // with one it has been told
	}
	r.documents = append(r.documents, dispatchOf(doc, all))
	r.specs = append(r.specs, doc.spec)
	return nil
}

// dispatchOf is a document as lists show it.
func dispatchOf(doc *document, to []distribution.Receiver) distribution.Dispatch {
	def := doc.def
	d := distribution.Dispatch{
		Path: def.Path, Hash: def.Hash, Superior: listLines(def.Body.Superior), Body: listLines(def.Body.Name),
		Label: prose.Capital(doc.typ.Name), Date: def.Date, Subject: def.Subject.Value, Secret: def.Secrecy.Present(), Receivers: to,
	}
	if def.Number.Value > 0 {
		d.Label += " số " + def.Number.Label(symbolOf(doc))
	}
	var enclosed []string
	if typ, err := regulation.FindType(def.Issued.Type.Value); err == nil {
		enclosed = append(enclosed, strings.ToLower(typ.Name))
	}
	if n := len(def.Appendices); n > 0 {
		enclosed = append(enclosed, fmt.Sprintf("%d phụ lục", n))
	}
	d.Enclosed = strings.Join(enclosed, ", ")
	return d
}

// write makes the files of the lists and writes them.
func (r *receiving) write() error {
	taken := map[string]string{}
	for i, d := range r.documents {
		if r.combined {
			found, err := r.add(r.b, combinedName+receiversEnding, distribution.Combined(r.documents), r.specs[i])
			r.list.Add(found...)
			if err != nil {
				return err
			}
			break
		}
		name := strings.TrimSuffix(filepath.Base(d.Path), filepath.Ext(d.Path)) + receiversEnding
		if other, ok := taken[strings.ToLower(name)]; ok {
			r.list.Add(diag.New(diag.SameOutput, diag.Pos{File: d.Path}, other, filepath.Join(r.dir, name)))
			continue
		}
		taken[strings.ToLower(name)] = d.Path
		found, err := r.add(r.b, name, d.List(), r.specs[i])
		r.list.Add(found...)
		if err != nil {
			return err
		}
	}
	if r.list.HasErrors() {
		return nil
	}
	refused, err := r.save(r.console, r.json)
	r.list.Add(refused...)
	return err
}

// receiversEnding is what the name of a list of receivers ends with.
const receiversEnding = "-noi-nhan"
