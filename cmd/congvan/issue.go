package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/register"
)

// issuing is one run of congvan issue.
type issuing struct {
	rendering
	number int
	day    string
}

func issueCommand(con *console, status *int) *cobra.Command {
	i := &issuing{rendering: rendering{console: con, fresh: true}}
	cmd := &cobra.Command{
		Use:                   "issue " + con.word("TỆP...", "FILE..."),
		DisableFlagsInUseLine: true,
		Short:                 con.word("Phát hành: cấp số, vào sổ, chốt định nghĩa, dựng DOCX và PDF", "Issue: give the number, enter it in the register, freeze the definition, make its files"),
		Example: "  congvan issue trien-khai.yaml --ngay 06/7/2026 -o out\n" +
			"  congvan issue moi-hop.yaml --so 15",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp định nghĩa nào, ví dụ: congvan issue cong-van.yaml", "no definition is named, for example: congvan issue cong-van.yaml")
			}
			if i.number != 0 && len(args) > 1 {
				return con.fault("--so chỉ dùng với một tệp", "--so is for one file")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = i.run(args)
			return err
		},
	}
	i.outputFlags(cmd)
	flags := cmd.Flags()
	flags.IntVar(&i.number, "so", 0, con.word("dùng số `N` thay cho số kế tiếp trong sổ", "use the number `N` in place of the next one of the register"))
	flags.StringVar(&i.day, "ngay", "", con.word("ngày ký `NGÀY`, khi định nghĩa còn để ngỏ", "the day of signing `DAY`, where the definition leaves it open"))
	return cmd
}

// run issues the definitions one after the other, and stops at the first that
// cannot be issued.
func (i *issuing) run(paths []string) (int, error) {
	if status, err := i.start(); status != exitClean || err != nil {
		return status, err
	}
	on, ok := dispatch.ParseDate(i.day)
	if i.day != "" && !ok || i.number < 0 {
		return exitFailed, i.fault("--ngay cần một ngày như 06/7/2026, --so cần một số từ 1", "--ngay wants a day such as 06/7/2026, --so a number from 1")
	}
	for _, path := range expand(paths) {
		if status, err := i.issue(path, on); status != exitClean || err != nil {
			return status, err
		}
		i.list, i.files = nil, nil
	}
	return exitClean, nil
}

// issue gives a definition its number and its day. The register is written first
// and the definition second: stopped in between, the next run finds the entry and
// goes on with its number.
func (i *issuing) issue(path string, on dispatch.Date) (int, error) {
	where := bookPath()
	unlock, err := lockBook(where)
	if err != nil {
		return exitFailed, err
	}
	defer unlock()
	b, list := openBook(where, i.sources)
	i.list.Add(list...)
	draft, unread := dispatch.ReadFile(path)
	if i.list.Add(unread...); i.list.HasErrors() {
		return exitFindings, i.stop()
	}
	i.sources[path] = draft
	file := b.named(path)
	entry, begun := b.begun(file, hashOf(draft))
	number := i.number
	if begun {
		on, number = entry.Date, entry.Number
	}

	src := i.dated(path, draft, on)
	if i.list.HasErrors() {
		return exitFindings, i.stop()
	}
	doc, list, err := i.b.read(path, src)
	if err != nil {
		return exitFailed, err
	}
	if doc == nil || list.HasErrors() {
		i.list.Add(list...)
		return exitFindings, i.stop()
	}
	if !begun {
		entry = i.b.entryOf(doc, file, hashOf(draft))
		i.choose(&b, doc, &entry, number)
	}
	if src, err = dispatch.SetKey(src, "so", strconv.Itoa(entry.Number)); err != nil {
		i.list.Add(diag.New(diag.UnwritableKey, diag.Pos{File: path}, "so"))
	}
	if i.list.HasErrors() {
		return exitFindings, i.stop()
	}
	if doc, list, err = i.b.read(path, src); err != nil {
		return exitFailed, err
	}
	i.list.Add(list...)
	if doc == nil || list.HasErrors() {
		return exitFindings, i.stop()
	}
	frozen, err := i.freeze(doc, entry, draft)
	if err != nil {
		return exitFailed, err
	}
	// What is printed is what is frozen, and its messages have been told.
	told := i.list
	if err := i.make(path, frozen); err != nil {
		return exitFailed, err
	}
	if i.list = told; len(i.files) == 0 {
		return exitFailed, i.fault("%s: không dựng lại được từ bản đã chốt", "%s: cannot be made from what was frozen", path)
	}
	if err := outfile.Check(i.dir, i.files, i.force); err != nil {
		i.list.Add(refusals(err)...)
		return exitFindings, i.stop()
	}
	return i.enter(&b, path, entry, begun, draft, frozen)
}

// enter writes the register, the definition and the files, in this order.
func (i *issuing) enter(b *book, path string, entry register.Entry, begun bool, draft, frozen []byte) (int, error) {
	if err := i.b.keepFrame(); err != nil {
		i.list.Add(refusals(err)...)
		return exitFindings, i.stop()
	}
	if !begun {
		if refused := b.enter(entry); len(refused) > 0 {
			i.list.Add(refused...)
			return exitFindings, i.stop()
		}
	}
	if err := outfile.Replace(path, draft, frozen); err != nil {
		i.list.Add(refusals(err)...)
		i.list.Add(diag.New(diag.NumberKept, diag.Pos{File: path}, entry.Label()))
		return exitFindings, i.print()
	}
	if !i.json {
		day := register.Day(entry.Date)
		if _, err := fmt.Fprintf(i.out, "%s, %s\n", entry.Label(), i.word("ngày "+day.Vi, day.En)); err != nil {
			return exitFailed, err
		}
	}
	if err := outfile.Write(i.dir, i.files, i.force); err != nil {
		i.list.Add(refusals(err)...)
		i.list.Add(diag.New(diag.FilesMissing, diag.Pos{File: path}).Hint(path))
		return exitFindings, i.print()
	}
	return i.name()
}

// dated is the draft with the day it is signed on, the definition's own or the
// one that was asked for.
func (i *issuing) dated(path string, draft []byte, on dispatch.Date) []byte {
	def, list := dispatch.ParseIn(path, draft, i.b.fieldsOf, i.b.profile)
	if def == nil {
		i.list.Add(list...)
		return nil
	}
	own := def.Date
	at := own.Pos
	if at.File == "" {
		at = def.Template.Pos
	}
	switch {
	case def.Released():
		i.list.Add(alreadyIssued(def))
	case on.Day == 0 && (own.Day == 0 || i.day != ""):
		i.list.Add(list...)
		i.list.Add(diag.New(diag.NoSigningDay, at))
	case on.Day == 0:
		return draft
	case own.Year != 0 && (on.Before(own) || own.Before(on)):
		i.list.Add(diag.New(diag.OtherDay, at, register.Day(own), register.Day(on)))
	case own.Day != 0:
		return draft
	default:
		src, err := dispatch.SetKey(draft, "ngay", on.String())
		if err != nil {
			i.list.Add(diag.New(diag.UnwritableKey, at, "ngay"))
		}
		return src
	}
	return nil
}

// alreadyIssued says that a definition is frozen, with its number and day.
func alreadyIssued(def *dispatch.Definition) diag.Diagnostic {
	label := def.Number.Label(def.Symbol.Value)
	return diag.New(diag.AlreadyIssued, def.Release.Pos, label, register.Day(def.Date))
}

// choose gives the entry its number: the one that was asked for, the definition's
// own, or the next.
func (i *issuing) choose(b *book, doc *document, entry *register.Entry, number int) {
	own := doc.def.Number
	at := own.Pos
	if at.File == "" {
		at = doc.def.Template.Pos
	}
	switch {
	case own.None || entry.Symbol == "":
		i.list.Add(diag.New(diag.NotNumbered, at, doc.typ.Name))
		return
	case own.Value != 0 && number != 0 && own.Value != number:
		i.list.Add(diag.New(diag.OtherNumber, at, own.Value, number))
		return
	case own.Value != 0:
		number = own.Value
	case number == 0:
		number = b.Next(entry.Series, entry.Date)
	}
	entry.Number = number
	i.list.Add(b.Conflicts(*entry, at)...)
}

// entryOf is the entry of a document in the register, without its number.
func (b *builder) entryOf(doc *document, file, draft string) register.Entry {
	def := doc.def
	e := register.Entry{
		Series: register.Series{Body: def.Body.Symbol.Value, Type: doc.typ.Key},
		Symbol: symbolOf(doc), Date: def.Date, Subject: def.Subject.Value,
		Copies: def.Drafter.Copies, Archive: def.Archive.Value, Secrecy: def.Secrecy.Value,
		File: file, Draft: draft,
	}
	all := b.receivers(doc, file)
	for _, r := range distribution.Sent(all) {
		had := dispatch.Recipient{Name: dispatch.Text{Value: r.Name}, Purpose: dispatch.Text{Value: strings.Join(r.Purposes, ", ")}}
		if r.Copies > 1 {
			had.Copies = r.Copies
		}
		e.Recipients = append(e.Recipients, had)
	}
	if e.Copies == 0 && b.directory != nil {
		e.Copies = distribution.Copies(all)
	}
	if e.Body == "" {
		_, e.Body, _ = strings.Cut(e.Symbol, "/")
	}
	if e.Secrecy != "" {
		e.Subject = ""
	}
	var signers []string
	for _, s := range def.Signers {
		if s.Name.Present() {
			signers = append(signers, s.Name.Value)
		}
	}
	e.Signer = strings.Join(signers, ", ")
	return e
}

// receivers are all who receive a document, the guests its text names among them.
func (b *builder) receivers(doc *document, path string) []distribution.Receiver {
	def, _, _ := b.addressed(doc, path)
	all, _ := distribution.Receivers(def, b.directory)
	return all
}

// symbolOf is the symbol of a document, its own or the one the rules make.
func symbolOf(doc *document) string {
	if doc.def.Symbol.Present() {
		return doc.def.Symbol.Value
	}
	return doc.typ.DocumentSymbol(doc.spec, doc.def.BodySymbol())
}

// freeze is the definition with all its parts written out.
func (i *issuing) freeze(doc *document, entry register.Entry, draft []byte) ([]byte, error) {
	def := *doc.def
	if def.Draft != 0 {
		i.list.Add(diag.New(diag.DraftDropped, def.Given["du_thao"]))
	}
	def.Template.Value = doc.typ.Key
	def.Regulation.Value = doc.spec.Name
	def.Symbol.Value = entry.Symbol
	def.Number, def.Draft = dispatch.Number{Value: entry.Number}, 0
	var sources []dispatch.Source
	add := func(name string, src []byte) {
		sources = append(sources, dispatch.Source{Name: name, Hash: hashOf(src)})
	}
	if i.b.profile != nil {
		add(filepath.Base(i.b.profile.Path), i.sources[i.b.profile.Path])
	}
	if d := i.b.directory; d != nil {
		src := i.sources[d.Path]
		if src == nil { // a table, which no message quotes
			var err error
			if src, err = os.ReadFile(d.Path); err != nil {
				return nil, err
			}
		}
		add(filepath.Base(d.Path), src)
	}
	if doc.template.HasText() {
		add(doc.template.Name+".yaml", doc.template.Source)
	}
	frame := dispatch.Text{}
	if i.b.frame != nil {
		frame.Value = hashOf(i.b.frameSource)
	}
	return dispatch.Freeze(&def, dispatch.Release{
		Template: dispatch.Text{Value: doc.template.Name}, Sources: sources, Frame: frame, Draft: string(draft),
		Receivers: distribution.Freeze(i.b.receivers(doc, entry.File)),
	})
}

func hashOf(src []byte) string {
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])
}
