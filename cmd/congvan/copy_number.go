package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/register"
)

// numbered is the entry of a copy in the register; entered says that it stands
// there already.
type numbered struct {
	register.Entry
	entered bool
}

// number gives the copy the number that was asked for or the next one of the
// register, and defines it again with that. A copy that was being made when the
// program was stopped, and one that is made again, keeps its number.
func (c *copying) number(d *definedCopy, b *book) (numbered, error) {
	at := d.made.Of.Pos
	n := numbered{Entry: entryOf(d)}
	switch {
	case n.Date.Day == 0:
		c.list.Add(diag.New(diag.NoSigningDay, d.made.By.Date.Pos))
		return n, nil
	case n.Body == "":
		c.list.Add(diag.New(diag.MissingSymbol, at).Citing(d.spec.Cite(d.spec.Copies.Number)))
		return n, nil
	}
	if e, ok := b.copied(d); ok {
		n = numbered{e, true}
		return n, c.rewrite(d, n.Number)
	}
	if n.Number == 0 {
		n.Number = b.Next(n.Series, n.Date)
	}
	if c.list.Add(b.Conflicts(n.Entry, at)...); c.list.HasErrors() {
		return n, nil
	}
	if err := c.rewrite(d, n.Number); err != nil {
		return n, err
	}
	n.File = b.named(d.path)
	n.Subject, n.Secrecy = c.subjectOf(d)
	return n, nil
}

// copied is the entry of a copy in the register: one of the same draft, or one of
// the same file that has its number already.
func (b *book) copied(d *definedCopy) (register.Entry, bool) {
	for _, e := range b.Entries {
		if e.Type == register.CopyType && (e.Draft == d.draft || e.File == b.named(d.path) && e.Number == d.made.By.Number.Value && !d.asked) {
			return e, true
		}
	}
	return register.Entry{}, false
}

// rewrite puts the number into the definition of the copy, and with it all that it
// takes from the office: nothing that changes there later touches what is entered.
func (c *copying) rewrite(d *definedCopy, number int) error {
	if d.asked {
		c.asked.Number = number
		if err := c.compose(d); err != nil {
			return err
		}
		if c.read(d); c.list.HasErrors() {
			return nil
		}
	}
	d.made.By.Number = dispatch.Number{Value: number}
	d.made.By.Regulation.Value = d.spec.Name
	var err error
	if d.src, err = d.made.YAML(); err != nil {
		return err
	}
	c.read(d)
	return nil
}

// entryOf is the entry of a copy in the register, but for what it is of.
func entryOf(d *definedCopy) register.Entry {
	by := &d.made.By
	_, body, _ := strings.Cut(by.Symbol.Value, "/")
	e := register.Entry{
		Series: register.Series{Body: body, Type: register.CopyType},
		Number: by.Number.Value, Symbol: by.Symbol.Value, Date: by.Date, Archive: by.Archive.Value, Draft: d.draft,
	}
	if len(by.Signers) > 0 {
		e.Signer = by.Signers[0].Name.Value
	}
	for _, r := range by.Recipients {
		e.Recipients = append(e.Recipients, dispatch.Recipient{Name: dispatch.Text{Value: r.Name.Value}})
	}
	return e
}

// subjectOf is what a copy is of, in words, and how secret that is. Of what is
// secret nothing is said, and of a PDF its name is all that is known.
func (c *copying) subjectOf(d *definedCopy) (subject, secrecy string) {
	kind := d.made.Kind.Name()
	if isPDF(d.bytes) {
		return kind + " " + filepath.Base(d.of), ""
	}
	doc, _, err := c.b.read(d.of, d.bytes)
	switch {
	case err != nil || doc == nil: // which is told where it is laid out
		return "", ""
	case doc.def.Secrecy.Present():
		return "", doc.def.Secrecy.Value
	}
	words := []string{kind, strings.ToLower(doc.typ.Name)}
	if doc.def.Number.Value != 0 {
		words = append(words, "số", doc.def.Number.Label(symbolOf(doc)))
	}
	if doc.def.Subject.Present() {
		words = append(words, doc.def.Subject.Value)
	}
	return strings.Join(words, " "), ""
}

// register writes the register, the definition and the files, in this order.
// Stopped in between, the same command finds the entry and goes on with its
// number.
func (c *copying) register(d *definedCopy, b *book, n numbered) (int, error) {
	if err := outfile.Check(c.dir, c.files, c.force); err != nil {
		c.list.Add(refusals(err)...)
		return exitFindings, c.stop()
	}
	if !n.entered {
		if refused := b.enter(n.Entry); len(refused) > 0 {
			c.list.Add(refused...)
			return exitFindings, c.stop()
		}
	}
	var err error
	if !d.asked {
		err = outfile.Replace(d.path, d.before, d.src)
	}
	if err == nil {
		err = outfile.Write(c.dir, c.files, c.force)
	}
	if err != nil {
		c.list.Add(refusals(err)...)
		c.list.Add(diag.New(diag.NumberKept, diag.Pos{File: d.path}, n.Label()))
		return exitFindings, c.print()
	}
	if !c.json {
		day := register.Day(n.Date)
		if _, err := fmt.Fprintf(c.out, "%s, %s\n", n.Label(), c.word("ngày "+day.Vi, day.En)); err != nil {
			return exitFailed, err
		}
	}
	return c.name()
}

// remind says, where the office keeps a register, which number comes next for a
// copy that has none, and refuses one that another copy has. What is wrong with the
// register is told where it is written.
func (c *copying) remind(d *definedCopy) {
	b, list := openBook(bookPath(), map[string][]byte{})
	e, at := entryOf(d), d.made.Of.Pos
	if b.src == nil || list.HasErrors() || e.Date.Day == 0 || e.Body == "" {
		return
	}
	if _, entered := b.copied(d); entered {
		return
	}
	if e.Number == 0 {
		next := dispatch.Number{Value: b.Next(e.Series, e.Date)}
		c.list.Add(diag.New(diag.CopyNotEntered, at, next.Label(e.Symbol)))
		return
	}
	for _, d := range b.Conflicts(e, at) {
		if d.ID == diag.NumberTaken {
			c.list.Add(d)
		}
	}
}
