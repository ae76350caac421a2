package main

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/layout"
	"congvan/regulation"
	"congvan/templates/prose"
)

// slipTemplate is the template of a transmittal slip.
const slipTemplate = "phieu-gui"

// The papers of slips.
const (
	slipA5    = "a5"
	slipTwoUp = "a5x2"
	slipA4    = "a4"
)

func slipsCommand(con *console, status *int) *cobra.Command {
	p := &posting{rendering: rendering{console: con}, what: "phieu-gui", title: "Phiếu gửi"}
	cmd := p.command("slips", status, []string{slipA5, slipTwoUp, slipA4}, p.slips)
	cmd.Short = con.word("In phiếu gửi cho từng nơi nhận, có phần ký nhận cắt ra gửi lại", "Print a transmittal slip for each receiver, with a part to sign, cut off and send back")
	cmd.Example = "  congvan recipients slips 181.yaml -o out\n" +
		"  congvan recipients slips 181.yaml 182.yaml --kho a5x2 -o out"
	return cmd
}

// slips are the slips of all documents, each made as any phiếu gửi is.
func (p *posting) slips(all []sent) (*layout.Laid, error) {
	type slip struct {
		sent
		to   distribution.Receiver
		laid *layout.Laid
		list diag.List
	}
	var slips []slip
	for _, s := range all {
		for _, r := range s.receivers {
			slips = append(slips, slip{sent: s, to: r})
		}
	}
	bar := p.progress(len(slips))
	defer bar.clear()
	err := each(len(slips), func(i int) error {
		defer bar.step()
		s := &slips[i]
		doc, list, err := p.b.slip(s.doc, s.to, p.paper != slipA4)
		if s.list = list; err != nil || list.HasErrors() {
			return err
		}
		var glyphs diag.List
		s.laid, glyphs = p.b.pages(doc, s.path, p.sources[s.path])
		s.list.Add(glyphs...)
		return nil
	})
	var parts []*layout.Laid
	for _, s := range slips {
		p.list.Add(s.list...)
		if s.laid != nil {
			s.laid.Outline = []layout.OutlineEntry{{Title: s.to.Name}}
			parts = append(parts, s.laid)
		}
	}
	if err != nil || len(parts) == 0 {
		return nil, err
	}
	laid := layout.Gather(parts, p.info(all))
	if p.paper == slipTwoUp {
		laid = layout.TwoUp(laid, all[0].doc.spec.Length(regulation.SheetHeight))
	}
	return laid, nil
}

// slip is the phiếu gửi that goes with a document to one receiver, of the office's
// template for it, with the parts of the document that it has in common with it.
func (b *builder) slip(doc *document, to distribution.Receiver, small bool) (*document, diag.List, error) {
	source := doc.def
	at := source.Template.Pos
	def := &dispatch.Definition{
		Template: dispatch.Text{Value: slipTemplate, Pos: at},
		Body:     source.Body, Joint: source.Joint, Place: source.Place, Date: source.Date, Urgency: source.Urgency,
		Choices: dispatch.Choices{Small: dispatch.Flag{On: small, Pos: at}},
		Given:   map[string]diag.Pos{},
	}
	for _, own := range []string{"co_quan", "dia_danh", "ngay", "khan", "trinh_bay", "noi_nhan", "lien_he"} {
		def.Given[own] = at
	}
	template, typ, list, err := b.typeOf(def)
	if template == nil || typ == nil || err != nil {
		return nil, list, err
	}
	sent, list := enclosed(doc, to.Copies)
	text := func(s string) dispatch.Value { return dispatch.Value{Text: dispatch.Text{Value: s, Pos: at}, Pos: at} }
	def.Fields = map[string]dispatch.Value{
		"gui_den":  {Items: []dispatch.Value{text(to.Name)}, Pos: at},
		"tai_lieu": {Items: []dispatch.Value{{Keys: sent, Pos: at}}, Pos: at},
	}
	list.Add(b.complete(def, template, doc.spec)...)
	b.takeProfile(def)
	return &document{def, template, typ, doc.spec}, list, nil
}

// enclosed is a document as a field of the slip's template takes it: how it is
// cited, in full and in short, and how many copies there are. A document that is
// mật is named by no trích yếu.
func enclosed(doc *document, copies int) (map[string]dispatch.Value, diag.List) {
	def, at := doc.def, doc.def.Template.Pos
	kind := doc.typ.Name
	if def.TypeName.Present() {
		kind = def.TypeName.Value
	}
	short := prose.Document{
		Kind: prose.Capital(kind), Symbol: numberOf(doc),
		Date: prose.Date{Year: def.Date.Year, Month: def.Date.Month, Day: def.Date.Day},
	}
	full := short // its body is the one that sends the slip
	if !def.Secrecy.Present() {
		full.About = def.Subject.Value
	}
	var list diag.List
	value := func(text string, err error) dispatch.Value {
		var wrong *prose.Error
		if errors.As(err, &wrong) {
			list = diag.List{diag.New(diag.BadFieldValue, at, "tai_lieu", wrong.Words)}
		}
		return dispatch.Value{Text: dispatch.Text{Value: text, Pos: at}, Pos: at}
	}
	return map[string]dispatch.Value{
		"ten":     value(full.First()),
		"goi_tat": value(short.First()),
		"so_ban":  value(strconv.Itoa(copies), nil),
	}, list
}
