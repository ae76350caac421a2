package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"congvan/dispatch"
	"congvan/distribution"
	"congvan/internal/diag"
	"congvan/internal/outfile"
	"congvan/layout"
)

// posting is one run of a command that prints what goes with documents to each of
// those who receive them on paper: one PDF for all.
type posting struct {
	rendering
	what  string // what is printed, in the name of the file
	title string // the same in words
	paper string // the one that is asked for
}

// sent is a document and who receives it on paper.
type sent struct {
	path      string
	doc       *document
	receivers []distribution.Receiver
}

// command is such a command. print makes the pages, papers are the ones to
// choose from, the usual one first.
func (p *posting) command(use string, status *int, papers []string, print func([]sent) (*layout.Laid, error)) *cobra.Command {
	con := p.console
	cmd := &cobra.Command{
		Use:                   use + con.word(" TỆP... [-o THƯ-MỤC]", " FILE... [-o FOLDER]"),
		DisableFlagsInUseLine: true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return con.fault("chưa nêu tệp định nghĩa nào, ví dụ: congvan recipients %s cong-van.yaml", "no definition is named, for example: congvan recipients %s cong-van.yaml", use)
			}
			if !slices.Contains(papers, p.paper) {
				return con.fault("không có cỡ %q; có thể dùng: %s", "there is no size %q; you can use: %s", p.paper, strings.Join(papers, ", "))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			var err error
			*status, err = p.run(args, print)
			return err
		},
	}
	p.folderFlags(cmd)
	cmd.Flags().StringVar(&p.paper, "kho", papers[0], con.word("khổ giấy `KHỔ`: "+strings.Join(papers, ", ")+"; mặc định là "+papers[0], "the size `SIZE`: "+strings.Join(papers, ", ")+"; by default "+papers[0]))
	cmd.Flags().Lookup("kho").DefValue = ""
	return cmd
}

// run writes the PDF, or nothing where anything is wrong.
func (p *posting) run(paths []string, print func([]sent) (*layout.Laid, error)) (int, error) {
	p.formats = []string{"pdf"}
	if status, err := p.start(); status != exitClean || err != nil {
		return status, err
	}
	all, unread, err := p.read(expand(paths))
	switch {
	case err != nil:
		return exitFailed, err
	case unread:
		return exitFailed, p.stop()
	case p.list.HasErrors():
		return exitFindings, p.stop()
	}
	laid, err := print(all)
	switch {
	case err != nil:
		return exitFailed, err
	case p.list.HasErrors():
		return exitFindings, p.stop()
	}
	var out bytes.Buffer
	if err := p.b.pdf.Write(&out, laid); err != nil {
		return exitFailed, err
	}
	p.files = []outfile.File{{Name: p.name(all), Data: out.Bytes()}}
	return p.save()
}

// read reads the definitions and who receives each on paper. unread says that one
// of the files could not be read.
func (p *posting) read(paths []string) (all []sent, unread bool, err error) {
	onPaper, elsewhere := 0, 0
	for _, path := range paths {
		src, list := dispatch.ReadFile(path)
		if p.list.Add(list...); list.HasErrors() {
			unread = true
			continue
		}
		p.sources[path] = src
		doc, list, err := p.b.read(path, src)
		p.list.Add(list...)
		switch {
		case err != nil:
			return nil, unread, fmt.Errorf("%s: %w", path, err)
		case doc == nil || list.HasErrors():
			continue
		}
		s := sent{path: path, doc: doc}
		def, _, list := p.b.addressed(doc, path)
		receivers, _ := distribution.Receivers(def, p.b.directory)
		receivers = distribution.Sent(receivers)
		p.list.Add(list...)
		for _, r := range receivers {
			if r.OnPaper() {
				s.receivers = append(s.receivers, r)
			}
		}
		onPaper += len(s.receivers)
		elsewhere += len(receivers) - len(s.receivers)
		all = append(all, s)
	}
	switch {
	case onPaper == 0 && !p.list.HasErrors():
		p.list.Add(diag.New(diag.NobodyOnPaper, diag.Pos{File: paths[0]}))
	case elsewhere > 0 && !p.json:
		p.say("%d nơi không nhận bằng giấy, không in cho các nơi này", "%d do not receive on paper; nothing is printed for them", elsewhere)
	}
	return all, unread, nil
}

// name is that of the file: of one document, that of its definition stands first.
func (p *posting) name(all []sent) string {
	name := p.what + "-" + p.paper + ".pdf"
	if len(all) == 1 {
		name = strings.TrimSuffix(filepath.Base(all[0].path), filepath.Ext(all[0].path)) + "-" + name
	}
	return name
}

// info describes the PDF to programs: it names the documents by their numbers
// alone, for what is mật must not be told by its trích yếu.
func (p *posting) info(all []sent) layout.Info {
	info := layout.Info{Title: p.title}
	for _, s := range all {
		if number := numberOf(s.doc); number != "" {
			info.Title += " " + number
		}
		d := s.doc.def.Date
		if later := dateNumber(d) > dateNumber(dispatch.Date{Year: info.Year, Month: info.Month, Day: info.Day}); later {
			info.Year, info.Month, info.Day = d.Year, max(d.Month, 1), max(d.Day, 1)
		}
		info.Regulation = s.doc.spec.Name
	}
	return info
}

// dateNumber orders dates.
func dateNumber(d dispatch.Date) int { return (d.Year*100+d.Month)*100 + d.Day }

// numberOf is the number of a document with its symbol, dots where the number is
// open, or "" where it has none.
func numberOf(doc *document) string {
	symbol := symbolOf(doc)
	switch n := doc.def.Number; {
	case n.None || symbol == "":
		return ""
	case n.Value == 0:
		return "……-" + symbol
	default:
		return n.Label(symbol)
	}
}
