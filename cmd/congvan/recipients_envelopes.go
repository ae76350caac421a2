package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/internal/diag"
	"congvan/layout"
	"congvan/regulation"
)

func envelopesCommand(con *console, status *int) *cobra.Command {
	p := &posting{rendering: rendering{console: con}, what: "phong-bi", title: "Phong bì"}
	envelopes := regulation.Envelopes()
	var papers []string
	for _, e := range envelopes {
		papers = append(papers, e.Key)
	}
	cmd := p.command("envelopes", status, papers, func(all []sent) (*layout.Laid, error) {
		envelope := envelopes[slices.Index(papers, p.paper)]
		laid, list := layout.LayEnvelopes(p.letters(all), envelope, p.info(all), all[0].doc.spec, p.b.faces)
		p.list.Add(list...)
		return laid, nil
	})
	cmd.Short = con.word("In phong bì, mỗi nơi nhận một chiếc cho mọi văn bản nêu ra", "Print envelopes, one for each receiver and all documents named")
	cmd.Example = "  congvan recipients envelopes 181.yaml -o out\n" +
		"  congvan recipients envelopes 181.yaml 182.yaml --kho c5 -o out"
	return cmd
}

// letters are what goes to each receiver, in the order they are named first: one
// letter, with all the documents that are his.
func (p *posting) letters(all []sent) []layout.Letter {
	var letters []layout.Letter
	var unknown []string
	at := map[string]int{}
	for _, s := range all {
		for _, r := range s.receivers {
			key := r.Key
			if key == "" {
				key = " " + strings.ToLower(r.Name)
			}
			i, known := at[key]
			if !known {
				i = len(letters)
				at[key] = i
				letters = append(letters, p.letter(s.doc.def))
				letters[i].Name, letters[i].Address, letters[i].Pos = r.Name, r.Address, r.Pos
				if r.Address == "" {
					unknown = append(unknown, r.Name)
				}
			}
			l := &letters[i]
			if number := numberOf(s.doc); number != "" {
				l.Numbers = append(l.Numbers, number)
			}
			l.Urgency = urgent(l.Urgency, s.doc.def.Urgency.Value)
		}
	}
	if len(unknown) > 0 {
		p.list.Add(diag.New(diag.NoAddress, diag.Pos{File: all[0].path}, strings.Join(unknown, "; ")))
	}
	return letters
}

// letter is a letter of the body of a document, to nobody yet.
func (p *posting) letter(def *dispatch.Definition) layout.Letter {
	lines := func(texts []dispatch.Text) []string {
		var out []string
		for _, t := range texts {
			out = append(out, t.Value)
		}
		return out
	}
	l := layout.Letter{Superior: lines(def.Body.Superior), Sender: lines(def.Body.Name), Return: def.Contact.Value}
	if l.Return == "" && p.b.profile != nil {
		l.Return = p.b.profile.Contact.Value
	}
	return l
}

// urgent is the more urgent of two levels.
func urgent(a, b string) string {
	levels := dispatch.UrgencyLevels()
	if slices.Index(levels, b) > slices.Index(levels, a) {
		return b
	}
	return a
}
