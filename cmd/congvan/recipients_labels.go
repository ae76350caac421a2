package main

import (
	"slices"

	"github.com/spf13/cobra"

	"congvan/layout"
	"congvan/regulation"
)

func labelsCommand(con *console, status *int) *cobra.Command {
	p := &posting{rendering: rendering{console: con}, what: "nhan", title: "Nhãn địa chỉ"}
	sheets := regulation.LabelSheets()
	var papers []string
	for _, s := range sheets {
		papers = append(papers, s.Key)
	}
	first := 1
	cmd := p.command("labels", status, papers, func(all []sent) (*layout.Laid, error) {
		sheet := sheets[slices.Index(papers, p.paper)]
		if most := sheet.Across * sheet.Down; first < 1 || first > most {
			return nil, con.fault("--tu-nhan nhận số từ 1 đến %d", "--tu-nhan takes a number from 1 to %d", most)
		}
		laid, list := layout.LayLabels(p.letters(all), sheet, first, p.info(all), all[0].doc.spec, p.b.faces)
		p.list.Add(list...)
		return laid, nil
	})
	cmd.Flags().IntVar(&first, "tu-nhan", 1, con.word("bắt đầu từ nhãn thứ `N`, khi tờ nhãn đã dùng một phần", "begin with the label `N`, on a sheet that has been begun"))
	cmd.Flags().Lookup("tu-nhan").DefValue = ""
	cmd.Short = con.word("In nhãn địa chỉ trên tờ A4, mỗi nơi nhận một nhãn cho mọi văn bản nêu ra", "Print address labels on A4 sheets, one for each receiver and all documents named")
	cmd.Example = "  congvan recipients labels 181.yaml -o out\n" +
		"  congvan recipients labels 181.yaml 182.yaml --kho 2x7 --tu-nhan 5 -o out"
	return cmd
}
